//! 销号 and 作废.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::hazard::{
    CaseKind, StepDetail, check_close, check_confirmed, check_schedule, check_void,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::spot::confirmation;
use super::take::{Taking, take};
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
    /// When it happened; now when absent.
    #[serde(default)]
    pub happened_at: Option<DateTime<Utc>>,
}

/// Voids a hazard entered twice or by mistake; its number stays.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Why.
    pub reason: String,
    /// When it happened; now when absent.
    #[serde(default)]
    pub happened_at: Option<DateTime<Utc>>,
}

/// Closes a hazard.
pub fn close_hazard(ws: &mut Workspace, request: CloseHazard) -> Result<HazardView> {
    let taking = Taking {
        kind: "close_hazard",
        hazard: request.hazard,
        actor: None,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        let (hazard, case) = (&ground.hazard, &ground.case);
        check_close(case, &ground.author, &request.effectiveness)?;
        check_confirmed(hazard, case, confirmation(tx, hazard, case)?)?;
        let by_policy = Days::new(ground.organisation.policy.look_back_days.into());
        let look_back_on = match hazard.kind {
            CaseKind::Hazard => Some(request.look_back_on.unwrap_or(ground.day + by_policy)),
            // The next drill of the plan shows whether it held.
            CaseKind::Improvement => None,
        };
        if let Some(day) = look_back_on {
            check_schedule(day, ground.day)?;
        }
        Ok(StepDetail::Closed {
            effectiveness: request.effectiveness.trim().to_owned(),
            look_back_on,
        })
    })
}

/// Voids a hazard.
pub fn void_hazard(ws: &mut Workspace, request: VoidHazard) -> Result<HazardView> {
    let taking = Taking {
        kind: "void_hazard",
        hazard: request.hazard,
        actor: None,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        let (hazard, case) = (&ground.hazard, &ground.case);
        let notice = super::standing_notice(tx, hazard.id)?;
        let reason = request.reason.trim().to_owned();
        check_void(hazard, case, &ground.author, &reason, notice.as_deref())?;
        Ok(StepDetail::Voided { reason })
    })
}
