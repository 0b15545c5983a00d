-- Files a drill is kept with: its plan of work, film and sound of the day.
CREATE TABLE drill_file (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    kind TEXT NOT NULL,
    attachment BLOB NOT NULL,
    note TEXT NOT NULL,
    added_by BLOB NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;
CREATE INDEX drill_file_by_drill ON drill_file (drill, id);

-- Drills at which something was missing, which asks whether their plan is to be revised.
CREATE INDEX drill_missing_materials ON drill (plan, id)
    WHERE instr(materials, '"in_place":false') > 0;
