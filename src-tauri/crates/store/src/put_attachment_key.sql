INSERT INTO attachment_key (content, key, size, created_at)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (content) DO UPDATE SET key = excluded.key, size = excluded.size
