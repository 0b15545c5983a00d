//! Handing a paper to a printer, and recording that the machine took it.

use domain::notice::{Print, newest};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{HazardPaperView, file_name, load};
use crate::notices::PrintKind;
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// The newest file of a paper.
#[derive(Debug, Clone)]
pub struct PaperFile {
    /// Attachment that holds it.
    pub attachment: Uuid,
    /// Name to give it.
    pub file_name: String,
}

/// Records that a paper was handed to a printer.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordPaperPrint {
    /// Paper.
    pub paper: Uuid,
    /// How many.
    pub copies: u32,
    /// What for.
    pub kind: PrintKind,
}

/// The file of a paper. Most are signed by hand, so they leave the house before anybody signed.
pub fn paper_file(ws: &mut Workspace, paper: Uuid) -> Result<PaperFile> {
    ws.read(|reader| {
        let (paper, revisions, _) = load(reader, paper)?;
        let hazard: domain::hazard::Hazard = find(reader, "hazard", paper.hazard)?;
        let file = newest(&revisions).ok_or(Error::Damaged { what: "revision" })?;
        Ok(PaperFile {
            attachment: file.attachment,
            file_name: file_name(&paper, &hazard.number, super::by_key(&revisions)),
        })
    })
}

/// Records it.
pub fn record_paper_print(
    ws: &mut Workspace,
    request: RecordPaperPrint,
) -> Result<HazardPaperView> {
    ws.write("record_print", None, |tx, _| {
        let (paper, ..) = load(tx, request.paper)?;
        let row = Print {
            id: tx.new_id(),
            document: paper.id,
            copies: request.copies,
            purpose: request.kind.word(),
            printed_at: tx.now(),
        };
        tx.append(&row)?;
        Ok(())
    })?;
    super::view::view(ws, request.paper)
}
