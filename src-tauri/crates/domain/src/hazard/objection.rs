//! 异议: the receiver disputes fact, responsibility or deadline; it is decided by a day, and until
//! then nothing stops and nothing is closed.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Case, Responsibility, check_rectifier};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused, deadline};

/// What is disputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disputed {
    /// 事实.
    Fact,
    /// 责任.
    Responsibility,
    /// 期限.
    Deadline,
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Objection {
    /// What is disputed.
    pub against: Disputed,
    /// Why.
    pub grounds: String,
    /// The day by which it is decided.
    pub decide_by: NaiveDate,
    /// Scans of the paper.
    pub evidence: Vec<Uuid>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "ruling", rename_all = "snake_case")]
pub enum Ruling {
    /// 维持: everything stays.
    Upheld,
    /// 变更: what is given takes the place of what was.
    Changed {
        /// Unit and owner from now on.
        responsibility: Option<Responsibility>,
        /// Deadline from now on.
        due_on: Option<NaiveDate>,
        /// Measures from now on.
        measures: Option<String>,
    },
    /// 撤销: there is no such hazard; the case ends and keeps its number.
    Withdrawn,
}

/// A decision on an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ObjectionDecision {
    /// What was decided.
    #[serde(flatten)]
    pub ruling: Ruling,
    /// Why.
    pub reason: String,
    /// Scans of the paper.
    pub evidence: Vec<Uuid>,
}

/// An objection that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenObjection {
    /// Who objects.
    pub by: Uuid,
    /// What is said.
    pub objection: Objection,
}

/// 提出异议: by the owner or the head of the unit, within the days the notice printed.
pub fn check_objection(
    case: &Case,
    (actor, unit_head): (&Person, Option<Uuid>),
    objection: &Objection,
    (raised_on, last_day): (NaiveDate, NaiveDate),
) -> Refused<()> {
    check_rectifier(case, actor, unit_head)?;
    check_in_time(raised_on, last_day)?;
    text("grounds", &objection.grounds, 1000).map(drop)
}

/// The last of the days the notice printed is in time.
pub(super) fn check_in_time(raised_on: NaiveDate, last_day: NaiveDate) -> Refused<()> {
    match raised_on > last_day {
        true => Err(Refusal::ObjectionTooLate { last_day }),
        false => Ok(()),
    }
}

/// Who decides: those who issue notices; nobody on their own objection.
pub(super) fn check_arbiter(case: &Case, actor: &Person) -> Refused<()> {
    permission::check(actor, Action::DecideObjection)?;
    match &case.objection {
        Some(open) if open.by == actor.id => Err(Refusal::DecidesOwnRequest {
            person: actor.name.clone(),
        }),
        _ => Ok(()),
    }
}

/// 异议处理: with a reason; a change says what changes, to a day that has not passed.
pub fn check_objection_decision(
    case: &Case,
    actor: &Person,
    decision: &ObjectionDecision,
    decided_on: NaiveDate,
) -> Refused<()> {
    check_arbiter(case, actor)?;
    text("reason", &decision.reason, 1000)?;
    let Ruling::Changed {
        responsibility,
        due_on,
        measures,
    } = &decision.ruling
    else {
        return Ok(());
    };
    if responsibility.is_none() && due_on.is_none() && measures.is_none() {
        return Err(Refusal::NothingChangedByRuling);
    }
    if let Some(due_on) = due_on {
        deadline::check_renewed(*due_on, decided_on)?;
    }
    match measures {
        Some(measures) => text("measures", measures, 1000).map(drop),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Walk, day, head, officer, owner, person};
    use super::super::{StatutoryLevel, StepDetail};
    use super::*;
    use crate::people::Role;

    fn objection(grounds: &str) -> Objection {
        Objection {
            against: Disputed::Deadline,
            grounds: grounds.to_owned(),
            decide_by: day("2026-12-07"),
            evidence: Vec::new(),
        }
    }

    #[test]
    fn the_unit_objects_within_the_days_printed() {
        let case = Walk::served(StatutoryLevel::General).case();
        let object = |actor: &Person, grounds, on| {
            let by = (actor, Some(head().id));
            check_objection(&case, by, &objection(grounds), (day(on), day("2026-11-30")))
        };
        assert_eq!(object(&owner(), "待停电", "2026-11-30"), Ok(()));
        let last_day = day("2026-11-30");
        let late = Refusal::ObjectionTooLate { last_day };
        assert_eq!(object(&owner(), "待停电", "2026-12-01"), Err(late));
        let blank = Refusal::Blank { field: "grounds" };
        assert_eq!(object(&head(), " ", "2026-11-30"), Err(blank));
        assert!(matches!(
            object(&officer(), "待停电", "2026-11-30"),
            Err(Refusal::NotAllowed { .. })
        ));
    }

    #[test]
    fn a_ruling_is_another_ones_and_a_change_changes_something() {
        let mut walk = Walk::served(StatutoryLevel::General);
        let director = person(Role::SafetyDirector);
        let detail = StepDetail::ObjectionRaised(objection("待停电"));
        walk.take(&director, detail).unwrap();
        let rule = |actor: &Person, ruling| {
            let decision = ObjectionDecision {
                ruling,
                reason: "已核实".to_owned(),
                evidence: Vec::new(),
            };
            check_objection_decision(&walk.case(), actor, &decision, day("2026-11-25"))
        };
        let principal = person(Role::Principal);
        assert_eq!(rule(&principal, Ruling::Upheld), Ok(()));
        let own = Refusal::DecidesOwnRequest {
            person: director.name.clone(),
        };
        assert_eq!(rule(&director, Ruling::Upheld), Err(own));
        let changed = |due_on: Option<&str>| Ruling::Changed {
            responsibility: None,
            due_on: due_on.map(day),
            measures: None,
        };
        let nothing = Err(Refusal::NothingChangedByRuling);
        assert_eq!(rule(&principal, changed(None)), nothing);
        assert_eq!(rule(&principal, changed(Some("2026-12-20"))), Ok(()));
        assert!(matches!(
            rule(&principal, changed(Some("2026-11-24"))),
            Err(Refusal::DeadlineBeforeIssue { .. })
        ));
    }
}
