//! People, a clock that is moved by hand and a real encrypted workspace, for tests.
//!
//! It owns the sample company of the tests, requests that are complete and right until a test
//! spoils one field, the way a hazard is driven to a stage through the use cases, the contract
//! over HTTP for tests in a browser, and the measuring of the core over a full ledger.
//! It must not know a rule of the trade, and it replaces nothing but the clock and the random
//! source: store, documents and signatures are the real ones.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a fixture that cannot be set up ends the test"
)]

pub mod after_drill;
pub mod bench;
mod company;
mod drills;
mod drive;
pub mod face;
mod fixture;
mod folder;
mod fonts;
pub mod forms;
pub mod ledger;
pub mod photos;
mod refused;
mod tray;

pub use company::Company;
pub use drive::{Run, Stage};
pub use folder::{AUTHORITY_PASSPHRASE, DIRECTOR, Folder, PASSPHRASE, by, secret};
pub use fonts::fonts;
pub use refused::{Rows, refused};
pub use tray::Tray;

use uuid::Uuid;

/// The id of a person, unit or place of the sample, by its name. The director, who founded the
/// workspace, has an id of their own: [`Company::director`].
pub fn id(name: &str) -> Uuid {
    app::sample::Sample::id(name)
}

/// A day written as `2026-11-23`.
pub fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

/// Monday, 23 November 2026, 09:00 in China: when a company is founded unless a test says other.
pub fn morning() -> chrono::DateTime<chrono::Utc> {
    "2026-11-23T01:00:00Z".parse().expect("a time")
}
