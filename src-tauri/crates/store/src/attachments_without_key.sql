SELECT DISTINCT attachment.sha256
FROM attachment
WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.attachment = attachment.id)
    AND NOT EXISTS (
        SELECT 1 FROM attachment_key
        WHERE attachment_key.content = unhex(attachment.sha256)
    )
