//! Use cases: one function a command, each from a `Request` to a `View`.
//!
//! It owns the workspace (open, create, restore), the session of the person at the laptop and
//! the order in which domain, store, documents and signing are called.
//! It must not know Tauri, HTTP or JSON envelopes, and it decides nothing the domain can decide.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

pub mod audit;
pub mod care;
pub mod clauses;
mod data;
pub mod demo;
pub mod desk;
pub mod drills;
pub mod editable;
pub mod emergency;
mod error;
pub mod exchange;
pub mod figures;
pub mod findings;
pub mod hazards;
pub mod history;
pub mod incoming;
pub mod inspections;
pub mod irregularities;
mod names;
pub mod notices;
mod numbers;
pub mod outgoing;
mod page;
pub mod paper_checks;
pub mod paper_register;
mod papers;
pub mod photo_slots;
pub mod photos;
pub mod register;
pub mod sample;
pub mod search;
pub mod setup;
pub mod signing_keys;
pub mod today;
pub mod verification;
mod workspace;

pub use domain::language::Language;
pub use error::{
    Class, Error, FontError, PhotoError, RenderError, Result, ScanError, SheetError, StoreError,
    TemplateError,
};
pub use page::{ListRequest, Listed, Page, PageRequest};
pub use papers::FileInParts;
pub use store::{BackupSummary, Env, SlotInfo, Unlock, WORKSPACE_FILE, restore, slots};
pub use workspace::{Options, Secret, Workspace, installed_fonts};
