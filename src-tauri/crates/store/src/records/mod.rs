//! Records: typed rows that acts are about.
//!
//! To add one: a serde struct, a [`Table`] with a number and field numbers that were never used
//! before, an `impl` [`Record`], a place in [`tables`], a `CREATE TABLE` in a migration whose
//! columns are named as the members. Each member is a field; a member that is no field is an error.

mod attachment;
pub mod cell;
mod device;
#[cfg(test)]
pub(crate) mod sample;
pub(crate) mod schema;
mod trade;

pub use attachment::{Attachment, Erasure};
pub use device::Device;

use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// A typed row.
pub trait Record: Serialize + DeserializeOwned {
    /// Where it lies.
    const TABLE: &'static Table;
    /// Its id.
    fn id(&self) -> Uuid;
}

/// A table of records.
#[derive(Debug)]
pub struct Table {
    /// Its name in SQL.
    pub name: &'static str,
    /// Its number in acts, never used twice.
    pub number: u16,
    /// How its rows change.
    pub form: Form,
}

/// How the rows of a table change.
#[derive(Debug)]
pub enum Form {
    /// Each field is a cell of its own: the last writer wins, concurrent edits show.
    Registers(&'static [Field]),
    /// A row is written once and never changes.
    Appended {
        /// Its members.
        columns: &'static [Field],
    },
}

/// A member of a record and column of its table.
#[derive(Debug)]
pub struct Field {
    /// Its number in acts, from 1, never used twice in a table.
    pub number: u16,
    /// The member's name in JSON and the column's name.
    pub name: &'static str,
    /// What it holds. Any field may be empty unless its column says otherwise.
    pub kind: Kind,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A string: TEXT.
    Text,
    /// A whole number: INTEGER.
    Int,
    /// Yes or no: INTEGER 1 or 0.
    Bool,
    /// Anything else, as canonical JSON: TEXT.
    Json,
    /// The id of a row: BLOB of 16 bytes.
    Id,
}

impl Kind {
    /// The type of the column in a STRICT table.
    pub fn sql_type(self) -> &'static str {
        match self {
            Kind::Text | Kind::Json => "TEXT",
            Kind::Int | Kind::Bool => "INTEGER",
            Kind::Id => "BLOB",
        }
    }
}

impl Table {
    /// Its fields, without the id.
    pub fn fields(&self) -> &'static [Field] {
        match self.form {
            Form::Registers(fields) | Form::Appended { columns: fields } => fields,
        }
    }

    pub(crate) fn appended(&self) -> bool {
        matches!(self.form, Form::Appended { .. })
    }

    pub(crate) fn field(&self, number: u16) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.number == number)
    }
}

impl Field {
    /// A field.
    pub const fn new(number: u16, name: &'static str, kind: Kind) -> Field {
        Field { number, name, kind }
    }
}

/// Every table of records.
pub fn tables() -> Vec<&'static Table> {
    let own = [Device::TABLE, Attachment::TABLE, Erasure::TABLE];
    own.into_iter().chain(trade::tables()).collect()
}
