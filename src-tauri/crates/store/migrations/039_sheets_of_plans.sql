-- Sheets of a plan's version that came home after it was signed or filed.
CREATE TABLE plan_sheet (
    id BLOB PRIMARY KEY NOT NULL,
    version BLOB NOT NULL,
    paper TEXT NOT NULL,
    scans TEXT NOT NULL,
    added_by BLOB NOT NULL,
    added_at TEXT NOT NULL
) STRICT;
CREATE INDEX plan_sheet_by_version ON plan_sheet (version, id);

-- What a drill has from the version of its plan.
ALTER TABLE drill ADD COLUMN taken TEXT;

-- Which cases a drill's findings became or point to; one may be found by several drills.
CREATE TABLE drill_action (
    drill BLOB NOT NULL,
    hazard BLOB NOT NULL,
    PRIMARY KEY (drill, hazard)
) STRICT, WITHOUT ROWID;
CREATE INDEX drill_action_by_hazard ON drill_action (hazard, drill);
