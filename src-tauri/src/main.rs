//! The shell: the desktop window around the user interface.
//!
//! It owns the window, and what only a window can do: menus, dialogs, notifications, printing and
//! file drop. It must not know any rule of the trade and no SQL; what the interface asks for goes
//! to `bridge` unread.

// A released build on Windows opens no console beside the window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod editing;
mod machine;
mod menu;
mod opened;
mod printer;
mod session;
mod traces;
mod view;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use bridge::{Desk, Language, Session};
use tauri::{App, AppHandle, Manager as _, Runtime};

use machine::Machine;
use opened::Opened;
use traces::LogFile;

fn main() -> anyhow::Result<()> {
    tauri::Builder::default()
        // First, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(again))
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("bihuan", session::blob)
        .menu(|app| menu::make(app, Language::Chinese))
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(|app| Ok(start(app)?))
        .invoke_handler(tauri::generate_handler![session::call])
        .run(tauri::generate_context!())
        .context("the window could not be opened")
}

/// Puts the desk behind the window.
fn start(app: &mut App) -> tauri::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let opened = Arc::new(Opened::default());
    let here = std::env::current_dir().unwrap_or_default();
    opened.note(&arguments, &here);
    let folder = match (
        opened::workspace(&arguments, &here),
        std::env::var_os("BIHUAN_WORKSPACE"),
    ) {
        (Some(named), _) => named,
        (None, Some(named)) => PathBuf::from(named),
        (None, None) => app.path().app_data_dir()?.join("workspace"),
    };
    app.manage(Folder(folder.clone()));
    let machine = Machine::new(app.handle().clone(), Arc::clone(&opened));
    let log = LogFile::new(app.path().app_log_dir()?);
    app.manage(Session::new(Desk::installed(folder), machine, log));
    app.manage(opened);
    view::restore(app.handle());
    Ok(())
}

/// The workspace behind the window.
struct Folder(PathBuf);

/// Somebody started the program while it runs: the window comes to the front, and shows what they
/// wanted to open. Another workspace it does not open beside this one, and says so.
fn again<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>, folder: String) {
    let opened = app.state::<Arc<Opened>>();
    let named = arguments.get(1..).unwrap_or_default();
    let any = opened.note(named, Path::new(&folder));
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot come forward is still there to be found.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
    if any {
        menu::tell(app, "verify");
    }
    let other = opened::workspace(named, Path::new(&folder));
    if other.is_some_and(|other| other != app.state::<Folder>().0) {
        menu::tell(app, "elsewhere");
    }
}
