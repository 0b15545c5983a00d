//! The list of notices: by words, by state, page by page.

use serde_json::{Value, json};
use testkit::{Company, Stage};

use super::Office;

#[test]
fn notices_are_found_by_number_unit_and_hazard_and_counted_by_state() {
    let mut company = Company::found();
    let notified = company.up_to(Stage::Notified);
    let served = company.up_to(Stage::Served);
    let frozen = company.up_to(Stage::Frozen);
    let office = Office::over(company);
    let found = |text: &str, states: &[&str]| {
        let page = office.call("list_notices", json!({ "text": text, "states": states }));
        let rows = page["rows"].as_array().unwrap().iter();
        let ids: Vec<Value> = rows.map(|row| row["id"].clone()).collect();
        let counts = page["counts"].as_array().unwrap().iter();
        let total: u64 = counts.map(|count| count["count"].as_u64().unwrap()).sum();
        (ids, total)
    };
    let every = json!([frozen.notice, served.notice, notified.notice]);
    assert_eq!(
        (json!(found("", &[]).0), found("", &[]).1),
        (every.clone(), 3)
    );
    assert_eq!(json!(found("城东供电所", &[]).0), every);
    // The counts are those of all states, whichever are asked for.
    let (received, total) = found("城东", &["received"]);
    assert_eq!((json!(received), total), (json!([served.notice]), 3));
    let number = office.notice(served.notice)["number"].clone();
    assert_eq!(
        json!(found(number.as_str().unwrap(), &[]).0),
        json!([served.notice])
    );
    let hazard = office.call("get_hazard", json!({ "hazard": notified.hazard }))["number"].clone();
    let (ids, total) = found(hazard.as_str().unwrap(), &[]);
    assert_eq!((json!(ids), total), (json!([notified.notice]), 1));
    assert_eq!(json!(found("盖板缺失", &[]).0), every);
    assert_eq!(found("城南供电所", &[]), (Vec::new(), 0));
    for text in ["\"", "*", "NEAR(", "%", "  "] {
        office.call("list_notices", json!({ "text": text }));
    }
}

#[test]
fn pages_follow_one_another_without_a_gap() {
    let (office, made) = Office::with(7);
    for text in ["", "城东"] {
        let mut seen = Vec::new();
        let mut after = Value::Null;
        loop {
            let page = office.call(
                "list_notices",
                json!({ "text": text, "after": after, "limit": 3 }),
            );
            seen.extend(
                page["rows"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|row| row["id"].clone()),
            );
            after = page["next"].clone();
            if after.is_null() {
                break;
            }
        }
        let latest_first: Vec<Value> = made.iter().rev().map(|id| json!(id)).collect();
        assert_eq!(seen, latest_first);
    }
}
