//! 退回: re-inspection fails again and again; rounds are counted and every deadline is told.

use app::hazards::{close_hazard, record_reinspection};
use domain::hazard::Status;
use testkit::{Company, DIRECTOR, Stage, forms};

use super::same_after_reopening;

#[test]
fn a_hazard_is_returned_twice_and_closed_in_the_third_round() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Submitted);
    let original = company.in_days(11);
    for round in [2, 3] {
        company.advance(4);
        let new_due_on = company.in_days(6);
        let form = forms::reinspection(run.hazard, Some(new_due_on));
        let view = record_reinspection(&mut company.ws, form).unwrap();
        assert_eq!((view.row.status, view.round), (Status::Returned, round));
        assert_eq!(view.row.due_on, Some(new_due_on));
        assert_eq!(view.original_due_on, Some(original));
        company.drive(&mut run, Stage::Submitted);
    }
    company.drive(&mut run, Stage::Accepted);
    let view = close_hazard(company.as_(DIRECTOR), forms::close(run.hazard)).unwrap();
    assert_eq!((view.row.status, view.round), (Status::Closed, 3));
    let verdicts: Vec<_> = view.steps.iter().map(|step| step.detail.name()).collect();
    let visits = verdicts.iter().filter(|name| **name == "reinspected");
    assert_eq!(visits.count(), 3);
    same_after_reopening(company, run.hazard);
}
