//! `bihuanctl`: every command of the contract and a few handy ones, for scripts and batch work.
//!
//! It owns arguments, passphrase prompts, exit codes and what is written to stdout and stderr.
//! It must not know a rule, SQL or Tauri.
//!
//! One JSON document on stdout; errors on stderr as `{kind, code, params, field}`.
//! Exit 0 success, 1 refused, 2 usage, 3 broken store.

mod arguments;
mod audit;
mod calendar;
mod care;
mod demo;
mod dossier;
mod editable;
mod exchange;
mod exit;
mod init;
mod invoke;
mod output;
mod passphrase;
mod verify;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Task};
use exit::{Outcome, Stop};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return exit::from_clap(&error),
    };
    match run(&arguments) {
        Ok(code) => code,
        Err(stop) => stop.report(),
    }
}

fn run(arguments: &Arguments) -> Outcome {
    match &arguments.task {
        Task::Init(init) => init::run(arguments, init),
        Task::Call { command, request } => invoke::call(arguments, command, request),
        Task::Contract { json_schema } => invoke::contract(*json_schema),
        Task::Upload { files } => invoke::upload(arguments, files),
        Task::Export(export) => exchange::export(arguments, export),
        Task::Dossier { hazard, file } => dossier::run(arguments, hazard, file),
        Task::Calendar { year, ics } => calendar::run(arguments, *year, ics.as_deref()),
        Task::Import { what } => exchange::import(arguments, what),
        Task::Download { attachment, file } => invoke::download(arguments, *attachment, file),
        Task::Preview { request, file } => invoke::preview(arguments, request, file),
        Task::Demo { out } => demo::run(arguments, out),
        Task::Verify(verify) => verify::run(arguments, verify),
        Task::Audit { rule, out } => audit::run(arguments, rule.as_deref(), out.as_deref()),
        Task::Check => care::check(arguments),
        Task::Backup { file } => care::backup(arguments, file),
        Task::Restore { file, into } => care::restore(file, into),
    }
}

/// The folder of the workspace, which most tasks need.
fn folder(arguments: &Arguments) -> Result<&std::path::Path, Stop> {
    let missing = || {
        Stop::usage(
            "workspace_missing",
            "name the workspace with --workspace DIR",
        )
    };
    arguments.workspace.as_deref().ok_or_else(missing)
}
