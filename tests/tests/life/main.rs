//! The whole life of a hazard over the real store: what happens beside the straight way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

mod countersigning;
mod ending;
mod extending;
mod finding;
mod lateral;
mod levels;
mod looking_back;
mod major;
mod objecting;
mod on_paper;
mod outage;
mod passing_on;
mod pressing;
mod proving;
mod returning;

use app::hazards::{GetHazard, HazardView, LedgerView, ListHazards, get_hazard, list_hazards};
use app::today::{GetToday, GroupName, TodayRow, get_today};
use domain::hazard::HazardAct;
use testkit::Company;
use uuid::Uuid;

/// The hazard as the person seated sees it.
fn shown(company: &mut Company, hazard: Uuid) -> HazardView {
    get_hazard(&mut company.ws, GetHazard { hazard }).unwrap()
}

/// Why an act may not be done now; nothing when it may.
fn why_not(view: &HazardView, act: HazardAct) -> Option<&str> {
    let offered = view.acts.iter().find(|one| one.act == act).unwrap();
    offered.refusal.as_ref().map(|why| why.code.as_str())
}

/// What a view of the ledger holds.
fn in_view(company: &mut Company, view: LedgerView) -> Vec<Uuid> {
    let request = ListHazards {
        view,
        ..ListHazards::default()
    };
    let page = list_hazards(&mut company.ws, request).unwrap();
    page.rows.into_iter().map(|row| row.id).collect()
}

/// What a group of today holds for the person seated.
fn in_today(company: &mut Company, group: GroupName) -> Vec<Uuid> {
    to_do(company, group)
        .into_iter()
        .map(|row| row.id)
        .collect()
}

/// The rows of a group of today for the person seated.
fn to_do(company: &mut Company, group: GroupName) -> Vec<TodayRow> {
    let today = get_today(&mut company.ws, GetToday {}).unwrap();
    let group = today.groups.into_iter().find(|one| one.group == group);
    let rows = group.map(|group| {
        assert_eq!(group.total as usize, group.rows.len());
        group.rows
    });
    rows.unwrap_or_default()
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
