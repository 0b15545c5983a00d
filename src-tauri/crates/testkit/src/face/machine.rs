//! A machine that notes what it is handed, so that a test can look at it.

use std::sync::{Arc, Mutex, PoisonError};

use bridge::{Host, HostError, Language, OpenedFile, PrintJob};
use serde_json::{Value, json};

/// The notes.
#[derive(Clone, Default)]
pub struct Machine(Arc<Mutex<Vec<Value>>>);

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
        Ok(vec!["值班室".to_owned(), "office".to_owned()])
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), HostError> {
        let (title, copies, printer, size) = (job.title, job.copies, job.printer, job.pdf.len());
        self.note(json!({ "print": title, "copies": copies, "printer": printer, "size": size }));
        Ok(())
    }

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<bool, HostError> {
        self.note(json!({ "keep": name, "size": bytes.len() }));
        Ok(true)
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
