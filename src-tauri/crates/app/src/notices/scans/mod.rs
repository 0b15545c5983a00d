//! Signed papers that come home from a scanner, a stack at a time: what is read of each sheet, which
//! notice it belongs to, and the receipts that are recorded of it.

mod file;
mod propose;
pub(crate) mod sheets;

pub use file::{RecordScannedReceipt, SheetPlace, record_scanned_receipt};
pub use propose::{
    LooseSheet, LooseWhy, PaperProposal, ProposeReceipts, ReceiptProposal, ReceiptsView, SheetOf,
    propose_receipts,
};

use documents::scan::{Limits, Stack};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::papers::behind;
use crate::{Error, Result};

/// A sheet of a stack, as it was read, and where somebody put it by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScannedSheet {
    /// The stack; or the picture that is a sheet by itself.
    pub attachment: Uuid,
    /// Page of the stack, from 1; absent for a picture.
    pub page: Option<u32>,
    /// What stands behind its code; absent when there is none of ours that can be read.
    pub code: Option<String>,
    /// Nothing could be read of it.
    #[serde(default)]
    pub unreadable: bool,
    /// The notice somebody put it to.
    pub notice: Option<Uuid>,
    /// Somebody put it aside.
    #[serde(default)]
    pub aside: bool,
}

/// A stack that was opened.
pub struct ScannedStack {
    attachment: Uuid,
    stack: Stack,
}

impl ScannedStack {
    /// Opens a kept scan. Nothing is decoded yet.
    pub fn open(attachment: Uuid, file: Vec<u8>) -> Result<Self> {
        let stack = Stack::open(file, Limits::default())?;
        Ok(Self { attachment, stack })
    }

    /// The sheets, in order: a page each, or the picture alone.
    pub fn pages(&self) -> Vec<Option<u32>> {
        match self.stack.pages() {
            Some(count) => (1..=count).map(Some).collect(),
            None => vec![None],
        }
    }

    /// Reads a sheet, and says why it could not be read.
    pub fn read(&self, page: Option<u32>) -> (ScannedSheet, Option<Error>) {
        let read = self.stack.code(page.unwrap_or(1), behind::is_ours);
        let sheet = |code, unreadable| ScannedSheet {
            attachment: self.attachment,
            page,
            code,
            unreadable,
            notice: None,
            aside: false,
        };
        match read {
            Ok(code) => (sheet(code, false), None),
            Err(error) => (sheet(None, true), Some(error.into())),
        }
    }
}
