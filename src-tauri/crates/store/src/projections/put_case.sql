INSERT OR REPLACE INTO hazard_case (hazard, status, open, unit, owner, due_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
