//! 延期: asked before the deadline has passed, decided by somebody else. The deadline first printed
//! stays for ever; a deadline is moved by nothing but this, a failed re-inspection or a ruling.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Case, Hazard, check_rectifier};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused, deadline};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtensionRequest {
    /// Deadline wished.
    pub due_on: NaiveDate,
    /// Why the deadline cannot be kept.
    pub reason: String,
    /// What was done so far.
    pub work_done: String,
    /// Controls until then.
    pub interim_controls: String,
    /// Scans of the signed paper.
    pub evidence: Vec<Uuid>,
}

/// What was decided on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtensionDecision {
    /// The deadline wished is in force.
    pub granted: bool,
    /// Why; may be empty when granted.
    pub opinion: String,
    /// Scans of the signed paper.
    pub evidence: Vec<Uuid>,
}

/// The extensions of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Extensions {
    /// Asked for and not decided.
    pub asked: Option<AskedExtension>,
    /// How many were granted.
    pub granted: u32,
}

/// A request that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AskedExtension {
    /// Who asks.
    pub by: Uuid,
    /// For what.
    pub request: ExtensionRequest,
}

/// Who decides on an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "decider", rename_all = "snake_case")]
pub enum Decider {
    /// The safety director, on a general hazard.
    Director,
    /// The principal, on a major one and on one that may be.
    Principal,
    /// Whoever supervises it.
    Supervisor {
        /// Who.
        person: Uuid,
    },
}

impl Decider {
    /// Of a case. A supervision that was settled is over.
    pub fn of(case: &Case) -> Self {
        let orders = case.supervisions.iter().rev();
        match { orders }.find(|one| one.settled_at.is_none()) {
            _ if case.is_treated_as_major() => Self::Principal,
            Some(supervision) => Self::Supervisor {
                person: supervision.by,
            },
            None => Self::Director,
        }
    }

    /// Whether this person is one.
    pub fn check(self, person: &Person) -> Refused<()> {
        match self {
            Self::Director => permission::check(person, Action::DecideExtension),
            Self::Principal => permission::check(person, Action::DecideMajorExtension),
            Self::Supervisor { person: by } if by != person.id => Err(Refusal::NotTheSupervisor {
                person: person.name.clone(),
            }),
            Self::Supervisor { .. } => person.present().map(drop),
        }
    }
}

impl Extensions {
    /// How many may still be granted.
    pub fn left(&self, most: u32) -> u32 {
        most.saturating_sub(self.granted)
    }

    pub(super) fn check_left(&self, most: u32) -> Refused<()> {
        match self.left(most) {
            0 => Err(Refusal::ExtensionsUsedUp { most }),
            _ => Ok(()),
        }
    }
}

/// Whether an extension can be asked for on a day: the last day of the deadline is in time.
pub(super) fn check_in_time(case: &Case, asked_on: NaiveDate) -> Refused<()> {
    match case.due_on {
        Some(due_on) if asked_on > due_on => Err(Refusal::ExtensionAfterDue { due_on }),
        _ => Ok(()),
    }
}

/// 延期申请: by the owner or the head of the unit, in time, to a later day, with controls until then.
pub fn check_extension_request(
    case: &Case,
    (actor, unit_head): (&Person, Option<Uuid>),
    request: &ExtensionRequest,
    (most, asked_on): (u32, NaiveDate),
) -> Refused<()> {
    check_rectifier(case, actor, unit_head)?;
    case.extensions.check_left(most)?;
    check_in_time(case, asked_on)?;
    text("reason", &request.reason, 500)?;
    text("interim_controls", &request.interim_controls, 500)?;
    optional_text("work_done", &request.work_done, 500)?;
    match case.due_on {
        Some(due_on) if request.due_on <= due_on => Err(Refusal::ExtensionNotLater { due_on }),
        _ => Ok(()),
    }
}

/// Whether this person decides: the one whose turn it is, and nobody on their own.
pub(super) fn check_decider(hazard: &Hazard, case: &Case, actor: &Person) -> Refused<()> {
    Decider::of(case).check(actor)?;
    match &case.extensions.asked {
        None => Err(Refusal::NoExtensionAsked {
            hazard: hazard.number.clone(),
        }),
        Some(asked) if asked.by == actor.id => Err(Refusal::DecidesOwnRequest {
            person: actor.name.clone(),
        }),
        Some(_) => Ok(()),
    }
}

/// 延期审批: refusing says why, granting sets a day that had not passed then.
pub fn check_extension_decision(
    hazard: &Hazard,
    case: &Case,
    actor: &Person,
    decision: &ExtensionDecision,
    (most, decided_on): (u32, NaiveDate),
) -> Refused<()> {
    check_decider(hazard, case, actor)?;
    if !decision.granted {
        return text("opinion", &decision.opinion, 500).map(drop);
    }
    optional_text("opinion", &decision.opinion, 500)?;
    case.extensions.check_left(most)?;
    match &case.extensions.asked {
        Some(asked) => deadline::check_renewed(asked.request.due_on, decided_on),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Walk, day, head, officer, owner, person};
    use super::super::{StatutoryLevel, StepDetail};
    use super::*;
    use crate::people::Role;

    fn asked(due_on: &str) -> ExtensionRequest {
        ExtensionRequest {
            due_on: day(due_on),
            reason: "盖板未到货".to_owned(),
            work_done: String::new(),
            interim_controls: "设围栏".to_owned(),
            evidence: Vec::new(),
        }
    }

    fn decision(granted: bool, opinion: &str) -> ExtensionDecision {
        ExtensionDecision {
            granted,
            opinion: opinion.to_owned(),
            evidence: Vec::new(),
        }
    }

    #[test]
    fn it_is_asked_for_until_the_last_day_and_leads_further() {
        let case = Walk::served(StatutoryLevel::General).case();
        let ask = |due_on, on| {
            let by = (&owner(), None);
            check_extension_request(&case, by, &asked(due_on), (2, day(on)))
        };
        assert_eq!(ask("2026-12-14", "2026-12-04"), Ok(()));
        let due_on = day("2026-12-04");
        let late = Refusal::ExtensionAfterDue { due_on };
        assert_eq!(ask("2026-12-14", "2026-12-05"), Err(late));
        let same = Refusal::ExtensionNotLater { due_on };
        assert_eq!(ask("2026-12-04", "2026-12-01"), Err(same));
    }

    #[test]
    fn it_needs_a_reason_and_controls_and_is_the_units() {
        let case = Walk::served(StatutoryLevel::General).case();
        let ask = |actor: &Person, request: &ExtensionRequest| {
            let by = (actor, Some(head().id));
            check_extension_request(&case, by, request, (2, day("2026-12-01")))
        };
        let blank = |field| Err(Refusal::Blank { field });
        let mut request = asked("2026-12-14");
        request.reason = " ".to_owned();
        assert_eq!(ask(&head(), &request), blank("reason"));
        let mut request = asked("2026-12-14");
        request.interim_controls = String::new();
        assert_eq!(ask(&head(), &request), blank("interim_controls"));
        let refusal = ask(&officer(), &asked("2026-12-14")).unwrap_err();
        assert!(matches!(refusal, Refusal::NotAllowed { .. }), "{refusal:?}");
    }

    #[test]
    fn the_principal_decides_on_a_major_hazard_and_nobody_on_their_own() {
        for (level, may, may_not) in [
            (
                StatutoryLevel::General,
                Role::SafetyDirector,
                Role::Principal,
            ),
            (StatutoryLevel::Major, Role::Principal, Role::SafetyDirector),
        ] {
            let mut walk = Walk::served(level);
            let asker = person(may);
            let detail = StepDetail::ExtensionRequested(asked("2026-12-14"));
            walk.take(&asker, detail).unwrap();
            let decide = |actor: &Person| {
                let said = decision(true, "");
                let on = (2, day("2026-12-05"));
                check_extension_decision(&walk.hazard, &walk.case(), actor, &said, on)
            };
            let other = Person::new(Uuid::from_u128(7), "某人", None, &[may]).unwrap();
            assert_eq!(decide(&other), Ok(()));
            assert!(matches!(
                decide(&person(may_not)),
                Err(Refusal::NotAllowed { .. })
            ));
            let own = Refusal::DecidesOwnRequest {
                person: asker.name.clone(),
            };
            assert_eq!(decide(&asker), Err(own));
        }
    }

    #[test]
    fn refusing_says_why_and_a_day_that_passed_is_not_granted() {
        let mut walk = Walk::served(StatutoryLevel::General);
        let detail = StepDetail::ExtensionRequested(asked("2026-12-14"));
        walk.take(&owner(), detail).unwrap();
        let decide = |said: ExtensionDecision, on| {
            let by = person(Role::SafetyDirector);
            check_extension_decision(&walk.hazard, &walk.case(), &by, &said, (2, day(on)))
        };
        let blank = Refusal::Blank { field: "opinion" };
        assert_eq!(decide(decision(false, " "), "2026-12-01"), Err(blank));
        assert_eq!(decide(decision(true, ""), "2026-12-14"), Ok(()));
        assert!(matches!(
            decide(decision(true, ""), "2026-12-15"),
            Err(Refusal::DeadlineBeforeIssue { .. })
        ));
    }
}
