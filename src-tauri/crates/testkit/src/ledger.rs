//! A full ledger that is made once and kept in a folder: what is measured is measured over it.

use std::path::{Path, PathBuf};

use app::desk::Desk;
use app::{Env, Options, Workspace};
use bridge::Session;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Unlock;
use uuid::Uuid;

use crate::face::Machine;
use crate::{Company, PASSPHRASE, fixture, fonts, morning};

/// Times progress is reported on each hazard that is rectified: with it a hazard has ten steps on
/// average.
const REPORTS: u16 = 5;

/// A workspace with a full ledger, closed.
pub struct Ledger {
    /// What is known of it without opening it.
    pub about: About,
    place: PathBuf,
}

/// What a program that opens it has to know.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct About {
    /// Its hazards.
    pub hazards: usize,
    /// Their steps.
    pub steps: usize,
    /// Who founded it.
    pub director: Uuid,
    /// Everybody's passphrase.
    pub passphrase: String,
}

impl Ledger {
    /// The ledger in this place, if there is one.
    pub fn at(place: &Path) -> Option<Self> {
        let about = std::fs::read(place.join("about.json")).ok()?;
        Some(Self {
            about: serde_json::from_slice(&about).ok()?,
            place: place.to_path_buf(),
        })
    }

    /// Makes one in a place that is still free. It comes there whole or not at all.
    pub fn make(place: &Path, hazards: usize) -> Self {
        let above = place.parent().expect("a folder above");
        std::fs::create_dir_all(above).expect("a folder");
        let dir = tempfile::tempdir_in(above).expect("a folder");
        let start = morning() - chrono::Duration::days(fixture::DAYS_OF_MANY);
        let mut company = Company::found_in(dir, start, 1);
        let steps = fixture::many(&mut company, hazards, REPORTS);
        let about = About {
            hazards,
            steps,
            director: company.director(),
            passphrase: PASSPHRASE.to_owned(),
        };
        let folder = company.close();
        as_in_earnest(Desk::new(folder.path(), options(Env::system())), &about);
        let written = serde_json::to_vec_pretty(&about).expect("JSON");
        std::fs::write(folder.beside("about.json"), written).expect("written");
        folder.moved(place);
        Self {
            about,
            place: place.to_path_buf(),
        }
    }

    /// Its desk, locked, on the morning the ledger is full.
    pub fn desk(&self) -> (Desk, Env) {
        let options = options(env());
        (Desk::new(self.workspace(), options.clone()), options.env)
    }

    /// Its workspace, opened by the director.
    pub fn open(&self) -> Workspace {
        let unlock = Unlock::Person {
            person: self.about.director,
            passphrase: &self.about.passphrase,
        };
        Workspace::open(&self.workspace(), &unlock, options(env())).expect("opened")
    }

    fn workspace(&self) -> PathBuf {
        self.place.join("workspace")
    }
}

/// The morning the ledger is full. Another seed than the one it was made with: no id comes twice.
fn env() -> Env {
    Env::fixed(morning(), 2)
}

fn options(env: Env) -> Options {
    Options {
        env,
        fonts: fonts(),
    }
}

/// Gives the director's passphrase the strength it has outside tests: opening takes the time that
/// it takes for people.
fn as_in_earnest(desk: Desk, about: &About) {
    let session = Session::new(desk, Machine::default(), ());
    let (person, passphrase) = (about.director, &about.passphrase);
    let seat = json!({ "person": person, "passphrase": passphrase });
    session.call("take_seat", seat).expect("seated");
    let change = json!({ "passphrase": passphrase, "new_passphrase": passphrase });
    session.call("change_passphrase", change).expect("changed");
}
