//! Planned outages (停电计划): what a rectification needs that can only be done without voltage. An outage that is
//! moved, cancelled or lies after the deadline moves no deadline by itself; it asks for attention.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::Zone;
use crate::hazard::{Case, Status};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Longest outage, days.
const LONGEST_DAYS: i64 = 92;

/// A planned outage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outage {
    /// Row id.
    pub id: Uuid,
    /// Number of the outage plan (停电计划编号).
    pub number: String,
    /// What is without voltage, in words: line, section, switching station.
    pub what: String,
    /// Place, where it is one of the register.
    pub place: Option<Uuid>,
    /// Equipment there, where it is one of the register.
    pub equipment: Option<Uuid>,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// How it was moved, the latest last.
    pub moves: Vec<OutageMove>,
    /// Why it was cancelled.
    pub cancelled: Option<OutageCancelled>,
    /// Who entered it.
    pub entered_by: Uuid,
    /// When.
    pub entered_at: DateTime<Utc>,
}

/// How an outage was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutageMove {
    /// When it was to begin before.
    pub from_starts_at: DateTime<Utc>,
    /// When it was to end before.
    pub from_ends_at: DateTime<Utc>,
    /// Why it was moved.
    pub reason: String,
    /// Who recorded it.
    pub moved_by: Uuid,
    /// When.
    pub moved_at: DateTime<Utc>,
}

/// That an outage was cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutageCancelled {
    /// Why.
    pub reason: String,
    /// Who recorded it.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is said of an outage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OutageTerms {
    /// Number of the outage plan; may be empty while none was given.
    #[serde(default)]
    pub number: String,
    /// What is without voltage, in words.
    pub what: String,
    /// Place, where it is one of the register.
    #[serde(default)]
    pub place: Option<Uuid>,
    /// Equipment there.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends, at most 92 days later.
    pub ends_at: DateTime<Utc>,
}

/// Where outages stand in their list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutageWhen {
    /// 待停电: it is still to end, and was not cancelled.
    Coming,
    /// 已结束.
    Past,
    /// 改过期.
    Moved,
    /// 已取消.
    Cancelled,
}

/// Why the outage that a hazard needs asks for attention.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum OutageConcern {
    /// It was cancelled.
    Cancelled,
    /// It ends after the deadline.
    AfterDeadline,
    /// It is over, and nothing was submitted.
    Missed,
    /// It was moved after it was named for the hazard, and still lies before the deadline.
    Moved,
}

impl OutageConcern {
    /// Machine name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::AfterDeadline => "after_deadline",
            Self::Missed => "missed",
            Self::Moved => "moved",
        }
    }
}

/// That a hazard needs an outage, or no longer does, as a step of its case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutageNeed {
    /// The outage; absent where none is needed any more.
    pub outage: Option<Uuid>,
    /// What of the rectification needs it, or why it no longer does.
    pub reason: String,
}

/// The outage a case needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NeededOutage {
    /// Outage.
    pub outage: Uuid,
    /// When it was last named.
    pub named_at: DateTime<Utc>,
}

fn check_times(starts_at: DateTime<Utc>, ends_at: DateTime<Utc>) -> Refused<()> {
    let length = ends_at - starts_at;
    match length > chrono::Duration::zero() && length.num_days() <= LONGEST_DAYS {
        true => Ok(()),
        false => Err(Refusal::OutageTimes),
    }
}

impl Outage {
    /// Enters one.
    pub fn enter(
        id: Uuid,
        terms: &OutageTerms,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<Self> {
        permission::check(author, Action::KeepOutages)?;
        check_times(terms.starts_at, terms.ends_at)?;
        Ok(Self {
            id,
            number: optional_text("number", &terms.number, 60)?,
            what: text("what", &terms.what, 120)?,
            place: terms.place,
            equipment: terms.equipment,
            starts_at: terms.starts_at,
            ends_at: terms.ends_at,
            moves: Vec::new(),
            cancelled: None,
            entered_by: author.id,
            entered_at: now,
        })
    }

    /// Moves it to other times.
    pub fn reschedule(
        &mut self,
        (starts_at, ends_at): (DateTime<Utc>, DateTime<Utc>),
        reason: &str,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<()> {
        permission::check(author, Action::KeepOutages)?;
        self.check_on()?;
        check_times(starts_at, ends_at)?;
        if (starts_at, ends_at) == (self.starts_at, self.ends_at) {
            return Err(Refusal::OutageNotMoved);
        }
        self.moves.push(OutageMove {
            from_starts_at: self.starts_at,
            from_ends_at: self.ends_at,
            reason: text("reason", reason, 300)?,
            moved_by: author.id,
            moved_at: now,
        });
        (self.starts_at, self.ends_at) = (starts_at, ends_at);
        Ok(())
    }

    /// Cancels it.
    pub fn cancel(&mut self, reason: &str, author: &Person, now: DateTime<Utc>) -> Refused<()> {
        permission::check(author, Action::KeepOutages)?;
        self.check_on()?;
        self.cancelled = Some(OutageCancelled {
            reason: text("reason", reason, 300)?,
            by: author.id,
            at: now,
        });
        Ok(())
    }

    /// Whether a case is past its deadline only because the outage was moved: as it was first planned, it would have
    /// ended in time.
    pub fn made_late(
        &self,
        case: &Case,
        due_on: Option<chrono::NaiveDate>,
        (zone, now): (Zone, DateTime<Utc>),
    ) -> bool {
        let (Some(first), Some(due_on)) = (self.moves.first(), due_on) else {
            return false;
        };
        zone.day(now) > due_on
            && self.is_needed_by(case)
            && zone.day(first.from_ends_at) <= due_on
            && zone.day(self.ends_at) > due_on
    }

    /// Whether the rectification of a case still waits for it.
    fn is_needed_by(&self, case: &Case) -> bool {
        let done = matches!(
            case.status,
            Status::Submitted
                | Status::Accepted
                | Status::Transferred
                | Status::Closed
                | Status::Voided
        );
        !done && case.outage.is_some_and(|needed| needed.outage == self.id)
    }

    /// Whether it is still to take place, or did.
    pub fn check_on(&self) -> Refused<()> {
        match self.cancelled {
            None => Ok(()),
            Some(_) => Err(Refusal::OutageIsCancelled {
                outage: self.label().to_owned(),
            }),
        }
    }

    /// What people call it: its number, else what is without voltage.
    pub fn label(&self) -> &str {
        match self.number.as_str() {
            "" => &self.what,
            number => number,
        }
    }

    /// Why it asks for attention where a case needs it; `due_on` is the deadline in force or the one settled.
    pub fn concern(
        &self,
        case: &Case,
        due_on: Option<chrono::NaiveDate>,
        (zone, now): (Zone, DateTime<Utc>),
    ) -> Option<OutageConcern> {
        let needed = case.outage?;
        if !self.is_needed_by(case) {
            return None;
        }
        if self.cancelled.is_some() {
            return Some(OutageConcern::Cancelled);
        }
        if due_on.is_some_and(|due_on| zone.day(self.ends_at) > due_on) {
            return Some(OutageConcern::AfterDeadline);
        }
        if self.ends_at < now {
            return Some(OutageConcern::Missed);
        }
        let moved = self
            .moves
            .last()
            .is_some_and(|last| last.moved_at > needed.named_at);
        moved.then_some(OutageConcern::Moved)
    }
}

/// Whether a case may need an outage, or no longer: by whoever keeps outages, with a reason.
pub fn check_outage_need(
    actor: &Person,
    case: &Case,
    need: &OutageNeed,
    outage: Option<&Outage>,
) -> Refused<()> {
    permission::check(actor, Action::KeepOutages)?;
    text("reason", &need.reason, 300)?;
    match outage {
        Some(outage) => outage.check_on(),
        None if case.outage.is_none() => Err(Refusal::NoOutageNeeded),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazard::{Step, StepDetail};
    use crate::people::Role;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn officer() -> Person {
        Person::new(Uuid::from_u128(1), "李娜", None, &[Role::SafetyOfficer]).unwrap()
    }

    fn terms() -> OutageTerms {
        OutageTerms {
            number: "停〔2026〕118".to_owned(),
            what: "10 kV 城东一线".to_owned(),
            place: None,
            equipment: None,
            starts_at: at("2026-12-10T00:00:00Z"),
            ends_at: at("2026-12-10T10:00:00Z"),
        }
    }

    fn outage() -> Outage {
        let entered = at("2026-11-23T01:00:00Z");
        Outage::enter(Uuid::from_u128(9), &terms(), &officer(), entered).unwrap()
    }

    /// A case with this outage named on the first day, in this state.
    fn case(status: Status) -> Case {
        let mut case = Case::fold(std::iter::empty::<&Step>());
        case.status = status;
        case.outage = Some(NeededOutage {
            outage: Uuid::from_u128(9),
            named_at: at("2026-11-23T02:00:00Z"),
        });
        case
    }

    #[test]
    fn what_does_not_fit_asks_for_attention() {
        let look = |outage: &Outage, due_on: &str, now: &str| {
            let due_on = Some(due_on.parse().unwrap());
            outage.concern(&case(Status::Rectifying), due_on, (Zone::CHINA, at(now)))
        };
        let now = "2026-11-24T01:00:00Z";
        let mut outage = outage();
        assert_eq!(look(&outage, "2026-12-10", now), None);
        let after = Some(OutageConcern::AfterDeadline);
        assert_eq!(look(&outage, "2026-12-09", now), after);
        let missed = Some(OutageConcern::Missed);
        assert_eq!(look(&outage, "2026-12-10", "2026-12-10T10:01:00Z"), missed);
        let times = (at("2026-12-08T00:00:00Z"), at("2026-12-08T10:00:00Z"));
        outage
            .reschedule(times, "提前", &officer(), at(now))
            .unwrap();
        let moved = Some(OutageConcern::Moved);
        assert_eq!(look(&outage, "2026-12-10", now), moved);
        outage.cancel("改为带电作业", &officer(), at(now)).unwrap();
        let cancelled = Some(OutageConcern::Cancelled);
        assert_eq!(look(&outage, "2026-12-10", now), cancelled);
    }

    #[test]
    fn an_outage_that_was_cancelled_is_neither_moved_nor_named() {
        let (now, officer) = (at("2026-11-24T01:00:00Z"), officer());
        let mut outage = outage();
        let same = (outage.starts_at, outage.ends_at);
        let unmoved = outage.reschedule(same, "无", &officer, now);
        assert_eq!(unmoved, Err(Refusal::OutageNotMoved));
        let backwards = (outage.ends_at, outage.starts_at);
        let refused = outage.reschedule(backwards, "无", &officer, now);
        assert_eq!(refused, Err(Refusal::OutageTimes));
        outage.cancel("保供电", &officer, now).unwrap();
        let gone = Refusal::OutageIsCancelled {
            outage: "停〔2026〕118".to_owned(),
        };
        let later = (outage.ends_at, outage.ends_at + chrono::Duration::hours(2));
        let refused = outage.reschedule(later, "无", &officer, now);
        assert_eq!(refused, Err(gone.clone()));
        let need = OutageNeed {
            outage: Some(outage.id),
            reason: "换电缆头".to_owned(),
        };
        let named = check_outage_need(&officer, &case(Status::Served), &need, Some(&outage));
        assert_eq!(named, Err(gone));
        let none = OutageNeed {
            outage: None,
            ..need
        };
        let mut without = case(Status::Served);
        without.outage = None;
        let refused = check_outage_need(&officer, &without, &none, None);
        assert_eq!(refused, Err(Refusal::NoOutageNeeded));
        let member = Person::new(Uuid::from_u128(3), "李四", None, &[Role::Member]).unwrap();
        let refused = Outage::enter(Uuid::nil(), &terms(), &member, now);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
    }

    #[test]
    fn only_a_move_makes_a_case_late() {
        let due_on = Some("2026-12-12".parse().unwrap());
        let late = |outage: &Outage, status, now: &str| {
            outage.made_late(&case(status), due_on, (Zone::CHINA, at(now)))
        };
        let after = "2026-12-13T01:00:00Z";
        let mut outage = outage();
        assert!(!late(&outage, Status::Rectifying, after), "it was in time");
        let times = (at("2026-12-20T00:00:00Z"), at("2026-12-20T10:00:00Z"));
        outage
            .reschedule(times, "保供电", &officer(), at("2026-11-24T01:00:00Z"))
            .unwrap();
        assert!(late(&outage, Status::Rectifying, after));
        assert!(!late(&outage, Status::Rectifying, "2026-12-12T01:00:00Z"));
        assert!(!late(&outage, Status::Submitted, after));
        // One that never fitted is not late because it was moved.
        let mut never = Outage::enter(
            Uuid::from_u128(9),
            &OutageTerms {
                starts_at: at("2026-12-18T00:00:00Z"),
                ends_at: at("2026-12-18T10:00:00Z"),
                ..terms()
            },
            &officer(),
            at("2026-11-23T01:00:00Z"),
        )
        .unwrap();
        never
            .reschedule(times, "保供电", &officer(), at("2026-11-24T01:00:00Z"))
            .unwrap();
        assert!(!late(&never, Status::Rectifying, after));
    }

    proptest! {
        #[test]
        fn no_outage_moves_a_deadline(days in 0..60_i64, back in 0..60_i64) {
            let detail = StepDetail::OutageNamed(OutageNeed {
                outage: Some(Uuid::from_u128(9)),
                reason: "换电缆头".to_owned(),
            });
            let mut case = case(Status::Rectifying);
            case.due_on = Some("2026-12-10".parse().unwrap());
            prop_assert_eq!(detail.deadline(&case), None);
            let mut outage = outage();
            let shift = chrono::Duration::days(days - back);
            let times = (outage.starts_at + shift, outage.ends_at + shift);
            let moved = outage.reschedule(times, "改期", &officer(), at("2026-11-24T01:00:00Z"));
            prop_assert_eq!(moved.is_ok(), days != back);
            let zone = (Zone::CHINA, at("2026-10-01T01:00:00Z"));
            let concern = outage.concern(&case, case.due_on, zone);
            let after = Zone::CHINA.day(outage.ends_at) > case.due_on.unwrap();
            prop_assert_eq!(concern == Some(OutageConcern::AfterDeadline), after);
        }
    }
}
