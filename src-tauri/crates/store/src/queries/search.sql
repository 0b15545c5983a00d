SELECT search_row.row, search_row.kind, search_row.title, search_row.about
FROM search_text JOIN search_row ON search_row.number = search_text.rowid
WHERE search_text MATCH ?1
ORDER BY search_text.rowid DESC
LIMIT ?2
