//! From JSON to a use case and back. A panic becomes a failure; its transaction is rolled back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use app::Workspace;
use app::desk::Desk;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::contract::{Command, DESK_COMMANDS, Line, SESSION_COMMANDS, over_workspace};
use crate::error::{Failure, failure};
use crate::session::Session;

/// The command of that name over an open workspace.
pub fn command(name: &str) -> Option<&'static Command<Workspace>> {
    over_workspace().find(|command| command.line.name == name)
}

/// The command of that name over a session.
pub(crate) fn session_command(name: &str) -> Option<&'static Command<Session>> {
    find(SESSION_COMMANDS, name)
}

fn find<On>(commands: &'static [Command<On>], name: &str) -> Option<&'static Command<On>> {
    commands.iter().find(|command| command.line.name == name)
}

/// Runs a command over an open workspace.
pub fn call(ws: &mut Workspace, name: &str, request: Value) -> Result<Value, Failure> {
    let command = command(name).ok_or_else(|| Failure::unknown_command(name))?;
    guarded(command, ws, request)
}

/// Runs any command of the contract at a desk. One over the workspace needs it open.
pub fn at_desk(desk: &mut Desk, name: &str, request: Value) -> Result<Value, Failure> {
    match find(DESK_COMMANDS, name) {
        Some(command) => guarded(command, desk, request),
        None => {
            let ws = desk.workspace().map_err(|error| failure(&error))?;
            call(ws, name, request)
        }
    }
}

pub(crate) fn guarded<On>(
    command: &Command<On>,
    on: &mut On,
    request: Value,
) -> Result<Value, Failure> {
    unwinding(|| (command.run)(on, request))
}

/// A panic is a failure of this call alone.
pub(crate) fn unwinding<T>(run: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(Failure::bug()))
}

/// Commands as one JSON Schema document: request and view of each.
pub fn schema<'a>(lines: impl Iterator<Item = &'a Line>) -> Value {
    let commands = lines.map(|line| {
        let (request, view) = ((line.request)(), (line.view)());
        (
            line.name.to_owned(),
            json!({ "request": request, "view": view }),
        )
    });
    Value::Object(commands.collect())
}

/// Glue for the table: one use case behind a JSON door.
pub(crate) fn run<On, Request, View, Error>(
    on: &mut On,
    request: Value,
    use_case: fn(&mut On, Request) -> Result<View, Error>,
) -> Result<Value, Failure>
where
    Request: DeserializeOwned,
    View: Serialize,
    Failure: From<Error>,
{
    let request = serde_path_to_error::deserialize(request).map_err(|error| {
        let path = error.path().to_string();
        Failure::bad_request(&path, &error.into_inner().to_string())
    })?;
    let view = use_case(on, request)?;
    serde_json::to_value(view).map_err(|_| Failure::bug())
}

/// Schema of a type.
pub(crate) fn schema_of<T: JsonSchema>() -> Value {
    schemars::schema_for!(T).to_value()
}
