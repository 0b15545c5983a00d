//! A photo as shown: what the camera says of it, whether that fits, and what is drawn over it.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::hazard::{Hazard, StepDetail};
use domain::inspection::{Answer, Inspection, answer_id};
use domain::organisation::Place;
use domain::photo::{Oddity, Position, Shape};
use domain::photo_slot::SlotSubject;
use domain::{Refusal, Refused};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Asks for a photo.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetPhoto {
    /// Photo.
    pub attachment: Uuid,
    /// The item or hazard it is shown with, whose time it is compared with.
    pub of: Option<SlotSubject>,
}

/// A photo.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PhotoView {
    /// Photo.
    pub attachment: Uuid,
    /// Name it came with.
    pub name: String,
    /// When it was taken, by the camera's clock.
    pub taken_at: Option<NaiveDateTime>,
    /// How that contradicts the entry it belongs to.
    pub oddity: Option<Oddity>,
    /// Where it was taken, as the camera says.
    pub position: Option<Degrees>,
    /// How far that is from the place it is filed under, metres, where both cannot be true.
    pub astray: Option<u32>,
    /// The place it is filed under, where nobody has said yet where that lies.
    pub unplaced: Option<Unplaced>,
    /// Version of what is drawn over it, 0 where nothing is.
    pub version: u32,
    /// What is drawn over it, those below first.
    pub shapes: Vec<Shape>,
    /// Who drew it.
    pub drawn_by_name: Option<String>,
    /// When.
    pub drawn_at: Option<DateTime<Utc>>,
}

/// A place of which nobody has said where it lies.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Unplaced {
    /// Place.
    pub place: Uuid,
    /// Its name.
    pub name: String,
}

/// A position in degrees (WGS-84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Degrees {
    /// North of the equator; below zero south of it.
    pub latitude: f64,
    /// East of Greenwich; below zero west of it.
    pub longitude: f64,
}

impl Degrees {
    /// Of a kept position.
    pub(crate) fn of(position: Position) -> Self {
        let (latitude, longitude) = position.degrees();
        Self {
            latitude,
            longitude,
        }
    }

    /// To be kept. Refused where there is no such place on the earth.
    pub(crate) fn position(self) -> Refused<Position> {
        let position = Position::of_degrees(self.latitude, self.longitude);
        position.ok_or(Refusal::NowhereOnEarth { field: "position" })
    }
}

/// A photo.
pub fn get_photo(ws: &mut Workspace, request: GetPhoto) -> Result<PhotoView> {
    view(ws, request.attachment, request.of.as_ref())
}

pub(super) fn view(
    ws: &Workspace,
    attachment: Uuid,
    of: Option<&SlotSubject>,
) -> Result<PhotoView> {
    ws.read(|reader| {
        let photo: Attachment = find(reader, "attachment", attachment)?;
        let oddity = match of {
            Some(of) => oddity(reader, &photo, of)?,
            None => None,
        };
        let place = match (photo.position, of) {
            (Some(_), Some(of)) => filed_under(reader, of)?,
            _ => None,
        };
        let lies = place.as_ref().and_then(|place| place.position);
        let astray = photo
            .position
            .zip(lies)
            .and_then(|(at, lies)| at.astray(lies));
        let unplaced = place.filter(|place| place.position.is_none());
        let marks = reader.photo_marks(attachment)?;
        let drawn_by = marks.as_ref().map(|marks| marks.drawn_by);
        Ok(PhotoView {
            attachment,
            name: photo.name,
            taken_at: photo.taken_at,
            oddity,
            position: photo.position.map(Degrees::of),
            astray,
            unplaced: unplaced.map(
                |Place {
                     id: place, name, ..
                 }| Unplaced { place, name },
            ),
            drawn_by_name: drawn_by
                .map(|by| Names::new(reader).person(by))
                .transpose()?,
            drawn_at: marks.as_ref().map(|marks| marks.drawn_at),
            version: marks.as_ref().map_or(0, |marks| marks.version),
            shapes: marks.map(|marks| marks.shapes).unwrap_or_default(),
        })
    })
}

/// What is drawn over a photo today; nothing on most.
pub(crate) fn shapes_on(reader: &Reader<'_>, attachment: Uuid) -> Result<Vec<Shape>> {
    let marks = reader.photo_marks(attachment)?;
    Ok(marks.map(|marks| marks.shapes).unwrap_or_default())
}

/// The time of taking as papers print it: not where a camera's clock contradicts the entry.
pub(crate) fn time_for_paper(
    reader: &Reader<'_>,
    photo: &Attachment,
    of: &SlotSubject,
) -> Result<Option<NaiveDateTime>> {
    let fits = oddity(reader, photo, of)?.is_none();
    Ok(photo.taken_at.filter(|_| fits))
}

fn oddity(reader: &Reader<'_>, photo: &Attachment, of: &SlotSubject) -> Result<Option<Oddity>> {
    let Some(taken_at) = photo.taken_at else {
        return Ok(None);
    };
    let entered_at = entered_at(reader, photo.id, of)?;
    Ok(entered_at.and_then(|entered_at| Oddity::of(taken_at, entered_at)))
}

/// The place of the register that an entry belongs to.
fn filed_under(reader: &Reader<'_>, of: &SlotSubject) -> Result<Option<Place>> {
    let place = match of {
        SlotSubject::Item { inspection, .. } => {
            find::<Inspection>(reader, "inspection", *inspection)?.place
        }
        SlotSubject::Hazard { hazard } => find::<Hazard>(reader, "hazard", *hazard)?.site.place,
    };
    let place: Option<Place> = reader.get(place)?;
    Ok(place.filter(|place| place.id != Place::UNDETERMINED))
}

/// When what a photo shows was entered, by the clock on the wall; nothing where it belongs elsewhere.
fn entered_at(reader: &Reader<'_>, photo: Uuid, of: &SlotSubject) -> Result<Option<NaiveDateTime>> {
    let zone = organisation(reader)?.zone;
    match of {
        SlotSubject::Item { inspection, item } => {
            let answer: Option<Answer> = reader.get(answer_id(*inspection, item))?;
            let kept = answer.filter(|answer| answer.photos.contains(&photo));
            Ok(kept.map(|answer| zone.local(answer.answered_at)))
        }
        SlotSubject::Hazard { hazard } => {
            let hazard: Hazard = find(reader, "hazard", *hazard)?;
            let steps = reader.steps(hazard.id)?;
            let imported = steps
                .iter()
                .any(|step| matches!(step.detail, StepDetail::Imported(_)));
            let found_at = zone.local(hazard.origin.found_at);
            if hazard.photos.contains(&photo) {
                // A ledger names the day; all of it counts.
                return Ok(match imported {
                    true => found_at.date().and_hms_opt(23, 59, 59),
                    false => Some(found_at),
                });
            }
            let step = steps.iter().find(|step| {
                let (during, after) = (step.detail.photos_during(), step.detail.photos_after());
                during.contains(&photo) || after.contains(&photo)
            });
            Ok(step.map(|step| zone.local(step.happened_at)))
        }
    }
}
