-- What else there is to say of a hazard (备注).
ALTER TABLE hazard ADD COLUMN remarks TEXT;
