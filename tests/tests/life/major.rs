//! 重大: from the suspicion, which moves at once, to 摘牌 and 销号.

use app::hazards::{
    AskDelisting, DecideTreatmentPlan, DraftTreatmentPlan, EvaluateTreatment, HazardView,
    RecordDelisting, RecordListing, RegradeHazard, ReportMajor, SuspectMajor, VoidHazard,
    ask_delisting, close_hazard, decide_treatment_plan, draft_treatment_plan, evaluate_treatment,
    record_delisting, record_listing, record_progress, record_reinspection, regrade_hazard,
    report_major, settle_hazard, submit_rectification, suspect_major, void_hazard,
};
use app::today::GroupName;
use domain::Refusal;
use domain::hazard::{
    Commitment, HazardAct, ListingLevel, PlanStanding, ReportTo, Status, StatutoryLevel,
    TreatmentPlan,
};
use domain::notice::Notice;
use domain::permission::Action;
use store::StoreError;
use testkit::{Company, DIRECTOR, Run, Stage, forms, id, photos};
use uuid::Uuid;

use super::{in_today, same_after_reopening, shown, why_not};

const NUMBER: &str = "隐患〔2026〕1号";
pub(super) const PRINCIPAL: &str = "陈国栋";

fn suspect(hazard: Uuid) -> SuspectMajor {
    SuspectMajor {
        hazard,
        grounds: "积水已没过电缆中间接头".to_owned(),
        interim_controls: "停用 113 线电缆段，设警戒，专人看守".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn judge(hazard: Uuid, level: StatutoryLevel) -> RegradeHazard {
    RegradeHazard {
        hazard,
        level,
        local_level: String::new(),
        criterion: "研判纪要〔2026〕3号".to_owned(),
        basis: Vec::new(),
        reason: "经专题研判".to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

pub(super) fn plan() -> TreatmentPlan {
    TreatmentPlan {
        goals: "消除积水，恢复电缆沟防水".to_owned(),
        methods: "改造排水，更换中间接头".to_owned(),
        funds: "大修资金 12 万元，接头 3 套已落实".to_owned(),
        bodies: "城东供电所，刘洋；运维检修部配合".to_owned(),
        schedule: "2026 年 12 月 4 日前完成，每周一报进度".to_owned(),
        safety: "停电作业，围栏警示；全站停电应急预案".to_owned(),
        countersigners: Vec::new(),
        no_countersign: "只涉及城东供电所".to_owned(),
    }
}

pub(super) fn draft(hazard: Uuid, plan: TreatmentPlan) -> DraftTreatmentPlan {
    DraftTreatmentPlan {
        hazard,
        plan,
        actor: Some(id("王志强")),
        happened_at: None,
    }
}

pub(super) fn decide(view: &HazardView, approved: bool) -> DecideTreatmentPlan {
    DecideTreatmentPlan {
        hazard: view.row.id,
        plan: view.treatment.plan.as_ref().unwrap().step,
        approved,
        opinion: "按方案组织实施".to_owned(),
        no_countersign: String::new(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn report(company: &Company, hazard: Uuid, to: ReportTo, receipt: &str) -> ReportMajor {
    ReportMajor {
        hazard,
        to,
        recipient: "清河市应急管理局".to_owned(),
        reported_on: company.today(),
        receipt: receipt.to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

pub(super) fn list(company: &Company, hazard: Uuid) -> RecordListing {
    RecordListing {
        hazard,
        authority: "清河市应急管理局".to_owned(),
        document: "清应急督〔2026〕9号".to_owned(),
        listed_on: company.today(),
        level: Some(ListingLevel::City),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn ask(company: &Company, hazard: Uuid) -> AskDelisting {
    AskDelisting {
        hazard,
        document: "供电安〔2026〕31号".to_owned(),
        asked_on: company.today(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

fn delist(company: &Company, hazard: Uuid) -> RecordDelisting {
    RecordDelisting {
        hazard,
        document: "清应急解〔2026〕9号".to_owned(),
        delisted_on: company.today(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

pub(super) fn evaluate(company: &Company, hazard: Uuid, passed: bool) -> EvaluateTreatment {
    EvaluateTreatment {
        hazard,
        evaluated_on: company.today(),
        experts: "运检、调度、安监专业人员".to_owned(),
        findings: "排水和接头均达到方案目标".to_owned(),
        passed,
        new_due_on: (!passed).then(|| company.in_days(9)),
        evidence: Vec::new(),
        actor: Some(id(PRINCIPAL)),
        happened_at: None,
    }
}

/// Suspected while it is only reported, and served by a notice that says so.
fn suspected_and_served(company: &mut Company) -> Run {
    let mut run = company.up_to(Stage::Settled);
    assert!(in_today(company, GroupName::Suspected).is_empty());
    let view = suspect_major(&mut company.ws, suspect(run.hazard)).unwrap();
    company.as_(DIRECTOR);
    assert_eq!(in_today(company, GroupName::Suspected), [run.hazard]);
    company.as_("张伟");
    assert_eq!(view.interim_controls, "停用 113 线电缆段，设警戒，专人看守");
    for stage in [
        Stage::Assessed,
        Stage::Frozen,
        Stage::Notified,
        Stage::Served,
    ] {
        company.drive(&mut run, stage);
    }
    run
}

/// Judged as major after the notice.
pub(super) fn judged(company: &mut Company) -> Run {
    let run = suspected_and_served(company);
    let form = judge(run.hazard, StatutoryLevel::Major);
    regrade_hazard(company.as_(DIRECTOR), form).unwrap();
    company.as_("张伟");
    run
}

/// With an approved treatment plan.
pub(super) fn planned(company: &mut Company) -> Run {
    let run = judged(company);
    let view = draft_treatment_plan(&mut company.ws, draft(run.hazard, plan())).unwrap();
    decide_treatment_plan(company.as_(PRINCIPAL), decide(&view, true)).unwrap();
    company.as_("张伟");
    run
}

#[test]
fn from_the_suspicion_to_delisting_and_closing() {
    let mut company = Company::found();
    let run = suspected_and_served(&mut company);
    let hazard = run.hazard;
    let paper = company.ws.store().read(|reader| reader.get(run.notice));
    let paper: Notice = paper.map_err(|error: StoreError| error).unwrap().unwrap();
    let said = &paper.snapshot.items[0];
    assert!(said.description.starts_with("（疑似重大隐患，待判定）"));
    assert_eq!(said.interim_controls, "停用 113 线电缆段，设警戒，专人看守");
    // The report goes out before anybody has judged.
    let form = report(&company, hazard, ReportTo::Authority, "");
    let view = report_major(&mut company.ws, form).unwrap();
    assert_eq!(view.awaited, Some(HazardAct::Regrade));
    let form = judge(hazard, StatutoryLevel::Major);
    let view = regrade_hazard(company.as_(DIRECTOR), form).unwrap();
    assert_eq!(view.row.level, Some(StatutoryLevel::Major));
    assert_eq!(view.commitments.funds, Commitment::Missing);
    assert_eq!(view.awaited, Some(HazardAct::DraftPlan));
    company.as_("张伟");
    let view = draft_treatment_plan(&mut company.ws, draft(hazard, plan())).unwrap();
    assert_eq!(view.awaited, Some(HazardAct::DecidePlan));
    assert!(in_today(&mut company, GroupName::ToDecidePlan).is_empty());
    company.as_(PRINCIPAL);
    assert_eq!(in_today(&mut company, GroupName::ToDecidePlan), [hazard]);
    let view = decide_treatment_plan(&mut company.ws, decide(&view, true)).unwrap();
    assert!(in_today(&mut company, GroupName::ToDecidePlan).is_empty());
    assert_eq!(view.commitments.funds, Commitment::Complete);
    assert_eq!(view.commitments.contingency, Commitment::Complete);
    company.as_("张伟");
    let form = list(&company, hazard);
    record_listing(&mut company.ws, form).unwrap();
    record_progress(&mut company.ws, forms::progress(hazard, "刘洋")).unwrap();
    company.advance(3);
    let (photo, today) = (company.photo(photos::TRENCH_AFTER), company.today());
    let form = forms::submission(hazard, "刘洋", today, vec![photo]);
    let view = submit_rectification(&mut company.ws, form).unwrap();
    assert_eq!(view.awaited, Some(HazardAct::EvaluateTreatment));
    let form = evaluate(&company, hazard, true);
    evaluate_treatment(&mut company.ws, form).unwrap();
    let view = record_reinspection(&mut company.ws, forms::reinspection(hazard, None)).unwrap();
    assert_eq!(view.awaited, Some(HazardAct::AskDelisting));
    let form = ask(&company, hazard);
    let view = ask_delisting(&mut company.ws, form).unwrap();
    assert_eq!(view.awaited, Some(HazardAct::RecordDelisting));
    let form = delist(&company, hazard);
    let view = record_delisting(&mut company.ws, form).unwrap();
    assert_eq!(view.treatment.delisted_on, Some(company.today()));
    assert_eq!(view.awaited, Some(HazardAct::ReportMajor));
    for (to, receipt) in [
        (ReportTo::Authority, "收文〔2026〕118号"),
        (ReportTo::WorkersCongress, "职代会纪要〔2026〕4号"),
    ] {
        let form = report(&company, hazard, to, receipt);
        report_major(&mut company.ws, form).unwrap();
    }
    company.as_(PRINCIPAL);
    assert_eq!(in_today(&mut company, GroupName::ToClose), [hazard]);
    let view = close_hazard(&mut company.ws, forms::close(hazard)).unwrap();
    assert_eq!((view.row.status, view.awaited), (Status::Closed, None));
    let names: Vec<_> = view.steps.iter().map(|step| step.detail.name()).collect();
    assert_eq!(
        names,
        [
            "reported",
            "suspected_major",
            "assessed",
            "notified",
            "served",
            "major_reported",
            "regraded",
            "plan_drafted",
            "plan_decided",
            "listed",
            "progress",
            "submitted",
            "evaluated",
            "reinspected",
            "delisting_asked",
            "delisted",
            "major_reported",
            "major_reported",
            "closed",
        ]
    );
    same_after_reopening(company, hazard);
}

#[test]
fn what_a_major_hazard_owes_is_in_today_until_it_is_recorded() {
    let mut company = Company::found();
    let run = planned(&mut company);
    let owed = GroupName::ToReportMajor;
    assert_eq!(in_today(&mut company, owed), [run.hazard]);
    for to in [ReportTo::Authority, ReportTo::WorkersCongress] {
        assert_eq!(in_today(&mut company, owed), [run.hazard]);
        let form = report(&company, run.hazard, to, "");
        report_major(&mut company.ws, form).unwrap();
    }
    assert!(in_today(&mut company, owed).is_empty());
    let silent = GroupName::ToTellProgress;
    company.advance(6);
    assert!(in_today(&mut company, silent).is_empty());
    company.advance(1);
    assert_eq!(in_today(&mut company, silent), [run.hazard]);
    record_progress(&mut company.ws, forms::progress(run.hazard, "刘洋")).unwrap();
    assert!(in_today(&mut company, silent).is_empty());
    company.advance(7);
    assert_eq!(in_today(&mut company, silent), [run.hazard]);
}

#[test]
fn what_is_doubted_is_neither_accepted_nor_suspected_twice() {
    let mut company = Company::found();
    let run = suspected_and_served(&mut company);
    let hazard = NUMBER.to_owned();
    let open = Refusal::SuspicionOpen { hazard };
    let form = forms::submission(run.hazard, "刘洋", company.today(), Vec::new());
    let form = app::hazards::SubmitRectification {
        no_photo_reason: "带电".to_owned(),
        ..form
    };
    assert_eq!(company.refuses(|ws| submit_rectification(ws, form)), open);
    assert_eq!(
        company.refuses(|ws| suspect_major(ws, suspect(run.hazard))),
        open
    );
    let refusal =
        company.refuses(|ws| regrade_hazard(ws, judge(run.hazard, StatutoryLevel::General)));
    let (action, person) = (Action::AssessMajor, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let form = judge(run.hazard, StatutoryLevel::General);
    let view = regrade_hazard(company.as_(DIRECTOR), form).unwrap();
    assert!(view.treatment.suspicion.is_none());
    assert_eq!(view.awaited, Some(HazardAct::Submit));
}

#[test]
fn a_suspicion_names_its_controls_and_a_major_hazard_is_not_suspected() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Settled);
    let silent = SuspectMajor {
        interim_controls: " ".to_owned(),
        ..suspect(run.hazard)
    };
    let refusal = company.refuses(|ws| suspect_major(ws, silent));
    assert_eq!(
        refusal,
        Refusal::Blank {
            field: "interim_controls"
        }
    );
    let run = judged(&mut company);
    let refusal = company.refuses(|ws| suspect_major(ws, suspect(run.hazard)));
    assert!(
        matches!(refusal, Refusal::AlreadyMajor { .. }),
        "{refusal:?}"
    );
}

#[test]
fn a_notice_of_what_may_be_major_names_the_controls() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Assessed);
    regrade_hazard(company.as_(DIRECTOR), forms::regrade_major(run.hazard)).unwrap();
    company.as_("张伟");
    let mut form = forms::settle(run.hazard, "城东供电所", Some("刘洋"), company.in_days(9));
    form.interim_controls = Some(String::new());
    settle_hazard(&mut company.ws, form).unwrap();
    let form = forms::issue(&[run.hazard], company.director(), company.in_days(14));
    let refusal = company.refuses(|ws| app::notices::issue_rectification_notice(ws, form));
    let hazard = NUMBER.to_owned();
    assert_eq!(refusal, Refusal::InterimControlsMissing { hazard });
}

#[test]
fn nobody_treats_a_major_hazard_without_the_plan_the_principal_approved() {
    let mut company = Company::found();
    let run = judged(&mut company);
    let needs_plan = || Refusal::MajorNeedsPlan {
        hazard: NUMBER.to_owned(),
    };
    let progress = || forms::progress(run.hazard, "刘洋");
    assert_eq!(
        company.refuses(|ws| record_progress(ws, progress())),
        needs_plan()
    );
    let mut lacking = plan();
    lacking.safety = " ".to_owned();
    let refusal = company.refuses(|ws| draft_treatment_plan(ws, draft(run.hazard, lacking)));
    assert_eq!(refusal, Refusal::PlanPartMissing { part: "safety" });
    let first = draft_treatment_plan(&mut company.ws, draft(run.hazard, plan())).unwrap();
    assert_eq!(
        company.refuses(|ws| record_progress(ws, progress())),
        needs_plan()
    );
    let refusal = company.refuses(|ws| decide_treatment_plan(ws, decide(&first, true)));
    let (action, person) = (Action::ApprovePlan, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let back = decide_treatment_plan(company.as_(PRINCIPAL), decide(&first, false)).unwrap();
    let standing = back.treatment.plan.as_ref().unwrap().standing;
    assert_eq!(standing, PlanStanding::SentBack);
    let refusal = company.refuses(|ws| decide_treatment_plan(ws, decide(&first, true)));
    let hazard = NUMBER.to_owned();
    assert_eq!(refusal, Refusal::NoPlanToDecide { hazard });
    company.as_("张伟");
    let second = draft_treatment_plan(&mut company.ws, draft(run.hazard, plan())).unwrap();
    company.as_(PRINCIPAL);
    let refusal = company.refuses(|ws| decide_treatment_plan(ws, decide(&first, true)));
    assert_eq!(refusal, Refusal::NotTheNewestPlan);
    decide_treatment_plan(&mut company.ws, decide(&second, true)).unwrap();
    record_progress(company.as_("张伟"), progress()).unwrap();
    // A new draft is approved anew before the work goes on.
    draft_treatment_plan(&mut company.ws, draft(run.hazard, plan())).unwrap();
    assert_eq!(
        company.refuses(|ws| record_progress(ws, progress())),
        needs_plan()
    );
}

#[test]
fn a_general_hazard_has_no_plan_no_report_and_no_listing() {
    let mut company = Company::found();
    let run = company.up_to(Stage::Served);
    let not_major = || Refusal::NotMajor {
        hazard: NUMBER.to_owned(),
    };
    let refusal = company.refuses(|ws| draft_treatment_plan(ws, draft(run.hazard, plan())));
    assert_eq!(refusal, not_major());
    let form = report(&company, run.hazard, ReportTo::Authority, "");
    assert_eq!(company.refuses(|ws| report_major(ws, form)), not_major());
    let form = list(&company, run.hazard);
    assert_eq!(company.refuses(|ws| record_listing(ws, form)), not_major());
    let view = shown(&mut company, run.hazard);
    assert_eq!(why_not(&view, HazardAct::DraftPlan), Some("not_major"));
}

#[test]
fn a_failed_evaluation_opens_a_round_and_reinspection_waits_for_one_that_passed() {
    let mut company = Company::found();
    let mut run = planned(&mut company);
    company.drive(&mut run, Stage::Submitted);
    let visit = move || forms::reinspection(run.hazard, None);
    let hazard = NUMBER.to_owned();
    let refusal = company.refuses(|ws| record_reinspection(ws, visit()));
    assert_eq!(refusal, Refusal::EvaluationMissing { hazard });
    let form = EvaluateTreatment {
        actor: None,
        ..evaluate(&company, run.hazard, true)
    };
    let refusal = company.refuses(|ws| evaluate_treatment(ws, form));
    let (action, person) = (Action::EvaluateTreatment, "张伟".to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    let form = EvaluateTreatment {
        new_due_on: None,
        ..evaluate(&company, run.hazard, false)
    };
    let refusal = company.refuses(|ws| evaluate_treatment(ws, form));
    assert_eq!(refusal, Refusal::NewDeadlineMissing);
    let form = evaluate(&company, run.hazard, false);
    let view = evaluate_treatment(&mut company.ws, form).unwrap();
    assert_eq!((view.row.status, view.round), (Status::Returned, 2));
    assert_eq!(view.row.due_on, Some(company.in_days(9)));
    company.drive(&mut run, Stage::Submitted);
    let form = evaluate(&company, run.hazard, true);
    evaluate_treatment(&mut company.ws, form).unwrap();
    let view = record_reinspection(&mut company.ws, visit()).unwrap();
    assert_eq!(view.row.status, Status::Accepted);
}

#[test]
fn it_is_closed_by_the_principal_after_reports_with_receipts_and_off_the_list() {
    let mut company = Company::found();
    let mut run = planned(&mut company);
    company.drive(&mut run, Stage::Submitted);
    let form = evaluate(&company, run.hazard, true);
    evaluate_treatment(&mut company.ws, form).unwrap();
    let form = list(&company, run.hazard);
    record_listing(&mut company.ws, form).unwrap();
    let form = list(&company, run.hazard);
    let still = || Refusal::StillListed {
        hazard: NUMBER.to_owned(),
    };
    assert_eq!(company.refuses(|ws| record_listing(ws, form)), still());
    let form = delist(&company, run.hazard);
    let refusal = company.refuses(|ws| record_delisting(ws, form));
    assert!(
        matches!(refusal, Refusal::StepNotFromHere { .. }),
        "{refusal:?}"
    );
    company.drive(&mut run, Stage::Accepted);
    company.as_(PRINCIPAL);
    let close = || forms::close(run.hazard);
    assert_eq!(company.refuses(|ws| close_hazard(ws, close())), still());
    company.as_(DIRECTOR);
    let (hazard, reason) = (run.hazard, "误报".to_owned());
    let void = VoidHazard {
        hazard,
        reason,
        happened_at: None,
    };
    assert_eq!(company.refuses(|ws| void_hazard(ws, void)), still());
    company.as_("张伟");
    let form = delist(&company, run.hazard);
    record_delisting(&mut company.ws, form).unwrap();
    let form = delist(&company, run.hazard);
    let hazard = || NUMBER.to_owned();
    let refusal = company.refuses(|ws| record_delisting(ws, form));
    assert_eq!(refusal, Refusal::NotListed { hazard: hazard() });
    let form = ask(&company, run.hazard);
    let refusal = company.refuses(|ws| ask_delisting(ws, form));
    assert_eq!(refusal, Refusal::NotListed { hazard: hazard() });
    for to in [ReportTo::Authority, ReportTo::WorkersCongress] {
        company.as_(PRINCIPAL);
        let refusal = company.refuses(|ws| close_hazard(ws, close()));
        let hazard = hazard();
        assert_eq!(refusal, Refusal::ReportMissing { hazard, to });
        let form = report(&company, run.hazard, to, "");
        report_major(&mut company.ws, form).unwrap();
        let refusal = company.refuses(|ws| close_hazard(ws, close()));
        let hazard = NUMBER.to_owned();
        assert_eq!(refusal, Refusal::ReceiptMissing { hazard, to });
        let form = report(&company, run.hazard, to, "回执 1 号");
        report_major(company.as_("张伟"), form).unwrap();
    }
    company.as_(DIRECTOR);
    let refusal = company.refuses(|ws| close_hazard(ws, close()));
    let (action, person) = (Action::CloseMajor, DIRECTOR.to_owned());
    assert_eq!(refusal, Refusal::NotAllowed { action, person });
    close_hazard(company.as_(PRINCIPAL), close()).unwrap();
}
