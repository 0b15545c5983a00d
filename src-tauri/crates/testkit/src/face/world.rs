//! A world: one desk with its folder, its clock and its people.

use std::path::Path;

use app::desk::Desk;
use app::{Env, Options};
use bridge::Session;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use super::machine::Machine;
use crate::fixture;
use crate::ledger::{About, Ledger};
use crate::{AUTHORITY_PASSPHRASE, Company, Folder, PASSPHRASE, fonts, morning};

/// What lies behind one browser.
pub struct World {
    /// The desk.
    pub session: Session,
    /// Its clock.
    pub env: Env,
    /// The machine around it.
    pub machine: Machine,
    _folder: Kept,
}

/// A folder that goes with its world, or stays.
enum Kept {
    Elsewhere,
    Empty { _dir: tempfile::TempDir },
    Founded { _folder: Folder },
}

impl World {
    /// Makes a world and says what a test has to know of it; `None` when no fixture has that name.
    pub fn make(fixture: &str, now: Option<DateTime<Utc>>) -> Option<(Self, Value)> {
        let now = now.unwrap_or_else(morning);
        let made = match fixture {
            "absent" => Self::absent(now),
            "sample" => Self::founded(Company::found_at(now, 1), false),
            "sample_open" => Self::founded(Company::found_at(now, 1), true),
            "plans" => Self::founded(Company::found_at(now, 1).with_plans(), true),
            "orphans" => Self::founded(fixture::orphans(now), true),
            "loop" => {
                let start = now - Duration::days(fixture::DAYS_OF_STORY);
                let mut company = Company::found_at(start, 1);
                fixture::story(&mut company);
                Self::founded(company, true)
            }
            "drilled" => {
                let start = now - Duration::days(fixture::DAYS_OF_DRILLED);
                let mut company = Company::found_at(start, 1);
                fixture::drilled(&mut company);
                Self::founded(company, true)
            }
            "drills" => {
                let days = fixture::DAYS_OF_DRILLS + fixture::DAYS_OF_STORY;
                let mut company = Company::found_at(now - Duration::days(days), 1);
                let plan = fixture::drills(&mut company);
                fixture::story(&mut company);
                fixture::next_drill(&mut company, plan);
                Self::founded(company, true)
            }
            other => match other.strip_prefix("kept:") {
                Some(place) => Self::kept(&Ledger::at(Path::new(place))?),
                None => {
                    let hazards = other.strip_prefix("full:")?.parse().ok()?;
                    let start = now - Duration::days(fixture::DAYS_OF_MANY);
                    let mut company = Company::found_at(start, 1);
                    fixture::many(&mut company, hazards, 1);
                    Self::founded(company, true)
                }
            },
        };
        Some(made)
    }

    /// Opens a ledger that was made before; it stays when the world goes.
    pub fn kept(ledger: &Ledger) -> (Self, Value) {
        let (desk, env) = ledger.desk();
        let machine = Machine::default();
        let session = Session::new(desk, machine.clone(), ());
        let About {
            director,
            passphrase,
            ..
        } = &ledger.about;
        let seat = json!({ "person": director, "passphrase": passphrase });
        let shown = session.call("take_seat", seat).expect("seated");
        let about = json!({
            "people": shown["people"],
            "director": director,
            "passphrase": passphrase,
            "now": env.now(),
        });
        let world = Self {
            session,
            env,
            machine,
            _folder: Kept::Elsewhere,
        };
        (world, about)
    }

    fn absent(now: DateTime<Utc>) -> (Self, Value) {
        let dir = tempfile::tempdir().expect("a folder");
        let env = Env::fixed(now, 1);
        let options = Options {
            env: env.clone(),
            fonts: fonts(),
        };
        let machine = Machine::default();
        let desk = Desk::new(dir.path().join("workspace"), options);
        let world = Self {
            session: Session::new(desk, machine.clone(), ()),
            env,
            machine,
            _folder: Kept::Empty { _dir: dir },
        };
        let about = json!({ "people": [], "passphrase": PASSPHRASE, "now": now });
        (world, about)
    }

    /// Takes over what a company has written; its director sits there if it is to be open.
    fn founded(company: Company, open: bool) -> (Self, Value) {
        let folder = company.close();
        let env = folder.env.clone();
        let machine = Machine::default();
        let session = Session::new(folder.desk(), machine.clone(), ());
        let shown = session.call("get_desk", json!({})).expect("a desk");
        let director = folder.founded.person;
        if open {
            let seat = json!({ "person": director, "passphrase": PASSPHRASE });
            session.call("take_seat", seat).expect("seated");
        }
        let about = json!({
            "people": shown["people"],
            "director": director,
            "passphrase": PASSPHRASE,
            "authority_passphrase": AUTHORITY_PASSPHRASE,
            "now": env.now(),
        });
        let world = Self {
            session,
            env,
            machine,
            _folder: Kept::Founded { _folder: folder },
        };
        (world, about)
    }
}
