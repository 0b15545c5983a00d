//! From a stack to a proposal: which sheet belongs to which notice. Nothing is recorded on the way.

use lopdf::{Stream, dictionary};
use serde_json::{Value, json};
use testkit::Company;
use uuid::Uuid;

use super::Office;
use super::scanner::{Fed, WELL, blank, scanned, stack, stack_of};

impl Office {
    /// Sends files in and reads them as one stack.
    pub fn read(&self, files: &[(&str, Vec<u8>)]) -> Value {
        let kept = files.iter().map(|(name, bytes)| {
            let view = self.session.upload("scan", name, bytes).unwrap();
            view["attachment"].clone()
        });
        let attachments: Vec<Value> = kept.collect();
        self.ended(&self.call("read_scans", json!({ "attachments": attachments })))
    }

    /// The sheets of a stack.
    pub fn sheets(&self, files: &[(&str, Vec<u8>)]) -> Vec<Value> {
        let read = self.read(files);
        assert_eq!(read["state"], "done");
        let results = read["results"].as_array().unwrap().iter();
        results.map(|result| result["view"].clone()).collect()
    }

    pub fn propose(&self, sheets: &[Value]) -> Value {
        self.call("propose_receipts", json!({ "sheets": sheets }))
    }
}

/// The sheets of each notice, by their place in the stack.
fn grouped(view: &Value) -> Vec<(Value, Vec<u64>)> {
    let rows = view["rows"].as_array().unwrap().iter();
    let row = |row: &Value| {
        let sheets = row["sheets"].as_array().unwrap().iter();
        let places = sheets.map(|sheet| sheet["sheet"].as_u64().unwrap());
        (row["notice"].clone(), places.collect())
    };
    rows.map(row).collect()
}

fn loose(view: &Value) -> Vec<(u64, String)> {
    let sheets = view["loose"].as_array().unwrap().iter();
    let why = |sheet: &Value| {
        let why = sheet["why"].as_str().unwrap().to_owned();
        (sheet["sheet"].as_u64().unwrap(), why)
    };
    sheets.map(why).collect()
}

/// A sheet as somebody claims it was read.
fn claimed(code: Option<&str>) -> Value {
    json!({ "attachment": Uuid::nil(), "page": 1, "code": code })
}

#[test]
fn a_stack_is_read_at_two_densities_a_little_askew_and_grouped_by_its_codes() {
    let (office, notices) = Office::with(4);
    let ways = [
        WELL,
        Fed {
            dots: 150,
            degrees: -2.0,
            noise: 16,
        },
        Fed {
            dots: 200,
            degrees: 1.5,
            noise: 24,
        },
        Fed {
            dots: 200,
            degrees: 181.0,
            noise: 8,
        },
    ];
    let mut sheets = Vec::new();
    let mut expected = Vec::new();
    for (notice, fed) in notices.iter().zip(ways) {
        let pages = scanned(&office.paper(*notice), fed);
        let from = sheets.len() as u64;
        expected.push((
            json!(notice),
            (from..from + pages.len() as u64).collect::<Vec<_>>(),
        ));
        sheets.extend(pages);
    }
    let before = office.acts();
    let read = office.sheets(&[("签收.pdf", stack(&sheets))]);
    assert_eq!(read.len(), sheets.len());
    let view = office.propose(&read);
    assert_eq!(grouped(&view), expected);
    assert_eq!(loose(&view), []);
    for row in view["rows"].as_array().unwrap() {
        assert_eq!(
            (&row["receiver_name"], &row["refusal"]),
            (&json!("王志强"), &Value::Null)
        );
        assert_eq!(row["state"], "issued");
    }
    // The stack was kept, and that is all.
    let after = office.acts();
    assert_eq!(after[0]["kind"], "upload_scan");
    assert_ne!(before, after);
}

#[test]
fn pictures_are_sheets_and_what_has_no_code_follows() {
    let (office, notices) = Office::with(2);
    let first = |notice: Uuid| scanned(&office.paper(notice), WELL)[0].clone();
    let files = [
        ("0.jpg", blank()),
        ("1.jpg", first(notices[0])),
        ("2.jpg", blank()),
        ("3.jpg", first(notices[1])),
        ("4.jpg", blank()),
    ];
    let mut sheets = office.sheets(&files);
    assert!(sheets.iter().all(|sheet| sheet["page"].is_null()));
    let view = office.propose(&sheets);
    let of = |places: [&[u64]; 2]| -> Vec<(Value, Vec<u64>)> {
        let rows = notices.iter().zip(places);
        rows.map(|(notice, places)| (json!(notice), places.to_vec()))
            .collect()
    };
    assert_eq!(grouped(&view), of([&[1, 2], &[3, 4]]));
    assert_eq!(view["rows"][0]["sheets"][1]["follows"], true);
    assert_eq!(loose(&view), [(0, "no_code".to_owned())]);
    // By hand: the first sheet belongs to the second notice, a blank back to none.
    sheets[0]["notice"] = json!(notices[1]);
    sheets[2]["aside"] = json!(true);
    let view = office.propose(&sheets);
    let rows = vec![
        (json!(notices[1]), vec![0, 3, 4]),
        (json!(notices[0]), vec![1]),
    ];
    assert_eq!(grouped(&view), rows);
    assert_eq!(loose(&view), [(2, "aside".to_owned())]);
}

#[test]
fn papers_of_others_and_papers_that_are_not_here_stay_loose() {
    let (stranger, theirs) = Office::of(Company::found_with(2), 1);
    let foreign = scanned(&stranger.paper(theirs[0]), WELL)[0].clone();
    let (office, notices) = Office::with(1);
    let own = scanned(&office.paper(notices[0]), WELL)[0].clone();
    let sheets = office.sheets(&[("一摞.pdf", stack(&[foreign, blank(), own]))]);
    let view = office.propose(&sheets);
    assert_eq!(grouped(&view), [(json!(notices[0]), vec![2])]);
    let (other, follows) = ("other_organisation".to_owned(), "follows_loose".to_owned());
    assert_eq!(loose(&view), [(0, other), (1, follows)]);
    let number = stranger.notice(theirs[0])["number"].clone();
    assert_eq!(view["loose"][0]["number"], number);

    let code = sheets[2]["code"].as_str().unwrap();
    let id = notices[0].simple().to_string();
    let other_id = Uuid::from_u128(5).simple().to_string();
    let unknown = code.replace(&id, &other_id);
    let (head, key) = code.rsplit_once(':').unwrap();
    let (head, words) = head.rsplit_once(':').unwrap();
    let altered = format!("{head}:{}:{key}", "0".repeat(words.len()));
    let record = code.replace(":notice:", ":service:");
    let later = code.replace("bihuan:1:", "bihuan:2:");
    let sheets: Vec<Value> = [&unknown, &altered, &record, &later]
        .map(|code| claimed(Some(code)))
        .to_vec();
    let view = office.propose(&sheets);
    let why: Vec<String> = loose(&view).into_iter().map(|(_, why)| why).collect();
    assert_eq!(
        why,
        [
            "unknown_notice",
            "unknown_notice",
            "other_paper",
            "other_paper"
        ]
    );
    assert_eq!(grouped(&view), []);
}

#[test]
fn a_notice_that_was_served_says_when_and_one_who_may_not_serve_is_told() {
    let (office, notices) = Office::with(1);
    let sheets = office.sheets(&[("a.jpg", scanned(&office.paper(notices[0]), WELL)[0].clone())]);
    let receipt = json!({
        "notice": notices[0], "receiver": testkit::id("王志强"), "delivery": "in_person",
        "served_by": [testkit::id("张伟")],
    });
    office.call("record_ink_receipt", receipt);
    let row = office.propose(&sheets)["rows"][0].clone();
    assert_eq!(
        (&row["state"], &row["refusal"]["code"]),
        (&json!("received"), &json!("document_state"))
    );
    assert!(row["served_at"].is_string());

    let (office, notices) = Office::with(1);
    let sheets = office.sheets(&[("a.jpg", scanned(&office.paper(notices[0]), WELL)[0].clone())]);
    office.seat(testkit::id("刘洋"));
    let row = office.propose(&sheets)["rows"][0].clone();
    assert_eq!(row["refusal"]["code"], "not_allowed");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_read() {
    let (office, notices) = Office::with(1);
    let own = scanned(&office.paper(notices[0]), WELL)[0].clone();
    let fax = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 100, "Height" => 100,
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 1, "Filter" => "CCITTFaxDecode",
    };
    let fax = stack_of(std::iter::once(Stream::new(fax, vec![0; 40])));
    let files = [
        ("坏.pdf", b"%PDF-1.7\nnothing".to_vec()),
        ("传真.pdf", fax),
        ("成文.pdf", office.paper(notices[0])),
        ("签收.jpg", own),
    ];
    let read = office.read(&files);
    assert_eq!(
        (&read["state"], &read["done"]),
        (&json!("done"), &read["total"])
    );
    let results = read["results"].as_array().unwrap();
    let codes: Vec<&str> = results
        .iter()
        .map(|result| result["failure"]["code"].as_str().unwrap_or("read"))
        .collect();
    assert_eq!(codes.first(), Some(&"scan_unreadable"));
    assert_eq!(
        (codes[1], &results[1]["failure"]["params"]["name"]),
        ("scan_packed", &json!("CCITTFax"))
    );
    assert_eq!(
        codes[2], "scan_without_picture",
        "a paper that was never printed"
    );
    assert_eq!(codes.last(), Some(&"read"));
    let sheets: Vec<Value> = results
        .iter()
        .map(|result| result["view"].clone())
        .collect();
    let view = office.propose(&sheets);
    assert_eq!(
        grouped(&view),
        [(json!(notices[0]), vec![sheets.len() as u64 - 1])]
    );
    assert!(loose(&view).iter().all(|(_, why)| why == "unreadable"));
}

#[test]
fn reading_can_be_stopped_and_a_stack_without_end_is_refused() {
    let (office, notices) = Office::with(1);
    let own = scanned(&office.paper(notices[0]), WELL)[0].clone();
    let view = office
        .session
        .upload("scan", "a.pdf", &stack(&vec![own; 60]))
        .unwrap();
    let started = office.call("read_scans", json!({ "attachments": [view["attachment"]] }));
    office.call("cancel_job", json!({ "job": started["job"] }));
    let ended = office.ended(&started);
    assert_eq!(ended["state"], "cancelled");
    assert!(ended["done"].as_u64() < Some(60));
    let many = vec![claimed(None); 1001];
    let refused = office.refused("propose_receipts", json!({ "sheets": many }));
    assert_eq!(refused.code, "too_many");
    let unknown = office.call("read_scans", json!({ "attachments": [Uuid::nil()] }));
    assert_eq!(
        office.ended(&unknown)["results"][0]["failure"]["code"],
        "not_found"
    );
}
