//! Drawing over a photo: a new version beside it; the photo stays as it came.

use domain::Refusal;
use domain::permission::{self, Action};
use domain::photo::{PhotoMarks, Shape};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::PhotoView;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Draws over a photo: all shapes that are to be there afterwards.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrawOnPhoto {
    /// Photo.
    pub attachment: Uuid,
    /// Version that was drawn on, 0 where nothing was.
    pub version: u32,
    /// Shapes, those below first; none wipes everything off.
    pub shapes: Vec<Shape>,
}

/// Draws over a photo.
pub fn draw_on_photo(ws: &mut Workspace, request: DrawOnPhoto) -> Result<PhotoView> {
    let attachment = request.attachment;
    ws.write("draw_on_photo", None, |tx, author| {
        permission::check(author, Action::ReportHazard)?;
        let photo: Attachment = find(tx, "attachment", attachment)?;
        if !photo.media_type.starts_with("image/") {
            return Err(Error::missing("photo", attachment));
        }
        let before = tx.photo_marks(attachment)?;
        if before.as_ref().map_or(0, |before| before.version) != request.version {
            return Err(Refusal::DrawnMeanwhile.into());
        }
        let by = (author.id, tx.now());
        let ids = (tx.new_id(), attachment);
        let marks = PhotoMarks::draw(ids, before.as_ref(), request.shapes, by)?;
        tx.append(&marks)?;
        Ok(())
    })?;
    super::shown::view(ws, attachment, None)
}
