SELECT 2 * (SELECT count(*) FROM act) + (SELECT count(*) FROM attachment_key)
