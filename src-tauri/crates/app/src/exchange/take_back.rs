//! Taking an import back, and looking at what it brought.

use domain::hazard::{StepDetail, check_import, check_take_back};
use domain::ledger_import::{KeptCell, LedgerImport};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::import::{ImportView, shown};
use super::merge;
use crate::names::Names;
use crate::workspace::find;
use crate::{Page, PageRequest, Result, Workspace, hazards};

/// Names an import.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameImport {
    /// Import.
    pub import: Uuid,
}

/// Asks for the imports of ledgers.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListImports {
    /// Which page.
    pub page: PageRequest,
}

/// Asks for the row a hazard came from.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetImportedRow {
    /// Hazard.
    pub hazard: Uuid,
}

/// The rows of ledgers that tell of a hazard, as they stood.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ImportedRowView {
    /// The row it came from; absent when the hazard was entered here.
    pub origin: Option<KeptRow>,
    /// Rows that were merged into it, the first first.
    pub merged: Vec<KeptRow>,
}

/// A row as it stood.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KeptRow {
    /// The import.
    pub import: ImportView,
    /// Row of the sheet, from 1.
    pub row: u32,
    /// Its cells.
    pub cells: Vec<KeptCell>,
}

/// Takes an import back as a whole: its hazards leave the ledger, the log keeps them, and what it filled in hazards that
/// were here is emptied again. Nothing may have been done with any of them, nor with what was filled. Numbers
/// they took are not used again.
pub fn take_back_import(ws: &mut Workspace, request: NameImport) -> Result<ImportView> {
    ws.write("take_back_import", None, |tx, author| {
        check_import(author)?;
        let mut import: LedgerImport = find(tx, "import", request.import)?;
        import.take_back(author.id, tx.now())?;
        for row in tx.imported_rows(import.id)? {
            if let Some(filled) = &row.merged {
                merge::take_out(tx, &row, filled)?;
                continue;
            }
            let (hazard, case) = hazards::load(tx, row.hazard)?;
            let steps = tx.steps(hazard.id)?;
            let acts = tx.acts_on(hazard.id)?;
            let notice = hazards::standing_notice(tx, hazard.id)?;
            check_take_back(&hazard, &steps, acts, notice.as_deref())?;
            let detail = StepDetail::ImportTakenBack;
            hazards::step(tx, (&hazard, &case), (author, author), None, detail)?;
        }
        tx.save(&import)?;
        Ok(())
    })?;
    ws.read(|reader| {
        shown(
            reader,
            &mut Names::new(reader),
            find(reader, "import", request.import)?,
        )
    })
}

/// Imports, the latest first.
pub fn list_imports(ws: &mut Workspace, request: ListImports) -> Result<Page<ImportView>> {
    ws.read(|reader| {
        let mut names = Names::new(reader);
        let page = reader.latest::<LedgerImport>(request.page.bounds())?;
        Page::of(page, |import| shown(reader, &mut names, import))
    })
}

/// The rows of ledgers that tell of a hazard; those that were taken back tell nothing any more.
pub fn get_imported_row(ws: &mut Workspace, request: GetImportedRow) -> Result<ImportedRowView> {
    ws.read(|reader| {
        let (mut origin, mut merged) = (None, Vec::new());
        for row in reader.rows_of_hazard(request.hazard)? {
            let import = find(reader, "import", row.import)?;
            let kept = KeptRow {
                import: shown(reader, &mut Names::new(reader), import)?,
                row: row.row,
                cells: row.cells,
            };
            match row.merged {
                None => origin = Some(kept),
                Some(_) if kept.import.taken_back_at.is_none() => merged.push(kept),
                Some(_) => {}
            }
        }
        Ok(ImportedRowView { origin, merged })
    })
}
