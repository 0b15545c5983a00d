-- Whether a drill owes an evaluation, so that what waits is read from this alone.
ALTER TABLE drill_standing ADD COLUMN owes_evaluation INTEGER NOT NULL DEFAULT 0;
