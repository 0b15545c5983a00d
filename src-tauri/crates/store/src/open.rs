//! Creating and opening a workspace, and who may.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Once,
};

use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;

use crate::{
    Env, ReadStore, Reader, Result, SlotInfo, StoreError, Unlock,
    act::{hlc::Hlc, log},
    device::Device,
    files::{beside, remove, rename},
    keys::{DataKey, recovery::RecoveryCode, slots::Slots},
    lock::Lock,
    migrate, pragmas, read,
    records::schema::Schema,
};

/// An open workspace. It is locked against every other process until it is dropped.
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) schema: Schema,
    pub(crate) env: Env,
    pub(crate) dir: PathBuf,
    pub(crate) key: DataKey,
    pub(crate) device: Device,
    pub(crate) site: Uuid,
    pub(crate) author: Option<Uuid>,
    pub(crate) hlc: Hlc,
    pub(crate) slots: Slots,
    _lock: Lock,
}

/// What a new workspace begins with.
pub struct Setup<'a> {
    /// The first person.
    pub person: Uuid,
    /// What to show for them before anything is unlocked.
    pub label: &'a str,
    /// Their passphrase.
    pub passphrase: &'a str,
    /// What people call this device; may be empty.
    pub device_name: &'a str,
}

/// What there is to know about an opened workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// Who has signed in; nobody after opening by the recovery code.
    pub author: Option<Uuid>,
    /// This device.
    pub device: Uuid,
    /// The device started when the workspace was opened: it is new, restored, copied or moved.
    pub new_device: bool,
    /// The site.
    pub site: Uuid,
}

/// Name of the database in the folder of a workspace; opening it with a double click opens the workspace.
pub const WORKSPACE_FILE: &str = "workspace.bihuan";

pub(crate) fn database(dir: &Path) -> PathBuf {
    dir.join(WORKSPACE_FILE)
}

/// Who can open the workspace in this folder. Nothing is unlocked by it.
pub fn slots(dir: &Path) -> Result<Vec<SlotInfo>> {
    Ok(Slots::read(dir)?.people())
}

impl Store {
    /// Makes a workspace in a new or empty folder, signed in as its first person. The recovery
    /// code is answered once and kept nowhere.
    pub fn create(dir: &Path, env: &Env, setup: &Setup<'_>) -> Result<(Store, RecoveryCode)> {
        Store::create_with(dir, env, setup, Schema::current())
    }

    /// Opens the workspace of a folder.
    pub fn open(dir: &Path, env: &Env, by: Unlock<'_>) -> Result<Store> {
        Store::open_with(dir, env, by, Schema::current())
    }

    /// The database grows under another name and the keys are written before it gets its own, so
    /// that a crash in between leaves a folder that can be tried again, never half a workspace.
    pub(crate) fn create_with(
        dir: &Path,
        env: &Env,
        setup: &Setup<'_>,
        schema: Schema,
    ) -> Result<(Store, RecoveryCode)> {
        fs::create_dir_all(dir)?;
        only_a_failed_try(dir)?;
        let lock = Lock::take(dir)?;
        only_a_failed_try(dir)?;
        let path = database(dir);
        let growing = beside(&path, "new");
        for ending in ["", "-wal", "-shm"] {
            let mut name = growing.clone().into_os_string();
            name.push(ending);
            remove(Path::new(&name))?;
        }
        let key = DataKey::new(env.bytes());
        let mut conn = connect(&growing, &key)?;
        migrate::migrate(&mut conn, &growing, &schema)?;
        conn.execute(
            "INSERT INTO site (only_one, id) VALUES (1, ?1)",
            [env.id().as_bytes()],
        )?;
        conn.close().map_err(|(_, error)| error)?;

        let code = RecoveryCode::new(env);
        let mut slots = Slots::new(env.id());
        slots.put(env, &key, setup.person, setup.label, setup.passphrase)?;
        slots.put_recovery(env, &key, &code)?;
        slots.write(dir)?;
        rename(&growing, &path)?;

        let author = Some(setup.person);
        let mut store = Store::unlocked(dir, env, key, slots, lock, author, schema)?;
        store.name_device(setup.device_name)?;
        Ok((store, code))
    }

    pub(crate) fn open_with(
        dir: &Path,
        env: &Env,
        by: Unlock<'_>,
        schema: Schema,
    ) -> Result<Store> {
        if !dir.is_dir() {
            return Err(StoreError::NoWorkspace);
        }
        let slots = Slots::read(dir)?;
        let lock = Lock::take(dir)?;
        let key = slots.open(by)?;
        let path = database(dir);
        if !path.exists() {
            let growing = beside(&path, "new");
            if !growing.exists() {
                return Err(StoreError::damaged(crate::Part::Database));
            }
            rename(&growing, &path)?;
        }
        let author = match by {
            Unlock::Person { person, .. } => Some(person),
            Unlock::Recovery { .. } => None,
        };
        Store::unlocked(dir, env, key, slots, lock, author, schema)
    }

    fn unlocked(
        dir: &Path,
        env: &Env,
        key: DataKey,
        slots: Slots,
        lock: Lock,
        author: Option<Uuid>,
        schema: Schema,
    ) -> Result<Store> {
        let path = database(dir);
        let mut conn = connect(&path, &key)?;
        migrate::migrate(&mut conn, &path, &schema)?;
        let site = conn.query_row("SELECT id FROM site", [], |row| read::id_at(row, 0))?;
        let device = Device::open(dir, env, &key, |device| {
            Ok(log::head(&conn, device)?.map_or(0, |head| head.act.seq))
        })?;
        let hlc = Hlc::after(log::latest_hlc(&conn)?);
        Ok(Store {
            conn,
            schema,
            env: env.clone(),
            dir: dir.to_owned(),
            key,
            device,
            site,
            author,
            hlc,
            slots,
            _lock: lock,
        })
    }

    /// Who and where.
    pub fn opened(&self) -> Opened {
        Opened {
            author: self.author,
            device: self.device.id,
            new_device: self.device.new,
            site: self.site,
        }
    }

    /// Reads from one snapshot.
    pub fn read<T, E: From<StoreError>>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        read::snapshot(&self.conn, &self.schema, f)
    }

    /// A second connection for reading beside a long write.
    pub fn reader(&self) -> Result<ReadStore> {
        ReadStore::open(&self.dir, &self.key, self.schema.clone())
    }

    /// What people call this device, as long as it has written no act.
    pub fn device_name(&self) -> &str {
        &self.device.name
    }

    /// Names this device. Once it has written an act, its record is changed as any other.
    pub fn name_device(&mut self, name: &str) -> Result<()> {
        self.device.rename(&self.dir, &self.env, &self.key, name)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Best effort: it is noted again at the next start.
        if let Ok(Some(head)) = log::head(&self.conn, self.device.id) {
            let _ = self
                .device
                .note_acts(&self.dir, &self.env, &self.key, head.act.seq);
        }
    }
}

/// A folder for a new workspace holds nothing but what a try that was cut off left behind.
fn only_a_failed_try(dir: &Path) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let name = entry?.file_name();
        let left = name.to_str().is_some_and(|name| {
            name == "lock"
                || name
                    .strip_prefix(WORKSPACE_FILE)
                    .is_some_and(|rest| rest.starts_with(".new"))
                || name == "keys.json.tmp"
        });
        if !left {
            return Err(StoreError::NotEmpty);
        }
    }
    Ok(())
}

/// SQLite calls itself begun before SQLCipher is: of the first files that a process opens at once, some would
/// find no cipher. So something is opened alone before them.
static BEGUN: Once = Once::new();

/// A connection with key and settings. The file is made if it is not there.
pub(crate) fn connect(path: &Path, key: &DataKey) -> Result<Connection> {
    BEGUN.call_once(|| drop(Connection::open_in_memory()));
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    pragmas::key(&conn, key)?;
    pragmas::set(&conn)?;
    Ok(conn)
}
