//! How a case ends and what comes after: 作废, 重新立案, and what keeps coming back.

use app::hazards::{
    FindSimilar, ReopenHazard, VoidHazard, find_similar_hazards, reopen_hazard, report_hazard,
    settle_hazard, void_hazard,
};
use app::notices::withdraw_notice;
use domain::Refusal;
use domain::hazard::{Alike, Cause, HazardAct, Status};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, forms, id};
use uuid::Uuid;

use super::{same_after_reopening, shown, why_not};

fn void(hazard: Uuid) -> VoidHazard {
    VoidHazard {
        hazard,
        reason: "现场核实为误报".to_owned(),
        happened_at: None,
    }
}

fn reopen(hazard: Uuid) -> ReopenHazard {
    ReopenHazard {
        hazard,
        reason: "雨后再次积水".to_owned(),
        description: String::new(),
        photos: Vec::new(),
        no_photo_reason: "夜间无法拍照".to_owned(),
        found_at: None,
        actor: None,
    }
}

#[test]
fn a_hazard_is_voided_after_receipt_but_not_while_its_notice_waits() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Frozen);
    let waits = || Refusal::AlreadyInNotice {
        hazard: "隐患〔2026〕1号".to_owned(),
        notice: "供电安改〔2026〕1号".to_owned(),
    };
    company.as_(DIRECTOR);
    assert_eq!(
        company.refuses(|ws| void_hazard(ws, void(run.hazard))),
        waits()
    );
    company.as_("张伟");
    company.drive(&mut run, Stage::Notified);
    company.as_(DIRECTOR);
    assert_eq!(
        company.refuses(|ws| void_hazard(ws, void(run.hazard))),
        waits()
    );
    let view = shown(&mut company, run.hazard);
    assert_eq!(why_not(&view, HazardAct::Void), Some("already_in_notice"));
    company.as_("张伟");
    company.drive(&mut run, Stage::Served);
    let view = void_hazard(company.as_(DIRECTOR), void(run.hazard)).unwrap();
    assert_eq!(view.row.status, Status::Voided);
    assert_eq!(view.row.number, "隐患〔2026〕1号");
    same_after_reopening(company, run.hazard);
}

#[test]
fn a_hazard_of_a_withdrawn_notice_is_voided() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    withdraw_notice(company.as_(DIRECTOR), forms::withdraw(run.notice)).unwrap();
    let view = void_hazard(&mut company.ws, void(run.hazard)).unwrap();
    assert_eq!(view.row.status, Status::Voided);
}

#[test]
fn what_came_back_is_a_new_case_that_points_at_the_old_one() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Closed);
    company.advance(30);
    let before = shown(&mut company, run.hazard);
    let new = reopen_hazard(&mut company.ws, reopen(run.hazard)).unwrap();
    assert_eq!(
        (new.row.number.as_str(), new.row.status),
        ("隐患〔2026〕2号", Status::Reported)
    );
    assert_eq!(new.row.title, before.row.title);
    let from = new.recurs_from.as_ref().unwrap();
    assert_eq!(
        (from.id, from.number.as_str()),
        (run.hazard, "隐患〔2026〕1号")
    );
    assert!(
        new.description
            .ends_with("（隐患〔2026〕1号复发：雨后再次积水）")
    );
    let old = shown(&mut company, run.hazard);
    assert_eq!(old.reopened_as.len(), 1);
    assert_eq!(old.reopened_as[0].id, new.row.id);
    assert_eq!(
        (old.row.status, old.steps.len()),
        (Status::Closed, before.steps.len())
    );
    assert_eq!(new.similar.len(), 1, "the old one is of the same place");
    same_after_reopening(company, new.row.id);
}

#[test]
fn only_the_safety_department_opens_again_and_only_what_was_closed() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Accepted);
    let refusal = company.refuses(|ws| reopen_hazard(ws, reopen(run.hazard)));
    let hazard = "隐患〔2026〕1号".to_owned();
    assert_eq!(refusal, Refusal::NotClosed { hazard });
    company.drive(&mut run, Stage::Closed);
    company.as_("王志强");
    let refusal = company.refuses(|ws| reopen_hazard(ws, reopen(run.hazard)));
    let (action, person) = (Action::Reopen, "王志强".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_("张伟");
    let unproven = ReopenHazard {
        no_photo_reason: String::new(),
        ..reopen(run.hazard)
    };
    let refusal = company.refuses(|ws| reopen_hazard(ws, unproven));
    assert_eq!(refusal, Refusal::PhotoOrReasonMissing);
    let silent = ReopenHazard {
        reason: String::new(),
        ..reopen(run.hazard)
    };
    let refusal = company.refuses(|ws| reopen_hazard(ws, silent));
    assert_eq!(refusal, Refusal::Blank { field: "reason" });
}

#[test]
fn the_same_place_and_kind_within_a_year_is_shown() {
    const LINE: &str = "10 kV 城东 113 线";
    let mut company = Company::found();
    company.as_("张伟");
    let mut enter = |cause, place| {
        let hazard = report_hazard(&mut company.ws, forms::report(place))
            .unwrap()
            .row
            .id;
        let mut form = forms::settle(hazard, "城东供电所", Some("刘洋"), company.in_days(400));
        form.cause = Some(cause);
        settle_hazard(&mut company.ws, form).unwrap();
        company.advance(200);
        hazard
    };
    let old = enter(Cause::Environment, LINE);
    let other = enter(Cause::Human, LINE);
    enter(Cause::Environment, "10 kV 城东开关站");
    let find = |company: &mut Company, cause| {
        let request = FindSimilar {
            place: id(LINE),
            cause,
            item: None,
            found_on: Some(company.in_days(-300)),
        };
        let found = find_similar_hazards(&mut company.ws, request).unwrap();
        found
            .rows
            .into_iter()
            .map(|found| (found.row.id, found.likeness))
            .collect::<Vec<_>>()
    };
    let like_water = find(&mut company, Some(Cause::Environment));
    assert_eq!(like_water, [(old, Alike::Cause)]);
    let unsaid = find(&mut company, None);
    assert_eq!(unsaid, [(other, Alike::Place), (old, Alike::Place)]);
    let request = FindSimilar {
        place: id(LINE),
        cause: Some(Cause::Environment),
        item: None,
        found_on: None,
    };
    let late = find_similar_hazards(&mut company.ws, request).unwrap();
    assert!(late.rows.is_empty(), "more than a year ago");
}
