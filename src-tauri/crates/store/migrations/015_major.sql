-- What may be major and nobody judged yet, and treatment plans that wait for the principal: few, and
-- asked for with every count.
ALTER TABLE hazard_case ADD COLUMN suspected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE hazard_case ADD COLUMN plan_waits INTEGER NOT NULL DEFAULT 0;
CREATE INDEX hazard_case_suspected ON hazard_case (hazard) WHERE suspected = 1;
CREATE INDEX hazard_case_plan_waits ON hazard_case (hazard) WHERE plan_waits = 1;
