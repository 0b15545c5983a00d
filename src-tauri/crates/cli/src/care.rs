//! `check`, `backup`, `restore`.

use std::path::Path;
use std::process::ExitCode;

use app::care::{CheckWorkspace, check_workspace};
use serde_json::json;

use crate::arguments::Arguments;
use crate::exit::Outcome;
use crate::{output, workspace};

/// Checks the workspace; findings end with exit code 3.
pub fn check(arguments: &Arguments) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let report = check_workspace(&mut ws, CheckWorkspace {})?;
    output::print(&json!(report))?;
    Ok(if report.clean {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(3)
    })
}

/// Writes a backup.
pub fn backup(arguments: &Arguments, file: &Path) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let made = ws.store().backup(file)?;
    output::print(
        &json!({ "file": file.display().to_string(), "entries": made.entries, "bytes": made.bytes }),
    )
}

/// Makes a workspace of a backup.
pub fn restore(file: &Path, into: &Path) -> Outcome {
    let made = app::restore(file, into, &mut |_, _| true)?;
    output::print(
        &json!({ "workspace": into.display().to_string(), "entries": made.entries, "bytes": made.bytes }),
    )
}
