//! 督办, 催办 and the ladder: pressure that moves no deadline.

use app::hazards::{
    AskExtension, DecideExtension, GetLadder, OrderSupervision, RecordUrging, ask_extension,
    decide_extension, get_ladder, order_supervision, record_urging,
};
use domain::Refusal;
use domain::escalation::{EscalateTo, EscalationAct};
use domain::hazard::{Status, UrgingWay};
use domain::permission::Action;
use testkit::{Company, DIRECTOR, Stage, id};
use uuid::Uuid;

use super::{same_after_reopening, shown};

fn order(company: &Company, hazard: Uuid) -> OrderSupervision {
    OrderSupervision {
        hazard,
        demands: "三日内排净积水，每日报进度".to_owned(),
        answer_by: company.in_days(3),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn urge(hazard: Uuid, whom: &str) -> RecordUrging {
    RecordUrging {
        hazard,
        whom: id(whom),
        way: UrgingWay::Telephone,
        said: "盖板到货没有".to_owned(),
        answer: "明天到".to_owned(),
        actor: None,
        happened_at: None,
    }
}

#[test]
fn the_ladder_is_climbed_by_the_day_and_stored_nowhere() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Rectifying);
    let ladder = get_ladder(&mut company.ws, GetLadder {}).unwrap();
    assert_eq!((ladder.version.as_str(), ladder.rungs.len()), ("2026-1", 7));
    assert_eq!(
        shown(&mut company, run.hazard).escalation,
        None,
        "11 days are left"
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
    at(12, 7, EscalateTo::Principal, EscalationAct::Appraise);
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
