-- The record of an inspection in its versions: frozen words, and what comes home later.

CREATE TABLE inspection_record (
    id BLOB PRIMARY KEY NOT NULL,
    inspection BLOB NOT NULL,
    version INTEGER NOT NULL,
    snapshot TEXT NOT NULL,
    inks TEXT NOT NULL,
    companion BLOB,
    witnesses TEXT NOT NULL,
    scans TEXT NOT NULL,
    made_by BLOB NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX inspection_record_by_inspection ON inspection_record (inspection, id);
