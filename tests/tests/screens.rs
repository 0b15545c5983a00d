//! What the screens ask of the core beside the loop itself: the ledger, today, plans, files, batches.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

use app::{Env, Options};
use bridge::{Desk, Session};
use serde_json::{Value, json};
use testkit::{Company, PASSPHRASE, Tray};

/// The sample company behind a session, its director seated.
struct Laptop {
    session: Session,
    machine: Tray,
    director: Value,
    _folder: tempfile::TempDir,
}

fn laptop() -> Laptop {
    let folder = tempfile::tempdir().unwrap();
    let options = Options {
        env: Env::fixed(testkit::morning(), 7),
        fonts: testkit::fonts(),
    };
    let desk = Desk::new(folder.path().join("workspace"), options);
    let machine = Tray::default();
    let session = Session::new(desk, machine.clone(), ());
    let founding = json!({
        "organisation": "清河供电公司", "department": "安全监察部", "person": "周正",
        "passphrase": PASSPHRASE, "notice_prefix": "供电安改", "sample": true
    });
    session.call("create_organisation", founding).unwrap();
    let director = session.call("get_desk", json!({})).unwrap()["person"].clone();
    Laptop {
        session,
        machine,
        director,
        _folder: folder,
    }
}

impl Laptop {
    fn call(&self, name: &str, request: Value) -> Value {
        self.session.call(name, request).unwrap()
    }

    /// A hazard, settled and assessed.
    fn hazard(&self, text: &str, due_on: &str) -> Value {
        let place = self.call("list_places", json!({}))["rows"][0]["id"].clone();
        let units = self.call("list_units", json!({ "limit": 200 }));
        let unit = units["rows"].as_array().unwrap();
        let unit = unit
            .iter()
            .find(|unit| unit["name"] == "城东供电所")
            .unwrap();
        let made = self.call(
            "capture_hazard",
            json!({ "text": text, "place": place, "spot": "东侧", "no_photo_reason": "夜间" }),
        );
        let id = made["hazard"]["id"].clone();
        self.call(
            "settle_hazard",
            json!({ "hazard": id, "unit": unit["id"], "measures": "加强巡视", "due_on": due_on }),
        );
        self.call(
            "assess_hazard",
            json!({ "hazard": id, "level": "general", "basis": [
                { "document": "GB 50053-2013", "clause": "6.2.9", "force": "mandatory", "certainty": "A" }
            ] }),
        );
        id
    }

    fn notice(&self, hazards: &[Value]) -> Value {
        let made = self.call(
            "issue_rectification_notice",
            json!({ "hazards": hazards, "issuer": self.director, "reply_due": "2026-12-31" }),
        );
        let id = made["notices"][0]["id"].clone();
        self.call(
            "sign_notice",
            json!({ "notice": id, "passphrase": PASSPHRASE }),
        )
    }
}

#[test]
fn the_ledger_pages_in_every_order_and_finds_two_characters() {
    let laptop = laptop();
    for n in 0..7 {
        laptop.hazard(
            &format!("电缆沟积水第{n}处"),
            &format!("2026-12-{:02}", 10 + n),
        );
    }
    laptop.hazard("灭火器压力低", "2026-12-01");
    for sort in ["due", "found", "number", "status"] {
        for descending in [false, true] {
            let mut seen = Vec::new();
            let mut after = Value::Null;
            loop {
                let asked =
                    json!({ "sort": sort, "descending": descending, "after": after, "limit": 3 });
                let page = laptop.call("list_hazards", asked);
                assert_eq!(page["total"], 8);
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
            let unique: std::collections::BTreeSet<String> =
                seen.iter().map(Value::to_string).collect();
            assert_eq!((seen.len(), unique.len()), (8, 8), "{sort} {descending}");
        }
    }
    let found = |text: &str| {
        let page = laptop.call("list_hazards", json!({ "conditions": { "text": text } }));
        page["total"].as_u64().unwrap()
    };
    assert_eq!((found("积水"), found("火器"), found("水积")), (7, 1, 0));
    let hits = laptop.call("search", json!({ "text": "积水", "limit": 3 }));
    assert_eq!(hits["hits"].as_array().unwrap().len(), 3);
    assert_eq!(hits["hits"][0]["kind"], "hazard");
}

#[test]
fn views_count_what_they_list_and_today_says_the_same() {
    let laptop = laptop();
    let soon = laptop.hazard("孔洞未封堵", "2026-11-25");
    laptop.hazard("标识牌缺失", "2026-12-20");
    for conditions in [
        json!({}),
        json!({ "level": "general" }),
        json!({ "owner": laptop.director }),
        json!({ "text": "孔洞" }),
        json!({ "statuses": ["assessed", "closed"], "due_to": "2026-12-01" }),
    ] {
        let counts = laptop.call("count_hazards", json!({ "conditions": conditions }));
        for view in counts["views"].as_array().unwrap() {
            let asked = json!({ "view": view["view"], "conditions": conditions });
            let page = laptop.call("list_hazards", asked);
            assert_eq!(page["total"], view["count"], "{view} {conditions}");
            assert_eq!(
                page["rows"].as_array().unwrap().len() as u64,
                view["count"].as_u64().unwrap()
            );
        }
    }
    let by_unit = laptop.call("count_by_unit", json!({ "view": "open" }));
    let asked = json!({ "view": "open", "sort": "unit", "limit": 1 });
    let mut page = laptop.call("list_hazards", asked.clone());
    for unit in by_unit["units"].as_array().unwrap() {
        for _ in 0..unit["count"].as_u64().unwrap() {
            assert_eq!(page["rows"][0]["unit"], unit["unit"]);
            let mut next = asked.clone();
            next["after"] = page["next"].clone();
            page = match next["after"].is_null() {
                true => json!({ "rows": [] }),
                false => laptop.call("list_hazards", next),
            };
        }
    }
    assert_eq!(page["rows"], json!([]));
    let today = laptop.call("get_today", json!({}));
    assert_eq!(
        (&today["due_soon"], &today["overdue"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(today["groups"][0]["rows"][0]["id"], soon);
}

#[test]
fn a_plan_says_what_is_in_the_way_and_writes_nothing() {
    let laptop = laptop();
    let good = laptop.hazard("孔洞未封堵", "2026-12-05");
    let place = laptop.call("list_places", json!({}))["rows"][0]["id"].clone();
    let raw = laptop.call(
        "capture_hazard",
        json!({ "text": "还没定级", "place": place, "spot": "西侧", "no_photo_reason": "夜间" }),
    );
    let plan = laptop.call(
        "plan_notice",
        json!({ "hazards": [good, raw["hazard"]["id"]] }),
    );
    assert_eq!(plan["sheets"], json!([]));
    assert_eq!(plan["obstacles"].as_array().unwrap().len(), 1);
    // Today leads to what can be issued, and not to what cannot.
    let today = laptop.call("get_today", json!({}));
    let groups = today["groups"].as_array().unwrap();
    let to_issue = groups.iter().find(|group| group["group"] == "to_issue");
    let rows = to_issue.unwrap()["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["id"], good);
    let plan = laptop.call("plan_notice", json!({ "hazards": [good] }));
    assert_eq!(plan["sheets"][0]["hazards"][0]["id"], good);
    let doubts: Vec<&Value> = plan["doubts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| &d["doubt"])
        .collect();
    // 加强 is vague, 2026-12-05 is a Saturday, and nobody took a photo.
    for doubt in ["vague_word", "due_on_day_off", "no_photo"] {
        assert!(doubts.contains(&&json!(doubt)), "{doubt}");
    }
    // Each leads to the field where it is put right.
    assert_eq!(plan["doubts"][0]["field"], "measures");
    assert_eq!(plan["issuers"][0]["person"], laptop.director);
    assert_eq!(laptop.call("list_notices", json!({}))["rows"], json!([]));
}

#[test]
fn the_acts_offered_are_those_the_core_then_takes() {
    let laptop = laptop();
    let id = laptop.hazard("孔洞未封堵", "2026-12-04");
    let view = laptop.call("get_hazard", json!({ "hazard": id }));
    assert_eq!(view["awaited"], "issue_notice");
    let refused = |act: &str| {
        let acts = view["acts"].as_array().unwrap();
        let found = acts.iter().find(|one| one["act"] == act).unwrap();
        found["refusal"]["code"].clone()
    };
    assert_eq!(refused("close"), "step_not_from_here");
    assert_eq!(refused("settle"), Value::Null);
    let closing = json!({ "hazard": id, "effectiveness": "已消除" });
    let said = laptop.session.call("close_hazard", closing).unwrap_err();
    assert_eq!(json!(said.code), refused("close"));
    laptop.notice(std::slice::from_ref(&id));
    let after = laptop.call("get_hazard", json!({ "hazard": id }));
    assert_eq!(
        (&after["awaited"], &after["status"]),
        (&Value::Null, &json!("notified"))
    );
}

#[test]
fn a_signed_file_is_graded_printed_and_cut_into_ranges() {
    let laptop = laptop();
    let id = laptop.hazard("孔洞未封堵", "2026-12-04");
    let notice = laptop.notice(&[id]);
    let revisions = notice["revisions"].as_array().unwrap();
    let attachment = revisions.last().unwrap()["attachment"].clone();
    let key = attachment.as_str().unwrap().parse().unwrap();
    let file = laptop.session.blob(key, None).unwrap();
    let good = laptop
        .session
        .upload("document", "a.pdf", &file.bytes)
        .unwrap();
    assert_eq!(
        (&good["verdict"], &good["notice"]["number"]),
        (&json!("trusted"), &notice["number"])
    );
    let mut changed = file.bytes.clone();
    let middle = changed.len() / 3;
    changed[middle] ^= 1;
    let bad = laptop
        .session
        .upload("document", "b.pdf", &changed)
        .unwrap();
    assert!(
        bad["verdict"] != "trusted" && bad["notice"].is_null(),
        "{bad}"
    );
    let none = laptop
        .session
        .upload("document", "c.pdf", b"nothing")
        .unwrap();
    assert_eq!(none["verdict"], "unreadable");
    let part = laptop
        .session
        .part(key, None, Some("bytes=0-4"))
        .unwrap()
        .unwrap();
    assert_eq!(part.bytes, b"%PDF-");
    assert!(
        laptop
            .session
            .part(key, None, Some("bytes=999999999-"))
            .unwrap()
            .is_none()
    );
    let print = json!({ "attachment": attachment, "title": notice["number"], "copies": 3 });
    laptop.call("print_file", print);
    laptop.call(
        "record_print",
        json!({ "notice": notice["id"], "copies": 3, "kind": "serve" }),
    );
    assert_eq!(laptop.machine.taken().len(), 1);
    let many = json!({ "attachment": attachment, "title": "x", "copies": 100 });
    assert_eq!(
        laptop.session.call("print_file", many).unwrap_err().code,
        "too_large"
    );
    laptop.call("lock_desk", json!({}));
    assert_eq!(laptop.session.blob(key, None).unwrap_err().code, "locked");
}

#[test]
fn a_batch_goes_on_past_a_failure_and_says_which() {
    let laptop = laptop();
    let requests: Vec<Value> = ["甲供电所", "", "乙供电所"]
        .map(|name| json!({ "name": name }))
        .to_vec();
    let started = laptop.call(
        "start_batch",
        json!({ "command": "add_unit", "requests": requests }),
    );
    let job = json!({ "job": started["job"] });
    let ended = loop {
        let now = laptop.call("get_job", job.clone());
        if now["state"] != "running" {
            break now;
        }
        std::thread::yield_now();
    };
    assert_eq!(
        (&ended["state"], &ended["done"], &ended["failed"]),
        (&json!("done"), &json!(3), &json!(1))
    );
    assert_eq!(ended["results"][1]["failure"]["code"], "blank");
    assert_eq!(ended["results"][2]["view"]["name"], "乙供电所");
    let unknown = laptop.session.call(
        "start_batch",
        json!({ "command": "no_such", "requests": [{}] }),
    );
    assert_eq!(unknown.unwrap_err().code, "unknown_command");
}

#[test]
fn a_finished_company_reads_the_same_after_a_rebuild() {
    let mut company = Company::found();
    let store = company.ws.store();
    assert!(store.check_rows().unwrap());
}
