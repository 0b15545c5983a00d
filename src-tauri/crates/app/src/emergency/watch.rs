//! What may ask for a revision: reported by people, or shown by the records; and why a plan stays as
//! it is.

use chrono::NaiveDate;
use domain::Refusal;
use domain::emergency::{Cause, PlanTrigger};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::drill_days::drill_days;
use super::kept::Kept;
use super::view::{EmergencyPlanPage, page};
use crate::workspace::{find, today};
use crate::{Result, Workspace};

/// Reports that one of the six situations has come up.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPlanChange {
    /// Plan.
    pub plan: Uuid,
    /// Which.
    pub cause: Cause,
    /// What happened.
    pub words: String,
    /// Day.
    pub happened_on: NaiveDate,
}

/// Says why a plan stays as it is.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DismissPlanChange {
    /// Plan.
    pub plan: Uuid,
    /// What was reported; absent for what the records show.
    pub trigger: Option<Uuid>,
    /// What the records show, by its key.
    pub sign: Option<String>,
    /// Why.
    pub reason: String,
}

/// Reports a situation.
pub fn report_plan_change(
    ws: &mut Workspace,
    request: ReportPlanChange,
) -> Result<EmergencyPlanPage> {
    let now = ws.now();
    ws.write("report_plan_change", None, |tx, author| {
        let kept = Kept::of(tx, request.plan)?;
        let what = (request.cause, request.words.as_str(), request.happened_on);
        let days = (now, today(tx, now)?);
        let trigger = PlanTrigger::raise(tx.new_id(), &kept.plan, what, author, days)?;
        tx.save(&trigger)?;
        Ok(())
    })?;
    page(ws, request.plan)
}

/// Says why a plan stays as it is.
pub fn dismiss_plan_change(
    ws: &mut Workspace,
    request: DismissPlanChange,
) -> Result<EmergencyPlanPage> {
    let now = ws.now();
    ws.write("dismiss_plan_change", None, |tx, author| {
        let kept = Kept::of(tx, request.plan)?;
        let today = today(tx, now)?;
        let mut trigger: PlanTrigger = match (request.trigger, &request.sign) {
            (Some(trigger), _) => find(tx, "plan_trigger", trigger)?,
            (None, sign) => {
                let found = kept.signs(tx, &drill_days(tx)?, today)?;
                let named = |key: String| Some(&key) == sign.as_ref();
                let found = found.into_iter().find(|one| named(one.sign.key()));
                let found = found.ok_or(Refusal::PlanSignGone)?;
                PlanTrigger::answer(tx.new_id(), &kept.plan, &found, author, now)
            }
        };
        trigger.dismiss(&request.reason, author, today)?;
        tx.save(&trigger)?;
        Ok(())
    })?;
    page(ws, request.plan)
}
