-- Clauses of the library that somebody compared with the original.

CREATE TABLE clause_check (
    id BLOB PRIMARY KEY NOT NULL,
    clause BLOB NOT NULL,
    document TEXT NOT NULL,
    number TEXT NOT NULL,
    words TEXT NOT NULL,
    verified_by BLOB NOT NULL,
    verified_at TEXT NOT NULL
) STRICT;
