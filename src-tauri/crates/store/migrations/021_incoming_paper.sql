-- Papers from outside, with the number and deadline they came with, the hazards they name and the reports to
-- them.
CREATE TABLE incoming_paper (
    id BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    sender TEXT NOT NULL,
    sender_kind TEXT NOT NULL,
    title TEXT NOT NULL,
    dated_on TEXT NOT NULL,
    received_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    postponed TEXT NOT NULL,
    scans TEXT NOT NULL,
    hazards TEXT NOT NULL,
    reports TEXT NOT NULL,
    sent TEXT NOT NULL,
    registered_by BLOB NOT NULL,
    registered_at TEXT NOT NULL
) STRICT;
