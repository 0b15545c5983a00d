//! The desk: from nothing over a founded organisation to a locked one, and people taking turns.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::Options;
use app::desk::Desk;
use bridge::{Failure, FailureKind, at_desk};
use serde_json::{Value, json};
use store::Env;
use testkit::PASSPHRASE;

fn desk(folder: &std::path::Path) -> Desk {
    let now = "2026-11-23T01:00:00Z".parse().unwrap();
    let options = Options {
        env: Env::fixed(now, 7),
        fonts: testkit::fonts(),
    };
    Desk::new(folder.to_owned(), options)
}

fn founding(sample: bool) -> Value {
    json!({
        "organisation": "清河供电公司", "department": "安全监察部", "person": "周正",
        "passphrase": PASSPHRASE, "notice_prefix": "供电安改", "sample": sample,
        "device_name": "安监一号",
    })
}

fn refusal(answer: Result<Value, Failure>) -> String {
    let failure = answer.unwrap_err();
    assert_eq!(failure.kind, FailureKind::Refused);
    failure.code
}

#[test]
fn an_organisation_is_founded_locked_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder.path().join("workspace"));
    let shown = at_desk(&mut desk, "get_desk", json!({})).unwrap();
    let nothing = (&json!("absent"), &json!([]), &Value::Null);
    assert_eq!(
        (&shown["state"], &shown["people"], &shown["person"]),
        nothing
    );
    assert_eq!(shown["organisation"], Value::Null);
    assert_eq!(
        refusal(at_desk(&mut desk, "list_units", json!({}))),
        "locked"
    );

    let made = at_desk(&mut desk, "create_organisation", founding(false)).unwrap();
    assert!(made["recovery_code"].as_str().unwrap().len() > 20);
    let shown = at_desk(&mut desk, "get_desk", json!({})).unwrap();
    assert_eq!(
        (&shown["state"], &shown["person"]),
        (&json!("open"), &made["person"])
    );
    let seat = json!({
        "person": made["person"], "name": "周正", "post": "", "unit_name": "安全监察部",
        "roles": ["administrator", "safety_director"], "read_only": false,
    });
    assert_eq!(shown["seat"], seat);
    assert_eq!(shown["organisation"], "清河供电公司");
    assert_eq!(shown["department"], "安全监察部");
    assert_eq!(shown["today"], "2026-11-23");
    assert_eq!(shown["utc_offset_minutes"], 480);
    assert_eq!(shown["device_name"], "安监一号");
    assert_eq!(shown["lock_after_minutes"], 10);
    let units = at_desk(&mut desk, "list_units", json!({})).unwrap();
    assert_eq!(units["rows"].as_array().unwrap().len(), 1);
    let again = at_desk(&mut desk, "create_organisation", founding(false));
    assert!(again.is_err(), "a second organisation in the same folder");

    let shown = at_desk(&mut desk, "lock_desk", json!({})).unwrap();
    let seat = json!({ "person": made["person"], "name": "周正" });
    assert_eq!(
        (&shown["state"], &shown["people"], &shown["person"]),
        (&json!("locked"), &json!([seat]), &Value::Null)
    );
    assert_eq!(
        (&shown["seat"], &shown["today"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(
        refusal(at_desk(&mut desk, "list_units", json!({}))),
        "locked"
    );
    let wrong = json!({ "person": made["person"], "passphrase": "不是这一句" });
    assert_eq!(
        refusal(at_desk(&mut desk, "take_seat", wrong)),
        "wrong_passphrase"
    );
    let right = json!({ "person": made["person"], "passphrase": PASSPHRASE });
    let shown = at_desk(&mut desk, "take_seat", right).unwrap();
    assert_eq!(
        (&shown["state"], &shown["person"]),
        (&json!("open"), &made["person"])
    );
    assert_eq!(at_desk(&mut desk, "list_units", json!({})).unwrap(), units);
}

#[test]
fn people_take_turns_and_a_wrong_passphrase_moves_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder.path().join("workspace"));
    let made = at_desk(&mut desk, "create_organisation", founding(true)).unwrap();
    let officer = testkit::id("张伟");
    let wrong = json!({ "person": officer, "passphrase": "不是这一句" });
    assert_eq!(
        refusal(at_desk(&mut desk, "take_seat", wrong)),
        "wrong_passphrase"
    );
    let shown = at_desk(&mut desk, "get_desk", json!({})).unwrap();
    assert_eq!(shown["person"], made["person"]);
    let right = json!({ "person": officer, "passphrase": PASSPHRASE });
    let shown = at_desk(&mut desk, "take_seat", right).unwrap();
    assert_eq!(
        (&shown["state"], &shown["person"]),
        (&json!("open"), &json!(officer))
    );
}
