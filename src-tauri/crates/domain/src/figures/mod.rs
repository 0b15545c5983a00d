//! Statistics (统计): which numbers there are, of which period and unit, what was reported of them.
//!
//! Every number is a list of hazards: which facts put a hazard into it is said once, where lists are
//! filtered. Here stand the facts themselves, the names of the numbers, and what follows from counts.

mod duty;
mod facts;
mod kpi;
mod period;
mod report;
mod statutory;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use duty::{Every, ReportCalendar, ReportDuty};
pub use facts::{Facts, Listed, yuan};
pub use kpi::{Indicator, KpiTarget, Measured, Scored, check_targets, score, total_score};
pub use period::Period;
pub use report::{
    DisciplineFigures, FiguresReport, FiguresSnapshot, InspectionFigures, KindFigures, Member,
    Mention, Saying, remarks,
};
pub use statutory::{Statutory, percent, rate};

/// A number of the statistics. A voided hazard is in none but its own.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// 期初: open when the period began.
    Opening,
    /// 新增: found in the period.
    Found,
    /// 销号: closed in the period.
    Closed,
    /// 期末: open when the period ends, or now.
    Closing,
    /// Open at the end and past the deadline in force.
    Overdue,
    /// Open at the end: major ones.
    ClosingMajor,
    /// Open at the end, found at most 7 days before.
    Age7,
    /// Open at the end, found 8 to 30 days before.
    Age30,
    /// Open at the end, found 31 to 90 days before.
    Age90,
    /// Open at the end, found longer before.
    AgeOlder,
    /// Major ones that were open at some time of the period.
    MajorDuring,
    /// Of these, with all five commitments (五落实).
    MajorDuringCommitted,
    /// The first deadline passed in the period.
    DueOriginal,
    /// Of these, finished by it.
    OnTimeOriginal,
    /// The deadline in force passed in the period.
    DueCurrent,
    /// Of these, finished by it.
    OnTimeCurrent,
    /// Of these, finished later or not at all.
    LateCurrent,
    /// First re-inspected in the period.
    FirstVisits,
    /// Of these, passed at once.
    FirstPassed,
    /// Found: 一般.
    General,
    /// Of these, rectified by the end: re-inspected with success, corrected on the spot or closed.
    GeneralRectified,
    /// Found: 重大.
    Major,
    /// Of these, closed by the end.
    MajorClosed,
    /// Of these, with an approved treatment plan (列入治理计划).
    MajorPlanned,
    /// Of these, with plan and all five commitments (五到位).
    MajorCommitted,
    /// Of these, listed by an authority (挂牌督办).
    MajorListed,
    /// Of these, listed by the province.
    MajorListedByProvince,
    /// Found: 待定级.
    Unassessed,
    /// Found: caused by people.
    CauseHuman,
    /// Found: caused by equipment.
    CauseEquipment,
    /// Found: caused by the environment.
    CauseEnvironment,
    /// Found: caused by management.
    CauseManagement,
    /// Found: nobody said by what.
    CauseUnknown,
    /// Found: came back (复发).
    Recurring,
    /// Found by ourselves, not by superiors (自查发现).
    SelfFound,
    /// Found in an inspection.
    Raised,
    /// Of these, corrected on the spot.
    RaisedFixed,
    /// Found: corrected on the spot (即查即改).
    FixedOnSpot,
    /// Found: the ledger says all there is to say (台账完整).
    Complete,
    /// Found: with money (落实资金).
    Funded,
    /// With money, found since the year began.
    FundedInYear,
    /// Found in the period and voided since (作废).
    Voided,
}

impl Figure {
    /// Every number, in the order of the reports.
    pub const ALL: [Self; 42] = [
        Self::Opening,
        Self::Found,
        Self::Closed,
        Self::Closing,
        Self::Overdue,
        Self::ClosingMajor,
        Self::Age7,
        Self::Age30,
        Self::Age90,
        Self::AgeOlder,
        Self::MajorDuring,
        Self::MajorDuringCommitted,
        Self::DueOriginal,
        Self::OnTimeOriginal,
        Self::DueCurrent,
        Self::OnTimeCurrent,
        Self::LateCurrent,
        Self::FirstVisits,
        Self::FirstPassed,
        Self::General,
        Self::GeneralRectified,
        Self::Major,
        Self::MajorClosed,
        Self::MajorPlanned,
        Self::MajorCommitted,
        Self::MajorListed,
        Self::MajorListedByProvince,
        Self::Unassessed,
        Self::CauseHuman,
        Self::CauseEquipment,
        Self::CauseEnvironment,
        Self::CauseManagement,
        Self::CauseUnknown,
        Self::Recurring,
        Self::SelfFound,
        Self::Raised,
        Self::RaisedFixed,
        Self::FixedOnSpot,
        Self::Complete,
        Self::Funded,
        Self::FundedInYear,
        Self::Voided,
    ];
}

/// The numbers of a unit, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UnitFigures {
    /// Unit; absent for the sum, and for hazards that have no responsible unit.
    pub unit: Option<Uuid>,
    /// What the row is called.
    pub name: String,
    /// Only the unit itself; those below it have rows of their own.
    pub alone: bool,
    /// Each number; one that is not there is 0.
    pub counts: BTreeMap<Figure, u32>,
    /// Units in which hazards were found.
    pub units: u32,
    /// Money for those found in the period, yuan.
    #[schemars(with = "f64")]
    pub funds: i64,
    /// Money for those found since the year began, yuan.
    #[schemars(with = "f64")]
    pub funds_in_year: i64,
    /// Days by which [`Figure::LateCurrent`] are late, all together.
    pub late_days: u32,
}

impl UnitFigures {
    /// A number.
    pub fn of(&self, figure: Figure) -> u32 {
        self.counts.get(&figure).copied().unwrap_or_default()
    }
}
