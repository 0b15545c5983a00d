//! 告知从业人员.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{Briefing, BriefingWay, StepDetail, check_briefing};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::{Result, Workspace};

/// Records how the workers were told.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BriefWorkers {
    /// Hazard.
    pub hazard: Uuid,
    /// How.
    pub way: BriefingWay,
    /// The day.
    pub briefed_on: NaiveDate,
    /// Who was told.
    pub audience: String,
    /// Photos of the board, scans of the list of names.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who told them, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records how the workers were told.
pub fn brief_workers(ws: &mut Workspace, request: BriefWorkers) -> Result<HazardView> {
    let taking = Taking {
        kind: "brief_workers",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let briefing = Briefing {
            way: request.way,
            briefed_on: request.briefed_on,
            audience: request.audience.trim().to_owned(),
            evidence: request.evidence,
        };
        check_briefing(&ground.actor, &briefing, ground.today)?;
        Ok(StepDetail::WorkersBriefed(briefing))
    })
}
