//! 待报送: a drill that the law wants reported is in the list and in today until the report is recorded.

use app::drills::{CountDrills, ListDrills, count_drills, list_drills, report_drill};
use app::today::{GetToday, GroupName, get_today};
use domain::drill::DrillAct;
use serde_json::json;
use testkit::{Company, DIRECTOR, Rows};
use uuid::Uuid;

use super::audited::{in_order, publish};
use super::plan_of;

/// Drills in the view of the list, and what its head says how many they are.
fn listed(company: &mut Company) -> (Vec<Uuid>, u32) {
    let asked = ListDrills {
        to_report: true,
        ..ListDrills::default()
    };
    let rows = list_drills(&mut company.ws, asked).unwrap().rows;
    let counts = count_drills(&mut company.ws, CountDrills::default()).unwrap();
    (rows.iter().map(|row| row.id).collect(), counts.to_report)
}

/// Drills that today calls for, with the act this person is asked for.
fn called(company: &mut Company, name: &str) -> Vec<(Uuid, Option<DrillAct>)> {
    let groups = get_today(company.as_(name), GetToday {}).unwrap().groups;
    let rows = { groups.into_iter() }.filter(|one| one.group == GroupName::DrillsToReport);
    rows.flat_map(|one| one.rows)
        .map(|row| (row.id, row.drill_act))
        .collect()
}

#[test]
fn a_drill_of_a_key_body_stands_in_list_and_today_until_it_is_reported() {
    let (mut company, drill) = in_order();
    let plan = plan_of(&mut company, drill);
    publish(&mut company, plan, "1.0");
    assert_eq!(listed(&mut company), (vec![], 0));
    let body = json!({"policy": {"reading": "minimum", "bodies": [
        {"unit": null, "since": null, "until": null, "key": true}]}});
    app::emergency::set_drill_policy(company.as_(DIRECTOR), said!(body)).unwrap();

    assert_eq!(listed(&mut company), (vec![drill], 1));
    let report = vec![(drill, Some(DrillAct::Report))];
    for name in [DIRECTOR, "张伟", "王志强"] {
        assert_eq!(called(&mut company, name), report, "{name}");
    }
    // It took part, and has nothing to report.
    assert_eq!(called(&mut company, "刘洋"), []);

    // What the records say does not depend on what was reckoned on the way.
    let before = Rows::of(&mut company.ws);
    company.ws.store().rebuild().unwrap();
    assert_eq!(Rows::of(&mut company.ws), before);
    assert_eq!(listed(&mut company), (vec![drill], 1));

    let told =
        json!({"drill": drill, "authority": "清河市应急管理局", "reported_on": company.today()});
    report_drill(company.as_("张伟"), said!(told)).unwrap();
    assert_eq!(listed(&mut company), (vec![], 0));
    assert_eq!(called(&mut company, "张伟"), []);
}

#[test]
fn the_counts_are_those_of_the_conditions_and_not_of_the_state() {
    let (mut company, _) = in_order();
    let count = |company: &mut Company, text: &str| {
        let asked = CountDrills {
            text: text.to_owned(),
            ..CountDrills::default()
        };
        let counts = count_drills(&mut company.ws, asked).unwrap();
        (counts.all, counts.planned, counts.improving, counts.closed)
    };
    assert_eq!(count(&mut company, ""), (1, 0, 1, 0));
    assert_eq!(count(&mut company, "没有这样的演练"), (0, 0, 0, 0));
}
