//! Where a case stands, and which step leads where: the table of the state machine.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FollowUpOutcome, StepKind};

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
    /// 已移交: somebody outside rectifies it.
    Transferred,
    /// 已销号.
    Closed,
    /// 已作废.
    Voided,
}

impl Status {
    /// Where a step leads, or `None` where the table forbids it.
    pub fn after(self, step: StepKind) -> Option<Self> {
        use Status::{
            Accepted, Assessed, Closed, New, Notified, Rectifying, Reported, Returned, Served,
            Submitted, Transferred, Voided,
        };
        match (self, step) {
            (New, StepKind::Reported) => Some(Reported),
            (New, StepKind::Imported { stands }) => Some(stands.status()),
            (New, StepKind::ImportTakenBack) => None,
            // Whether nothing was done since is a rule of its own.
            (_, StepKind::ImportTakenBack) => Some(New),
            (Reported | Assessed, StepKind::Assessed) => Some(Assessed),
            (Reported, StepKind::Assigned) => Some(Rectifying),
            (Assessed, StepKind::Notified) => Some(Notified),
            (Assessed, StepKind::FixedOnSpot) => Some(Accepted),
            (Notified, StepKind::NoticeWithdrawn) => Some(Assessed),
            (Notified, StepKind::Served | StepKind::ReceiptRefused) => Some(Served),
            (
                Served | Rectifying | Returned,
                StepKind::OwnerNamed
                | StepKind::ExtensionRequested
                | StepKind::ExtensionDecided
                | StepKind::ObjectionRaised
                | StepKind::Transferred,
            ) => Some(self),
            (
                Reported | Assessed | Notified | Served | Rectifying | Returned,
                StepKind::SuspectedMajor,
            )
            | (Assessed | Notified | Served | Rectifying | Returned, StepKind::Regraded)
            | (
                Assessed | Notified | Served | Rectifying | Submitted | Returned | Accepted,
                StepKind::PlanDrafted | StepKind::PlanCountersigned | StepKind::PlanDecided,
            )
            | (
                Notified | Served | Rectifying | Returned | Submitted | Accepted,
                StepKind::HandedOver
                | StepKind::SupervisionOrdered
                | StepKind::SupervisionSettled
                | StepKind::Urged,
            )
            | (Notified | Served | Rectifying | Returned, StepKind::SupervisionAnswered)
            | (Accepted, StepKind::DelistingAsked | StepKind::Delisted) => Some(self),
            (New | Closed | Voided, StepKind::MajorReported | StepKind::Listed) => None,
            (_, StepKind::MajorReported | StepKind::Listed) => Some(self),
            (
                Served | Rectifying | Returned | Submitted | Accepted,
                StepKind::ObjectionDecided { withdrawn },
            ) => Some(if withdrawn { Voided } else { self }),
            (
                Reported | Assessed | Notified | Served | Rectifying | Returned,
                StepKind::OutageNamed,
            ) => Some(self),
            (New | Voided, StepKind::WorkersBriefed | StepKind::LateralChecked) => None,
            (_, StepKind::WorkersBriefed | StepKind::LateralChecked) => Some(self),
            (Submitted, StepKind::Evaluated { passed: true }) => Some(Submitted),
            (Submitted, StepKind::Evaluated { passed: false }) => Some(Returned),
            (Served | Rectifying | Returned, StepKind::Progress) => Some(Rectifying),
            (Served | Rectifying | Returned, StepKind::Submitted) => Some(Submitted),
            (Submitted, StepKind::Reinspected { passed: true }) => Some(Accepted),
            (Submitted, StepKind::Reinspected { passed: false }) => Some(Returned),
            (Accepted, StepKind::Closed) => Some(Closed),
            (Assessed | Served | Rectifying | Returned, StepKind::TransferredOut) => {
                Some(Transferred)
            }
            (Transferred, StepKind::FollowedUp { outcome, noticed }) => Some(match outcome {
                FollowUpOutcome::Pending => Transferred,
                FollowUpOutcome::Rectified => Accepted,
                FollowUpOutcome::CameBack if noticed => Rectifying,
                FollowUpOutcome::CameBack => Assessed,
            }),
            (Closed, StepKind::LookedBack) => Some(Closed),
            (Closed | Voided | New, StepKind::Voided) => None,
            (_, StepKind::Voided) => Some(Voided),
            _ => None,
        }
    }

    /// Where the next step of the work is the unit's.
    pub const WITH_UNIT: [Self; 4] = [
        Self::Notified,
        Self::Served,
        Self::Rectifying,
        Self::Returned,
    ];

    /// Whether the next step of the work is the unit's.
    pub fn is_with_unit(self) -> bool {
        Self::WITH_UNIT.contains(&self)
    }

    /// Whether work is still to be done on it by us.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Transferred | Self::Closed | Self::Voided)
    }
}
