//! 督办, and the ladder of escalation that says when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::escalation::Ladder;
use domain::hazard::{StepDetail, SupervisionOrder, check_supervision};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::workspace::organisation;
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

/// The ladder of escalation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LadderView {
    /// The one in force.
    pub ladder: Ladder,
    /// The organisation made it its own.
    pub own: bool,
    /// The one that came along.
    pub shipped: Ladder,
}

/// The ladder of escalation.
pub fn get_ladder(ws: &mut Workspace, _: GetLadder) -> Result<LadderView> {
    let shipped = ws.ladder.clone();
    ws.read(|reader| {
        let own = organisation(reader)?.policy.ladder;
        Ok(LadderView {
            own: own.is_some(),
            ladder: own.unwrap_or_else(|| shipped.clone()),
            shipped,
        })
    })
}
