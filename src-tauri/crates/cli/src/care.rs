//! `check`, `backup`, `restore`.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Map, Value, json};

use crate::arguments::Arguments;
use crate::exit::Outcome;
use crate::{output, workspace};

/// Checks the workspace; findings end with exit code 3.
pub fn check(arguments: &Arguments) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let report = ws.store().check()?;
    let findings = report.findings.iter().map(|finding| {
        let params = finding
            .params
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)));
        json!({ "code": finding.code, "params": params.collect::<Map<_, _>>() })
    });
    let findings: Vec<Value> = findings.collect();
    let clean = findings.is_empty();
    output::print(&json!({
        "clean": clean,
        "acts": report.acts,
        "attachments": report.attachments,
        "findings": findings,
    }))?;
    Ok(if clean {
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
    let made = app::restore(file, into)?;
    output::print(
        &json!({ "workspace": into.display().to_string(), "entries": made.entries, "bytes": made.bytes }),
    )
}
