//! The folder of the company: founded once, closed and opened again.

use std::path::{Path, PathBuf};

use app::desk::Desk;
use app::setup::{self, Request, View};
use app::{Options, Result, Secret, Workspace, sample};
use chrono::{DateTime, Utc};
use store::{Env, Unlock};
use tempfile::TempDir;
use uuid::Uuid;

use crate::fonts;

/// The director, who founded the workspace and administers it.
pub const DIRECTOR: &str = "周正";
/// Everybody's passphrase.
pub const PASSPHRASE: &str = "白日依山尽 黄河入海流";
/// The passphrase of the organisation's authority.
pub const AUTHORITY_PASSPHRASE: &str = "欲穷千里目 更上一层楼";

/// Everybody's passphrase, ready for a request.
pub fn secret() -> Secret {
    Secret::new(PASSPHRASE.to_owned())
}

/// A closed workspace with the clock and the random source it was made with.
pub struct Folder {
    /// Clock and random source, set by hand.
    pub env: Env,
    /// What founding made.
    pub founded: View,
    dir: TempDir,
}

impl Folder {
    pub(crate) fn found(dir: TempDir, now: DateTime<Utc>, seed: u64) -> (Workspace, Self) {
        let env = Env::fixed(now, seed);
        let authority = Secret::new(AUTHORITY_PASSPHRASE.to_owned());
        let request = Request {
            organisation: "清河供电公司",
            department: "安全监察部",
            person: DIRECTOR,
            passphrase: &secret(),
            authority_passphrase: &authority,
            device_name: "安监一号",
            notice_prefix: "供电安改",
        };
        let options = options(&env);
        let (mut ws, founded) =
            setup::create_organisation(&dir.path().join("workspace"), &request, options)
                .expect("founded");
        sample::load(&mut ws, founded.department, &secret(), &authority).expect("sample");
        (ws, Self { env, founded, dir })
    }

    /// Where the workspace lies.
    pub fn path(&self) -> PathBuf {
        self.dir.path().join("workspace")
    }

    /// Closes it and puts its folder elsewhere, where it stays.
    pub(crate) fn moved(self, place: &Path) {
        std::fs::rename(self.dir.keep(), place).expect("moved");
    }

    /// A place beside the workspace, for backups and exported files.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// The desk the workspace lies on, locked.
    pub fn desk(&self) -> Desk {
        Desk::new(self.path(), options(&self.env))
    }

    /// Opens the workspace.
    pub fn open(&self, unlock: &Unlock<'_>) -> Result<Workspace> {
        self.open_at(&self.path(), unlock)
    }

    /// Opens a workspace that lies elsewhere.
    pub fn open_at(&self, folder: &Path, unlock: &Unlock<'_>) -> Result<Workspace> {
        Workspace::open(folder, unlock, options(&self.env))
    }
}

fn options(env: &Env) -> Options {
    Options {
        env: env.clone(),
        fonts: fonts(),
    }
}

/// A person with everybody's passphrase.
pub fn by(person: Uuid) -> Unlock<'static> {
    Unlock::Person {
        person,
        passphrase: PASSPHRASE,
    }
}
