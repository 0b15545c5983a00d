//! Attachments: files beside the database, each under a random key of its own, so that one can be
//! erased for good; named by a keyed hash, because plain hashes would betray known files.
//!
//! A file begins with a magic and a nonce; chunks of 64 KiB follow, each sealed with its number
//! and whether it is the last (STREAM). It is written whole, made durable and renamed before the
//! database learns of it: a crash leaves a file too many, never one too few.

use std::{
    fs::{self, File},
    io::{BufWriter, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::XChaCha20Poly1305;
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    Meta, Part, ReadStore, Result, Store, StoreError, Written,
    files::{hex, remove, rename, unhex},
    keys::{DataKey, derive},
    records::{Attachment, Erasure},
};

/// No attachment is larger.
pub const MAX_SIZE: u64 = 64 * 1024 * 1024;

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
const MAGIC: &[u8; 8] = b"BIHUANA1";
const NONCE: usize = 19;

type Stream = StreamBE32<XChaCha20Poly1305>;

/// What was put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The SHA-256 of the content in hex, by which it is found again.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// It was not there before.
    pub new: bool,
}

/// The bytes of a hash in hex, as the tables hold it.
pub(crate) fn content(sha256: &str) -> Result<[u8; 32]> {
    unhex(sha256).ok_or_else(|| not_found(sha256))
}

impl Store {
    /// Puts content away. It becomes part of the records when an act saves an [`Attachment`].
    pub fn put_attachment(&mut self, from: impl Read) -> Result<Stored> {
        let temp = temp_dir(&self.dir).join(self.env.id().to_string());
        fs::create_dir_all(temp_dir(&self.dir))?;
        let key = Zeroizing::new(self.env.bytes::<32>());
        let outcome = write_sealed(&temp, &key, &self.env.bytes(), from)
            .and_then(|(sha256, size)| self.keep(&temp, &key, sha256, size));
        if outcome.is_err() {
            let _ = remove(&temp);
        }
        outcome
    }

    fn keep(&mut self, temp: &Path, key: &[u8; 32], sha256: [u8; 32], size: u64) -> Result<Stored> {
        let path = path(&self.dir, &self.key, &sha256)?;
        let stored = |new| Stored {
            sha256: hex(&sha256),
            size,
            new,
        };
        if sealed(&self.conn, &sha256)?.is_some() && path.exists() {
            remove(temp)?;
            return Ok(stored(false));
        }
        if let Some(dir) = path.parent() {
            fs::create_dir_all(dir)?;
            crate::files::sync_dir_of(dir)?;
        }
        rename(temp, &path)?;
        self.conn
            .prepare_cached(include_str!("put_attachment_key.sql"))?
            .execute(params![sha256, key, size, self.env.now_ms()])?;
        Ok(stored(true))
    }

    /// The content of this hash, checked.
    pub fn attachment(&self, sha256: &str) -> Result<Vec<u8>> {
        read_all(&self.conn, &self.dir, &self.key, &content(sha256)?)
    }

    /// A part of the content of this hash. What lies beyond its end is left out.
    pub fn attachment_range(&self, sha256: &str, offset: u64, len: u64) -> Result<Vec<u8>> {
        let sha256 = content(sha256)?;
        read_range(&self.conn, &self.dir, &self.key, &sha256, offset, len)
    }

    /// Erases an attachment by an act that stays, and with it the content for good, unless another
    /// attachment has the same. Answers whether the content went.
    pub fn erase_attachment(
        &mut self,
        meta: Meta,
        attachment: Uuid,
        reason: &str,
    ) -> Result<Written<bool>> {
        let erasure = Erasure {
            id: self.env.id(),
            attachment,
            reason: reason.to_owned(),
            erased_at: self.env.now(),
        };
        let written = self.write(meta, |tx| -> Result<[u8; 32]> {
            let attachment: Attachment = tx.need(attachment)?;
            if !tx
                .find::<Erasure>("attachment", attachment.id, None, 1)?
                .is_empty()
            {
                return Err(StoreError::Erased);
            }
            tx.append(&erasure)?;
            content(&attachment.sha256)
        })?;
        let gone = wanted(&self.conn, &written.value)? == 0;
        if gone {
            self.drop_content(&written.value)?;
        }
        Ok(Written {
            value: gone,
            act: written.act,
            touched: written.touched,
        })
    }

    /// Finishes erasures that a crash interrupted, and drops content put here before the time given
    /// that no record has come to want. Answers how many contents went.
    pub fn sweep_attachments(&mut self, put_before: DateTime<Utc>) -> Result<u64> {
        let _ = fs::remove_dir_all(temp_dir(&self.dir));
        let mut gone = 0;
        for (sha256, put_ms) in all(&self.conn)? {
            let left = wanted(&self.conn, &sha256)? == 0;
            let erased = left && erased_since(&self.conn, &sha256, put_ms)?;
            if erased || left && put_ms < put_before.timestamp_millis() {
                self.drop_content(&sha256)?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    /// The key goes first: without it the file is noise.
    fn drop_content(&mut self, sha256: &[u8; 32]) -> Result<()> {
        let tx = self.conn.transaction()?;
        tx.execute("DELETE FROM attachment_key WHERE content = ?1", [sha256])?;
        tx.execute("DELETE FROM thumbnail WHERE content = ?1", [sha256])?;
        tx.commit()?;
        // What the write-ahead log still holds of the key goes as well.
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        remove(&path(&self.dir, &self.key, sha256)?)
    }
}

impl ReadStore {
    /// The content of this hash, checked.
    pub fn attachment(&self, sha256: &str) -> Result<Vec<u8>> {
        read_all(&self.conn, &self.dir, &self.key, &content(sha256)?)
    }

    /// A part of the content of this hash. What lies beyond its end is left out.
    pub fn attachment_range(&self, sha256: &str, offset: u64, len: u64) -> Result<Vec<u8>> {
        let sha256 = content(sha256)?;
        read_range(&self.conn, &self.dir, &self.key, &sha256, offset, len)
    }
}

/// Where attachments lie.
pub(crate) fn folder(dir: &Path) -> PathBuf {
    dir.join("attachments")
}

fn temp_dir(dir: &Path) -> PathBuf {
    folder(dir).join("coming")
}

/// Where the content of this hash lies.
pub(crate) fn path(dir: &Path, key: &DataKey, sha256: &[u8; 32]) -> Result<PathBuf> {
    let key = derive(key, b"bihuan attachment names 1")?;
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice())
        .map_err(|_| StoreError::Crypto("hmac"))?;
    mac.update(sha256);
    let name = hex(&mac.finalize().into_bytes());
    let (folder_name, _) = name.split_at(2);
    Ok(folder(dir).join(folder_name).join(&name))
}

/// The hash of each content, and when it was put here.
pub(crate) fn all(conn: &Connection) -> Result<Vec<([u8; 32], i64)>> {
    let mut statement = conn.prepare("SELECT content, created_at FROM attachment_key")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// How many attachments have this content and are not erased.
fn wanted(conn: &Connection, sha256: &[u8; 32]) -> Result<i64> {
    let mut statement = conn.prepare_cached(include_str!("wanted_attachments.sql"))?;
    Ok(statement.query_row([hex(sha256)], |row| row.get(0))?)
}

/// How many attachments have this content, erased or not.
fn known(conn: &Connection, sha256: &[u8; 32]) -> Result<i64> {
    let sql = "SELECT count(*) FROM attachment WHERE sha256 = ?1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([hex(sha256)], |row| row.get(0))?)
}

/// Whether the content was erased after it was put here. It may have been put here anew since.
fn erased_since(conn: &Connection, sha256: &[u8; 32], put_ms: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached(include_str!("erased_at.sql"))?;
    let times = statement.query_map([hex(sha256)], |row| row.get::<_, String>(0))?;
    for time in times {
        let time = DateTime::parse_from_rfc3339(&time?);
        if time.is_ok_and(|time| time.timestamp_millis() >= put_ms) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The key and the size of a content.
fn sealed(conn: &Connection, sha256: &[u8; 32]) -> Result<Option<(Zeroizing<[u8; 32]>, u64)>> {
    let sql = "SELECT key, size FROM attachment_key WHERE content = ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_row([sha256], |row| {
        Ok((Zeroizing::new(row.get::<_, [u8; 32]>(0)?), row.get(1)?))
    });
    Ok(found.optional()?)
}

fn write_sealed(
    path: &Path,
    key: &[u8; 32],
    nonce: &[u8; NONCE],
    mut from: impl Read,
) -> Result<([u8; 32], u64)> {
    let stream = Stream::new(key.into(), nonce.into());
    let mut file = BufWriter::with_capacity(2 * CHUNK, File::create(path)?);
    file.write_all(MAGIC)?;
    file.write_all(nonce)?;
    let mut digest = Sha256::new();
    let mut size = 0_u64;
    let mut chunk = next_chunk(&mut from)?;
    for number in 0_u32.. {
        digest.update(&chunk);
        size += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
        if size > MAX_SIZE {
            return Err(StoreError::TooLarge {
                what: "attachment",
                max: MAX_SIZE,
                found: size,
            });
        }
        let next = next_chunk(&mut from)?;
        let last = next.is_empty();
        stream
            .encrypt_in_place(number, last, &[], &mut chunk)
            .map_err(|_| StoreError::Crypto("seal"))?;
        file.write_all(&chunk)?;
        if last {
            break;
        }
        chunk = next;
    }
    let file = file.into_inner().map_err(|error| error.into_error())?;
    file.sync_all()?;
    Ok((digest.finalize().into(), size))
}

fn next_chunk(from: &mut impl Read) -> Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(CHUNK + TAG);
    from.by_ref().take(CHUNK as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}

/// The whole content, by its hash.
pub(crate) fn read_all(
    conn: &Connection,
    dir: &Path,
    key: &DataKey,
    sha256: &[u8; 32],
) -> Result<Vec<u8>> {
    let content = read_range(conn, dir, key, sha256, 0, u64::MAX)?;
    match Sha256::digest(&content).as_slice() == sha256 {
        true => Ok(content),
        false => Err(StoreError::damaged(Part::Attachment)),
    }
}

fn read_range(
    conn: &Connection,
    dir: &Path,
    key: &DataKey,
    sha256: &[u8; 32],
    offset: u64,
    len: u64,
) -> Result<Vec<u8>> {
    let damaged = || StoreError::damaged(Part::Attachment);
    let Some((own_key, size)) = sealed(conn, sha256)? else {
        return Err(match known(conn, sha256)? > wanted(conn, sha256)? {
            true => StoreError::Erased,
            false => not_found(&hex(sha256)),
        });
    };
    let mut file = match File::open(path(dir, key, sha256)?) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(damaged()),
        other => other?,
    };
    let mut head = [0; 8 + NONCE];
    file.read_exact(&mut head).map_err(|_| damaged())?;
    let nonce: [u8; NONCE] = match head.split_first_chunk::<8>() {
        Some((MAGIC, nonce)) => nonce.try_into().map_err(|_| damaged())?,
        _ => return Err(damaged()),
    };
    let stream = Stream::new((&*own_key).into(), (&nonce).into());
    let end = offset.saturating_add(len).min(size);
    let start = offset.min(end);
    if start == end && size > 0 {
        return Ok(Vec::new());
    }
    let (chunk, sealed_chunk) = (CHUNK as u64, (CHUNK + TAG) as u64);
    let (first, last) = (start / chunk, size.saturating_sub(1) / chunk);
    let until = end.saturating_sub(1) / chunk;
    file.seek(SeekFrom::Start(head.len() as u64 + first * sealed_chunk))?;
    let mut content = Vec::new();
    for number in first..=until.max(first) {
        let mut part = Vec::with_capacity(CHUNK + TAG);
        Read::by_ref(&mut file)
            .take(sealed_chunk)
            .read_to_end(&mut part)?;
        stream
            .decrypt_in_place(
                u32::try_from(number).map_err(|_| damaged())?,
                number == last,
                &[],
                &mut part,
            )
            .map_err(|_| damaged())?;
        content.append(&mut part);
    }
    let skip = usize::try_from(start - first * chunk).map_err(|_| damaged())?;
    let take = usize::try_from(end - start).map_err(|_| damaged())?;
    let found = content.get(skip..skip + take).ok_or_else(damaged)?;
    Ok(found.to_vec())
}

fn not_found(sha256: &str) -> StoreError {
    StoreError::NotFound {
        what: "attachment",
        id: sha256.to_owned(),
    }
}
