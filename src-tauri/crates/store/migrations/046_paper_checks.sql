-- Where papers lie (归档), and random samples of them held against what is kept here (纸电核对).
CREATE TABLE paper_filing (
    id BLOB PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    box_no TEXT NOT NULL,
    piece INTEGER NOT NULL,
    filed_by BLOB NOT NULL,
    filed_at TEXT NOT NULL,
    corrections TEXT NOT NULL
) STRICT;
CREATE INDEX paper_filing_by_place ON paper_filing (year, box_no, piece, id);

-- The register says where a paper lies, and is searched by it.
ALTER TABLE registered_paper ADD COLUMN filing TEXT NOT NULL DEFAULT '';
CREATE INDEX registered_paper_unfiled ON registered_paper (dated_on, paper) WHERE filing = '';

CREATE TABLE paper_check (
    id BLOB PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    terms TEXT NOT NULL,
    seed TEXT NOT NULL,
    population INTEGER NOT NULL,
    mark TEXT NOT NULL,
    drawn INTEGER NOT NULL,
    run_by BLOB NOT NULL,
    drawn_at TEXT NOT NULL,
    ended TEXT,
    cancelled TEXT
) STRICT;
CREATE INDEX paper_check_running ON paper_check (id) WHERE ended IS NULL AND cancelled IS NULL;

CREATE TABLE checked_paper (
    id BLOB PRIMARY KEY NOT NULL,
    paper_check BLOB NOT NULL,
    no INTEGER NOT NULL,
    paper BLOB NOT NULL,
    expected TEXT NOT NULL,
    found TEXT
) STRICT;
CREATE INDEX checked_paper_by_check ON checked_paper (paper_check, id);

CREATE TABLE paper_difference (
    id BLOB PRIMARY KEY NOT NULL,
    paper_check BLOB NOT NULL,
    item BLOB NOT NULL,
    paper BLOB NOT NULL,
    point TEXT NOT NULL,
    words TEXT NOT NULL,
    noted_by BLOB NOT NULL,
    noted_at TEXT NOT NULL,
    answers TEXT NOT NULL,
    settled INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_difference_open ON paper_difference (id) WHERE settled = 0 AND withdrawn = 0;
CREATE INDEX paper_difference_by_check ON paper_difference (paper_check, id);
CREATE INDEX paper_difference_by_item ON paper_difference (item, id);

-- Planned outages are listed by when they begin.
CREATE INDEX outage_by_start ON outage (starts_at, id);
-- Closed hazards still say which outage they needed; what waits is found apart.
CREATE INDEX hazard_case_open_by_outage ON hazard_case (outage, hazard) WHERE outage IS NOT NULL AND open = 1;
