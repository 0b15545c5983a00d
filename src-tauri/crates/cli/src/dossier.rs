//! `dossier`: the file of a hazard.

use std::path::Path;

use app::Workspace;
use app::hazards::dossier::DossierFile;
use app::hazards::{LedgerConditions, ListHazards, list_hazards};
use serde_json::json;
use uuid::Uuid;

use crate::arguments::Arguments;
use crate::exit::{Outcome, Stop};
use crate::{output, workspace};

/// Binds it and writes it.
pub fn run(arguments: &Arguments, hazard: &str, file: &Path) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let id = find(&mut ws, hazard)?;
    let mut dossier = DossierFile::begin(&ws, id)?;
    while dossier.take_some(&ws)? {}
    output::write_new(file, &dossier.finish()?)?;
    output::print(&json!({ "file": file.display().to_string(), "hazard": id }))
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
