//! A machine around the core that prints into a tray: it notes what it takes, and jams when told to.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use bridge::{Host, HostError, Language, OpenedFile, PrintJob};

/// The machine; copies of it share the tray.
#[derive(Clone, Default)]
pub struct Tray {
    taken: Arc<Mutex<Vec<String>>>,
    jams_after: Arc<Mutex<Option<usize>>>,
}

impl Tray {
    /// Titles of the papers it took, each with its copies.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    /// Once so many papers lie in it, it refuses the next one, once.
    pub fn jam_after(&self, papers: usize) {
        *self.jams_after.lock().unwrap() = Some(papers);
    }
}

impl Host for Tray {
    fn printers(&self) -> Result<Vec<String>, HostError> {
        Ok(vec!["office".to_owned()])
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), HostError> {
        assert!(job.pdf.starts_with(b"%PDF-"));
        let mut taken = self.taken.lock().unwrap();
        let mut jam = self.jams_after.lock().unwrap();
        if *jam == Some(taken.len()) {
            *jam = None;
            return Err(HostError::Refused("paper jam".to_owned()));
        }
        taken.push(format!("{} x{}", job.title, job.copies));
        Ok(())
    }

    fn save_as(&self, _: &str) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn pick(&self) -> Result<Option<PathBuf>, HostError> {
        Ok(None)
    }

    fn speak(&self, _: Language) {}

    fn notify(&self, _: &str, _: &str) -> Result<(), HostError> {
        Err(HostError::NotHere)
    }

    fn opened(&self) -> Vec<OpenedFile> {
        Vec::new()
    }
}
