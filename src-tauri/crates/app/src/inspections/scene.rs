//! What an inspection was made in and what the whole of the place looked like: noted at its start, on
//! the way or at its end. A record that was made keeps the words it has.

use domain::inspection::{Inspection, Weather};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::InspectionView;
use crate::workspace::find;
use crate::{Result, Workspace};

/// Notes the weather of an inspection.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteWeather {
    /// Inspection.
    pub inspection: Uuid,
    /// Weather; absent takes back what was noted.
    pub weather: Option<Weather>,
}

/// Says which photos show the whole of the place.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetInspectionPhotos {
    /// Inspection.
    pub inspection: Uuid,
    /// Attachments, all of them in order.
    pub photos: Vec<Uuid>,
}

/// Notes the weather.
pub fn note_weather(ws: &mut Workspace, request: NoteWeather) -> Result<InspectionView> {
    ws.write("note_weather", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let mut inspection: Inspection = find(tx, "inspection", request.inspection)?;
        inspection.note_weather(request.weather)?;
        tx.save(&inspection)?;
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}

/// Keeps the photos.
pub fn set_inspection_photos(
    ws: &mut Workspace,
    request: SetInspectionPhotos,
) -> Result<InspectionView> {
    ws.write("set_inspection_photos", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let mut inspection: Inspection = find(tx, "inspection", request.inspection)?;
        for photo in &request.photos {
            find::<Attachment>(tx, "attachment", *photo)?;
        }
        inspection.show_place(&request.photos)?;
        tx.save(&inspection)?;
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}
