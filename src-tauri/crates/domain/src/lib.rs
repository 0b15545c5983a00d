//! The trade's rules: hazards, inspections, notices, deadlines, numbers, permissions.
//!
//! It owns every rule of the closed loop as pure functions over plain types: whoever asks
//! passes the time, the ids and the rows in, and gets a value or a [`Refusal`] back.
//! It must not know SQL, files, PDF, Tauri or the clock.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

pub mod alias;
pub mod audit;
pub mod calendar;
pub mod certificate;
pub mod charge;
pub mod checklist;
pub mod clause;
pub mod contractor;
pub mod deadline;
pub mod delegation;
pub mod drill;
pub mod emergency;
pub mod equipment;
pub mod escalation;
pub mod figures;
pub mod form;
pub mod hazard;
pub mod holiday;
pub mod incoming;
pub mod inspection;
pub mod inspection_plan;
pub mod inspection_record;
pub mod irregularity;
pub mod language;
pub mod ledger_import;
pub mod notice;
pub mod numbering;
pub mod organisation;
pub mod outage;
pub mod outgoing;
pub mod paper_check;
pub mod paper_filing;
pub mod paper_register;
pub mod people;
pub mod permission;
pub mod photo;
pub mod photo_slot;
pub mod reading;
mod refusal;
mod texts;

pub use refusal::{Refusal, Refused, text};
