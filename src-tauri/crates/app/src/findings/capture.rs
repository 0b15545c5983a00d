//! 随手拍: a hazard seen in passing, entered with a photo and a few words. Where it is can be said
//! later, and has to be before it is assessed.

use chrono::{DateTime, Utc};
use domain::checklist::Basis;
use domain::equipment::Equipment;
use domain::hazard::{
    Assessment, CaseKind, Hazard, Report, Seen, Site, StatutoryLevel, StepDetail, check_assessment,
    check_locator, check_spot_fix,
};
use domain::organisation::{Place, Unit};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::RaisedView;
use super::raise::take;
use crate::hazards::{FixOnSpot, GetHazard, HazardView, check_files, get_hazard, load, spot};
use crate::register::equipment::standing;
use crate::workspace::{Writer, find, organisation};
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
    /// It was corrected on the spot, and is given the general level for that.
    #[serde(default)]
    pub fixed: Option<FixedInPassing>,
}

/// A correction of what was seen in passing, with what its general level rests on.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixedInPassing {
    /// What was done, by whom, how it looks after.
    pub fix: FixOnSpot,
    /// What it violates.
    pub basis: Vec<Basis>,
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
        let seen_as = request.irregularity.map(|id| irregularities::load(tx, id));
        let on_record = seen_as.transpose()?.map(|(_, found)| found.at);
        let said = Seen {
            at: request.found_at,
            by: request.found_by,
            finder: &request.finder,
            on_record,
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
        let (mut hazard, slot) = super::enter(tx, author, report, (request.reserve_photo, false))?;
        if let Some(irregularity) = request.irregularity {
            irregularities::raise(tx, irregularity, hazard.id, author)?;
        }
        if let Some(fixed) = &request.fixed {
            put_right(tx, author, &mut hazard, fixed)?;
        }
        Ok((hazard.id, slot))
    })?;
    super::view(ws, captured)
}

/// Gives it the general level and records the correction, in the same act.
fn put_right(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    hazard: &mut Hazard,
    fixed: &FixedInPassing,
) -> Result<()> {
    permission::check(author, Action::Inspect)?;
    let organisation = organisation(tx)?;
    let assessment = Assessment {
        level: StatutoryLevel::General,
        local_level: String::new(),
        criterion: String::new(),
        basis: fixed.basis.clone(),
    };
    check_assessment(author, &organisation.policy.levels, &assessment)?;
    hazard.assessment = Some(assessment.clone());
    tx.save(hazard)?;
    take(
        tx,
        author,
        hazard,
        StepDetail::Assessed {
            assessment,
            evidence: Vec::new(),
        },
    )?;
    check_files(tx, &fixed.fix.photos)?;
    let fix = spot::fixed(&fixed.fix, hazard, organisation.zone, "");
    check_spot_fix(author, &fix)?;
    fix.settle(hazard, organisation.zone)?;
    tx.save(hazard)?;
    take(tx, author, hazard, StepDetail::FixedOnSpot(fix))
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
