-- What a hazard that was here before was filled with from a row of a ledger (并入).
ALTER TABLE imported_row ADD COLUMN merged TEXT;

-- What a unit was or is called beside its name, and on which days.
CREATE TABLE unit_alias (
    id BLOB PRIMARY KEY NOT NULL,
    unit BLOB NOT NULL,
    name TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    withdrawn INTEGER NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX unit_alias_by_unit ON unit_alias (unit, id);
