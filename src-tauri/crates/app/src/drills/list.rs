//! The list of drills.

use chrono::NaiveDate;
use domain::drill::{DrillForm, DrillStatus};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{DrillFilter, DrillRow, Reader};
use uuid::Uuid;

use crate::emergency::audited::to_report;
use crate::names::Names;
use crate::{PageRequest, Result, Workspace};

/// Asks for drills, the latest begin first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListDrills {
    /// Only where they stand so; anywhere when empty.
    pub statuses: Vec<DrillStatus>,
    /// Only those that the law, by the reading that is chosen, wants reported and nobody reported (待报送).
    pub to_report: bool,
    /// Only 实战, or only 桌面.
    pub form: Option<DrillForm>,
    /// Only of this emergency plan.
    pub plan: Option<Uuid>,
    /// Only organised by this unit or one below it.
    pub unit: Option<Uuid>,
    /// Only held, or else planned, on this day or later.
    pub from: Option<NaiveDate>,
    /// Only held, or else planned, on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Only with this text in number or name.
    pub text: String,
    /// Page.
    pub page: PageRequest,
}

/// Asks how many drills there are, by where they stand.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CountDrills {
    /// Only 实战, or only 桌面.
    pub form: Option<DrillForm>,
    /// Only of this emergency plan.
    pub plan: Option<Uuid>,
    /// Only organised by this unit or one below it.
    pub unit: Option<Uuid>,
    /// Only held, or else planned, on this day or later.
    pub from: Option<NaiveDate>,
    /// Only held, or else planned, on this day or earlier.
    pub to: Option<NaiveDate>,
    /// Only with this text in number or name.
    pub text: String,
}

/// A page of drills.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillsView {
    /// Rows.
    pub rows: Vec<DrillSummary>,
    /// Pass as `page.after` for the next page; absent on the last.
    pub next: Option<Uuid>,
}

/// How many drills there are on all pages, by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DrillCounts {
    /// All.
    pub all: u32,
    /// Planned.
    pub planned: u32,
    /// The clock was started and nobody ended it.
    pub live: u32,
    /// Over and not concluded.
    pub to_conclude: u32,
    /// To be reported, and not reported.
    pub to_report: u32,
    /// With corrective actions that are not closed.
    pub improving: u32,
    /// Closed.
    pub closed: u32,
    /// Cancelled.
    pub cancelled: u32,
}

/// A drill in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillSummary {
    /// Row id.
    pub id: Uuid,
    /// Number.
    pub number: String,
    /// Name.
    pub title: String,
    /// Where it stands.
    pub status: DrillStatus,
    /// 实战 or 桌面.
    pub form: DrillForm,
    /// Emergency plan it exercises.
    pub plan: Uuid,
    /// Its name.
    pub plan_name: String,
    /// Unit that organises it.
    pub unit: Uuid,
    /// Its name.
    pub unit_name: String,
    /// The day it is planned for now.
    pub planned_on: NaiveDate,
    /// The day it was planned for first.
    pub first_planned_on: NaiveDate,
    /// The day its clock was started.
    pub held_on: Option<NaiveDate>,
    /// Who was to come (应到).
    pub expected: u32,
    /// Who of these signed in (实到).
    pub present: u32,
    /// Who signed in besides.
    pub joined: u32,
    /// Findings.
    pub findings: u32,
    /// Corrective actions.
    pub actions: u32,
    /// Of these, those not closed.
    pub actions_open: u32,
}

pub(super) const LIVE: [DrillStatus; 3] =
    [DrillStatus::Running, DrillStatus::Paused, DrillStatus::Real];
pub(super) const OVER: [DrillStatus; 3] = [
    DrillStatus::Held,
    DrillStatus::Stopped,
    DrillStatus::Responded,
];

/// Drills, the latest begin first.
pub fn list_drills(ws: &mut Workspace, request: ListDrills) -> Result<DrillsView> {
    let which = CountDrills {
        form: request.form,
        plan: request.plan,
        unit: request.unit,
        from: request.from,
        to: request.to,
        text: request.text,
    };
    ws.read(|reader| {
        let owed = match request.to_report {
            true => Some(to_report(reader)?.into_iter().collect()),
            false => None,
        };
        let asked = DrillFilter {
            only: owed,
            states: request.statuses,
            ..filter(reader, which)?
        };
        let bounds = request.page.bounds();
        let (rows, next) = reader.drills(&asked, bounds.after, bounds.limit)?;
        let mut names = Names::new(reader);
        let rows = rows.into_iter().map(|row| shown(&mut names, row));
        Ok(DrillsView {
            rows: rows.collect::<Result<_>>()?,
            next,
        })
    })
}

/// How many drills there are on all pages, by where they stand.
pub fn count_drills(ws: &mut Workspace, request: CountDrills) -> Result<DrillCounts> {
    ws.read(|reader| {
        let filter = filter(reader, request)?;
        let by_state = reader.count_drills_by_state(&filter)?;
        let count = |states: &[DrillStatus]| {
            let some = by_state.iter().filter(|(state, _)| states.contains(state));
            some.map(|(_, count)| count).sum()
        };
        Ok(DrillCounts {
            all: by_state.iter().map(|(_, count)| count).sum(),
            planned: count(&[DrillStatus::Planned]),
            live: count(&LIVE),
            to_conclude: count(&OVER),
            to_report: reader.count_drills(&DrillFilter {
                only: Some(to_report(reader)?.into_iter().collect()),
                ..filter.clone()
            })?,
            improving: count(&[DrillStatus::Improving]),
            closed: count(&[DrillStatus::Closed]),
            cancelled: count(&[DrillStatus::Cancelled]),
        })
    })
}

fn filter(reader: &Reader<'_>, which: CountDrills) -> Result<DrillFilter> {
    Ok(DrillFilter {
        only: None,
        states: Vec::new(),
        form: which.form,
        plan: which.plan,
        units: match which.unit {
            Some(unit) => reader.unit_and_descendants(unit)?,
            None => Vec::new(),
        },
        days: (which.from, which.to),
        text: which.text,
    })
}

pub(super) fn shown(names: &mut Names<'_, '_>, row: DrillRow) -> Result<DrillSummary> {
    Ok(DrillSummary {
        id: row.id,
        plan_name: names.emergency_plan(row.plan)?,
        unit_name: names.unit(row.unit)?,
        number: row.number,
        title: row.title,
        status: row.status,
        form: row.form,
        plan: row.plan,
        unit: row.unit,
        planned_on: row.planned_on,
        first_planned_on: row.first_planned_on,
        held_on: row.held_on,
        expected: row.expected,
        present: row.present,
        joined: row.joined,
        findings: row.findings,
        actions: row.actions,
        actions_open: row.actions_open,
    })
}
