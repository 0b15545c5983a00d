//! Ledgers from other programs and back to them, over the real encrypted store.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

mod aliases;
mod checklists;
mod english;
mod equipment;
mod exporting;
mod extended;
mod importing;
mod jobs;
mod merging;
mod opened;
mod pictures;
mod reading;
mod returned_photos;
mod returning;

use std::path::PathBuf;

use app::exchange::{
    ImportView, LedgerPreview, Means, MeansOfOthers, NameKind, PreviewLedger, ReadLedger,
    import_ledger, preview_ledger, upload_ledger,
};
use testkit::{Company, DIRECTOR};
use uuid::Uuid;

/// A ledger of the fixtures, see `make.py` beside them.
fn fixture(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/ledgers");
    std::fs::read(folder.join(name)).unwrap()
}

/// Takes a fixture in.
fn upload(company: &mut Company, name: &str) -> Uuid {
    let taken = upload_ledger(&mut company.ws, name, &fixture(name));
    taken.unwrap().attachment
}

/// Everything of a file, on one page.
fn preview(company: &mut Company, reading: &ReadLedger) -> LedgerPreview {
    let request = PreviewLedger {
        reading: reading.clone(),
        show: None,
        after: None,
        limit: Some(200),
    };
    preview_ledger(&mut company.ws, request).unwrap()
}

fn import(company: &mut Company, reading: &ReadLedger) -> ImportView {
    import_ledger(&mut company.ws, reading, &mut |_, _| true).unwrap()
}

/// Units and places that the register does not have are entered.
fn entering(reading: ReadLedger) -> ReadLedger {
    let other_names = [NameKind::Unit, NameKind::Place].map(|kind| MeansOfOthers {
        kind,
        means: Means::New { unit: None },
    });
    ReadLedger {
        other_names: other_names.to_vec(),
        ..reading
    }
}

/// The company with its director seated.
fn company() -> Company {
    let mut company = Company::found();
    company.as_(DIRECTOR);
    company
}
