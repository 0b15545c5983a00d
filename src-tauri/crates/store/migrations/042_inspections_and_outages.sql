-- Plans of inspections whose reason is a hazard (举一反三), and the unit whose people inspect.
ALTER TABLE inspection_plan ADD COLUMN walked_by BLOB;
ALTER TABLE inspection_plan ADD COLUMN because_of BLOB;

-- What is alike: places by the checklist they were inspected by, equipment by its kind.
CREATE INDEX inspection_by_checklist ON inspection (checklist, place);
CREATE INDEX equipment_by_kind ON equipment (kind, id);

-- 发文登记簿, in projection: every paper by its day, and which row took its number.
CREATE TABLE registered_paper (
    paper BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    carrier BLOB NOT NULL,
    number TEXT NOT NULL,
    about TEXT NOT NULL,
    addressee TEXT NOT NULL,
    dated_on TEXT NOT NULL
) STRICT;
CREATE INDEX registered_paper_by_day ON registered_paper (dated_on, paper);
CREATE INDEX registered_paper_by_kind ON registered_paper (kind, dated_on, paper);
CREATE INDEX registered_paper_by_carrier ON registered_paper (carrier, paper);

-- Planned outages, and which open hazards need one.
CREATE TABLE outage (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    what TEXT NOT NULL,
    place BLOB,
    equipment BLOB,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    moves TEXT NOT NULL,
    cancelled TEXT,
    entered_by BLOB NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
ALTER TABLE hazard_case ADD COLUMN outage BLOB;
CREATE INDEX hazard_case_by_outage ON hazard_case (outage, hazard) WHERE outage IS NOT NULL;

-- The numbers are counted by line of business as well, from the same indexes.
DROP INDEX hazard_case_on_books;
CREATE INDEX hazard_case_on_books ON hazard_case
    (closed_key, found_on, unit, status, level, due_key, committed, kind, discipline);
DROP INDEX hazard_case_found;
CREATE INDEX hazard_case_found ON hazard_case
    (found_on, unit, status, level, cause, closed_key, rectified_on, place, item, found_in, recurs,
    funds, on_spot, committed, complete, planned, listed, kind, discipline);
DROP INDEX hazard_case_first_due;
CREATE INDEX hazard_case_first_due ON hazard_case
    (first_due_key, unit, status, completed_on, kind, discipline);
DROP INDEX hazard_case_due;
CREATE INDEX hazard_case_due ON hazard_case (due_key, unit, status, completed_on, kind, discipline);
DROP INDEX hazard_case_first_visit;
CREATE INDEX hazard_case_first_visit ON hazard_case
    (first_visit_on, unit, status, first_passed, kind, discipline) WHERE first_visit_on IS NOT NULL;

-- What an organisation enters itself: years of public holidays, criteria of major hazards.
CREATE TABLE holiday_year (
    id BLOB PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    off TEXT NOT NULL,
    worked TEXT NOT NULL,
    festivals TEXT NOT NULL,
    source TEXT NOT NULL,
    entered_by BLOB NOT NULL,
    entered_at TEXT NOT NULL
) STRICT;
CREATE TABLE own_criterion (
    id BLOB PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    document TEXT NOT NULL,
    clause TEXT NOT NULL,
    added_by BLOB NOT NULL,
    added_at TEXT NOT NULL,
    verified TEXT,
    withdrawn INTEGER NOT NULL
) STRICT;
