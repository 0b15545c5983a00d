//! 延期: granted twice and not a third time, asked for in time, decided by somebody else.

use app::hazards::{
    AskExtension, DecideExtension, LedgerView, OrderSupervision, ask_extension, decide_extension,
    order_supervision, submit_rectification,
};
use app::today::GroupName;
use chrono::{Duration, NaiveDate};
use domain::Refusal;
use domain::hazard::HazardAct;
use domain::people::Role;
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, forms, id, photos};
use uuid::Uuid;

use super::{in_view, same_after_reopening, shown, to_do, why_not};

fn ask(hazard: Uuid, due_on: NaiveDate) -> AskExtension {
    AskExtension {
        hazard,
        due_on,
        reason: "盖板厂家延迟到货".to_owned(),
        work_done: "积水已排净".to_owned(),
        interim_controls: "设围栏，每日巡视".to_owned(),
        evidence: Vec::new(),
        actor: Some(id("刘洋")),
        happened_at: None,
    }
}

fn decide(hazard: Uuid, granted: bool) -> DecideExtension {
    DecideExtension {
        hazard,
        granted,
        opinion: "已核实".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

#[test]
fn a_deadline_is_extended_twice_and_the_first_one_stays() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let original = company.in_days(11);
    for (time, due_on) in [(1, company.in_days(20)), (2, company.in_days(30))] {
        let asked = ask_extension(&mut company.ws, ask(run.hazard, due_on)).unwrap();
        let waiting = asked.extension_asked.as_ref().unwrap();
        assert_eq!((waiting.by, waiting.request.due_on), (id("刘洋"), due_on));
        assert_eq!(asked.interim_controls, "设围栏，每日巡视");
        let step = asked.steps.last().unwrap();
        assert_eq!(step.actor_name, "刘洋");
        assert_eq!(step.recorded_by_name.as_deref(), Some("张伟"));
        let granted = decide_extension(company.as_(DIRECTOR), decide(run.hazard, true)).unwrap();
        assert_eq!(granted.row.due_on, Some(due_on));
        assert_eq!(granted.original_due_on, Some(original));
        assert_eq!(
            (granted.extensions_granted, granted.extensions_left),
            (time, 2 - time)
        );
        assert!(granted.extension_asked.is_none());
        company.as_("张伟");
    }
    let view = shown(&mut company, run.hazard);
    assert_eq!(
        why_not(&view, HazardAct::AskExtension),
        Some("extensions_used_up")
    );
    let third = ask(run.hazard, company.in_days(40));
    let refusal = company.refuses(|ws| ask_extension(ws, third));
    assert_eq!(refusal, Refusal::ExtensionsUsedUp { most: 2 });
    same_after_reopening(company, run.hazard);
}

#[test]
fn it_is_asked_for_before_the_deadline_has_passed_and_once_at_a_time() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let due_on = company.in_days(11);
    let refusal = company.refuses(|ws| ask_extension(ws, ask(run.hazard, due_on)));
    assert_eq!(refusal, Refusal::ExtensionNotLater { due_on });
    company.advance(11);
    let later = company.in_days(9);
    ask_extension(&mut company.ws, ask(run.hazard, later)).unwrap();
    let refusal = company.refuses(|ws| ask_extension(ws, ask(run.hazard, later)));
    let hazard = "隐患〔2026〕1号".to_owned();
    assert_eq!(
        refusal,
        Refusal::ExtensionAsked {
            hazard: hazard.clone()
        }
    );
    // Asked for in time, it may be decided a day later.
    company.advance(1);
    decide_extension(company.as_(DIRECTOR), decide(run.hazard, false)).unwrap();
    company.as_("张伟");
    let view = shown(&mut company, run.hazard);
    assert_eq!(
        (view.row.due_on, view.extensions_granted),
        (Some(due_on), 0)
    );
    let refusal = company.refuses(|ws| ask_extension(ws, ask(run.hazard, later)));
    assert_eq!(refusal, Refusal::ExtensionAfterDue { due_on });
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| decide_extension(ws, decide(run.hazard, true)));
    assert_eq!(refusal, Refusal::NoExtensionAsked { hazard });
}

#[test]
fn papers_of_an_earlier_day_that_come_in_late_count_as_of_that_day() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let wished = company.in_days(20);
    company.advance(25);
    let view = shown(&mut company, run.hazard);
    assert_eq!(why_not(&view, HazardAct::AskExtension), None);
    let refusal = company.refuses(|ws| ask_extension(ws, ask(run.hazard, wished)));
    assert!(matches!(refusal, Refusal::ExtensionAfterDue { .. }));
    let asked = AskExtension {
        happened_at: Some(company.folder.env.now() - Duration::days(15)),
        ..ask(run.hazard, wished)
    };
    ask_extension(&mut company.ws, asked).unwrap();
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| decide_extension(ws, decide(run.hazard, true)));
    assert!(matches!(refusal, Refusal::DeadlineBeforeIssue { .. }));
    let decided = DecideExtension {
        happened_at: Some(company.folder.env.now() - Duration::days(14)),
        ..decide(run.hazard, true)
    };
    let granted = decide_extension(&mut company.ws, decided).unwrap();
    assert_eq!(granted.row.due_on, Some(wished));
    let step = granted.steps.last().unwrap();
    assert!(step.happened_at < step.recorded_at);
}

#[test]
fn it_is_decided_by_whoever_may_and_not_by_whoever_asks() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    company.give_roles("王志强", &[Role::UnitHead, Role::SafetyDirector]);
    let asked = AskExtension {
        actor: None,
        ..ask(run.hazard, company.in_days(20))
    };
    ask_extension(company.as_("王志强"), asked).unwrap();
    let refusal = company.refuses(|ws| decide_extension(ws, decide(run.hazard, true)));
    let person = "王志强".to_owned();
    assert_eq!(refusal, Refusal::DecidesOwnRequest { person });
    company.as_("张伟");
    let refusal = company.refuses(|ws| decide_extension(ws, decide(run.hazard, true)));
    let (action, person) = (Action::DecideExtension, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let silent = DecideExtension {
        opinion: String::new(),
        ..decide(run.hazard, false)
    };
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| decide_extension(ws, silent));
    assert_eq!(refusal, Refusal::Blank { field: "opinion" });
    // What the director signed is recorded by the officer.
    let signed = DecideExtension {
        actor: Some(company.director()),
        ..decide(run.hazard, true)
    };
    let view = decide_extension(company.as_("张伟"), signed).unwrap();
    let step = view.steps.last().unwrap();
    assert_eq!(
        (step.actor, step.recorded_by),
        (company.director(), id("张伟"))
    );
}

#[test]
fn it_waits_for_whoever_decides() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let later = company.in_days(20);
    ask_extension(&mut company.ws, ask(run.hazard, later)).unwrap();
    let waiting = |company: &mut Company, name: &str| {
        company.as_(name);
        let rows = to_do(company, GroupName::ToDecideExtension);
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(waiting(&mut company, DIRECTOR), [run.hazard]);
    for other in ["张伟", "陈国栋", "刘洋"] {
        assert!(waiting(&mut company, other).is_empty(), "{other}");
    }
    assert_eq!(
        in_view(&mut company, LedgerView::ToDecideExtension),
        [run.hazard]
    );
    let supervised = OrderSupervision {
        hazard: run.hazard,
        demands: "每日报进度".to_owned(),
        answer_by: company.in_days(3),
        evidence: Vec::new(),
        level: None,
        actor: None,
        happened_at: None,
    };
    order_supervision(company.as_("陈国栋"), supervised).unwrap();
    assert!(waiting(&mut company, DIRECTOR).is_empty());
    assert_eq!(waiting(&mut company, "陈国栋"), [run.hazard]);
    decide_extension(&mut company.ws, decide(run.hazard, true)).unwrap();
    assert!(waiting(&mut company, "陈国栋").is_empty());
    assert!(in_view(&mut company, LedgerView::ToDecideExtension).is_empty());
}

#[test]
fn finished_work_needs_no_later_day() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let later = company.in_days(20);
    ask_extension(&mut company.ws, ask(run.hazard, later)).unwrap();
    let (photo, today) = (company.photo(photos::TRENCH_AFTER), company.today());
    let form = forms::submission(run.hazard, "刘洋", today, vec![photo]);
    let view = submit_rectification(&mut company.ws, form).unwrap();
    assert!(view.extension_asked.is_none());
    assert_eq!(view.row.due_on, view.original_due_on);
}
