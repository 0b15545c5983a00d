-- Version 1.

-- The workspace itself. One site for now.
CREATE TABLE site (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    id BLOB NOT NULL
) STRICT;

-- The log. `header` and `body` are the signed bytes; the other columns repeat what is looked up.
CREATE TABLE act (
    position INTEGER PRIMARY KEY,
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    author BLOB NOT NULL,
    kind TEXT NOT NULL,
    hash BLOB NOT NULL,
    header BLOB NOT NULL,
    body BLOB NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (device, seq)
) STRICT;

-- The last act of each device.
CREATE TABLE chain (
    device BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    hlc INTEGER NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Made from the log: which acts touch a row.
CREATE TABLE act_row (
    record BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (record, position)
) STRICT, WITHOUT ROWID;

-- Made from the log: the current versions of each cell. Field 0 stands for all fields of a row
-- that have no line of their own; several lines for one field are an open conflict.
CREATE TABLE head (
    kind INTEGER NOT NULL,
    record BLOB NOT NULL,
    field INTEGER NOT NULL,
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    PRIMARY KEY (kind, record, field, device, seq)
) STRICT, WITHOUT ROWID;

-- Records: made from the log.

CREATE TABLE device (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    public_key TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    enrolled_by BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    id BLOB PRIMARY KEY NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_content ON attachment (sha256);

CREATE TABLE erasure (
    id BLOB PRIMARY KEY NOT NULL,
    attachment BLOB NOT NULL REFERENCES attachment (id),
    reason TEXT NOT NULL,
    erased_at TEXT NOT NULL
) STRICT;
CREATE INDEX erasure_by_attachment ON erasure (attachment);

-- Of this device alone, outside the log.

CREATE TABLE draft (
    person BLOB NOT NULL,
    form TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (person, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE secret (
    owner BLOB NOT NULL,
    purpose TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (owner, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pending (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE thumbnail (
    content BLOB NOT NULL,
    edge INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    picture BLOB NOT NULL,
    PRIMARY KEY (content, edge)
) STRICT;

CREATE TABLE attachment_key (
    content BLOB PRIMARY KEY,
    key BLOB NOT NULL,
    size INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
