-- Photos: where the camera says they were taken, and what people drew over them.
ALTER TABLE attachment ADD COLUMN position TEXT;

CREATE TABLE photo_marks (
    id BLOB PRIMARY KEY NOT NULL,
    attachment BLOB NOT NULL REFERENCES attachment (id),
    version INTEGER NOT NULL,
    shapes TEXT NOT NULL,
    drawn_by BLOB NOT NULL,
    drawn_at TEXT NOT NULL
) STRICT;
CREATE INDEX photo_marks_by_attachment ON photo_marks (attachment, version, id);
