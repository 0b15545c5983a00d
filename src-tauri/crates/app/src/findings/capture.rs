//! 随手拍: a hazard seen in passing, entered with a photo and a few words. Where it is can be said
//! later, and has to be before it is assessed.

use chrono::{DateTime, Utc};
use domain::equipment::Equipment;
use domain::hazard::{CaseKind, Report, Seen, Site, check_locator};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::RaisedView;
use crate::hazards::{GetHazard, HazardView, get_hazard, load};
use crate::register::equipment::standing;
use crate::workspace::{Writer, find};
use crate::{Error, Result, Workspace, irregularities};

/// What a spot is called until somebody says.
const SPOT_UNKNOWN: &str = "未注明";

/// Enters a hazard seen in passing.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaptureHazard {
    /// What was seen.
    pub text: String,
    /// Place; can be said later, and is that of the equipment when absent.
    pub place: Option<Uuid>,
    /// Equipment there.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// Exact spot (部位); can be said later.
    #[serde(default)]
    pub spot: String,
    /// Photos.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Reserve a place for a photo that comes later.
    #[serde(default)]
    pub reserve_photo: bool,
    /// Why there is no photo.
    #[serde(default)]
    pub no_photo_reason: String,
    /// Short title; made from the description when empty.
    #[serde(default)]
    pub title: String,
    /// When it was found; now when absent.
    #[serde(default)]
    pub found_at: Option<DateTime<Utc>>,
    /// Who of the register found it; whoever enters it when absent.
    #[serde(default)]
    pub found_by: Option<Uuid>,
    /// Who found it and is not in the register.
    #[serde(default)]
    pub finder: String,
    /// What else there is to say (备注).
    #[serde(default)]
    pub remarks: String,
    /// The defect or violation seen in passing that turned out to be it (转为隐患).
    #[serde(default)]
    pub irregularity: Option<Uuid>,
}

/// Says where a hazard is that is not assessed yet.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocateHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Place.
    pub place: Uuid,
    /// Equipment there.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// Exact spot (部位); as it was when empty.
    #[serde(default)]
    pub spot: String,
}

/// Says which equipment a hazard is about.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkEquipment {
    /// Hazard.
    pub hazard: Uuid,
    /// Equipment at the hazard's place; absent takes back what was said.
    pub equipment: Option<Uuid>,
}

/// Enters a hazard seen in passing.
pub fn capture_hazard(ws: &mut Workspace, request: CaptureHazard) -> Result<RaisedView> {
    let captured = ws.write("capture_hazard", None, |tx, author| {
        permission::check(author, Action::ReportHazard)?;
        let description = domain::text("text", &request.text, 1000)?;
        let equipment = request
            .equipment
            .map(|id| find::<Equipment>(tx, "equipment", id))
            .transpose()?;
        let place = request
            .place
            .or(equipment.as_ref().map(|known| known.place));
        let place = match place {
            Some(place) => find::<Place>(tx, "place", place)?,
            None => undetermined(tx, author)?,
        };
        place.present()?;
        let equipment = standing(tx, request.equipment, place.id)?;
        let spot = match request.spot.trim() {
            "" => SPOT_UNKNOWN.to_owned(),
            spot => spot.to_owned(),
        };
        let said = Seen {
            at: request.found_at,
            by: request.found_by,
            finder: &request.finder,
        };
        let origin = super::seen(tx, author, said)?;
        let report = Report {
            kind: CaseKind::Hazard,
            title: request.title.clone(),
            description,
            site: Site {
                unit: place.unit,
                place: place.id,
                spot,
                equipment: equipment.map(|known| known.id),
            },
            origin,
            photos: request.photos.clone(),
            no_photo_reason: request.no_photo_reason.clone(),
            remarks: request.remarks.clone(),
        };
        let (hazard, slot) = super::enter(tx, author, report, (request.reserve_photo, false))?;
        if let Some(irregularity) = request.irregularity {
            irregularities::raise(tx, irregularity, hazard.id, author)?;
        }
        Ok((hazard.id, slot))
    })?;
    super::view(ws, captured)
}

/// Says where a hazard is: by whoever entered it, or by whoever may assess it.
pub fn locate_hazard(ws: &mut Workspace, request: LocateHazard) -> Result<HazardView> {
    ws.write("locate_hazard", None, |tx, author| {
        let (mut hazard, case) = load(tx, request.hazard)?;
        check_locator(&hazard, author)?;
        let place: Place = find(tx, "place", request.place)?;
        place.present()?;
        let spot = match request.spot.trim() {
            "" => hazard.site.spot.clone(),
            spot => spot.to_owned(),
        };
        let equipment = standing(tx, request.equipment, place.id)?;
        hazard.locate(&case, (&place, equipment.as_ref()), &spot)?;
        tx.save(&hazard)?;
        Ok(())
    })?;
    let hazard = request.hazard;
    get_hazard(ws, GetHazard { hazard })
}

/// Says which equipment a hazard is about, at any stage: what a ledger named in words, the register knows.
pub fn link_equipment(ws: &mut Workspace, request: LinkEquipment) -> Result<HazardView> {
    ws.write("link_equipment", None, |tx, author| {
        let (mut hazard, _) = load(tx, request.hazard)?;
        check_locator(&hazard, author)?;
        let equipment = standing(tx, request.equipment, hazard.site.place)?;
        hazard.link_equipment(equipment.as_ref())?;
        tx.save(&hazard)?;
        Ok(())
    })?;
    let hazard = request.hazard;
    get_hazard(ws, GetHazard { hazard })
}

/// The place that stands for none, made when it is first needed.
pub(crate) fn undetermined(tx: &mut Writer<'_, '_>, author: &Person) -> Result<Place> {
    if let Some(place) = tx.get(Place::UNDETERMINED)? {
        return Ok(place);
    }
    let unit = match author.unit {
        Some(unit) => unit,
        None => {
            let first = tx.list::<Unit>(None, 1)?.pop();
            first.ok_or(Error::Damaged { what: "unit" })?.id
        }
    };
    let place = Place::undetermined(unit);
    tx.save(&place)?;
    Ok(place)
}
