//! The scheme drills are evaluated by: the organisation makes its own, and a drill keeps the one it began with.

use app::drills::{get_drill_evaluation, get_drill_scheme, revise_drill_scheme};
use domain::Refusal;
use serde_json::{Value, json};
use testkit::{Company, DIRECTOR};
use uuid::Uuid;

use super::{held, plan_of};

/// Version and number of items that a drill is evaluated by.
fn used(company: &mut Company, drill: Uuid) -> (u32, usize) {
    let asked = said!(json!({ "drill": drill }));
    let view = get_drill_evaluation(company.as_("张伟"), asked).unwrap();
    (view.scheme, view.items.len())
}

#[test]
fn a_drill_keeps_the_version_its_evaluation_began_with() {
    let (mut company, before) = held();
    let shipped = get_drill_scheme(&mut company.ws, said!(json!({}))).unwrap();
    assert_eq!((shipped.version, shipped.versions.len()), (0, 0));
    assert!(shipped.revise_refusal.is_some());
    let mut scheme = json!(shipped.scheme);
    let live = scheme["live"].as_array_mut().unwrap();
    live.truncate(20);
    // An item of its own comes first and takes the points of those left out.
    let left: u64 = live
        .iter()
        .map(|item| item["weight"].as_u64().unwrap())
        .sum();
    live.insert(0, json!({"code": "X-01", "group": "本单位", "text": "报告用本单位的三要素", "weight": 100 - left}));
    scheme["within_workdays"] = json!(5);
    let revise = |changes: &str| said!(json!({"scheme": scheme, "changes": changes}));
    let refused = company.refuses(|ws| revise_drill_scheme(ws, revise("精简")));
    assert!(matches!(refused, Refusal::NotAllowed { .. }), "{refused:?}");
    let mut short = scheme.clone();
    short["live"][0]["weight"] = json!(1);
    let sum = u32::try_from(left).unwrap() + 1;
    company.as_(DIRECTOR);
    let refused = company
        .refuses(|ws| revise_drill_scheme(ws, said!(json!({"scheme": short, "changes": "精简"}))));
    assert_eq!(
        refused,
        Refusal::ItemWeightsNotHundred { field: "live", sum }
    );

    // Nobody touched the evaluation yet: it follows the scheme.
    assert_eq!(used(&mut company, before), (0, 24));
    company.evaluate_drill(before);
    company.as_(DIRECTOR);
    let view = revise_drill_scheme(&mut company.ws, revise("精简为 20 项")).unwrap();
    assert_eq!(
        (view.version, view.versions[0].made_by_name.as_str()),
        (1, "周正")
    );
    assert_eq!(used(&mut company, before), (0, 24));

    let plan = plan_of(&mut company, before);
    let starts_at = company.folder.env.now() + chrono::Duration::hours(1);
    let planned = company.planned_drill(plan, starts_at);
    company.folder.env.set(starts_at);
    let drill = company.hold_planned(&planned).row.id;
    assert_eq!(used(&mut company, drill), (1, 21));
    let view = get_drill_evaluation(&mut company.ws, said!(json!({ "drill": drill }))).unwrap();
    assert!(view.due_on.is_some() && view.due.is_some());
    assert_eq!(view.items[0].text, "报告用本单位的三要素");

    // What ships can still be read, and every version is there after the workspace was opened again.
    company.as_(DIRECTOR);
    revise_drill_scheme(&mut company.ws, revise("再调整")).unwrap();
    let mut company = company.reopen();
    let version = |company: &mut Company, version: Value| {
        get_drill_scheme(company.as_(DIRECTOR), said!(json!({ "version": version }))).unwrap()
    };
    assert_eq!(version(&mut company, json!(0)).scheme, shipped.scheme);
    let now = version(&mut company, Value::Null);
    let numbers: Vec<u32> = now.versions.iter().map(|one| one.version).collect();
    assert_eq!((now.version, numbers), (2, vec![2, 1]));
    assert_eq!(company.ws.store().check().unwrap().findings, []);
}
