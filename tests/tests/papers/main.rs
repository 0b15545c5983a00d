//! Papers in number: printed together as one job, and scanned home as one stack.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failure ends the test"
)]

mod filing;
mod listing;
mod printing;
mod reading;
mod scanner;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use bridge::{Failure, Host, HostError, Language, OpenedFile, PrintJob, Session};
use serde_json::{Value, json};
use testkit::{Company, Folder, PASSPHRASE, Stage};
use uuid::Uuid;

/// A printer that notes what it takes, and refuses what it is told to.
#[derive(Clone, Default)]
struct Tray {
    taken: Arc<Mutex<Vec<String>>>,
    /// Papers it takes before it jams, once.
    jams_after: Arc<Mutex<Option<usize>>>,
}

impl Host for Tray {
    fn printers(&self) -> Result<Vec<String>, HostError> {
        Ok(vec!["office".to_owned()])
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), HostError> {
        assert!(job.pdf.starts_with(b"%PDF-"));
        let mut taken = self.taken.lock().unwrap();
        let mut jam = self.jams_after.lock().unwrap();
        if *jam == Some(taken.len()) {
            *jam = None;
            return Err(HostError::Refused("paper jam".to_owned()));
        }
        taken.push(format!("{} x{}", job.title, job.copies));
        Ok(())
    }

    fn save_as(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn pick(&self) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn speak(&self, _: Language) {}

    fn notify(&self, _: &str, _: &str) -> Result<(), HostError> {
        Err(HostError::NotHere)
    }

    fn opened(&self) -> Vec<OpenedFile> {
        Vec::new()
    }
}

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
