INSERT OR REPLACE INTO hazard_case (hazard, number, title, status, rank, open, level, cause, unit,
    owner, place, found_on, due_on, due_key, photos, notice, conflict, look_back_on, suspected, plan_waits,
    asked_of, decide_by, answer_by, supervised, closed_key, first_due_key, completed_on, rectified_on,
    first_visit_on, first_passed, on_spot, recurs, found_in, item, funds, committed, complete, planned,
    listed, equipment, settler, kind, drill, discipline, outage, report_owed_on, told_on, words)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
    ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41,
    ?42, ?43, ?44, ?45, ?46, ?47,
    (SELECT number FROM search_row WHERE row = ?1))
