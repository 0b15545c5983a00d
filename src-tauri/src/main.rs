//! The shell: the desktop window around the user interface.
//!
//! It owns the window, and what only a window can do: menus, dialogs, notifications, printing and
//! file drop. It must not know any rule of the trade and no SQL; what the interface asks for goes
//! to `bridge` unread.

// A released build on Windows opens no console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod session;

use std::path::PathBuf;

use anyhow::Context as _;
use tauri::Manager as _;

use session::Session;

fn main() -> anyhow::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let folder = match std::env::var_os("BIHUAN_WORKSPACE") {
                Some(named) => PathBuf::from(named),
                None => app.path().app_data_dir()?.join("workspace"),
            };
            app.manage(Session::new(folder));
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![session::call])
        .run(tauri::generate_context!())
        .context("the window could not be opened")
}
