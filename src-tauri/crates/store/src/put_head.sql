INSERT INTO head (kind, record, field, device, seq, hlc)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (kind, record, field, device, seq) DO NOTHING
