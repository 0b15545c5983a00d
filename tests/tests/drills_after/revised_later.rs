//! 修订: that a plan is to be revised is heard from the moment it was said, however old the finding is.

use app::drills::{add_drill_finding, edit_drill_finding};
use app::emergency::{CauseView, get_emergency_plan};
use chrono::Duration;
use domain::emergency::Cause;
use serde_json::json;
use testkit::Company;
use uuid::Uuid;

use super::audited::publish;

/// What drills ask of the plan.
fn asked(company: &mut Company, plan: Uuid) -> Vec<CauseView> {
    let page = get_emergency_plan(&mut company.ws, said!(json!({ "plan": plan }))).unwrap();
    let causes = page.causes.into_iter();
    causes.filter(|one| one.cause == Cause::Drill).collect()
}

#[test]
fn a_tick_on_an_older_finding_is_heard_though_a_version_was_written_in_between() {
    let mut company = Company::found();
    let plan = company.emergency_plan();
    publish(&mut company, plan, "7.0");
    let starts_at = company.folder.env.now() + Duration::minutes(5);
    let planned = company.planned_drill(plan, starts_at);
    company.folder.env.set(starts_at);
    company.hold_planned(&planned);
    let text = "断电次序与现场不符";
    let found = json!({"drill": planned.row.id, "text": text, "aspect": "response"});
    let view = add_drill_finding(&mut company.ws, said!(found)).unwrap();
    let finding = view.problems[0].id;
    company.advance(1);
    publish(&mut company, plan, "7.1");
    company.advance(1);
    assert!(asked(&mut company, plan).is_empty());

    let edit = |company: &mut Company, revise: bool, text: &str| {
        let said =
            json!({"finding": finding, "text": text, "aspect": "plan", "revise_plan": revise});
        edit_drill_finding(company.as_("张伟"), said!(said)).unwrap();
    };
    edit(&mut company, true, text);
    let heard = asked(&mut company, plan);
    assert_eq!(heard.len(), 1);
    assert_eq!(heard[0].happened_on, company.today());
    // Written again in other words: said once.
    company.advance(3);
    edit(&mut company, true, "断电次序与现场不符，应先断进线开关");
    assert_eq!(
        asked(&mut company, plan)[0].happened_on,
        heard[0].happened_on
    );
    company.ws.store().rebuild().unwrap();
    assert_eq!(asked(&mut company, plan).len(), 1);

    // The version that is written now knows of it.
    publish(&mut company, plan, "7.2");
    assert!(asked(&mut company, plan).is_empty());
    edit(&mut company, false, text);
    company.advance(1);
    edit(&mut company, true, text);
    assert_eq!(asked(&mut company, plan).len(), 1);
}
