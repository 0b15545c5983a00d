//! `dossier`: the file of a hazard; `export drill`: the archive of a drill.

use std::path::Path;

use app::drills::{DrillArchive, ListDrills, list_drills};
use app::hazards::dossier::DossierFile;
use app::hazards::{LedgerConditions, ListHazards, list_hazards};
use app::{FileInParts, Workspace};
use serde_json::json;
use uuid::Uuid;

use crate::arguments::Arguments;
use crate::exit::{Outcome, Stop};
use crate::{output, workspace};

/// Binds it and writes it.
pub fn run(arguments: &Arguments, hazard: &str, file: &Path) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let id = find(&mut ws, hazard)?;
    bind(&ws, DossierFile::begin(&ws, id)?, file)?;
    output::print(&json!({ "file": file.display().to_string(), "hazard": id }))
}

/// Binds the archive of a drill and writes it.
pub fn archive(ws: &mut Workspace, drill: &str, file: &Path) -> Outcome {
    let id = find_drill(ws, drill)?;
    bind(ws, DrillArchive::begin(ws, id)?, file)?;
    output::print(&json!({ "file": file.display().to_string(), "drill": id }))
}

fn bind(ws: &Workspace, mut parts: impl FileInParts, file: &Path) -> Result<(), Stop> {
    while parts.take_some(ws)? {}
    output::write_new(file, &parts.finish()?)
}

fn find_drill(ws: &mut Workspace, named: &str) -> Result<Uuid, Stop> {
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    let request = ListDrills {
        text: named.to_owned(),
        ..ListDrills::default()
    };
    let rows = list_drills(ws, request)?.rows;
    let found = rows.iter().find(|row| row.number == named);
    found
        .map(|row| row.id)
        .ok_or_else(|| Stop::usage("drill_unknown", "name one drill by its number, or its id"))
}

fn find(ws: &mut Workspace, named: &str) -> Result<Uuid, Stop> {
    if let Ok(id) = named.parse() {
        return Ok(id);
    }
    let request = ListHazards {
        conditions: LedgerConditions {
            text: Some(named.to_owned()),
            ..LedgerConditions::default()
        },
        limit: Some(200),
        ..ListHazards::default()
    };
    let rows = list_hazards(ws, request)?.rows;
    let found = rows.iter().find(|row| row.number == named);
    found
        .map(|row| row.id)
        .ok_or_else(|| Stop::usage("hazard_unknown", "name one hazard by its number, or its id"))
}
