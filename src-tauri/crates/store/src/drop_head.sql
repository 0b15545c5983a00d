DELETE FROM head
WHERE kind = ?1 AND record = ?2 AND field = ?3 AND device = ?4 AND seq = ?5
