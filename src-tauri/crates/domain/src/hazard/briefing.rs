//! 告知从业人员: how the workers were told of a hazard and of what became of it (安全生产法 41 条).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// How workers are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BriefingWay {
    /// 职工大会或者职工代表大会.
    Congress,
    /// 信息公示栏.
    NoticeBoard,
    /// 班前会、安全日活动.
    TeamMeeting,
}

/// A briefing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Briefing {
    /// How.
    pub way: BriefingWay,
    /// The day.
    pub briefed_on: NaiveDate,
    /// Who was told.
    pub audience: String,
    /// Photos of the board, scans of the list of names.
    pub evidence: Vec<Uuid>,
}

/// 告知: by the safety department or a unit head, on a day that is not to come, and whom.
pub fn check_briefing(actor: &Person, briefing: &Briefing, today: NaiveDate) -> Refused<()> {
    permission::check(actor, Action::BriefWorkers)?;
    text("audience", &briefing.audience, 200)?;
    match briefing.briefed_on > today {
        true => Err(Refusal::InFuture {
            field: "briefed_on",
        }),
        false => Ok(()),
    }
}
