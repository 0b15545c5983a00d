//! The one door of the window to the core: a command by name with a request, or a file with a
//! purpose; and kept files by address.

use bridge::{Failure, Session};
use serde::Deserialize;
use serde_json::Value;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::ipc::{InvokeBody, InvokeResponseBody};
use tauri::{AppHandle, Manager as _, Runtime, UriSchemeContext, UriSchemeResponder};

/// A command.
#[derive(Deserialize)]
struct Call {
    command: String,
    request: Value,
}

/// Runs a command of the contract, or takes a file in, off the window's thread.
///
/// A JSON body is a command; raw bytes are a file, whose purpose and name stand in the headers
/// `bihuan-purpose` and `bihuan-name` (percent-encoded).
#[tauri::command]
pub async fn call(
    app: AppHandle,
    request: tauri::ipc::Request<'_>,
) -> Result<tauri::ipc::Response, Failure> {
    let work = match request.body() {
        InvokeBody::Json(body) => Work::of_json(body.clone())?,
        InvokeBody::Raw(bytes) => Work::Upload {
            purpose: header_of(&request, "bihuan-purpose"),
            name: header_of(&request, "bihuan-name"),
            bytes: bytes.clone(),
        },
    };
    let run = move || work.run(&app.state::<Session>());
    let done = tauri::async_runtime::spawn_blocking(run).await;
    let view = done.unwrap_or_else(|_| Err(Failure::bug()))?;
    Ok(tauri::ipc::Response::new(InvokeResponseBody::Json(
        view.to_string(),
    )))
}

enum Work {
    Call(Call),
    Upload { purpose: String, name: String, bytes: Vec<u8> },
}

impl Work {
    fn of_json(body: Value) -> Result<Self, Failure> {
        let call = serde_json::from_value(body);
        call.map(Self::Call).map_err(|_| Failure::bug())
    }

    fn run(self, session: &Session) -> Result<Value, Failure> {
        match self {
            Self::Call(call) => session.call(&call.command, call.request),
            Self::Upload {
                purpose,
                name,
                bytes,
            } => session.upload(&purpose, &name, &bytes),
        }
    }
}

fn header_of(request: &tauri::ipc::Request<'_>, name: &str) -> String {
    let value = request.headers().get(name);
    let text = value
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}

/// Answers `bihuan://localhost/blob/ID?edge=320` with a kept file or a part of it, off the window's
/// thread.
pub fn blob<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(file(&app.state::<Session>(), &request));
    });
}

fn file(session: &Session, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let id = request.uri().path().strip_prefix("/blob/");
    let Some(attachment) = id.and_then(|id| id.parse().ok()) else {
        return empty(StatusCode::NOT_FOUND);
    };
    let query = request.uri().query().unwrap_or_default();
    let edge = query
        .strip_prefix("edge=")
        .and_then(|edge| edge.parse().ok());
    let range = request.headers().get(header::RANGE);
    let range = range.and_then(|range| range.to_str().ok());
    let part = match session.part(attachment, edge, range) {
        Ok(Some(part)) => part,
        Ok(None) => return empty(StatusCode::RANGE_NOT_SATISFIABLE),
        Err(_) => return empty(StatusCode::NOT_FOUND),
    };
    let end = (part.start + part.bytes.len()).saturating_sub(1);
    let stands = format!("bytes {}-{end}/{}", part.start, part.total);
    let status = match range {
        Some(_) => StatusCode::PARTIAL_CONTENT,
        None => StatusCode::OK,
    };
    let answer = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, part.media_type)
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::CONTENT_RANGE, stands)
        .header(header::CACHE_CONTROL, "no-store")
        // The page of the window has another origin than the files.
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    answer
        .body(part.bytes)
        .unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

fn empty(status: StatusCode) -> Response<Vec<u8>> {
    let mut answer = Response::new(Vec::new());
    *answer.status_mut() = status;
    answer
}
