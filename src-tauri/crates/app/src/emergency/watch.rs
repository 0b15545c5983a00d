//! What may ask for a revision: reported by people, or shown by the records; and why a plan stays as
//! it is.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::Refusal;
use domain::emergency::{Cause, EmergencyPlan, PlanTrigger};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::drill_days::drill_days_asking;
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

/// Reports of several plans at once that one of the six situations has come up: a law that changed is the law of
/// all of them.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportPlanChanges {
    /// Plans, at most 500; naming one twice says nothing more.
    pub plans: Vec<Uuid>,
    /// Which.
    pub cause: Cause,
    /// What happened.
    pub words: String,
    /// Day.
    pub happened_on: NaiveDate,
}

/// Of which plans it was reported.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReportedPlanChanges {
    /// Plans.
    pub plans: Vec<Uuid>,
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

/// Most plans of one report.
const MOST_PLANS: usize = 500;

/// Reports a situation of several plans, of all or of none.
pub fn report_plan_changes(
    ws: &mut Workspace,
    request: ReportPlanChanges,
) -> Result<ReportedPlanChanges> {
    let now = ws.now();
    let plans: BTreeSet<Uuid> = request.plans.into_iter().collect();
    let field = "plans";
    if plans.is_empty() {
        return Err(Refusal::Blank { field }.into());
    }
    if plans.len() > MOST_PLANS {
        let most = MOST_PLANS;
        return Err(Refusal::TooMany { field, most }.into());
    }
    ws.write("report_plan_changes", None, |tx, author| {
        let what = (request.cause, request.words.as_str(), request.happened_on);
        let days = (now, today(tx, now)?);
        for plan in &plans {
            let plan: EmergencyPlan = find(tx, "emergency_plan", *plan)?;
            let trigger = PlanTrigger::raise(tx.new_id(), &plan, what, author, days)?;
            tx.save(&trigger)?;
        }
        Ok(())
    })?;
    Ok(ReportedPlanChanges {
        plans: plans.into_iter().collect(),
    })
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
                let found = kept.signs(tx, &drill_days_asking(tx, Some(request.plan))?, today)?;
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
