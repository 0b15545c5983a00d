//! Standard output and files.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use serde_json::Value;

use crate::exit::{Outcome, Stop};

/// Prints the one JSON document of a run.
pub fn print(value: &Value) -> Outcome {
    let mut out = std::io::stdout().lock();
    let text = format!("{value:#}\n");
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| Stop::file(Path::new("-"), &error))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a new file durably; one that exists stays as it is.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let write = || {
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(|error| Stop::file(path, &error))
}

/// Reads a file of at most `most` bytes.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Stop> {
    let size = std::fs::metadata(path)
        .map_err(|error| Stop::file(path, &error))?
        .len();
    if size > most {
        let params =
            serde_json::json!({ "file": path.display().to_string(), "most": most, "found": size });
        return Err(Stop::refused("too_large", params));
    }
    std::fs::read(path).map_err(|error| Stop::file(path, &error))
}
