//! A tabletop drill from its plan to the last corrective action closed.

use app::drills::{
    AddDrillFinding, ConcludeDrill, LetFindingBe, RaiseDrillAction, RemoveParticipant,
    add_drill_finding, conclude_drill, let_finding_be, raise_drill_action, remove_participant,
};
use app::figures::{GetFigures, get_figures};
use app::hazards::{
    GetHazard, LedgerView, ListHazards, assess_hazard, get_hazard, list_hazards, reopen_hazard,
};
use domain::Refusal;
use domain::drill::{Aspect, DrillAct, DrillForm, DrillStatus};
use domain::hazard::{CaseKind, HazardAct, Status};
use testkit::{Company, forms, id};

use super::{same_after_reopening, shown, that_stand, why_not, work_off};

#[test]
fn a_tabletop_drill_is_closed_with_its_last_action() {
    let mut company = Company::found();
    let drill = company.held(DrillForm::Tabletop);
    let view = shown(&mut company, drill);
    assert_eq!(view.row.status, DrillStatus::Held);

    let finding = |text: &str, aspect, revise_plan| AddDrillFinding {
        drill,
        text: text.to_owned(),
        aspect,
        revise_plan,
        entry: None,
        photos: Vec::new(),
    };
    let plan = finding("预案未写消防队进站路线", Aspect::Plan, true);
    add_drill_finding(&mut company.ws, plan).unwrap();
    let slow = finding("信息报告用语不统一", Aspect::Reporting, false);
    let view = add_drill_finding(&mut company.ws, slow).unwrap();
    assert!(view.plan_to_revise);
    assert_eq!(
        why_not(&view, DrillAct::Conclude),
        Some("findings_undecided")
    );
    let conclude = || ConcludeDrill {
        drill,
        summary: "达到目标，进站路线不清".to_owned(),
    };
    assert_eq!(
        company.refuses(|ws| conclude_drill(ws, conclude())),
        Refusal::FindingsUndecided { found: 2 }
    );

    let [route, words] = [view.problems[0].id, view.problems[1].id];
    let due_on = company.in_days(20);
    let raise = |owner| RaiseDrillAction {
        finding: route,
        kind: CaseKind::Improvement,
        title: String::new(),
        unit: id("城东供电所"),
        owner,
        measures: "修订预案，补进站路线图".to_owned(),
        due_on,
        place: None,
        spot: String::new(),
    };
    assert_eq!(
        company.refuses(|ws| raise_drill_action(ws, raise(None))),
        Refusal::Blank { field: "owner" }
    );
    let view = raise_drill_action(&mut company.ws, raise(Some(id("刘洋")))).unwrap();
    let action = view.problems[0].action.clone().unwrap();
    assert_eq!(
        (action.number.as_str(), action.kind),
        ("改进〔2026〕1号", CaseKind::Improvement)
    );
    assert_eq!(
        (action.status, action.due_on),
        (Status::Rectifying, Some(due_on))
    );
    assert_eq!(
        company.refuses(|ws| raise_drill_action(ws, raise(Some(id("刘洋"))))),
        Refusal::FindingDecided
    );
    let be = LetFindingBe {
        finding: words,
        reason: "当场已统一".to_owned(),
    };
    let view = let_finding_be(&mut company.ws, be).unwrap();
    // Evaluators were appointed, so that their evaluation comes first.
    assert_eq!(
        why_not(&view, DrillAct::Conclude),
        Some("drill_to_be_evaluated")
    );
    assert_eq!(
        company.refuses(|ws| conclude_drill(ws, conclude())),
        Refusal::DrillToBeEvaluated
    );
    company.evaluate(drill);
    company.as_("刘洋");
    assert!(matches!(
        company.refuses(|ws| conclude_drill(ws, conclude())),
        Refusal::NotAllowed { .. }
    ));
    company.as_("张伟");
    let view = conclude_drill(&mut company.ws, conclude()).unwrap();
    assert_eq!(view.row.status, DrillStatus::Improving);
    assert_eq!(view.row.actions_open, 1);

    work_off(&mut company, action.hazard);
    let view = shown(&mut company, drill);
    assert_eq!(
        (view.row.status, view.row.actions_open),
        (DrillStatus::Closed, 0)
    );
    assert!(
        view.problems[0]
            .action
            .as_ref()
            .unwrap()
            .closed_at
            .is_some()
    );
    assert_eq!(
        that_stand(&mut company, &[DrillStatus::Closed]),
        ["演练〔2026〕1号"]
    );
    same_after_reopening(company, drill);
}

/// What a team talks through at its own table is no drill that anybody has to evaluate.
#[test]
fn a_team_concludes_its_talk_at_the_table_with_a_summary() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Tabletop);
    for one in shown(&mut company, drill).people {
        if one.role.evaluates() {
            let participant = one.id;
            remove_participant(&mut company.ws, RemoveParticipant { participant }).unwrap();
        }
    }
    company.hold(drill);
    let conclude = ConcludeDrill {
        drill,
        summary: "各人说得清自己的步骤".to_owned(),
    };
    let view = conclude_drill(&mut company.ws, conclude).unwrap();
    assert_eq!(view.row.status, DrillStatus::Closed);
}

#[test]
fn an_improvement_goes_through_the_loop_and_is_counted_as_no_hazard() {
    let mut company = Company::found();
    let drill = company.held(DrillForm::Tabletop);
    let hazard = company.improvement(drill);
    let of = |view| ListHazards {
        view,
        ..ListHazards::default()
    };
    let improvements = list_hazards(&mut company.ws, of(LedgerView::Improvements)).unwrap();
    assert_eq!(improvements.rows.len(), 1);
    assert_eq!(improvements.rows[0].kind, CaseKind::Improvement);
    assert_eq!(
        list_hazards(&mut company.ws, of(LedgerView::Open))
            .unwrap()
            .total,
        1
    );
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(view.drill.as_ref().unwrap().id, drill);
    assert_eq!(view.awaited, Some(HazardAct::Submit));
    let not = Refusal::NotAHazard {
        hazard: view.row.number.clone(),
    };
    assert_eq!(
        company.refuses(|ws| assess_hazard(ws, forms::assess(hazard))),
        not
    );
    let figures = GetFigures {
        period: Some(domain::figures::Period::named("2026-12").unwrap()),
        unit: None,
    };
    let figures = serde_json::to_string(&get_figures(&mut company.ws, figures).unwrap()).unwrap();
    work_off(&mut company, hazard);
    let view = get_hazard(&mut company.ws, GetHazard { hazard }).unwrap();
    assert_eq!(
        (view.row.status, view.row.look_back_on),
        (Status::Closed, None)
    );
    let again = app::hazards::ReopenHazard {
        hazard,
        reason: "再次发生".to_owned(),
        description: String::new(),
        photos: Vec::new(),
        no_photo_reason: "无".to_owned(),
        found_at: None,
        actor: None,
    };
    assert_eq!(company.refuses(|ws| reopen_hazard(ws, again)), not);
    let after = GetFigures {
        period: Some(domain::figures::Period::named("2026-12").unwrap()),
        unit: None,
    };
    let after = serde_json::to_string(&get_figures(&mut company.ws, after).unwrap()).unwrap();
    assert_eq!(after, figures);
}
