-- Version 2: the trade's rows, and what is derived from them.

CREATE TABLE organisation (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    department TEXT NOT NULL,
    zone INTEGER NOT NULL,
    policy TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    parent BLOB,
    head BLOB,
    active INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_by_parent ON unit (parent, name);

CREATE TABLE person (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    unit BLOB,
    post TEXT NOT NULL,
    phone TEXT NOT NULL,
    roles TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;
CREATE INDEX person_by_unit ON person (unit, id);

CREATE TABLE place (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    unit BLOB NOT NULL,
    remarks TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;
CREATE INDEX place_by_unit ON place (unit, id);

CREATE TABLE checklist (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    items TEXT NOT NULL
) STRICT;

CREATE TABLE inspection (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    under TEXT,
    unit BLOB NOT NULL,
    place BLOB NOT NULL,
    checklist BLOB NOT NULL,
    inspectors TEXT NOT NULL,
    companion TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    opinion TEXT NOT NULL
) STRICT;

CREATE TABLE answer (
    id BLOB PRIMARY KEY NOT NULL,
    inspection BLOB NOT NULL,
    item TEXT NOT NULL,
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    photos TEXT NOT NULL,
    answered_by BLOB NOT NULL,
    answered_at TEXT NOT NULL
) STRICT;
CREATE INDEX answer_by_inspection ON answer (inspection, id);

CREATE TABLE hazard (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    site TEXT NOT NULL,
    origin TEXT NOT NULL,
    cause TEXT,
    assessment TEXT,
    consequence TEXT NOT NULL,
    responsibility TEXT,
    measures TEXT NOT NULL,
    due_on TEXT,
    funds TEXT NOT NULL,
    contingency TEXT NOT NULL,
    interim_controls TEXT NOT NULL,
    photos TEXT NOT NULL,
    no_photo_reason TEXT NOT NULL
) STRICT;
CREATE INDEX hazard_by_number ON hazard (number);

CREATE TABLE step (
    id BLOB PRIMARY KEY NOT NULL,
    hazard BLOB NOT NULL,
    actor BLOB NOT NULL,
    recorded_by BLOB NOT NULL,
    happened_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    heads TEXT NOT NULL,
    rules INTEGER NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX step_by_hazard ON step (hazard, id);

CREATE TABLE notice (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    addressee BLOB NOT NULL,
    hazards TEXT NOT NULL,
    prepared_by BLOB NOT NULL,
    reviewed_by BLOB,
    issuer BLOB NOT NULL,
    issued_on TEXT NOT NULL,
    inspectors TEXT NOT NULL,
    unsure_clauses TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    voided TEXT
) STRICT;

CREATE TABLE revision (
    id BLOB PRIMARY KEY NOT NULL,
    document BLOB NOT NULL,
    extends BLOB,
    kind TEXT NOT NULL,
    attachment BLOB NOT NULL REFERENCES attachment (id),
    sha256 TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX revision_by_document ON revision (document, id);

CREATE TABLE service (
    id BLOB PRIMARY KEY NOT NULL,
    document BLOB NOT NULL,
    delivery TEXT NOT NULL,
    served_at TEXT NOT NULL,
    served_by TEXT NOT NULL,
    outcome TEXT NOT NULL,
    evidence TEXT NOT NULL
) STRICT;
CREATE INDEX service_by_document ON service (document, id);

CREATE TABLE series (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    pattern TEXT NOT NULL,
    holder BLOB NOT NULL
) STRICT;

CREATE TABLE number_block (
    id BLOB PRIMARY KEY NOT NULL,
    series BLOB NOT NULL,
    year INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    device BLOB NOT NULL
) STRICT;
CREATE INDEX number_block_by_year ON number_block (series, year);

CREATE TABLE number_taken (
    id BLOB PRIMARY KEY NOT NULL,
    series BLOB NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    row BLOB NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;
CREATE INDEX number_taken_by_number ON number_taken (series, year, number);

CREATE TABLE authority (
    id BLOB PRIMARY KEY NOT NULL,
    certificate TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE key_request (
    id BLOB PRIMARY KEY NOT NULL,
    person BLOB NOT NULL,
    public_key TEXT NOT NULL,
    proof TEXT NOT NULL,
    requested_at TEXT NOT NULL
) STRICT;
CREATE INDEX key_request_by_person ON key_request (person, id);

CREATE TABLE certificate (
    id BLOB PRIMARY KEY NOT NULL,
    person BLOB NOT NULL,
    request BLOB NOT NULL,
    certificate TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    not_before TEXT NOT NULL,
    not_after TEXT NOT NULL
) STRICT;
CREATE INDEX certificate_by_person ON certificate (person, id);

-- Derived: where each case stands, for the ledger. Made by projections::cases alone.
CREATE TABLE hazard_case (
    hazard BLOB PRIMARY KEY NOT NULL,
    status TEXT NOT NULL,
    open INTEGER NOT NULL,
    unit BLOB,
    owner BLOB,
    due_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX hazard_case_by_status ON hazard_case (status, hazard);
CREATE INDEX hazard_case_by_unit ON hazard_case (unit, hazard);
CREATE INDEX hazard_case_by_owner ON hazard_case (owner, hazard);
CREATE INDEX hazard_case_by_due ON hazard_case (open, due_on, hazard);

-- Derived: which item of which inspection became which hazard.
CREATE TABLE hazard_raised (
    inspection BLOB NOT NULL,
    item TEXT NOT NULL,
    hazard BLOB NOT NULL,
    PRIMARY KEY (inspection, item, hazard)
) STRICT, WITHOUT ROWID;

-- Derived: which hazards stand in which notice.
CREATE TABLE notice_hazard (
    hazard BLOB NOT NULL,
    notice BLOB NOT NULL,
    PRIMARY KEY (hazard, notice)
) STRICT, WITHOUT ROWID;
