-- Papers of a hazard beside its notice: frozen words, and the scans that come home.
CREATE TABLE hazard_paper (
    id BLOB PRIMARY KEY NOT NULL,
    hazard BLOB NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    step BLOB,
    replaces BLOB,
    signer BLOB,
    said TEXT NOT NULL,
    look_back_on TEXT,
    snapshot TEXT NOT NULL,
    scans TEXT NOT NULL,
    made_by BLOB NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX hazard_paper_by_hazard ON hazard_paper (hazard, id);
CREATE INDEX hazard_paper_by_kind ON hazard_paper (kind, id);
CREATE INDEX hazard_paper_by_replaces ON hazard_paper (replaces) WHERE replaces IS NOT NULL;
