//! Who may take which step, on what evidence. A step that fails here is never recorded.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::step::RULES;
use super::{
    Assessment, Case, CaseKind, Commitments, Hazard, Progress, Reinspection, Scale, Status,
    StatutoryLevel, Step, StepDetail, StepKind, Submission, major,
};
use crate::organisation::Place;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused, deadline};

/// Who takes a step and when.
#[derive(Debug, Clone, Copy)]
pub struct Hands<'a> {
    /// Whose step it is.
    pub actor: &'a Person,
    /// Who records it.
    pub author: &'a Person,
    /// When it happened.
    pub happened_at: DateTime<Utc>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// Makes a step that follows from the state of the case; evidence is checked by the functions
/// of this module before.
pub fn take(
    id: Uuid,
    hazard: &Hazard,
    case: &Case,
    hands: Hands<'_>,
    detail: StepDetail,
) -> Refused<Step> {
    permission::check_on_behalf(hands.author, hands.actor)?;
    if hands.happened_at > hands.now {
        return Err(Refusal::InFuture {
            field: "happened_at",
        });
    }
    if hands.happened_at < hazard.origin.found_at {
        return Err(Refusal::BeforeDiscovery {
            field: "happened_at",
        });
    }
    if case.in_conflict() {
        return Err(Refusal::CaseInConflict {
            hazard: hazard.number.clone(),
        });
    }
    let placed = hazard.site.place != Place::UNDETERMINED;
    if matches!(detail, StepDetail::Assessed { .. }) && !placed {
        return Err(Refusal::PlaceUndetermined {
            hazard: hazard.number.clone(),
        });
    }
    check_follows(hazard, case, detail.kind())?;
    Ok(Step {
        id,
        hazard: hazard.id,
        actor: hands.actor.id,
        recorded_by: hands.author.id,
        happened_at: hands.happened_at,
        recorded_at: hands.now,
        heads: case.heads.clone(),
        rules: RULES,
        detail,
    })
}

/// Whether a step follows from the state of the case, and what must come before it has come.
pub(super) fn check_follows(hazard: &Hazard, case: &Case, step: StepKind) -> Refused<()> {
    check_of_kind(hazard, case, step)?;
    case.follow(&hazard.number, step)?;
    major::check_gates(hazard, case, step)
}

/// A 改进事项 gets owner, measures and deadline at once; levels, notices and what follows from them are a
/// hazard's.
fn check_of_kind(hazard: &Hazard, case: &Case, step: StepKind) -> Refused<()> {
    use StepKind::{
        Assigned, Closed, ExtensionDecided, ExtensionRequested, HandedOver, OutageNamed,
        OwnerNamed, Progress, Reinspected, Reported, Submitted, SupervisionOrdered, Transferred,
        Urged, Voided,
    };
    match (hazard.kind, step) {
        (CaseKind::Hazard, Assigned) => Err(Refusal::StepNotFromHere {
            step: step.name(),
            status: case.status,
        }),
        (CaseKind::Hazard, _)
        | (
            CaseKind::Improvement,
            Reported
            | Assigned
            | OutageNamed
            | OwnerNamed
            | Progress
            | ExtensionRequested
            | ExtensionDecided
            | SupervisionOrdered
            | Urged
            | Transferred
            | HandedOver
            | Submitted
            | Reinspected { .. }
            | Closed
            | Voided,
        ) => Ok(()),
        (CaseKind::Improvement, _) => Err(Refusal::NotAHazard {
            hazard: hazard.number.clone(),
        }),
    }
}

/// Registers may be written until the hazard is notified.
pub fn check_editable(hazard: &Hazard, case: &Case, field: &'static str) -> Refused<()> {
    if matches!(
        case.status,
        Status::New | Status::Reported | Status::Assessed
    ) {
        return Ok(());
    }
    Err(Refusal::FixedByNotice {
        field,
        hazard: hazard.number.clone(),
    })
}

/// 补地点: by whoever entered it, or by whoever may assess it.
pub fn check_locator(hazard: &Hazard, person: &Person) -> Refused<()> {
    match hazard.origin.entered_by() == person.id {
        true => Ok(()),
        false => permission::check(person, Action::Assess),
    }
}

/// 补地点: until it is assessed.
pub(super) fn check_locatable(case: &Case) -> Refused<()> {
    match case.status {
        Status::Reported => Ok(()),
        status => Err(Refusal::StepNotFromHere {
            step: "located",
            status,
        }),
    }
}

/// 改描述: until a notice prints it.
pub(super) fn check_describable(case: &Case) -> Refused<()> {
    match case.status {
        Status::Reported | Status::Assessed => Ok(()),
        status => Err(Refusal::StepNotFromHere {
            step: "described",
            status,
        }),
    }
}

/// 再定级: says anew what a level rests on. Another level of the law is a change of level (改级): with a reason,
/// by whoever judges major ones.
pub fn check_assessed_again(hazard: &Hazard, case: &Case, assessment: &Assessment) -> Refused<()> {
    match &case.assessment {
        Some(was) if was.level != assessment.level => Err(Refusal::LevelChangesByRegrading {
            hazard: hazard.number.clone(),
        }),
        _ => Ok(()),
    }
}

/// 定级: a basis always, a criterion or minutes for 重大.
pub fn check_assessment(actor: &Person, scale: &Scale, assessment: &Assessment) -> Refused<()> {
    permission::check(actor, Action::Assess)?;
    scale.check(assessment)?;
    if assessment.basis.is_empty() {
        return Err(Refusal::BasisMissing);
    }
    if assessment.level == StatutoryLevel::Major {
        permission::check(actor, Action::AssessMajor)?;
        if assessment.criterion.trim().is_empty() {
            return Err(Refusal::MajorNeedsCriterion);
        }
    }
    Ok(())
}

/// Progress and submission are the owner's, or the head's of the responsible unit.
pub fn check_rectifier(case: &Case, actor: &Person, unit_head: Option<Uuid>) -> Refused<()> {
    let owner = case.responsibility.and_then(|r| r.owner);
    if owner == Some(actor.id) {
        return Ok(());
    }
    check_unit_head(actor, unit_head)
}

/// Naming the owner is the head's of the responsible unit.
pub fn check_unit_head(actor: &Person, unit_head: Option<Uuid>) -> Refused<()> {
    if unit_head == Some(actor.id) {
        return Ok(());
    }
    Err(Refusal::NotAllowed {
        action: Action::Rectify,
        person: actor.name.clone(),
    })
}

/// 整改进度: says something, by whoever may.
pub fn check_progress(
    case: &Case,
    actor: &Person,
    unit_head: Option<Uuid>,
    progress: &Progress,
) -> Refused<()> {
    check_rectifier(case, actor, unit_head)?;
    check_spent(progress.spent)?;
    text("text", &progress.text, 1000).map(drop)
}

/// Most money that a hazard takes, yuan: a slip by some zeros is no money.
const MOST_SPENT: u32 = 4_000_000_000;

fn check_spent(spent: Option<u32>) -> Refused<()> {
    match spent {
        Some(yuan) if yuan > MOST_SPENT => Err(Refusal::OutOfRange {
            field: "spent",
            least: 0,
            most: MOST_SPENT,
        }),
        _ => Ok(()),
    }
}

/// 作废: by the director, with a reason, and not while a notice of it waits to be received.
pub fn check_void(
    hazard: &Hazard,
    case: &Case,
    actor: &Person,
    reason: &str,
    notice: Option<&str>,
) -> Refused<()> {
    permission::check(actor, Action::Void)?;
    text("reason", reason, 500)?;
    check_no_notice_waits(hazard, case, notice)
}

/// A notice that nobody received yet is withdrawn before its hazard ends.
pub(super) fn check_no_notice_waits(
    hazard: &Hazard,
    case: &Case,
    notice: Option<&str>,
) -> Refused<()> {
    match (case.status, notice) {
        (Status::Assessed | Status::Notified, Some(notice)) => Err(Refusal::AlreadyInNotice {
            hazard: hazard.number.clone(),
            notice: notice.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// 提交验收: by the owner or the head of the unit, with all five commitments and a photo after.
pub fn check_submission(
    hazard: &Hazard,
    case: &Case,
    actor: &Person,
    unit_head: Option<Uuid>,
    submission: &Submission,
    (found_on, today): (NaiveDate, NaiveDate),
) -> Refused<()> {
    check_rectifier(case, actor, unit_head)?;
    Commitments::of(hazard, case).check_for_submission(&hazard.number)?;
    text("result", &submission.result, 1000)?;
    check_spent(submission.spent)?;
    if submission.photos.is_empty() && submission.no_photo_reason.trim().is_empty() {
        return Err(Refusal::AfterPhotoMissing);
    }
    if submission.completed_on < found_on || submission.completed_on > today {
        return Err(Refusal::CompletionOutOfRange {
            completed_on: submission.completed_on,
        });
    }
    Ok(())
}

/// 复查: two people, neither of whom is the owner or had a hand in the submission, from another team where the organisation says so.
pub fn check_reinspection(
    case: &Case,
    inspectors: &[Person],
    visit: &Reinspection,
    owner_unit: Option<Uuid>,
    other_team: bool,
    today: NaiveDate,
) -> Refused<()> {
    if inspectors.len() < 2 {
        return Err(Refusal::TooFewInspectors {
            found: inspectors.len(),
        });
    }
    permission::check_distinct(inspectors)?;
    let owner = case.responsibility.and_then(|r| r.owner);
    for person in inspectors {
        permission::check(person, Action::Reinspect)?;
        if owner == Some(person.id) {
            return Err(Refusal::ReinspectorIsOwner {
                person: person.name.clone(),
            });
        }
        let took_part =
            { case.submitted_by }.is_some_and(|(by, checked)| [by, checked].contains(&person.id));
        if took_part {
            return Err(Refusal::ReinspectorTookPart {
                person: person.name.clone(),
            });
        }
        if other_team && person.unit.is_some() && person.unit == owner_unit {
            return Err(Refusal::ReinspectorSameTeam {
                person: person.name.clone(),
            });
        }
    }
    text("findings", &visit.findings, 1000)?;
    deadline::check_outcome(visit.passed, visit.new_due_on, today)
}

/// Who closes: the director; a major one the principal.
pub fn check_closer(case: &Case, actor: &Person) -> Refused<()> {
    permission::check(
        actor,
        match case.is_major() {
            true => Action::CloseMajor,
            false => Action::Close,
        },
    )
}

/// 销号: by whoever may, with a judgement of the effect.
pub fn check_close(case: &Case, actor: &Person, effectiveness: &str) -> Refused<()> {
    check_closer(case, actor)?;
    if effectiveness.trim().is_empty() {
        return Err(Refusal::EffectivenessMissing);
    }
    text("effectiveness", effectiveness, 500).map(drop)
}
