//! The case of a hazard: status and binding values as the fold of its steps.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Assessment, Imported, Responsibility, Stands, StatutoryLevel, Step, StepDetail};

/// Where a case stands (domain table of section 5).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing recorded yet.
    New,
    /// 已上报.
    Reported,
    /// 已定级.
    Assessed,
    /// 已下达.
    Notified,
    /// 已签收, or refused before witnesses.
    Served,
    /// 整改中.
    Rectifying,
    /// 待验收.
    Submitted,
    /// 退回: re-inspection failed, a new round begins.
    Returned,
    /// 待销号: re-inspection passed, or it was corrected on the spot.
    Accepted,
    /// 已销号.
    Closed,
    /// 已作废.
    Voided,
}

impl Status {
    /// Where a step leads, or `None` where the table forbids it.
    pub fn after(self, step: &StepDetail) -> Option<Self> {
        use Status::{
            Accepted, Assessed, Closed, New, Notified, Rectifying, Reported, Returned, Served,
            Submitted, Voided,
        };
        match (self, step) {
            (New, StepDetail::Reported) => Some(Reported),
            (New, StepDetail::Imported(imported)) => Some(imported.stands.status()),
            (New, StepDetail::ImportTakenBack) => None,
            // Whether nothing was done since is a rule of its own.
            (_, StepDetail::ImportTakenBack) => Some(New),
            (Reported | Assessed, StepDetail::Assessed { .. }) => Some(Assessed),
            (Assessed, StepDetail::Notified { .. }) => Some(Notified),
            (Assessed, StepDetail::FixedOnSpot(_)) => Some(Accepted),
            (Notified, StepDetail::NoticeWithdrawn { .. }) => Some(Assessed),
            (Notified, StepDetail::Served(_) | StepDetail::ReceiptRefused(_)) => Some(Served),
            (Served | Rectifying | Returned, StepDetail::OwnerNamed { .. }) => Some(self),
            (Served | Rectifying | Returned, StepDetail::Progress(_)) => Some(Rectifying),
            (Served | Rectifying | Returned, StepDetail::Submitted(_)) => Some(Submitted),
            (Submitted, StepDetail::Reinspected(visit)) => {
                Some(if visit.passed { Accepted } else { Returned })
            }
            (Accepted, StepDetail::Closed { .. }) => Some(Closed),
            (Closed | Voided | New, StepDetail::Voided { .. }) => None,
            (_, StepDetail::Voided { .. }) => Some(Voided),
            _ => None,
        }
    }

    /// Whether work is still to be done on it.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Voided)
    }
}

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
    /// Notice in force.
    pub notice: Option<Uuid>,
    /// Receipt was refused.
    pub receipt_refused: bool,
    /// It was corrected on the spot (即查即改): no notice, no re-inspection.
    pub fixed_on_spot: bool,
    /// It came from a ledger kept elsewhere.
    pub imported: bool,
    /// Day the work was last reported finished.
    pub completed_on: Option<NaiveDate>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Last steps; more than one is a conflict that a person settles.
    pub heads: Vec<Uuid>,
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
            match case.status.after(&step.detail) {
                Some(status) => case.apply(status, step),
                None => case.without_effect.push(step.id),
            }
        }
        case
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
            notice: None,
            receipt_refused: false,
            fixed_on_spot: false,
            imported: false,
            completed_on: None,
            closed_at: None,
            heads: Vec::new(),
            without_effect: Vec::new(),
        }
    }

    fn apply(&mut self, status: Status, step: &Step) {
        self.status = status;
        match &step.detail {
            StepDetail::Reported | StepDetail::Progress(_) | StepDetail::Voided { .. } => {}
            StepDetail::Imported(imported) => self.take_over(imported, step.happened_at),
            StepDetail::ImportTakenBack => {
                *self = Self {
                    heads: std::mem::take(&mut self.heads),
                    without_effect: std::mem::take(&mut self.without_effect),
                    ..Self::new()
                }
            }
            StepDetail::Assessed { assessment } => self.assessment = Some(assessment.clone()),
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
            StepDetail::NoticeWithdrawn { .. } => {
                self.notice = None;
                self.responsibility = None;
                self.measures = None;
                self.due_on = None;
            }
            StepDetail::Served(_) => self.receipt_refused = false,
            StepDetail::ReceiptRefused(_) => self.receipt_refused = true,
            StepDetail::OwnerNamed { owner } => {
                if let Some(responsibility) = &mut self.responsibility {
                    responsibility.owner = Some(*owner);
                }
            }
            StepDetail::Submitted(submission) => self.completed_on = Some(submission.completed_on),
            StepDetail::Reinspected(visit) => {
                if !visit.passed {
                    self.round += 1;
                    self.due_on = visit.new_due_on.or(self.due_on);
                    self.completed_on = None;
                }
            }
            StepDetail::FixedOnSpot(fix) => {
                self.fixed_on_spot = true;
                self.completed_on = Some(fix.completed_on);
            }
            StepDetail::Closed { .. } => self.closed_at = Some(step.recorded_at),
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
        self.original_due_on = imported.due_on;
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

    /// Level in force.
    pub fn is_major(&self) -> bool {
        self.assessment
            .as_ref()
            .is_some_and(|a| a.level == StatutoryLevel::Major)
    }
}
