SELECT position, device, seq, hlc, author, kind, hash, header, body, signature
FROM act
ORDER BY position
