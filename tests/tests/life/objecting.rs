//! 异议, a refused receipt, and how the workers were told.

use app::hazards::{
    BriefWorkers, DecideObjection, LedgerView, RaiseObjection, brief_workers, close_hazard,
    decide_objection, raise_objection,
};
use app::notices::record_refusal;
use app::today::GroupName;
use chrono::Duration;
use domain::Refusal;
use domain::hazard::{BriefingWay, Disputed, HazardAct, Responsibility, Ruling, Status};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, day, forms, id};
use uuid::Uuid;

use super::{in_view, same_after_reopening, shown, to_do, why_not};

fn object(hazard: Uuid, against: Disputed) -> RaiseObjection {
    RaiseObjection {
        hazard,
        against,
        grounds: "停电窗口在 12 月 10 日，期限内不能停电".to_owned(),
        decide_by: None,
        evidence: Vec::new(),
        actor: Some(id("王志强")),
        happened_at: None,
    }
}

fn rule(hazard: Uuid, ruling: Ruling) -> DecideObjection {
    DecideObjection {
        hazard,
        ruling,
        reason: "已到现场核实".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn changed(responsibility: Option<Responsibility>, due_on: Option<&str>) -> Ruling {
    Ruling::Changed {
        responsibility,
        due_on: due_on.map(day),
        measures: None,
    }
}

#[test]
fn a_refused_receipt_stops_nothing_and_the_unit_may_still_object() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Notified);
    let refused = forms::refusal(run.notice, "王志强", &["吴㐂", "郑好"]);
    record_refusal(&mut company.ws, refused).unwrap();
    let before = shown(&mut company, run.hazard);
    assert!(before.receipt_refused);
    assert_eq!(before.row.status, Status::Served);
    let view = raise_objection(&mut company.ws, object(run.hazard, Disputed::Deadline)).unwrap();
    let open = view.objection.as_ref().unwrap();
    assert_eq!(
        (open.by, open.objection.decide_by),
        (id("王志强"), day("2026-11-30"))
    );
    assert_eq!(view.row.due_on, before.row.due_on, "the deadline runs on");
    assert_eq!(
        in_view(&mut company, LedgerView::ToDecideObjection),
        [run.hazard]
    );
    assert!(to_do(&mut company, GroupName::ToDecideObjection).is_empty());
    company.as_(DIRECTOR);
    let waits = to_do(&mut company, GroupName::ToDecideObjection);
    assert_eq!(waits[0].on, Some(day("2026-11-30")));
    let ruling = changed(None, Some("2026-12-12"));
    let view = decide_objection(company.as_(DIRECTOR), rule(run.hazard, ruling)).unwrap();
    assert_eq!(view.row.due_on, Some(day("2026-12-12")));
    assert_eq!(view.original_due_on, before.row.due_on);
    assert!(view.objection.is_none());
    assert!(in_view(&mut company, LedgerView::ToDecideObjection).is_empty());
    same_after_reopening(company, run.hazard);
}

#[test]
fn an_objection_is_raised_in_time_once_and_decided_by_somebody_else() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let hazard = || "隐患〔2026〕1号".to_owned();
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| decide_objection(ws, rule(run.hazard, Ruling::Upheld)));
    assert_eq!(refusal, Refusal::NoObjection { hazard: hazard() });
    company.as_("张伟");
    let other = RaiseObjection {
        actor: Some(id("赵磊")),
        ..object(run.hazard, Disputed::Fact)
    };
    let refusal = company.refuses(|ws| raise_objection(ws, other));
    let (action, person) = (Action::Rectify, "赵磊".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    raise_objection(&mut company.ws, object(run.hazard, Disputed::Fact)).unwrap();
    let again = object(run.hazard, Disputed::Deadline);
    let refusal = company.refuses(|ws| raise_objection(ws, again));
    assert_eq!(refusal, Refusal::ObjectionOpen { hazard: hazard() });
    let refusal = company.refuses(|ws| decide_objection(ws, rule(run.hazard, Ruling::Upheld)));
    let (action, person) = (Action::DecideObjection, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_(DIRECTOR);
    let empty = rule(run.hazard, changed(None, None));
    let refusal = company.refuses(|ws| decide_objection(ws, empty));
    assert_eq!(refusal, Refusal::NothingChangedByRuling);
    let view = decide_objection(&mut company.ws, rule(run.hazard, Ruling::Upheld)).unwrap();
    assert_eq!(view.row.status, Status::Served);
    company.as_("张伟");
    let until = shown(&mut company, run.hazard).objection_until;
    assert_eq!(until, Some(day("2026-11-30")));
    company.advance(8);
    let refusal = company.refuses(|ws| raise_objection(ws, object(run.hazard, Disputed::Fact)));
    let last_day = day("2026-11-30");
    assert_eq!(refusal, Refusal::ObjectionTooLate { last_day });
    // A paper of an earlier day is recorded late.
    assert_eq!(
        why_not(&shown(&mut company, run.hazard), HazardAct::Object),
        None
    );
    let paper = RaiseObjection {
        happened_at: Some(company.folder.env.now() - Duration::days(1)),
        ..object(run.hazard, Disputed::Fact)
    };
    raise_objection(&mut company.ws, paper).unwrap();
}

#[test]
fn a_ruling_may_move_the_hazard_or_end_it() {
    let mut company = Company::found();
    let moved = company.up_to(Stage::Served).hazard;
    raise_objection(&mut company.ws, object(moved, Disputed::Responsibility)).unwrap();
    let to = Responsibility {
        unit: id("城南供电所"),
        owner: Some(id("钱𠮷")),
    };
    let ruling = changed(Some(to), None);
    let view = decide_objection(company.as_(DIRECTOR), rule(moved, ruling)).unwrap();
    assert_eq!((view.row.unit, view.row.owner), (Some(to.unit), to.owner));
    let ended = company.up_to(Stage::Served).hazard;
    raise_objection(&mut company.ws, object(ended, Disputed::Fact)).unwrap();
    let view = decide_objection(company.as_(DIRECTOR), rule(ended, Ruling::Withdrawn)).unwrap();
    assert_eq!(view.row.status, Status::Voided);
    assert_eq!(view.row.number, "隐患〔2026〕2号");
}

#[test]
fn nothing_is_closed_while_it_is_disputed() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Served);
    raise_objection(&mut company.ws, object(run.hazard, Disputed::Fact)).unwrap();
    for stage in [Stage::Rectifying, Stage::Submitted, Stage::Accepted] {
        company.drive(&mut run, stage);
    }
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| close_hazard(ws, forms::close(run.hazard)));
    let hazard = "隐患〔2026〕1号".to_owned();
    assert_eq!(refusal, Refusal::ObjectionOpen { hazard });
    let view = shown(&mut company, run.hazard);
    assert_eq!(why_not(&view, HazardAct::Close), Some("objection_open"));
    decide_objection(&mut company.ws, rule(run.hazard, Ruling::Upheld)).unwrap();
    close_hazard(&mut company.ws, forms::close(run.hazard)).unwrap();
}

#[test]
fn how_the_workers_were_told_is_recorded_also_after_closing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Closed);
    let brief = |briefed_on, actor: Option<&str>| BriefWorkers {
        hazard: run.hazard,
        way: BriefingWay::NoticeBoard,
        briefed_on,
        audience: "城东供电所全体人员".to_owned(),
        evidence: Vec::new(),
        actor: actor.map(id),
        happened_at: None,
    };
    let (today, tomorrow) = (company.today(), company.in_days(1));
    let refusal = company.refuses(|ws| brief_workers(ws, brief(tomorrow, None)));
    assert_eq!(
        refusal,
        Refusal::InFuture {
            field: "briefed_on"
        }
    );
    let refusal = company.refuses(|ws| brief_workers(ws, brief(today, Some("赵磊"))));
    let (action, person) = (Action::BriefWorkers, "赵磊".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let view = brief_workers(&mut company.ws, brief(today, Some("王志强"))).unwrap();
    assert_eq!(
        (view.row.status, view.briefed_on),
        (Status::Closed, Some(today))
    );
    let step = view.steps.last().unwrap();
    assert_eq!(step.recorded_by_name.as_deref(), Some("张伟"));
    same_after_reopening(company, run.hazard);
}
