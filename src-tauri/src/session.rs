//! The one door of the window to the core: a command by name, a request, an answer.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use bridge::{Desk, Failure};
use serde_json::Value;
use tauri::{AppHandle, Manager};

/// The desk behind the window.
pub struct Session(Mutex<Desk>);

impl Session {
    /// The desk of a folder; nothing is opened yet.
    pub fn new(folder: PathBuf) -> Self {
        Self(Mutex::new(Desk::installed(folder)))
    }
}

/// Runs a command of the contract off the window's thread.
#[tauri::command]
pub async fn call(app: AppHandle, command: String, request: Value) -> Result<Value, Failure> {
    let work = move || {
        let session = app.state::<Session>();
        // A panic inside a command is caught by the bridge and rolls its transaction back.
        let mut desk = session.0.lock().unwrap_or_else(PoisonError::into_inner);
        bridge::at_desk(&mut desk, &command, request)
    };
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(Failure::bug()))
}
