-- What emergency plans say, version by version, with approval and filing; what may ask for a
-- revision; reviews.

CREATE TABLE plan_version (
    id BLOB PRIMARY KEY NOT NULL,
    plan BLOB NOT NULL,
    label TEXT NOT NULL,
    changes TEXT NOT NULL,
    contents TEXT NOT NULL,
    attachments TEXT NOT NULL,
    drafted_by BLOB NOT NULL,
    drafted_at TEXT NOT NULL,
    approval TEXT,
    filing TEXT
) STRICT;
CREATE INDEX plan_version_by_plan ON plan_version (plan, id);

CREATE TABLE plan_trigger (
    id BLOB PRIMARY KEY NOT NULL,
    plan BLOB NOT NULL,
    cause TEXT NOT NULL,
    words TEXT NOT NULL,
    sign TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    raised_by BLOB NOT NULL,
    raised_at TEXT NOT NULL,
    dismissal TEXT
) STRICT;
CREATE INDEX plan_trigger_by_plan ON plan_trigger (plan, id);

CREATE TABLE plan_review (
    id BLOB PRIMARY KEY NOT NULL,
    plan BLOB NOT NULL,
    version BLOB NOT NULL,
    reviewed_on TEXT NOT NULL,
    verdict TEXT NOT NULL,
    findings TEXT NOT NULL,
    participants TEXT NOT NULL,
    attachments TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX plan_review_by_plan ON plan_review (plan, id);
