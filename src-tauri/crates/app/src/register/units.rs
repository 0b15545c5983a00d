//! Units as a tree.

use domain::Refusal;
use domain::organisation::Unit;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::aliases::{self, UnitAliasView};
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{ListRequest, Listed, Result, Workspace};

/// Enters a unit.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddUnit {
    /// Name, unique below its parent.
    pub name: String,
    /// Unit above.
    pub parent: Option<Uuid>,
}

/// Gives a unit another name.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditUnit {
    /// Unit.
    pub unit: Uuid,
    /// Name, unique below its parent.
    pub name: String,
}

/// Marks a unit as disbanded or back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetUnitActive {
    /// Unit.
    pub unit: Uuid,
    /// Whether it exists.
    pub active: bool,
}

/// Moves a unit in the tree.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveUnit {
    /// Unit.
    pub unit: Uuid,
    /// New unit above; absent for the top.
    pub parent: Option<Uuid>,
}

/// Names the person in charge.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetHead {
    /// Unit.
    pub unit: Uuid,
    /// Person in charge.
    pub head: Option<Uuid>,
}

/// A unit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnitView {
    /// Row id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Unit above.
    pub parent: Option<Uuid>,
    /// Name of the unit above.
    pub parent_name: Option<String>,
    /// Person in charge.
    pub head: Option<Uuid>,
    /// Name of the person in charge.
    pub head_name: Option<String>,
    /// Whether it still exists.
    pub active: bool,
    /// What it was or is called beside its name.
    pub aliases: Vec<UnitAliasView>,
    /// Hazards it is responsible for that are not closed.
    pub open_hazards: u32,
    /// Inspections of it that run.
    pub running_inspections: u32,
}

/// Enters a unit.
pub fn add_unit(ws: &mut Workspace, request: AddUnit) -> Result<UnitView> {
    let id = ws.write("add_unit", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        if let Some(parent) = request.parent {
            find::<Unit>(tx, "unit", parent)?.present()?;
        }
        let unit = Unit::new(tx.new_id(), &request.name, request.parent)?;
        check_name(tx, &unit)?;
        tx.save(&unit)?;
        Ok(unit.id)
    })?;
    view(ws, id)
}

/// Gives a unit another name. Papers that name it keep the name they were signed with.
pub fn edit_unit(ws: &mut Workspace, request: EditUnit) -> Result<UnitView> {
    ws.write("edit_unit", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut unit: Unit = find(tx, "unit", request.unit)?;
        let old = unit.name.clone();
        unit.rename(&request.name)?;
        check_name(tx, &unit)?;
        tx.save(&unit)?;
        // Ledgers of before call it so.
        let day = today(tx, tx.now())?;
        aliases::keep_old_name(tx, &unit, &old, day)?;
        Ok(())
    })?;
    view(ws, request.unit)
}

/// Marks a unit as disbanded or back. It stays while units, people or places belong to it and while
/// hazards or inspections are open.
pub fn set_unit_active(ws: &mut Workspace, request: SetUnitActive) -> Result<UnitView> {
    ws.write("set_unit_active", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut unit: Unit = find(tx, "unit", request.unit)?;
        let (members, open) = (tx.unit_members(unit.id)?, tx.open_work_of_unit(unit.id)?);
        let belongings = [
            members.units,
            members.people,
            members.places,
            members.equipment,
            open.hazards,
            open.inspections,
        ];
        unit.set_active(request.active, belongings.iter().sum())?;
        tx.save(&unit)?;
        Ok(())
    })?;
    view(ws, request.unit)
}

/// Moves a unit; never below itself.
pub fn move_unit(ws: &mut Workspace, request: MoveUnit) -> Result<UnitView> {
    ws.write("move_unit", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut unit: Unit = find(tx, "unit", request.unit)?;
        let ancestors = match request.parent {
            Some(parent) => {
                find::<Unit>(tx, "unit", parent)?.present()?;
                tx.unit_and_ancestors(parent)?
            }
            None => Vec::new(),
        };
        unit.move_below(request.parent, &ancestors)?;
        check_name(tx, &unit)?;
        tx.save(&unit)?;
        Ok(())
    })?;
    view(ws, request.unit)
}

/// Names the person in charge.
pub fn set_unit_head(ws: &mut Workspace, request: SetHead) -> Result<UnitView> {
    ws.write("set_unit_head", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut unit: Unit = find(tx, "unit", request.unit)?;
        if let Some(head) = request.head {
            find::<Person>(tx, "person", head)?.present()?;
        }
        unit.head = request.head;
        tx.save(&unit)?;
        Ok(())
    })?;
    view(ws, request.unit)
}

/// Units in the order they were entered.
pub fn list_units(ws: &mut Workspace, request: ListRequest) -> Result<Listed<UnitView>> {
    ws.read(|reader| {
        let mut names = Names::new(reader);
        Listed::of(reader, &request, |unit| shown(reader, &mut names, unit))
    })
}

fn check_name(reader: &Reader<'_>, unit: &Unit) -> Result<()> {
    match reader.unit_named(unit.parent, &unit.name)? {
        Some(other) if other != unit.id => Err(Refusal::NameTaken {
            name: unit.name.clone(),
        }
        .into()),
        _ => Ok(()),
    }
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<UnitView> {
    ws.read(|reader| shown(reader, &mut Names::new(reader), find(reader, "unit", id)?))
}

fn shown(reader: &Reader<'_>, names: &mut Names<'_, '_>, unit: Unit) -> Result<UnitView> {
    let open = reader.open_work_of_unit(unit.id)?;
    Ok(UnitView {
        id: unit.id,
        aliases: aliases::of(reader, unit.id)?,
        parent_name: unit.parent.map(|id| names.unit(id)).transpose()?,
        head_name: unit.head.map(|id| names.person(id)).transpose()?,
        name: unit.name,
        parent: unit.parent,
        head: unit.head,
        active: unit.active,
        open_hazards: open.hazards,
        running_inspections: open.inspections,
    })
}
