//! The log of failures: one line each, without a request or a name, in two files that take turns.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use bridge::{Trace, Traces};

/// Size at which the log becomes the older one, bytes.
const LARGEST: u64 = 1 << 20;

/// The log in a folder.
pub struct LogFile {
    folder: PathBuf,
    file: Mutex<Option<File>>,
}

impl LogFile {
    /// A log in a folder, which is made when the first failure comes.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            file: Mutex::new(None),
        }
    }

    fn open(&self) -> std::io::Result<File> {
        std::fs::create_dir_all(&self.folder)?;
        let path = self.folder.join("failures.log");
        if std::fs::metadata(&path).is_ok_and(|there| there.len() > LARGEST) {
            std::fs::rename(&path, self.folder.join("failures.old.log"))?;
        }
        OpenOptions::new().create(true).append(true).open(path)
    }
}

impl Traces for LogFile {
    fn keep(&self, trace: &Trace) {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if file.is_none() {
            *file = self.open().ok();
        }
        if let Some(file) = file.as_mut() {
            // A full disk must not turn one failure into two.
            let _ = writeln!(file, "{trace}");
        }
    }
}
