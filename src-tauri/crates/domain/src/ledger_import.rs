//! The import of a ledger that was kept elsewhere, and the rows as they stood there.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::hazard::Filled;
use crate::{Refusal, Refused};

/// One import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerImport {
    /// Row id.
    pub id: Uuid,
    /// Name of the file.
    pub file_name: String,
    /// Sheet of the file; may be empty.
    pub sheet: String,
    /// The file as it came.
    pub attachment: Uuid,
    /// Who brought it in.
    pub imported_by: Uuid,
    /// When.
    pub imported_at: DateTime<Utc>,
    /// Units, people and places that were entered with it.
    pub created: Vec<Uuid>,
    /// It was taken back.
    pub undone: Option<Undone>,
}

/// That an import was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Undone {
    /// By whom.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

impl LedgerImport {
    /// Takes it back, once.
    pub fn take_back(&mut self, by: Uuid, at: DateTime<Utc>) -> Refused<()> {
        if self.undone.is_some() {
            return Err(Refusal::AlreadyTakenBack);
        }
        self.undone = Some(Undone { by, at });
        Ok(())
    }
}

/// A row as it stood in the file, kept with its hazard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedRow {
    /// Row id.
    pub id: Uuid,
    /// Import.
    pub import: Uuid,
    /// Hazard it became, or was merged into.
    pub hazard: Uuid,
    /// Row of the sheet, from 1.
    pub row: u32,
    /// Its cells that are not empty.
    pub cells: Vec<KeptCell>,
    /// What the hazard, here before, was filled with from the row; absent when the row became the hazard.
    #[serde(default)]
    pub merged: Option<Vec<Filled>>,
}

/// A cell as it stood in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct KeptCell {
    /// Title of its column.
    pub title: String,
    /// What stood in it.
    pub text: String,
}
