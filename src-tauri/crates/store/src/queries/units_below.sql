WITH RECURSIVE below (id) AS (
    SELECT ?1
    UNION
    SELECT unit.id FROM unit JOIN below ON unit.parent = below.id
)
SELECT id FROM below LIMIT 10000
