-- What a hazard that was here before was filled with from a row of a ledger (并入).
ALTER TABLE imported_row ADD COLUMN merged TEXT;
