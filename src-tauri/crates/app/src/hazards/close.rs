//! 销号 and 作废.

use domain::hazard::{StepDetail, check_close, check_void};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use crate::{Result, Workspace};

/// Closes a hazard whose re-inspection passed.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Judgement of effectiveness.
    pub effectiveness: String,
}

/// Voids a hazard entered twice or by mistake; its number stays.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Why.
    pub reason: String,
}

/// Closes a hazard.
pub fn close_hazard(ws: &mut Workspace, request: CloseHazard) -> Result<HazardView> {
    ws.write("close_hazard", None, |tx, author| {
        let (hazard, case) = super::load(tx, request.hazard)?;
        check_close(&case, author, &request.effectiveness)?;
        let effectiveness = request.effectiveness.trim().to_owned();
        let detail = StepDetail::Closed { effectiveness };
        super::step(tx, (&hazard, &case), (author, author), None, detail)
    })?;
    super::view::view(ws, request.hazard)
}

/// Voids a hazard.
pub fn void_hazard(ws: &mut Workspace, request: VoidHazard) -> Result<HazardView> {
    ws.write("void_hazard", None, |tx, author| {
        let (hazard, case) = super::load(tx, request.hazard)?;
        let notice = super::standing_notice(tx, hazard.id)?;
        check_void(&hazard, &case, author, &request.reason, notice.as_deref())?;
        let reason = request.reason.trim().to_owned();
        let detail = StepDetail::Voided { reason };
        super::step(tx, (&hazard, &case), (author, author), None, detail)
    })?;
    super::view::view(ws, request.hazard)
}
