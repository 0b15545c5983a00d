INSERT INTO act (device, seq, hlc, author, kind, hash, header, body, signature)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
