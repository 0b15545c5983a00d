//! Refusals before the notice: what a report needs, who assesses, when the words are frozen.

use app::hazards::{
    AssessHazard, ReportHazard, SettleHazard, VoidHazard, assess_hazard, regrade_hazard,
    report_hazard, settle_hazard, void_hazard,
};
use chrono::Duration;
use domain::Refusal;
use domain::hazard::{Status, StatutoryLevel};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, day, forms, id};
use uuid::Uuid;

const LINE: &str = "10 kV 城东 113 线";

fn not_allowed(action: Action, person: &str) -> Refusal {
    Refusal::NotAllowed {
        action,
        person: person.to_owned(),
    }
}

fn void(hazard: Uuid, reason: &str) -> VoidHazard {
    VoidHazard {
        hazard,
        reason: reason.to_owned(),
        happened_at: None,
    }
}

#[test]
fn a_report_needs_a_photo_or_the_reason_why_there_is_none() {
    let mut company = Company::found();
    company.as_("郑好");
    let form = ReportHazard {
        no_photo_reason: " ".to_owned(),
        ..forms::report(LINE)
    };
    let refusal = company.refuses(|ws| report_hazard(ws, form));
    assert_eq!(refusal, Refusal::PhotoOrReasonMissing);
    let photo = company.photo(testkit::photos::TRENCH_BEFORE);
    let form = ReportHazard {
        no_photo_reason: String::new(),
        photos: vec![photo],
        ..forms::report(LINE)
    };
    let reported = report_hazard(&mut company.ws, form).unwrap();
    assert_eq!(
        reported.row.number, "隐患〔2026〕1号",
        "a refused report takes no number"
    );
}

#[test]
fn a_report_says_what_and_where() {
    let mut company = Company::found();
    company.as_("郑好");
    let blank = |field| Refusal::Blank { field };
    let form = ReportHazard {
        description: "\n".to_owned(),
        ..forms::report(LINE)
    };
    assert_eq!(
        company.refuses(|ws| report_hazard(ws, form)),
        blank("description")
    );
    let form = ReportHazard {
        spot: String::new(),
        ..forms::report(LINE)
    };
    assert_eq!(company.refuses(|ws| report_hazard(ws, form)), blank("spot"));
    let form = ReportHazard {
        place: None,
        ..forms::report(LINE)
    };
    assert_eq!(
        company.refuses(|ws| report_hazard(ws, form)),
        blank("place")
    );
}

#[test]
fn nothing_is_found_in_the_future() {
    let mut company = Company::found();
    company.as_("张伟");
    let form = ReportHazard {
        found_at: Some(company.folder.env.now() + Duration::milliseconds(1)),
        ..forms::report(LINE)
    };
    let refusal = company.refuses(|ws| report_hazard(ws, form));
    assert_eq!(refusal, Refusal::InFuture { field: "found_at" });
}

#[test]
fn a_photo_must_have_been_taken_in() {
    let mut company = Company::found();
    company.as_("张伟");
    let stranger = id("没有这张照片");
    let form = ReportHazard {
        photos: vec![stranger],
        ..forms::report(LINE)
    };
    let (what, id) = ("attachment", stranger);
    assert_eq!(
        company.refuses(|ws| report_hazard(ws, form)),
        Refusal::NotFound { what, id }
    );
}

#[test]
fn a_deadline_is_not_before_discovery() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Reported);
    let due_on = day("2026-11-22");
    let form = forms::settle(run.hazard, "城东供电所", Some("刘洋"), due_on);
    let refusal = company.refuses(|ws| settle_hazard(ws, form));
    let found_on = day("2026-11-23");
    assert_eq!(
        refusal,
        Refusal::DeadlineBeforeDiscovery { due_on, found_on }
    );
}

#[test]
fn workdays_of_a_year_that_is_not_published_are_not_guessed() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Reported);
    let form = SettleHazard {
        due_on: None,
        due_in_workdays: Some(40),
        ..forms::settle(run.hazard, "城东供电所", Some("刘洋"), company.today())
    };
    let refusal = company.refuses(|ws| settle_hazard(ws, form));
    assert_eq!(refusal, Refusal::CalendarUnknown { year: 2027 });
}

#[test]
fn commitments_are_settled_by_those_who_assess() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Reported);
    let form = forms::settle(run.hazard, "城东供电所", Some("刘洋"), company.in_days(5));
    company.as_("王志强");
    let refusal = company.refuses(|ws| settle_hazard(ws, form));
    assert_eq!(refusal, not_allowed(Action::Assess, "王志强"));
}

#[test]
fn a_member_may_not_assess() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    company.as_("刘洋");
    let refusal = company.refuses(|ws| assess_hazard(ws, forms::assess(run.hazard)));
    assert_eq!(refusal, not_allowed(Action::Assess, "刘洋"));
}

#[test]
fn a_hazard_found_in_passing_is_not_assessed_without_a_basis() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let form = AssessHazard {
        basis: Vec::new(),
        ..forms::assess(run.hazard)
    };
    assert_eq!(
        company.refuses(|ws| assess_hazard(ws, form)),
        Refusal::BasisMissing
    );
}

#[test]
fn a_level_that_was_given_changes_with_a_reason_alone() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    // What it rests on is said anew as often as needed.
    assess_hazard(&mut company.ws, forms::assess(run.hazard)).unwrap();
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| assess_hazard(ws, forms::assess_major(run.hazard)));
    let hazard = "隐患〔2026〕1号".to_owned();
    assert_eq!(refusal, Refusal::LevelChangesByRegrading { hazard });
    regrade_hazard(&mut company.ws, forms::regrade_major(run.hazard)).unwrap();
    // Nor does an officer take it down again by assessing anew.
    let refusal = company.refuses(|ws| assess_hazard(ws, forms::assess(run.hazard)));
    assert!(matches!(refusal, Refusal::LevelChangesByRegrading { .. }));
}

#[test]
fn an_officer_does_not_assess_as_major() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let refusal = company.refuses(|ws| assess_hazard(ws, forms::assess_major(run.hazard)));
    assert_eq!(refusal, not_allowed(Action::AssessMajor, "张伟"));
}

#[test]
fn a_major_hazard_needs_a_criterion() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    company.as_(DIRECTOR);
    let form = AssessHazard {
        criterion: " ".to_owned(),
        ..forms::assess_major(run.hazard)
    };
    assert_eq!(
        company.refuses(|ws| assess_hazard(ws, form)),
        Refusal::MajorNeedsCriterion
    );
    let view = assess_hazard(&mut company.ws, forms::assess_major(run.hazard)).unwrap();
    assert_eq!(view.row.level, Some(StatutoryLevel::Major));
}

#[test]
fn what_stands_in_a_frozen_notice_does_not_change() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Frozen);
    let frozen = || Refusal::AlreadyInNotice {
        hazard: "隐患〔2026〕1号".to_owned(),
        notice: "供电安改〔2026〕1号".to_owned(),
    };
    let settle = forms::settle(run.hazard, "城南供电所", Some("钱𠮷"), company.in_days(3));
    assert_eq!(company.refuses(|ws| settle_hazard(ws, settle)), frozen());
    let assess = forms::assess(run.hazard);
    assert_eq!(company.refuses(|ws| assess_hazard(ws, assess)), frozen());
    company.as_(DIRECTOR);
    assert_eq!(
        company.refuses(|ws| void_hazard(ws, void(run.hazard, "重复"))),
        frozen()
    );
}

#[test]
fn from_the_signature_on_commitments_change_only_by_steps() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let form = forms::settle(run.hazard, "城东供电所", Some("赵磊"), company.in_days(30));
    let (field, hazard) = ("commitments", "隐患〔2026〕1号".to_owned());
    let refusal = company.refuses(|ws| settle_hazard(ws, form));
    assert_eq!(refusal, Refusal::FixedByNotice { field, hazard });
}

#[test]
fn voiding_is_the_directors_and_needs_a_reason() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    let refusal = company.refuses(|ws| void_hazard(ws, void(run.hazard, "重复")));
    assert_eq!(refusal, not_allowed(Action::Void, "张伟"));
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| void_hazard(ws, void(run.hazard, " ")));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
}

#[test]
fn a_voided_hazard_keeps_its_number_and_nobody_gets_it_again() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    company.as_(DIRECTOR);
    let view = void_hazard(&mut company.ws, void(run.hazard, "重复录入")).unwrap();
    assert_eq!(
        (view.row.number.as_str(), view.row.status),
        ("隐患〔2026〕1号", Status::Voided)
    );
    let next = report_hazard(&mut company.ws, forms::report(LINE)).unwrap();
    assert_eq!(next.row.number, "隐患〔2026〕2号");
    let refusal = company.refuses(|ws| void_hazard(ws, void(run.hazard, "再来")));
    let (step, status) = ("voided", Status::Voided);
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
    let refusal = company.refuses(|ws| assess_hazard(ws, forms::assess(run.hazard)));
    let step = "assessed";
    assert_eq!(refusal, Refusal::StepNotFromHere { step, status });
}

#[test]
fn who_left_does_nothing_more_and_gets_nothing_more_to_do() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Reported);
    company.leaves("刘洋");
    company.leaves("李娜");
    let left = |person: &str| Refusal::PersonInactive {
        person: person.to_owned(),
    };
    let form = forms::settle(run.hazard, "城东供电所", Some("刘洋"), company.in_days(5));
    assert_eq!(company.refuses(|ws| settle_hazard(ws, form)), left("刘洋"));
    let walk = company.refuses(|ws| app::inspections::start_inspection(ws, forms::start()));
    assert_eq!(walk, left("李娜"));
    company.as_("刘洋");
    assert_eq!(
        company.refuses(|ws| report_hazard(ws, forms::report(LINE))),
        left("刘洋")
    );
}
