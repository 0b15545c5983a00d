//! Printing several notices as one job.

use serde_json::{Value, json};
use testkit::{Company, Stage};
use uuid::Uuid;

use super::Office;

fn order(notices: &[Uuid]) -> Value {
    json!({ "notices": notices, "kind": "serve", "copies": 3 })
}

impl Office {
    fn prints(&self, notice: Uuid) -> usize {
        self.notice(notice)["prints"].as_array().unwrap().len()
    }

    fn taken(&self) -> Vec<String> {
        self.tray.taken()
    }

    /// What the queue calls papers, three copies each.
    fn titles(&self, notices: &[Uuid]) -> Vec<String> {
        let title = |notice: &Uuid| {
            let number = self.notice(*notice)["number"].as_str().unwrap().to_owned();
            format!("{number} 已签发 x3")
        };
        notices.iter().map(title).collect()
    }
}

#[test]
fn papers_are_handed_over_in_order_and_each_is_recorded() {
    let (office, notices) = Office::with(3);
    let started = office.call("start_prints", order(&notices));
    assert_eq!(started["total"], 3);
    let ended = office.ended(&started);
    assert_eq!(
        (&ended["state"], &ended["done"], &ended["failed"]),
        (&json!("done"), &json!(3), &json!(0))
    );
    assert_eq!(office.taken(), office.titles(&notices));
    for notice in notices {
        let print = office.notice(notice)["prints"][0].clone();
        let said = (&print["copies"], &print["kind"], &print["printed_by_name"]);
        assert_eq!(said, (&json!(3), &json!("serve"), &json!("张伟")));
    }
}

#[test]
fn a_jam_ends_the_job_and_it_goes_on_from_there() {
    let (office, notices) = Office::with(4);
    office.tray.jam_after(2);
    let ended = office.ended(&office.call("start_prints", order(&notices)));
    assert_eq!(
        (&ended["state"], &ended["done"], &ended["failed"]),
        (&json!("stopped"), &json!(3), &json!(1))
    );
    let results = ended["results"].as_array().unwrap();
    assert_eq!(results[1]["view"]["notice"], json!(notices[1]));
    assert_eq!(results[2]["failure"]["code"], "machine_refused");
    assert!(results[2]["view"].is_null());
    let recorded = |office: &Office| {
        notices
            .iter()
            .map(|id| office.prints(*id))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        recorded(&office),
        [1, 1, 0, 0],
        "only what the machine took"
    );

    let ended = office.ended(&office.call("start_prints", order(&notices[2..])));
    assert_eq!(ended["state"], "done");
    assert_eq!(office.taken(), office.titles(&notices));
    assert_eq!(recorded(&office), [1, 1, 1, 1]);
}

#[test]
fn what_nobody_signed_is_not_printed_and_nothing_after_it() {
    let mut company = Company::found();
    let signed = company.up_to(Stage::Notified).notice;
    let frozen = company.up_to(Stage::Frozen).notice;
    let office = Office::over(company);
    let ended = office.ended(&office.call("start_prints", order(&[signed, frozen, signed])));
    assert_eq!(
        (&ended["state"], &ended["done"]),
        (&json!("stopped"), &json!(2))
    );
    assert_eq!(ended["results"][1]["failure"]["code"], "document_state");
    assert_eq!(office.taken(), office.titles(&[signed]));
    let row = |notice: Uuid| office.notice(notice)["may_hand_out"].clone();
    assert_eq!((row(signed), row(frozen)), (json!(true), json!(false)));
}

#[test]
fn a_job_that_is_stopped_leaves_the_rest_untouched() {
    let (office, notices) = Office::with(1);
    let many: Vec<Uuid> = std::iter::repeat_n(notices[0], 400).collect();
    let started = office.call("start_prints", order(&many));
    office.call("cancel_job", json!({ "job": started["job"] }));
    let ended = office.ended(&started);
    assert_eq!(ended["state"], "cancelled");
    let done = ended["done"].as_u64().unwrap();
    assert!(done < 400);
    assert_eq!(office.prints(notices[0]) as u64, done);
}

#[test]
fn an_order_without_end_or_without_papers_is_refused() {
    let (office, notices) = Office::with(1);
    let mut copies = order(&notices);
    copies["copies"] = json!(100);
    for wrong in [copies, order(&[]), order(&vec![notices[0]; 1001])] {
        assert_eq!(office.refused("start_prints", wrong).code, "too_large");
    }
}
