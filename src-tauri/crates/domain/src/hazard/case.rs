//! The case of a hazard: status and binding values as the fold of its steps.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::extension::{AskedExtension, Extensions};
use super::major::Treatment;
use super::objection::{ObjectionDecision, OpenObjection, Ruling};
use super::progress::begins_anew;
use super::supervision::Supervision;
use super::{
    Assessment, FollowUpOutcome, Imported, Outside, Responsibility, Stands, Status, StatutoryLevel,
    Step, StepDetail, StepKind,
};
use crate::outage::NeededOutage;
use crate::{Refusal, Refused};

/// The fold of a case's steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Where it stands.
    pub status: Status,
    /// Round of rectification, from 1; each failed re-inspection begins another.
    pub round: u32,
    /// Level in force, once assessed.
    pub assessment: Option<Assessment>,
    /// Owner and unit in force, from the notice on.
    pub responsibility: Option<Responsibility>,
    /// Measures in force, from the notice on.
    pub measures: Option<String>,
    /// Deadline in force, from the notice on.
    pub due_on: Option<NaiveDate>,
    /// Deadline first printed; kept for ever.
    pub original_due_on: Option<NaiveDate>,
    /// Extensions asked for and granted.
    pub extensions: Extensions,
    /// What only a major hazard goes through.
    pub treatment: Treatment,
    /// Orders of supervision, the oldest first.
    pub supervisions: Vec<Supervision>,
    /// An objection that waits.
    pub objection: Option<OpenObjection>,
    /// When the notice in force was received, or refused before witnesses.
    pub served_at: Option<DateTime<Utc>>,
    /// When somebody last told how the work goes, or it could begin or had to begin again.
    pub told_at: Option<DateTime<Utc>>,
    /// The last day the workers were told.
    pub briefed_on: Option<NaiveDate>,
    /// The planned outage that its rectification needs.
    pub outage: Option<NeededOutage>,
    /// Controls until it is rectified, once a step named them.
    pub interim_controls: Option<String>,
    /// Notice in force.
    pub notice: Option<Uuid>,
    /// Receipt was refused.
    pub receipt_refused: bool,
    /// It was corrected on the spot (即查即改): no notice, no re-inspection.
    pub fixed_on_spot: bool,
    /// Somebody outside rectifies it, or did.
    pub outside: Option<Outside>,
    /// It came from a ledger kept elsewhere.
    pub imported: bool,
    /// Money put in place so far, yuan, once somebody told.
    pub spent: Option<u32>,
    /// Day the work was last reported finished.
    pub completed_on: Option<NaiveDate>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// The day a look back is due, until it was made.
    pub look_back_on: Option<NaiveDate>,
    /// Whether the rectification held, once somebody looked back.
    pub held: Option<bool>,
    /// Last steps; more than one is a conflict that a person settles.
    pub heads: Vec<Uuid>,
    /// Who submitted the work last, and who checked it in the unit (自验人).
    pub submitted_by: Option<(Uuid, Uuid)>,
    /// Steps that did not apply; they stay visible without effect.
    pub without_effect: Vec<Uuid>,
}

impl Case {
    /// Folds steps in causal order; among steps that saw the same, the earlier recorded first,
    /// so that every laptop folds alike whatever the order of arrival.
    pub fn fold<'a>(steps: impl IntoIterator<Item = &'a Step>) -> Self {
        let mut waiting: Vec<&Step> = steps.into_iter().collect();
        waiting.sort_by_key(|step| (step.recorded_at, step.id));
        let mut case = Self::new();
        let mut done = BTreeSet::new();
        while let Some(next) = waiting
            .iter()
            .position(|s| s.heads.iter().all(|h| done.contains(h)))
        {
            let step = waiting.remove(next);
            done.insert(step.id);
            case.heads.retain(|head| !step.heads.contains(head));
            case.heads.push(step.id);
            match case.follow("", step.detail.kind()) {
                Ok(status) if case.speaks_of(&step.detail) => case.apply(status, step),
                _ => case.without_effect.push(step.id),
            }
        }
        case
    }

    /// Where a step leads from here; refused where the table forbids it, or where what it answers
    /// is not there.
    pub fn follow(&self, hazard: &str, step: StepKind) -> Refused<Status> {
        let hazard = || hazard.to_owned();
        let status = self.status.after(step).ok_or(Refusal::StepNotFromHere {
            step: step.name(),
            status: self.status,
        })?;
        let asked = self.extensions.asked.is_some();
        let treatment = &self.treatment;
        match step {
            StepKind::FollowedUp {
                outcome: FollowUpOutcome::CameBack,
                noticed,
            } if noticed != self.notice.is_some() => Err(Refusal::StepNotFromHere {
                step: step.name(),
                status: self.status,
            }),
            StepKind::SuspectedMajor if treatment.suspicion.is_some() => {
                Err(Refusal::SuspicionOpen { hazard: hazard() })
            }
            StepKind::LookedBack if self.held.is_some() => {
                Err(Refusal::LookedBackAlready { hazard: hazard() })
            }
            StepKind::ObjectionRaised if self.objection.is_some() => {
                Err(Refusal::ObjectionOpen { hazard: hazard() })
            }
            StepKind::ObjectionDecided { .. } if self.objection.is_none() => {
                Err(Refusal::NoObjection { hazard: hazard() })
            }
            StepKind::PlanCountersigned | StepKind::PlanDecided if !treatment.plan_waits() => {
                Err(Refusal::NoPlanToDecide { hazard: hazard() })
            }
            StepKind::Listed if treatment.listing.is_some() => {
                Err(Refusal::StillListed { hazard: hazard() })
            }
            StepKind::DelistingAsked | StepKind::Delisted if treatment.listing.is_none() => {
                Err(Refusal::NotListed { hazard: hazard() })
            }
            StepKind::ExtensionRequested if asked => {
                Err(Refusal::ExtensionAsked { hazard: hazard() })
            }
            StepKind::ExtensionDecided if !asked => {
                Err(Refusal::NoExtensionAsked { hazard: hazard() })
            }
            _ => Ok(status),
        }
    }

    /// What is said on a plan that another laptop replaced meanwhile has no effect.
    fn speaks_of(&self, step: &StepDetail) -> bool {
        let newest = self.treatment.plan.as_ref().map(|plan| plan.step);
        match step {
            StepDetail::PlanCountersigned(said) => newest == Some(said.plan),
            StepDetail::PlanDecided(decision) => newest == Some(decision.plan),
            _ => true,
        }
    }

    /// What a ruling changes; what it leaves out stays.
    fn rule(&mut self, decision: &ObjectionDecision) {
        self.objection = None;
        if let Ruling::Changed {
            responsibility,
            due_on,
            measures,
        } = &decision.ruling
        {
            self.responsibility = responsibility.or(self.responsibility);
            self.due_on = due_on.or(self.due_on);
            if let Some(measures) = measures {
                self.measures = Some(measures.clone());
            }
        }
    }

    /// Another round of rectification, by a new day.
    fn go_round(&mut self, new_due_on: Option<NaiveDate>) {
        self.round += 1;
        self.due_on = new_due_on.or(self.due_on);
        self.completed_on = None;
        self.treatment.evaluation = None;
    }

    /// Nothing is to be answered any more to the orders that wait.
    fn answer_supervisions(&mut self, at: DateTime<Utc>) {
        let waiting = self.supervisions.iter_mut();
        for supervision in waiting.filter(|one| one.waits()) {
            supervision.done(at);
        }
    }

    fn supervision(&mut self, order: Uuid) -> Option<&mut Supervision> {
        self.supervisions.iter_mut().find(|one| one.step == order)
    }

    /// The answer that whoever ordered has to settle first.
    pub fn to_settle(&self) -> Option<&Supervision> {
        let mut answered = self.supervisions.iter();
        answered.find(|one| one.is_to_settle() && self.status.is_open())
    }

    /// The order of supervision that the unit has to answer first.
    pub fn to_answer(&self) -> Option<&Supervision> {
        let waiting = self.supervisions.iter();
        let waiting = waiting.filter(|one| one.waits() && self.status.is_with_unit());
        waiting.min_by_key(|one| one.order.answer_by)
    }

    fn new() -> Self {
        Self {
            status: Status::New,
            round: 1,
            assessment: None,
            responsibility: None,
            measures: None,
            due_on: None,
            original_due_on: None,
            extensions: Extensions::default(),
            treatment: Treatment::default(),
            supervisions: Vec::new(),
            objection: None,
            served_at: None,
            told_at: None,
            briefed_on: None,
            outage: None,
            interim_controls: None,
            notice: None,
            receipt_refused: false,
            fixed_on_spot: false,
            outside: None,
            imported: false,
            spent: None,
            completed_on: None,
            closed_at: None,
            look_back_on: None,
            held: None,
            heads: Vec::new(),
            submitted_by: None,
            without_effect: Vec::new(),
        }
    }

    fn apply(&mut self, status: Status, step: &Step) {
        self.status = status;
        self.spent = step.detail.spent().or(self.spent);
        if begins_anew(&step.detail) {
            self.told_at = self.told_at.max(Some(step.happened_at));
        }
        match &step.detail {
            // An answer is a step of its own since the fourth rules.
            StepDetail::Progress(_) if step.rules < 4 => self.answer_supervisions(step.happened_at),
            StepDetail::SupervisionAnswered(answer) => {
                if let Some(order) = self.supervision(answer.order) {
                    order.take_answer(answer, step.actor, step.happened_at);
                }
            }
            StepDetail::SupervisionSettled(settlement) => {
                if let Some(order) = self.supervision(settlement.order) {
                    order.settle(settlement, step.happened_at);
                }
            }
            StepDetail::Progress(_)
            | StepDetail::Reported
            | StepDetail::Urged(_)
            | StepDetail::LateralChecked(_)
            | StepDetail::Voided { .. } => {}
            StepDetail::Imported(imported) => self.take_over(imported, step.happened_at),
            StepDetail::ImportTakenBack => {
                *self = Self {
                    heads: std::mem::take(&mut self.heads),
                    without_effect: std::mem::take(&mut self.without_effect),
                    ..Self::new()
                }
            }
            StepDetail::Assessed { assessment, .. } => {
                self.assessment = Some(assessment.clone());
                if assessment.level == StatutoryLevel::Major {
                    self.treatment.suspicion = None;
                }
            }
            StepDetail::Regraded { assessment, .. } => {
                self.assessment = Some(assessment.clone());
                self.treatment.suspicion = None;
            }
            StepDetail::SuspectedMajor(suspicion) => {
                self.interim_controls = Some(suspicion.interim_controls.clone());
                self.treatment.suspicion = Some(suspicion.clone());
            }
            StepDetail::PlanDrafted(plan) => self.treatment.draft(step.id, plan),
            StepDetail::PlanCountersigned(said) => {
                if let Some(plan) = &mut self.treatment.plan {
                    plan.countersign(step.actor, step.id, said);
                }
            }
            StepDetail::PlanDecided(decision) => self.treatment.decide(decision),
            StepDetail::MajorReported(report) => self.treatment.report(report),
            StepDetail::Listed(listing) => self.treatment.listing = Some(listing.clone()),
            StepDetail::DelistingAsked(request) => {
                self.treatment.delisting_asked = Some(request.clone());
            }
            StepDetail::Delisted(delisting) => self.treatment.delist(delisting),
            StepDetail::Evaluated(evaluation) => match evaluation.passed {
                true => self.treatment.evaluation = Some(evaluation.clone()),
                false => self.go_round(evaluation.new_due_on),
            },
            StepDetail::Notified {
                notice,
                assessment,
                responsibility,
                measures,
                due_on,
            } => {
                self.notice = Some(*notice);
                self.assessment = Some(assessment.clone());
                self.responsibility = Some(*responsibility);
                self.measures = Some(measures.clone());
                self.due_on = Some(*due_on);
                self.original_due_on.get_or_insert(*due_on);
            }
            StepDetail::Assigned {
                responsibility,
                measures,
                due_on,
            } => {
                self.responsibility = Some(*responsibility);
                self.measures = Some(measures.clone());
                self.due_on = Some(*due_on);
                self.original_due_on.get_or_insert(*due_on);
            }
            StepDetail::NoticeWithdrawn { .. } => {
                self.notice = None;
                self.responsibility = None;
                self.measures = None;
                self.due_on = None;
            }
            StepDetail::Served(_) => {
                self.receipt_refused = false;
                self.served_at = Some(step.happened_at);
            }
            StepDetail::ReceiptRefused(_) => {
                self.receipt_refused = true;
                self.served_at = Some(step.happened_at);
            }
            StepDetail::ObjectionRaised(objection) => {
                self.objection = Some(OpenObjection {
                    by: step.actor,
                    objection: objection.clone(),
                });
            }
            StepDetail::OutageNamed(need) => {
                let named_at = step.recorded_at;
                self.outage = need.outage.map(|outage| NeededOutage { outage, named_at });
            }
            StepDetail::ObjectionDecided(decision) => self.rule(decision),
            StepDetail::SupervisionOrdered(order) => {
                self.supervisions.push(Supervision::ordered(step, order));
            }
            StepDetail::WorkersBriefed(briefing) => {
                self.briefed_on = self.briefed_on.max(Some(briefing.briefed_on));
            }
            StepDetail::Transferred(transfer) => {
                self.responsibility = Some(transfer.to);
                self.interim_controls = Some(transfer.interim_controls.clone());
                // Whoever takes it over asks anew.
                self.extensions.asked = None;
            }
            StepDetail::TransferredOut(transfer) => {
                self.outside = Some(Outside::begin(transfer));
                self.interim_controls = Some(transfer.interim_controls.clone());
                self.extensions.asked = None;
                self.objection = None;
            }
            StepDetail::FollowedUp(follow_up) => match (follow_up.outcome, &mut self.outside) {
                (FollowUpOutcome::CameBack, outside) => *outside = None,
                (_, Some(outside)) => outside.follow_up_on = follow_up.next_on,
                (_, None) => {}
            },
            StepDetail::OwnerNamed { owner } | StepDetail::HandedOver { owner, .. } => {
                if let Some(responsibility) = &mut self.responsibility {
                    responsibility.owner = Some(*owner);
                }
            }
            StepDetail::Submitted(submission) => {
                self.answer_supervisions(step.happened_at);
                self.completed_on = Some(submission.completed_on);
                self.submitted_by = Some((step.actor, submission.checked_by));
                // Finished work has no use for a later day.
                self.extensions.asked = None;
            }
            StepDetail::Reinspected(visit) => {
                if !visit.passed {
                    self.go_round(visit.new_due_on);
                }
            }
            StepDetail::FixedOnSpot(fix) => {
                self.fixed_on_spot = true;
                self.completed_on = Some(fix.completed_on);
            }
            StepDetail::Closed { look_back_on, .. } => {
                self.closed_at = Some(step.recorded_at);
                self.look_back_on = *look_back_on;
            }
            StepDetail::LookedBack(look) => {
                self.look_back_on = None;
                self.held = Some(look.effective);
            }
            StepDetail::ExtensionRequested(request) => {
                self.interim_controls = Some(request.interim_controls.clone());
                self.extensions.asked = Some(AskedExtension {
                    by: step.actor,
                    request: request.clone(),
                });
            }
            StepDetail::ExtensionDecided(decision) => {
                if let Some(asked) = self.extensions.asked.take()
                    && decision.granted
                {
                    self.due_on = Some(asked.request.due_on);
                    self.extensions.granted += 1;
                }
            }
        }
    }

    /// What a ledger says binds from the state on in which a notice would have fixed it.
    fn take_over(&mut self, imported: &Imported, at: DateTime<Utc>) {
        self.imported = true;
        self.assessment = imported.assessment.clone();
        if imported.stands == Stands::Reported {
            return;
        }
        self.responsibility = imported.responsibility;
        self.measures = Some(imported.measures.clone()).filter(|words| !words.is_empty());
        self.due_on = imported.due_on;
        self.original_due_on = imported.original_due_on.or(imported.due_on);
        self.extensions.granted = imported.extensions;
        self.completed_on = imported.completed_on;
        self.closed_at = (imported.stands == Stands::Archived).then_some(at);
    }

    /// It came from a ledger and was closed there (历史档案).
    pub fn is_archive(&self) -> bool {
        self.imported && self.status == Status::Closed && self.notice.is_none()
    }

    /// Two laptops took steps on the same head.
    pub fn in_conflict(&self) -> bool {
        self.heads.len() > 1
    }

    /// Major, or suspected to be.
    pub fn is_treated_as_major(&self) -> bool {
        self.is_major() || self.treatment.suspicion.is_some()
    }

    /// Level in force.
    pub fn is_major(&self) -> bool {
        self.assessment
            .as_ref()
            .is_some_and(|a| a.level == StatutoryLevel::Major)
    }
}
