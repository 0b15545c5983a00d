//! The sample company, open.

use app::register::people::{SetActive, SetRoles, set_active, set_roles};
use app::{Error, Result, Workspace, photos};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::Refusal;
use domain::calendar::Zone;
use domain::people::{Person, Role};
use store::{Meta, Store};
use tempfile::TempDir;
use uuid::Uuid;

use crate::folder::{Folder, by, secret};
use crate::{DIRECTOR, Rows, id, refused};

/// The sample company with its workspace open. After founding the director is signed in.
pub struct Company {
    /// The workspace.
    pub ws: Workspace,
    /// Its folder, its clock.
    pub folder: Folder,
}

impl Company {
    /// Founds the company in a folder of its own.
    pub fn found() -> Self {
        Self::found_with(1)
    }

    /// Founds it with another seed: other ids, other keys.
    pub fn found_with(seed: u64) -> Self {
        Self::found_at(crate::morning(), seed)
    }

    /// Founds it at a time of its own.
    pub fn found_at(now: DateTime<Utc>, seed: u64) -> Self {
        Self::found_in(tempfile::tempdir().expect("a folder"), now, seed)
    }

    pub(crate) fn found_in(dir: TempDir, now: DateTime<Utc>, seed: u64) -> Self {
        let (ws, folder) = Folder::found(dir, now, seed);
        Self { ws, folder }
    }

    /// With the emergency plans of the sample.
    pub fn with_plans(mut self) -> Self {
        self.enter_plans();
        self
    }

    /// Enters the emergency plans of the sample; afterwards the director is signed in.
    pub fn enter_plans(&mut self) {
        let department = self.folder.founded.department;
        app::sample::load_plans(self.as_(DIRECTOR), department).expect("plans");
    }

    /// Closes the workspace.
    pub fn close(self) -> Folder {
        self.folder
    }

    /// Closes the workspace and opens it again as the same person.
    pub fn reopen(self) -> Self {
        let author = self.ws.author().expect("somebody signed in");
        let folder = self.close();
        let ws = folder.open(&by(author)).expect("opened");
        Self { ws, folder }
    }

    /// The director's id.
    pub fn director(&self) -> Uuid {
        self.folder.founded.person
    }

    /// Anybody's id by name.
    pub fn id(&self, name: &str) -> Uuid {
        match name {
            DIRECTOR => self.director(),
            other => id(other),
        }
    }

    /// Signs a person in.
    pub fn as_(&mut self, name: &str) -> &mut Workspace {
        let person = self.id(name);
        self.ws.sign_in(person, &secret()).expect("signed in");
        &mut self.ws
    }

    /// Lets days pass.
    pub fn advance(&self, days: i64) {
        self.folder.env.advance(Duration::days(days));
    }

    /// Today in China.
    pub fn today(&self) -> NaiveDate {
        Zone::CHINA.day(self.folder.env.now())
    }

    /// Days from today.
    pub fn in_days(&self, days: i64) -> NaiveDate {
        self.today() + Duration::days(days)
    }

    /// Takes in a photo.
    pub fn photo(&mut self, jpeg: &[u8]) -> Uuid {
        let taken = photos::upload(&mut self.ws, "现场照片.jpg", jpeg);
        taken.expect("photo").attachment
    }

    /// The bytes of an attachment.
    pub fn bytes(&self, attachment: Uuid) -> Vec<u8> {
        photos::file(&self.ws, attachment)
            .expect("attachment")
            .bytes
    }

    /// Runs a call that a rule refuses, and proves that nothing was written.
    pub fn refuses<T>(&mut self, call: impl FnOnce(&mut Workspace) -> Result<T>) -> Refusal {
        refused(self.writes_nothing(call))
    }

    /// Runs a call that fails for another reason, and proves that nothing was written.
    pub fn fails<T>(&mut self, call: impl FnOnce(&mut Workspace) -> Result<T>) -> Error {
        match self.writes_nothing(call) {
            Err(error) => error,
            Ok(_) => panic!("did not fail"),
        }
    }

    fn writes_nothing<T>(&mut self, call: impl FnOnce(&mut Workspace) -> Result<T>) -> Result<T> {
        let before = Rows::of(&mut self.ws);
        let answer = call(&mut self.ws);
        assert_eq!(Rows::of(&mut self.ws), before, "something was written");
        answer
    }

    /// Gives a person other roles; whoever was signed in stays so.
    pub fn give_roles(&mut self, name: &str, roles: &[Role]) {
        let (person, roles) = (self.id(name), roles.to_vec());
        self.by_director(|ws| set_roles(ws, SetRoles { person, roles }));
    }

    /// Marks a person as left; whoever was signed in stays so.
    pub fn leaves(&mut self, name: &str) {
        let (person, active) = (self.id(name), false);
        self.by_director(|ws| set_active(ws, SetActive { person, active }));
    }

    /// Marks a person as left although they own open hazards, as records say that were written before
    /// those had to be handed over, or where none of them was known. Whoever was signed in stays so.
    pub fn left_elsewhere(self, name: &str) -> Self {
        let (person, before) = (self.id(name), self.ws.author());
        let (director, folder) = (self.director(), self.close());
        let mut store =
            Store::open(&folder.path(), &folder.env, by(director)).expect("the store opened");
        let meta = Meta {
            kind: "set_person_active",
            author: director,
            on_behalf_of: None,
            purpose: String::new(),
        };
        let marked = store.write(meta, |tx| {
            let mut left: Person = tx.get(person)?.expect("a person");
            left.active = false;
            tx.save(&left)
        });
        marked.expect("written");
        drop(store);
        let before = before.expect("somebody signed in");
        let ws = folder.open(&by(before)).expect("opened");
        Self { ws, folder }
    }

    fn by_director<T>(&mut self, call: impl FnOnce(&mut Workspace) -> Result<T>) {
        let before = self.ws.author().expect("somebody signed in");
        call(self.as_(DIRECTOR)).expect("administered");
        self.ws.sign_in(before, &secret()).expect("signed in");
    }
}
