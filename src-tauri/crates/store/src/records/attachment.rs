//! What is known of an attachment, and that it was erased. The content lies in a file.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::photo::Position;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Field, Form, Kind, Record, Table};

/// A file that belongs to records: a photo, a signed PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its id.
    pub id: Uuid,
    /// The SHA-256 of its content in hex. Two attachments may have the same content.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its media type.
    pub media_type: String,
    /// The name it came with.
    pub name: String,
    /// When it was put here.
    pub created_at: DateTime<Utc>,
    /// When the camera says a photo was taken, on the camera's own clock.
    pub taken_at: Option<NaiveDateTime>,
    /// Where the camera says it was taken.
    pub position: Option<Position>,
}

impl Record for Attachment {
    const TABLE: &'static Table = &Table {
        name: "attachment",
        number: 2,
        form: Form::Appended {
            columns: &[
                Field::new(1, "sha256", Kind::Text),
                Field::new(2, "size", Kind::Int),
                Field::new(3, "media_type", Kind::Text),
                Field::new(4, "name", Kind::Text),
                Field::new(5, "created_at", Kind::Text),
                Field::new(6, "taken_at", Kind::Text),
                Field::new(7, "position", Kind::Json),
            ],
        },
    };

    fn id(&self) -> Uuid {
        self.id
    }
}

/// An attachment's content was erased, for instance when its retention was over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Its id.
    pub id: Uuid,
    /// Which attachment.
    pub attachment: Uuid,
    /// Why.
    pub reason: String,
    /// When.
    pub erased_at: DateTime<Utc>,
}

impl Record for Erasure {
    const TABLE: &'static Table = &Table {
        name: "erasure",
        number: 3,
        form: Form::Appended {
            columns: &[
                Field::new(1, "attachment", Kind::Id),
                Field::new(2, "reason", Kind::Text),
                Field::new(3, "erased_at", Kind::Text),
            ],
        },
    };

    fn id(&self) -> Uuid {
        self.id
    }
}
