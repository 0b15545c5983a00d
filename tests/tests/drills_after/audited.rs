//! 审计体检 of drills and plans over the real store: what is open is named, what is put right is gone.

use app::audit::{AuditRun, FindingRow, ListFindings, list_findings};
use app::drills::{add_drill_finding, add_drill_paper_scans, make_drill_paper, report_drill};
use domain::audit::{Mend, PlanMend, Rule, Subject};
use domain::drill::DrillAct;
use domain::hazard::HazardAct;
use serde_json::json;
use testkit::{Company, Rows, photos};
use uuid::Uuid;

use super::{held, plan_of};

fn found(company: &Company) -> Vec<FindingRow> {
    let mut run = AuditRun::begin(&company.ws).unwrap();
    while run.look_at_some(&company.ws).unwrap() {}
    let (done, total) = run.progress();
    assert_eq!(done, total);
    let audit = run.finish();
    list_findings(&company.ws, Some(&audit), &ListFindings::default())
        .unwrap()
        .rows
}

fn rules(company: &Company) -> Vec<Rule> {
    found(company).iter().map(|row| row.finding.rule).collect()
}

fn signed_record(company: &mut Company, drill: Uuid) {
    let made = json!({"drill": drill, "kind": "record"});
    let view = make_drill_paper(&mut company.ws, said!(made)).unwrap();
    let scan = company.photo(photos::TRENCH_AFTER);
    let home = json!({"paper": view.papers[0].id, "scans": [scan]});
    add_drill_paper_scans(&mut company.ws, said!(home)).unwrap();
}

/// Evaluated, decided, recorded and signed within the week.
pub(super) fn in_order() -> (Company, Uuid) {
    let (mut company, drill) = held();
    let due_on = company.in_days(60);
    company.find_in_drill(drill, due_on);
    company.evaluate_drill(drill);
    signed_record(&mut company, drill);
    (company, drill)
}

#[test]
fn a_drill_in_order_leaves_nothing_and_looking_writes_nothing() {
    let (mut company, _) = in_order();
    company.advance(20);
    let before = Rows::of(&mut company.ws);
    assert_eq!(rules(&company), []);
    assert_eq!(Rows::of(&mut company.ws), before);
}

#[test]
fn what_a_drill_leaves_open_is_named_with_its_fix_and_gone_once_it_is_put_right() {
    let (mut company, drill) = held();
    let lost = json!({"drill": drill, "text": "灭火器保险销锈死", "aspect": "materials"});
    add_drill_finding(&mut company.ws, said!(lost)).unwrap();
    assert_eq!(rules(&company), []);
    company.advance(20);
    let rows = found(&company);
    let open: Vec<_> = { rows.iter() }
        .map(|row| (row.finding.rule, row.mend))
        .collect();
    let act = |act| Some(Mend::Drill(act));
    assert_eq!(
        open,
        [
            (Rule::DrillNotEvaluated, act(DrillAct::Evaluate)),
            (Rule::DrillFindingOpen, act(DrillAct::Find)),
            (Rule::DrillRecordMissing, act(DrillAct::MakePaper)),
        ]
    );
    assert!(
        rows.iter()
            .all(|row| row.finding.subject == Subject::Drill(drill))
    );
    assert_eq!(rows[0].title, "10 kV 城东开关站火灾现场处置演练");
    assert_eq!(rows[0].unit_name, "城东供电所");
    let made = json!({"drill": drill, "kind": "record"});
    make_drill_paper(&mut company.ws, said!(made)).unwrap();
    assert!(!rules(&company).contains(&Rule::DrillRecordMissing));
    company.advance(8);
    assert!(rules(&company).contains(&Rule::DrillRecordUnsigned));
}

/// A drill that nobody signed in to is asked about; while it is not concluded they can still be signed in.
#[test]
fn a_drill_without_anybody_there_is_asked_about() {
    let mut company = Company::found();
    let drill = company.held(domain::drill::DrillForm::Tabletop);
    let rows = found(&company);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0].finding.rule, Rule::DrillWithoutSignIn);
    assert_eq!(rows[0].mend, Some(Mend::Drill(DrillAct::SignIn)));
    let view = said!(json!({ "drill": drill }));
    let people = app::drills::get_drill(&mut company.ws, view)
        .unwrap()
        .people;
    let by = json!({"way": "roll_call", "initials": "ZW"});
    let one = json!({"participants": [people[0].id], "by": by});
    app::drills::sign_in_to_drill(&mut company.ws, said!(one)).unwrap();
    assert_eq!(rules(&company), []);
}

#[test]
fn an_action_of_a_drill_that_is_overdue_is_named_where_it_is_worked_on() {
    let (mut company, drill) = held();
    let due_on = company.in_days(10);
    company.find_in_drill(drill, due_on);
    company.evaluate_drill(drill);
    signed_record(&mut company, drill);
    company.advance(10);
    assert_eq!(rules(&company), []);
    company.advance(1);
    let rows = found(&company);
    let [row] = rows.as_slice() else {
        panic!("{rows:?}");
    };
    assert_eq!(row.finding.rule, Rule::DrillActionOverdue);
    assert_eq!(row.finding.found.on, Some(due_on));
    assert!(matches!(row.finding.subject, Subject::Hazard(_)));
    assert_eq!(row.mend, Some(Mend::Hazard(HazardAct::Submit)));
}

/// 隐患 that names a unit and no owner.
#[test]
fn an_action_without_an_owner_is_asked_about_after_a_week() {
    let (mut company, drill) = held();
    let lost = json!({"drill": drill, "text": "灭火器保险销锈死", "aspect": "materials"});
    let view = add_drill_finding(&mut company.ws, said!(lost)).unwrap();
    let (unit, due_on) = (company.id("城东供电所"), company.in_days(60));
    let raise = json!({"finding": view.problems[0].id, "kind": "hazard", "unit": unit,
        "owner": null, "measures": "更换灭火器", "due_on": due_on});
    app::drills::raise_drill_action(&mut company.ws, said!(raise)).unwrap();
    company.evaluate_drill(drill);
    signed_record(&mut company, drill);
    company.advance(7);
    assert_eq!(rules(&company), []);
    company.advance(1);
    let rows = found(&company);
    let [row] = rows.as_slice() else {
        panic!("{rows:?}");
    };
    assert_eq!(row.finding.rule, Rule::DrillActionUnsettled);
    assert_eq!(row.mend, Some(Mend::Hazard(HazardAct::Settle)));
}

pub(super) fn publish(company: &mut Company, plan: Uuid, label: &str) {
    let said = json!({"plan": plan, "terms": {"label": label, "contents": {
        "organisation": "所长任现场指挥", "duties": "断电组、灭火组",
        "procedure": "报告、启动、终止", "measures": "断电、验电、扑救"}}});
    app::emergency::draft_emergency_plan(company.as_("张伟"), said!(said)).unwrap();
    let today = company.today();
    let signed = json!({"plan": plan, "approved_by": company.id("陈国栋"),
        "approved_on": today, "published_on": today});
    app::emergency::approve_emergency_plan(company.as_("张伟"), said!(signed)).unwrap();
}

#[test]
fn a_plan_is_revised_after_a_drill_said_so_and_filed_and_reviewed_in_time() {
    let mut company = Company::found();
    let terms = json!({"terms": {"name": "防汛专项应急预案", "kind": "special",
        "unit": company.id("城东供电所"), "to_file": true}});
    let plan = app::emergency::register_emergency_plan(company.as_("张伟"), said!(terms))
        .unwrap()
        .id;
    publish(&mut company, plan, "1.0");
    let starts_at = company.folder.env.now() + chrono::Duration::minutes(5);
    let planned = company.planned_drill(plan, starts_at);
    company.folder.env.set(starts_at);
    company.hold_planned(&planned);
    let drill = planned.row.id;
    assert_eq!(plan_of(&mut company, drill), plan);
    // The evaluation says that the plan needs a revision.
    company.evaluate_drill(drill);
    signed_record(&mut company, drill);
    assert_eq!(rules(&company), []);
    company.advance(40);
    let rows = found(&company);
    let open: Vec<_> = { rows.iter() }
        .map(|row| (row.finding.rule, row.mend))
        .collect();
    let mend = |act| Some(Mend::Plan(act));
    assert_eq!(
        open,
        [
            (Rule::PlanNotRevised, mend(PlanMend::Revise)),
            (Rule::PlanNotFiled, mend(PlanMend::File)),
        ]
    );
    assert_eq!(rows[0].number, "防汛专项应急预案");
    let filed = json!({"plan": plan, "filed_on": company.today(), "authority": "清河市应急管理局"});
    app::emergency::file_emergency_plan(company.as_("张伟"), said!(filed)).unwrap();
    assert_eq!(rules(&company), [Rule::PlanNotRevised, Rule::PlanFiledLate]);
    // A newer version answers the drill, and is to be filed anew.
    publish(&mut company, plan, "1.1");
    assert_eq!(rules(&company), []);
    company.advance(3 * 366);
    assert!(rules(&company).contains(&Rule::PlanReviewMissed));
}

/// Only of bodies that the law names, and only once in a half-year.
#[test]
fn a_drill_of_a_key_body_is_reported() {
    let (mut company, drill) = in_order();
    let plan = plan_of(&mut company, drill);
    publish(&mut company, plan, "1.0");
    company.advance(20);
    assert_eq!(rules(&company), []);
    let body = json!({"policy": {"reading": "minimum", "bodies": [
        {"unit": null, "since": null, "until": null, "key": true}]}});
    app::emergency::set_drill_policy(company.as_(testkit::DIRECTOR), said!(body)).unwrap();
    company.as_("张伟");
    let rows = found(&company);
    let [row] = rows.as_slice() else {
        panic!("{rows:?}");
    };
    assert_eq!(row.finding.rule, Rule::DrillNotReported);
    assert_eq!(row.mend, Some(Mend::Drill(DrillAct::Report)));
    let today = company.today();
    let told = json!({"drill": drill, "authority": "清河市应急管理局", "reported_on": today});
    report_drill(&mut company.ws, said!(told)).unwrap();
    assert_eq!(rules(&company), []);
}
