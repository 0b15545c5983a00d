//! The typed contract between the core and whatever shows it.
//!
//! It owns the one table of commands, the dispatch from JSON to use cases, the schema made from
//! the same types, the session that callers share, and the error every caller sees. It must not
//! know Tauri, HTTP or a rule.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

pub use app::WORKSPACE_FILE;
pub use app::desk::Desk;

mod contract;
mod dispatch;
mod error;
mod host;
mod session;

pub use app::Language;
pub use contract::{Command, Effect, Line, lines, over_workspace};
pub use dispatch::{at_desk, call, command, schema};
pub use error::{Failure, FailureKind, failure};
pub use host::{Host, HostError, OpenedFile, PrintJob};
pub use session::{Part, Purpose, Session, Trace, Traces};
