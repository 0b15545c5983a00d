-- Emergency plans: the register.

CREATE TABLE emergency_plan (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit BLOB NOT NULL,
    to_file INTEGER NOT NULL,
    registered_on TEXT NOT NULL,
    withdrawn_on TEXT,
    withdrawn_reason TEXT NOT NULL
) STRICT;
