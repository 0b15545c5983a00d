-- Where a place lies, so that a photo taken elsewhere can be told.
ALTER TABLE place ADD COLUMN position TEXT;
