-- Delegated issue: for some days somebody who may issue notices lets another person issue them.
CREATE TABLE delegation (
    id BLOB PRIMARY KEY NOT NULL,
    delegator BLOB NOT NULL,
    delegate BLOB NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    unit BLOB,
    ended_on TEXT,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX delegation_by_delegate ON delegation (delegate, id);

ALTER TABLE notice ADD COLUMN delegation BLOB;
