//! The papers of a hazard's loop beside its notice: what the unit reports, what re-inspection found, what
//! closing rests on, what supervision demands, what a major hazard is reported and delisted with.

mod act;
mod asked;
mod rests_on;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use act::{PAPER_ACTS, PaperAct, PaperState, PaperWait};
pub use asked::{Asked, METHODS, PaperField, asked, check_said};
pub use rests_on::{Maker, check_make, rests_on};

use crate::form::FormSnapshot;
use crate::numbering::SeriesKind;

/// A paper of a hazard.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// 整改确认单: both who inspected and who is in charge there sign what was corrected on the spot.
    SpotConfirmation,
    /// 隐患整改反馈单: what the unit reports as done.
    RectificationReply,
    /// 隐患整改复查意见书.
    ReinspectionOpinion,
    /// 隐患销号审批表: it decides; re-inspectors only propose.
    ClosingApproval,
    /// 隐患整改督办单: cites the notice, never replaces it nor moves its deadline.
    SupervisionOrder,
    /// 重大事故隐患治理方案, with what those said who countersign it.
    TreatmentPlan,
    /// 重大事故隐患报告 to the authority.
    ReportToAuthority,
    /// 重大事故隐患报告 to the workers' congress.
    ReportToCongress,
    /// 重大事故隐患摘牌申请.
    DelistingRequest,
}

/// Every paper, in the order of the loop.
pub const PAPER_KINDS: [PaperKind; 9] = [
    PaperKind::SpotConfirmation,
    PaperKind::RectificationReply,
    PaperKind::ReinspectionOpinion,
    PaperKind::ClosingApproval,
    PaperKind::SupervisionOrder,
    PaperKind::TreatmentPlan,
    PaperKind::ReportToAuthority,
    PaperKind::ReportToCongress,
    PaperKind::DelistingRequest,
];

impl PaperKind {
    /// What stands over it.
    pub fn title(self) -> &'static str {
        match self {
            Self::SpotConfirmation => "隐患整改确认单",
            Self::RectificationReply => "隐患整改反馈单",
            Self::ReinspectionOpinion => "隐患整改复查意见书",
            Self::ClosingApproval => "隐患销号审批表",
            Self::SupervisionOrder => "隐患整改督办单",
            Self::TreatmentPlan => "重大事故隐患治理方案",
            Self::ReportToAuthority | Self::ReportToCongress => "重大事故隐患报告",
            Self::DelistingRequest => "重大事故隐患摘牌申请",
        }
    }

    /// Machine name, as in columns and codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::SpotConfirmation => "spot_confirmation",
            Self::RectificationReply => "rectification_reply",
            Self::ReinspectionOpinion => "reinspection_opinion",
            Self::ClosingApproval => "closing_approval",
            Self::SupervisionOrder => "supervision_order",
            Self::TreatmentPlan => "treatment_plan",
            Self::ReportToAuthority => "report_to_authority",
            Self::ReportToCongress => "report_to_congress",
            Self::DelistingRequest => "delisting_request",
        }
    }

    /// The series it takes its number from. Reports and requests to the outside are formal documents,
    /// numbered by the office.
    pub fn series(self) -> Option<SeriesKind> {
        match self {
            Self::ReinspectionOpinion => Some(SeriesKind::ReinspectionOpinion),
            Self::SupervisionOrder => Some(SeriesKind::SupervisionOrder),
            _ => None,
        }
    }
}

/// A paper that was made. Its words never change; only scans are added. One made anew takes the place
/// of the one before and says why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HazardPaper {
    /// Row id.
    pub id: Uuid,
    /// Hazard.
    pub hazard: Uuid,
    /// Which paper.
    pub kind: PaperKind,
    /// Number from its series, or given by the office; empty for none.
    pub number: String,
    /// The step it puts on paper.
    pub step: Option<Uuid>,
    /// The paper whose place it takes.
    pub replaces: Option<Uuid>,
    /// Who signs with a key; nobody where all sign by hand.
    pub signer: Option<Uuid>,
    /// What somebody filled in.
    pub said: BTreeMap<PaperField, String>,
    /// The day a 回头看 is due, where it approves closing.
    pub look_back_on: Option<NaiveDate>,
    /// The words.
    pub snapshot: FormSnapshot,
    /// Pictures of ink, in the order of the numbers the words know them by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inks: Vec<Uuid>,
    /// Scans of what was signed by hand.
    pub scans: Vec<Uuid>,
    /// Who made it.
    pub made_by: Uuid,
    /// When.
    pub made_at: DateTime<Utc>,
}

impl HazardPaper {
    /// What people call it: its number, else its title.
    pub fn label(&self) -> &str {
        match self.number.as_str() {
            "" => self.kind.title(),
            number => number,
        }
    }
}
