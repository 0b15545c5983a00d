-- Derived: where each case stands, with everything a row of the ledger shows or is sorted by. Made by
-- projections::cases alone, after this migration too.
DROP TABLE hazard_case;
CREATE TABLE hazard_case (
    hazard BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    rank INTEGER NOT NULL,
    open INTEGER NOT NULL,
    level TEXT,
    cause TEXT,
    unit BLOB,
    owner BLOB,
    place BLOB NOT NULL,
    found_on TEXT NOT NULL,
    due_on TEXT,
    -- The deadline for sorting; without one a hazard stands last.
    due_key TEXT NOT NULL,
    photos INTEGER NOT NULL,
    notice BLOB,
    conflict INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX hazard_case_by_due ON hazard_case (due_key, hazard);
CREATE INDEX hazard_case_by_found ON hazard_case (found_on, hazard);
CREATE INDEX hazard_case_by_number ON hazard_case (number, hazard);
CREATE INDEX hazard_case_by_rank ON hazard_case (rank, hazard);
CREATE INDEX hazard_case_open ON hazard_case (open, due_key, hazard);
CREATE INDEX hazard_case_by_status ON hazard_case (status, due_key, hazard);
CREATE INDEX hazard_case_by_level ON hazard_case (level, open, due_key, hazard);
CREATE INDEX hazard_case_by_unit ON hazard_case (unit, open, due_key, hazard);
CREATE INDEX hazard_case_by_owner ON hazard_case (owner, open, due_key, hazard);
CREATE INDEX hazard_case_by_place ON hazard_case (place, due_key, hazard);

-- Derived: where each notice stands, for lists and counts.
CREATE TABLE notice_standing (
    notice BLOB PRIMARY KEY NOT NULL,
    state TEXT NOT NULL,
    addressee BLOB NOT NULL,
    issuer BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_standing_by_state ON notice_standing (state, notice);
CREATE INDEX notice_standing_by_addressee ON notice_standing (addressee, notice);

-- Derived: what can be found by words. The text itself stands in the index under the same number.
CREATE TABLE search_row (
    number INTEGER PRIMARY KEY NOT NULL,
    row BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5(words, tokenize = 'unicode61');

CREATE INDEX revision_by_sha256 ON revision (sha256);

-- What was handed to a printer, for the register of papers.
CREATE TABLE print (
    id BLOB PRIMARY KEY NOT NULL,
    document BLOB NOT NULL,
    copies INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    printed_at TEXT NOT NULL
) STRICT;
CREATE INDEX print_by_document ON print (document, id);
