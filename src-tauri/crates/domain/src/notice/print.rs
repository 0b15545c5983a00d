//! A paper that was handed to a printer.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One hand-over to a printer; whether paper came, no program knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// Row id.
    pub id: Uuid,
    /// Document.
    pub document: Uuid,
    /// How many.
    pub copies: u32,
    /// `stub`, `serve` or `copy`.
    pub purpose: String,
    /// When.
    pub printed_at: DateTime<Utc>,
}
