//! At the laptop: resting and waking by PIN, the recovery code, new passphrases, drafts and
//! preferences; through the bridge, as the window asks.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

mod drafts;
mod passphrases;
mod recovery;
mod resting;

use app::Options;
use app::desk::Desk;
use bridge::{Failure, at_desk};
use serde_json::{Value, json};
use store::Env;
use tempfile::TempDir;
use testkit::{AUTHORITY_PASSPHRASE, PASSPHRASE, id};
use uuid::Uuid;

/// The sample company at a desk; its founder sits at it.
struct Laptop {
    desk: Desk,
    env: Env,
    founder: Value,
    code: String,
    folder: TempDir,
}

impl Laptop {
    fn found() -> Self {
        Self::found_with(11)
    }

    fn found_with(seed: u64) -> Self {
        let env = Env::fixed("2026-11-23T01:00:00Z".parse().unwrap(), seed);
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::new(folder.path().join("workspace"), options(&env));
        let founding = json!({
            "organisation": "清河供电公司", "department": "安全监察部", "person": "周正",
            "passphrase": PASSPHRASE, "authority_passphrase": AUTHORITY_PASSPHRASE,
            "notice_prefix": "供电安改", "device_name": "安监一号", "sample": true,
        });
        let made = at_desk(&mut desk, "create_organisation", founding).unwrap();
        Self {
            desk,
            env,
            founder: made["person"].clone(),
            code: made["recovery_code"].as_str().unwrap().to_owned(),
            folder,
        }
    }

    /// The same folder after the program was started again.
    fn restarted(self) -> Self {
        let Self { desk, env, .. } = self;
        drop(desk);
        let desk = Desk::new(self.folder.path().join("workspace"), options(&env));
        Self { desk, env, ..self }
    }

    fn call(&mut self, command: &str, request: Value) -> Value {
        at_desk(&mut self.desk, command, request).unwrap()
    }

    fn fails(&mut self, command: &str, request: Value) -> Failure {
        at_desk(&mut self.desk, command, request).unwrap_err()
    }

    fn code_of(&mut self, command: &str, request: Value) -> String {
        self.fails(command, request).code
    }

    fn sit(&mut self, name: &str, passphrase: &str) -> Value {
        let person = self.person(name);
        self.call(
            "take_seat",
            json!({ "person": person, "passphrase": passphrase }),
        )
    }

    fn person(&self, name: &str) -> Value {
        match name {
            "周正" => self.founder.clone(),
            other => json!(id(other)),
        }
    }

    fn state(&mut self) -> String {
        self.call("get_desk", json!({}))["state"]
            .as_str()
            .unwrap()
            .to_owned()
    }
}

fn options(env: &Env) -> Options {
    Options {
        env: env.clone(),
        fonts: testkit::fonts(),
    }
}

fn stranger() -> Uuid {
    id("没有这个人")
}
