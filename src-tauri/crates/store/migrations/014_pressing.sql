-- What waits on a hazard beside its work: an extension and an objection for a decision, an order of
-- supervision for an answer.
-- Whose turn it is to decide on the extension: director, principal, or the id of who supervises it.
ALTER TABLE hazard_case ADD COLUMN asked_of TEXT;
-- The day by which the objection is decided, and the order answered.
ALTER TABLE hazard_case ADD COLUMN decide_by TEXT;
ALTER TABLE hazard_case ADD COLUMN answer_by TEXT;
ALTER TABLE hazard_case ADD COLUMN supervised INTEGER NOT NULL DEFAULT 0;

-- Lists and counts go on reading these two alone.
DROP INDEX hazard_case_open;
CREATE INDEX hazard_case_open ON hazard_case
    (open, due_key, hazard, status, rank, level, unit, owner, place, cause, found_on,
        asked_of, decide_by, answer_by, supervised);
DROP INDEX hazard_case_by_words;
CREATE INDEX hazard_case_by_words ON hazard_case
    (words, open, due_key, hazard, status, rank, level, unit, owner, place, cause, found_on,
        asked_of, decide_by, answer_by, supervised);
