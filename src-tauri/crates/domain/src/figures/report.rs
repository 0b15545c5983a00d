//! What was reported (报送): the numbers as they stood, and which hazards made them.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Figure, Period, Scored, UnitFigures};
use crate::Refused;
use crate::hazard::Discipline;
use crate::inspection::InspectionKind;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};

/// Everything that is said of a period: on screen, on paper, and frozen when it is reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiguresSnapshot {
    /// Organisation.
    pub organisation: String,
    /// Department that reports.
    pub department: String,
    /// Period.
    pub period: Period,
    /// Unit, with those below it; the whole organisation when absent.
    pub unit: Option<Uuid>,
    /// Its name; empty for the whole organisation.
    pub unit_name: String,
    /// The last day that is in the numbers.
    pub as_of: NaiveDate,
    /// The sum.
    pub total: UnitFigures,
    /// Unit by unit.
    pub rows: Vec<UnitFigures>,
    /// Line of business by line of business; none in what was reported before they were counted.
    #[serde(default)]
    pub disciplines: Vec<DisciplineFigures>,
    /// What was inspected.
    pub inspections: InspectionFigures,
    /// The appraisal.
    pub kpi: Vec<Scored>,
    /// Major ones and overdue ones, those most pressing first.
    pub pressing: Vec<Mention>,
    /// What is demanded of the units, in the department's words.
    pub remarks: String,
}

/// The numbers of a line of business (专业).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisciplineFigures {
    /// Line of business; absent for hazards of which nobody said it.
    pub discipline: Option<Discipline>,
    /// The numbers.
    pub figures: UnitFigures,
}

/// A hazard that a bulletin names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Mention {
    /// Hazard.
    pub hazard: Uuid,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Responsible unit.
    pub unit: String,
    /// Owner.
    pub owner: String,
    /// Deadline in force.
    pub due_on: Option<NaiveDate>,
    /// Major.
    pub major: bool,
    /// Days past the deadline.
    pub late_days: u32,
}

/// What was inspected (检查情况).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InspectionFigures {
    /// Times that plans have in the period and that should be over.
    pub due: u32,
    /// Of these, done.
    pub done: u32,
    /// By kind; kinds without an inspection are left out.
    pub kinds: Vec<KindFigures>,
}

/// Inspections of a kind that were finished in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct KindFigures {
    /// Kind.
    pub kind: InspectionKind,
    /// Inspections.
    pub held: u32,
    /// Items judged: 符合 or 不符合.
    pub items: u32,
    /// Of these, 不符合.
    pub failed: u32,
    /// Hazards raised from them.
    pub raised: u32,
    /// Of these, corrected on the spot.
    pub fixed: u32,
}

/// A hazard with the numbers it was in, by their place in the list of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Member {
    /// Hazard.
    pub hazard: Uuid,
    /// Bit by bit.
    pub figures: u64,
}

impl Member {
    /// It is in the number at this place.
    pub fn is_in(self, place: usize) -> bool {
        u32::try_from(place)
            .ok()
            .and_then(|place| self.figures.checked_shr(place))
            .is_some_and(|figures| figures & 1 == 1)
    }
}

impl From<Member> for String {
    fn from(member: Member) -> Self {
        format!("{} {:x}", member.hazard.simple(), member.figures)
    }
}

impl TryFrom<String> for Member {
    type Error = String;

    fn try_from(words: String) -> Result<Self, String> {
        let damaged = || format!("not a member: {words}");
        let (hazard, figures) = words.split_once(' ').ok_or_else(damaged)?;
        Ok(Self {
            hazard: hazard.parse().map_err(|_| damaged())?,
            figures: u64::from_str_radix(figures, 16).map_err(|_| damaged())?,
        })
    }
}

/// A report of a period; it never changes. A later one of the same period says why it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiguresReport {
    /// Row id.
    pub id: Uuid,
    /// Period, by its name.
    pub period: String,
    /// Unit; the whole organisation when absent.
    pub unit: Option<Uuid>,
    /// To whom it went, e.g. the authority.
    pub recipient: String,
    /// Why there is another one; empty for the first.
    pub reason: String,
    /// Who reported.
    pub reported_by: Uuid,
    /// When.
    pub reported_at: DateTime<Utc>,
    /// The numbers.
    pub snapshot: FiguresSnapshot,
    /// The order of the numbers in [`Self::members`].
    pub figures: Vec<Figure>,
    /// The hazards in them.
    pub members: Vec<Member>,
    /// The bulletin as it was printed.
    pub paper: Uuid,
}

/// What somebody says when reporting.
#[derive(Debug)]
pub struct Saying<'a> {
    /// To whom it goes.
    pub recipient: &'a str,
    /// Why it is reported again.
    pub reason: &'a str,
}

impl FiguresReport {
    /// Whoever may report does, once the period is over; a second time with a reason.
    pub fn check(
        author: &Person,
        saying: &Saying<'_>,
        again: bool,
        (period, today): (Period, NaiveDate),
    ) -> Refused<(String, String)> {
        permission::check(author, Action::ReportFigures)?;
        period.check_over(today)?;
        let recipient = text("recipient", saying.recipient, 60)?;
        let reason = match again {
            true => text("reason", saying.reason, 200)?,
            false => optional_text("reason", saying.reason, 200)?,
        };
        Ok((recipient, reason))
    }
}

/// What a bulletin demands of the units; may be empty.
pub fn remarks(words: &str) -> Refused<String> {
    optional_text("remarks", words, 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::people::Role;

    #[test]
    fn a_member_is_a_word() {
        let member = Member {
            hazard: Uuid::from_u128(7),
            figures: 0b101,
        };
        let word = String::from(member);
        assert_eq!(Member::try_from(word.clone()), Ok(member));
        assert_eq!(
            [0, 1, 2, 63, 64].map(|n| member.is_in(n)),
            [true, false, true, false, false]
        );
        assert!(Member::try_from(word.replace(' ', "-")).is_err());
    }

    #[test]
    fn a_period_is_reported_when_it_is_over_and_again_with_a_reason() {
        let officer = Person::new(Uuid::nil(), "张伟", None, &[Role::SafetyOfficer]).unwrap();
        let member = Person::new(Uuid::nil(), "陈强", None, &[Role::Member]).unwrap();
        let month = Period::named("2026-11").unwrap();
        let said = |reason| Saying {
            recipient: "清河市应急管理局",
            reason,
        };
        let on = |day: &str| (month, day.parse().unwrap());
        let check = |who, reason, again, day: &str| {
            FiguresReport::check(who, &said(reason), again, on(day))
        };
        assert!(check(&officer, "", false, "2026-12-01").is_ok());
        assert!(check(&member, "", false, "2026-12-01").is_err());
        assert_eq!(
            check(&officer, "", false, "2026-11-29"),
            Err(Refusal::PeriodNotOver {
                last: "2026-11-30".parse().unwrap()
            })
        );
        assert_eq!(
            check(&officer, " ", true, "2026-12-01"),
            Err(Refusal::Blank { field: "reason" })
        );
    }
}
