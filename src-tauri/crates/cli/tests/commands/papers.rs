//! Papers that go out to be edited on, and the template they are put into.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::Demo;

#[test]
fn a_paper_goes_out_as_a_word_file_in_the_template_that_came_in() {
    let demo = Demo::made();
    let call = |command: &str, request: Value| {
        let request = request.to_string();
        demo.within(&["--as", "张伟", "call", command, &request])
            .json()
    };
    let closed = json!({ "view": "all", "conditions": { "statuses": ["closed"] } });
    let hazard = call("list_hazards", closed)["rows"][0]["id"].clone();
    let said = json!([{ "field": "method", "words": "现场" }]);
    let request = json!({ "hazard": hazard, "kind": "reinspection_opinion", "said": said });
    let number = call("make_hazard_paper", request)["number"].clone();
    let number = number.as_str().unwrap();
    let write = |file: &str| {
        let file = demo.file(file);
        (demo.within(&["export", "paper", number, &file]), file)
    };
    let (plain, first) = write("opinion.docx");
    assert!(plain.json()["name"].as_str().unwrap().starts_with(number));
    assert_eq!(write("opinion.docx").0.failed(), (1, "file".into()));
    assert_eq!(write("opinion.pdf").0.failed(), (2, "usage".into()));
    let unknown = demo.within(&[
        "export",
        "paper",
        "供电安复〔1999〕9号",
        &demo.file("x.docx"),
    ]);
    assert_eq!(unknown.failed(), (2, "paper_unknown".into()));

    let template = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures/templates/letterhead.docx");
    let import = |file: &Path| demo.within(&["import", "template", file.to_str().unwrap()]);
    assert_eq!(import(&template).json()["own"]["name"], "letterhead.docx");
    let (own, second) = write("opinion-own.docx");
    own.json();
    assert_ne!(fs::read(&first).unwrap(), fs::read(&second).unwrap());
    // What was made from a template has no place for a text left.
    let refused = import(Path::new(&second)).failed();
    assert_eq!(refused, (1, "template_marker_missing".into()));
}

#[test]
fn the_register_of_papers_of_a_year_is_written_as_a_table() {
    let demo = Demo::made();
    let write = |file: &str, year: &str| {
        let file = demo.file(file);
        (
            demo.within(&["export", "register", &file, "--year", year]),
            file,
        )
    };
    let (made, text) = write("register.csv", "2026");
    let rows = made.json()["rows"].as_u64().unwrap();
    let text = fs::read_to_string(text).unwrap();
    assert_eq!(text.lines().count() as u64, 1 + rows);
    assert!(text.contains("\"隐患整改通知书\""), "{text}");
    let (made, book) = write("register.xlsx", "2026");
    assert_eq!(made.json()["rows"], rows);
    assert!(fs::read(&book).unwrap().starts_with(b"PK"));
    let (none, _) = write("long-ago.csv", "1066");
    assert_eq!(none.failed(), (1, "out_of_range".into()));
}

#[test]
fn a_check_of_papers_and_the_list_of_outages_are_written_as_files() {
    let demo = Demo::made();
    let call = |command: &str, request: Value| {
        let request = request.to_string();
        demo.within(&["--as", "张伟", "call", command, &request])
            .json()
    };
    let terms =
        json!({ "from": "2020-01-01", "to": "2030-12-31", "size": { "by": "count", "papers": 2 } });
    call(
        "start_paper_check",
        json!({ "title": "抽查", "terms": terms }),
    );
    let write = |what: &[&str], file: &str| {
        let file = demo.file(file);
        let arguments = [&["export"], what, &[file.as_str()]].concat();
        (demo.within(&arguments), file)
    };
    for (name, begins) in [("check.pdf", "%PDF-"), ("check.xlsx", "PK")] {
        let (made, file) = write(&["paper-check", "抽查"], name);
        made.json();
        assert!(fs::read(file).unwrap().starts_with(begins.as_bytes()));
    }
    let (refused, _) = write(&["paper-check", "抽查"], "check.csv");
    assert_eq!(refused.failed(), (2, "usage".into()));
    let (unknown, _) = write(&["paper-check", "没有"], "none.pdf");
    assert_eq!(unknown.failed(), (2, "paper_check_unknown".into()));

    let terms = json!({ "number": "停〔2026〕9", "what": "城东一线", "starts_at": "2026-12-20T00:00:00Z", "ends_at": "2026-12-20T10:00:00Z" });
    call("add_outage", json!({ "terms": terms }));
    let (made, file) = write(&["outages"], "outages.csv");
    assert_eq!(made.json()["rows"], 1);
    assert!(fs::read_to_string(file).unwrap().contains("停〔2026〕9"));
}
