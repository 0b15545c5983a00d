//! The script (脚本): what is to happen when, and how an actual time stands to a planned one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::preparation::most;
use super::{Drill, Stage};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Most steps of a script.
const MOST_LINES: usize = 300;
/// Latest planned time, in seconds from the begin: two days.
const LATEST_SECONDS: u32 = 172_800;
/// Seconds before or after a planned time that still count as on time.
pub const ON_TIME_SECONDS: i64 = 60;

/// A step of the script.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScriptLine {
    /// Id of the step.
    pub id: Uuid,
    /// Planned time, in seconds from the begin.
    pub at_seconds: u32,
    /// Stage.
    pub stage: Stage,
    /// What is done (动作).
    pub action: String,
    /// Who does it, in words.
    #[serde(default)]
    pub performer: String,
    /// What it is judged by (判定条件).
    #[serde(default)]
    pub criterion: String,
}

impl Drill {
    /// Puts another script in the place of the one there is, in the order of its times.
    pub fn write_script(&mut self, lines: Vec<ScriptLine>) -> Refused<()> {
        most("script", MOST_LINES, lines.len())?;
        let mut script = Vec::with_capacity(lines.len());
        for line in lines {
            if line.at_seconds > LATEST_SECONDS {
                return Err(Refusal::OutOfRange {
                    field: "at_seconds",
                    least: 0,
                    most: LATEST_SECONDS,
                });
            }
            script.push(ScriptLine {
                action: text("action", &line.action, 200)?,
                performer: optional_text("performer", &line.performer, 60)?,
                criterion: optional_text("criterion", &line.criterion, 200)?,
                ..line
            });
        }
        script.sort_by_key(|line| line.at_seconds);
        self.script = script;
        Ok(())
    }
}

/// How an actual time stands to its planned one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Punctuality {
    /// Before it.
    Early,
    /// Within a minute of it.
    OnTime,
    /// After it.
    Late,
}

/// How many seconds after the planned time stand for.
pub fn punctuality(late_seconds: i64) -> Punctuality {
    match late_seconds {
        late if late > ON_TIME_SECONDS => Punctuality::Late,
        late if late < -ON_TIME_SECONDS => Punctuality::Early,
        _ => Punctuality::OnTime,
    }
}
