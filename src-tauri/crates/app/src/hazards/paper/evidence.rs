//! What comes home after the paper: the sheet signed by hand, alone or out of a stack.

use domain::hazard::paper::PaperAct;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{HazardPaperView, load};
use crate::notices::SheetPlace;
use crate::notices::sheets::{Sheets, taken};
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Adds the signed sheets of a paper to it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddHazardPaperScans {
    /// Paper.
    pub paper: Uuid,
    /// Its sheets; those of a stack become files of their own.
    pub sheets: Vec<SheetPlace>,
}

/// Keeps the sheets beside the paper.
pub fn add_hazard_paper_scans(
    ws: &mut Workspace,
    request: AddHazardPaperScans,
) -> Result<HazardPaperView> {
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let (paper, _, state) = load(reader, request.paper)?;
        let me = find(reader, "person", me)?;
        Ok(PaperAct::AddScans.check(&paper, state, &me)?)
    })?;
    let sheets: Sheets = taken(ws, &request.sheets)?;
    ws.write("add_hazard_paper_scans", None, |tx, author| {
        let (mut paper, _, state) = load(tx, request.paper)?;
        PaperAct::AddScans.check(&paper, state, author)?;
        let hazard: domain::hazard::Hazard = find(tx, "hazard", paper.hazard)?;
        let name = match paper.number.as_str() {
            "" => format!("{} {}", hazard.number, paper.kind.title()),
            number => format!("{number} {}", paper.kind.title()),
        };
        for scan in sheets.keep(tx, &format!("{name} 签字扫描"))? {
            if !paper.scans.contains(&scan) {
                paper.scans.push(scan);
            }
        }
        tx.save(&paper)?;
        Ok(())
    })?;
    super::view::view(ws, request.paper)
}
