-- The whole life of a hazard: a closed one that came back is a new one that points at it.
ALTER TABLE hazard ADD COLUMN recurs_from BLOB;
CREATE INDEX hazard_recurring ON hazard (recurs_from, id) WHERE recurs_from IS NOT NULL;
