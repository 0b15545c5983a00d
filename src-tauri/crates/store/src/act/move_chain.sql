INSERT INTO chain (device, seq, hash, hlc, position)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (device) DO UPDATE
SET seq = excluded.seq, hash = excluded.hash, hlc = excluded.hlc, position = excluded.position
