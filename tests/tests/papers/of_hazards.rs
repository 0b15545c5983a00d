//! Papers of hazards: printed beside notices, scanned home in the same stack, listed, bound into the file.

use app::FileInParts;
use app::hazards::dossier::DossierFile;
use app::hazards::make_hazard_paper;
use domain::hazard::paper::PaperKind;
use serde_json::{Value, json};
use testkit::{Company, Stage, forms, id};
use uuid::Uuid;

use super::Office;
use super::scanner::{WELL, blank, scanned, stack};

/// Two hazards that wait to be closed: a reply of each and an opinion on the first; with a notice.
struct Made {
    office: Office,
    notice: Uuid,
    hazards: [Uuid; 2],
    papers: [Uuid; 3],
}

fn made() -> Made {
    let mut company = Company::found();
    let notice = company.up_to(Stage::Notified).notice;
    let hazards = [Stage::Accepted, Stage::Accepted].map(|stage| company.up_to(stage).hazard);
    let wanted = [
        (hazards[0], PaperKind::RectificationReply),
        (hazards[1], PaperKind::RectificationReply),
        (hazards[0], PaperKind::ReinspectionOpinion),
    ];
    let papers = wanted.map(|(hazard, kind)| {
        let form = forms::paper(hazard, kind);
        make_hazard_paper(&mut company.ws, form).unwrap().id
    });
    Made {
        office: Office::over(company),
        notice,
        hazards,
        papers,
    }
}

impl Office {
    fn hazard_papers(&self, request: Value) -> Value {
        self.call("list_hazard_papers", request)
    }

    fn hazard_paper(&self, paper: Uuid) -> Value {
        let page = self.hazard_papers(json!({}));
        let rows = page["rows"].as_array().unwrap().iter();
        let mut found = rows.filter(|row| row["id"] == json!(paper));
        found.next().unwrap().clone()
    }

    fn bytes(&self, attachment: &Value) -> Vec<u8> {
        let id = attachment.as_str().unwrap().parse().unwrap();
        self.session.blob(id, None).unwrap().bytes
    }
}

#[test]
fn they_are_printed_as_one_job_with_notices_and_recorded() {
    let made = made();
    let order =
        json!({ "notices": [made.notice], "papers": made.papers, "kind": "serve", "copies": 2 });
    let ended = made.office.ended(&made.office.call("start_prints", order));
    assert_eq!(
        (&ended["state"], &ended["done"]),
        (&json!("done"), &json!(4))
    );
    let taken = made.office.tray.taken();
    assert_eq!(taken[0], "供电安改〔2026〕1号 已签发 x2");
    assert_eq!(taken[1], "隐患〔2026〕2号 隐患整改反馈单 2026-11-23 x2");
    assert_eq!(taken[3], "供电安复〔2026〕1号 隐患整改复查意见书 x2");
    assert_eq!(made.office.hazard_paper(made.papers[2])["printed"], 2);
    // What no printer took is not counted.
    made.office.tray.jam_after(4);
    let again = json!({ "papers": made.papers, "kind": "copy" });
    let ended = made.office.ended(&made.office.call("start_prints", again));
    assert_eq!(
        (&ended["state"], &ended["failed"]),
        (&json!("stopped"), &json!(1))
    );
    assert_eq!(made.office.hazard_paper(made.papers[0])["printed"], 2);
}

#[test]
fn a_stack_finds_each_paper_and_its_sheets_are_kept_beside_it() {
    let made = made();
    let office = &made.office;
    let mut pages = Vec::new();
    let mut own = Vec::new();
    for paper in [made.papers[0], made.papers[2]] {
        let file = office.bytes(&office.hazard_paper(paper)["attachment"]);
        let sheets = scanned(&file, WELL);
        own.push((paper, pages.len()..pages.len() + sheets.len()));
        pages.extend(sheets);
    }
    let notice = pages.len();
    pages.extend(scanned(&office.paper(made.notice), WELL));
    let sheets = office.sheets(&[("签回.pdf", stack(&pages))]);
    let view = office.propose(&sheets);
    assert_eq!(view["loose"], json!([]));
    assert_eq!(view["rows"][0]["sheets"][0]["sheet"], notice);
    let found = view["papers"].as_array().unwrap();
    assert_eq!(found.len(), 2);
    for ((paper, places), row) in own.iter().zip(found) {
        assert_eq!(row["paper"]["id"], json!(paper));
        assert_eq!(row["paper"]["state"], "unsigned");
        let listed: Vec<usize> = { row["sheets"].as_array().unwrap().iter() }
            .map(|sheet| sheet["sheet"].as_u64().unwrap() as usize)
            .collect();
        assert_eq!(listed, places.clone().collect::<Vec<_>>());
        assert!(row["refusal"].is_null());
        let places = sheets[places.clone()].iter();
        let places =
            places.map(|one| json!({ "attachment": one["attachment"], "page": one["page"] }));
        let request = json!({ "paper": paper, "sheets": places.collect::<Vec<_>>() });
        let kept = office.call("add_hazard_paper_scans", request);
        assert_eq!(kept["state"], "signed");
        assert_eq!(kept["scans"].as_array().unwrap().len(), listed.len());
    }
    let name = office.hazard_paper(made.papers[2])["scans"][0]["name"].clone();
    assert_eq!(
        name,
        "供电安复〔2026〕1号 隐患整改复查意见书 签字扫描 1.jpeg"
    );
    // Signed by hand it is not signed again with a key.
    let request = json!({ "paper": made.papers[2], "passphrase": testkit::PASSPHRASE });
    assert_eq!(
        office.refused("sign_hazard_paper", request).code,
        "document_state"
    );
    // A code that only looks like ours finds nothing.
    let code = sheets[0]["code"]
        .as_str()
        .unwrap()
        .replace("隐患〔2026〕2号", "隐患〔2026〕9号");
    let forged = json!({ "attachment": Uuid::nil(), "page": 1, "code": code });
    let view = office.propose(&[forged]);
    assert_eq!(view["loose"][0]["why"], "unknown_notice");
}

#[test]
fn a_sheet_alone_comes_home_by_hand_and_only_by_who_may() {
    let made = made();
    let office = &made.office;
    let picture = office
        .session
        .upload("scan", "反馈单.jpg", &blank())
        .unwrap();
    let request = json!({
        "paper": made.papers[1],
        "sheets": [{ "attachment": picture["attachment"], "page": null }],
    });
    office.seat(id("刘洋"));
    let refused = office.refused("add_hazard_paper_scans", request.clone());
    assert_eq!(refused.code, "not_allowed");
    office.seat(id("张伟"));
    let none = json!({ "paper": made.papers[1], "sheets": [] });
    assert_eq!(office.refused("add_hazard_paper_scans", none).code, "blank");
    let kept = office.call("add_hazard_paper_scans", request.clone());
    assert_eq!(kept["scans"][0]["name"], "反馈单.jpg");
    // Once is enough.
    let again = office.refused("add_hazard_paper_scans", request);
    assert_eq!(again.code, "nothing_changed");
}

#[test]
fn they_are_listed_by_hazard_by_kind_and_by_words() {
    let made = made();
    let office = &made.office;
    let ids = |request: Value| {
        let page = office.hazard_papers(request);
        let rows = page["rows"].as_array().unwrap().iter();
        rows.map(|row| row["id"].clone()).collect::<Vec<_>>()
    };
    let [first, second, opinion] = made.papers.map(|id| json!(id));
    assert_eq!(
        ids(json!({})),
        [opinion.clone(), second.clone(), first.clone()]
    );
    let of_first = json!({ "hazard": made.hazards[0] });
    assert_eq!(ids(of_first), [opinion.clone(), first.clone()]);
    let replies = json!({ "kinds": ["rectification_reply"] });
    assert_eq!(ids(replies.clone()), [second.clone(), first.clone()]);
    assert_eq!(ids(json!({ "text": "安复〔2026〕1" })), [opinion]);
    assert_eq!(
        ids(json!({ "text": "隐患〔2026〕3号" })),
        std::slice::from_ref(&second)
    );
    assert_eq!(ids(json!({ "text": "没有的" })), Vec::<Value>::new());
    for text in ["\"", "*", "%", "  "] {
        office.hazard_papers(json!({ "text": text }));
    }
    // They are found from everywhere as well.
    let hits = office.call("search", json!({ "text": "安复〔2026〕1号" }))["hits"].clone();
    assert_eq!(
        (&hits[0]["kind"], &hits[0]["id"]),
        (&json!("hazard_paper"), &json!(made.papers[2]))
    );
    // The counts are those of all kinds, whichever are asked for.
    let page = office.hazard_papers(replies);
    let count = |kind: &str| {
        let counts = page["counts"].as_array().unwrap().iter();
        let mut found = counts.filter(|one| one["kind"] == kind);
        found.next().unwrap()["count"].clone()
    };
    assert_eq!(
        (count("rectification_reply"), count("reinspection_opinion")),
        (json!(2), json!(1))
    );
    assert_eq!(count("delisting_request"), json!(0));
    let page = office.hazard_papers(json!({ "limit": 1 }));
    let rest = office.hazard_papers(json!({ "limit": 2, "after": page["next"] }));
    assert_eq!(rest["rows"][1]["id"], first);
    assert!(rest["next"].is_null());
}

#[test]
fn the_file_of_a_hazard_encloses_them() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Accepted).hazard;
    let form = forms::paper(hazard, PaperKind::ReinspectionOpinion);
    let paper = make_hazard_paper(&mut company.ws, form).unwrap();
    let own = company.bytes(paper.attachment);
    let mut dossier = DossierFile::begin(&company.ws, hazard).unwrap();
    while dossier.take_some(&company.ws).unwrap() {}
    let bound = lopdf::Document::load_mem(&dossier.finish().unwrap()).unwrap();
    let streams = bound
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let enclosed = streams.filter(|stream| {
        let plain = stream.decompressed_content();
        plain.as_deref().unwrap_or(&stream.content) == own
    });
    assert_eq!(enclosed.count(), 1);
}
