-- When it was said of a finding that the plan is to be revised for it.
ALTER TABLE drill_finding ADD COLUMN revise_said_at TEXT;

-- A day of the calendar, what is to be reported, and what asks for a revision are read from these alone.
CREATE INDEX drill_standing_by_day ON drill_standing (ifnull(held_on, planned_on), drill);
CREATE INDEX drill_standing_completed ON drill_standing (held_on, drill, plan, unit) WHERE completed = 1;
CREATE INDEX drill_standing_of_plan ON drill_standing (plan, completed, ifnull(held_on, planned_on));
CREATE INDEX drill_finding_for_revision ON drill_finding (drill) WHERE revise_plan = 1;
CREATE INDEX drill_evaluation_for_revision ON drill_evaluation (id)
    WHERE json_extract(revision, '$.needed') = 1;
CREATE INDEX plan_version_published ON plan_version (plan, json_extract(approval, '$.published_on'))
    WHERE json_extract(approval, '$.published_on') IS NOT NULL;
