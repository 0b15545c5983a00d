-- The day a closed hazard is looked at again, until somebody did.
ALTER TABLE hazard_case ADD COLUMN look_back_on TEXT;
CREATE INDEX hazard_case_to_look_back ON hazard_case (look_back_on, hazard)
    WHERE look_back_on IS NOT NULL;
