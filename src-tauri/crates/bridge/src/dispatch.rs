//! From JSON to a use case and back. A panic becomes a failure; its transaction is rolled back.

use std::panic::{AssertUnwindSafe, catch_unwind};

use app::Workspace;
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::contract::{COMMANDS, Command};
use crate::error::{Failure, failure};

/// The command of that name.
pub fn command(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

/// Runs a command.
pub fn call(ws: &mut Workspace, name: &str, request: Value) -> Result<Value, Failure> {
    let command = command(name).ok_or_else(|| Failure::unknown_command(name))?;
    let run = AssertUnwindSafe(|| (command.run)(ws, request));
    catch_unwind(run).unwrap_or_else(|_| Err(Failure::bug()))
}

/// The contract as one JSON Schema document: request and view of every command.
pub fn schema() -> Value {
    let commands = COMMANDS.iter().map(|command| {
        let (request, view) = ((command.request)(), (command.view)());
        (
            command.name.to_owned(),
            json!({ "request": request, "view": view }),
        )
    });
    Value::Object(commands.collect())
}

/// Glue for the table: one use case behind a JSON door.
pub(crate) fn run<Request, View>(
    ws: &mut Workspace,
    request: Value,
    use_case: fn(&mut Workspace, Request) -> app::Result<View>,
) -> Result<Value, Failure>
where
    Request: DeserializeOwned,
    View: Serialize,
{
    let request = serde_path_to_error::deserialize(request).map_err(|error| {
        let path = error.path().to_string();
        Failure::bad_request(&path, &error.into_inner().to_string())
    })?;
    let view = use_case(ws, request).map_err(|error| failure(&error))?;
    serde_json::to_value(view).map_err(|_| Failure::bug())
}

/// Schema of a type.
pub(crate) fn schema_of<T: JsonSchema>() -> Value {
    schemars::schema_for!(T).to_value()
}
