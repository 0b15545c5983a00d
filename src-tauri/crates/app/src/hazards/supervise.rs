//! 督办, and the ladder of escalation that says when.

use chrono::{DateTime, NaiveDate, Utc};
use domain::escalation::Ladder;
use domain::hazard::{
    StepDetail, SupervisionAnswer, SupervisionLevel, SupervisionOrder, SupervisionSettlement,
    check_settlement, check_supervision, check_supervision_answer,
};
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
    /// Who supervises; untold when absent.
    #[serde(default)]
    pub level: Option<SupervisionLevel>,
    /// Scans of the order.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who orders, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Answers an order of supervision.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerSupervision {
    /// Hazard.
    pub hazard: Uuid,
    /// Step of the order; the one that is due first when absent.
    pub order: Option<Uuid>,
    /// What was done about each demand.
    pub text: String,
    /// Scans that prove it.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who answers, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Says whether an answer satisfies whoever ordered.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettleSupervision {
    /// Hazard.
    pub hazard: Uuid,
    /// Step of the order; the first that was answered when absent.
    pub order: Option<Uuid>,
    /// Whether the answer satisfies; else it is answered again.
    pub accepted: bool,
    /// Opinion; needed when it does not satisfy.
    #[serde(default)]
    pub opinion: String,
    /// The day by which it is answered again.
    pub answer_by: Option<NaiveDate>,
    /// Who settles, when recorded for someone else; whoever ordered.
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
            level: request.level,
            evidence: request.evidence,
        };
        check_supervision(&ground.actor, &order, ground.day)?;
        Ok(StepDetail::SupervisionOrdered(order))
    })
}

/// Answers an order of supervision.
pub fn answer_supervision(ws: &mut Workspace, request: AnswerSupervision) -> Result<HazardView> {
    let taking = Taking {
        kind: "answer_supervision",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let first = ground.case.to_answer().map(|one| one.step);
        let answer = SupervisionAnswer {
            order: request.order.or(first).unwrap_or_default(),
            text: request.text.trim().to_owned(),
            evidence: request.evidence,
        };
        let hands = (&ground.actor, ground.unit_head);
        check_supervision_answer(&ground.hazard, &ground.case, hands, &answer)?;
        Ok(StepDetail::SupervisionAnswered(answer))
    })
}

/// Says whether an answer satisfies whoever ordered.
pub fn settle_supervision(ws: &mut Workspace, request: SettleSupervision) -> Result<HazardView> {
    let taking = Taking {
        kind: "settle_supervision",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |_, ground| {
        let first = ground.case.to_settle().map(|one| one.step);
        let settlement = SupervisionSettlement {
            order: request.order.or(first).unwrap_or_default(),
            accepted: request.accepted,
            opinion: request.opinion.trim().to_owned(),
            answer_by: request.answer_by.filter(|_| !request.accepted),
        };
        let (hazard, case) = (&ground.hazard, &ground.case);
        check_settlement(hazard, case, &ground.actor, &settlement, ground.day)?;
        Ok(StepDetail::SupervisionSettled(settlement))
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
