//! How a run ends: one place for exit codes and errors.

use std::process::ExitCode;

use bridge::{Failure, FailureKind};
use serde_json::{Value, json};

/// What a task answers.
pub type Outcome = Result<ExitCode, Stop>;

/// Why a task ended early.
#[derive(Debug)]
pub struct Stop(Failure);

const REFUSED: u8 = 1;
const USAGE: u8 = 2;
const BROKEN: u8 = 3;

impl Stop {
    /// The command line is wrong.
    pub fn usage(code: &str, reason: &str) -> Self {
        Self(Failure::new(
            FailureKind::Invalid,
            code,
            json!({ "reason": reason }),
        ))
    }

    /// A file could not be read or written.
    pub fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        let params = json!({ "file": path.display().to_string(), "reason": error.to_string() });
        Self(Failure::new(FailureKind::Refused, "file", params))
    }

    /// A refusal of this program.
    pub fn refused(code: &str, params: Value) -> Self {
        Self(Failure::new(FailureKind::Refused, code, params))
    }

    /// Writes the error and ends.
    pub fn report(&self) -> ExitCode {
        let text = serde_json::to_string(&self.0).unwrap_or_default();
        eprintln!("{text}");
        ExitCode::from(match self.0.kind {
            FailureKind::Refused | FailureKind::NotFound => REFUSED,
            FailureKind::Invalid => USAGE,
            FailureKind::Broken | FailureKind::Bug => BROKEN,
        })
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

impl From<app::Error> for Stop {
    fn from(error: app::Error) -> Self {
        Self(bridge::failure(&error))
    }
}

impl From<app::StoreError> for Stop {
    fn from(error: app::StoreError) -> Self {
        app::Error::from(error).into()
    }
}

/// Help and version are successes, everything else is a usage error in JSON.
pub fn from_clap(error: &clap::Error) -> ExitCode {
    if error.use_stderr() {
        return Stop::usage("usage", error.to_string().trim()).report();
    }
    print!("{error}");
    ExitCode::SUCCESS
}
