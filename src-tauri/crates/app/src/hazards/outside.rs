//! 跟踪: what others rectify is looked at every month, until it is rectified or comes back.

use chrono::{DateTime, Utc};
use domain::hazard::{FollowUp, FollowUpOutcome, StepDetail, check_follow_up, month_on};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::{Result, Workspace};

/// Records what was seen of a hazard that others rectify.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordFollowUp {
    /// Hazard.
    pub hazard: Uuid,
    /// What was found.
    pub findings: String,
    /// What came of it.
    pub outcome: FollowUpOutcome,
    /// Photos.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Why there is none.
    #[serde(default)]
    pub no_photo_reason: String,
    /// Scans of what they wrote.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who looked, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records it; while it is pending the next look is due a month on.
pub fn record_follow_up(ws: &mut Workspace, request: RecordFollowUp) -> Result<HazardView> {
    let taking = Taking {
        kind: "record_follow_up",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.photos)?;
        check_files(tx, &request.evidence)?;
        let pending = request.outcome == FollowUpOutcome::Pending;
        let follow_up = FollowUp {
            findings: request.findings.trim().to_owned(),
            outcome: request.outcome,
            noticed: ground.case.notice.is_some(),
            next_on: pending.then(|| month_on(ground.day)),
            photos: request.photos,
            no_photo_reason: request.no_photo_reason.trim().to_owned(),
            evidence: request.evidence,
        };
        check_follow_up(&ground.actor, &follow_up)?;
        Ok(StepDetail::FollowedUp(follow_up))
    })
}
