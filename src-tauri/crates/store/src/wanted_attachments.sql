SELECT count(*) FROM attachment
WHERE sha256 = ?1
    AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.attachment = attachment.id)
