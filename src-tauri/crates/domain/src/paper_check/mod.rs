//! 纸电核对: a random sample of the papers of the register, each looked for on its shelf and held against what is
//! kept here. What differs is answered until it is settled. A check that was ended is frozen; only the answers go on.
//!
//! An auditor (审计只读) may draw, mark and end a check: a sample that is drawn by those whose papers are looked at
//! proves little, and a check changes nothing of what it looks at. Filing papers and answering differences is the
//! department's.

pub mod difference;
mod draw;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use draw::{Draw, Drawn, MOST_DRAWN, SampleSize, Seed};

use crate::language::Words;
use crate::paper_filing::FilingPlace;
use crate::paper_register::{RegisteredKind, RegisteredState};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Which papers may be drawn, and how many of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SampleTerms {
    /// Dated on this day or later.
    pub from: NaiveDate,
    /// Dated on this day or earlier.
    pub to: NaiveDate,
    /// Of these kinds; of any when empty.
    #[serde(default)]
    pub kinds: Vec<RegisteredKind>,
    /// Of this unit or one below it, as it is now; papers of no unit, such as those from outside, then stay out.
    #[serde(default)]
    pub unit: Option<Uuid>,
    /// Only papers that have a box and a piece number.
    #[serde(default)]
    pub filed_only: bool,
    /// How many.
    pub size: SampleSize,
}

impl SampleTerms {
    /// Refuses days that are the wrong way round.
    pub fn check(&self) -> Refused<()> {
        match self.from <= self.to {
            true => Ok(()),
            false => Err(Refusal::EndsBeforeBegin { field: "to" }),
        }
    }
}

/// A check of a sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCheck {
    /// Row id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// What could be drawn.
    pub terms: SampleTerms,
    /// What the draw started from, see [`Seed::shown`].
    pub seed: String,
    /// How many papers could be drawn.
    pub population: u32,
    /// What these papers were, see [`Drawn::mark`].
    pub mark: String,
    /// How many were drawn.
    pub drawn: u32,
    /// Who drew them, and ends the check.
    pub run_by: Uuid,
    /// When.
    pub drawn_at: DateTime<Utc>,
    /// How it ended.
    pub ended: Option<CheckEnd>,
    /// Why it counts no more.
    pub cancelled: Option<CheckCancelled>,
}

/// What a check came to, as it was signed off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckEnd {
    /// How many papers came to what.
    pub counts: CheckCounts,
    /// What is said of it; may be empty.
    pub opinion: String,
    /// When it was signed off.
    pub at: DateTime<Utc>,
}

/// That a check was broken off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckCancelled {
    /// Why.
    pub reason: String,
    /// Who did.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// 核对中.
    Running,
    /// 已办结.
    Ended,
    /// 已作废.
    Cancelled,
}

impl CheckState {
    /// What it is called in a table.
    pub fn words(self) -> Words {
        match self {
            Self::Running => ("核对中", "Running"),
            Self::Ended => ("已办结", "Ended"),
            Self::Cancelled => ("已作废", "Void"),
        }
    }
}

/// How many papers of a sample came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct CheckCounts {
    /// Drawn.
    pub drawn: u32,
    /// 相符.
    pub agrees: u32,
    /// 不符.
    pub differs: u32,
    /// 未找到.
    pub missing: u32,
}

impl CheckCounts {
    /// How many were looked at.
    pub fn checked(self) -> u32 {
        self.agrees + self.differs + self.missing
    }

    /// How many wait.
    pub fn waiting(self) -> u32 {
        self.drawn.saturating_sub(self.checked())
    }

    /// 核对率: those looked at of those drawn, in tenths of a percent; `None` of nothing.
    pub fn checked_per_mille(self) -> Option<u32> {
        per_mille(self.checked(), self.drawn)
    }

    /// 相符率: those that agree of those looked at, in tenths of a percent; `None` of nothing.
    pub fn agrees_per_mille(self) -> Option<u32> {
        per_mille(self.agrees, self.checked())
    }

    /// Counts one more paper, as it was found.
    pub fn count(&mut self, verdict: Option<Verdict>) {
        self.drawn += 1;
        match verdict {
            None => {}
            Some(Verdict::Agrees) => self.agrees += 1,
            Some(Verdict::Differs) => self.differs += 1,
            Some(Verdict::Missing) => self.missing += 1,
        }
    }
}

/// Rounded down: 100 % stands for all of them only.
fn per_mille(part: u32, of: u32) -> Option<u32> {
    let share = (u64::from(part) * 1000).checked_div(u64::from(of))?;
    u32::try_from(share).ok()
}

impl PaperCheck {
    /// Begins one with what was drawn.
    pub fn begin(
        id: Uuid,
        (title, terms): (&str, SampleTerms),
        (seed, drawn): (Seed, &Drawn),
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<Self> {
        permission::check(author, Action::CheckPapers)?;
        terms.check()?;
        Ok(Self {
            id,
            title: text("title", title, 60)?,
            terms,
            seed: seed.shown(),
            population: drawn.population,
            mark: drawn.mark.clone(),
            drawn: u32::try_from(drawn.papers.len()).unwrap_or(u32::MAX),
            run_by: author.id,
            drawn_at: now,
            ended: None,
            cancelled: None,
        })
    }

    /// Where it stands.
    pub fn state(&self) -> CheckState {
        match (&self.ended, &self.cancelled) {
            (_, Some(_)) => CheckState::Cancelled,
            (Some(_), None) => CheckState::Ended,
            (None, None) => CheckState::Running,
        }
    }

    /// Whether papers may still be marked.
    pub fn check_running(&self) -> Refused<()> {
        match self.state() {
            CheckState::Running => Ok(()),
            CheckState::Ended | CheckState::Cancelled => Err(Refusal::PaperCheckIsOver {
                check: self.title.clone(),
            }),
        }
    }

    /// Whether this person signs it off, as far as that is known before every paper was looked at.
    pub fn check_may_end(&self, author: &Person) -> Refused<()> {
        permission::check(author, Action::CheckPapers)?;
        self.check_running()?;
        match author.id == self.run_by {
            true => Ok(()),
            false => Err(Refusal::PaperCheckOfAnother {
                check: self.title.clone(),
            }),
        }
    }

    /// Signs it off; from then on what was found is frozen.
    pub fn end(
        &mut self,
        counts: CheckCounts,
        opinion: &str,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<()> {
        self.check_may_end(author)?;
        if counts.waiting() > 0 {
            return Err(Refusal::PapersNotChecked {
                count: counts.waiting(),
            });
        }
        self.ended = Some(CheckEnd {
            counts,
            opinion: optional_text("opinion", opinion, 600)?,
            at: now,
        });
        Ok(())
    }

    /// Breaks it off.
    pub fn cancel(&mut self, reason: &str, author: &Person, now: DateTime<Utc>) -> Refused<()> {
        self.check_may_end(author)?;
        self.cancelled = Some(CheckCancelled {
            reason: text("reason", reason, 300)?,
            by: author.id,
            at: now,
        });
        Ok(())
    }
}

/// A paper of a sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedPaper {
    /// Row id.
    pub id: Uuid,
    /// The check.
    pub paper_check: Uuid,
    /// Its place in the sample, from 1.
    pub no: u32,
    /// The paper.
    pub paper: Uuid,
    /// What was kept of it here when it was drawn.
    pub expected: Expected,
    /// How it was found.
    pub found: Option<Found>,
}

/// What is kept of a paper, and its sheet is held against.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Expected {
    /// What it is.
    pub kind: RegisteredKind,
    /// Number in words; empty for none.
    pub number: String,
    /// What it is about.
    pub about: String,
    /// To whom it goes, or from whom it came.
    pub addressee: String,
    /// Its day.
    pub dated_on: NaiveDate,
    /// How it stands.
    pub state: RegisteredState,
    /// Who signed or is to sign it; empty where nobody is named.
    pub signer: String,
    /// Who received it; empty for nobody.
    pub receiver: String,
    /// Where it lies; `None` where it was not filed.
    pub filing: Option<FilingPlace>,
    /// Where it is shown.
    pub shown_at: Uuid,
}

/// How a paper was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 相符.
    Agrees,
    /// 不符.
    Differs,
    /// 未找到.
    Missing,
}

impl Verdict {
    /// What it is called in a table.
    pub fn words(self) -> Words {
        match self {
            Self::Agrees => ("相符", "Agrees"),
            Self::Differs => ("不符", "Differs"),
            Self::Missing => ("未找到", "Not found"),
        }
    }
}

/// How a paper was found, by whom and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Found {
    /// How.
    pub verdict: Verdict,
    /// Who looked.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

impl CheckedPaper {
    /// Says how it was found; `answered` where a difference found before has an answer already.
    pub fn mark(
        &mut self,
        check: &PaperCheck,
        (verdict, answered): (Verdict, bool),
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<()> {
        permission::check(author, Action::CheckPapers)?;
        check.check_running()?;
        if answered {
            return Err(Refusal::DifferenceAnswered);
        }
        self.found = Some(Found {
            verdict,
            by: author.id,
            at: now,
        });
        Ok(())
    }
}
