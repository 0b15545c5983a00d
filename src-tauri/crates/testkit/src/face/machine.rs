//! A machine that notes what it is handed, so that a test can look at it.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bridge::{Host, HostError, Language, OpenedFile, PrintJob};
use serde_json::{Value, json};

/// A printer that jams once, at the third paper.
const JAMS: &str = "旧打印机";

/// The notes.
#[derive(Clone, Default)]
pub struct Machine(Arc<Mutex<Vec<Value>>>);

/// The folder that stands for whatever a person would choose in a dialog, on every machine of this
/// process: what one world writes, another can read. It goes with the face.
pub fn chosen_folder() -> PathBuf {
    std::env::temp_dir().join(format!("bihuan-face-{}", std::process::id()))
}

impl Machine {
    /// Everything handed over, in order.
    pub fn handed(&self) -> Vec<Value> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn note(&self, value: Value) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(value);
    }
}

impl Host for Machine {
    fn printers(&self) -> Result<Vec<String>, HostError> {
        Ok(vec!["值班室".to_owned(), JAMS.to_owned()])
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), HostError> {
        let (title, copies, printer, size) = (job.title, job.copies, job.printer, job.pdf.len());
        let notes = self.handed();
        let printed = notes.iter().filter(|note| note.get("print").is_some());
        let jammed = notes.iter().any(|note| note.get("jam").is_some());
        if printer == Some(JAMS) && printed.count() == 2 && !jammed {
            self.note(json!({ "jam": title }));
            return Err(HostError::Refused("卡纸".to_owned()));
        }
        self.note(json!({ "print": title, "copies": copies, "printer": printer, "size": size }));
        Ok(())
    }

    fn save_as(&self, name: &str) -> Result<Option<PathBuf>, HostError> {
        let folder = chosen_folder();
        std::fs::create_dir_all(&folder).map_err(|_| HostError::NotHere)?;
        let path = folder.join(name);
        self.note(json!({ "keep": name, "path": path }));
        Ok(Some(path))
    }

    fn pick(&self) -> Result<Option<PathBuf>, HostError> {
        let first = std::fs::read_dir(chosen_folder())
            .ok()
            .and_then(|mut all| all.next());
        Ok(first.and_then(|entry| entry.ok()).map(|entry| entry.path()))
    }

    fn notify(&self, title: &str, body: &str) -> Result<(), HostError> {
        self.note(json!({ "notify": title, "body": body }));
        Ok(())
    }

    fn opened(&self) -> Vec<OpenedFile> {
        Vec::new()
    }

    fn speak(&self, _: Language) {}
}
