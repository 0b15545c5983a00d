-- Papers of hazards that nobody signed yet, in projection: who signs with a key, and whether a printer took them.
-- Papers from outside and to outsiders are found by words from here on.
CREATE TABLE hazard_paper_open (
    paper BLOB PRIMARY KEY NOT NULL,
    signer BLOB,
    made_by BLOB NOT NULL,
    printed INTEGER NOT NULL
) STRICT;
