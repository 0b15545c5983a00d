-- The register counts what is open, and the log is read by person and by kind.

CREATE INDEX hazard_case_open_by_unit ON hazard_case (unit, open);
CREATE INDEX hazard_case_open_by_owner ON hazard_case (owner, open);
CREATE INDEX act_by_author ON act (author, position);
CREATE INDEX act_by_kind ON act (kind, position);
