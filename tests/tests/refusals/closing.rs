//! Refusals at re-inspection and closing, and the second round after a failed one.

use app::hazards::{
    CloseHazard, RecordReinspection, close_hazard, record_reinspection, settle_hazard,
    submit_rectification,
};
use domain::Refusal;
use domain::hazard::Status;
use domain::people::Role;
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Run, Stage, forms, id};

fn not_allowed(action: Action, person: &str) -> Refusal {
    Refusal::NotAllowed {
        action,
        person: person.to_owned(),
    }
}

fn by(run: Run, names: &[&str]) -> RecordReinspection {
    RecordReinspection {
        inspectors: names.iter().map(|name| id(name)).collect(),
        ..forms::reinspection(run.hazard, None)
    }
}

/// A submitted hazard of 城东供电所 with this owner.
fn submitted_by(company: &mut Company, owner: &str) -> Run {
    let mut run = company.up_to(Stage::Reported);
    let form = forms::settle(run.hazard, "城东供电所", Some(owner), company.in_days(9));
    settle_hazard(&mut company.ws, form).unwrap();
    for stage in [
        Stage::Assessed,
        Stage::Frozen,
        Stage::Notified,
        Stage::Served,
    ] {
        company.drive(&mut run, stage);
    }
    let photo = company.photo(testkit::photos::TRENCH_AFTER);
    let form = forms::submission(run.hazard, owner, company.today(), vec![photo]);
    submit_rectification(&mut company.ws, form).unwrap();
    run
}

#[test]
fn one_reinspector_is_too_few_and_one_twice_is_one() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Submitted);
    let refusal = company.refuses(|ws| record_reinspection(ws, by(run, &["张伟"])));
    assert_eq!(refusal, Refusal::TooFewInspectors { found: 1 });
    let refusal = company.refuses(|ws| record_reinspection(ws, by(run, &["张伟", "张伟"])));
    let person = "张伟".to_owned();
    assert_eq!(refusal, Refusal::SamePersonTwice { person });
}

#[test]
fn reinspection_is_the_safety_departments() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Submitted);
    let refusal = company.refuses(|ws| record_reinspection(ws, by(run, &["张伟", "赵磊"])));
    assert_eq!(refusal, not_allowed(Action::Reinspect, "赵磊"));
    company.as_("王志强");
    let refusal = company.refuses(|ws| record_reinspection(ws, by(run, &["张伟", "李娜"])));
    assert_eq!(refusal, not_allowed(Action::Reinspect, "王志强"));
}

#[test]
fn whoever_rectified_does_not_reinspect() {
    let mut company = Company::found();
    let run = submitted_by(&mut company, "李娜");
    let refusal = company.refuses(|ws| record_reinspection(ws, by(run, &["李娜", "张伟"])));
    let person = "李娜".to_owned();
    assert_eq!(refusal, Refusal::ReinspectorIsOwner { person });
}

#[test]
fn reinspectors_come_from_another_team() {
    let mut company = Company::found();
    let run = submitted_by(&mut company, "王志强");
    company.give_roles("赵磊", &[Role::SafetyOfficer]);
    let refusal = company.refuses(|ws| record_reinspection(ws, by(run, &["张伟", "赵磊"])));
    let person = "赵磊".to_owned();
    assert_eq!(refusal, Refusal::ReinspectorSameTeam { person });
}

#[test]
fn whoever_checked_the_work_does_not_reinspect_it() {
    let mut company = Company::found();
    let run = submitted_by(&mut company, "赵磊");
    company.give_roles("王志强", &[Role::UnitHead, Role::SafetyOfficer]);
    let refusal = company.refuses(|ws| record_reinspection(ws, by(run, &["张伟", "王志强"])));
    let person = "王志强".to_owned();
    assert_eq!(refusal, Refusal::ReinspectorTookPart { person });
}

#[test]
fn only_what_was_submitted_is_reinspected() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let form = forms::reinspection(run.hazard, None);
    let refusal = company.refuses(|ws| record_reinspection(ws, form));
    let (step, status) = ("reinspected", Status::Rectifying);
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
}

#[test]
fn a_reinspection_says_what_was_found() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Submitted);
    let form = RecordReinspection {
        findings: String::new(),
        ..forms::reinspection(run.hazard, None)
    };
    let refusal = company.refuses(|ws| record_reinspection(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "findings" });
}

#[test]
fn a_failed_reinspection_sets_a_new_deadline_that_has_not_passed() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Submitted);
    let failed = |new_due_on| RecordReinspection {
        passed: false,
        new_due_on,
        ..forms::reinspection(run.hazard, None)
    };
    let refusal = company.refuses(|ws| record_reinspection(ws, failed(None)));
    assert_eq!(refusal, Refusal::NewDeadlineMissing);
    let (due_on, today) = (company.in_days(-1), company.today());
    let refusal = company.refuses(|ws| record_reinspection(ws, failed(Some(due_on))));
    let issued_on = today;
    assert_eq!(refusal, Refusal::DeadlineBeforeIssue { due_on, issued_on });
}

#[test]
fn a_failed_reinspection_opens_a_second_round_that_may_pass() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Submitted);
    let original = company.in_days(11);
    company.advance(5);
    let new_due = company.in_days(20);
    let form = forms::reinspection(run.hazard, Some(new_due));
    let view = record_reinspection(&mut company.ws, form).unwrap();
    assert_eq!((view.row.status, view.round), (Status::Returned, 2));
    assert_eq!(
        (view.row.due_on, view.original_due_on),
        (Some(new_due), Some(original))
    );

    let form = forms::reinspection(run.hazard, None);
    let refusal = company.refuses(|ws| record_reinspection(ws, form));
    let (step, status) = ("reinspected", Status::Returned);
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
    for stage in [Stage::Rectifying, Stage::Submitted, Stage::Accepted] {
        company.drive(&mut run, stage);
    }
    let view = close_hazard(company.as_(DIRECTOR), forms::close(run.hazard)).unwrap();
    assert_eq!((view.row.status, view.round), (Status::Closed, 2));
    assert_eq!(
        (view.row.due_on, view.original_due_on),
        (Some(new_due), Some(original))
    );
}

#[test]
fn an_officer_proposes_but_does_not_close() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Accepted);
    let refusal = company.refuses(|ws| close_hazard(ws, forms::close(run.hazard)));
    assert_eq!(refusal, not_allowed(Action::Close, "张伟"));
}

#[test]
fn nothing_is_closed_before_it_was_accepted_or_twice() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Submitted);
    let not_from = |status| Refusal::StepNotFromHere {
        step: "closed",
        status,
    };
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| close_hazard(ws, forms::close(run.hazard)));
    assert_eq!(refusal, not_from(Status::Submitted));
    company.as_("张伟");
    company.drive(&mut run, Stage::Accepted);
    company.drive(&mut run, Stage::Closed);
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| close_hazard(ws, forms::close(run.hazard)));
    assert_eq!(refusal, not_from(Status::Closed));
}

#[test]
fn closing_judges_the_effect() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Accepted);
    company.as_(DIRECTOR);
    let form = CloseHazard {
        effectiveness: " ".to_owned(),
        ..forms::close(run.hazard)
    };
    let refusal = company.refuses(|ws| close_hazard(ws, form));
    assert_eq!(refusal, Refusal::EffectivenessMissing);
}
