SELECT erasure.erased_at
FROM attachment JOIN erasure ON erasure.attachment = attachment.id
WHERE attachment.sha256 = ?1
