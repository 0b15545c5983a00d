-- Since when a report of a major hazard is owed (empty where that day is unknown), and the day its progress was last
-- told while it has to be; NULL where nothing is owed. Few are.
ALTER TABLE hazard_case ADD COLUMN report_owed_on TEXT;
ALTER TABLE hazard_case ADD COLUMN told_on TEXT;
CREATE INDEX hazard_case_report_owed ON hazard_case (report_owed_on, hazard) WHERE report_owed_on IS NOT NULL;
CREATE INDEX hazard_case_told ON hazard_case (told_on, hazard) WHERE told_on IS NOT NULL;

-- What was corrected on the spot and is still open.
CREATE INDEX hazard_case_open_on_spot ON hazard_case (hazard) WHERE on_spot = 1 AND open = 1;
