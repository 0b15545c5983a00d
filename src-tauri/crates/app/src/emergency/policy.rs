//! How often the organisation holds drills, and who counts for itself.

use domain::emergency::DrillPolicy;
use domain::organisation::Unit;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::hazards::{RefusalView, refusal_of};
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Chooses the reading and the bodies that count for themselves.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetDrillPolicy {
    /// What is chosen.
    pub policy: DrillPolicy,
}

/// What was chosen.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillPolicyView {
    /// What was chosen.
    pub policy: DrillPolicy,
    /// Why whoever is seated may not choose; absent when it may be done.
    pub set_refusal: Option<RefusalView>,
}

/// Asks for what was chosen.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetDrillPolicy {}

/// What was chosen.
pub fn get_drill_policy(ws: &mut Workspace, _: GetDrillPolicy) -> Result<DrillPolicyView> {
    let me = ws.author();
    ws.read(|reader| {
        Ok(DrillPolicyView {
            policy: organisation(reader)?.policy.drills,
            set_refusal: refusal_of(reader, me, Action::SetDrillPolicy)?,
        })
    })
}

/// Chooses.
pub fn set_drill_policy(ws: &mut Workspace, request: SetDrillPolicy) -> Result<DrillPolicyView> {
    ws.write("set_drill_policy", None, |tx, author| {
        permission::check(author, Action::SetDrillPolicy)?;
        request.policy.check()?;
        for unit in request.policy.bodies.iter().filter_map(|body| body.unit) {
            find::<Unit>(tx, "unit", unit)?;
        }
        let mut row = organisation(tx)?;
        row.policy.drills = request.policy;
        tx.save(&row)?;
        Ok(())
    })?;
    get_drill_policy(ws, GetDrillPolicy {})
}
