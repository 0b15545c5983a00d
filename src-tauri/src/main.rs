//! The shell: the desktop window around the user interface.
//!
//! It owns the window, and what only a window can do: menus, dialogs, notifications, printing and
//! file drop. It must not know any rule of the trade and no SQL; what the interface asks for goes
//! to `bridge` unread.

// A released build on Windows opens no console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use anyhow::Context as _;

fn main() -> anyhow::Result<()> {
    tauri::Builder::default()
        .run(tauri::generate_context!())
        .context("the window could not be opened")
}
