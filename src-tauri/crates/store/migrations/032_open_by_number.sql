-- The open hazards in the order of their numbers, with what a list can ask of them.
CREATE INDEX hazard_case_open_by_number ON hazard_case
    (number, hazard, open, due_key, status, rank, level, unit, owner, place, cause, found_on,
        asked_of, decide_by, answer_by, supervised)
    WHERE open = 1;
