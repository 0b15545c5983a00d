//! One change that is the change of several plans: of a law, above all.

use super::*;

fn noted(company: &mut Company, plan: Uuid) -> Vec<(Cause, String)> {
    let causes = seen(company, plan).causes.into_iter();
    causes.map(|one| (one.cause, one.words)).collect()
}

#[test]
fn a_change_of_law_is_noted_of_the_plans_that_were_chosen_in_one_act() {
    let mut company = Company::found();
    company.as_("张伟");
    let mut register = |name: &str| {
        let terms = terms(name, PlanKind::Special, "城东供电所");
        register_emergency_plan(company.as_("张伟"), RegisterEmergencyPlan { terms })
            .unwrap()
            .id
    };
    let [flood, fire, shock] = ["防汛", "火灾", "触电"].map(&mut register);
    let report = |plans: &[Uuid]| ReportPlanChanges {
        plans: plans.to_vec(),
        cause: Cause::Law,
        words: "《生产安全事故应急条例》修订施行".to_owned(),
        happened_on: day("2026-11-20"),
    };
    let field = "plans";
    let refused = company.refuses(|ws| report_plan_changes(ws, report(&[])));
    assert_eq!(refused, Refusal::Blank { field });
    let many: Vec<Uuid> = (0..501).map(Uuid::from_u128).collect();
    let refused = company.refuses(|ws| report_plan_changes(ws, report(&many)));
    assert_eq!(refused, Refusal::TooMany { field, most: 500 });

    let told = report_plan_changes(&mut company.ws, report(&[flood, fire, flood])).unwrap();
    assert_eq!(told.plans.len(), 2);
    let law = (Cause::Law, "《生产安全事故应急条例》修订施行".to_owned());
    assert_eq!(noted(&mut company, flood), std::slice::from_ref(&law));
    assert_eq!(noted(&mut company, fire), std::slice::from_ref(&law));
    assert_eq!(noted(&mut company, shock), []);

    // Of one that is withdrawn nothing is noted, and then of none of them.
    let gone = WithdrawEmergencyPlan {
        plan: shock,
        reason: "并入综合预案".to_owned(),
        on: None,
    };
    withdraw_emergency_plan(company.as_("张伟"), gone).unwrap();
    let refused = company.refuses(|ws| report_plan_changes(ws, report(&[flood, shock])));
    assert!(
        matches!(refused, Refusal::EmergencyPlanWithdrawn { .. }),
        "{refused:?}"
    );
    assert_eq!(noted(&mut company, flood), [law]);
    company.as_("刘洋");
    let refused = company.refuses(|ws| report_plan_changes(ws, report(&[flood])));
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
}
