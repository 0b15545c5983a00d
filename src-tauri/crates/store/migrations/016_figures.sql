-- Statistics: the facts they filter hazards by, what was reported, and the targets of the appraisal.

-- The day it was closed; what is open is closed after every day.
ALTER TABLE hazard_case ADD COLUMN closed_key TEXT NOT NULL DEFAULT '9999-12-31';
-- The first deadline; without one after every day.
ALTER TABLE hazard_case ADD COLUMN first_due_key TEXT NOT NULL DEFAULT '9999-12-31';
ALTER TABLE hazard_case ADD COLUMN completed_on TEXT;
ALTER TABLE hazard_case ADD COLUMN rectified_on TEXT;
ALTER TABLE hazard_case ADD COLUMN first_visit_on TEXT;
ALTER TABLE hazard_case ADD COLUMN first_passed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazard_case ADD COLUMN on_spot INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazard_case ADD COLUMN recurs INTEGER NOT NULL DEFAULT 0;
-- The kind of inspection that found it, and the item it failed.
ALTER TABLE hazard_case ADD COLUMN found_in TEXT;
ALTER TABLE hazard_case ADD COLUMN item TEXT;
-- Yuan.
ALTER TABLE hazard_case ADD COLUMN funds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazard_case ADD COLUMN committed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazard_case ADD COLUMN complete INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazard_case ADD COLUMN planned INTEGER NOT NULL DEFAULT 0;
-- 1 by an authority, 2 by the province.
ALTER TABLE hazard_case ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;

-- Every number is counted from one index: what was on the books since a day, what was found since a
-- day, what was due, what was re-inspected.
CREATE INDEX hazard_case_on_books ON hazard_case
    (closed_key, found_on, unit, status, level, due_key, committed);
CREATE INDEX hazard_case_found ON hazard_case
    (found_on, unit, status, level, cause, closed_key, rectified_on, place, item, found_in, recurs,
    funds, on_spot, committed, complete, planned, listed);
CREATE INDEX hazard_case_first_due ON hazard_case (first_due_key, unit, status, completed_on);
CREATE INDEX hazard_case_due ON hazard_case (due_key, unit, status, completed_on);
CREATE INDEX hazard_case_first_visit ON hazard_case (first_visit_on, unit, status, first_passed)
    WHERE first_visit_on IS NOT NULL;
-- Whether one of its kind was there before.
CREATE INDEX hazard_case_of_a_kind ON hazard_case (place, item, found_on, status)
    WHERE item IS NOT NULL;

-- Inspections by the day they were finished.
CREATE INDEX inspection_finished ON inspection (finished_at, unit, kind)
    WHERE finished_at IS NOT NULL;

CREATE TABLE figures_report (
    id BLOB PRIMARY KEY NOT NULL,
    period TEXT NOT NULL,
    unit BLOB,
    recipient TEXT NOT NULL,
    reason TEXT NOT NULL,
    reported_by BLOB NOT NULL,
    reported_at TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    figures TEXT NOT NULL,
    members TEXT NOT NULL,
    paper BLOB NOT NULL REFERENCES attachment (id)
) STRICT;
CREATE INDEX figures_report_by_period ON figures_report (period, id);

CREATE TABLE kpi_target (
    id BLOB PRIMARY KEY NOT NULL,
    indicator TEXT NOT NULL,
    weight INTEGER NOT NULL,
    target INTEGER NOT NULL
) STRICT;
