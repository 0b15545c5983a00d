-- Derived: whom a drafted treatment plan waits for to countersign it, for today and the ledger.
CREATE TABLE plan_countersigner (
    person BLOB NOT NULL,
    hazard BLOB NOT NULL,
    PRIMARY KEY (person, hazard)
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_countersigner_of_hazard ON plan_countersigner (hazard, person);
