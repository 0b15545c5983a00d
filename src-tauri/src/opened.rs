//! What the program was started with: PDFs to look at, a workspace to open.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use bridge::OpenedFile;

/// A PDF larger than this is not read, bytes.
const LARGEST: u64 = 100 * 1024 * 1024;

/// PDFs that wait to be looked at.
#[derive(Default)]
pub struct Opened(Mutex<Vec<PathBuf>>);

impl Opened {
    /// Notes the PDFs among the arguments; says whether there was one.
    pub fn note(&self, arguments: &[String], from: &Path) -> bool {
        let pdfs = arguments
            .iter()
            .map(|named| from.join(named))
            .filter(|path| is_pdf(path));
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = waiting.len();
        waiting.extend(pdfs);
        waiting.len() > before
    }

    /// Reads what waits. A file that went away or is too large is left out.
    pub fn take(&self) -> Vec<OpenedFile> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.drain(..).filter_map(|path| read(&path)).collect()
    }
}

/// The workspace among the arguments: its folder, or a file in it.
pub fn workspace(arguments: &[String], from: &Path) -> Option<PathBuf> {
    let named = arguments
        .iter()
        .map(|named| from.join(named))
        .find(|path| !is_pdf(path) && path.exists())?;
    let folder = if named.is_dir() {
        named.as_path()
    } else {
        named.parent()?
    };
    folder
        .join(bridge::WORKSPACE_FILE)
        .is_file()
        .then(|| std::path::absolute(folder).ok())?
}

fn is_pdf(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}

fn read(path: &Path) -> Option<OpenedFile> {
    let size = std::fs::metadata(path).ok()?.len();
    if size > LARGEST {
        return None;
    }
    Some(OpenedFile {
        name: path.file_name()?.to_string_lossy().into_owned(),
        bytes: std::fs::read(path).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pdfs_are_taken_once_and_other_arguments_are_left() {
        let folder = tempfile::tempdir().unwrap();
        let pdf = folder.path().join("通知书.PDF");
        std::fs::write(&pdf, b"%PDF-").unwrap();
        let opened = Opened::default();
        let arguments = ["--flag", "通知书.PDF", "gone.pdf"].map(str::to_owned);
        assert!(opened.note(&arguments, folder.path()));
        assert!(!opened.note(&["--flag".to_owned()], folder.path()));
        let taken = opened.take();
        assert_eq!(taken.len(), 1);
        assert_eq!(taken[0].name, "通知书.PDF");
        assert!(opened.take().is_empty());
    }

    #[test]
    fn a_workspace_is_named_by_its_folder_or_a_file_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join(bridge::WORKSPACE_FILE);
        let named = |path: &Path| workspace(&[path.to_string_lossy().into_owned()], folder.path());
        assert_eq!(named(folder.path()), None);
        std::fs::write(&database, b"").unwrap();
        assert_eq!(named(folder.path()), Some(folder.path().to_path_buf()));
        assert_eq!(named(&database), Some(folder.path().to_path_buf()));
    }
}
