//! The register of emergency plans.

use chrono::NaiveDate;
use domain::emergency::{EmergencyPlan, EmergencyPlanTerms, PlanKind};
use domain::organisation::Unit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::names::Names;
use crate::workspace::{find, today};
use crate::{Page, PageRequest, Result, Workspace};

/// Enters a plan.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterEmergencyPlan {
    /// What is said of it.
    pub terms: EmergencyPlanTerms,
}

/// Asks for plans, the latest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListEmergencyPlans {
    /// Page.
    pub page: PageRequest,
}

/// A plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EmergencyPlanView {
    /// Row id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Number it has in the house; may be empty.
    pub code: String,
    /// Kind.
    pub kind: PlanKind,
    /// Unit that made it.
    pub unit: Uuid,
    /// Its name.
    pub unit_name: String,
    /// Whether it is filed with the authority once published.
    pub to_file: bool,
    /// From this day on it no longer holds.
    pub withdrawn_on: Option<NaiveDate>,
}

/// Enters a plan.
pub fn register_emergency_plan(
    ws: &mut Workspace,
    request: RegisterEmergencyPlan,
) -> Result<EmergencyPlanView> {
    let now = ws.now();
    let id = ws.write("register_emergency_plan", None, |tx, author| {
        find::<Unit>(tx, "unit", request.terms.unit)?.present()?;
        let today = today(tx, now)?;
        let plan = EmergencyPlan::register(tx.new_id(), request.terms, author, today)?;
        tx.save(&plan)?;
        Ok(plan.id)
    })?;
    ws.read(|reader| shown(&mut Names::new(reader), find(reader, "emergency_plan", id)?))
}

/// Plans, the latest first.
pub fn list_emergency_plans(
    ws: &mut Workspace,
    request: ListEmergencyPlans,
) -> Result<Page<EmergencyPlanView>> {
    ws.read(|reader| {
        let page = reader.latest::<EmergencyPlan>(request.page.bounds())?;
        let mut names = Names::new(reader);
        Page::of(page, |plan| shown(&mut names, plan))
    })
}

fn shown(names: &mut Names<'_, '_>, plan: EmergencyPlan) -> Result<EmergencyPlanView> {
    Ok(EmergencyPlanView {
        id: plan.id,
        name: plan.name,
        code: plan.code,
        kind: plan.kind,
        unit: plan.unit,
        unit_name: names.unit(plan.unit)?,
        to_file: plan.to_file,
        withdrawn_on: plan.withdrawn_on,
    })
}
