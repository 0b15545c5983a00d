//! What is up to date is not done twice: a stamp holds the hash of what a step was made from.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A running FNV-1a hash: enough to see a change, and the same on every machine.
pub struct Hash(u64);

impl Hash {
    /// An empty hash.
    pub fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds bytes, and where they end.
    pub fn add(mut self, bytes: &[u8]) -> Self {
        for byte in bytes.iter().copied().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self
    }

    /// Adds a file's content; a missing file counts as such.
    pub fn file(self, path: &Path) -> Self {
        match fs::read(path) {
            Ok(bytes) => self.add(&bytes),
            Err(_) => self.add(b"\0missing"),
        }
    }

    /// Adds every file below a folder, by name and content, in a fixed order.
    pub fn tree(mut self, dir: &Path) -> Result<Self> {
        let mut entries: Vec<PathBuf> = fs::read_dir(dir)
            .with_context(|| format!("cannot read {}", dir.display()))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        entries.sort();
        for path in entries {
            self = self.add(path.file_name().unwrap_or_default().as_encoded_bytes());
            self = if path.is_dir() {
                self.tree(&path)?
            } else {
                self.file(&path)
            };
        }
        Ok(self)
    }

    /// The hash as text.
    pub fn text(&self) -> String {
        format!("{:016x}", self.0)
    }
}

/// Does `work` unless the stamp says it was done for `hash`; stamps only after success.
///
/// Says whether there was anything to do.
pub fn once(stamp: &Path, hash: &Hash, work: impl FnOnce() -> Result<()>) -> Result<bool> {
    if fs::read_to_string(stamp).is_ok_and(|text| text == hash.text()) {
        return Ok(false);
    }
    let _ = fs::remove_file(stamp);
    work()?;
    if let Some(dir) = stamp.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::write(stamp, hash.text()).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn work_is_done_once_for_the_same_input_and_again_after_failure() {
        let dir = std::env::temp_dir().join(format!("bihuan-stamp-{}", std::process::id()));
        let stamp = dir.join("stamp");
        let (a, b) = (Hash::new().add(b"a"), Hash::new().add(b"b"));
        assert!(once(&stamp, &a, || Ok(())).unwrap());
        assert!(!once(&stamp, &a, || bail!("not again")).unwrap());
        assert!(once(&stamp, &b, || bail!("broken")).is_err());
        assert!(once(&stamp, &b, || Ok(())).unwrap());
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn the_hash_sees_where_parts_end() {
        let split = Hash::new().add(b"ab").add(b"c").text();
        assert_ne!(split, Hash::new().add(b"a").add(b"bc").text());
        assert_ne!(split, Hash::new().file(Path::new("no-such-file")).text());
    }
}
