-- Derived: whom a drafted treatment plan waits for to countersign it, for today and the ledger.
CREATE TABLE plan_countersigner (
    person BLOB NOT NULL,
    hazard BLOB NOT NULL,
    PRIMARY KEY (person, hazard)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_countersigner_of_hazard ON plan_countersigner (hazard, person);

-- Contractors and their safety agreements.
CREATE TABLE contractor (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    credit_code TEXT NOT NULL,
    contact TEXT NOT NULL,
    phone TEXT NOT NULL,
    qualification TEXT NOT NULL,
    qualified_until TEXT,
    remarks TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;
CREATE INDEX contractor_by_name ON contractor (name);
CREATE INDEX contractor_by_code ON contractor (credit_code) WHERE credit_code <> '';

CREATE TABLE contractor_agreement (
    id BLOB PRIMARY KEY NOT NULL,
    contractor BLOB NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    places TEXT NOT NULL,
    units TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    our_manager BLOB NOT NULL,
    their_manager TEXT NOT NULL,
    scans TEXT NOT NULL,
    follows BLOB,
    ended TEXT,
    entered_by BLOB NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX contractor_agreement_of ON contractor_agreement (contractor, id);
CREATE INDEX contractor_agreement_by_end ON contractor_agreement (valid_until, id) WHERE ended IS NULL;
CREATE INDEX contractor_agreement_following ON contractor_agreement (follows) WHERE follows IS NOT NULL;

-- Whose person broke a rule, and who was written to, where that is a contractor of the register.
ALTER TABLE irregularity ADD COLUMN contractor BLOB;
CREATE INDEX irregularity_of_contractor ON irregularity (contractor, id) WHERE contractor IS NOT NULL;
CREATE INDEX outgoing_to_contractor ON outgoing_paper (json_extract(snapshot, '$.addressee.contractor'), id)
    WHERE json_extract(snapshot, '$.addressee.contractor') IS NOT NULL;
