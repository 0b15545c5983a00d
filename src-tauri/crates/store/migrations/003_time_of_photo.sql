-- When the camera says a photo was taken, on its own clock.
ALTER TABLE attachment ADD COLUMN taken_at TEXT;
