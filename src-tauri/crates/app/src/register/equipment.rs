//! Equipment (设备台账): entered, described, retired, found by its double name or its pinyin.

use domain::equipment::{Equipment, EquipmentKind, EquipmentTerms};
use domain::organisation::{Place, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, RegisterFilter};
use uuid::Uuid;

use super::places::{check_may, listed};
use crate::names::Names;
use crate::workspace::find;
use crate::{ListRequest, Listed, Result, Workspace};

/// Enters equipment.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEquipment {
    /// What it is.
    pub terms: EquipmentTerms,
}

/// Describes equipment anew.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditEquipment {
    /// Equipment.
    pub equipment: Uuid,
    /// What it is.
    pub terms: EquipmentTerms,
}

/// Marks equipment as retired or back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetEquipmentActive {
    /// Equipment.
    pub equipment: Uuid,
    /// Whether it is in use.
    pub active: bool,
}

/// Asks for one piece of equipment.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetEquipment {
    /// Equipment.
    pub equipment: Uuid,
}

/// Asks for equipment, in the order it was entered.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListEquipment {
    /// Only what stands at this place.
    pub place: Option<Uuid>,
    /// Only with this text, or the pinyin of it, in name, number or remarks.
    pub text: String,
    /// Only what is in use, or only what was retired.
    pub active: Option<bool>,
    /// These rows besides, whatever else is asked for. At most 50 count.
    pub with: Vec<Uuid>,
    /// Last id of the page before; absent for the first page.
    pub after: Option<Uuid>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// A piece of equipment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EquipmentView {
    /// Row id.
    pub id: Uuid,
    /// Number (编号).
    pub number: String,
    /// Name.
    pub name: String,
    /// Name and number (双重名称).
    pub double_name: String,
    /// Kind.
    pub kind: EquipmentKind,
    /// Voltage; empty for what has none.
    pub voltage: String,
    /// Place it stands at.
    pub place: Uuid,
    /// Name of that place.
    pub place_name: String,
    /// Unit that answers for it.
    pub unit: Uuid,
    /// Name of that unit.
    pub unit_name: String,
    /// Words on make, year or how to find it.
    pub remarks: String,
    /// Whether it is in use.
    pub active: bool,
    /// Hazards of it that are not closed.
    pub open_hazards: u32,
    /// Inspections of it that run.
    pub running_inspections: u32,
}

/// Enters equipment.
pub fn add_equipment(ws: &mut Workspace, request: AddEquipment) -> Result<EquipmentView> {
    let id = ws.write("add_equipment", None, |tx, author| {
        check_may(author)?;
        let place = settled(tx, &request.terms)?;
        let others = tx.equipment_at(place.id)?;
        let equipment = Equipment::enter(tx.new_id(), &request.terms, &place, &others)?;
        tx.save(&equipment)?;
        Ok(equipment.id)
    })?;
    view(ws, id)
}

/// Describes equipment anew. Papers that name it keep the name they were signed with.
pub fn edit_equipment(ws: &mut Workspace, request: EditEquipment) -> Result<EquipmentView> {
    ws.write("edit_equipment", None, |tx, author| {
        check_may(author)?;
        let mut equipment: Equipment = find(tx, "equipment", request.equipment)?;
        let place = settled(tx, &request.terms)?;
        let others = tx.equipment_at(place.id)?;
        let open = tx.open_work_on(equipment.id)?;
        let open = open.hazards + open.inspections;
        equipment.describe(&request.terms, &place, &others, open)?;
        tx.save(&equipment)?;
        Ok(())
    })?;
    view(ws, request.equipment)
}

/// Marks equipment as retired or back. It stays while hazards or inspections of it are open.
pub fn set_equipment_active(
    ws: &mut Workspace,
    request: SetEquipmentActive,
) -> Result<EquipmentView> {
    ws.write("set_equipment_active", None, |tx, author| {
        check_may(author)?;
        let mut equipment: Equipment = find(tx, "equipment", request.equipment)?;
        let open = tx.open_work_on(equipment.id)?;
        equipment.set_active(request.active, open.hazards + open.inspections)?;
        tx.save(&equipment)?;
        Ok(())
    })?;
    view(ws, request.equipment)
}

/// One piece of equipment.
pub fn get_equipment(ws: &mut Workspace, request: GetEquipment) -> Result<EquipmentView> {
    view(ws, request.equipment)
}

/// Equipment in the order it was entered.
pub fn list_equipment(ws: &mut Workspace, request: ListEquipment) -> Result<Listed<EquipmentView>> {
    ws.read(|reader| {
        let mut names = Names::new(reader);
        let filter = RegisterFilter {
            text: request.text.clone(),
            active: request.active,
            place: request.place,
        };
        let listing = ListRequest {
            with: request.with,
            after: request.after,
            limit: request.limit,
            ..ListRequest::default()
        };
        Listed::filtered(reader, &filter, &listing, |row| {
            shown(reader, &mut names, row)
        })
    })
}

/// The equipment that is named, if it is in use and stands at this place.
pub(crate) fn standing(
    reader: &Reader<'_>,
    id: Option<Uuid>,
    place: Uuid,
) -> Result<Option<Equipment>> {
    let Some(id) = id else { return Ok(None) };
    let equipment: Equipment = find(reader, "equipment", id)?;
    equipment.stands_at(place)?;
    Ok(Some(equipment))
}

/// The place that is named, with a unit that is there.
fn settled(reader: &Reader<'_>, terms: &EquipmentTerms) -> Result<Place> {
    let place = listed(reader, terms.place)?;
    let unit = terms.unit.unwrap_or(place.unit);
    find::<Unit>(reader, "unit", unit)?.present()?;
    Ok(place)
}

fn view(ws: &Workspace, id: Uuid) -> Result<EquipmentView> {
    ws.read(|reader| {
        let equipment = find(reader, "equipment", id)?;
        shown(reader, &mut Names::new(reader), equipment)
    })
}

fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    equipment: Equipment,
) -> Result<EquipmentView> {
    let open = reader.open_work_on(equipment.id)?;
    Ok(EquipmentView {
        id: equipment.id,
        double_name: equipment.double_name(),
        kind: equipment.kind,
        place: equipment.place,
        place_name: names.place(equipment.place)?,
        unit: equipment.unit,
        unit_name: names.unit(equipment.unit)?,
        active: equipment.active,
        open_hazards: open.hazards,
        running_inspections: open.inspections,
        number: equipment.number,
        name: equipment.name,
        voltage: equipment.voltage,
        remarks: equipment.remarks,
    })
}
