//! A drill is planned, described anew, put off or cancelled.

use chrono::{DateTime, Datelike, Utc};
use domain::drill::{Drill, DrillAct, DrillTerms, Participant, PlanPiece};
use domain::emergency::EmergencyPlan;
use domain::numbering::SeriesKind;
use domain::organisation::{Place, Unit};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded, taken};
use crate::workspace::{Writer, find, today};
use crate::{Error, Result, Workspace, numbers};

/// Plans a drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanDrill {
    /// What is planned.
    pub terms: DrillTerms,
    /// An earlier drill whose script, materials and people are taken over.
    pub like: Option<Uuid>,
    /// What is taken over from the version of the plan that holds.
    #[serde(default)]
    pub take: Vec<PlanPiece>,
}

/// Puts other terms in the place of those a drill has. Its begin is put off by `postpone_drill`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditDrill {
    /// Drill.
    pub drill: Uuid,
    /// What is planned.
    pub terms: DrillTerms,
}

/// Puts a drill to another time.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostponeDrill {
    /// Drill.
    pub drill: Uuid,
    /// When it is to begin instead; not in the past.
    pub to: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// Cancels a drill. It keeps its number.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelDrill {
    /// Drill.
    pub drill: Uuid,
    /// Why.
    pub reason: String,
}

/// Plans a drill and takes its number.
pub fn plan_drill(ws: &mut Workspace, request: PlanDrill) -> Result<DrillView> {
    let now = ws.now();
    let id = ws.write("plan_drill", None, |tx, author| {
        permission::check(author, Action::PlanDrills)?;
        check_named(tx, &request.terms)?;
        let id = tx.new_id();
        let year = today(tx, now)?.year();
        numbers::begin_series(tx, SeriesKind::Drill)?;
        let number = numbers::take(tx, SeriesKind::Drill, year, id)?;
        let mut drill = Drill::plan(id, number, request.terms)?;
        if let Some(earlier) = request.like {
            take_over(tx, &mut drill, earlier)?;
        }
        tx.save(&drill)?;
        if !request.take.is_empty() {
            let mut loaded = Loaded::of(tx, id)?;
            taken::take(tx, &mut loaded, &request.take, author)?;
            tx.save(&loaded.drill)?;
        }
        Ok(id)
    })?;
    view(ws, id)
}

/// Puts other terms in the place of those it has.
pub fn edit_drill(ws: &mut Workspace, request: EditDrill) -> Result<DrillView> {
    ws.write("edit_drill", None, |tx, author| {
        let mut loaded = Loaded::of(tx, request.drill)?;
        loaded.check(DrillAct::Prepare, author)?;
        check_named(tx, &request.terms)?;
        loaded.drill.edit(request.terms)?;
        tx.save(&loaded.drill)?;
        Ok(())
    })?;
    view(ws, request.drill)
}

/// Puts it to another time.
pub fn postpone_drill(ws: &mut Workspace, request: PostponeDrill) -> Result<DrillView> {
    ws.write("postpone_drill", None, |tx, author| {
        let mut loaded = Loaded::of(tx, request.drill)?;
        loaded.check(DrillAct::Postpone, author)?;
        let hands = (author.id, tx.now());
        loaded.drill.postpone(request.to, &request.reason, hands)?;
        tx.save(&loaded.drill)?;
        Ok(())
    })?;
    view(ws, request.drill)
}

/// Cancels it.
pub fn cancel_drill(ws: &mut Workspace, request: CancelDrill) -> Result<DrillView> {
    ws.write("cancel_drill", None, |tx, author| {
        let mut loaded = Loaded::of(tx, request.drill)?;
        loaded.check(DrillAct::Cancel, author)?;
        let hands = (author.id, tx.now());
        loaded.drill.cancel(&request.reason, hands)?;
        tx.save(&loaded.drill)?;
        Ok(())
    })?;
    view(ws, request.drill)
}

/// Everything the terms name is there and in use.
fn check_named(reader: &Reader<'_>, terms: &DrillTerms) -> Result<()> {
    find::<EmergencyPlan>(reader, "emergency_plan", terms.plan)?.present()?;
    for unit in terms.units.iter().chain([&terms.unit]) {
        find::<Unit>(reader, "unit", *unit)?.present()?;
    }
    let place: Place = find(reader, "place", terms.place)?;
    place.present()?;
    match place.id == Place::UNDETERMINED {
        true => Err(Error::missing("place", place.id)),
        false => Ok(()),
    }
}

/// Script, materials and people of an earlier drill, with nothing of what happened there.
fn take_over(tx: &mut Writer<'_, '_>, drill: &mut Drill, earlier: Uuid) -> Result<()> {
    let before = Loaded::of(tx, earlier)?;
    let mut script = before.drill.script;
    for line in &mut script {
        line.id = tx.new_id();
    }
    drill.write_script(script)?;
    let mut materials = before.drill.materials;
    for material in &mut materials {
        material.id = tx.new_id();
        material.in_place = None;
        material.remarks.clear();
    }
    drill.list_materials(materials)?;
    for one in before.people.iter().filter(|one| one.expected) {
        let gone = match one.person {
            Some(person) => !find::<domain::people::Person>(tx, "person", person)?.active,
            None => false,
        };
        if !gone {
            let participant = Participant {
                id: tx.new_id(),
                drill: drill.id,
                presence: None,
                ..one.clone()
            };
            tx.save(&participant)?;
        }
    }
    Ok(())
}
