//! Ledgers from elsewhere and to elsewhere: read, previewed, brought in as a whole and taken back as a
//! whole; written as workbooks, also for a unit to fill in and send back.

mod beside;
mod book;
mod checklists;
mod columns;
mod dictionary;
mod equipment;
mod export;
mod import;
mod layout;
mod lines;
mod mend;
mod merge;
mod photos;
mod plan;
mod preview;
mod record;
mod returned_photos;
mod roster;
mod site;
mod spoken;
mod table;
mod take_back;
mod unit_book;

pub use book::upload_ledger;
pub use checklists::{
    ChecklistColumn, ChecklistPreview, ImportChecklist, ItemChange, ItemChanged, ItemDifference,
    PreviewChecklist, RowFault, checklist_workbook, import_checklist, preview_checklist,
    preview_checklist_file,
};
pub use columns::LedgerColumn;
pub use dictionary::Field;
pub(crate) use dictionary::normal;
pub use export::{ExportLedger, LedgerFile};
pub use import::{ImportView, Progress, import_ledger};
pub use layout::{ColumnGiven, ColumnView, KnownBy};
pub use mend::rows_to_mend;
pub use merge::{Fills, MergeView, Stays};
pub use plan::{Fate, Like, MeansOfOthers, ReadLedger};
pub use preview::{
    FaultView, LedgerPreview, LineView, LinesShown, PreviewLedger, SheetView, Tally, preview_file,
    preview_ledger,
};
pub use returned_photos::{TakeReturnedPhotos, take_returned_photos};
pub use roster::{Means, NameGiven, NameKind, Proposal, UnknownName};
pub(crate) use table::Table;
pub use table::{Growing, TableFormat};
pub use take_back::{
    GetImportedRow, ImportedRowView, KeptRow, ListImports, NameImport, get_imported_row,
    list_imports, take_back_import,
};
pub use unit_book::{
    Difference, ProposedCall, ReadUnitWorkbook, ReturnedRow, ReturnedView, read_unit_workbook,
    unit_workbook,
};
