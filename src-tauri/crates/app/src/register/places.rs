//! Places and equipment.

use domain::organisation::{Place, Unit};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::workspace::find;
use crate::{Page, PageRequest, Result, Workspace};

/// Enters a place.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPlace {
    /// Name; for equipment the double name.
    pub name: String,
    /// Unit responsible for it.
    pub unit: Uuid,
    /// Words on how to find it.
    #[serde(default)]
    pub remarks: String,
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
    /// Words on how to find it.
    pub remarks: String,
    /// Whether it still exists.
    pub active: bool,
}

/// Enters a place.
pub fn add_place(ws: &mut Workspace, request: AddPlace) -> Result<PlaceView> {
    ws.write("add_place", None, |tx, author| {
        permission::check(author, Action::Administer)
            .or_else(|_| permission::check(author, Action::PrepareNotice))?;
        find::<Unit>(tx, "unit", request.unit)?;
        let place = Place::new(tx.new_id(), &request.name, request.unit, &request.remarks)?;
        tx.save(&place)?;
        Ok(shown(place))
    })
}

/// Places in the order they were entered.
pub fn list_places(ws: &mut Workspace, request: PageRequest) -> Result<Page<PlaceView>> {
    ws.read(|reader| Page::of(reader.page(request.bounds())?, |place| Ok(shown(place))))
}

fn shown(place: Place) -> PlaceView {
    PlaceView {
        id: place.id,
        name: place.name,
        unit: place.unit,
        remarks: place.remarks,
        active: place.active,
    }
}
