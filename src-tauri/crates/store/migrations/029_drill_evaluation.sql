-- What comes after a drill: evaluation, the evaluators' cards, papers, reports to the authority.
CREATE TABLE drill_evaluation (
    id BLOB PRIMARY KEY NOT NULL,
    items TEXT NOT NULL,
    grades TEXT NOT NULL,
    hot_wash TEXT,
    self_assessments TEXT NOT NULL,
    judgements TEXT NOT NULL,
    objectives TEXT NOT NULL,
    opinion TEXT NOT NULL,
    revision TEXT,
    concluded TEXT
) STRICT;

CREATE TABLE drill_card (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    evaluator BLOB NOT NULL,
    marks TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX drill_card_by_drill ON drill_card (drill, id);

CREATE TABLE drill_paper (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    snapshot TEXT NOT NULL,
    inks TEXT NOT NULL,
    leader BLOB,
    scans TEXT NOT NULL,
    made_by BLOB NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX drill_paper_by_drill ON drill_paper (drill, id);

CREATE TABLE drill_report (
    id BLOB PRIMARY KEY NOT NULL,
    drill BLOB NOT NULL,
    authority TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    way TEXT NOT NULL,
    receipt_number TEXT NOT NULL,
    receipts TEXT NOT NULL,
    recorded_by BLOB NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX drill_report_by_drill ON drill_report (drill, id);

-- How far each drill kept to its script, for the figures.
CREATE TABLE drill_pace (
    drill BLOB PRIMARY KEY NOT NULL,
    taken INTEGER NOT NULL,
    on_time INTEGER NOT NULL
) STRICT;

-- How long until a stage began, in seconds of the drill's clock; only where it came to that.
CREATE TABLE drill_response (
    drill BLOB NOT NULL,
    stage TEXT NOT NULL,
    held_on TEXT NOT NULL,
    unit BLOB NOT NULL,
    planned INTEGER NOT NULL,
    actual INTEGER NOT NULL,
    PRIMARY KEY (drill, stage)
) STRICT, WITHOUT ROWID;
CREATE INDEX drill_response_over_years ON drill_response (held_on, stage, unit, planned, actual);

-- Figures read a year of drills from these.
CREATE INDEX drill_standing_first_planned ON drill_standing (first_planned_on, drill);
CREATE INDEX drill_standing_held ON drill_standing (held_on, drill) WHERE held_on IS NOT NULL;
