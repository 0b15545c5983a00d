//! This machine, as the core may use it: printer, dialogs, notifications, files it was opened with.

use std::sync::Arc;

use bridge::{Host, HostError, Language, OpenedFile, PrintJob};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt as _;

use crate::opened::Opened;
use crate::{menu, printer};

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

    fn keep(&self, name: &str, bytes: &[u8]) -> Result<bool, HostError> {
        // A test cannot press a native dialog's buttons; the folder named here takes its place.
        let chosen = match std::env::var_os("BIHUAN_SAVE_INTO") {
            Some(folder) => Some(std::path::PathBuf::from(folder).join(name)),
            None => {
                let dialog = self.app.dialog().file().set_file_name(name);
                let chosen = dialog.blocking_save_file();
                chosen.and_then(|file| file.into_path().ok())
            }
        };
        let Some(path) = chosen else {
            return Ok(false);
        };
        let refused = |error: std::io::Error| HostError::Refused(error.kind().to_string());
        // Written beside and renamed: a file is there whole or not at all.
        let part = path.with_extension("part");
        std::fs::write(&part, bytes).map_err(refused)?;
        std::fs::rename(&part, &path).map_err(refused)?;
        Ok(true)
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
