//! Tests of the whole crate on real files.

mod attachments;
mod backup;
mod conflicts;
mod damage;
mod keys;
mod opening;
mod random;
mod schema;
mod trade;
mod walked;
mod writing;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    Env, Meta, RecoveryCode, Result, Setup, Store, StoreError, Unlock,
    records::sample::{Note, Sheet, schema},
};

pub(crate) const PASS: &str = "correct horse 电池";

pub(crate) fn start() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_790_000_000_123).unwrap()
}

/// A workspace in a folder of its own.
pub(crate) struct Bench {
    pub temp: TempDir,
    pub env: Env,
    pub person: Uuid,
}

impl Bench {
    pub fn new() -> (Bench, Store, RecoveryCode) {
        let bench = Bench {
            temp: TempDir::new().unwrap(),
            env: Env::fixed(start(), 7),
            person: Uuid::from_u128(0xA),
        };
        let setup = Setup {
            person: bench.person,
            label: "王工",
            passphrase: PASS,
            device_name: "laptop",
        };
        let (store, code) = Store::create_with(&bench.dir(), &bench.env, &setup, schema()).unwrap();
        (bench, store, code)
    }

    pub fn dir(&self) -> PathBuf {
        self.temp.path().join("ws")
    }

    pub fn by(&self) -> Unlock<'static> {
        Unlock::Person {
            person: self.person,
            passphrase: PASS,
        }
    }

    pub fn open(&self) -> Result<Store> {
        self.open_at(&self.dir())
    }

    pub fn open_at(&self, dir: &Path) -> Result<Store> {
        Store::open_with(dir, &self.env, self.by(), schema())
    }

    pub fn meta(&self) -> Meta {
        Meta {
            kind: "try",
            author: self.person,
            on_behalf_of: None,
            purpose: "because".to_owned(),
        }
    }

    pub fn sheet(&self, title: &str) -> Sheet {
        Sheet {
            id: self.env.id(),
            title: title.to_owned(),
            count: None,
            done: false,
            extra: json!({"b": [1, 2.5, null], "a": "中文"}),
            parent: None,
        }
    }

    pub fn note(&self, sheet: Uuid, text: &str) -> Note {
        Note {
            id: self.env.id(),
            sheet,
            text: text.to_owned(),
            tags: vec!["x".to_owned()],
        }
    }

    /// Saves a sheet in an act of its own.
    pub fn save(&self, store: &mut Store, sheet: &Sheet) {
        store
            .write(self.meta(), |tx| tx.save(sheet).map(drop))
            .unwrap();
    }
}

/// What went wrong. A store does not print itself.
pub(crate) fn err<T>(outcome: Result<T>) -> StoreError {
    match outcome {
        Ok(_) => panic!("it went well"),
        Err(error) => error,
    }
}

pub(crate) fn codes(store: &mut Store) -> Vec<&'static str> {
    let report = store.check().unwrap();
    report.findings.iter().map(|finding| finding.code).collect()
}
