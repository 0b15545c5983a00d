//! Answers as HTTP: a view is 200, a failure has the status of its kind and the same JSON as in
//! the window.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bridge::{Failure, FailureKind};
use serde_json::{Value, json};

/// What a route answers when it does not do what it was asked.
pub enum No {
    /// The core says no.
    Failure(Failure),
    /// The token is missing or wrong.
    Token,
}

impl No {
    /// The request is not one this face knows.
    pub fn invalid(code: &str, params: Value) -> Self {
        Self::Failure(Failure::new(FailureKind::Invalid, code, params))
    }
}

impl From<Failure> for No {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl IntoResponse for No {
    fn into_response(self) -> Response {
        match self {
            Self::Failure(failure) => (status(failure.kind), Json(json!(failure))).into_response(),
            Self::Token => {
                let failure = Failure::new(FailureKind::Invalid, "token", json!({}));
                (StatusCode::UNAUTHORIZED, Json(json!(failure))).into_response()
            }
        }
    }
}

fn status(kind: FailureKind) -> StatusCode {
    match kind {
        FailureKind::Refused => StatusCode::CONFLICT,
        FailureKind::Invalid => StatusCode::BAD_REQUEST,
        FailureKind::NotFound => StatusCode::NOT_FOUND,
        FailureKind::Broken | FailureKind::Bug => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
