//! `export paper` and `import template`: papers as Word files, and what they are put into.

use std::path::Path;

use app::Workspace;
use app::editable::{
    MakeEditable, SetWordTemplate, make_editable, set_word_template, upload_word_template,
};
use app::hazards::{ListHazardPapers, list_hazard_papers};
use serde_json::json;
use uuid::Uuid;

use crate::exchange::{LARGEST, name};
use crate::exit::{Outcome, Stop};
use crate::output;

/// Writes a paper as a Word file.
pub fn export(ws: &mut Workspace, paper: &str, file: &Path) -> Outcome {
    if file.extension().is_none_or(|ending| ending != "docx") {
        return Err(Stop::usage("usage", "call the file .docx"));
    }
    let paper = find(ws, paper)?;
    let made = make_editable(ws, &MakeEditable { paper })?;
    output::write_new(file, &made.bytes)?;
    output::print(&json!({ "file": file.display().to_string(), "name": made.name, "paper": paper }))
}

/// Takes a template in and chooses it.
pub fn template(ws: &mut Workspace, file: &Path) -> Outcome {
    let bytes = output::read(file, LARGEST)?;
    let taken = upload_word_template(ws, &name(file), &bytes)?;
    let request = SetWordTemplate {
        attachment: Some(taken.attachment),
    };
    output::print(&json!(set_word_template(ws, request)?))
}

fn find(ws: &mut Workspace, named: &str) -> Result<Uuid, Stop> {
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    let request = ListHazardPapers {
        text: named.to_owned(),
        ..ListHazardPapers::default()
    };
    let rows = list_hazard_papers(ws, request)?.rows;
    let mut found = rows.iter().filter(|paper| paper.number == named);
    match (found.next(), found.next()) {
        (Some(paper), None) => Ok(paper.id),
        _ => Err(Stop::usage(
            "paper_unknown",
            "name one paper by its number, or its id",
        )),
    }
}
