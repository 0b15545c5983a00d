SELECT act.position, act.header, act.body
FROM act_row JOIN act ON act.position = act_row.position
WHERE act_row.record = ?1 AND act_row.position < ?2
ORDER BY act_row.position DESC
LIMIT ?3
