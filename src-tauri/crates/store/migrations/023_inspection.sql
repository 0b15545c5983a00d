-- Inspections: what they were made in, what the whole of the place looked like, and the parts they are
-- divided into.
ALTER TABLE inspection ADD COLUMN weather TEXT;
ALTER TABLE inspection ADD COLUMN photos TEXT;

CREATE TABLE inspection_part (
    id BLOB PRIMARY KEY NOT NULL,
    inspection BLOB NOT NULL,
    section TEXT NOT NULL,
    walker BLOB NOT NULL,
    done_at TEXT,
    taken_over TEXT
) STRICT;
CREATE INDEX inspection_part_by_inspection ON inspection_part (inspection, id);
