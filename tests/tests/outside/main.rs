//! What comes from outside and what goes there, over the real store.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

mod bound;
mod contractors;
mod incoming;
mod outgoing;

use app::FileInParts;
use app::hazards::dossier::DossierFile;
use app::hazards::{GetHazard, HazardView, get_hazard};
use app::search::{HitKind, Search, search};
use app::today::{GetToday, GroupName, TodayRow, get_today};
use testkit::Company;
use uuid::Uuid;

fn shown(company: &mut Company, hazard: Uuid) -> HazardView {
    get_hazard(&mut company.ws, GetHazard { hazard }).unwrap()
}

/// What a group of today holds for the person seated.
fn to_do(company: &mut Company, group: GroupName) -> Vec<TodayRow> {
    let today = get_today(&mut company.ws, GetToday {}).unwrap();
    let group = today.groups.into_iter().find(|one| one.group == group);
    group.map(|group| group.rows).unwrap_or_default()
}

/// What is found by words.
fn found(company: &mut Company, text: &str) -> Vec<(HitKind, Uuid)> {
    let (text, limit) = (text.to_owned(), None);
    let found = search(&mut company.ws, Search { text, limit }).unwrap();
    found.hits.iter().map(|hit| (hit.kind, hit.id)).collect()
}

/// Names of the files that a dossier encloses.
fn enclosed(company: &Company, hazard: Uuid) -> Vec<String> {
    let mut file = DossierFile::begin(&company.ws, hazard).unwrap();
    while file.take_some(&company.ws).unwrap() {}
    let bytes = file.finish().unwrap();
    let pdf = lopdf::Document::load_mem(&bytes).unwrap();
    let mut names = Vec::new();
    for object in pdf.objects.values() {
        let Ok(file) = object.as_dict() else { continue };
        if let (Ok(_), Ok(name)) = (file.get(b"EF"), file.get(b"UF")) {
            names.push(lopdf::decode_text_string(name).unwrap());
        }
    }
    names
}

/// Opened again, the hazard is the same and the rows are what the log says.
fn same_after_reopening(company: Company, hazard: Uuid) {
    let mut company = company;
    let before = shown(&mut company, hazard);
    let mut again = company.reopen();
    let after = shown(&mut again, hazard);
    assert_eq!(format!("{after:?}"), format!("{before:?}"));
    assert_eq!(again.ws.store().check().unwrap().findings, []);
}
