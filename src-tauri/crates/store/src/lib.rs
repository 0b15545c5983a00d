//! The workspace on disk: the encrypted SQLite file, key slots, the device's identity, migrations,
//! the log of acts, the rows made from it, attachments, backup and the check of all of these.
//!
//! It owns all of these and every line of SQL. It must not know PDF, network or Tauri, and it knows no rule of the trade. No other crate holds
//! SQL; no other crate asks the clock or the random source (see [`env`]).
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

mod access;
pub mod act;
mod act_as;
mod apply;
pub mod attachments;
mod backup;
mod check;
mod device;
pub mod env;
pub mod error;
mod files;
mod history;
pub mod keys;
mod local;
mod lock;
mod migrate;
mod open;
#[cfg(feature = "test-env")]
pub mod plain;
mod pragmas;
pub mod projections;
mod queries;
mod read;
mod rebuild;
pub mod records;
mod write;

#[cfg(test)]
mod tests;

pub use act::{ActInfo, ActRef, Meta, Version};
pub use backup::{Backup, BackupSummary, GoesOn, restore};
pub use check::{Finding, Report, Watched};
pub use env::{Env, KdfCost};
pub use error::{Class, Part, StoreError};
pub use history::{ActFilter, Change, HistoryEntry, HistoryPage, LoggedAct, TouchedRow};
pub use keys::{SlotInfo, Unlock, recovery::RecoveryCode};
pub use local::{Draft, DraftInfo, LOCAL_TABLES, Local, Pending};
pub use open::{Opened, Setup, Store, WORKSPACE_FILE, slots};
pub use projections::initials;
pub use queries::{
    Amount, AnswerCounts, DrillFilter, DrillRow, HazardPaperFilter, Hit, InspectionFilter,
    IrregularityFilter, LedgerBounds, LedgerFilter, LedgerRow, Mark, NoticeFilter, OpenPaper,
    OpenWork, Order, OutageFilter, PageBounds, PageOf, RegisterFilter, RegisterOfPapers,
    RegisteredPaper, Sighted, Tallied, UnitCount, UnitMembers,
};
pub use read::{ReadStore, Reader};
pub use records::{Field, Form, Kind, Record, Table, cell::Cell};
pub use write::{Touched, Tx, Written};

/// The result of whatever the store does.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
