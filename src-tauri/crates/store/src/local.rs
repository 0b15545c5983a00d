//! The tables of this device alone: outside the log, the rebuild and every exchange.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use uuid::Uuid;

use crate::{Reader, Result, Store, StoreError, read::id_at};

/// Every table of this kind.
pub const LOCAL_TABLES: [&str; 6] = [
    "draft",
    "secret",
    "setting",
    "pending",
    "thumbnail",
    "attachment_key",
];

/// A form that somebody has begun to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which form, and of what.
    pub form: String,
    /// Its content, as JSON.
    pub body: String,
    /// When it was kept.
    pub saved_at: DateTime<Utc>,
}

/// A draft without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftInfo {
    /// Which form, and of what.
    pub form: String,
    /// When it was kept.
    pub saved_at: DateTime<Utc>,
}

/// Work that is left to do after an act, and is found again after a crash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// Its id.
    pub id: Uuid,
    /// What kind of work.
    pub kind: String,
    /// What it is about, as JSON.
    pub body: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
}

/// Writes the tables of this device. It reads as well.
pub struct Local<'a>(Reader<'a>);

impl<'a> Deref for Local<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

impl Reader<'_> {
    /// A setting.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM setting WHERE name = ?1";
        self.value(sql, &[name.into()])
    }

    /// The settings whose names begin with a path that ends with `/`, by name.
    pub fn settings_below(&self, path: &str) -> Result<Vec<(String, String)>> {
        let sql = "SELECT name, value FROM setting WHERE name > ?1 AND name < ?2 ORDER BY name";
        let mut statement = self.conn().prepare_cached(sql)?;
        // The character after the slash ends the range.
        let end = format!("{}0", path.trim_end_matches('/'));
        let found = statement.query_map([path, &end], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// A person's draft of a form.
    pub fn draft(&self, person: Uuid, form: &str) -> Result<Option<Draft>> {
        let sql = "SELECT form, body, saved_at FROM draft WHERE person = ?1 AND form = ?2";
        let mut statement = self.conn().prepare_cached(sql)?;
        let draft = statement.query_row(params![person.as_bytes(), form], |row| {
            Ok(Draft {
                form: row.get(0)?,
                body: row.get(1)?,
                saved_at: time(row.get(2)?),
            })
        });
        Ok(draft.optional()?)
    }

    /// The drafts of a person, the latest first.
    pub fn drafts(&self, person: Uuid, limit: u32) -> Result<Vec<DraftInfo>> {
        let sql = "SELECT form, saved_at FROM draft WHERE person = ?1
            ORDER BY saved_at DESC, form LIMIT ?2";
        let mut statement = self.conn().prepare_cached(sql)?;
        let drafts = statement.query_map(params![person.as_bytes(), limit], |row| {
            Ok(DraftInfo {
                form: row.get(0)?,
                saved_at: time(row.get(1)?),
            })
        })?;
        Ok(drafts.collect::<Result<_, _>>()?)
    }

    /// A wrapped private key.
    pub fn secret(&self, owner: Uuid, purpose: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT wrapped FROM secret WHERE owner = ?1 AND purpose = ?2";
        self.value(sql, &[owner.into(), purpose.into()])
    }

    /// Work left to do, the oldest first.
    pub fn pending(&self) -> Result<Vec<Pending>> {
        let sql = "SELECT id, kind, body, created_at FROM pending ORDER BY created_at, id";
        let mut statement = self.conn().prepare_cached(sql)?;
        let pending = statement.query_map([], |row| {
            Ok(Pending {
                id: id_at(row, 0)?,
                kind: row.get(1)?,
                body: row.get(2)?,
                created_at: time(row.get(3)?),
            })
        })?;
        Ok(pending.collect::<Result<_, _>>()?)
    }

    /// A small picture of an attachment's content: its media type and bytes.
    pub fn thumbnail(&self, sha256: &str, edge: u32) -> Result<Option<(String, Vec<u8>)>> {
        let content = crate::attachments::content(sha256)?;
        let sql = "SELECT media_type, picture FROM thumbnail WHERE content = ?1 AND edge = ?2";
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query(params![content, edge])?;
        match rows.next()? {
            Some(row) => Ok(Some((row.get(0)?, row.get(1)?))),
            None => Ok(None),
        }
    }
}

impl<'a> Local<'a> {
    pub(crate) fn new(reader: Reader<'a>) -> Local<'a> {
        Local(reader)
    }

    /// Sets a setting, or removes it.
    pub fn set_setting(&self, name: &str, value: Option<&str>) -> Result<()> {
        let conn = self.conn();
        match value {
            Some(value) => conn
                .prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?
                .execute([name, value])?,
            None => conn
                .prepare_cached("DELETE FROM setting WHERE name = ?1")?
                .execute([name])?,
        };
        Ok(())
    }

    /// Keeps a draft.
    pub fn keep_draft(&self, person: Uuid, draft: &Draft) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO draft (person, form, body, saved_at)
            VALUES (?1, ?2, ?3, ?4)";
        self.conn().prepare_cached(sql)?.execute(params![
            person.as_bytes(),
            draft.form,
            draft.body,
            draft.saved_at.timestamp_millis()
        ])?;
        Ok(())
    }

    /// Drops a draft.
    pub fn drop_draft(&self, person: Uuid, form: &str) -> Result<()> {
        self.conn()
            .prepare_cached("DELETE FROM draft WHERE person = ?1 AND form = ?2")?
            .execute(params![person.as_bytes(), form])?;
        Ok(())
    }

    /// Keeps a wrapped private key, in the place of the one before.
    pub fn keep_secret(&self, owner: Uuid, purpose: &str, wrapped: &[u8]) -> Result<()> {
        self.conn()
            .prepare_cached(
                "INSERT OR REPLACE INTO secret (owner, purpose, wrapped) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![owner.as_bytes(), purpose, wrapped])?;
        Ok(())
    }

    /// Drops a wrapped private key.
    pub fn drop_secret(&self, owner: Uuid, purpose: &str) -> Result<()> {
        self.conn()
            .prepare_cached("DELETE FROM secret WHERE owner = ?1 AND purpose = ?2")?
            .execute(params![owner.as_bytes(), purpose])?;
        Ok(())
    }

    /// Notes work to do.
    pub fn add_pending(&self, pending: &Pending) -> Result<()> {
        let sql = "INSERT INTO pending (id, kind, body, created_at) VALUES (?1, ?2, ?3, ?4)";
        self.conn().prepare_cached(sql)?.execute(params![
            pending.id.as_bytes(),
            pending.kind,
            pending.body,
            pending.created_at.timestamp_millis()
        ])?;
        Ok(())
    }

    /// The work is done.
    pub fn drop_pending(&self, id: Uuid) -> Result<()> {
        self.conn()
            .prepare_cached("DELETE FROM pending WHERE id = ?1")?
            .execute([id.as_bytes()])?;
        Ok(())
    }

    /// Keeps a small picture of an attachment's content.
    pub fn keep_thumbnail(
        &self,
        sha256: &str,
        edge: u32,
        media_type: &str,
        picture: &[u8],
    ) -> Result<()> {
        let sql = "INSERT OR REPLACE INTO thumbnail (content, edge, media_type, picture)
            VALUES (?1, ?2, ?3, ?4)";
        let content = crate::attachments::content(sha256)?;
        self.conn()
            .prepare_cached(sql)?
            .execute(params![content, edge, media_type, picture])?;
        Ok(())
    }
}

impl Store {
    /// Changes the tables of this device alone. No act comes of it.
    pub fn local<T, E: From<StoreError>>(
        &mut self,
        f: impl FnOnce(&Local<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let value = f(&Local::new(Reader::new(&tx, &self.schema)))?;
        tx.commit().map_err(StoreError::from)?;
        Ok(value)
    }
}

fn time(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}
