//! This machine, as the core may use it: printer, dialogs, notifications, files it was opened with.

use std::path::PathBuf;
use std::sync::Arc;

use bridge::{Host, HostError, Language, OpenedFile, PrintJob};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;

use crate::opened::Opened;
use crate::{menu, printer};

/// Names the folder that stands for whatever a person would choose in a dialog.
const TEST_FOLDER: &str = "BIHUAN_DIALOG_FOLDER";

/// The machine behind the window.
pub struct Machine {
    app: AppHandle,
    opened: Arc<Opened>,
}

impl Machine {
    /// The machine this window stands on.
    pub fn new(app: AppHandle, opened: Arc<Opened>) -> Self {
        Self { app, opened }
    }
}

impl Host for Machine {
    fn printers(&self) -> Result<Vec<String>, HostError> {
        printer::printers()
    }

    fn print(&self, job: &PrintJob<'_>) -> Result<(), HostError> {
        printer::print(job)
    }

    fn save_as(&self, name: &str) -> Result<Option<PathBuf>, HostError> {
        // A test cannot press a native dialog's buttons; the folder named here takes its place.
        if let Some(folder) = std::env::var_os(TEST_FOLDER) {
            return Ok(Some(PathBuf::from(folder).join(name)));
        }
        let dialog = self.app.dialog().file().set_file_name(name);
        let chosen = dialog.blocking_save_file();
        Ok(chosen.and_then(|file| file.into_path().ok()))
    }

    fn pick(&self) -> Result<Option<PathBuf>, HostError> {
        if let Some(folder) = std::env::var_os(TEST_FOLDER) {
            let first = std::fs::read_dir(folder)
                .ok()
                .and_then(|mut all| all.next());
            return Ok(first.and_then(|entry| entry.ok()).map(|entry| entry.path()));
        }
        let chosen = self.app.dialog().file().blocking_pick_file();
        Ok(chosen.and_then(|file| file.into_path().ok()))
    }

    fn notify(&self, title: &str, body: &str) -> Result<(), HostError> {
        let mut notification = notify_rust::Notification::new();
        notification.appname("Bihuan").summary(title).body(body);
        notification
            .show()
            .map(drop)
            .map_err(|error| HostError::Refused(error.to_string()))
    }

    fn opened(&self) -> Vec<OpenedFile> {
        self.opened.take()
    }

    fn speak(&self, language: Language) {
        let app = self.app.clone();
        // Menus belong to the thread of the window. A window that is just closing needs no words.
        let _ = self.app.run_on_main_thread(move || {
            let _ = menu::speak(&app, language);
        });
    }
}
