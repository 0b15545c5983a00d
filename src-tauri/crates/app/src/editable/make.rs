//! A paper of the loop or of a drill as a Word file.

use documents::Photo;
use documents::word::{Template, drill_paper, filled_form};
use domain::drill::paper::DrillPaper;
use domain::hazard::Hazard;
use domain::hazard::paper::HazardPaper;
use domain::notice::snapshot::PhotoWords;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::file_name;
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace, drills, hazards, photos};

/// Asks for a paper as a Word file.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeEditable {
    /// A paper of a hazard's loop, or of a drill.
    pub paper: Uuid,
}

/// A Word file.
pub struct EditableFile {
    /// Proposed name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

enum Found {
    OfHazard(Box<HazardPaper>, String),
    OfDrill(Box<DrillPaper>),
}

/// Makes a paper as a Word file; nothing is kept.
pub fn make_editable(ws: &Workspace, request: &MakeEditable) -> Result<EditableFile> {
    let found = ws.read(|reader| {
        if let Some(paper) = reader.get::<HazardPaper>(request.paper)? {
            let hazard: Hazard = find(reader, "hazard", paper.hazard)?;
            return Ok(Found::OfHazard(Box::new(paper), hazard.number));
        }
        let paper = reader.get::<DrillPaper>(request.paper)?;
        let paper = paper.ok_or_else(|| Error::missing("paper", request.paper))?;
        Ok(Found::OfDrill(Box::new(paper)))
    })?;
    let template = word_template(ws)?;
    let (name, bytes) = match found {
        Found::OfHazard(paper, hazard) => {
            let pictures = pictures(ws, &paper.snapshot.photos)?;
            let bytes = filled_form(&template, &paper.snapshot, &pictures)?;
            (hazards::paper_file_name(&paper, &hazard, false), bytes)
        }
        Found::OfDrill(paper) => {
            let pictures = pictures(ws, &paper.snapshot.photos)?;
            let bytes = drill_paper(&template, paper.kind, &paper.snapshot, &pictures)?;
            (drills::paper_file_name(&paper, false), bytes)
        }
    };
    let name = file_name(&name);
    Ok(EditableFile { name, bytes })
}

/// The organisation's template, else the one that comes along.
pub(crate) fn word_template(ws: &Workspace) -> Result<Template> {
    let own = ws.read(organisation)?.policy.word_template;
    Ok(match own {
        Some(attachment) => Template::read(&ws.file(attachment)?)?,
        None => Template::blank()?,
    })
}

fn pictures(ws: &Workspace, words: &[PhotoWords]) -> Result<Vec<Photo>> {
    let each = words.iter().map(|photo| {
        let jpeg = photos::for_paper(ws, photo.attachment)?;
        Ok(Photo { no: photo.no, jpeg })
    });
    each.collect()
}
