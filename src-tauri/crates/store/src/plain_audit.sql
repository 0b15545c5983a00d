CREATE TABLE hazard (
    id BLOB PRIMARY KEY NOT NULL,
    found_on TEXT NOT NULL,
    photos TEXT NOT NULL,
    no_photo_reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE step (
    id BLOB NOT NULL,
    hazard BLOB NOT NULL,
    happened_on TEXT NOT NULL,
    step TEXT NOT NULL,
    completed_on TEXT,
    PRIMARY KEY (hazard, id)
) STRICT, WITHOUT ROWID;
