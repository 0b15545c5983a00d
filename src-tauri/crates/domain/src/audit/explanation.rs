//! 情况说明: why a finding is as it is, where what is written cannot be changed any more. It speaks of
//! exactly what was found; another day of the same kind is a finding of its own.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Finding, Found, Gap, Rule, Subject};
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

    /// An administrator passes over numbers that stand on papers from elsewhere, and says why.
    pub fn of_skipped(
        id: Uuid,
        (series, gap): (Uuid, Gap),
        reason: &str,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<Self> {
        permission::check(author, Action::Administer)?;
        Ok(Self {
            id,
            subject: series,
            finding: Finding {
                rule: Rule::NumberGap,
                subject: Subject::Series(series),
                found: Found::default(),
                gap: Some(gap),
            },
            words: text("reason", reason, 500)?,
            explained_by: author.id,
            explained_at: now,
        })
    }

    /// Whether it speaks of a finding. What was said of a gap holds for what is left of it, once numbers in it
    /// were found on papers.
    pub fn speaks_of(&self, finding: &Finding) -> bool {
        let within = match (self.finding.gap, finding.gap) {
            (Some(said), Some(found)) => {
                said.year == found.year && said.first <= found.first && found.last <= said.last
            }
            _ => false,
        };
        let same = self.finding.rule == finding.rule && self.finding.subject == finding.subject;
        self.finding == *finding || (same && within)
    }
}
