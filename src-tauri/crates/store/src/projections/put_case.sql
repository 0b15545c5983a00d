INSERT OR REPLACE INTO hazard_case (hazard, number, title, status, rank, open, level, cause, unit,
    owner, place, found_on, due_on, due_key, photos, notice, conflict, look_back_on, suspected, plan_waits,
    asked_of, decide_by, answer_by, supervised, words)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
    ?21, ?22, ?23, ?24, (SELECT number FROM search_row WHERE row = ?1))
