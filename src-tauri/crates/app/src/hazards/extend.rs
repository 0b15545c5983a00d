//! 延期: asked for by the unit, decided by whoever may.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{
    ExtensionDecision, ExtensionRequest, StepDetail, check_extension_decision,
    check_extension_request,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::{Result, Workspace};

/// Asks for a later deadline.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskExtension {
    /// Hazard.
    pub hazard: Uuid,
    /// Deadline wished.
    pub due_on: NaiveDate,
    /// Why the deadline cannot be kept.
    pub reason: String,
    /// What was done so far.
    #[serde(default)]
    pub work_done: String,
    /// Controls until then.
    pub interim_controls: String,
    /// Scans of the signed paper.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who asks, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Decides on a later deadline.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideExtension {
    /// Hazard.
    pub hazard: Uuid,
    /// The deadline wished is in force.
    pub granted: bool,
    /// Why; required when refused.
    #[serde(default)]
    pub opinion: String,
    /// Scans of the signed paper.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who decides, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Asks for a later deadline.
pub fn ask_extension(ws: &mut Workspace, request: AskExtension) -> Result<HazardView> {
    let taking = Taking {
        kind: "ask_extension",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let asked = ExtensionRequest {
            due_on: request.due_on,
            reason: request.reason.trim().to_owned(),
            work_done: request.work_done.trim().to_owned(),
            interim_controls: request.interim_controls.trim().to_owned(),
            evidence: request.evidence,
        };
        check_extension_request(
            &ground.case,
            (&ground.actor, ground.unit_head),
            &asked,
            (ground.organisation.policy.extensions_most, ground.day),
        )?;
        Ok(StepDetail::ExtensionRequested(asked))
    })
}

/// Grants or refuses a later deadline.
pub fn decide_extension(ws: &mut Workspace, request: DecideExtension) -> Result<HazardView> {
    let taking = Taking {
        kind: "decide_extension",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let decision = ExtensionDecision {
            granted: request.granted,
            opinion: request.opinion.trim().to_owned(),
            evidence: request.evidence,
        };
        check_extension_decision(
            &ground.hazard,
            &ground.case,
            &ground.actor,
            &decision,
            (ground.organisation.policy.extensions_most, ground.day),
        )?;
        Ok(StepDetail::ExtensionDecided(decision))
    })
}
