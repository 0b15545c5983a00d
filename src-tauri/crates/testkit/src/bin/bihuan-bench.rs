//! Measures the core over a full ledger.
//!
//! `make PLACE HAZARDS` makes a ledger in a folder that is not there yet; `core PLACE OUT` measures
//! over it, prints a table and writes the same to a file; `exchange PLACE OUT PYTHON` does so with ledgers
//! that are written and read, beside a Python that has pandas; `drills DRILLS OUT` does so with so many
//! drills and their timelines, beside plain SQL.

use std::path::Path;
use std::process::ExitCode;

use testkit::bench;
use testkit::ledger::Ledger;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Some(Ok(())) => ExitCode::SUCCESS,
        Some(Err(error)) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        None => {
            eprintln!(
                "usage: bihuan-bench make PLACE HAZARDS | core PLACE OUT | exchange PLACE OUT PYTHON | drills DRILLS OUT"
            );
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[&str]) -> Option<std::io::Result<()>> {
    match *arguments {
        ["make", place, hazards] => {
            Ledger::make(Path::new(place), hazards.parse().ok()?);
            Some(Ok(()))
        }
        ["core", place, out] => Some(bench::core(&Ledger::at(Path::new(place))?, Path::new(out))),
        ["exchange", place, out, python] => Some(bench::exchange(
            &Ledger::at(Path::new(place))?,
            Path::new(out),
            Path::new(python),
        )),
        ["drills", drills, out] => Some(bench::drills(drills.parse().ok()?, Path::new(out))),
        _ => None,
    }
}
