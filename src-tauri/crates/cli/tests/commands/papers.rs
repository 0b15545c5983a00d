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
