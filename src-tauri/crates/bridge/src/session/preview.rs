//! A paper before it is made (草稿): drawn, shown from memory, and gone with the next one. Nothing is kept.

use app::hazards::{MakeHazardPaper, preview_hazard_paper};
use app::photos::File;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::{Session, held};
use crate::error::Failure;

/// A draft that can be shown.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct PreviewView {
    /// As what the session gives its file out, until the next one.
    pub attachment: Uuid,
}

/// A file that the session alone holds.
pub(super) struct Preview {
    id: Uuid,
    file: File,
}

/// Draws a paper of a hazard as it would be made.
pub(crate) fn preview_paper(
    session: &mut Session,
    request: MakeHazardPaper,
) -> Result<PreviewView, Failure> {
    let file = preview_hazard_paper(session.desk().workspace()?, request)?;
    let id = session.0.env.id();
    *held(&session.0.preview) = Some(Preview { id, file });
    Ok(PreviewView { attachment: id })
}

impl Session {
    /// The draft of that id.
    pub(super) fn previewed(&self, id: Uuid) -> Option<File> {
        let preview = held(&self.0.preview);
        let known = preview.as_ref().filter(|preview| preview.id == id);
        known.map(|preview| preview.file.clone())
    }
}
