//! 情况说明: why a finding is as it is, where what is written cannot be changed any more. It speaks of
//! exactly what was found; another day of the same kind is a finding of its own.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Finding;
use crate::Refused;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;

/// An explanation; written once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Row id.
    pub id: Uuid,
    /// What the finding is about.
    pub subject: Uuid,
    /// The finding.
    pub finding: Finding,
    /// Why it is so.
    pub words: String,
    /// Who says so.
    pub explained_by: Uuid,
    /// When.
    pub explained_at: DateTime<Utc>,
}

impl Explanation {
    /// The safety department explains.
    pub fn new(
        id: Uuid,
        finding: Finding,
        words: &str,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<Self> {
        permission::check(author, Action::ExplainFinding)?;
        Ok(Self {
            id,
            subject: finding.subject.id(),
            finding,
            words: text("words", words, 500)?,
            explained_by: author.id,
            explained_at: now,
        })
    }
}
