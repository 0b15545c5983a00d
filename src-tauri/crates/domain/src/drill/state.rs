//! Where a drill stands, and what may be done there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Drill, DrillForm, DrillRole, Ending, Participant, Phase, Run};
use crate::{Refusal, Refused};

/// Where a drill stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DrillStatus {
    /// 筹备中.
    Planned,
    /// 演练中.
    Running,
    /// 已暂停.
    Paused,
    /// 转实战处置中.
    Real,
    /// 已结束，待总结.
    Held,
    /// 已中止，待总结.
    Stopped,
    /// 转实战后处置完毕，待总结.
    Responded,
    /// 整改中: concluded, with corrective actions that are not closed.
    Improving,
    /// 已闭环.
    Closed,
    /// 已取消.
    Cancelled,
}

impl DrillStatus {
    /// Where it stands; `open_actions` are the corrective actions that are not closed.
    pub fn of(drill: &Drill, run: &Run, open_actions: u32) -> Self {
        if drill.cancelled.is_some() {
            return Self::Cancelled;
        }
        if drill.conclusion.is_some() {
            return match open_actions {
                0 => Self::Closed,
                _ => Self::Improving,
            };
        }
        let real = run.real_since.is_some();
        match (run.phase, run.ended) {
            (Phase::Waiting, _) => Self::Planned,
            (Phase::Running, _) if real => Self::Real,
            (Phase::Running, _) => Self::Running,
            (Phase::Paused, _) => Self::Paused,
            (Phase::Over, _) if real => Self::Responded,
            (Phase::Over, Some((_, Ending::Stopped))) => Self::Stopped,
            (Phase::Over, _) => Self::Held,
        }
    }

    /// The day is over and nobody concluded it yet.
    pub fn waits_for_conclusion(self) -> bool {
        matches!(self, Self::Held | Self::Stopped | Self::Responded)
    }

    /// The day is over, whether somebody concluded it or not.
    pub fn is_over(self) -> bool {
        self.waits_for_conclusion() || matches!(self, Self::Improving | Self::Closed)
    }

    /// The clock was started and nobody ended it.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Running | Self::Paused | Self::Real)
    }
}

/// An act on a drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillAct {
    /// 筹备: terms, script, people, materials.
    Prepare,
    /// 延期.
    Postpone,
    /// 取消.
    Cancel,
    /// 签到, 核对物资.
    SignIn,
    /// 开始.
    Start,
    /// 打点, 跳过, 判定.
    Stamp,
    /// 记计划外事件, 观察, 照片.
    Note,
    /// 补录观察卡.
    EnterCard,
    /// 撤回.
    TakeBack,
    /// 暂停.
    Pause,
    /// 继续.
    Resume,
    /// 演练转实战.
    TurnReal,
    /// 中止.
    Stop,
    /// 结束.
    End,
    /// 补录: it was held without this timeline.
    EnterHeld,
    /// 登记问题, and what becomes of it.
    Find,
    /// 评估.
    Evaluate,
    /// 总结.
    Conclude,
    /// 制作记录、评估报告、总结报告.
    MakePaper,
    /// 报送.
    Report,
}

/// Every act, in the order of a drill's life.
pub const DRILL_ACTS: [DrillAct; 20] = [
    DrillAct::Prepare,
    DrillAct::Postpone,
    DrillAct::Cancel,
    DrillAct::SignIn,
    DrillAct::Start,
    DrillAct::Stamp,
    DrillAct::Note,
    DrillAct::EnterCard,
    DrillAct::TakeBack,
    DrillAct::Pause,
    DrillAct::Resume,
    DrillAct::TurnReal,
    DrillAct::Stop,
    DrillAct::End,
    DrillAct::EnterHeld,
    DrillAct::Find,
    DrillAct::Evaluate,
    DrillAct::Conclude,
    DrillAct::MakePaper,
    DrillAct::Report,
];

impl DrillAct {
    /// Whether the act fits where a drill stands.
    pub fn check(self, drill: &str, state: DrillStatus) -> Refused<()> {
        use DrillStatus::{Paused, Planned, Real, Running};
        let over = state.waits_for_conclusion();
        let begun = state.is_live() || over;
        let fits = match self {
            Self::Prepare | Self::Postpone | Self::Cancel | Self::Start => state == Planned,
            Self::SignIn => state == Planned || begun,
            // What stands or has become real has no script; what is over may be put right.
            Self::Stamp => state == Running || over,
            Self::Note | Self::EnterCard | Self::TakeBack | Self::Find => begun,
            Self::Pause => state == Running,
            Self::Resume => state == Paused,
            Self::TurnReal | Self::Stop => matches!(state, Running | Paused),
            Self::End => matches!(state, Running | Paused | Real),
            Self::EnterHeld => state == Planned || over,
            Self::Conclude => over,
            Self::Evaluate | Self::MakePaper | Self::Report => state.is_over(),
        };
        match fits {
            true => Ok(()),
            false => Err(Refusal::DrillStands {
                drill: drill.to_owned(),
                state,
                act: self,
            }),
        }
    }
}

impl Drill {
    /// Whether it is ready to begin: a script, somebody in command, and what keeps a live one safe.
    pub fn check_ready(&self, participants: &[Participant]) -> Refused<()> {
        if self.script.is_empty() {
            return Err(Refusal::ScriptMissing);
        }
        let commands = |one: &&Participant| one.role == DrillRole::Commander && !one.removed;
        if participants.iter().find(commands).is_none() {
            return Err(Refusal::CommanderMissing);
        }
        let safety = &self.terms.safety;
        if self.terms.form == DrillForm::Live
            && (safety.measures.is_empty() || safety.stop_conditions.is_empty())
        {
            return Err(Refusal::SafetyMissing);
        }
        Ok(())
    }
}
