//! Recording the receipts that a stack proves.

use serde_json::{Value, json};
use testkit::id;
use uuid::Uuid;

use super::Office;
use super::scanner::{WELL, scanned, stack};

fn receipt(notice: Uuid, sheets: &[Value]) -> Value {
    let place = |sheet: &Value| json!({ "attachment": sheet["attachment"], "page": sheet["page"] });
    json!({
        "notice": notice, "receiver": id("王志强"), "delivery": "in_person",
        "served_by": [id("张伟")], "received_on": "2026-11-23",
        "sheets": sheets.iter().map(place).collect::<Vec<_>>(),
    })
}

/// Two notices and the sheets of each, scanned as one stack.
fn two() -> (Office, Vec<(Uuid, Vec<Value>)>) {
    let (office, notices) = Office::with(2);
    let pages: Vec<Vec<Vec<u8>>> = notices
        .iter()
        .map(|notice| scanned(&office.paper(*notice), WELL))
        .collect();
    let mut sheets = office.sheets(&[("签收.pdf", stack(&pages.concat()))]);
    let mut own = Vec::new();
    for (notice, pages) in notices.into_iter().zip(pages) {
        let rest = sheets.split_off(pages.len());
        own.push((notice, std::mem::replace(&mut sheets, rest)));
    }
    (office, own)
}

#[test]
fn each_receipt_keeps_its_own_sheets_and_no_other() {
    let (office, own) = two();
    let requests: Vec<Value> = own
        .iter()
        .map(|(notice, sheets)| receipt(*notice, sheets))
        .collect();
    let batch = json!({ "command": "record_scanned_receipt", "requests": requests });
    let ended = office.ended(&office.call("start_batch", batch));
    assert_eq!(
        (&ended["state"], &ended["failed"]),
        (&json!("done"), &json!(0))
    );
    for (notice, sheets) in own {
        let view = office.notice(notice);
        assert_eq!(view["state"], "received");
        let service = &view["services"][0];
        let said = (
            &service["outcome"],
            &service["person_name"],
            &service["recorded_by_name"],
        );
        assert_eq!(said, (&json!("by_ink"), &json!("王志强"), &json!("张伟")));
        let evidence = service["evidence"].as_array().unwrap();
        assert_eq!(evidence.len(), sheets.len());
        for (file, at) in evidence.iter().zip(1..) {
            let number = view["number"].as_str().unwrap();
            assert_eq!(file["name"], format!("{number} 签收扫描 {at}.jpeg"));
            assert_eq!(file["picture"], true);
            let attachment = file["attachment"].as_str().unwrap().parse().unwrap();
            let small = office.session.blob(attachment, Some(320)).unwrap();
            assert_eq!(small.media_type, "image/jpeg");
        }
        // The first of them still says whose it is.
        let first = evidence[0]["attachment"].clone();
        let again = office.ended(&office.call("read_scans", json!({ "attachments": [first] })));
        assert_eq!(again["results"][0]["view"]["code"], sheets[0]["code"]);
    }
    let log = office.call(
        "audit_log",
        json!({ "kind": "record_ink_receipt", "page": { "limit": 5 } }),
    );
    assert_eq!(log["acts"].as_array().unwrap().len(), 2);
}

#[test]
fn a_receipt_is_recorded_once_and_a_refusal_holds_up_no_other() {
    let (office, own) = two();
    let [(first, sheets), (second, others)] = &own[..] else {
        panic!("two notices")
    };
    office.call("record_scanned_receipt", receipt(*first, sheets));
    let requests = [receipt(*first, sheets), receipt(*second, others)];
    let batch = json!({ "command": "record_scanned_receipt", "requests": requests });
    let ended = office.ended(&office.call("start_batch", batch));
    assert_eq!((&ended["done"], &ended["failed"]), (&json!(2), &json!(1)));
    assert_eq!(ended["results"][0]["failure"]["code"], "document_state");
    assert_eq!(office.notice(*second)["state"], "received");
    assert_eq!(
        office.notice(*first)["services"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn what_does_not_hold_is_refused_and_nothing_is_written() {
    let (office, own) = two();
    let (notice, sheets) = &own[0];
    let with = |member: &str, value: Value| {
        let mut request = receipt(*notice, sheets);
        request[member] = value;
        office.refused("record_scanned_receipt", request)
    };
    let stranger = with("receiver", json!(id("孙䶮")));
    assert_eq!(stranger.code, "not_the_receiver");
    let early = with("received_on", json!("2026-11-22"));
    assert_eq!(early.code, "received_before_issue");
    let future = with("received_on", json!("2026-11-24"));
    assert_eq!(
        (future.code.as_str(), future.field.as_deref()),
        ("in_future", Some("received_on"))
    );
    assert_eq!(with("sheets", json!([])).code, "blank");
    let attachment = sheets[0]["attachment"].clone();
    let beyond = with("sheets", json!([{ "attachment": attachment, "page": 99 }]));
    assert_eq!(beyond.code, "scan_without_picture");
    let nowhere = with("sheets", json!([{ "attachment": Uuid::nil(), "page": 1 }]));
    assert_eq!(nowhere.code, "not_found");
    assert_eq!(office.notice(*notice)["state"], "issued");

    office.seat(id("刘洋"));
    let refused = office.refused("record_scanned_receipt", receipt(*notice, sheets));
    assert_eq!(refused.code, "not_allowed");
}

#[test]
fn the_day_of_receipt_is_what_counts() {
    let (office, own) = two();
    let (notice, sheets) = &own[0];
    office.folder.env.advance(chrono::Duration::days(5));
    let mut request = receipt(*notice, sheets);
    request["received_on"] = json!("2026-11-25");
    let view = office.call("record_scanned_receipt", request);
    // Noon in China.
    assert_eq!(view["services"][0]["served_at"], "2026-11-25T04:00:00Z");
}
