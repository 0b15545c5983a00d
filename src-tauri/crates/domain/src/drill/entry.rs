//! Entries of a timeline: each is an act of its own, written once and never changed.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{CallMeans, Drill, DrillAct, DrillStatus, HeldDrill, Run, Stage, Watch};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillEntry {
    /// Row id.
    pub id: Uuid,
    /// Drill.
    pub drill: Uuid,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What.
    pub detail: EntryDetail,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When it was recorded, by this laptop's clock.
    pub recorded_at: DateTime<Utc>,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum EntryDetail {
    /// 开始: the clock runs.
    Started,
    /// 打点: a step of the script happened.
    Stamped {
        /// Step of the script.
        line: Uuid,
    },
    /// 跳过: a step of the script does not happen.
    Skipped {
        /// Step of the script.
        line: Uuid,
        /// Why; may be empty in the heat of the moment.
        reason: String,
    },
    /// What a step was judged by was met, or not.
    Judged {
        /// Step of the script.
        line: Uuid,
        /// Whether it was met.
        met: bool,
        /// What was seen.
        remarks: String,
    },
    /// 计划外事件: something happened that no script knows.
    Happened {
        /// What.
        text: String,
        /// Stage, where somebody said.
        stage: Option<Stage>,
        /// It says what had happened when the drill turned real, which was no time to write.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        in_earnest: bool,
        /// Who did it (执行人); empty where nobody said.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        actor: String,
    },
    /// 观察记录: something was seen.
    Noted {
        /// What.
        text: String,
    },
    /// 观察卡: typed in later from an observer's card.
    Observed {
        /// The observer, a participant.
        observer: Uuid,
        /// The observer's watch.
        watch: Watch,
        /// What was seen; may be empty when the card only says when a step happened.
        text: String,
        /// Step of the script it speaks of.
        line: Option<Uuid>,
    },
    /// Photos were taken.
    Photographed {
        /// Photos.
        photos: Vec<Uuid>,
        /// Step of the script they show.
        line: Option<Uuid>,
        /// What they show.
        text: String,
        /// Seconds the camera's clock was behind this laptop's; below zero when it was ahead.
        #[serde(default, skip_serializing_if = "is_zero")]
        offset_seconds: i32,
    },
    /// 通信记录: somebody told somebody something.
    Communicated {
        /// Who spoke.
        from: String,
        /// Who was spoken to.
        to: String,
        /// By which means.
        means: CallMeans,
        /// What was said.
        text: String,
    },
    /// 暂停: the clock stands.
    Paused {
        /// Why; may be empty.
        reason: String,
    },
    /// 继续.
    Resumed,
    /// 演练转实战: it is no drill any more, and the clock goes on.
    TurnedReal {
        /// What happened; may be said later.
        text: String,
    },
    /// 中止.
    Stopped {
        /// Which condition, or why.
        reason: String,
    },
    /// 结束.
    Ended,
    /// 补录: it was held without this timeline; begin and end are those of paper.
    EnteredLater(HeldDrill),
    /// 撤回: an entry was a slip.
    TakenBack {
        /// The entry.
        of: Uuid,
    },
    /// 更正: an entry stands at another moment, or says something else.
    PutRight {
        /// The entry.
        of: Uuid,
        /// When it happened.
        moment: DateTime<Utc>,
        /// What it says instead; as it was when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
}

fn is_zero(number: &i32) -> bool {
    *number == 0
}

impl EntryDetail {
    /// The act it is made by.
    pub fn act(&self) -> DrillAct {
        match self {
            Self::Started => DrillAct::Start,
            Self::Stamped { .. } | Self::Skipped { .. } | Self::Judged { .. } => DrillAct::Stamp,
            Self::Happened { .. }
            | Self::Noted { .. }
            | Self::Photographed { .. }
            | Self::Communicated { .. } => DrillAct::Note,
            Self::Observed { .. } => DrillAct::EnterCard,
            Self::Paused { .. } => DrillAct::Pause,
            Self::Resumed => DrillAct::Resume,
            Self::TurnedReal { .. } => DrillAct::TurnReal,
            Self::Stopped { .. } => DrillAct::Stop,
            Self::Ended => DrillAct::End,
            Self::EnteredLater(_) => DrillAct::EnterHeld,
            Self::TakenBack { .. } | Self::PutRight { .. } => DrillAct::TakeBack,
        }
    }

    /// The step of the script it speaks of.
    pub fn line(&self) -> Option<Uuid> {
        match self {
            Self::Stamped { line } | Self::Skipped { line, .. } | Self::Judged { line, .. } => {
                Some(*line)
            }
            Self::Observed { line, .. } | Self::Photographed { line, .. } => *line,
            _ => None,
        }
    }

    pub(super) fn checked(self) -> Refused<Self> {
        Ok(match self {
            Self::Skipped { line, reason } => Self::Skipped {
                line,
                reason: optional_text("reason", &reason, 200)?,
            },
            Self::Judged { line, met, remarks } => Self::Judged {
                line,
                met,
                remarks: optional_text("remarks", &remarks, 300)?,
            },
            Self::Happened {
                text: words,
                stage,
                in_earnest,
                actor,
            } => Self::Happened {
                text: text("text", &words, 300)?,
                stage,
                in_earnest,
                actor: optional_text("actor", &actor, 40)?,
            },
            Self::Noted { text: words } => Self::Noted {
                text: text("text", &words, 300)?,
            },
            Self::Observed {
                observer,
                watch,
                text: words,
                line,
            } => Self::Observed {
                observer,
                watch: watch.checked()?,
                text: match line {
                    Some(_) => optional_text("text", &words, 300)?,
                    None => text("text", &words, 300)?,
                },
                line,
            },
            Self::Photographed {
                photos,
                line,
                text: words,
                offset_seconds,
            } => {
                if photos.is_empty() {
                    return Err(Refusal::Blank { field: "photos" });
                }
                Self::Photographed {
                    photos,
                    line,
                    text: optional_text("text", &words, 300)?,
                    offset_seconds,
                }
            }
            Self::Communicated {
                from,
                to,
                means,
                text: words,
            } => Self::Communicated {
                from: text("from", &from, 60)?,
                to: text("to", &to, 60)?,
                means,
                text: text("text", &words, 300)?,
            },
            Self::Paused { reason } => Self::Paused {
                reason: optional_text("reason", &reason, 200)?,
            },
            Self::TurnedReal { text: words } => Self::TurnedReal {
                text: optional_text("text", &words, 300)?,
            },
            Self::Stopped { reason } => Self::Stopped {
                reason: text("reason", &reason, 300)?,
            },
            plain => plain,
        })
    }
}

impl Drill {
    /// Makes an entry that fits where the drill stands. `entries` are those there are.
    pub fn enter(
        &self,
        (id, detail): (Uuid, EntryDetail),
        entries: &[DrillEntry],
        (at, now): (DateTime<Utc>, DateTime<Utc>),
        recorded_by: Uuid,
    ) -> Refused<DrillEntry> {
        let run = Run::fold(entries);
        let state = DrillStatus::of(self, &run, 0);
        detail.act().check(&self.number, state)?;
        if at > now {
            return Err(Refusal::InFuture { field: "at" });
        }
        if let Some(line) = detail.line() {
            self.line(line)?;
        }
        let at = run.not_before_begin(at);
        run.check_within(&detail, at)?;
        let detail = match detail {
            EntryDetail::PutRight { of, moment, text } => {
                run.put_right((of, moment, text), entries, now)?
            }
            other => other.checked()?,
        };
        match &detail {
            EntryDetail::Stamped { line } | EntryDetail::Skipped { line, .. } => {
                run.check_unmarked(self.line(*line)?)?;
            }
            EntryDetail::TakenBack { of } => run.check_taking_back(*of, entries)?,
            _ => {}
        }
        let entry = DrillEntry {
            id,
            drill: self.id,
            at,
            detail,
            recorded_by,
            recorded_at: now,
        };
        run.check_story(&entry, entries)?;
        Ok(entry)
    }
}
