//! Papers of hazards that wait for a signature, a printer or their signed sheet stand in today.

use app::hazards::make_hazard_paper;
use domain::hazard::paper::PaperKind;
use serde_json::{Value, json};
use testkit::{Company, PASSPHRASE, Stage, forms, id};
use uuid::Uuid;

use super::Office;

impl Office {
    /// Ids of a group of today with what each waits for.
    fn awaited(&self, group: &str) -> Vec<(Value, Value)> {
        let today = self.call("get_today", json!({}));
        let groups = today["groups"].as_array().unwrap().iter();
        let rows = groups.filter(|one| one["group"] == group);
        rows.flat_map(|one| one["rows"].as_array().unwrap())
            .map(|row| (row["id"].clone(), row["paper"]["wait"].clone()))
            .collect()
    }

    fn documents_waiting(&self) -> Value {
        self.call("get_counts", json!({}))["documents_waiting"].clone()
    }
}

/// A hazard with its reply and its opinion, before anybody signed either.
fn made() -> (Office, Uuid, Uuid) {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Accepted).hazard;
    let [reply, opinion] = [
        PaperKind::RectificationReply,
        PaperKind::ReinspectionOpinion,
    ]
    .map(|kind| {
        let form = forms::paper(hazard, kind);
        make_hazard_paper(&mut company.ws, form).unwrap().id
    });
    (Office::over(company), reply, opinion)
}

#[test]
fn whoever_signs_with_a_key_is_told_and_nobody_else() {
    let (office, _, opinion) = made();
    let waits = [(json!(opinion), json!("signature"))];
    assert_eq!(office.awaited("to_sign_paper"), waits);
    assert_eq!(office.documents_waiting(), 2);
    office.seat(id("李娜"));
    assert!(office.awaited("to_sign_paper").is_empty());
    office.seat(id("张伟"));
    let sign = json!({ "paper": opinion, "passphrase": PASSPHRASE });
    office.call("sign_hazard_paper", sign);
    assert!(office.awaited("to_sign_paper").is_empty());
    assert_eq!(office.documents_waiting(), 1);
}

#[test]
fn what_is_signed_by_hand_is_printed_and_comes_home() {
    let (office, reply, _) = made();
    let waits = |wait: &str| [(json!(reply), json!(wait))];
    assert_eq!(office.awaited("to_bring_home"), waits("printer"));
    let print = json!({ "paper": reply, "copies": 2, "kind": "serve" });
    office.call("record_paper_print", print);
    assert_eq!(office.awaited("to_bring_home"), waits("sheet"));
    // It is the business of whoever records for others.
    office.seat(id("刘洋"));
    assert!(office.awaited("to_bring_home").is_empty());
    office.seat(id("李娜"));
    assert_eq!(office.awaited("to_bring_home"), waits("sheet"));
    let scan = office
        .session
        .upload("scan", "反馈单.jpg", testkit::photos::TRENCH_AFTER);
    let sheets = json!([{ "attachment": scan.unwrap()["attachment"], "page": null }]);
    let home = json!({ "paper": reply, "sheets": sheets });
    office.call("add_hazard_paper_scans", home);
    assert!(office.awaited("to_bring_home").is_empty());
}

#[test]
fn a_paper_that_was_made_anew_takes_the_place_of_the_one_that_waits() {
    let mut company = Company::found();
    let hazard = company.up_to(Stage::Accepted).hazard;
    let form = || forms::paper(hazard, PaperKind::RectificationReply);
    make_hazard_paper(&mut company.ws, form()).unwrap();
    let mut again = form();
    again.renewal = "资金写错".to_owned();
    let second = make_hazard_paper(&mut company.ws, again).unwrap().id;
    assert_eq!(company.ws.store().check().unwrap().findings, []);
    let office = Office::over(company);
    let waits = [(json!(second), json!("printer"))];
    assert_eq!(office.awaited("to_bring_home"), waits);
}
