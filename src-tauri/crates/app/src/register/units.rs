//! Units as a tree.

use domain::Refusal;
use domain::organisation::Unit;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::workspace::find;
use crate::{Page, PageRequest, Result, Workspace};

/// Enters a unit.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddUnit {
    /// Name, unique below its parent.
    pub name: String,
    /// Unit above.
    pub parent: Option<Uuid>,
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
    /// Person in charge.
    pub head: Option<Uuid>,
    /// Whether it still exists.
    pub active: bool,
}

/// Enters a unit.
pub fn add_unit(ws: &mut Workspace, request: AddUnit) -> Result<UnitView> {
    ws.write("add_unit", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        if let Some(parent) = request.parent {
            find::<Unit>(tx, "unit", parent)?;
        }
        let unit = Unit::new(tx.new_id(), &request.name, request.parent)?;
        check_name(tx, &unit)?;
        tx.save(&unit)?;
        Ok(shown(unit))
    })
}

/// Moves a unit; never below itself.
pub fn move_unit(ws: &mut Workspace, request: MoveUnit) -> Result<UnitView> {
    ws.write("move_unit", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut unit: Unit = find(tx, "unit", request.unit)?;
        let ancestors = match request.parent {
            Some(parent) => {
                find::<Unit>(tx, "unit", parent)?;
                tx.unit_and_ancestors(parent)?
            }
            None => Vec::new(),
        };
        unit.move_below(request.parent, &ancestors)?;
        check_name(tx, &unit)?;
        tx.save(&unit)?;
        Ok(shown(unit))
    })
}

/// Names the person in charge.
pub fn set_unit_head(ws: &mut Workspace, request: SetHead) -> Result<UnitView> {
    ws.write("set_unit_head", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut unit: Unit = find(tx, "unit", request.unit)?;
        if let Some(head) = request.head {
            find::<domain::people::Person>(tx, "person", head)?.present()?;
        }
        unit.head = request.head;
        tx.save(&unit)?;
        Ok(shown(unit))
    })
}

/// Units in the order they were entered.
pub fn list_units(ws: &mut Workspace, request: PageRequest) -> Result<Page<UnitView>> {
    ws.read(|reader| Page::of(reader.page(request.bounds())?, |unit| Ok(shown(unit))))
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

fn shown(unit: Unit) -> UnitView {
    UnitView {
        id: unit.id,
        name: unit.name,
        parent: unit.parent,
        head: unit.head,
        active: unit.active,
    }
}
