//! The devices of the organisation. A device enrols itself with its first act.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Field, Form, Kind, Record, Table};

/// A device that writes acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its id.
    pub id: Uuid,
    /// What people call it; may be empty.
    pub name: String,
    /// Its Ed25519 key in hex.
    pub public_key: String,
    /// When it wrote its first act.
    pub enrolled_at: DateTime<Utc>,
    /// The author of its first act.
    pub enrolled_by: Uuid,
}

impl Device {
    /// The field of the key, by which the device's acts are verified.
    pub(crate) const PUBLIC_KEY: u16 = 2;
}

impl Record for Device {
    const TABLE: &'static Table = &Table {
        name: "device",
        number: 1,
        form: Form::Registers(&[
            Field::new(1, "name", Kind::Text),
            Field::new(Device::PUBLIC_KEY, "public_key", Kind::Text),
            Field::new(3, "enrolled_at", Kind::Text),
            Field::new(4, "enrolled_by", Kind::Id),
        ]),
    };

    fn id(&self) -> Uuid {
        self.id
    }
}
