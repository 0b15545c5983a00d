//! What today says, as a screen reads it.

use chrono::NaiveDate;
use domain::deadline::Standing;
use domain::drill::{DrillAct, DrillStatus};
use domain::hazard::paper::{PaperKind, PaperWait};
use domain::hazard::{HazardAct, Status, StatutoryLevel};
use domain::incoming::IncomingWait;
use domain::notice::DocumentState;
use domain::outgoing::OutgoingKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Asks for today.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetToday {}

/// Asks for the numbers beside the places.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetCounts {}

/// What this person has to do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TodayView {
    /// The day by the organisation's clock.
    pub today: NaiveDate,
    /// ISO week.
    pub week: u32,
    /// Overdue hazards.
    pub overdue: u32,
    /// Of these, major ones.
    pub overdue_major: u32,
    /// Due within seven days.
    pub due_soon: u32,
    /// Notices that wait for this person's signature.
    pub to_sign: u32,
    /// Hazards that wait for re-inspection.
    pub to_reinspect: u32,
    /// In order of urgency; empty ones are left out.
    pub groups: Vec<Group>,
}

/// Things of one urgency.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Group {
    /// Which.
    pub group: GroupName,
    /// How many there are.
    pub total: u32,
    /// The first of them.
    pub rows: Vec<TodayRow>,
}

/// The groups, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupName {
    /// 疑似重大待研判: judged at once, whatever its deadline.
    Suspected,
    /// 重大待报告: to the authority or the workers' congress, and not yet to both.
    ToReportMajor,
    /// 重大隐患进展待报: the days passed within which somebody has to tell how it goes.
    ToTellProgress,
    /// 已升级到本人: late so long that the ladder of escalation calls this leader.
    Escalated,
    /// 停电窗口有变: cancelled, missed, moved, or after the deadline.
    OutageToLookAt,
    /// 逾期.
    Overdue,
    /// 7 天内到期.
    DueSoon,
    /// 缺陷逾期未消: serious or critical ones, which are followed as hazards from now on.
    DefectsOverdue,
    /// 纸电核对进行中: drawn by this person.
    PaperChecks,
    /// 纸电差异待整改.
    PaperDifferences,
    /// 待我签.
    ToSign,
    /// 待送达.
    ToServe,
    /// 治理方案待会签, by this person.
    ToCountersignPlan,
    /// 治理方案待审批.
    ToDecidePlan,
    /// 待复查.
    ToReinspect,
    /// 待双方确认: corrected on the spot.
    ToConfirm,
    /// 待销号.
    ToClose,
    /// 待下达.
    ToIssue,
    /// 待定级.
    ToAssess,
    /// 待明确责任人.
    ToNameOwner,
    /// 待回头看.
    ToLookBack,
    /// 延期待审批, by this person.
    ToDecideExtension,
    /// 异议待处理, by this person.
    ToDecideObjection,
    /// 来文待答复: papers from outside.
    ToAnswerPaper,
    /// 隐患文书待我签.
    ToSignPaper,
    /// 隐患文书待打印签回.
    ToBringHome,
    /// 对外文书待送达.
    ToHand,
    /// 待回执: reports that were sent and papers that were posted.
    ToAcknowledge,
    /// 移交待跟踪.
    ToFollowUp,
    /// 督办待回复.
    ToAnswer,
    /// 督办待核定, by this person.
    ToSettle,
    /// 承包商协议到期: safety agreements that end within thirty days or did, and none follows.
    ToRenewAgreement,
    /// 待检查: planned inspections that may be made now, and late ones.
    ToInspect,
    /// 统计待报送: of periods that are over.
    ToReport,
    /// 进行中的检查.
    Inspections,
    /// 正在演练: running, paused, or become real.
    DrillsRunning,
    /// 待演练: planned for the days to come, or late.
    DrillsToHold,
    /// 演练待评估总结: held, and not concluded.
    DrillsToEvaluate,
    /// 演练待报送: the law wants it reported, and nobody did.
    DrillsToReport,
    /// 法定演练: demanded, and missing, or not planned while the period is nearly over.
    ToDrill,
    /// 预案待备案.
    ToFilePlan,
    /// 预案待评估.
    ToReviewPlan,
    /// 预案待修订.
    ToRevisePlan,
}

/// Something to do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TodayRow {
    /// What it is.
    pub kind: TodayKind,
    /// Row id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Number.
    pub number: String,
    /// Where a hazard stands.
    pub status: Option<Status>,
    /// Level of a hazard.
    pub level: Option<StatutoryLevel>,
    /// A hazard that may be major, and nobody judged it yet.
    pub suspected: bool,
    /// Where a notice stands.
    pub state: Option<DocumentState>,
    /// Unit it concerns.
    pub unit_name: String,
    /// Person it concerns.
    pub person_name: String,
    /// How a deadline stands.
    pub standing: Option<Standing>,
    /// Its day: deadline, date of the paper, begin of the inspection.
    pub on: Option<NaiveDate>,
    /// Items answered of an inspection, hazards of a notice.
    pub progress: Option<Share>,
    /// The time of a plan that is to be inspected, and where.
    pub planned: Option<PlannedAt>,
    /// The act that the loop of a hazard waits for, where its group is of no act.
    pub awaited: Option<HazardAct>,
    /// Where a drill stands.
    pub drill: Option<DrillStatus>,
    /// What a drill waits for, where this person does it.
    pub drill_act: Option<DrillAct>,
    /// What a demanded drill is to be: its planning sheet begins with it.
    pub demand: Option<DemandedDrill>,
    /// A paper of the loop and what it waits for.
    pub paper: Option<LoopPaper>,
    /// What a paper from outside waits for.
    pub incoming: Option<IncomingWait>,
    /// What a paper to outsiders is.
    pub outgoing: Option<OutgoingKind>,
}

/// A paper of the loop and what it waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LoopPaper {
    /// Which.
    pub kind: PaperKind,
    /// For what.
    pub wait: PaperWait,
}

/// What a demanded drill is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DemandedDrill {
    /// Plan, where each plan is to be drilled.
    pub plan: Option<Uuid>,
    /// Unit that has to hold it, where it is one unit.
    pub unit: Option<Uuid>,
    /// Kinds of plans that would do.
    pub kinds: Vec<domain::emergency::PlanKind>,
    /// Its period is over: what somebody has to say something about.
    pub missed: Option<domain::audit::Finding>,
}

/// A place that a plan wants inspected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlannedAt {
    /// Day it fell on.
    pub on: NaiveDate,
    /// Place.
    pub place: Uuid,
    /// The piece of equipment there it is about; absent for all of the place.
    pub equipment: Option<Uuid>,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Share {
    /// Done.
    pub done: u32,
    /// In all.
    pub total: u32,
}

/// What can be to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TodayKind {
    /// 隐患.
    Hazard,
    /// 通知书.
    Notice,
    /// 检查.
    Inspection,
    /// 检查计划: its row is the plan.
    Plan,
    /// 外来文书.
    Incoming,
    /// 对外文书.
    Outgoing,
    /// 隐患文书.
    HazardPaper,
    /// 应急预案.
    EmergencyPlan,
    /// 应急演练.
    Drill,
    /// 统计报表: of no row; its number is the period.
    Report,
    /// 缺陷.
    Defect,
    /// 纸电核对: its row is the check.
    PaperCheck,
    /// 承包商.
    Contractor,
    /// 法定演练: its row is the plan where each is demanded, else nothing.
    DrillDemand,
}

/// The numbers beside the places.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountsView {
    /// Everything in today.
    pub today: u32,
    /// Inspections that are not finished.
    pub inspections_running: u32,
    /// Overdue hazards.
    pub hazards_overdue: u32,
    /// Notices to be signed or served, papers that wait for anything.
    pub documents_waiting: u32,
    /// Drills that run, wait to be held, evaluated or concluded, or are demanded; plans to be filed, reviewed or revised.
    pub drills_waiting: u32,
}

impl TodayRow {
    /// A row of which nothing else is known.
    pub(super) fn of(kind: TodayKind, id: Uuid) -> Self {
        Self {
            kind,
            id,
            title: String::new(),
            number: String::new(),
            status: None,
            level: None,
            suspected: false,
            state: None,
            unit_name: String::new(),
            person_name: String::new(),
            standing: None,
            on: None,
            progress: None,
            planned: None,
            awaited: None,
            drill: None,
            drill_act: None,
            demand: None,
            paper: None,
            incoming: None,
            outgoing: None,
        }
    }
}
