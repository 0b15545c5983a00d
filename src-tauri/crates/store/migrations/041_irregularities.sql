-- What came of defects and violations, and of those seen in passing what was seen.
CREATE TABLE irregularity (
    id BLOB PRIMARY KEY NOT NULL,
    passing TEXT,
    maintenance_number TEXT,
    grade TEXT,
    due_on TEXT,
    employer TEXT NOT NULL,
    handled TEXT,
    hazard BLOB,
    voided TEXT
) STRICT;
CREATE INDEX irregularity_by_its_hazard ON irregularity (hazard) WHERE hazard IS NOT NULL;

-- Every defect and violation, found by an inspection or in passing, in projection, for the list.
CREATE TABLE irregularity_standing (
    irregularity BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    found_on TEXT NOT NULL,
    inspection BLOB,
    item TEXT,
    unit BLOB NOT NULL,
    place BLOB NOT NULL,
    equipment BLOB,
    grade TEXT,
    due_on TEXT,
    settled_on TEXT,
    hazard BLOB,
    words INTEGER NOT NULL
) STRICT;
CREATE INDEX irregularity_by_day ON irregularity_standing (found_on, irregularity);
CREATE INDEX irregularity_by_state ON irregularity_standing (state, found_on, irregularity);
CREATE INDEX irregularity_by_kind ON irregularity_standing (kind, state, found_on, irregularity);
CREATE INDEX irregularity_due ON irregularity_standing (due_on, irregularity) WHERE state = 'open';
CREATE INDEX irregularity_by_words ON irregularity_standing (words);
