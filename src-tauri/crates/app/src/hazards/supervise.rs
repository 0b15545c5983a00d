//! 督办 and 催办, and the ladder that says when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::escalation::Ladder;
use domain::hazard::{
    StepDetail, SupervisionOrder, Urging, UrgingWay, check_supervision, check_urging,
};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Orders supervision.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderSupervision {
    /// Hazard.
    pub hazard: Uuid,
    /// What is demanded.
    pub demands: String,
    /// The day by which it is answered.
    pub answer_by: NaiveDate,
    /// Scans of the order.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who orders, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records that somebody was urged.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordUrging {
    /// Hazard.
    pub hazard: Uuid,
    /// Who was urged.
    pub whom: Uuid,
    /// How.
    pub way: UrgingWay,
    /// What was said.
    pub said: String,
    /// What was answered.
    #[serde(default)]
    pub answer: String,
    /// Who urged, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Asks for the ladder of escalation.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetLadder {}

/// Orders supervision.
pub fn order_supervision(ws: &mut Workspace, request: OrderSupervision) -> Result<HazardView> {
    let taking = Taking {
        kind: "order_supervision",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let order = SupervisionOrder {
            demands: request.demands.trim().to_owned(),
            answer_by: request.answer_by,
            evidence: request.evidence,
        };
        check_supervision(&ground.actor, &order, ground.day)?;
        Ok(StepDetail::SupervisionOrdered(order))
    })
}

/// Records that somebody was urged.
pub fn record_urging(ws: &mut Workspace, request: RecordUrging) -> Result<HazardView> {
    let taking = Taking {
        kind: "record_urging",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        let whom: Person = find(tx, "person", request.whom)?;
        let urging = Urging {
            whom: whom.id,
            way: request.way,
            said: request.said.trim().to_owned(),
            answer: request.answer.trim().to_owned(),
        };
        check_urging(&ground.actor, &whom, &urging)?;
        Ok(StepDetail::Urged(urging))
    })
}

/// The ladder of escalation.
pub fn get_ladder(ws: &mut Workspace, _: GetLadder) -> Result<Ladder> {
    Ok(ws.ladder.clone())
}
