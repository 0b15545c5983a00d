//! What comes after a drill: evaluation, papers before judges from outside, the archive, reporting,
//! figures.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

/// A request as it comes from outside.
macro_rules! said {
    ($request:expr) => {
        serde_json::from_value($request).unwrap()
    };
}

mod audited;
mod evaluating;
mod figures;
mod papers;
mod reported;
mod revised_later;
mod scheme;

use chrono::Duration;
use testkit::Company;
use uuid::Uuid;

/// A company with a drill that was held this morning.
fn held() -> (Company, Uuid) {
    let mut company = Company::found();
    let plan = company.emergency_plan();
    let starts_at = company.folder.env.now() + Duration::minutes(5);
    let planned = company.planned_drill(plan, starts_at);
    company.folder.env.set(starts_at);
    company.hold_planned(&planned);
    (company, planned.row.id)
}

/// The plan it exercises.
fn plan_of(company: &mut Company, drill: Uuid) -> Uuid {
    let asked = said!(serde_json::json!({ "drill": drill }));
    app::drills::get_drill(&mut company.ws, asked)
        .unwrap()
        .terms
        .plan
}
