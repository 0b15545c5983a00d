use serde_json::{Value, json};
use testkit::PASSPHRASE;

use super::Laptop;

#[test]
fn a_draft_is_found_again_after_a_crash_by_its_own_person() {
    let mut laptop = Laptop::found();
    laptop.sit("张伟", PASSPHRASE);
    let body = json!({ "spot": "东侧电缆沟", "photos": [] }).to_string();
    let kept = laptop.call("keep_draft", json!({ "form": "hazard/new", "body": body }));
    assert_eq!(kept["saved_at"], "2026-11-23T01:00:00Z");
    laptop.env.advance(chrono::Duration::seconds(2));
    laptop.call(
        "keep_draft",
        json!({ "form": " notice/new ", "body": "[]" }),
    );
    let later = json!({ "spot": "东侧电缆沟", "photos": ["a"] }).to_string();
    laptop.env.advance(chrono::Duration::seconds(2));
    laptop.call("keep_draft", json!({ "form": "hazard/new", "body": later }));

    let mut laptop = laptop.restarted();
    laptop.sit("李娜", PASSPHRASE);
    assert_eq!(laptop.call("list_drafts", json!({}))["drafts"], json!([]));
    laptop.sit("张伟", PASSPHRASE);
    let found = laptop.call("get_draft", json!({ "form": "hazard/new" }));
    assert_eq!(
        (&found["body"], &found["saved_at"]),
        (&json!(later), &json!("2026-11-23T01:00:04Z"))
    );
    let forms: Vec<Value> = laptop.call("list_drafts", json!({}))["drafts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["form"].clone())
        .collect();
    assert_eq!(forms, ["hazard/new", "notice/new"]);
    let left = laptop.call("drop_draft", json!({ "form": "hazard/new" }));
    assert_eq!(left["drafts"].as_array().unwrap().len(), 1);
    let gone = laptop.call("get_draft", json!({ "form": "hazard/new" }));
    assert_eq!(gone["body"], Value::Null);
}

#[test]
fn a_draft_is_json_and_not_too_large() {
    let mut laptop = Laptop::found();
    let most = format!("\"{}\"", "x".repeat(256 * 1024 - 2));
    laptop.call("keep_draft", json!({ "form": "a", "body": most }));
    let more = format!("\"{}\"", "x".repeat(256 * 1024 - 1));
    let cases = [
        (
            json!({ "form": "a", "body": more }),
            "too_many_bytes",
            "body",
        ),
        (json!({ "form": "a", "body": "{" }), "not_json", "body"),
        (json!({ "form": " ", "body": "{}" }), "blank", "form"),
    ];
    for (request, code, field) in cases {
        let failure = laptop.fails("keep_draft", request);
        assert_eq!(
            (failure.code.as_str(), failure.field.as_deref()),
            (code, Some(field))
        );
    }
    assert_eq!(
        laptop.call("get_draft", json!({ "form": "a" }))["body"],
        json!(most)
    );
    let code = laptop.code.clone();
    laptop.call("open_with_recovery", json!({ "code": code }));
    assert_eq!(laptop.code_of("list_drafts", json!({})), "nobody_signed_in");
}

#[test]
fn preferences_are_a_persons_own() {
    let mut laptop = Laptop::found();
    let set = |name: &str, value: Value| json!({ "name": name, "value": value });
    laptop.call("set_preference", set("language", json!("zh-CN")));
    laptop.sit("张伟", PASSPHRASE);
    assert_eq!(
        laptop.call("get_preferences", json!({}))["preferences"],
        json!([])
    );
    laptop.call(
        "set_preference",
        set("hazards/columns", json!("number,title")),
    );
    laptop.call("set_preference", set("field_mode", json!("on")));
    let shown = laptop.call("set_preference", set("hazards/columns", json!("number")));
    let both = json!([
        { "name": "field_mode", "value": "on" },
        { "name": "hazards/columns", "value": "number" },
    ]);
    assert_eq!(shown["preferences"], both);
    let shown = laptop.call("set_preference", set("field_mode", Value::Null));
    assert_eq!(shown["preferences"].as_array().unwrap().len(), 1);

    let cases = [
        (set(&"n".repeat(65), json!("")), "too_long", "name"),
        (set("", json!("")), "blank", "name"),
        (
            set("a", json!("值".repeat(5462))),
            "too_many_bytes",
            "value",
        ),
    ];
    for (request, code, field) in cases {
        let failure = laptop.fails("set_preference", request);
        assert_eq!(
            (failure.code.as_str(), failure.field.as_deref()),
            (code, Some(field))
        );
    }
    laptop.sit("周正", PASSPHRASE);
    let shown = laptop.call("get_preferences", json!({}));
    assert_eq!(
        shown["preferences"],
        json!([{ "name": "language", "value": "zh-CN" }])
    );
}
