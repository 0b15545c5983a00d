//! Every way to a new deadline of ours meets the deadline of the paper from outside.

use app::hazards::{
    AskExtension, DecideExtension, DecideObjection, DecideTreatmentPlan, DraftTreatmentPlan,
    EvaluateTreatment, RaiseObjection, RegradeHazard, ask_extension, decide_extension,
    decide_objection, decide_treatment_plan, draft_treatment_plan, evaluate_treatment,
    raise_objection, record_reinspection, regrade_hazard, settle_hazard,
};
use app::incoming::{
    IncomingFinding, PostponeIncomingPaper, postpone_incoming_paper, split_incoming_paper,
};
use app::notices::{PlanNotice, issue_rectification_notice, plan_notice, sign_notice};
use domain::Refusal;
use domain::hazard::{Disputed, Ruling, Status, StatutoryLevel, TreatmentPlan};
use domain::incoming::Postponement;
use testkit::{Company, DIRECTOR, Run, Stage, forms, id};
use uuid::Uuid;

use super::incoming::{NUMBER, finding, registered, scan, split};

/// The last day that the paper allows, counted from today.
const LAST: i64 = 20;

fn bound(company: &Company) -> Refusal {
    Refusal::BeyondPaper {
        number: NUMBER.to_owned(),
        due_on: company.in_days(LAST),
    }
}

/// A paper from outside names a hazard that is in the ledger already.
fn named(company: &mut Company, hazard: Uuid) {
    let paper = registered(company).row.id;
    split_incoming_paper(&mut company.ws, split(paper, &[], &[hazard])).unwrap();
}

/// A hazard on its way, named by a paper.
fn named_at(company: &mut Company, stage: Stage) -> Run {
    let run = company.up_to(stage);
    named(company, run.hazard);
    run
}

fn longer(company: &Company, hazard: Uuid) -> AskExtension {
    AskExtension {
        hazard,
        due_on: company.in_days(30),
        reason: "待停电".to_owned(),
        work_done: String::new(),
        interim_controls: "设围栏".to_owned(),
        evidence: Vec::new(),
        actor: Some(id("刘洋")),
        happened_at: None,
    }
}

#[test]
fn its_deadline_bounds_ours_until_the_sender_agrees_to_another() {
    let mut company = Company::found();
    company.as_("张伟");
    let paper = registered(&mut company).row.id;
    let bound = bound(&company);
    let late = IncomingFinding {
        due_on: Some(company.in_days(21)),
        ..finding("通道堵塞")
    };
    let refusal = company.refuses(|ws| split_incoming_paper(ws, split(paper, &[late], &[])));
    assert_eq!(refusal, bound);
    let one = [finding("通道堵塞")];
    let view = split_incoming_paper(&mut company.ws, split(paper, &one, &[])).unwrap();
    let hazard = view.hazard_rows[0].id;
    let settled = |company: &Company, days| {
        forms::settle(hazard, "城东供电所", Some("刘洋"), company.in_days(days))
    };
    let form = settled(&company, 21);
    let refusal = company.refuses(|ws| settle_hazard(ws, form));
    assert_eq!(refusal, bound);
    let form = settled(&company, 20);
    settle_hazard(&mut company.ws, form).unwrap();

    let mut run = Run {
        hazard,
        notice: Uuid::nil(),
    };
    for stage in [
        Stage::Assessed,
        Stage::Frozen,
        Stage::Notified,
        Stage::Served,
    ] {
        company.drive(&mut run, stage);
    }
    let form = longer(&company, hazard);
    let refusal = company.refuses(|ws| ask_extension(ws, form));
    assert_eq!(refusal, bound);
    let to = Postponement {
        due_on: company.in_days(40),
        agreed_on: company.today(),
        authority: "清应急复〔2026〕3号".to_owned(),
        evidence: vec![scan(&mut company)],
    };
    let view =
        postpone_incoming_paper(&mut company.ws, PostponeIncomingPaper { paper, to }).unwrap();
    assert_eq!(view.row.due_on, company.in_days(40));
    assert_eq!(view.own_due_on, company.in_days(20));
    let form = longer(&company, hazard);
    ask_extension(&mut company.ws, form).unwrap();
}

#[test]
fn a_failed_reinspection_stays_within_it() {
    let mut company = Company::found();
    let hazard = named_at(&mut company, Stage::Submitted).hazard;
    let failed = |company: &Company, days| forms::reinspection(hazard, Some(company.in_days(days)));
    let form = failed(&company, LAST + 1);
    let refusal = company.refuses(|ws| record_reinspection(ws, form));
    assert_eq!(refusal, bound(&company));
    let form = failed(&company, LAST);
    let view = record_reinspection(&mut company.ws, form).unwrap();
    assert_eq!(view.row.due_on, Some(company.in_days(LAST)));
}

#[test]
fn after_it_has_passed_a_failed_reinspection_is_still_recorded() {
    let mut company = Company::found();
    let hazard = named_at(&mut company, Stage::Submitted).hazard;
    let due_on = company.in_days(LAST);
    company.advance(LAST + 1);
    let form = forms::reinspection(hazard, Some(company.in_days(1)));
    let refusal = company.refuses(|ws| record_reinspection(ws, form));
    let number = NUMBER.to_owned();
    assert_eq!(refusal, Refusal::BeyondPaperOverdue { number, due_on });
    let form = forms::reinspection(hazard, Some(company.today()));
    let view = record_reinspection(&mut company.ws, form).unwrap();
    assert_eq!(view.row.status, Status::Returned);
}

#[test]
fn a_ruling_on_an_objection_stays_within_it() {
    let mut company = Company::found();
    let hazard = named_at(&mut company, Stage::Served).hazard;
    let objection = RaiseObjection {
        hazard,
        against: Disputed::Deadline,
        grounds: "期限内不能停电".to_owned(),
        decide_by: None,
        evidence: Vec::new(),
        actor: Some(id("王志强")),
        happened_at: None,
    };
    raise_objection(&mut company.ws, objection).unwrap();
    let ruled = |company: &Company, days| DecideObjection {
        hazard,
        ruling: Ruling::Changed {
            responsibility: None,
            due_on: Some(company.in_days(days)),
            measures: None,
        },
        reason: "已到现场核实".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    };
    company.as_(DIRECTOR);
    let form = ruled(&company, LAST + 1);
    let refusal = company.refuses(|ws| decide_objection(ws, form));
    assert_eq!(refusal, bound(&company));
    let form = ruled(&company, LAST);
    let view = decide_objection(&mut company.ws, form).unwrap();
    assert_eq!(view.row.due_on, Some(company.in_days(LAST)));
}

#[test]
fn a_failed_evaluation_stays_within_it() {
    let mut company = Company::found();
    let mut run = named_at(&mut company, Stage::Served);
    let hazard = run.hazard;
    let major = RegradeHazard {
        hazard,
        level: StatutoryLevel::Major,
        local_level: String::new(),
        criterion: "研判纪要〔2026〕3号".to_owned(),
        basis: Vec::new(),
        reason: "经专题研判".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    };
    regrade_hazard(company.as_(DIRECTOR), major).unwrap();
    company.as_("张伟");
    let plan = DraftTreatmentPlan {
        hazard,
        plan: TreatmentPlan {
            goals: "排净积水".to_owned(),
            methods: "加装水泵".to_owned(),
            funds: "8 万元".to_owned(),
            bodies: "城东供电所".to_owned(),
            schedule: "10 日内完成".to_owned(),
            safety: "专人看守".to_owned(),
            countersigners: Vec::new(),
            no_countersign: "只涉及城东供电所".to_owned(),
        },
        actor: Some(id("刘洋")),
        happened_at: None,
    };
    let view = draft_treatment_plan(&mut company.ws, plan).unwrap();
    let approval = DecideTreatmentPlan {
        hazard,
        plan: view.treatment.plan.unwrap().step,
        approved: true,
        opinion: String::new(),
        no_countersign: String::new(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    };
    decide_treatment_plan(company.as_("陈国栋"), approval).unwrap();
    company.as_("张伟");
    company.drive(&mut run, Stage::Submitted);
    let failed = |company: &Company, days| EvaluateTreatment {
        hazard,
        evaluated_on: company.today(),
        experts: "运检、调度专业人员".to_owned(),
        findings: "水位仍高于接头".to_owned(),
        passed: false,
        new_due_on: Some(company.in_days(days)),
        evidence: Vec::new(),
        actor: Some(id("陈国栋")),
        happened_at: None,
    };
    let form = failed(&company, LAST + 1);
    let refusal = company.refuses(|ws| evaluate_treatment(ws, form));
    assert_eq!(refusal, bound(&company));
    let form = failed(&company, LAST);
    let view = evaluate_treatment(&mut company.ws, form).unwrap();
    assert_eq!(view.row.due_on, Some(company.in_days(LAST)));
}

#[test]
fn a_later_day_asked_for_before_the_paper_came_is_not_granted() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Served).hazard;
    let form = longer(&company, hazard);
    ask_extension(&mut company.ws, form).unwrap();
    named(&mut company, hazard);
    company.as_(DIRECTOR);
    let decided = |granted| DecideExtension {
        hazard,
        granted,
        opinion: "按来文期限完成".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    };
    let refusal = company.refuses(|ws| decide_extension(ws, decided(true)));
    assert_eq!(refusal, bound(&company));
    decide_extension(&mut company.ws, decided(false)).unwrap();
}

#[test]
fn a_notice_does_not_print_a_day_beyond_it() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Settled);
    let hazard = run.hazard;
    let due_on = company.in_days(LAST + 1);
    let form = forms::settle(hazard, "城东供电所", Some("刘洋"), due_on);
    settle_hazard(&mut company.ws, form).unwrap();
    company.drive(&mut run, Stage::Assessed);
    named(&mut company, hazard);
    let hazards = vec![hazard];
    let plan = plan_notice(&mut company.ws, PlanNotice { hazards }).unwrap();
    assert_eq!(plan.obstacles[0].refusal.code, "beyond_paper");
    let form = forms::issue(&[hazard], company.director(), company.in_days(30));
    let refusal = company.refuses(|ws| issue_rectification_notice(ws, form));
    assert_eq!(refusal, bound(&company));
}

#[test]
fn a_notice_made_before_the_paper_came_is_not_signed_beyond_it() {
    let mut company = Company::found();
    let mut run = company.up_to(Stage::Settled);
    let due_on = company.in_days(LAST + 1);
    let form = forms::settle(run.hazard, "城东供电所", Some("刘洋"), due_on);
    settle_hazard(&mut company.ws, form).unwrap();
    for stage in [Stage::Assessed, Stage::Frozen] {
        company.drive(&mut run, stage);
    }
    named(&mut company, run.hazard);
    let form = forms::sign(run.notice, &[]);
    let refusal = company.refuses(|ws| sign_notice(ws, form));
    assert_eq!(refusal, bound(&company));
}
