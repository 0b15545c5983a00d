//! A backup is one file: the database, the key slots and the attachments as they lie, encrypted.
//! The device's key is not in it, so what is restored from it is a new device.
//!
//! Layout: a magic; per entry a 1, the length of its name (2 bytes), the name, its length
//! (8 bytes), its bytes, their SHA-256; at the end a 0 and the SHA-256 of everything before it.
//! Numbers are big-endian.

use std::{
    fs::{self, File},
    io::{BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    Part, Result, Store, StoreError, attachments,
    files::{beside, hex, remove, rename, sync_dir_of},
    keys::slots,
    migrate,
    open::{WORKSPACE_FILE, database},
};

const MAGIC: &[u8; 16] = b"BIHUAN-BACKUP-1\n";

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupSummary {
    /// How many files.
    pub entries: u64,
    /// How many bytes they have together.
    pub bytes: u64,
    /// The digest at its end, in hex.
    pub digest: String,
}

/// Hears how many of how many bytes are done; answers whether to go on.
pub type GoesOn<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// A backup as of one moment, still to be written: the workspace can be worked on meanwhile.
pub struct Backup {
    snapshot: PathBuf,
    entries: Vec<(String, PathBuf)>,
    file: PathBuf,
}

impl Store {
    /// Writes a backup. The file is there whole or not at all; one of this name is replaced.
    pub fn backup(&mut self, file: &Path) -> Result<BackupSummary> {
        self.begin_backup(file)?.write(&mut |_, _| true)
    }

    /// Takes the database as it is now and notes what belongs to it.
    pub fn begin_backup(&mut self, file: &Path) -> Result<Backup> {
        let snapshot = beside(&database(&self.dir), "snapshot");
        migrate::snapshot(&self.conn, &snapshot)?;
        let mut backup = Backup {
            entries: vec![
                (WORKSPACE_FILE.to_owned(), snapshot.clone()),
                ("keys.json".to_owned(), slots::path(&self.dir)),
            ],
            snapshot,
            file: file.to_path_buf(),
        };
        for (sha256, _) in attachments::all(&self.conn)? {
            let path = attachments::path(&self.dir, &self.key, &sha256)?;
            let name = path.file_name().and_then(|name| name.to_str());
            let name = name.ok_or(StoreError::Crypto("path"))?;
            let entry = format!("attachments/{name}");
            backup.entries.push((entry, path));
        }
        Ok(backup)
    }
}

impl Backup {
    /// Writes it. The file is there whole or not at all; one of this name is replaced.
    ///
    /// # Errors
    /// [`StoreError::Stopped`] when `goes_on` said no.
    pub fn write(self, goes_on: GoesOn<'_>) -> Result<BackupSummary> {
        let temp = beside(&self.file, "tmp");
        let outcome = self
            .write_to(&temp, goes_on)
            .and_then(|summary| rename(&temp, &self.file).map(|()| summary));
        if outcome.is_err() {
            let _ = remove(&temp);
        }
        outcome
    }

    fn write_to(&self, temp: &Path, goes_on: GoesOn<'_>) -> Result<BackupSummary> {
        // One that is missing is a finding of the check and no reason to have no backup.
        let size = |path: &PathBuf| fs::metadata(path).map_or(0, |data| data.len());
        let total = self.entries.iter().map(|(_, path)| size(path)).sum();
        let mut out = Writer {
            to: BufWriter::new(File::create(temp)?),
            digest: Sha256::new(),
            summary: BackupSummary {
                entries: 0,
                bytes: 0,
                digest: String::new(),
            },
            progress: Progress::new(total, goes_on),
        };
        out.put(MAGIC)?;
        for (name, path) in &self.entries {
            if path.exists() {
                out.entry(name, path)?;
            }
        }
        out.end()
    }
}

impl Drop for Backup {
    fn drop(&mut self) {
        let _ = remove(&self.snapshot);
    }
}

struct Progress<'a> {
    done: u64,
    total: u64,
    goes_on: GoesOn<'a>,
}

impl<'a> Progress<'a> {
    fn new(total: u64, goes_on: GoesOn<'a>) -> Self {
        Self {
            done: 0,
            total,
            goes_on,
        }
    }

    fn add(&mut self, bytes: usize) -> Result<()> {
        self.done += u64::try_from(bytes).unwrap_or(0);
        match (self.goes_on)(self.done, self.total) {
            true => Ok(()),
            false => Err(StoreError::Stopped),
        }
    }
}

/// Makes a workspace from a backup in a new or empty folder: all of it, or nothing. The backup is
/// read and verified in full before the folder gets its name.
///
/// # Errors
/// [`StoreError::Stopped`] when `goes_on` said no.
pub fn restore(file: &Path, dir: &Path, goes_on: GoesOn<'_>) -> Result<BackupSummary> {
    if dir.exists() && fs::read_dir(dir)?.next().is_some() {
        return Err(StoreError::NotEmpty);
    }
    let temp = beside(dir, "restoring");
    if temp.exists() {
        fs::remove_dir_all(&temp)?;
    }
    fs::create_dir_all(&temp)?;
    let outcome = unpack(file, &temp, goes_on).and_then(|summary| {
        if dir.exists() {
            fs::remove_dir(dir)?;
        }
        rename(&temp, dir)?;
        Ok(summary)
    });
    if outcome.is_err() {
        let _ = fs::remove_dir_all(&temp);
    }
    outcome
}

struct Writer<'a> {
    to: BufWriter<File>,
    digest: Sha256,
    summary: BackupSummary,
    progress: Progress<'a>,
}

impl Writer<'_> {
    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.digest.update(bytes);
        Ok(self.to.write_all(bytes)?)
    }

    fn entry(&mut self, name: &str, path: &Path) -> Result<()> {
        let mut from = File::open(path)?;
        let size = from.metadata()?.len();
        let name_len = u16::try_from(name.len()).map_err(|_| StoreError::Crypto("path"))?;
        self.put(&[1])?;
        self.put(&name_len.to_be_bytes())?;
        self.put(name.as_bytes())?;
        self.put(&size.to_be_bytes())?;
        let mut own = Sha256::new();
        let copied = copy(&mut from, size, |chunk| {
            own.update(chunk);
            self.put(chunk)?;
            self.progress.add(chunk.len())
        })?;
        if copied != size {
            return Err(StoreError::damaged(Part::Backup));
        }
        self.put(&own.finalize())?;
        self.summary.entries += 1;
        self.summary.bytes += size;
        Ok(())
    }

    fn end(mut self) -> Result<BackupSummary> {
        self.put(&[0])?;
        let digest = self.digest.finalize();
        self.to.write_all(&digest)?;
        let file = self.to.into_inner().map_err(|error| error.into_error())?;
        file.sync_all()?;
        self.summary.digest = hex(&digest);
        Ok(self.summary)
    }
}

struct Source<'a> {
    from: BufReader<File>,
    digest: Sha256,
    progress: Progress<'a>,
}

impl Source<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        self.from.read_exact(&mut bytes).map_err(|_| damaged())?;
        self.digest.update(bytes);
        Ok(bytes)
    }
}

fn unpack(file: &Path, dir: &Path, goes_on: GoesOn<'_>) -> Result<BackupSummary> {
    let from = File::open(file)?;
    let total = from.metadata()?.len();
    let mut source = Source {
        from: BufReader::new(from),
        digest: Sha256::new(),
        progress: Progress::new(total, goes_on),
    };
    if source.take::<16>()? != *MAGIC {
        return Err(damaged());
    }
    let mut summary = BackupSummary {
        entries: 0,
        bytes: 0,
        digest: String::new(),
    };
    while source.take::<1>()? == [1] {
        summary.bytes += unpack_entry(&mut source, dir)?;
        summary.entries += 1;
    }
    let digest = source.digest.clone().finalize();
    if digest.as_slice() != source.take::<32>()? || source.from.read(&mut [0])? != 0 {
        return Err(damaged());
    }
    let whole = database(dir).exists() && slots::path(dir).exists();
    summary.digest = hex(&digest);
    whole.then_some(summary).ok_or_else(damaged)
}

fn unpack_entry(source: &mut Source<'_>, dir: &Path) -> Result<u64> {
    let mut name = vec![0; usize::from(u16::from_be_bytes(source.take()?))];
    source.from.read_exact(&mut name).map_err(|_| damaged())?;
    source.digest.update(&name);
    let size = u64::from_be_bytes(source.take()?);
    let path = std::str::from_utf8(&name)
        .ok()
        .and_then(|name| place(dir, name))
        .filter(|path| !path.exists())
        .ok_or_else(damaged)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::create(&path)?;
    let mut own = Sha256::new();
    let (digest, progress) = (&mut source.digest, &mut source.progress);
    let copied = copy(&mut source.from, size, |chunk| {
        own.update(chunk);
        digest.update(chunk);
        file.write_all(chunk)?;
        progress.add(chunk.len())
    })?;
    if copied != size || source.take::<32>()? != own.finalize().as_slice() {
        return Err(damaged());
    }
    file.sync_all()?;
    sync_dir_of(&path)?;
    Ok(size)
}

/// Where an entry goes. Only names that a backup can have are taken.
fn place(dir: &Path, name: &str) -> Option<PathBuf> {
    match name {
        WORKSPACE_FILE => Some(database(dir)),
        "keys.json" => Some(slots::path(dir)),
        other => {
            let name = other.strip_prefix("attachments/")?;
            let known = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            (name.len() == 64 && name.bytes().all(known))
                .then(|| attachments::folder(dir).join(name.split_at(2).0).join(name))
        }
    }
}

fn copy(from: &mut impl Read, size: u64, mut to: impl FnMut(&[u8]) -> Result<()>) -> Result<u64> {
    let mut from = from.take(size);
    let mut buffer = vec![0; 64 * 1024];
    let mut copied = 0;
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok(copied);
        }
        to(buffer.get(..read).unwrap_or_default())?;
        copied += u64::try_from(read).unwrap_or(0);
    }
}

fn damaged() -> StoreError {
    StoreError::damaged(Part::Backup)
}
