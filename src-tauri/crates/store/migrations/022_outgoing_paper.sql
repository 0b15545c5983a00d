-- Papers to outsiders: what they are told of hazards, and the letters by which hazards are transferred to them.
CREATE TABLE outgoing_paper (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    hazards TEXT NOT NULL,
    issuer BLOB NOT NULL,
    prepared_by BLOB NOT NULL,
    snapshot TEXT NOT NULL,
    attachment BLOB NOT NULL,
    handings TEXT NOT NULL,
    voided TEXT,
    made_at TEXT NOT NULL
) STRICT;
