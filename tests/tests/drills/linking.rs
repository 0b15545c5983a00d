//! A finding points to a case that is in the ledger already.

use app::drills::{ConcludeDrill, LinkDrillAction, conclude_drill, link_drill_action};
use app::hazards::{GetHazard, get_hazard};
use domain::Refusal;
use domain::drill::{Aspect, DrillForm, DrillStatus};
use testkit::{Company, Stage};
use uuid::Uuid;

use super::{same_after_reopening, shown, work_off};

fn link(company: &mut Company, finding: Uuid, hazard: Uuid) -> app::drills::DrillView {
    link_drill_action(&mut company.ws, LinkDrillAction { finding, hazard }).unwrap()
}

#[test]
fn what_is_known_already_is_pointed_to_and_counts_among_the_actions() {
    let mut company = Company::found();
    let first = company.held(DrillForm::Tabletop);
    let known = company.improvement(first);
    let second = {
        let plan = shown(&mut company, first).terms.plan;
        let mut request = testkit::forms::drill(plan, DrillForm::Tabletop);
        request.terms.starts_at = company.folder.env.now() + chrono::Duration::days(2);
        let drill = app::drills::plan_drill(&mut company.ws, request)
            .unwrap()
            .row
            .id;
        company.prepare(drill);
        company.hold(drill);
        drill
    };
    let finding = company.finding(second, "消防车仍在西门等候", Aspect::Plan);
    let twice = company.finding(second, "进站路线图还没有", Aspect::Plan);
    let view = link(&mut company, finding, known);
    let action = view.problems[0].action.clone().unwrap();
    assert!(action.known && action.hazard == known && action.open);
    assert_eq!((view.row.actions, view.row.actions_open), (1, 1));
    // Two findings of one case are one action.
    let view = link(&mut company, twice, known);
    assert_eq!((view.row.actions, view.row.actions_open), (1, 1));
    let of_first = shown(&mut company, first);
    assert!(!of_first.problems[0].action.as_ref().unwrap().known);
    assert_eq!(of_first.row.actions, 1);

    // The case says who found it first and who found it again.
    let hazard = get_hazard(&mut company.ws, GetHazard { hazard: known }).unwrap();
    assert_eq!(hazard.drill.unwrap().id, first);
    let again: Vec<_> = hazard.found_again.iter().map(|one| one.id).collect();
    assert_eq!(again, [second]);

    // Decided once; both drills wait for the one case.
    let refused = company.refuses(|ws| {
        let hazard = known;
        link_drill_action(ws, LinkDrillAction { finding, hazard })
    });
    assert_eq!(refused, Refusal::FindingDecided);
    company.evaluate(second);
    let summary = "路线图未落实".to_owned();
    let concluded = ConcludeDrill {
        drill: second,
        summary,
    };
    conclude_drill(company.as_(testkit::DIRECTOR), concluded).unwrap();
    assert_eq!(
        shown(&mut company, second).row.status,
        DrillStatus::Improving
    );
    work_off(&mut company, known);
    let view = shown(&mut company, second);
    assert_eq!(
        (view.row.status, view.row.actions_open),
        (DrillStatus::Closed, 0)
    );
    same_after_reopening(company, second);
}

#[test]
fn what_is_closed_has_come_back_and_is_a_case_of_its_own() {
    let mut company = Company::found();
    let closed = company.up_to(Stage::Closed).hazard;
    let drill = company.held(DrillForm::Tabletop);
    let finding = company.finding(drill, "电缆沟又有积水", Aspect::Safety);
    let refused = company.refuses(|ws| {
        let hazard = closed;
        link_drill_action(ws, LinkDrillAction { finding, hazard })
    });
    assert!(
        matches!(refused, Refusal::CaseNotOpen { .. }),
        "{refused:?}"
    );
    let open = company.up_to(Stage::Served).hazard;
    let view = link(&mut company, finding, open);
    assert_eq!(view.row.actions_open, 1);
    let hazard = get_hazard(&mut company.ws, GetHazard { hazard: open }).unwrap();
    assert!(hazard.drill.is_none());
    assert_eq!(hazard.found_again[0].number, view.row.number);
}
