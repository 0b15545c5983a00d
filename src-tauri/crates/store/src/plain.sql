CREATE TABLE words (
    hazard BLOB PRIMARY KEY NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    spot TEXT NOT NULL
) STRICT, WITHOUT ROWID;
