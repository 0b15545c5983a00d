//! 督办, 催办 and the ladder: pressure that moves no deadline.

use app::hazards::{
    AnswerSupervision, AskExtension, DecideExtension, GetLadder, LedgerView, OrderSupervision,
    PlanUrging, RecordUrging, SettleSupervision, TransferHazard, UrgingPlan, answer_supervision,
    ask_extension, decide_extension, get_ladder, order_supervision, plan_urging, record_progress,
    record_urging, settle_supervision, transfer_hazard,
};
use app::register::organisation::{EditOrganisation, OwnLadder, edit_organisation};
use app::today::GroupName;
use domain::Refusal;
use domain::escalation::{EscalateTo, EscalationAct, Rung};
use domain::hazard::{Status, SupervisionLevel, UrgingWay};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, forms, id};
use uuid::Uuid;

use super::{in_today, in_view, same_after_reopening, shown, to_do};

fn order(company: &Company, hazard: Uuid) -> OrderSupervision {
    OrderSupervision {
        hazard,
        demands: "三日内排净积水，每日报进度".to_owned(),
        answer_by: company.in_days(3),
        evidence: Vec::new(),
        level: Some(SupervisionLevel::Company),
        actor: None,
        happened_at: None,
    }
}

fn urge(hazard: Uuid, whom: &str) -> RecordUrging {
    RecordUrging {
        hazard,
        also: Vec::new(),
        whom: id(whom),
        way: UrgingWay::Telephone,
        said: "盖板到货没有".to_owned(),
        answer: "明天到".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

#[test]
fn the_ladder_is_climbed_by_the_day_and_stored_nowhere() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let ladder = get_ladder(&mut company.ws, GetLadder {}).unwrap();
    let shipped = &ladder.ladder;
    assert_eq!(
        (shipped.version.as_str(), shipped.rungs.len()),
        ("2026-1", 7)
    );
    let view = shown(&mut company, run.hazard);
    assert_eq!(view.escalation, None, "11 days are left");
    let next = view.escalation_next.unwrap();
    assert_eq!(
        (next.level, next.on, next.to),
        (1, company.in_days(4), EscalateTo::Owner)
    );
    let mut at = |days, level, to, act| {
        company.advance(days);
        let reached = shown(&mut company, run.hazard).escalation.unwrap();
        assert_eq!(
            (reached.level, reached.to, reached.act),
            (level, vec![to], act)
        );
    };
    at(4, 1, EscalateTo::Owner, EscalationAct::Remind);
    at(8, 4, EscalateTo::UnitHead, EscalationAct::Urge);
    at(2, 5, EscalateTo::SafetyDepartment, EscalationAct::Supervise);
    assert!(in_today(&mut company, GroupName::Escalated).is_empty());
    company.as_("陈国栋");
    assert!(in_today(&mut company, GroupName::Escalated).is_empty());
    company.advance(12);
    assert_eq!(in_today(&mut company, GroupName::Escalated), [run.hazard]);
    let reached = shown(&mut company, run.hazard).escalation.unwrap();
    assert_eq!((reached.level, reached.act), (7, EscalationAct::Appraise));
}

#[test]
fn an_organisation_may_have_a_ladder_of_its_own() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let shipped = get_ladder(&mut company.ws, GetLadder {}).unwrap().shipped;
    let edit = |rungs: Vec<Rung>| EditOrganisation {
        ladder: Some(OwnLadder {
            rungs,
            major_at_once: EscalateTo::Principal,
        }),
        ..EditOrganisation::default()
    };
    let early = Rung {
        from_days: -30,
        to: EscalateTo::UnitHead,
        act: EscalationAct::Urge,
    };
    company.as_(DIRECTOR);
    let twice = edit(vec![early.clone(), early.clone()]);
    let refusal = company.refuses(|ws| edit_organisation(ws, twice));
    assert_eq!(refusal, Refusal::LadderDoesNotRise);
    edit_organisation(&mut company.ws, edit(vec![early])).unwrap();
    let reached = shown(&mut company, run.hazard).escalation.unwrap();
    assert_eq!((reached.level, reached.to), (1, vec![EscalateTo::UnitHead]));
    assert!(get_ladder(&mut company.ws, GetLadder {}).unwrap().own);
    edit_organisation(&mut company.ws, edit(shipped.rungs.clone())).unwrap();
    let back = get_ladder(&mut company.ws, GetLadder {}).unwrap();
    assert_eq!((back.own, back.ladder), (false, shipped));
    same_after_reopening(company, run.hazard);
}

#[test]
fn an_order_presses_and_moves_nothing_but_who_extends() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let before = shown(&mut company, run.hazard);
    let form = order(&company, run.hazard);
    let refusal = company.refuses(|ws| order_supervision(ws, form));
    let (action, person) = (Action::Supervise, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_("陈国栋");
    let answer_by = company.in_days(-1);
    let late = OrderSupervision {
        answer_by,
        ..order(&company, run.hazard)
    };
    let refusal = company.refuses(|ws| order_supervision(ws, late));
    assert_eq!(refusal, Refusal::AnswerDueBeforeOrder { answer_by });
    let form = order(&company, run.hazard);
    let view = order_supervision(&mut company.ws, form).unwrap();
    assert_eq!(
        (view.row.status, view.row.due_on),
        (Status::Served, before.row.due_on)
    );
    assert_eq!(view.supervisions[0].by, id("陈国栋"));
    assert_eq!(view.notice, before.notice);

    let ask = AskExtension {
        hazard: run.hazard,
        due_on: company.in_days(20),
        reason: "盖板厂家延迟到货".to_owned(),
        work_done: String::new(),
        interim_controls: "设围栏".to_owned(),
        evidence: Vec::new(),
        actor: Some(id("刘洋")),
        happened_at: None,
    };
    ask_extension(company.as_("张伟"), ask).unwrap();
    let grant = || DecideExtension {
        hazard: run.hazard,
        granted: true,
        opinion: String::new(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    };
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| decide_extension(ws, grant()));
    let person = DIRECTOR.to_owned();
    assert_eq!(refusal, Refusal::NotTheSupervisor { person });
    let view = decide_extension(company.as_("陈国栋"), grant()).unwrap();
    assert_eq!(view.row.due_on, Some(company.in_days(20)));
    same_after_reopening(company, run.hazard);
}

#[test]
fn an_order_waits_for_the_units_answer_and_stands_until_the_end() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let other = company.up_to(Stage::Served).hazard;
    let form = order(&company, run.hazard);
    order_supervision(company.as_("陈国栋"), form).unwrap();
    company.as_("刘洋");
    let waits = to_do(&mut company, GroupName::ToAnswer);
    assert_eq!((waits.len(), waits[0].id), (1, run.hazard));
    assert_eq!(waits[0].on, Some(company.in_days(3)));
    company.as_("钱𠮷");
    assert!(to_do(&mut company, GroupName::ToAnswer).is_empty());
    company.as_("张伟");
    for view in [LedgerView::Supervised, LedgerView::ToAnswer] {
        assert_eq!(in_view(&mut company, view), [run.hazard]);
    }
    let view = shown(&mut company, run.hazard);
    assert!(view.answer_standing.is_some() && view.row.supervised);
    assert!(!shown(&mut company, other).row.supervised);
    assert_eq!(view.names[&id("陈国栋")], "陈国栋");

    record_progress(&mut company.ws, forms::progress(run.hazard, "刘洋")).unwrap();
    assert_eq!(
        in_view(&mut company, LedgerView::ToAnswer),
        [run.hazard],
        "progress is no answer"
    );
    let answer = |actor: Option<&str>| AnswerSupervision {
        hazard: run.hazard,
        order: None,
        text: "积水已排净，硬质围栏已设".to_owned(),
        evidence: Vec::new(),
        actor: actor.map(id),
        happened_at: None,
    };
    let settle = |accepted| SettleSupervision {
        hazard: run.hazard,
        order: None,
        accepted,
        opinion: "围栏照片看不清".to_owned(),
        answer_by: Some("2026-11-30".parse().unwrap()),
        actor: None,
        happened_at: None,
    };
    company.as_("钱𠮷");
    let refusal = company.refuses(|ws| answer_supervision(ws, answer(None)));
    let (action, person) = (Action::Rectify, "钱𠮷".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    company.as_("陈国栋");
    let none = Refusal::NoSupervisionWaits {
        hazard: view.row.number.clone(),
    };
    assert_eq!(
        company.refuses(|ws| settle_supervision(ws, settle(true))),
        none
    );
    answer_supervision(company.as_("刘洋"), answer(None)).unwrap();
    let settles = |company: &mut Company, name: &str| {
        company.as_(name);
        to_do(company, GroupName::ToSettle).len()
    };
    assert_eq!(settles(&mut company, "陈国栋"), 1);
    assert_eq!(
        settles(&mut company, DIRECTOR),
        0,
        "who did not order is not asked"
    );
    assert_eq!(in_view(&mut company, LedgerView::ToSettle), [run.hazard]);
    let refusal = company.refuses(|ws| settle_supervision(ws, settle(true)));
    let person = DIRECTOR.to_owned();
    assert_eq!(refusal, Refusal::NotTheSupervisor { person });
    let back = settle_supervision(company.as_("陈国栋"), settle(false)).unwrap();
    let again = back.to_answer.unwrap().answer_by;
    assert_eq!(again.to_string(), "2026-11-30");
    assert_eq!(in_view(&mut company, LedgerView::ToAnswer), [run.hazard]);
    answer_supervision(company.as_("张伟"), answer(Some("王志强"))).unwrap();
    assert_eq!(
        company.refuses(|ws| answer_supervision(ws, answer(Some("王志强")))),
        none
    );
    let settled = settle_supervision(company.as_("陈国栋"), settle(true)).unwrap();
    assert!(settled.supervisions[0].settled_at.is_some());
    assert_eq!(settles(&mut company, "陈国栋"), 0);
    assert!(in_view(&mut company, LedgerView::ToAnswer).is_empty());
    assert_eq!(in_view(&mut company, LedgerView::Supervised), [run.hazard]);
    let view = shown(&mut company, run.hazard);
    assert!(view.answer_standing.is_none() && view.supervisions[0].answered_at.is_some());
    same_after_reopening(company, run.hazard);
}

#[test]
fn what_was_said_and_answered_is_recorded() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let refusal = company.refuses(|ws| record_urging(ws, urge(run.hazard, "张伟")));
    let person = "张伟".to_owned();
    assert_eq!(refusal, Refusal::SamePersonTwice { person });
    let silent = RecordUrging {
        said: " ".to_owned(),
        ..urge(run.hazard, "刘洋")
    };
    let refusal = company.refuses(|ws| record_urging(ws, silent));
    assert_eq!(refusal, Refusal::Blank { field: "said" });
    company.as_("刘洋");
    let refusal = company.refuses(|ws| record_urging(ws, urge(run.hazard, "王志强")));
    let (action, person) = (Action::Urge, "刘洋".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let view = record_urging(company.as_("张伟"), urge(run.hazard, "刘洋")).unwrap();
    assert_eq!(view.steps.last().unwrap().detail.name(), "urged");
    assert_eq!(view.row.status, Status::Served);
}

#[test]
fn one_call_urges_about_all_that_presses_a_person() {
    let mut company = Company::found();
    let [first, second] = [(); 2].map(|()| company.up_to(Stage::Served).hazard);
    let unnamed = company.up_to(Stage::Served).hazard;
    let done = company.up_to(Stage::Submitted).hazard;
    let plan = |company: &mut Company, hazards: &[Uuid], all_that_presses| {
        let hazards = hazards.to_vec();
        let request = PlanUrging {
            hazards,
            all_that_presses,
        };
        plan_urging(&mut company.ws, request).unwrap()
    };
    // The unit that took it over has yet to name an owner: its head is asked.
    let moved = TransferHazard {
        hazard: unnamed,
        unit: id("城南供电所"),
        owner: None,
        reason: "线路划归城南供电所".to_owned(),
        interim_controls: "设围栏".to_owned(),
        received_by: id("孙䶮"),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    };
    transfer_hazard(company.as_(DIRECTOR), moved).unwrap();
    let planned = plan(&mut company, &[first, unnamed, done], true);
    let whom: Vec<_> = planned.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(
        (whom.as_slice(), planned.left.len()),
        (&["刘洋", "孙䶮"][..], 1)
    );
    assert_eq!(planned.people[0].hazards.len(), 1, "11 days are left");
    company.advance(12);
    let mine = |planned: UrgingPlan| {
        let hazards = planned.people[0].hazards.iter();
        hazards.map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(mine(plan(&mut company, &[first], true)), [first, second]);
    assert_eq!(mine(plan(&mut company, &[first], false)), [first]);

    let both = RecordUrging {
        also: vec![second],
        ..urge(first, "刘洋")
    };
    record_urging(company.as_("张伟"), both).unwrap();
    for hazard in [first, second] {
        let last = shown(&mut company, hazard).steps.pop().unwrap();
        assert_eq!(last.detail.name(), "urged");
    }
    let closed = company.up_to(Stage::Closed).hazard;
    company.as_("张伟");
    let with_a_closed_one = RecordUrging {
        also: vec![closed],
        ..urge(first, "刘洋")
    };
    let refusal = company.refuses(|ws| record_urging(ws, with_a_closed_one));
    assert!(
        matches!(refusal, Refusal::StepNotFromHere { .. }),
        "{refusal:?}"
    );
}
