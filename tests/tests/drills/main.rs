//! Drills over the real store: from the plan to the last corrective action closed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

mod blanks;
mod held;
mod linking;
mod live;
mod nights;
mod people;
mod planning;
mod putting_right;
mod reminded;
mod shots;
mod tabletop;
mod taking;
mod timeline;

use app::drills::{DrillView, GetDrill, ListDrills, get_drill, list_drills};
use app::hazards::{record_progress, record_reinspection, submit_rectification};
use domain::drill::{DrillAct, DrillStatus};
use testkit::{Company, DIRECTOR, forms};
use uuid::Uuid;

/// The drill as the person seated sees it.
fn shown(company: &mut Company, drill: Uuid) -> DrillView {
    get_drill(&mut company.ws, GetDrill { drill }).unwrap()
}

/// Why an act may not be done now; nothing when it may.
fn why_not(view: &DrillView, act: DrillAct) -> Option<&str> {
    let offered = view.acts.iter().find(|one| one.act == act).unwrap();
    offered.refusal.as_ref().map(|why| why.code.as_str())
}

/// Numbers of the drills that stand so.
fn that_stand(company: &mut Company, statuses: &[DrillStatus]) -> Vec<String> {
    let request = ListDrills {
        statuses: statuses.to_vec(),
        ..ListDrills::default()
    };
    let page = list_drills(&mut company.ws, request).unwrap();
    page.rows.into_iter().map(|row| row.number).collect()
}

/// Opened again, the drill is the same and the rows are what the log says.
fn same_after_reopening(company: Company, drill: Uuid) {
    let mut company = company;
    let before = shown(&mut company, drill);
    let mut again = company.reopen();
    let after = shown(&mut again, drill);
    assert_eq!(format!("{after:?}"), format!("{before:?}"));
    assert_eq!(again.ws.store().check().unwrap().findings, []);
}

/// Works a corrective action off, from progress to 销号. 刘洋 owns it.
fn work_off(company: &mut Company, hazard: Uuid) {
    let today = company.today();
    company.as_("张伟");
    record_progress(&mut company.ws, forms::progress(hazard, "刘洋")).unwrap();
    let photo = company.photo(testkit::photos::TRENCH_AFTER);
    let form = forms::submission(hazard, "刘洋", today, vec![photo]);
    submit_rectification(&mut company.ws, form).unwrap();
    record_reinspection(&mut company.ws, forms::reinspection(hazard, None)).unwrap();
    app::hazards::close_hazard(company.as_(DIRECTOR), forms::close(hazard)).unwrap();
    company.as_("张伟");
}
