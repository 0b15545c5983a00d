//! 审计体检: what an auditor would ask about, found before one comes. A rule a function; it looks at
//! what is there and changes nothing. What was closed in another ledger long ago owes only that its
//! days can have been. Each finding leads to the act that puts it right; what is written and cannot be
//! changed any more is explained instead.

mod contractors;
mod drills;
mod explanation;
mod mend;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
pub use contractors::{ContractorFile, of_contractor};
pub use drills::{DrillFile, PlanFile, of_demand, of_drill, of_plan};
pub use explanation::Explanation;
pub use mend::{Mend, PlanMend, drill_mend, hazard_mend, notice_mend, plan_mend};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::calendar::Zone;
use crate::hazard::{Case, Hazard, Step};
use crate::inspection::Inspection;
use crate::inspection_record::RecordState;
use crate::notice::{DocumentState, Notice, Service};
use crate::numbering::NumberBlock;
use crate::organisation::Policy;

/// What a finding is about. The order is that of the list: what cannot have been comes first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// A step happened before the hazard was found.
    StepBeforeFound,
    /// The work was finished before the hazard was found.
    CompletedBeforeFound,
    /// It was closed before the work was finished.
    ClosedBeforeCompleted,
    /// It was re-inspected before the work was handed in.
    ReinspectedBeforeSubmitted,
    /// A photo of the work was taken before the hazard was found.
    PhotoBeforeFound,
    /// The notice was received before it was signed.
    ReceivedBeforeIssued,
    /// A treatment plan was approved before everybody had countersigned it.
    PlanDecidedBeforeCountersigned,
    /// An extension was decided when the deadline had passed.
    ExtensionDecidedLate,
    /// Whoever rectified it re-inspected it too.
    RectifierReinspected,
    /// Fewer than two re-inspected it.
    TooFewReinspectors,
    /// Closed, and nobody re-inspected it.
    ClosedWithoutReinspection,
    /// Closed with neither a photo after the work nor a reason why there is none.
    ClosedWithoutEvidence,
    /// Neither a photo nor a reason why there is none.
    PhotoMissing,
    /// 重大 without a criterion.
    MajorWithoutCriterion,
    /// 重大, notified, and no approved treatment plan.
    MajorWithoutPlan,
    /// A treatment plan was drafted days ago and waits for somebody to countersign it, or was approved without.
    PlanNotCountersigned,
    /// 重大, notified, and not reported to the authority or the workers' congress.
    MajorWithoutReport,
    /// 重大, under treatment, and nobody told how it goes within the days the organisation sets.
    ProgressMissing,
    /// Progress of a major hazard was told later than it had to be, or not until the work was done.
    ProgressLate,
    /// Signed days ago, and no receipt.
    ReceiptMissing,
    /// 拒签, and no two witnesses within the days the organisation sets.
    RefusalWithoutWitnesses,
    /// An inspection ended days ago, and has no record.
    RecordMissing,
    /// The record of an inspection was made days ago, and lacks a signature or witnesses.
    RecordUnsigned,
    /// The day of the reply passed, and nothing was handed in.
    ReplyMissing,
    /// The day passed by which an objection had to be decided.
    ObjectionUndecided,
    /// The day passed by which an order of supervision had to be answered.
    SupervisionUnanswered,
    /// The owner or the unit is no longer there.
    Orphaned,
    /// The day of the 回头看 passed.
    LookBackMissed,
    /// A drill was held, and nobody signed in.
    DrillWithoutSignIn,
    /// The day of a drill's evaluation passed, and it is not concluded.
    DrillNotEvaluated,
    /// A drill found something days ago, and nobody said what becomes of it.
    DrillFindingOpen,
    /// What a drill raised or points to is open, and lacks an owner, measures or a deadline.
    DrillActionUnsettled,
    /// The deadline of what a drill raised or points to passed.
    DrillActionOverdue,
    /// A drill ended days ago, and has no record.
    DrillRecordMissing,
    /// The record of a drill was made days ago, and is signed neither by key nor on paper.
    DrillRecordUnsigned,
    /// A drill that the law wants reported was not.
    DrillNotReported,
    /// A drill that the law demands was never held, and its period is over.
    DrillNeverHeld,
    /// A drill said its plan has to be revised, and no newer version came.
    PlanNotRevised,
    /// The day of a plan's review passed.
    PlanReviewMissed,
    /// A plan was published, and not filed within twenty workdays.
    PlanNotFiled,
    /// A plan was filed later than that.
    PlanFiledLate,
    /// A contractor works for us, and no safety agreement holds.
    ContractorWithoutAgreement,
    /// A contractor's people were at work on a day that no safety agreement covers.
    WorkWithoutAgreement,
    /// Numbers of a series that nobody took and no import explains.
    NumberGap,
}

/// Every rule, in the order of the list.
pub const RULES: [Rule; 44] = [
    Rule::StepBeforeFound,
    Rule::CompletedBeforeFound,
    Rule::ClosedBeforeCompleted,
    Rule::ReinspectedBeforeSubmitted,
    Rule::PhotoBeforeFound,
    Rule::ReceivedBeforeIssued,
    Rule::PlanDecidedBeforeCountersigned,
    Rule::ExtensionDecidedLate,
    Rule::RectifierReinspected,
    Rule::TooFewReinspectors,
    Rule::ClosedWithoutReinspection,
    Rule::ClosedWithoutEvidence,
    Rule::PhotoMissing,
    Rule::MajorWithoutCriterion,
    Rule::MajorWithoutPlan,
    Rule::PlanNotCountersigned,
    Rule::MajorWithoutReport,
    Rule::ProgressMissing,
    Rule::ProgressLate,
    Rule::ReceiptMissing,
    Rule::RefusalWithoutWitnesses,
    Rule::RecordMissing,
    Rule::RecordUnsigned,
    Rule::ReplyMissing,
    Rule::ObjectionUndecided,
    Rule::SupervisionUnanswered,
    Rule::Orphaned,
    Rule::LookBackMissed,
    Rule::DrillWithoutSignIn,
    Rule::DrillNotEvaluated,
    Rule::DrillFindingOpen,
    Rule::DrillActionUnsettled,
    Rule::DrillActionOverdue,
    Rule::DrillRecordMissing,
    Rule::DrillRecordUnsigned,
    Rule::DrillNotReported,
    Rule::DrillNeverHeld,
    Rule::PlanNotRevised,
    Rule::PlanReviewMissed,
    Rule::PlanNotFiled,
    Rule::PlanFiledLate,
    Rule::ContractorWithoutAgreement,
    Rule::WorkWithoutAgreement,
    Rule::NumberGap,
];

/// What a rule found: the day that is wrong or passed, and the one it is held against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Found {
    /// The day.
    pub on: Option<NaiveDate>,
    /// The other day.
    pub against: Option<NaiveDate>,
}

/// Something found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// What about.
    pub rule: Rule,
    /// Where.
    pub subject: Subject,
    /// Which days.
    pub found: Found,
    /// Which numbers nobody took.
    pub gap: Option<Gap>,
}

/// Numbers of a year that nobody took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Gap {
    /// Year.
    pub year: i32,
    /// First number.
    pub first: u32,
    /// Last number.
    pub last: u32,
}

/// A hazard with what its rules look at.
#[derive(Debug, Clone, Copy)]
pub struct HazardFile<'a> {
    /// The registers.
    pub hazard: &'a Hazard,
    /// Every step, the oldest first.
    pub steps: &'a [Step],
    /// Their fold.
    pub case: &'a Case,
    /// The day its notice in force wants a reply by; asked only of open ones.
    pub reply_due: Option<NaiveDate>,
    /// Days within which progress of a major one has to be told.
    pub progress_days: u32,
    /// Its owner or unit is no longer there.
    pub orphaned: bool,
    /// A drill found it.
    pub of_drill: bool,
    /// When photos of the work were taken, by the clock of the camera.
    pub taken_at: &'a BTreeMap<Uuid, NaiveDateTime>,
    /// Wall clock.
    pub zone: Zone,
    /// Today.
    pub today: NaiveDate,
}

/// A notice with what its rules look at.
#[derive(Debug, Clone, Copy)]
pub struct NoticeFile<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// Where it stands.
    pub state: DocumentState,
    /// When it was signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// How it was served.
    pub services: &'a [Service],
    /// What the organisation chose.
    pub policy: &'a Policy,
    /// Wall clock.
    pub zone: Zone,
    /// Today.
    pub today: NaiveDate,
}

/// An inspection with what its rules look at.
#[derive(Debug, Clone, Copy)]
pub struct InspectionFile<'a> {
    /// The inspection.
    pub inspection: &'a Inspection,
    /// The newest version of its record: when it was made, and where it stands.
    pub record: Option<(DateTime<Utc>, RecordState)>,
    /// Wall clock.
    pub zone: Zone,
    /// Today.
    pub today: NaiveDate,
}

/// What is found about a hazard.
pub fn of_hazard(file: &HazardFile<'_>) -> Vec<(Rule, Found)> {
    let found = rules::HAZARD.iter();
    found
        .filter(|(rule, _)| !file.case.is_archive() || rules::CAN_HAVE_BEEN.contains(rule))
        .filter_map(|(rule, look)| look(file).map(|found| (*rule, found)))
        .collect()
}

/// What is found about a notice.
pub fn of_notice(file: &NoticeFile<'_>) -> Vec<(Rule, Found)> {
    let found = rules::NOTICE.iter();
    found
        .filter_map(|(rule, look)| look(file).map(|found| (*rule, found)))
        .collect()
}

/// What is found about an inspection.
pub fn of_inspection(file: &InspectionFile<'_>) -> Vec<(Rule, Found)> {
    let found = rules::INSPECTION.iter();
    found
        .filter_map(|(rule, look)| look(file).map(|found| (*rule, found)))
        .collect()
}

/// Numbers nobody took right below one that was taken, back to the one taken before it or to where
/// its block begins. An import takes the number it finds and explains those below it.
pub fn gap_below(
    blocks: &[NumberBlock],
    before: u32,
    (number, imported): (u32, bool),
) -> Option<(u32, u32)> {
    let block = blocks
        .iter()
        .find(|block| (block.first..=block.last).contains(&number))?;
    let first = block.first.max(before.saturating_add(1));
    (first < number && !imported).then(|| (first, number - 1))
}

/// A row that a finding names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Subject {
    /// A hazard.
    Hazard(Uuid),
    /// A notice.
    Notice(Uuid),
    /// An inspection.
    Inspection(Uuid),
    /// A series of numbers.
    Series(Uuid),
    /// A drill.
    Drill(Uuid),
    /// An emergency plan.
    Plan(Uuid),
    /// A contractor.
    Contractor(Uuid),
    /// A drill that is demanded in a period: of no row, known by the name the year gives it.
    Demand(Uuid),
}

impl Subject {
    /// Its id.
    pub fn id(self) -> Uuid {
        match self {
            Self::Hazard(id)
            | Self::Notice(id)
            | Self::Inspection(id)
            | Self::Series(id)
            | Self::Drill(id)
            | Self::Plan(id)
            | Self::Contractor(id)
            | Self::Demand(id) => id,
        }
    }
}
