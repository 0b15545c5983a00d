//! The register of emergency plans.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::emergency::{EmergencyPlan, EmergencyPlanTerms, PlanKind};
use domain::organisation::Unit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::drill_days::drill_days_asking;
use super::kept::{Kept, MOST};
use super::view::{EmergencyPlanPage, EmergencyPlanView, page, row};
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{Listed, PageRequest, Result, Workspace};

/// Enters a plan.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterEmergencyPlan {
    /// What is said of it.
    pub terms: EmergencyPlanTerms,
}

/// Describes a plan anew.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditEmergencyPlan {
    /// Plan.
    pub plan: Uuid,
    /// What is said of it.
    pub terms: EmergencyPlanTerms,
}

/// Withdraws a plan (废止).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawEmergencyPlan {
    /// Plan.
    pub plan: Uuid,
    /// Why.
    pub reason: String,
    /// From which day on it no longer holds: today or earlier; today when absent.
    pub on: Option<NaiveDate>,
}

/// Asks for plans: comprehensive ones first, then special ones, then those on the spot.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListEmergencyPlans {
    /// Only of this kind.
    pub kind: Option<PlanKind>,
    /// Only with this text in the name, or found by it or its pinyin.
    pub text: String,
    /// Only those that hold, or only those withdrawn.
    pub active: Option<bool>,
    /// Page.
    pub page: PageRequest,
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
    Ok(page(ws, id)?.row)
}

/// Describes a plan anew.
pub fn edit_emergency_plan(
    ws: &mut Workspace,
    request: EditEmergencyPlan,
) -> Result<EmergencyPlanPage> {
    ws.write("edit_emergency_plan", None, |tx, author| {
        find::<Unit>(tx, "unit", request.terms.unit)?.present()?;
        let mut plan: EmergencyPlan = find(tx, "emergency_plan", request.plan)?;
        plan.edit(request.terms, author)?;
        tx.save(&plan)?;
        Ok(())
    })?;
    page(ws, request.plan)
}

/// Withdraws a plan: from that day on it no longer holds, and no drill of it is demanded.
pub fn withdraw_emergency_plan(
    ws: &mut Workspace,
    request: WithdrawEmergencyPlan,
) -> Result<EmergencyPlanPage> {
    let now = ws.now();
    ws.write("withdraw_emergency_plan", None, |tx, author| {
        let kept = Kept::of(tx, request.plan)?;
        let today = today(tx, now)?;
        let said = (request.reason.as_str(), request.on.unwrap_or(today));
        let mut plan = kept.plan.clone();
        plan.withdraw(said, kept.in_force(), (author, today))?;
        tx.save(&plan)?;
        Ok(())
    })?;
    page(ws, request.plan)
}

/// Plans, by kind and then in the order they were entered.
pub fn list_emergency_plans(
    ws: &mut Workspace,
    request: ListEmergencyPlans,
) -> Result<Listed<EmergencyPlanView>> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let bounds = request.page.bounds();
        let mut plans: Vec<EmergencyPlan> = reader.list(None, MOST)?;
        plans.retain(|plan| request.kind.is_none_or(|kind| plan.kind == kind));
        let active = request.active;
        plans.retain(|plan| active.is_none_or(|active| active == plan.withdrawn_on.is_none()));
        let text = request.text.trim();
        if !text.is_empty() {
            let hits = reader.search(text, MOST)?;
            let hits: BTreeSet<_> = hits.into_iter().map(|hit| hit.row).collect();
            plans.retain(|plan| plan.name.contains(text) || hits.contains(&plan.id));
        }
        plans.sort_by_key(|plan| (plan.kind, plan.id));
        let total = u32::try_from(plans.len()).unwrap_or(u32::MAX);
        let begin = bounds
            .after
            .and_then(|after| plans.iter().position(|plan| plan.id == after));
        let mut rest = plans.into_iter().skip(begin.map_or(0, |at| at + 1));
        let limit = usize::try_from(bounds.limit).unwrap_or(usize::MAX);
        let asking = drill_days_asking(reader, None)?;
        let mut names = Names::new(reader);
        let mut rows = Vec::new();
        for plan in rest.by_ref().take(limit) {
            let kept = Kept::with(reader, plan)?;
            rows.push(row(
                reader,
                &mut names,
                &kept,
                (&ws.calendar, &asking, today),
            )?);
        }
        let next = match rest.next() {
            Some(_) => rows.last().map(|row| row.id),
            None => None,
        };
        Ok(Listed { rows, next, total })
    })
}
