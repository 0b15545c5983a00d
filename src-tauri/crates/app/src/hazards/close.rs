//! 销号 and 作废.

use chrono::{Days, NaiveDate};
use domain::hazard::{
    CaseKind, StepDetail, check_close, check_confirmed, check_schedule, check_void,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::spot::confirmation;
use crate::workspace::organisation;
use crate::{Result, Workspace};

/// Closes a hazard whose re-inspection passed.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Judgement of effectiveness.
    pub effectiveness: String,
    /// The day a 回头看 is due; by the organisation's days when absent.
    pub look_back_on: Option<NaiveDate>,
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
        check_confirmed(&hazard, &case, confirmation(tx, &hazard, &case)?)?;
        let organisation = organisation(tx)?;
        let today = organisation.zone.day(tx.now());
        let by_policy = Days::new(organisation.policy.look_back_days.into());
        let look_back_on = match hazard.kind {
            CaseKind::Hazard => Some(request.look_back_on.unwrap_or(today + by_policy)),
            // The next drill of the plan shows whether it held.
            CaseKind::Improvement => None,
        };
        if let Some(day) = look_back_on {
            check_schedule(day, today)?;
        }
        let detail = StepDetail::Closed {
            effectiveness: request.effectiveness.trim().to_owned(),
            look_back_on,
        };
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
