-- Ledgers kept elsewhere: which were brought in, and their rows as they stood there.

CREATE TABLE ledger_import (
    id BLOB PRIMARY KEY NOT NULL,
    file_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    attachment BLOB NOT NULL REFERENCES attachment (id),
    imported_by BLOB NOT NULL,
    imported_at TEXT NOT NULL,
    created TEXT NOT NULL,
    undone TEXT
) STRICT;

CREATE TABLE imported_row (
    id BLOB PRIMARY KEY NOT NULL,
    import BLOB NOT NULL,
    hazard BLOB NOT NULL,
    row INTEGER NOT NULL,
    cells TEXT NOT NULL
) STRICT;
CREATE INDEX imported_row_by_import ON imported_row (import, id);
CREATE INDEX imported_row_by_hazard ON imported_row (hazard, id);
