//! The rules, a function each.

use chrono::{Duration, NaiveDate};
use uuid::Uuid;

use super::{Found, HazardFile, InspectionFile, NoticeFile, Rule};
use crate::hazard::{
    Case, Commitment, Commitments, Imported, Status, Step, StepDetail, lacks_countersign,
    progress_gap,
};
use crate::inspection_record::RecordState;
use crate::notice::DocumentState;

/// Days a paper may wait for its receipt or its signatures before anybody asks.
pub(super) const PAPER_DAYS: i64 = 7;

type OfHazard = fn(&HazardFile<'_>) -> Option<Found>;
type OfNotice = fn(&NoticeFile<'_>) -> Option<Found>;
type OfInspection = fn(&InspectionFile<'_>) -> Option<Found>;

/// Rules of a hazard.
pub(super) const HAZARD: [(Rule, OfHazard); 25] = [
    (Rule::StepBeforeFound, step_before_found),
    (Rule::CompletedBeforeFound, completed_before_found),
    (Rule::ClosedBeforeCompleted, closed_before_completed),
    (
        Rule::ReinspectedBeforeSubmitted,
        reinspected_before_submitted,
    ),
    (Rule::PhotoBeforeFound, photo_before_found),
    (
        Rule::PlanDecidedBeforeCountersigned,
        plan_decided_before_countersigned,
    ),
    (Rule::ExtensionDecidedLate, extension_decided_late),
    (Rule::RectifierReinspected, rectifier_reinspected),
    (Rule::TooFewReinspectors, too_few_reinspectors),
    (Rule::ClosedWithoutReinspection, closed_without_reinspection),
    (Rule::ClosedWithoutEvidence, closed_without_evidence),
    (Rule::PhotoMissing, photo_missing),
    (Rule::MajorWithoutCriterion, major_without_criterion),
    (Rule::MajorWithoutPlan, major_without_plan),
    (Rule::PlanNotCountersigned, plan_not_countersigned),
    (Rule::MajorWithoutReport, major_without_report),
    (Rule::ProgressMissing, progress_missing),
    (Rule::ProgressLate, progress_late),
    (Rule::ReplyMissing, reply_missing),
    (Rule::ObjectionUndecided, objection_undecided),
    (Rule::SupervisionUnanswered, supervision_unanswered),
    (Rule::Orphaned, orphaned),
    (Rule::LookBackMissed, look_back_missed),
    (Rule::DrillActionUnsettled, drill_action_unsettled),
    (Rule::DrillActionOverdue, drill_action_overdue),
];

/// Rules of a notice.
pub(super) const NOTICE: [(Rule, OfNotice); 3] = [
    (Rule::ReceivedBeforeIssued, received_before_issued),
    (Rule::ReceiptMissing, receipt_missing),
    (Rule::RefusalWithoutWitnesses, refusal_without_witnesses),
];

/// Rules of an inspection.
pub(super) const INSPECTION: [(Rule, OfInspection); 2] = [
    (Rule::RecordMissing, record_missing),
    (Rule::RecordUnsigned, record_unsigned),
];

/// Rules that an archive answers too: its days have to be possible.
pub(super) const CAN_HAVE_BEEN: [Rule; 3] = [
    Rule::StepBeforeFound,
    Rule::CompletedBeforeFound,
    Rule::ClosedBeforeCompleted,
];

pub(super) fn days(on: NaiveDate, against: NaiveDate) -> Found {
    Found {
        on: Some(on),
        against: Some(against),
    }
}

pub(super) fn by(on: Option<NaiveDate>) -> Found {
    Found { on, against: None }
}

impl HazardFile<'_> {
    fn found_on(&self) -> NaiveDate {
        self.hazard.found_on(self.zone)
    }

    fn day(&self, step: &Step) -> NaiveDate {
        self.zone.day(step.happened_at)
    }

    /// Steps that count.
    fn counted(&self) -> impl Iterator<Item = &Step> {
        let counts = move |step: &&Step| !self.case.without_effect.contains(&step.id);
        self.steps.iter().filter(counts)
    }

    fn imported(&self) -> Option<&Imported> {
        self.counted().find_map(|step| match &step.detail {
            StepDetail::Imported(imported) => Some(imported),
            _ => None,
        })
    }

    /// The day it was closed here.
    fn closed(&self) -> Option<NaiveDate> {
        self.counted().find_map(|step| match step.detail {
            StepDetail::Closed { .. } => Some(self.day(step)),
            _ => None,
        })
    }
}

fn step_before_found(file: &HazardFile<'_>) -> Option<Found> {
    let found_on = file.found_on();
    let early = |step: &&Step| file.day(step) < found_on;
    let step = file.counted().find(early)?;
    Some(days(file.day(step), found_on))
}

fn completed_before_found(file: &HazardFile<'_>) -> Option<Found> {
    let found_on = file.found_on();
    let completed = file.counted().filter_map(|step| match &step.detail {
        StepDetail::Submitted(done) => Some(done.completed_on),
        StepDetail::FixedOnSpot(fix) => Some(fix.completed_on),
        StepDetail::Imported(imported) => imported.completed_on,
        _ => None,
    });
    let early = completed.filter(|on| *on < found_on).min()?;
    Some(days(early, found_on))
}

fn closed_before_completed(file: &HazardFile<'_>) -> Option<Found> {
    let imported = file.imported();
    let closed = file
        .closed()
        .or(imported.and_then(|imported| imported.closed_on))?;
    let completed = file.case.completed_on?;
    (closed < completed).then(|| days(closed, completed))
}

fn reinspected_before_submitted(file: &HazardFile<'_>) -> Option<Found> {
    let mut submitted = None;
    for step in file.counted() {
        match (&step.detail, submitted) {
            (StepDetail::Submitted(_), _) => submitted = Some(step),
            (StepDetail::Reinspected(_), Some(before)) if step.happened_at < before.happened_at => {
                return Some(days(file.day(step), file.day(before)));
            }
            _ => {}
        }
    }
    None
}

/// Cameras forget the hour sooner than the day.
fn photo_before_found(file: &HazardFile<'_>) -> Option<Found> {
    let found_on = file.found_on();
    let photos = file.counted().flat_map(|step| step.detail.photos_after());
    let taken = photos.filter_map(|photo| file.taken_at.get(photo));
    let early = taken.map(|at| at.date()).filter(|on| *on < found_on);
    early.min().map(|on| days(on, found_on))
}

/// The deadline is the one that was in force when it was decided.
fn extension_decided_late(file: &HazardFile<'_>) -> Option<Found> {
    let steps = file.steps.iter().enumerate();
    let mut decided = steps.filter(|(_, step)| {
        matches!(step.detail, StepDetail::ExtensionDecided(_))
            && !file.case.without_effect.contains(&step.id)
    });
    decided.find_map(|(n, step)| {
        let before = Case::fold(file.steps.get(..n).unwrap_or_default());
        let (on, due_on) = (file.day(step), before.due_on?);
        (on > due_on).then(|| days(on, due_on))
    })
}

fn rectifier_reinspected(file: &HazardFile<'_>) -> Option<Found> {
    let mut rectifiers: Vec<Uuid> = Vec::new();
    for step in file.counted() {
        match &step.detail {
            StepDetail::Notified { responsibility, .. } => rectifiers.extend(responsibility.owner),
            StepDetail::OwnerNamed { owner } | StepDetail::HandedOver { owner, .. } => {
                rectifiers = vec![*owner];
            }
            StepDetail::Transferred(transfer) => {
                rectifiers = transfer.to.owner.into_iter().collect();
            }
            StepDetail::Submitted(_) => rectifiers.push(step.actor),
            StepDetail::Reinspected(visit)
                if visit.inspectors.iter().any(|one| rectifiers.contains(one)) =>
            {
                return Some(by(Some(file.day(step))));
            }
            _ => {}
        }
    }
    None
}

fn too_few_reinspectors(file: &HazardFile<'_>) -> Option<Found> {
    file.counted().find_map(|step| match &step.detail {
        StepDetail::Reinspected(visit) => {
            let mut people = visit.inspectors.clone();
            people.sort();
            people.dedup();
            (people.len() < 2).then(|| by(Some(file.day(step))))
        }
        _ => None,
    })
}

/// What was corrected on the spot needs none.
fn closed_without_reinspection(file: &HazardFile<'_>) -> Option<Found> {
    let on = file.closed()?;
    let passed =
        |step: &Step| matches!(&step.detail, StepDetail::Reinspected(visit) if visit.passed);
    let proven = file.case.fixed_on_spot || file.counted().any(passed);
    (!proven).then(|| by(Some(on)))
}

fn closed_without_evidence(file: &HazardFile<'_>) -> Option<Found> {
    let on = file.closed()?;
    let shown = |step: &Step| {
        let reason = match &step.detail {
            StepDetail::Submitted(done) => &done.no_photo_reason,
            StepDetail::FixedOnSpot(fix) => &fix.no_photo_reason,
            StepDetail::LookedBack(look) => &look.no_photo_reason,
            _ => "",
        };
        !reason.is_empty() || !step.detail.photos_after().is_empty()
    };
    (!file.counted().any(shown)).then(|| by(Some(on)))
}

/// A photo may come later, but not later than the notice. A ledger from elsewhere has none to bring.
fn photo_missing(file: &HazardFile<'_>) -> Option<Found> {
    let hazard = file.hazard;
    let missing = hazard.photos.is_empty() && hazard.no_photo_reason.trim().is_empty();
    let status = file.case.status;
    let counts = status >= Status::Notified && status != Status::Voided && !file.case.imported;
    (missing && counts).then(|| by(Some(file.found_on())))
}

fn major_without_criterion(file: &HazardFile<'_>) -> Option<Found> {
    let assessment = file.case.assessment.as_ref()?;
    let bare = assessment.criterion.trim().is_empty() && file.case.is_major();
    (bare && file.case.status != Status::Voided).then(Found::default)
}

fn major_without_plan(file: &HazardFile<'_>) -> Option<Found> {
    let lacks = file.case.is_major_underway() && !file.case.treatment.plan_approved();
    lacks.then(|| by(file.case.due_on))
}

/// The last approval, and what was said on the same plan on a later day.
fn plan_decided_before_countersigned(file: &HazardFile<'_>) -> Option<Found> {
    let decided =
        |step: &&Step| matches!(&step.detail, StepDetail::PlanDecided(one) if one.approved);
    let approval = file.counted().filter(decided).last()?;
    let StepDetail::PlanDecided(decision) = &approval.detail else {
        return None;
    };
    let said = file.counted().filter(|step| {
        matches!(&step.detail, StepDetail::PlanCountersigned(one) if one.plan == decision.plan)
    });
    let last = said.map(|step| file.day(step)).max()?;
    let on = file.day(approval);
    (on < last).then(|| days(on, last))
}

/// A plan that waits does so for a week at most; one that was approved by rules that want it is countersigned.
fn plan_not_countersigned(file: &HazardFile<'_>) -> Option<Found> {
    let treatment = &file.case.treatment;
    let plan = treatment.plan.as_ref()?;
    if treatment.plan_approved() {
        return file.counted().find_map(|step| match &step.detail {
            StepDetail::PlanDecided(one) if one.plan == plan.step && one.approved => {
                let lacks = lacks_countersign(plan, &one.no_countersign, step.rules);
                lacks.then(|| by(Some(file.day(step))))
            }
            _ => None,
        });
    }
    let drafted = file.counted().find(|step| step.id == plan.step)?;
    let on = file.day(drafted);
    let late = file.today - on > Duration::days(PAPER_DAYS);
    (late && treatment.countersign_waits() && file.case.status.is_open()).then(|| by(Some(on)))
}

fn major_without_report(file: &HazardFile<'_>) -> Option<Found> {
    file.case.owes_report().then(Found::default)
}

fn progress_missing(file: &HazardFile<'_>) -> Option<Found> {
    let due = file.case.progress_due_on(file.progress_days, file.zone)?;
    (due < file.today).then(|| by(Some(due)))
}

fn progress_late(file: &HazardFile<'_>) -> Option<Found> {
    let steps = file.case.is_major().then_some(file.steps)?;
    let (due, told_on) = progress_gap(steps, file.progress_days, file.zone)?;
    Some(Found {
        on: Some(told_on),
        against: Some(due),
    })
}

fn reply_missing(file: &HazardFile<'_>) -> Option<Found> {
    let due = file.reply_due.filter(|due| *due < file.today)?;
    let waits = matches!(
        file.case.status,
        Status::Notified | Status::Served | Status::Rectifying
    );
    (waits && file.case.round == 1).then(|| by(Some(due)))
}

fn objection_undecided(file: &HazardFile<'_>) -> Option<Found> {
    let open = file.case.objection.as_ref()?;
    let due = open.objection.decide_by;
    let waits = file.case.status.is_open() && due < file.today;
    waits.then(|| by(Some(due)))
}

fn supervision_unanswered(file: &HazardFile<'_>) -> Option<Found> {
    let due = file.case.to_answer()?.order.answer_by;
    (due < file.today).then(|| by(Some(due)))
}

fn orphaned(file: &HazardFile<'_>) -> Option<Found> {
    (file.orphaned && file.case.status.is_open()).then(|| by(file.case.due_on))
}

fn look_back_missed(file: &HazardFile<'_>) -> Option<Found> {
    let due = file.case.look_back_on?;
    (due < file.today && file.case.held.is_none()).then(|| by(Some(due)))
}

fn received_before_issued(file: &NoticeFile<'_>) -> Option<Found> {
    let issued = file.zone.day(file.signed_at?);
    let served = file.services.iter().map(|one| file.zone.day(one.served_at));
    let early = served.filter(|on| *on < issued).min()?;
    Some(days(early, issued))
}

fn receipt_missing(file: &NoticeFile<'_>) -> Option<Found> {
    let issued = file.zone.day(file.signed_at?);
    let late = file.today - issued > Duration::days(PAPER_DAYS);
    (late && file.state == DocumentState::Issued).then(|| by(Some(issued)))
}

fn refusal_without_witnesses(file: &NoticeFile<'_>) -> Option<Found> {
    if file.state != DocumentState::RefusedWithoutEvidence {
        return None;
    }
    let refused = file.services.iter().map(|one| file.zone.day(one.served_at));
    let last = refused.max()? + Duration::days(i64::from(file.policy.refusal_evidence_days));
    (last < file.today).then(|| by(Some(last)))
}

fn record_missing(file: &InspectionFile<'_>) -> Option<Found> {
    let ended = file.zone.day(file.inspection.finished_at?);
    let late = file.today - ended > Duration::days(PAPER_DAYS);
    (late && file.record.is_none()).then(|| by(Some(ended)))
}

fn record_unsigned(file: &InspectionFile<'_>) -> Option<Found> {
    let (made_at, state) = file.record?;
    let made = file.zone.day(made_at);
    let open = matches!(
        state,
        RecordState::Unsigned | RecordState::RefusedWithoutEvidence
    );
    (open && file.today - made > Duration::days(PAPER_DAYS)).then(|| by(Some(made)))
}

/// Who, what and until when are owed soon; a unit that has yet to name the owner is no owner.
fn drill_action_unsettled(file: &HazardFile<'_>) -> Option<Found> {
    if !file.of_drill || !file.case.status.is_open() {
        return None;
    }
    let owed = Commitments::of(file.hazard, file.case);
    let lacks = [&owed.responsibility, &owed.measures, &owed.deadline]
        .into_iter()
        .any(|one| matches!(one, Commitment::Missing | Commitment::OwnerToBeNamed));
    let found_on = file.found_on();
    let waits = found_on + Duration::days(PAPER_DAYS) < file.today;
    (lacks && waits).then(|| by(Some(found_on)))
}

fn drill_action_overdue(file: &HazardFile<'_>) -> Option<Found> {
    let due = file.case.due_on.or(file.hazard.due_on)?;
    let late = file.of_drill && file.case.status.is_open() && due < file.today;
    late.then(|| by(Some(due)))
}
