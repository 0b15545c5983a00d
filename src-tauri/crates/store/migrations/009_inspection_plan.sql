-- Plans of inspections, and which time of a plan an inspection was made for.

CREATE TABLE inspection_plan (
    id BLOB PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    checklist BLOB NOT NULL,
    scope TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    recurrence TEXT,
    days INTEGER NOT NULL,
    inspectors TEXT NOT NULL,
    ended_on TEXT
) STRICT;
CREATE INDEX inspection_plan_by_end ON inspection_plan (ended_on, id);

ALTER TABLE inspection ADD COLUMN planned TEXT;
CREATE INDEX inspection_by_plan ON inspection
    (json_extract(planned, '$.plan'), json_extract(planned, '$.on'), place) WHERE planned IS NOT NULL;
