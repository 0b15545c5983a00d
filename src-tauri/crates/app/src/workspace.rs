//! The workspace: one encrypted folder, one person signed in.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use documents::Fonts;
use domain::calendar::WorkCalendar;
use domain::escalation::Ladder;
use domain::language::Language;
use domain::organisation::Organisation;
use domain::people::Person;
use domain::permission;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::env::Env;
use store::records::Attachment;
use store::{Meta, Reader, Store, Tx, Unlock};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Error, Result, data};

/// A passphrase on its way to a key; never shown, logged or stored.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(with = "String")]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Wraps a passphrase.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The passphrase itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

// Never written out: a request that is echoed or logged shows nothing.
impl Serialize for Secret {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str("")
    }
}

/// What a workspace needs from outside.
#[derive(Clone)]
pub struct Options {
    /// Clock, ids, randomness.
    pub env: Env,
    /// Folder of the fonts.
    pub fonts: PathBuf,
}

/// The folder of the fonts: named by `BIHUAN_FONTS`, or beside the program.
pub fn installed_fonts() -> PathBuf {
    if let Some(named) = std::env::var_os("BIHUAN_FONTS") {
        return named.into();
    }
    let program = std::env::current_exe().unwrap_or_default();
    let near = program
        .ancestors()
        .skip(1)
        .take(3)
        .map(|folder| folder.join("fonts"));
    near.into_iter()
        .find(|folder| folder.is_dir())
        .unwrap_or_else(|| PathBuf::from("fonts"))
}

/// An open workspace.
pub struct Workspace {
    pub(crate) store: Store,
    pub(crate) env: Env,
    pub(crate) calendar: WorkCalendar,
    pub(crate) ladder: Ladder,
    language: Language,
    fonts: FontShelf,
}

/// Fonts are read once, when the first document is made.
struct FontShelf {
    folder: PathBuf,
    loaded: std::sync::OnceLock<Arc<Fonts>>,
}

impl Workspace {
    /// Opens a workspace.
    pub fn open(folder: &Path, unlock: &Unlock<'_>, options: Options) -> Result<Self> {
        let store = Store::open(folder, &options.env, *unlock)?;
        Self::over(store, options)
    }

    pub(crate) fn over(store: Store, options: Options) -> Result<Self> {
        let fonts = FontShelf {
            folder: options.fonts,
            loaded: std::sync::OnceLock::new(),
        };
        let mut workspace = Self {
            store,
            env: options.env,
            calendar: WorkCalendar::default(),
            ladder: data::escalation()?,
            language: Language::default(),
            fonts,
        };
        workspace.read_calendar()?;
        workspace.finish_interrupted()?;
        Ok(workspace)
    }

    /// Reads the workdays anew, after a year was entered.
    pub(crate) fn read_calendar(&mut self) -> Result<()> {
        self.calendar = self.read(data::work_calendar)?;
        Ok(())
    }

    /// Documents frozen just before a crash are rendered now.
    fn finish_interrupted(&mut self) -> Result<()> {
        let Some(author) = self.author() else {
            return Ok(());
        };
        // Nothing is written for an auditor; the next who opens it finishes the work.
        let person: Option<Person> = self.read(|reader| Ok(reader.get(author)?))?;
        if person.is_none_or(|person| person.is_auditor()) {
            return Ok(());
        }
        crate::notices::render_pending(self)
    }

    /// The fonts.
    pub(crate) fn fonts(&self) -> Result<Arc<Fonts>> {
        if let Some(fonts) = self.fonts.loaded.get() {
            return Ok(Arc::clone(fonts));
        }
        let fonts = Arc::new(Fonts::load(&self.fonts.folder)?);
        Ok(Arc::clone(self.fonts.loaded.get_or_init(|| fonts)))
    }

    /// Writes tables in this language from now on.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// The language of tables.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Now.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.env.now()
    }

    /// The store's own checks and files: backup, integrity.
    pub fn store(&mut self) -> &mut Store {
        &mut self.store
    }

    /// Reads in one consistent view.
    pub(crate) fn read<T>(&self, reading: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        self.store.read(reading)
    }

    /// The one write path: one act, one transaction, by the person signed in.
    pub(crate) fn write<T>(
        &mut self,
        kind: &'static str,
        on_behalf_of: Option<Uuid>,
        writing: impl FnOnce(&mut Writer<'_, '_>, &Person) -> Result<T>,
    ) -> Result<T> {
        let author = self.author().ok_or(Error::NobodySignedIn)?;
        let env = self.env.clone();
        write(&mut self.store, &env, author, kind, on_behalf_of, writing)
    }

    /// As [`Self::write`], by a second person at this laptop who proves it by passphrase.
    pub(crate) fn write_as<T>(
        &mut self,
        author: Uuid,
        passphrase: &Secret,
        kind: &'static str,
        writing: impl FnOnce(&mut Writer<'_, '_>, &Person) -> Result<T>,
    ) -> Result<T> {
        let env = self.env.clone();
        self.store.act_as(author, passphrase.reveal(), |store| {
            write(store, &env, author, kind, None, writing)
        })
    }

    /// Another person takes over this laptop.
    pub fn sign_in(&mut self, person: Uuid, passphrase: &Secret) -> Result<()> {
        Ok(self.store.sign_in(person, passphrase.reveal())?)
    }

    /// Who has signed in.
    pub fn author(&self) -> Option<Uuid> {
        self.store.opened().author
    }

    /// A file by its attachment, hash checked.
    pub(crate) fn file(&self, attachment: Uuid) -> Result<Vec<u8>> {
        let row: Attachment = self.read(|reader| find(reader, "attachment", attachment))?;
        Ok(self.store.attachment(&row.sha256)?)
    }
}

fn write<T>(
    store: &mut Store,
    env: &Env,
    author: Uuid,
    kind: &'static str,
    on_behalf_of: Option<Uuid>,
    writing: impl FnOnce(&mut Writer<'_, '_>, &Person) -> Result<T>,
) -> Result<T> {
    let on_behalf_of = on_behalf_of.filter(|person| *person != author);
    let meta = Meta {
        kind,
        author,
        on_behalf_of,
        purpose: String::new(),
    };
    let device = store.opened().device;
    let written = store.write(meta, |tx| {
        let author = find::<Person>(tx, "person", author)?;
        permission::check_act(&author, kind)?;
        writing(
            &mut Writer {
                tx,
                env,
                now: env.now(),
                device,
            },
            &author,
        )
    })?;
    Ok(written.value)
}

/// A transaction with the time and the ids it needs.
pub(crate) struct Writer<'t, 'c> {
    tx: &'t mut Tx<'c>,
    env: &'t Env,
    now: DateTime<Utc>,
    device: Uuid,
}

impl Writer<'_, '_> {
    /// The time of this act.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A new id.
    pub fn new_id(&self) -> Uuid {
        self.env.id()
    }

    /// This laptop.
    pub fn device(&self) -> Uuid {
        self.device
    }
}

impl<'c> Deref for Writer<'_, 'c> {
    type Target = Tx<'c>;

    fn deref(&self) -> &Tx<'c> {
        self.tx
    }
}

impl DerefMut for Writer<'_, '_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.tx
    }
}

/// Loads a row or says which is missing.
pub(crate) fn find<R: store::Record>(
    reader: &Reader<'_>,
    what: &'static str,
    id: Uuid,
) -> Result<R> {
    reader.get(id)?.ok_or_else(|| Error::missing(what, id))
}

/// Loads people in the order named.
pub(crate) fn people(reader: &Reader<'_>, ids: &[Uuid]) -> Result<Vec<Person>> {
    ids.iter().map(|id| find(reader, "person", *id)).collect()
}

/// The organisation.
pub(crate) fn organisation(reader: &Reader<'_>) -> Result<Organisation> {
    reader.organisation()?.ok_or(Error::Damaged {
        what: "organisation",
    })
}

/// Today by the organisation's clock.
pub(crate) fn today(reader: &Reader<'_>, now: DateTime<Utc>) -> Result<NaiveDate> {
    Ok(organisation(reader)?.zone.day(now))
}
