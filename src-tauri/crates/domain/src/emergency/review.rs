//! The review that is due every three years (管理办法 35 条), and what it came to.

use chrono::{DateTime, Months, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{EmergencyPlan, PlanVersion};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Years between two reviews.
pub const REVIEW_YEARS: u32 = 3;
/// Days before it is due from which a review is shown as coming.
pub const COMING_DAYS: i64 = 60;

/// A review; it never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanReview {
    /// Row id.
    pub id: Uuid,
    /// Plan.
    pub plan: Uuid,
    /// Version that was reviewed.
    pub version: Uuid,
    /// Day.
    pub reviewed_on: NaiveDate,
    /// What it came to.
    pub verdict: Verdict,
    /// What was found.
    pub findings: String,
    /// Who took part, in words: experts come from outside too.
    pub participants: String,
    /// The report.
    pub attachments: Vec<Uuid>,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// What a review came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 不需修订.
    Keep,
    /// 需要修订.
    Revise,
}

/// What is said of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewTerms {
    /// Day.
    pub reviewed_on: NaiveDate,
    /// What it came to.
    pub verdict: Verdict,
    /// What was found.
    pub findings: String,
    /// Who took part, in words.
    #[serde(default)]
    pub participants: String,
    /// The report.
    #[serde(default)]
    pub attachments: Vec<Uuid>,
}

impl PlanReview {
    /// Records a review of the version that holds.
    pub fn record(
        id: Uuid,
        (plan, version): (&EmergencyPlan, &PlanVersion),
        terms: ReviewTerms,
        author: &Person,
        (now, today): (DateTime<Utc>, NaiveDate),
    ) -> Refused<Self> {
        permission::check(author, Action::KeepEmergencyPlans)?;
        plan.present()?;
        let field = "reviewed_on";
        if terms.reviewed_on > today {
            return Err(Refusal::InFuture { field });
        }
        if version
            .published_on()
            .is_none_or(|day| terms.reviewed_on < day)
        {
            return Err(Refusal::EndsBeforeBegin { field });
        }
        Ok(Self {
            id,
            plan: plan.id,
            version: version.id,
            reviewed_on: terms.reviewed_on,
            verdict: terms.verdict,
            findings: text("findings", &terms.findings, 2000)?,
            participants: optional_text("participants", &terms.participants, 200)?,
            attachments: terms.attachments,
            recorded_by: author.id,
            recorded_at: now,
        })
    }
}

/// The day by which the plan is reviewed again: three years after it was last published or reviewed.
pub fn due_on(version: &PlanVersion, reviews: &[PlanReview]) -> Option<NaiveDate> {
    let reviewed = reviews.iter().map(|review| review.reviewed_on).max();
    let last = version.published_on().max(reviewed)?;
    last.checked_add_months(Months::new(12 * REVIEW_YEARS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emergency::plan::sample::{day, officer, plan};
    use crate::emergency::version::sample::published;

    fn review(on: &str, today: &str) -> Refused<PlanReview> {
        let terms = ReviewTerms {
            reviewed_on: day(on),
            verdict: Verdict::Keep,
            findings: "与现场一致".into(),
            participants: String::new(),
            attachments: Vec::new(),
        };
        let of = (&plan(), &published(1, "1.0", "2026-02-28"));
        let id = Uuid::from_u128(7);
        PlanReview::record(
            id,
            of,
            terms,
            &officer(),
            (DateTime::UNIX_EPOCH, day(today)),
        )
    }

    #[test]
    fn three_years_after_it_was_published_or_reviewed() {
        let version = published(1, "1.0", "2026-02-28");
        assert_eq!(due_on(&version, &[]), Some(day("2029-02-28")));
        let once = review("2028-02-29", "2028-03-01").unwrap();
        assert_eq!(due_on(&version, &[once]), Some(day("2031-02-28")));
        let newer = published(2, "2.0", "2028-06-01");
        let before = review("2027-01-01", "2027-01-01").unwrap();
        assert_eq!(due_on(&newer, &[before]), Some(day("2031-06-01")));
    }

    #[test]
    fn a_review_is_of_what_holds_and_has_happened() {
        let field = "reviewed_on";
        assert_eq!(
            review("2026-02-27", "2026-03-01"),
            Err(Refusal::EndsBeforeBegin { field })
        );
        assert_eq!(
            review("2026-03-02", "2026-03-01"),
            Err(Refusal::InFuture { field })
        );
    }
}
