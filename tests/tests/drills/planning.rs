//! A drill is planned, taken over from an earlier one, put off, cancelled.

use app::drills::{
    CancelDrill, EditDrill, PlanDrill, PostponeDrill, cancel_drill, edit_drill, plan_drill,
    postpone_drill,
};
use app::emergency::{GetEmergencyPlan, get_emergency_plan};
use domain::Refusal;
use domain::drill::{DrillAct, DrillForm, DrillStatus};
use domain::permission::Action;
use testkit::{Company, forms};

use super::{same_after_reopening, shown, that_stand, why_not};

#[test]
fn a_drill_gets_a_number_of_its_own_and_keeps_it_when_it_is_cancelled() {
    let mut company = Company::found();
    let plan = company.emergency_plan();
    company.as_("张伟");
    let first = plan_drill(&mut company.ws, forms::drill(plan, DrillForm::Live)).unwrap();
    assert_eq!(first.row.number, "演练〔2026〕1号");
    assert_eq!(first.row.status, DrillStatus::Planned);
    let cancel = CancelDrill {
        drill: first.row.id,
        reason: "预案修订后重新安排".to_owned(),
    };
    let view = cancel_drill(&mut company.ws, cancel).unwrap();
    assert_eq!(view.row.status, DrillStatus::Cancelled);
    assert_eq!(view.cancelled.unwrap().by_name, "张伟");
    let second = plan_drill(&mut company.ws, forms::drill(plan, DrillForm::Tabletop)).unwrap();
    assert_eq!(second.row.number, "演练〔2026〕2号");
    let cancelled = that_stand(&mut company, &[DrillStatus::Cancelled]);
    assert_eq!(cancelled, ["演练〔2026〕1号"]);
    let again = EditDrill {
        drill: first.row.id,
        terms: first.terms,
    };
    assert_eq!(
        company.refuses(|ws| edit_drill(ws, again)),
        Refusal::DrillStands {
            drill: first.row.number,
            state: DrillStatus::Cancelled,
            act: DrillAct::Prepare,
        }
    );
}

#[test]
fn the_page_of_a_plan_shows_its_latest_drills_and_counts_them_all() {
    let mut company = Company::found();
    let plan = company.emergency_plan();
    company.as_("张伟");
    let mut drills = Vec::new();
    for _ in 0..23 {
        let form = forms::drill(plan, DrillForm::Live);
        drills.push(plan_drill(&mut company.ws, form).unwrap().row.id);
    }
    let cancel = CancelDrill {
        drill: drills.remove(22),
        reason: "重复安排".to_owned(),
    };
    cancel_drill(&mut company.ws, cancel).unwrap();
    let page = get_emergency_plan(&mut company.ws, GetEmergencyPlan { plan }).unwrap();
    assert_eq!((page.drills.len(), page.drill_count), (19, 23));
    assert!(page.drills.iter().all(|one| drills.contains(&one.drill)));
}

#[test]
fn a_drill_that_is_put_off_keeps_the_day_it_was_first_planned_for() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let before = shown(&mut company, drill);
    let to = before.terms.starts_at + chrono::Duration::days(7);
    let put_off = |to| PostponeDrill {
        drill,
        to,
        reason: "当日保电".to_owned(),
    };
    let past = company.folder.env.now() - chrono::Duration::minutes(1);
    assert_eq!(
        company.refuses(|ws| postpone_drill(ws, put_off(past))),
        Refusal::InPast { field: "to" }
    );
    let view = postpone_drill(&mut company.ws, put_off(to)).unwrap();
    assert_eq!(view.row.first_planned_on, before.row.planned_on);
    assert_eq!(
        view.row.planned_on,
        before.row.planned_on + chrono::Duration::days(7)
    );
    // Other terms do not move the begin.
    let terms = domain::drill::DrillTerms {
        title: "开关站火灾处置演练".to_owned(),
        ..before.terms
    };
    let view = edit_drill(&mut company.ws, EditDrill { drill, terms }).unwrap();
    assert_eq!(
        (view.terms.starts_at, view.row.title.as_str()),
        (to, "开关站火灾处置演练")
    );
    same_after_reopening(company, drill);
}

#[test]
fn the_next_drill_takes_over_script_people_and_materials_and_nothing_of_what_happened() {
    let mut company = Company::found();
    let drill = company.held(DrillForm::Live);
    let before = shown(&mut company, drill);
    let request = PlanDrill {
        terms: domain::drill::DrillTerms {
            starts_at: before.terms.starts_at + chrono::Duration::days(180),
            ..before.terms
        },
        like: Some(drill),
        take: Vec::new(),
    };
    let next = plan_drill(&mut company.ws, request).unwrap();
    let actions = |view: &app::drills::DrillView| -> Vec<String> {
        view.script
            .iter()
            .map(|step| step.line.action.clone())
            .collect()
    };
    assert_eq!(actions(&next), actions(&shown(&mut company, drill)));
    assert!(next.script.iter().all(|step| step.at.is_none()));
    assert!(before.script.iter().all(|step| step.at.is_some()));
    assert!(next.people.iter().all(|one| one.signed_in.is_none()));
    assert_eq!(next.people.len(), before.people.len());
    assert!(next.materials.iter().all(|one| one.in_place.is_none()));
    assert_eq!(next.row.status, DrillStatus::Planned);
}

#[test]
fn a_member_plans_no_drill_but_runs_the_one_they_record() {
    let mut company = Company::found();
    let plan = company.emergency_plan();
    company.as_("赵磊");
    assert!(matches!(
        company.refuses(|ws| plan_drill(ws, forms::drill(plan, DrillForm::Live))),
        Refusal::NotAllowed {
            action: Action::PlanDrills,
            ..
        }
    ));
    let drill = company.drill(DrillForm::Live);
    company.as_("郑好");
    let view = shown(&mut company, drill);
    assert_eq!(why_not(&view, DrillAct::Start), Some("not_allowed"));
    // 赵磊 keeps the record of this drill.
    company.as_("赵磊");
    let view = shown(&mut company, drill);
    assert_eq!(why_not(&view, DrillAct::Start), None);
    assert_eq!(why_not(&view, DrillAct::Cancel), Some("not_allowed"));
}
