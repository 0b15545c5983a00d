INSERT OR REPLACE INTO drill_standing (drill, number, title, state, starts_at, planned_on,
    first_planned_on, held_on, completed, aside, plan, unit, content, form, purpose, expected, present, joined, findings,
    actions, actions_open, owes_evaluation)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
    ?20, ?21, ?22)
