-- Drills: what is planned, who takes part, the timeline, what was found; and where each stands.
CREATE TABLE drill (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    form TEXT NOT NULL,
    purpose TEXT NOT NULL,
    plan BLOB NOT NULL,
    under TEXT NOT NULL,
    unit BLOB NOT NULL,
    units TEXT NOT NULL,
    place BLOB NOT NULL,
    spot TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    scenario TEXT NOT NULL,
    objectives TEXT NOT NULL,
    safety TEXT NOT NULL,
    script TEXT NOT NULL,
    materials TEXT NOT NULL,
    postponements TEXT NOT NULL,
    cancelled TEXT,
    conclusion TEXT
) STRICT;

CREATE TABLE drill_participant (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    person BLOB,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    role TEXT NOT NULL,
    duty TEXT NOT NULL,
    expected INTEGER NOT NULL,
    presence TEXT,
    removed INTEGER NOT NULL
) STRICT;
CREATE INDEX drill_participant_by_drill ON drill_participant (drill, id);

CREATE TABLE drill_entry (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    at TEXT NOT NULL,
    detail TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX drill_entry_by_drill ON drill_entry (drill, id);

CREATE TABLE drill_finding (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    text TEXT NOT NULL,
    aspect TEXT NOT NULL,
    revise_plan INTEGER NOT NULL,
    entry BLOB,
    photos TEXT NOT NULL,
    found_by BLOB NOT NULL,
    found_at TEXT NOT NULL,
    outcome TEXT
) STRICT;
CREATE INDEX drill_finding_by_drill ON drill_finding (drill, id);

CREATE TABLE drill_standing (
    drill BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    first_planned_on TEXT NOT NULL,
    held_on TEXT,
    plan BLOB NOT NULL,
    unit BLOB NOT NULL,
    content TEXT NOT NULL,
    form TEXT NOT NULL,
    purpose TEXT NOT NULL,
    expected INTEGER NOT NULL,
    present INTEGER NOT NULL,
    joined INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    actions INTEGER NOT NULL,
    actions_open INTEGER NOT NULL
) STRICT;
CREATE INDEX drill_standing_by_begin ON drill_standing (starts_at, drill);
CREATE INDEX drill_standing_by_state ON drill_standing (state, starts_at, drill);
CREATE INDEX drill_standing_by_plan ON drill_standing (plan, starts_at);
