//! Refusals on the unit's side: who reports and submits, for whom, on what evidence.

use app::hazards::{
    NameOwner, RecordProgress, SettleHazard, SubmitRectification, assess_hazard, name_owner,
    record_progress, settle_hazard, submit_rectification,
};
use chrono::Duration;
use domain::Refusal;
use domain::hazard::Need;
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Run, Stage, day, forms, id};

fn may_not_rectify(person: &str) -> Refusal {
    Refusal::NotAllowed {
        action: Action::Rectify,
        person: person.to_owned(),
    }
}

fn submission(run: Run, actor: &str) -> SubmitRectification {
    SubmitRectification {
        no_photo_reason: "停电前不得靠近".to_owned(),
        ..forms::submission(run.hazard, actor, day("2026-11-23"), Vec::new())
    }
}

#[test]
fn only_the_owner_or_the_head_of_the_unit_reports_and_submits() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    for person in ["赵磊", "孙䶮"] {
        let form = forms::progress(run.hazard, person);
        let refusal = company.refuses(|ws| record_progress(ws, form));
        assert_eq!(refusal, may_not_rectify(person));
        let refusal = company.refuses(|ws| submit_rectification(ws, submission(run, person)));
        assert_eq!(refusal, may_not_rectify(person));
    }
    record_progress(&mut company.ws, forms::progress(run.hazard, "王志强")).unwrap();
}

#[test]
fn the_officer_is_not_the_owner_when_nobody_else_is_named() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let form = RecordProgress {
        actor: None,
        ..forms::progress(run.hazard, "刘洋")
    };
    let refusal = company.refuses(|ws| record_progress(ws, form));
    assert_eq!(refusal, may_not_rectify("张伟"));
}

#[test]
fn only_the_safety_department_records_for_others() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    for person in ["赵磊", "王志强"] {
        company.as_(person);
        let not_for_others = || Refusal::MayNotRecordForOthers {
            person: person.to_owned(),
        };
        let form = forms::progress(run.hazard, "刘洋");
        assert_eq!(
            company.refuses(|ws| record_progress(ws, form)),
            not_for_others()
        );
        let refusal = company.refuses(|ws| submit_rectification(ws, submission(run, "刘洋")));
        assert_eq!(refusal, not_for_others());
    }
    record_progress(company.as_("刘洋"), forms::progress(run.hazard, "刘洋")).unwrap();
}

#[test]
fn progress_says_something() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let form = RecordProgress {
        text: "\t".to_owned(),
        ..forms::progress(run.hazard, "刘洋")
    };
    let refusal = company.refuses(|ws| record_progress(ws, form));
    assert_eq!(refusal, Refusal::Blank { field: "text" });
}

#[test]
fn nothing_happened_in_the_future() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let form = RecordProgress {
        happened_at: Some(company.folder.env.now() + Duration::seconds(1)),
        ..forms::progress(run.hazard, "刘洋")
    };
    let refusal = company.refuses(|ws| record_progress(ws, form));
    assert_eq!(
        refusal,
        Refusal::InFuture {
            field: "happened_at"
        }
    );
}

#[test]
fn a_submission_needs_a_photo_after_the_work_or_the_reason() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let form = SubmitRectification {
        no_photo_reason: " ".to_owned(),
        ..submission(run, "刘洋")
    };
    let refusal = company.refuses(|ws| submit_rectification(ws, form));
    assert_eq!(refusal, Refusal::AfterPhotoMissing);
    submit_rectification(&mut company.ws, submission(run, "刘洋")).unwrap();
}

#[test]
fn work_ends_between_discovery_and_today() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    company.advance(2);
    for completed_on in [day("2026-11-22"), day("2026-11-26")] {
        let form = SubmitRectification {
            completed_on,
            ..submission(run, "刘洋")
        };
        let refusal = company.refuses(|ws| submit_rectification(ws, form));
        assert_eq!(refusal, Refusal::CompletionOutOfRange { completed_on });
    }
    let form = SubmitRectification {
        completed_on: day("2026-11-25"),
        ..submission(run, "刘洋")
    };
    submit_rectification(&mut company.ws, form).unwrap();
}

#[test]
fn an_owner_to_be_named_is_named_by_the_head_before_anything_is_submitted() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Reported);
    let form = forms::settle(run.hazard, "城东供电所", None, company.in_days(9));
    settle_hazard(&mut company.ws, form).unwrap();
    for stage in [
        Stage::Assessed,
        Stage::Frozen,
        Stage::Notified,
        Stage::Served,
    ] {
        company.drive(&mut run, stage);
    }
    let refusal = company.refuses(|ws| submit_rectification(ws, submission(run, "王志强")));
    let hazard = "隐患〔2026〕1号".to_owned();
    assert_eq!(refusal, Refusal::OwnerNotNamed { hazard });
    let name = |actor: &str| NameOwner {
        hazard: run.hazard,
        owner: id("赵磊"),
        actor: Some(id(actor)),
        happened_at: None,
    };
    let refusal = company.refuses(|ws| name_owner(ws, name("刘洋")));
    assert_eq!(refusal, may_not_rectify("刘洋"));
    let view = name_owner(&mut company.ws, name("王志强")).unwrap();
    assert_eq!(view.row.owner, Some(id("赵磊")));
    submit_rectification(&mut company.ws, submission(run, "赵磊")).unwrap();
}

#[test]
fn a_major_hazard_is_submitted_with_funds_and_contingency_plan() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Settled);
    let form = SettleHazard {
        funds: Some(Need::Planned("3.5 万元，大修资金".to_owned())),
        ..forms::settle(run.hazard, "城东供电所", Some("刘洋"), company.in_days(9))
    };
    settle_hazard(&mut company.ws, form).unwrap();
    assess_hazard(company.as_(DIRECTOR), forms::assess_major(run.hazard)).unwrap();
    company.as_("张伟");
    for stage in [Stage::Frozen, Stage::Notified, Stage::Served] {
        company.drive(&mut run, stage);
    }
    let refusal = company.refuses(|ws| submit_rectification(ws, submission(run, "刘洋")));
    let (hazard, commitment) = ("隐患〔2026〕1号".to_owned(), "contingency");
    assert_eq!(refusal, Refusal::CommitmentMissing { hazard, commitment });
}

#[test]
fn an_owner_who_left_is_recorded_for_no_more() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let mut company = company.left_elsewhere("刘洋");
    let form = forms::progress(run.hazard, "刘洋");
    let person = "刘洋".to_owned();
    let refusal = company.refuses(|ws| record_progress(ws, form));
    assert_eq!(refusal, Refusal::PersonInactive { person });
    record_progress(&mut company.ws, forms::progress(run.hazard, "王志强")).unwrap();
}
