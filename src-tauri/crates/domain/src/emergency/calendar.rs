//! The year of drills: what the law demands, and what is planned, held, late or missing.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the calendar has to know of a drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrillDay {
    /// Row of the drill.
    pub drill: Uuid,
    /// What it is called.
    pub title: String,
    /// Plan that is drilled.
    pub plan: Uuid,
    /// Unit that holds it.
    pub unit: Uuid,
    /// Day it was held, or is planned for.
    pub on: NaiveDate,
    /// Whether it was held.
    pub state: DrillState,
    /// What it found wrong with the plan; absent unless the plan was found unfit.
    pub plan_unfit: Option<String>,
}

/// How far a drill is, as the calendar sees it. What was called off is no drill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillState {
    /// It has a day.
    Planned,
    /// It was held to its end.
    Held,
}
