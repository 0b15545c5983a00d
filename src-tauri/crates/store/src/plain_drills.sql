CREATE TABLE drill (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    held_on TEXT,
    unit BLOB NOT NULL
) STRICT;
CREATE INDEX drill_by_begin ON drill (starts_at, id);

CREATE TABLE step (
    drill BLOB NOT NULL,
    id TEXT PRIMARY KEY NOT NULL,
    at_seconds INTEGER NOT NULL,
    stage TEXT NOT NULL
) STRICT;

CREATE TABLE entry (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    at TEXT NOT NULL,
    entry TEXT NOT NULL,
    line TEXT,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX entry_by_drill ON entry (drill, at);
