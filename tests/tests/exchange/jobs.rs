//! The same as jobs of a session: how far they are, stopped, and written where a person chooses.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use bridge::{Host, HostError, Language, OpenedFile, PrintJob, Session};
use serde_json::{Value, json};
use testkit::{Company, PASSPHRASE, Stage, id};

use super::fixture;

/// A machine on which a person keeps every file in one folder, or changes their mind.
#[derive(Clone, Default)]
struct Keeps(Arc<Mutex<Option<PathBuf>>>);

impl Host for Keeps {
    fn printers(&self) -> Result<Vec<String>, HostError> {
        Ok(Vec::new())
    }

    fn print(&self, _: &PrintJob<'_>) -> Result<(), HostError> {
        Err(HostError::NotHere)
    }

    fn save_as(&self, name: &str) -> Result<Option<PathBuf>, HostError> {
        let folder = self.0.lock().unwrap().clone();
        Ok(folder.map(|folder| folder.join(name)))
    }

    fn pick(&self) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn notify(&self, _: &str, _: &str) -> Result<(), HostError> {
        Err(HostError::NotHere)
    }

    fn opened(&self) -> Vec<OpenedFile> {
        Vec::new()
    }

    fn speak(&self, _: Language) {}
}

struct Desk {
    session: Session,
    keeps: Keeps,
    folder: testkit::Folder,
}

impl Desk {
    fn of(company: Company) -> Self {
        let folder = company.close();
        let keeps = Keeps::default();
        let session = Session::new(folder.desk(), keeps.clone(), ());
        let seat = json!({ "person": folder.founded.person, "passphrase": PASSPHRASE });
        session.call("take_seat", seat).unwrap();
        Self {
            session,
            keeps,
            folder,
        }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        let answer = self.session.call(name, request);
        answer.unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    fn ended(&self, job: &Value) -> Value {
        loop {
            let now = self.call("get_job", json!({ "job": job["job"] }));
            if now["state"] != "running" {
                return now;
            }
            std::thread::yield_now();
        }
    }

    fn upload(&self, name: &str) -> Value {
        self.session.upload("ledger", name, &fixture(name)).unwrap()["attachment"].clone()
    }
}

#[test]
fn an_import_is_a_job_and_is_taken_back_by_a_call() {
    let desk = Desk::of(Company::found());
    let file = desk.upload("grouped.xlsx");
    let read = desk.call(
        "preview_ledger",
        json!({ "reading": { "attachment": file } }),
    );
    assert_eq!(read["tally"]["taken"], 4);
    let started = desk.call("start_import", json!({ "attachment": file }));
    let ended = desk.ended(&started);
    assert_eq!(ended["state"], "done");
    assert_eq!((&ended["done"], &ended["total"]), (&json!(4), &json!(4)));
    let view = &ended["results"][0]["view"];
    assert_eq!(
        (&view["hazards"], &view["tally"]["archived"]),
        (&json!(4), &json!(3))
    );
    assert_eq!(
        desk.call("list_imports", json!({}))["rows"][0]["import"],
        view["import"]
    );
    desk.call("take_back_import", json!({ "import": view["import"] }));
    assert_eq!(desk.call("list_hazards", json!({}))["total"], 0);
    // Nothing is there to import in a file that was brought in as something else.
    let failure = desk
        .session
        .call("start_import", json!({ "attachment": id("张伟") }));
    let ended = desk.ended(&failure.unwrap());
    assert_eq!(ended["results"][0]["failure"]["code"], "not_found");
}

#[test]
fn files_are_written_where_a_person_chooses_or_not_at_all() {
    let mut company = Company::found();
    company.up_to(Stage::Served);
    let desk = Desk::of(company);
    let export = json!({ "name": "台账:2026.xlsx", "ledger": { "view": "open" } });
    let unit = json!({ "name": "城东.xlsx", "unit": id("城东供电所") });
    assert_eq!(
        desk.call("start_export", export.clone())["job"],
        Value::Null
    );
    assert_eq!(desk.call("save_unit_workbook", unit.clone())["done"], false);
    let folder = desk.folder.beside("kept");
    std::fs::create_dir(&folder).unwrap();
    *desk.keeps.0.lock().unwrap() = Some(folder.clone());
    let ended = desk.ended(&desk.call("start_export", export)["job"]);
    assert_eq!(ended["results"][0]["view"]["rows"], 1);
    assert_eq!(desk.call("save_unit_workbook", unit)["done"], true);
    let file = desk.upload("impossible.xlsx");
    let mend = json!({ "name": "待改正.xlsx", "reading": { "attachment": file } });
    assert_eq!(desk.call("save_rows_to_mend", mend)["done"], true);
    let mut kept: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    kept.sort();
    assert_eq!(kept, ["台账_2026.xlsx", "城东.xlsx", "待改正.xlsx"]);
    // The window speaks English, and so does what is written from then on, also after a pause.
    desk.call("use_language", json!({ "language": "en" }));
    desk.call("lock_desk", json!({}));
    let seat = json!({ "person": desk.folder.founded.person, "passphrase": PASSPHRASE });
    desk.call("take_seat", seat);
    let english = json!({ "name": "ledger.csv", "ledger": { "format": "csv" } });
    desk.ended(&desk.call("start_export", english)["job"]);
    let text = std::fs::read_to_string(folder.join("ledger.csv")).unwrap();
    assert!(
        text.starts_with("\u{FEFF}\"Hazard number\",\"State\""),
        "{text}"
    );
    // What a person may not see is refused before they are asked for a place.
    desk.call("lock_desk", json!({}));
    let locked = desk
        .session
        .call("start_export", json!({ "name": "x", "ledger": {} }));
    assert_eq!(locked.unwrap_err().code, "locked");
}
