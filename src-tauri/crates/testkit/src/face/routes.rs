//! The ways in: one route each, all behind the token but the screens' own files.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Path, Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, Uri, header};
use axum::routing::{delete, get, post};
use axum::{Json, Router, body::Body};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::Worlds;
use super::answer::No;
use super::page;
use super::world::World;

/// The ways in.
pub fn routes(worlds: Arc<Worlds>) -> Router {
    Router::new()
        .route("/call", post(call))
        .route(
            "/upload",
            post(upload).layer(DefaultBodyLimit::max(LARGEST)),
        )
        .route("/blob/{attachment}", get(blob))
        .route("/handed", get(handed))
        .route("/clock", post(clock))
        .route("/world", post(make))
        .route("/world", delete(end))
        .fallback(get(screens))
        .with_state(worlds)
}

/// What a caller names in headers, or in the address where no header can be set.
#[derive(Deserialize)]
struct Named {
    token: Option<String>,
    world: Option<String>,
}

/// A caller with the right token.
struct Known;

/// The world such a caller names.
struct In(Arc<World>);

fn named(parts: &Parts) -> Named {
    let Query(asked) = Query::<Named>::try_from_uri(&parts.uri).unwrap_or(Query(Named {
        token: None,
        world: None,
    }));
    let header = |name: &str| {
        let value = parts.headers.get(name)?.to_str().ok()?;
        Some(value.to_owned())
    };
    Named {
        token: header("x-bihuan-token").or(asked.token),
        world: header("x-bihuan-world").or(asked.world),
    }
}

impl FromRequestParts<Arc<Worlds>> for Known {
    type Rejection = No;

    async fn from_request_parts(parts: &mut Parts, worlds: &Arc<Worlds>) -> Result<Self, No> {
        match named(parts).token {
            Some(token) if token == worlds.token => Ok(Self),
            _ => Err(No::Token),
        }
    }
}

impl FromRequestParts<Arc<Worlds>> for In {
    type Rejection = No;

    async fn from_request_parts(parts: &mut Parts, worlds: &Arc<Worlds>) -> Result<Self, No> {
        Known::from_request_parts(parts, worlds).await?;
        let name = named(parts).world;
        let world = worlds.named(name.as_deref());
        world
            .map(Self)
            .ok_or_else(|| No::invalid("no_such_world", json!({ "world": name })))
    }
}

/// A command.
#[derive(Deserialize)]
struct Call {
    command: String,
    request: Value,
}

async fn call(In(world): In, Json(call): Json<Call>) -> Result<Json<Value>, No> {
    let work = move || world.session.call(&call.command, call.request);
    Ok(Json(aside(work).await??))
}

/// Largest file sent in, bytes.
const LARGEST: usize = 128 << 20;

/// What a file is sent in for, and its name.
#[derive(Deserialize)]
struct Upload {
    purpose: String,
    name: String,
}

async fn upload(
    In(world): In,
    Query(upload): Query<Upload>,
    body: Bytes,
) -> Result<Json<Value>, No> {
    let work = move || world.session.upload(&upload.purpose, &upload.name, &body);
    Ok(Json(aside(work).await??))
}

/// How large a picture is wanted.
#[derive(Deserialize)]
struct Size {
    edge: Option<u32>,
}

async fn blob(
    In(world): In,
    Path(attachment): Path<Uuid>,
    Query(size): Query<Size>,
    headers: HeaderMap,
) -> Result<Response<Body>, No> {
    let range = headers
        .get(header::RANGE)
        .and_then(|value| value.to_str().ok());
    let range = range.map(str::to_owned);
    let asked = range.is_some();
    let work = move || world.session.part(attachment, size.edge, range.as_deref());
    let Some(part) = aside(work).await?? else {
        return Ok(plain(StatusCode::RANGE_NOT_SATISFIABLE));
    };
    let end = (part.start + part.bytes.len()).saturating_sub(1);
    let stands = format!("bytes {}-{end}/{}", part.start, part.total);
    let mut answer = Response::new(Body::from(part.bytes));
    let headers = answer.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).expect("plain text");
    headers.insert(header::CONTENT_TYPE, value(&part.media_type));
    headers.insert(header::ACCEPT_RANGES, value("bytes"));
    if asked {
        headers.insert(header::CONTENT_RANGE, value(&stands));
        *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    Ok(answer)
}

fn plain(status: StatusCode) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    answer
}

/// What was handed to the machine: print jobs, kept files, notifications.
async fn handed(In(world): In) -> Json<Value> {
    Json(json!(world.machine.handed()))
}

/// A world to make.
#[derive(Deserialize)]
struct Make {
    fixture: String,
    now: Option<DateTime<Utc>>,
}

async fn make(
    State(worlds): State<Arc<Worlds>>,
    _: Known,
    Json(wanted): Json<Make>,
) -> Result<Json<Value>, No> {
    let made = aside(move || World::make(&wanted.fixture, wanted.now)).await?;
    let Some((world, mut about)) = made else {
        return Err(No::invalid("no_such_fixture", json!({})));
    };
    about["world"] = json!(worlds.keep(world));
    Ok(Json(about))
}

async fn end(State(worlds): State<Arc<Worlds>>, _: Known, uri: Uri) -> Result<Json<Value>, No> {
    let asked = Query::<Named>::try_from_uri(&uri).ok();
    let name = asked
        .and_then(|Query(asked)| asked.world)
        .unwrap_or_default();
    let gone = aside(move || worlds.drop_named(&name)).await?;
    Ok(Json(json!({ "gone": gone })))
}

/// Where the clock is put.
#[derive(Deserialize)]
struct Clock {
    now: DateTime<Utc>,
}

async fn clock(In(world): In, Json(clock): Json<Clock>) -> Json<Value> {
    world.env.set(clock.now);
    Json(json!({ "now": world.env.now() }))
}

async fn screens(State(worlds): State<Arc<Worlds>>, uri: Uri) -> Response<Body> {
    page::file(worlds.ui.as_deref(), uri.path())
}

/// Runs what takes long beside the answers to others.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, No> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| No::Failure(bridge::Failure::bug()))
}
