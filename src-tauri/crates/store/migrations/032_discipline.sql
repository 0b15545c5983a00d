-- The line of business a hazard belongs to (专业), which a ledger is filtered by.
ALTER TABLE hazard ADD COLUMN discipline TEXT;
ALTER TABLE hazard_case ADD COLUMN discipline TEXT;

-- Lists and counts go on reading these two alone.
DROP INDEX hazard_case_open;
CREATE INDEX hazard_case_open ON hazard_case
    (open, due_key, hazard, status, rank, level, unit, owner, place, cause, found_on,
        asked_of, decide_by, answer_by, supervised, discipline);
DROP INDEX hazard_case_by_words;
CREATE INDEX hazard_case_by_words ON hazard_case
    (words, open, due_key, hazard, status, rank, level, unit, owner, place, cause, found_on,
        asked_of, decide_by, answer_by, supervised, discipline);
