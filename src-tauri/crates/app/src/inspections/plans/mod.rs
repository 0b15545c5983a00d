//! Plans of inspections: made, changed, ended, and the days they fall on.

mod calendar;
mod days;
mod export;
mod festivals;

use chrono::{Datelike as _, NaiveDate};
use domain::checklist::Checklist;
use domain::equipment::Equipment;
use domain::inspection_plan::{InspectionPlan, PlanTerms, Recurrence, Scope};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

pub use calendar::{
    CalendarView, GetInspectionCalendar, PlannedCounts, PlannedTime, get_inspection_calendar,
};
pub(crate) use calendar::{Target, check_planned, stretch, targets, times_for};
pub use export::{CalendarFile, ExportInspectionCalendar, export_inspection_calendar};
pub use festivals::{FestivalDay, FestivalYear, FestivalsView, ListFestivals, list_festivals};

use crate::data::work_calendar;
use crate::hazards::HazardLink;
use crate::names::Names;
use crate::workspace::{find, people, today};
use crate::{Error, Page, PageRequest, Result, Workspace};

/// Makes a plan.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddInspectionPlan {
    /// What is planned.
    pub terms: PlanTerms,
}

/// Puts other terms in the place of those a plan has. Inspections that were made keep their day.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditInspectionPlan {
    /// Plan.
    pub plan: Uuid,
    /// What is planned.
    pub terms: PlanTerms,
}

/// Ends a plan.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndInspectionPlan {
    /// Plan.
    pub plan: Uuid,
    /// From this day on it no longer counts; today or later.
    pub ended_on: NaiveDate,
}

/// Asks for plans, the latest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListInspectionPlans {
    /// Page.
    pub page: PageRequest,
}

/// A plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InspectionPlanView {
    /// Row id.
    pub id: Uuid,
    /// What is planned.
    pub terms: PlanTerms,
    /// Code and title of the checklist.
    pub checklist_title: String,
    /// Names of the places or the equipment, or the name of the unit.
    pub scope_names: Vec<String>,
    /// Names of who is to inspect, the leader first.
    pub inspector_names: Vec<String>,
    /// Name of the unit whose people inspect.
    pub walked_by_name: Option<String>,
    /// The hazard it was made for (举一反三).
    pub because_of: Option<HazardLink>,
    /// From this day on it no longer counts.
    pub ended_on: Option<NaiveDate>,
    /// The next day it falls on, from today.
    pub next_on: Option<NaiveDate>,
    /// Of a plan before a festival: the first year whose festivals are not published.
    pub unknown_from: Option<i32>,
}

/// Makes a plan.
pub fn add_inspection_plan(
    ws: &mut Workspace,
    request: AddInspectionPlan,
) -> Result<InspectionPlanView> {
    let id = ws.write("add_inspection_plan", None, |tx, author| {
        permission::check(author, Action::PlanInspections)?;
        let plan = settled(tx, tx.new_id(), request.terms)?;
        tx.save(&plan)?;
        Ok(plan.id)
    })?;
    view(ws, id)
}

/// Puts other terms in the place of those a plan has.
pub fn edit_inspection_plan(
    ws: &mut Workspace,
    request: EditInspectionPlan,
) -> Result<InspectionPlanView> {
    ws.write("edit_inspection_plan", None, |tx, author| {
        permission::check(author, Action::PlanInspections)?;
        let before: InspectionPlan = find(tx, "inspection_plan", request.plan)?;
        let inspectors = named(tx, &request.terms)?;
        tx.save(&before.amended(request.terms, &inspectors)?)?;
        Ok(())
    })?;
    view(ws, request.plan)
}

/// Ends a plan.
pub fn end_inspection_plan(
    ws: &mut Workspace,
    request: EndInspectionPlan,
) -> Result<InspectionPlanView> {
    let now = ws.now();
    ws.write("end_inspection_plan", None, |tx, author| {
        permission::check(author, Action::PlanInspections)?;
        let mut plan: InspectionPlan = find(tx, "inspection_plan", request.plan)?;
        plan.end(request.ended_on, today(tx, now)?)?;
        tx.save(&plan)?;
        Ok(())
    })?;
    view(ws, request.plan)
}

/// Plans, the latest first.
pub fn list_inspection_plans(
    ws: &mut Workspace,
    request: ListInspectionPlans,
) -> Result<Page<InspectionPlanView>> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let page = reader.latest::<InspectionPlan>(request.page.bounds())?;
        let mut names = Names::new(reader);
        Page::of(page, |plan| shown(&mut names, plan, today))
    })
}

/// The plan these terms make, if all they name is there and in use.
pub(crate) fn settled(reader: &Reader<'_>, id: Uuid, terms: PlanTerms) -> Result<InspectionPlan> {
    let inspectors = named(reader, &terms)?;
    Ok(InspectionPlan::settle(id, terms, &inspectors)?)
}

/// Who is to inspect by these terms, if all that they name is there and in use.
fn named(reader: &Reader<'_>, terms: &PlanTerms) -> Result<Vec<Person>> {
    find::<Checklist>(reader, "checklist", terms.checklist)?;
    match &terms.scope {
        Scope::Unit { unit } => {
            find::<Unit>(reader, "unit", *unit)?.present()?;
        }
        Scope::Equipment { equipment } => {
            for id in equipment {
                let equipment: Equipment = find(reader, "equipment", *id)?;
                equipment.stands_at(equipment.place)?;
            }
        }
        Scope::Places { places } => {
            for id in places {
                let place: Place = find(reader, "place", *id)?;
                place.present()?;
                if place.id == Place::UNDETERMINED {
                    return Err(Error::missing("place", place.id));
                }
            }
        }
    }
    if let Some(unit) = terms.walked_by {
        find::<Unit>(reader, "unit", unit)?.present()?;
    }
    people(reader, &terms.inspectors)
}

fn view(ws: &Workspace, id: Uuid) -> Result<InspectionPlanView> {
    let now = ws.now();
    ws.read(|reader| {
        let plan = find(reader, "inspection_plan", id)?;
        shown(&mut Names::new(reader), plan, today(reader, now)?)
    })
}

fn shown(
    names: &mut Names<'_, '_>,
    plan: InspectionPlan,
    today: NaiveDate,
) -> Result<InspectionPlanView> {
    let checklist = names.checklist(plan.checklist)?;
    let checklist_title = format!("{} {}", checklist.code, checklist.title);
    let scope_names = match &plan.scope {
        Scope::Unit { unit } => vec![names.unit(*unit)?],
        Scope::Equipment { equipment } => equipment
            .iter()
            .map(|id| names.equipment(*id))
            .collect::<Result<_>>()?,
        Scope::Places { places } => places
            .iter()
            .map(|place| names.place(*place))
            .collect::<Result<_>>()?,
    };
    Ok(InspectionPlanView {
        id: plan.id,
        checklist_title,
        scope_names,
        inspector_names: names.people(&plan.inspectors)?,
        walked_by_name: plan.walked_by.map(|unit| names.unit(unit)).transpose()?,
        because_of: names.hazard_link(plan.because_of)?,
        ended_on: plan.ended_on,
        next_on: days::next(names.reader(), &plan, today)?,
        unknown_from: match days::before(&plan) {
            Some(_) => Some(work_calendar(names.reader())?.unknown_from(today.year())),
            None => None,
        },
        terms: terms_of(plan),
    })
}

fn terms_of(plan: InspectionPlan) -> PlanTerms {
    PlanTerms {
        title: plan.title,
        kind: plan.kind,
        checklist: plan.checklist,
        scope: plan.scope,
        starts_on: plan.starts_on,
        recurrence: plan.recurrence,
        days: plan.days,
        inspectors: plan.inspectors,
        walked_by: plan.walked_by,
    }
}

/// The rule of a plan that recurs, as RFC 5545 has it.
fn rule(plan: &InspectionPlan) -> Option<String> {
    let recurrence: &Recurrence = plan.recurrence.as_ref()?;
    Some(recurrence.rule(plan.starts_on))
}
