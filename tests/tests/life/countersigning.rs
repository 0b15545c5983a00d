//! 会签: the treatment plan goes round the specialities it names before the principal decides on it.

use app::audit::{AuditRun, ListFindings, list_findings};
use app::hazards::{
    CountersignTreatmentPlan, HazardView, LedgerView, SignHazardPaper, VoidHazard,
    countersign_treatment_plan, decide_treatment_plan, draft_treatment_plan, make_hazard_paper,
    record_progress, sign_hazard_paper, void_hazard,
};
use app::today::GroupName;
use domain::Refusal;
use domain::audit::Rule;
use domain::form::FormRow;
use domain::hazard::paper::{HazardPaper, PaperKind, PaperState};
use domain::hazard::{
    Countersigner, Discipline, HazardAct, PlanStanding, StepDetail, TreatmentPlan,
};
use serde_json::json;
use store::StoreError;
use testkit::{Company, DIRECTOR, forms, id, photos};
use uuid::Uuid;

use super::major::{PRINCIPAL, decide, draft, judged, plan};
use super::{in_today, in_view, same_after_reopening, shown, why_not};

const LINES: &str = "何𬭚";
const SERVICE: &str = "吴㐂";

/// A plan that two departments countersign.
fn asking() -> TreatmentPlan {
    TreatmentPlan {
        countersigners: vec![
            Countersigner {
                person: id(LINES),
                unit: id("运维检修部"),
                discipline: Some(Discipline::Substation),
            },
            Countersigner {
                person: id(SERVICE),
                unit: id("综合服务中心"),
                discipline: None,
            },
        ],
        no_countersign: String::new(),
        ..plan()
    }
}

fn says(view: &HazardView, agrees: bool, opinion: &str) -> CountersignTreatmentPlan {
    CountersignTreatmentPlan {
        hazard: view.row.id,
        plan: view.treatment.plan.as_ref().unwrap().step,
        agrees,
        opinion: opinion.to_owned(),
        evidence: Vec::new(),
        actor: None,
        happened_at: None,
    }
}

/// Whether the audit finds that a plan is not countersigned.
fn is_found(company: &Company) -> bool {
    let mut run = AuditRun::begin(&company.ws).unwrap();
    while run.look_at_some(&company.ws).unwrap() {}
    let audit = run.finish();
    let view = list_findings(&company.ws, Some(&audit), &ListFindings::default()).unwrap();
    { view.rows.iter() }.any(|row| row.finding.rule == Rule::PlanNotCountersigned)
}

#[test]
fn everybody_named_agrees_before_the_principal_approves() {
    let mut company = Company::found();
    let run = judged(&mut company);
    let hazard = run.hazard;
    let view = draft_treatment_plan(&mut company.ws, draft(hazard, asking())).unwrap();
    assert_eq!(view.awaited, Some(HazardAct::CountersignPlan));
    assert_eq!(view.names[&id(LINES)], LINES);
    assert_eq!(view.names[&id("综合服务中心")], "综合服务中心");
    // It waits for the two, whoever owns the hazard, and not yet for the principal.
    let waits = GroupName::ToCountersignPlan;
    for (name, expected) in [
        (LINES, true),
        (SERVICE, true),
        ("孙䶮", false),
        (PRINCIPAL, false),
    ] {
        company.as_(name);
        assert_eq!(
            in_today(&mut company, waits) == [hazard],
            expected,
            "{name}"
        );
    }
    company.as_(PRINCIPAL);
    assert!(in_today(&mut company, GroupName::ToDecidePlan).is_empty());
    let missing = |silent, against| Refusal::CountersignMissing { silent, against };
    let refusal = company.refuses(|ws| decide_treatment_plan(ws, decide(&view, true)));
    assert_eq!(refusal, missing(2, 0));
    company.as_(LINES);
    countersign_treatment_plan(&mut company.ws, says(&view, true, "")).unwrap();
    assert!(in_today(&mut company, waits).is_empty());
    let refusal = company.refuses(|ws| countersign_treatment_plan(ws, says(&view, true, "")));
    let person = LINES.to_owned();
    assert_eq!(refusal, Refusal::AlreadyCountersigned { person });
    // A stranger is not asked, and nobody speaks for another who may not record for others.
    company.as_("孙䶮");
    let refusal = company.refuses(|ws| countersign_treatment_plan(ws, says(&view, true, "")));
    let person = "孙䶮".to_owned();
    assert_eq!(refusal, Refusal::NotAskedToCountersign { person });
    assert_eq!(
        why_not(&shown(&mut company, hazard), HazardAct::CountersignPlan),
        Some("not_asked_to_countersign")
    );
    // The safety officer records the signed sheet of the other (代录).
    company.as_("张伟");
    assert_eq!(
        in_view(&mut company, LedgerView::ToCountersignPlan),
        [hazard]
    );
    let sheet = company.photo(photos::TRENCH_AFTER);
    let said = CountersignTreatmentPlan {
        actor: Some(id(SERVICE)),
        evidence: vec![sheet],
        ..says(&view, false, "未安排停电窗口")
    };
    let view = countersign_treatment_plan(&mut company.ws, said).unwrap();
    let last = view.steps.last().unwrap();
    assert_eq!(last.actor_name, SERVICE);
    assert_eq!(last.recorded_by_name.as_deref(), Some("张伟"));
    assert_eq!(view.awaited, Some(HazardAct::DraftPlan));
    company.as_(PRINCIPAL);
    let refusal = company.refuses(|ws| decide_treatment_plan(ws, decide(&view, true)));
    assert_eq!(refusal, missing(0, 1));
    // A new version asks all anew, also who had agreed.
    company.as_("张伟");
    let mut mended = asking();
    mended.schedule = "12 月 2 日停电窗口内完成".to_owned();
    let view = draft_treatment_plan(&mut company.ws, draft(hazard, mended)).unwrap();
    for name in [LINES, SERVICE] {
        company.as_(name);
        assert_eq!(in_today(&mut company, waits), [hazard]);
        countersign_treatment_plan(&mut company.ws, says(&view, true, "同意")).unwrap();
    }
    company.as_(PRINCIPAL);
    assert_eq!(in_today(&mut company, GroupName::ToDecidePlan), [hazard]);
    let view = decide_treatment_plan(&mut company.ws, decide(&view, true)).unwrap();
    let plan = view.treatment.plan.as_ref().unwrap();
    assert_eq!(plan.standing, PlanStanding::Approved);
    assert!(plan.is_agreed());
    record_progress(company.as_("张伟"), forms::progress(hazard, "刘洋")).unwrap();
    assert!(in_view(&mut company, LedgerView::ToCountersignPlan).is_empty());
    let names = { view.steps.iter() }.map(|step| step.detail.name());
    let countersigned = names.filter(|name| *name == "plan_countersigned").count();
    assert_eq!(countersigned, 4);
    same_after_reopening(company, hazard);
}

/// What stands under a label of a paper.
fn on_paper(company: &mut Company, paper: Uuid, wanted: &str) -> Vec<String> {
    let row = company.ws.store().read(|reader| reader.get(paper));
    let row: Option<HazardPaper> = row.map_err(|error: StoreError| error).unwrap();
    let rows = row.unwrap().snapshot.rows;
    { rows.into_iter() }
        .filter_map(|row| match row {
            FormRow::Words { label, words } if label == wanted => Some(words),
            _ => None,
        })
        .collect()
}

#[test]
fn the_plan_is_put_on_paper_while_it_goes_round_and_once_it_is_approved() {
    let mut company = Company::found();
    let run = judged(&mut company);
    let kind = PaperKind::TreatmentPlan;
    let form = || forms::paper(run.hazard, kind);
    let refusal = company.refuses(|ws| make_hazard_paper(ws, form()));
    let hazard = "隐患〔2026〕1号".to_owned();
    assert_eq!(refusal, Refusal::NoPlanForPaper { hazard });
    let view = draft_treatment_plan(&mut company.ws, draft(run.hazard, asking())).unwrap();
    company.as_(LINES);
    countersign_treatment_plan(&mut company.ws, says(&view, true, "停电窗口已落实")).unwrap();
    company.as_("张伟");
    // Before the approval everybody signs by hand, on lines of their own.
    let open = make_hazard_paper(&mut company.ws, form()).unwrap();
    assert_eq!(open.signer_name, "");
    let agreed = on_paper(&mut company, open.id, "变电专业会签");
    assert!(agreed[0].starts_with("运维检修部　何𬭚（主任）\n同意。停电窗口已落实。2026年"));
    let to_come = on_paper(&mut company, open.id, "部门会签");
    assert!(to_come[0].contains("综合服务中心　吴㐂（主任）") && to_come[0].ends_with("意见："));
    assert_eq!(on_paper(&mut company, open.id, "审批意见"), [""]);
    assert_eq!(
        on_paper(&mut company, open.id, "临时管控措施"),
        ["停用 113 线电缆段，设警戒，专人看守"]
    );
    company.as_(SERVICE);
    countersign_treatment_plan(&mut company.ws, says(&view, true, "")).unwrap();
    decide_treatment_plan(company.as_(PRINCIPAL), decide(&view, true)).unwrap();
    let mut anew = form();
    anew.renewal = "已会签、批准".to_owned();
    let whole = make_hazard_paper(company.as_("张伟"), anew).unwrap();
    assert_eq!(whole.signer_name, PRINCIPAL);
    let decided = on_paper(&mut company, whole.id, "审批意见");
    assert!(decided[0].starts_with("批准。按方案组织实施。主要负责人陈国栋（总经理），2026年"));
    let sign = SignHazardPaper {
        paper: whole.id,
        passphrase: testkit::secret(),
    };
    let signed = sign_hazard_paper(&mut company.ws, sign).unwrap();
    assert_eq!(signed.state, PaperState::Signed);
    // Signing the paper is not the approval, which stands in the steps.
    let steps = shown(&mut company, run.hazard).steps;
    assert_eq!(steps.last().unwrap().detail.name(), "plan_decided");
    same_after_reopening(company, run.hazard);
}

#[test]
fn where_nobody_is_named_the_approval_says_why() {
    let mut company = Company::found();
    let run = judged(&mut company);
    let bare = TreatmentPlan {
        no_countersign: String::new(),
        ..plan()
    };
    let view = draft_treatment_plan(&mut company.ws, draft(run.hazard, bare)).unwrap();
    assert_eq!(view.awaited, Some(HazardAct::DecidePlan));
    company.as_(PRINCIPAL);
    let refusal = company.refuses(|ws| decide_treatment_plan(ws, decide(&view, true)));
    assert_eq!(refusal, Refusal::NobodyCountersigned);
    let mut form = decide(&view, true);
    form.no_countersign = "只涉及城东供电所".to_owned();
    let view = decide_treatment_plan(&mut company.ws, form).unwrap();
    assert!(view.treatment.plan_approved());
    same_after_reopening(company, run.hazard);
}

/// As laptops wrote them before anybody countersigned.
#[test]
fn plans_and_decisions_of_the_fourth_rules_are_read_and_written_as_they_were() {
    let plan = json!({
        "step": "plan_drafted", "goals": "一", "methods": "二", "funds": "三", "bodies": "四", "schedule": "五",
        "safety": "六",
    });
    let decision = json!({
        "step": "plan_decided", "plan": Uuid::nil(), "approved": true, "opinion": "", "evidence": [],
    });
    for written in [plan, decision] {
        let read: StepDetail = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), written);
    }
}

#[test]
fn only_people_and_units_of_the_register_are_named_and_not_the_drafter() {
    let mut company = Company::found();
    let run = judged(&mut company);
    let naming = |person: Uuid, unit: Uuid| TreatmentPlan {
        countersigners: vec![Countersigner {
            person,
            unit,
            discipline: None,
        }],
        ..asking()
    };
    let form = draft(run.hazard, naming(id("王志强"), id("城东供电所")));
    let refusal = company.refuses(|ws| draft_treatment_plan(ws, form));
    let person = "王志强".to_owned();
    assert_eq!(refusal, Refusal::CountersignsOwnPlan { person });
    for (person, unit) in [(Uuid::nil(), id("运维检修部")), (id(LINES), Uuid::nil())] {
        let form = draft(run.hazard, naming(person, unit));
        company.fails(|ws| draft_treatment_plan(ws, form));
    }
}

#[test]
fn a_plan_that_waits_too_long_is_found_and_what_is_voided_waits_for_nobody() {
    let mut company = Company::found();
    let run = judged(&mut company);
    let hazard = run.hazard;
    draft_treatment_plan(&mut company.ws, draft(hazard, asking())).unwrap();
    assert!(!is_found(&company));
    company.advance(8);
    assert!(is_found(&company));
    let form = VoidHazard {
        hazard,
        reason: "重复".to_owned(),
        happened_at: None,
    };
    void_hazard(company.as_(DIRECTOR), form).unwrap();
    assert!(!is_found(&company));
    company.as_(LINES);
    assert!(in_today(&mut company, GroupName::ToCountersignPlan).is_empty());
}
