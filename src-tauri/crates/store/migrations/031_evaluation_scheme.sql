-- What an organisation made of the scheme drills are evaluated by, version by version.
CREATE TABLE evaluation_scheme (
    id BLOB PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    live TEXT NOT NULL,
    tabletop TEXT NOT NULL,
    grades TEXT NOT NULL,
    within_workdays INTEGER NOT NULL,
    changes TEXT NOT NULL,
    made_by BLOB NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

-- The version an evaluation began with.
ALTER TABLE drill_evaluation ADD COLUMN scheme INTEGER;

-- Ended as planned; or set aside: stopped, or real from some moment on.
ALTER TABLE drill_standing ADD COLUMN completed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE drill_standing ADD COLUMN aside INTEGER NOT NULL DEFAULT 0;
