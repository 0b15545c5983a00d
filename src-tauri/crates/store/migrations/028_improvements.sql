-- What a drill found and is no hazard (改进事项) goes through the same loop, apart from the hazards.
ALTER TABLE hazard ADD COLUMN kind TEXT;
ALTER TABLE hazard_case ADD COLUMN kind TEXT NOT NULL DEFAULT 'hazard';
ALTER TABLE hazard_case ADD COLUMN drill BLOB;
-- The statistics count hazards alone, from one index each as before.
DROP INDEX hazard_case_on_books;
CREATE INDEX hazard_case_on_books ON hazard_case
    (closed_key, found_on, unit, status, level, due_key, committed, kind);
DROP INDEX hazard_case_found;
CREATE INDEX hazard_case_found ON hazard_case
    (found_on, unit, status, level, cause, closed_key, rectified_on, place, item, found_in, recurs,
    funds, on_spot, committed, complete, planned, listed, kind);
DROP INDEX hazard_case_first_due;
CREATE INDEX hazard_case_first_due ON hazard_case
    (first_due_key, unit, status, completed_on, kind);
DROP INDEX hazard_case_due;
CREATE INDEX hazard_case_due ON hazard_case (due_key, unit, status, completed_on, kind);
DROP INDEX hazard_case_first_visit;
CREATE INDEX hazard_case_first_visit ON hazard_case
    (first_visit_on, unit, status, first_passed, kind) WHERE first_visit_on IS NOT NULL;
CREATE INDEX hazard_case_improvement ON hazard_case (hazard) WHERE kind = 'improvement';
CREATE INDEX hazard_case_by_drill ON hazard_case (drill, hazard) WHERE drill IS NOT NULL;
