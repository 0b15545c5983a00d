-- Why a finding of an audit is as it is (情况说明).
CREATE TABLE audit_explanation (
    id BLOB PRIMARY KEY NOT NULL,
    subject BLOB NOT NULL,
    finding TEXT NOT NULL,
    words TEXT NOT NULL,
    explained_by BLOB NOT NULL,
    explained_at TEXT NOT NULL
) STRICT;
CREATE INDEX audit_explanation_by_subject ON audit_explanation (subject, id);
