-- The walk: what a failed item is, placeholders for photos, and lists of inspections.

ALTER TABLE answer ADD COLUMN nonconformity TEXT;

CREATE TABLE photo_slot (
    id BLOB PRIMARY KEY NOT NULL,
    inspection BLOB,
    item TEXT,
    hazard BLOB,
    reserved_by BLOB NOT NULL,
    reserved_at TEXT NOT NULL,
    outcome TEXT
) STRICT;
CREATE INDEX photo_slot_by_inspection ON photo_slot (inspection, id);
CREATE INDEX photo_slot_by_hazard ON photo_slot (hazard, id);
CREATE INDEX photo_slot_open ON photo_slot (id) WHERE outcome IS NULL;

CREATE INDEX inspection_by_place ON inspection (place, id);
CREATE INDEX inspection_by_unit ON inspection (unit, id);
CREATE INDEX inspection_running ON inspection (id) WHERE finished_at IS NULL;

CREATE INDEX hazard_by_place ON hazard (json_extract(site, '$.place'), id);
