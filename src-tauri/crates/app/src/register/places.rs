//! Places.

use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::names::Names;
use crate::photos::Degrees;
use crate::workspace::find;
use crate::{Error, ListRequest, Listed, Result, Workspace};

/// Enters a place.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPlace {
    /// Name.
    pub name: String,
    /// Unit responsible for it.
    pub unit: Uuid,
    /// Words on how to find it.
    #[serde(default)]
    pub remarks: String,
    /// Where it lies; nothing when nobody knows.
    #[serde(default)]
    pub position: Option<Degrees>,
}

/// Describes a place anew.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditPlace {
    /// Place.
    pub place: Uuid,
    /// Name.
    pub name: String,
    /// Unit responsible for it.
    pub unit: Uuid,
    /// Words on how to find it.
    #[serde(default)]
    pub remarks: String,
    /// Where it lies; nothing when nobody knows.
    #[serde(default)]
    pub position: Option<Degrees>,
}

/// Marks a place as given up or back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPlaceActive {
    /// Place.
    pub place: Uuid,
    /// Whether it is in use.
    pub active: bool,
}

/// Says where a place lies, or takes it back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPlacePosition {
    /// Place.
    pub place: Uuid,
    /// Where it lies; nothing when nobody knows.
    pub position: Option<Degrees>,
}

/// A place.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlaceView {
    /// Row id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Unit responsible for it.
    pub unit: Uuid,
    /// Name of that unit.
    pub unit_name: String,
    /// Words on how to find it.
    pub remarks: String,
    /// Whether it still exists.
    pub active: bool,
    /// Where it lies, if somebody has said so.
    pub position: Option<Degrees>,
    /// Hazards there that are not closed.
    pub open_hazards: u32,
    /// Inspections there that run.
    pub running_inspections: u32,
}

/// Enters a place.
pub fn add_place(ws: &mut Workspace, request: AddPlace) -> Result<PlaceView> {
    let position = request.position.map(Degrees::position).transpose()?;
    let id = ws.write("add_place", None, |tx, author| {
        check_may(author)?;
        find::<Unit>(tx, "unit", request.unit)?.present()?;
        let mut place = Place::new(tx.new_id(), &request.name, request.unit, &request.remarks)?;
        place.position = position;
        tx.save(&place)?;
        Ok(place.id)
    })?;
    view(ws, id)
}

/// Describes a place anew. Papers that name it keep the name they were signed with.
pub fn edit_place(ws: &mut Workspace, request: EditPlace) -> Result<PlaceView> {
    let position = request.position.map(Degrees::position).transpose()?;
    ws.write("edit_place", None, |tx, author| {
        check_may(author)?;
        let mut place = listed(tx, request.place)?;
        find::<Unit>(tx, "unit", request.unit)?.present()?;
        place.edit(&request.name, request.unit, &request.remarks)?;
        place.position = position;
        tx.save(&place)?;
        Ok(())
    })?;
    view(ws, request.place)
}

/// Marks a place as given up or back. It stays while hazards or inspections are open
/// there, or equipment stands there.
pub fn set_place_active(ws: &mut Workspace, request: SetPlaceActive) -> Result<PlaceView> {
    ws.write("set_place_active", None, |tx, author| {
        check_may(author)?;
        let mut place = listed(tx, request.place)?;
        let open = tx.open_work_at(place.id)?;
        let stands = tx.equipment_at(place.id)?;
        let standing = stands.iter().map(|one| u32::from(one.active)).sum::<u32>();
        place.set_active(request.active, open.hazards + open.inspections + standing)?;
        tx.save(&place)?;
        Ok(())
    })?;
    view(ws, request.place)
}

/// Says where a place lies, or takes it back.
pub fn set_place_position(ws: &mut Workspace, request: SetPlacePosition) -> Result<PlaceView> {
    let position = request.position.map(Degrees::position).transpose()?;
    ws.write("set_place_position", None, |tx, author| {
        check_may(author)?;
        let mut place = listed(tx, request.place)?;
        place.position = position;
        tx.save(&place)?;
        Ok(())
    })?;
    view(ws, request.place)
}

/// Places in the order they were entered.
pub fn list_places(ws: &mut Workspace, request: ListRequest) -> Result<Listed<PlaceView>> {
    ws.read(|reader| {
        let mut names = Names::new(reader);
        Listed::of(reader, &request, |place| shown(reader, &mut names, place))
    })
}

/// Administrators, and whoever writes notices and needs their places.
pub(super) fn check_may(author: &Person) -> Result<()> {
    let may = permission::check(author, Action::Administer);
    Ok(may.or_else(|_| permission::check(author, Action::PrepareNotice))?)
}

/// A place of the register; the one that stands for none is not.
pub(super) fn listed(reader: &Reader<'_>, id: Uuid) -> Result<Place> {
    match id == Place::UNDETERMINED {
        true => Err(Error::missing("place", id)),
        false => find(reader, "place", id),
    }
}

fn view(ws: &Workspace, id: Uuid) -> Result<PlaceView> {
    ws.read(|reader| shown(reader, &mut Names::new(reader), find(reader, "place", id)?))
}

fn shown(reader: &Reader<'_>, names: &mut Names<'_, '_>, place: Place) -> Result<PlaceView> {
    let open = reader.open_work_at(place.id)?;
    Ok(PlaceView {
        id: place.id,
        name: place.name,
        unit: place.unit,
        unit_name: names.unit(place.unit)?,
        remarks: place.remarks,
        active: place.active,
        position: place.position.map(Degrees::of),
        open_hazards: open.hazards,
        running_inspections: open.inspections,
    })
}
