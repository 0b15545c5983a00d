//! `call`, `contract`, `upload`, `export`, `download`, `preview`: the contract on the command line.

use std::io::Read;
use std::path::{Path, PathBuf};

use app::photos;
use bridge::{Effect, over_workspace};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::arguments::Arguments;
use crate::exit::{Outcome, Stop};
use crate::{output, passphrase, workspace};

/// Largest request, in bytes.
const REQUEST: u64 = 4 << 20;
/// Largest picture, in bytes.
const PICTURE: u64 = 64 << 20;

/// Runs one command.
pub fn call(arguments: &Arguments, name: &str, request: &str) -> Outcome {
    let command = bridge::command(name)
        .ok_or_else(|| Stop::usage("unknown_command", "see `bihuanctl contract`"))?;
    let mut request = parse(request)?;
    fill_secrets(&mut request, &(command.line.request)())?;
    let mut ws = workspace::open(arguments)?;
    let answer = bridge::call(&mut ws, name, request)?;
    output::print(&answer)
}

pub(crate) fn parse(request: &str) -> Result<Value, Stop> {
    let text = match request.strip_prefix('@') {
        Some(path) => String::from_utf8(output::read(Path::new(path), REQUEST)?)
            .map_err(|_| Stop::usage("bad_json", "the file is not UTF-8"))?,
        None if request == "-" => {
            let mut text = String::new();
            let read = std::io::stdin().take(REQUEST).read_to_string(&mut text);
            read.map_err(|error| Stop::file(Path::new("-"), &error))?;
            text
        }
        None => request.to_owned(),
    };
    serde_json::from_str(&text).map_err(|error| Stop::usage("bad_json", &error.to_string()))
}

/// Requests carry no passphrase; those the schema asks for are filled in here.
fn fill_secrets(request: &mut Value, schema: &Value) -> Result<(), Stop> {
    let Value::Object(members) = request else {
        return Err(Stop::usage("bad_json", "a request is a JSON object"));
    };
    for (member, variable) in passphrase::MEMBERS {
        if members.contains_key(member) {
            let reason = format!("`{member}` comes from {variable} or a prompt");
            return Err(Stop::usage("passphrase_in_request", &reason));
        }
        if schema.pointer(&format!("/properties/{member}")).is_some() {
            let secret = passphrase::get(variable)?;
            members.insert(member.to_owned(), Value::from(secret.reveal()));
        }
    }
    Ok(())
}

/// Prints the contract.
pub fn contract(json_schema: bool) -> Outcome {
    let lines = over_workspace().map(|command| &command.line);
    if json_schema {
        return output::print(&bridge::schema(lines));
    }
    let commands = lines.map(|command| {
        let (effect, tags) = match command.effect {
            Effect::Provides(tags) => ("reads", tags),
            Effect::Changes(tags) => ("writes", tags),
        };
        let example: Value = serde_json::from_str(command.example).unwrap_or_default();
        json!({
            "command": command.name,
            "effect": effect,
            "tags": tags,
            "request": (command.request)(),
            "view": (command.view)(),
            "example": example,
        })
    });
    output::print(&Value::Array(commands.collect()))
}

/// Takes in pictures.
pub fn upload(arguments: &Arguments, files: &[PathBuf]) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let mut taken = Vec::new();
    for file in files {
        let bytes = output::read(file, PICTURE)?;
        let name = file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        taken.push(json!(photos::upload(
            &mut ws,
            &name.unwrap_or_default(),
            &bytes
        )?));
    }
    output::print(&Value::Array(taken))
}

/// Writes the last signed file of a notice.
pub fn export(arguments: &Arguments, notice: Uuid, file: &Path) -> Outcome {
    let mut ws = workspace::open(arguments)?;
    let request = app::notices::ExportNotice {
        notice,
        revision: None,
    };
    let view = app::notices::export_notice(&mut ws, request)?;
    output::write_new(file, &photos::file(&ws, view.attachment)?.bytes)?;
    output::print(&json!(view))
}

/// Writes a paper of a hazard before it is made.
pub fn preview(arguments: &Arguments, request: &str, file: &Path) -> Outcome {
    let request = serde_json::from_value(parse(request)?)
        .map_err(|error| Stop::usage("bad_request", &error.to_string()))?;
    let mut ws = workspace::open(arguments)?;
    let draft = app::hazards::preview_hazard_paper(&mut ws, request)?;
    output::write_new(file, &draft.bytes)?;
    output::print(&json!({ "media_type": draft.media_type }))
}

/// Writes a kept file.
pub fn download(arguments: &Arguments, attachment: Uuid, file: &Path) -> Outcome {
    let ws = workspace::open(arguments)?;
    let kept = photos::file(&ws, attachment)?;
    output::write_new(file, &kept.bytes)?;
    output::print(&json!({ "attachment": attachment, "media_type": kept.media_type }))
}
