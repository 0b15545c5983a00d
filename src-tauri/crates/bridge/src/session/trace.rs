//! What is left of a failure: an id that people can read out, and one line for the log.

use std::fmt;

use app::Env;
use chrono::{DateTime, SecondsFormat, Utc};

use crate::contract::lines;
use crate::error::{Failure, FailureKind};

/// One failure, as the log keeps it: neither request nor parameters, so no secret and no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// When.
    pub at: DateTime<Utc>,
    /// The id the failure was answered with.
    pub id: String,
    /// The command or way in; `-` when there is none of that name.
    pub command: &'static str,
    /// How it was to be taken.
    pub kind: FailureKind,
    /// Its code.
    pub code: String,
}

impl fmt::Display for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.at.to_rfc3339_opts(SecondsFormat::Millis, true);
        let (kind, code) = (self.kind.name(), &self.code);
        write!(f, "{at} {} {} {kind} {code}", self.id, self.command)
    }
}

/// Where traces go.
pub trait Traces: Send + Sync {
    /// Keeps one. It must not fail: the caller is busy with a failure already.
    fn keep(&self, trace: &Trace);
}

/// Nowhere.
impl Traces for () {
    fn keep(&self, _: &Trace) {}
}

impl<F: Fn(&Trace) + Send + Sync> Traces for F {
    fn keep(&self, trace: &Trace) {
        self(trace);
    }
}

/// Digits and letters that nobody confuses when reading them out.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The ways in that are no command of the contract.
const OTHERS: [&str; 2] = ["upload", "blob"];

/// Gives a failure its id and keeps its line.
pub(super) fn given(
    env: &Env,
    traces: &dyn Traces,
    command: &str,
    mut failure: Failure,
) -> Failure {
    let id = id(env.bytes());
    // What a caller invents is not copied into the log.
    let known = lines().map(|line| line.name).chain(OTHERS);
    let trace = Trace {
        at: env.now(),
        id: id.clone(),
        command: { known }.find(|name| *name == command).unwrap_or("-"),
        kind: failure.kind,
        code: failure.code.clone(),
    };
    traces.keep(&trace);
    failure.trace_id = Some(id);
    failure
}

/// Eight characters of five bits each.
fn id(random: [u8; 8]) -> String {
    let letter = |byte: u8| LETTERS.get(usize::from(byte % 32)).copied();
    random
        .into_iter()
        .filter_map(letter)
        .map(char::from)
        .collect()
}
