//! The steps of a case: append-only, each taken on the head steps its author saw.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Assessment, Briefing, Case, Countersign, Delisting, DelistingRequest, Evaluation,
    ExtensionDecision, ExtensionRequest, FollowUp, FollowUpOutcome, Imported, LateralCheck,
    Listing, LookBack, MajorReport, Objection, ObjectionDecision, PlanDecision, Responsibility,
    Ruling, SpotFix, Stands, SupervisionAnswer, SupervisionOrder, SupervisionSettlement, Suspicion,
    Transfer, TransferOut, TreatmentPlan, Urging,
};
use crate::outage::OutageNeed;

/// Version of the rules a step was checked against.
pub const RULES: u32 = 5;

/// One step of a hazard's case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Row id.
    pub id: Uuid,
    /// The hazard.
    pub hazard: Uuid,
    /// Whose step it is.
    pub actor: Uuid,
    /// Who recorded it; differs from `actor` for 代录.
    pub recorded_by: Uuid,
    /// When it happened, as the recorder says.
    pub happened_at: DateTime<Utc>,
    /// When it was recorded, by this laptop's clock.
    pub recorded_at: DateTime<Utc>,
    /// Head steps of the case it was taken on.
    pub heads: Vec<Uuid>,
    /// Version of the rules, see [`RULES`].
    pub rules: u32,
    /// What was done.
    pub detail: StepDetail,
}

/// What a step does, with the values it carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum StepDetail {
    /// 上报.
    Reported,
    /// 定级.
    Assessed {
        /// Level and basis given.
        assessment: Assessment,
        /// Scans of the minutes (研判纪要).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<Uuid>,
    },
    /// 落实: a 改进事项 got its owner, measures and deadline.
    Assigned {
        /// Unit and owner.
        responsibility: Responsibility,
        /// Measures.
        measures: String,
        /// Deadline.
        due_on: NaiveDate,
    },
    /// 下达: the notice was signed. It fixes what the paper speaks of.
    Notified {
        /// Notice.
        notice: Uuid,
        /// Level printed.
        assessment: Assessment,
        /// Owner and unit printed.
        responsibility: Responsibility,
        /// Measures printed.
        measures: String,
        /// Deadline printed.
        due_on: NaiveDate,
    },
    /// 签收.
    Served(Receipt),
    /// 拒签; does not stop the deadline.
    ReceiptRefused(RefusalOfReceipt),
    /// The unit named the owner.
    OwnerNamed {
        /// The owner.
        owner: Uuid,
    },
    /// 整改进度.
    Progress(Progress),
    /// 提交验收.
    Submitted(Submission),
    /// 复查.
    Reinspected(Reinspection),
    /// 即查即改: corrected on the spot before the inspectors.
    FixedOnSpot(SpotFix),
    /// 销号.
    Closed {
        /// Judgement of effectiveness.
        effectiveness: String,
        /// The day a 回头看 is due; steps of the second rules have none.
        #[serde(default)]
        look_back_on: Option<NaiveDate>,
    },
    /// 回头看.
    LookedBack(LookBack),
    /// 作废: number kept.
    Voided {
        /// Why.
        reason: String,
    },
    /// It came from a ledger kept elsewhere.
    Imported(Imported),
    /// The import was taken back before anything was done with it.
    ImportTakenBack,
    /// The notice was withdrawn before receipt; the case is as assessed.
    NoticeWithdrawn {
        /// Notice.
        notice: Uuid,
        /// Why.
        reason: String,
    },
    /// 延期申请.
    ExtensionRequested(ExtensionRequest),
    /// 延期审批.
    ExtensionDecided(ExtensionDecision),
    /// 疑似重大.
    SuspectedMajor(Suspicion),
    /// 改级, or the judgement of a suspicion.
    Regraded {
        /// Level and basis from now on.
        assessment: Assessment,
        /// Why.
        reason: String,
        /// Scans of the minutes (研判纪要).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<Uuid>,
    },
    /// 编制治理方案.
    PlanDrafted(TreatmentPlan),
    /// 会签治理方案.
    PlanCountersigned(Countersign),
    /// 批准治理方案, or sent back.
    PlanDecided(PlanDecision),
    /// 重大隐患报告.
    MajorReported(MajorReport),
    /// 挂牌督办.
    Listed(Listing),
    /// 摘牌申请.
    DelistingAsked(DelistingRequest),
    /// 摘牌.
    Delisted(Delisting),
    /// 治理评估.
    Evaluated(Evaluation),
    /// 提出异议.
    ObjectionRaised(Objection),
    /// 异议处理.
    ObjectionDecided(ObjectionDecision),
    /// 告知从业人员.
    WorkersBriefed(Briefing),
    /// 下达督办单.
    SupervisionOrdered(SupervisionOrder),
    /// 督办回复.
    SupervisionAnswered(SupervisionAnswer),
    /// 督办核定.
    SupervisionSettled(SupervisionSettlement),
    /// 催办.
    Urged(Urging),
    /// 举一反三: the check was sent to what is alike.
    LateralChecked(LateralCheck),
    /// 停电窗口: an outage that the rectification needs, or no longer.
    OutageNamed(OutageNeed),
    /// 移交.
    Transferred(Transfer),
    /// 移交外单位, signed for over there.
    TransferredOut(TransferOut),
    /// 跟踪 of what others rectify.
    FollowedUp(FollowUp),
    /// Everything its owner had was handed over.
    HandedOver {
        /// Owner from now on.
        owner: Uuid,
        /// Why.
        reason: String,
    },
}

/// A step without what it carries: what the table of steps speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// 上报.
    Reported,
    /// Brought in from a ledger kept elsewhere.
    Imported {
        /// Where it stood there.
        stands: Stands,
    },
    /// The import was taken back.
    ImportTakenBack,
    /// 定级.
    Assessed,
    /// 落实.
    Assigned,
    /// 下达.
    Notified,
    /// 签收.
    Served,
    /// 拒签.
    ReceiptRefused,
    /// The unit named the owner.
    OwnerNamed,
    /// 整改进度.
    Progress,
    /// 提交验收.
    Submitted,
    /// 复查.
    Reinspected {
        /// 合格.
        passed: bool,
    },
    /// 即查即改.
    FixedOnSpot,
    /// 销号.
    Closed,
    /// 回头看.
    LookedBack,
    /// 作废.
    Voided,
    /// The notice was withdrawn.
    NoticeWithdrawn,
    /// 延期申请.
    ExtensionRequested,
    /// 延期审批.
    ExtensionDecided,
    /// 疑似重大.
    SuspectedMajor,
    /// 改级.
    Regraded,
    /// 编制治理方案.
    PlanDrafted,
    /// 会签治理方案.
    PlanCountersigned,
    /// 批准治理方案.
    PlanDecided,
    /// 重大隐患报告.
    MajorReported,
    /// 挂牌督办.
    Listed,
    /// 摘牌申请.
    DelistingAsked,
    /// 摘牌.
    Delisted,
    /// 治理评估.
    Evaluated {
        /// 治理合格.
        passed: bool,
    },
    /// 提出异议.
    ObjectionRaised,
    /// 异议处理.
    ObjectionDecided {
        /// 撤销: the case ends.
        withdrawn: bool,
    },
    /// 告知从业人员.
    WorkersBriefed,
    /// 下达督办单.
    SupervisionOrdered,
    /// 督办回复.
    SupervisionAnswered,
    /// 督办核定.
    SupervisionSettled,
    /// 催办.
    Urged,
    /// 举一反三.
    LateralChecked,
    /// 停电窗口.
    OutageNamed,
    /// 移交.
    Transferred,
    /// 移交外单位.
    TransferredOut,
    /// 跟踪.
    FollowedUp {
        /// What came of it.
        outcome: FollowUpOutcome,
        /// A notice of ours is in force.
        noticed: bool,
    },
    /// Handed over by force.
    HandedOver,
}

/// How a notice was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Receipt {
    /// Notice.
    pub notice: Uuid,
    /// Who signed.
    pub receiver: Uuid,
    /// With the receiver's own key, else by ink before the inspectors.
    pub by_key: bool,
}

/// A refusal of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RefusalOfReceipt {
    /// Notice.
    pub notice: Uuid,
    /// Record of service with reason and witnesses.
    pub service: Uuid,
}

/// A report of progress.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Progress {
    /// What was done.
    pub text: String,
    /// Photos during the work.
    pub photos: Vec<Uuid>,
    /// Scans that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Uuid>,
    /// Money put in place for it so far, yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spent: Option<u32>,
}

/// A submission for acceptance (反馈).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Submission {
    /// How the measures were carried out.
    pub result: String,
    /// Day the work was finished.
    pub completed_on: NaiveDate,
    /// Photos after the work.
    pub photos: Vec<Uuid>,
    /// Why there is none.
    pub no_photo_reason: String,
    /// Who checked the work in the unit (自验人).
    pub checked_by: Uuid,
    /// Scans that prove it: the signed 反馈单, reports of tests (试验报告).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Uuid>,
    /// Money put in place for it so far, yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spent: Option<u32>,
}

/// A re-inspection by two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reinspection {
    /// Who re-inspected.
    pub inspectors: Vec<Uuid>,
    /// What was found.
    pub findings: String,
    /// 合格.
    pub passed: bool,
    /// New deadline when it failed.
    pub new_due_on: Option<NaiveDate>,
    /// Photos.
    pub photos: Vec<Uuid>,
}

impl StepDetail {
    /// The deadline that it sets or asks for.
    pub fn deadline(&self, case: &Case) -> Option<NaiveDate> {
        let asked = || Some(case.extensions.asked.as_ref()?.request.due_on);
        match self {
            Self::Imported(imported) => imported.due_on,
            Self::Assigned { due_on, .. } | Self::Notified { due_on, .. } => Some(*due_on),
            Self::Reinspected(visit) => visit.new_due_on.filter(|_| !visit.passed),
            Self::Evaluated(evaluation) => evaluation.new_due_on.filter(|_| !evaluation.passed),
            Self::ObjectionDecided(decision) => match decision.ruling {
                Ruling::Changed { due_on, .. } => due_on,
                Ruling::Upheld | Ruling::Withdrawn => None,
            },
            Self::ExtensionRequested(request) => Some(request.due_on),
            Self::ExtensionDecided(decision) if decision.granted => asked(),
            _ => None,
        }
    }

    /// Money put in place so far that it tells of, yuan.
    pub fn spent(&self) -> Option<u32> {
        match self {
            Self::Progress(progress) => progress.spent,
            Self::Submitted(submission) => submission.spent,
            _ => None,
        }
    }

    /// What the table of steps calls it.
    pub fn kind(&self) -> StepKind {
        match self {
            Self::Reported => StepKind::Reported,
            Self::Imported(imported) => StepKind::Imported {
                stands: imported.stands,
            },
            Self::ImportTakenBack => StepKind::ImportTakenBack,
            Self::Assessed { .. } => StepKind::Assessed,
            Self::Assigned { .. } => StepKind::Assigned,
            Self::Notified { .. } => StepKind::Notified,
            Self::Served(_) => StepKind::Served,
            Self::ReceiptRefused(_) => StepKind::ReceiptRefused,
            Self::OwnerNamed { .. } => StepKind::OwnerNamed,
            Self::Progress(_) => StepKind::Progress,
            Self::Submitted(_) => StepKind::Submitted,
            Self::Reinspected(visit) => StepKind::Reinspected {
                passed: visit.passed,
            },
            Self::FixedOnSpot(_) => StepKind::FixedOnSpot,
            Self::Closed { .. } => StepKind::Closed,
            Self::LookedBack(_) => StepKind::LookedBack,
            Self::Voided { .. } => StepKind::Voided,
            Self::NoticeWithdrawn { .. } => StepKind::NoticeWithdrawn,
            Self::ExtensionRequested(_) => StepKind::ExtensionRequested,
            Self::ExtensionDecided(_) => StepKind::ExtensionDecided,
            Self::SuspectedMajor(_) => StepKind::SuspectedMajor,
            Self::Regraded { .. } => StepKind::Regraded,
            Self::PlanDrafted(_) => StepKind::PlanDrafted,
            Self::PlanCountersigned(_) => StepKind::PlanCountersigned,
            Self::PlanDecided(_) => StepKind::PlanDecided,
            Self::MajorReported(_) => StepKind::MajorReported,
            Self::Listed(_) => StepKind::Listed,
            Self::DelistingAsked(_) => StepKind::DelistingAsked,
            Self::Delisted(_) => StepKind::Delisted,
            Self::Evaluated(evaluation) => StepKind::Evaluated {
                passed: evaluation.passed,
            },
            Self::ObjectionRaised(_) => StepKind::ObjectionRaised,
            Self::ObjectionDecided(decision) => StepKind::ObjectionDecided {
                withdrawn: decision.ruling == Ruling::Withdrawn,
            },
            Self::WorkersBriefed(_) => StepKind::WorkersBriefed,
            Self::SupervisionOrdered(_) => StepKind::SupervisionOrdered,
            Self::SupervisionAnswered(_) => StepKind::SupervisionAnswered,
            Self::SupervisionSettled(_) => StepKind::SupervisionSettled,
            Self::Urged(_) => StepKind::Urged,
            Self::LateralChecked(_) => StepKind::LateralChecked,
            Self::OutageNamed(_) => StepKind::OutageNamed,
            Self::Transferred(_) => StepKind::Transferred,
            Self::TransferredOut(_) => StepKind::TransferredOut,
            Self::FollowedUp(follow_up) => StepKind::FollowedUp {
                outcome: follow_up.outcome,
                noticed: follow_up.noticed,
            },
            Self::HandedOver { .. } => StepKind::HandedOver,
        }
    }

    /// Machine name of the step.
    pub fn name(&self) -> &'static str {
        self.kind().name()
    }

    /// Photos taken during the work.
    pub fn photos_during(&self) -> &[Uuid] {
        match self {
            Self::Progress(progress) => &progress.photos,
            _ => &[],
        }
    }

    /// Photos taken after the work.
    pub fn photos_after(&self) -> &[Uuid] {
        match self {
            Self::Submitted(submission) => &submission.photos,
            Self::Reinspected(visit) => &visit.photos,
            Self::FixedOnSpot(fix) => &fix.photos,
            Self::LookedBack(look) => &look.photos,
            Self::FollowedUp(follow_up) => &follow_up.photos,
            Self::Imported(imported) => &imported.photos_after,
            _ => &[],
        }
    }
}

impl StepKind {
    /// Machine name of the step.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Imported { .. } => "imported",
            Self::ImportTakenBack => "import_taken_back",
            Self::Assessed => "assessed",
            Self::Assigned => "assigned",
            Self::Notified => "notified",
            Self::Served => "served",
            Self::ReceiptRefused => "receipt_refused",
            Self::OwnerNamed => "owner_named",
            Self::Progress => "progress",
            Self::Submitted => "submitted",
            Self::Reinspected { .. } => "reinspected",
            Self::FixedOnSpot => "fixed_on_spot",
            Self::Closed => "closed",
            Self::LookedBack => "looked_back",
            Self::Voided => "voided",
            Self::NoticeWithdrawn => "notice_withdrawn",
            Self::ExtensionRequested => "extension_requested",
            Self::ExtensionDecided => "extension_decided",
            Self::SuspectedMajor => "suspected_major",
            Self::Regraded => "regraded",
            Self::PlanDrafted => "plan_drafted",
            Self::PlanCountersigned => "plan_countersigned",
            Self::PlanDecided => "plan_decided",
            Self::MajorReported => "major_reported",
            Self::Listed => "listed",
            Self::DelistingAsked => "delisting_asked",
            Self::Delisted => "delisted",
            Self::Evaluated { .. } => "evaluated",
            Self::ObjectionRaised => "objection_raised",
            Self::ObjectionDecided { .. } => "objection_decided",
            Self::WorkersBriefed => "workers_briefed",
            Self::SupervisionOrdered => "supervision_ordered",
            Self::SupervisionAnswered => "supervision_answered",
            Self::SupervisionSettled => "supervision_settled",
            Self::Urged => "urged",
            Self::LateralChecked => "lateral_checked",
            Self::OutageNamed => "outage_named",
            Self::Transferred => "transferred",
            Self::TransferredOut => "transferred_out",
            Self::FollowedUp { .. } => "followed_up",
            Self::HandedOver => "handed_over",
        }
    }
}
