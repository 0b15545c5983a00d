//! Papers in number: printed together as one job, and scanned home as one stack.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

mod awaiting;
mod checking;
mod filing;
mod listing;
mod of_hazards;
mod previewing;
mod printing;
mod reading;
mod registering;
mod scanner;

use bridge::{Failure, Session};
use serde_json::{Value, json};
use testkit::{Company, Folder, PASSPHRASE, Stage, Tray};
use uuid::Uuid;

/// The sample company behind a session; 张伟 sits at it.
struct Office {
    session: Session,
    tray: Tray,
    folder: Folder,
}

impl Office {
    /// With so many signed notices, each of a hazard of 城东供电所; gives their ids, the oldest first.
    fn with(notices: usize) -> (Self, Vec<Uuid>) {
        Self::of(Company::found(), notices)
    }

    fn of(mut company: Company, notices: usize) -> (Self, Vec<Uuid>) {
        let made = (0..notices).map(|_| company.up_to(Stage::Notified).notice);
        let made = made.collect();
        (Self::over(company), made)
    }

    fn over(company: Company) -> Self {
        let folder = company.close();
        let tray = Tray::default();
        let session = Session::new(folder.desk(), tray.clone(), ());
        let office = Self {
            session,
            tray,
            folder,
        };
        office.seat(testkit::id("张伟"));
        office
    }

    fn seat(&self, person: Uuid) {
        self.call(
            "take_seat",
            json!({ "person": person, "passphrase": PASSPHRASE }),
        );
    }

    fn call(&self, name: &str, request: Value) -> Value {
        self.session
            .call(name, request)
            .unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    fn refused(&self, name: &str, request: Value) -> Failure {
        let acts = self.acts();
        let failure = self.session.call(name, request).unwrap_err();
        assert_eq!(self.acts(), acts, "something was written");
        failure
    }

    /// The latest act of the log.
    fn acts(&self) -> Value {
        self.call("audit_log", json!({ "page": { "limit": 1 } }))["acts"].clone()
    }

    fn notice(&self, notice: Uuid) -> Value {
        self.call("get_notice", json!({ "notice": notice }))
    }

    /// The bytes of the last signed file.
    fn paper(&self, notice: Uuid) -> Vec<u8> {
        let paper = self.call("export_notice", json!({ "notice": notice }));
        let attachment = paper["attachment"].as_str().unwrap().parse().unwrap();
        self.session.blob(attachment, None).unwrap().bytes
    }

    /// Follows a job to its end.
    fn ended(&self, started: &Value) -> Value {
        let job = json!({ "job": started["job"] });
        loop {
            let now = self.call("get_job", job.clone());
            if now["state"] != "running" {
                return now;
            }
            std::thread::yield_now();
        }
    }
}
