//! The built screens, under the content policy they have in the window.

use std::path::{Component, Path, PathBuf};

use app::Env;
use axum::body::Body;
use axum::http::{Response, StatusCode, header};
use serde_json::Value;

/// What the window is made of; its content policy is this face's too.
const WINDOW: &str = include_str!("../../../../tauri.conf.json");

/// A file of the screens. What is no file is a screen's address, and its page is the first one.
pub fn file(ui: Option<&Path>, path: &str) -> Response<Body> {
    let Some(ui) = ui else {
        return plain(StatusCode::NOT_FOUND, "started without --ui");
    };
    let named = inside(ui, path).filter(|file| file.is_file());
    let looks_like_a_file = Path::new(path).extension().is_some();
    let file = match named {
        Some(file) => file,
        None if looks_like_a_file => return plain(StatusCode::NOT_FOUND, "no such file"),
        None => ui.join("index.html"),
    };
    let Ok(mut bytes) = std::fs::read(&file) else {
        return plain(StatusCode::NOT_FOUND, "the screens are not built");
    };
    let nonce: String = Env::system()
        .bytes::<16>()
        .map(|byte| format!("{byte:02x}"))
        .concat();
    if file.extension().is_some_and(|ending| ending == "html") {
        // As the window does it: styles made while running carry the nonce of their page.
        let page = String::from_utf8_lossy(&bytes);
        bytes = page
            .replace("<style", &format!("<style nonce=\"{nonce}\""))
            .into_bytes();
    }
    let mut answer = Response::new(Body::from(bytes));
    let headers = answer.headers_mut();
    let media_type = header::HeaderValue::from_static(media_type(&file));
    headers.insert(header::CONTENT_TYPE, media_type);
    if let Ok(policy) = content_policy(&nonce).parse() {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

fn plain(status: StatusCode, words: &'static str) -> Response<Body> {
    let mut answer = Response::new(Body::from(words));
    *answer.status_mut() = status;
    answer
}

/// A path that does not leave the folder.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path.trim_start_matches('/'));
    let plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    (plain && path.components().next().is_some()).then(|| folder.join(path))
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        Some("ttf") => "font/ttf",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// The window's policy; requests go to this face where the window has its own ways.
fn content_policy(nonce: &str) -> String {
    let window: Value = serde_json::from_str(WINDOW).expect("the window's settings");
    let policy = window
        .pointer("/app/security/csp")
        .and_then(Value::as_object);
    let rules = policy
        .expect("a content policy")
        .iter()
        .map(|(what, from)| {
            let from = from.as_str().expect("sources");
            match what.as_str() {
                "style-src" => format!("{what} {from} 'nonce-{nonce}'"),
                "connect-src" => format!("{what} 'self' {from}"),
                _ => format!("{what} {from}"),
            }
        });
    rules.collect::<Vec<_>>().join("; ")
}
