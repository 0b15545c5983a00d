-- Lists over a hundred thousand hazards. A page of the file is decrypted and checked before it is
-- read, which costs more than all the rest: what is shown is chosen and counted from one index, and
-- only the rows of a page are read.

-- The row's number in the index of words, so that what was found by words needs no look at search_row.
ALTER TABLE hazard_case ADD COLUMN words INTEGER;

-- Everything a list can ask of a hazard, the open ones together in the order of their deadlines.
DROP INDEX hazard_case_open;
CREATE INDEX hazard_case_open ON hazard_case
    (open, due_key, hazard, status, rank, level, unit, owner, place, cause, found_on);
-- The same for what was found by words.
CREATE INDEX hazard_case_by_words ON hazard_case
    (words, open, due_key, hazard, status, rank, level, unit, owner, place, cause, found_on);
-- The ledger unit by unit; the words are those the ledger sorts by.
CREATE INDEX hazard_case_unit_by_unit ON hazard_case (ifnull(hex(unit), '') || ' ' || due_key, hazard);
-- hazard_case_by_unit and hazard_case_by_owner begin as these do.
DROP INDEX hazard_case_open_by_unit;
DROP INDEX hazard_case_open_by_owner;

-- Whoever and whatever is gone: few, and asked for with every count of orphans.
CREATE INDEX person_gone ON person (id) WHERE active = 0;
CREATE INDEX unit_gone ON unit (id) WHERE active = 0;
