//! Values on their way between a record's JSON, a column, and an act's CBOR.

use ciborium::Value as Cbor;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use serde_json::{Number, Value as Json};
use uuid::Uuid;

use super::Kind;

/// The value of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A number, or yes and no as 1 and 0.
    Int(i64),
    /// A text, or JSON in its canonical form.
    Text(String),
    /// An id.
    Id(Uuid),
}

impl From<Uuid> for Cell {
    fn from(id: Uuid) -> Cell {
        Cell::Id(id)
    }
}
impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}
impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Int(number)
    }
}
impl From<bool> for Cell {
    fn from(yes: bool) -> Cell {
        Cell::Int(yes.into())
    }
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Cell::Null => ValueRef::Null,
            Cell::Int(number) => ValueRef::Integer(*number),
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
            Cell::Id(id) => ValueRef::Blob(id.as_bytes()),
        }))
    }
}

impl Cell {
    /// A column's value; nothing when it cannot be of this kind.
    pub(crate) fn read(kind: Kind, value: ValueRef<'_>) -> Option<Cell> {
        Some(match (kind, value) {
            (_, ValueRef::Null) => Cell::Null,
            (Kind::Int | Kind::Bool, ValueRef::Integer(number)) => Cell::Int(number),
            (Kind::Text | Kind::Json, ValueRef::Text(text)) => {
                Cell::Text(std::str::from_utf8(text).ok()?.to_owned())
            }
            (Kind::Id, ValueRef::Blob(bytes)) => Cell::Id(Uuid::from_slice(bytes).ok()?),
            _ => return None,
        })
    }

    /// From a record's member.
    pub(crate) fn from_json(kind: Kind, value: &Json) -> Option<Cell> {
        Some(match (kind, value) {
            (_, Json::Null) => Cell::Null,
            (Kind::Text, Json::String(text)) => Cell::Text(text.clone()),
            (Kind::Int, Json::Number(number)) => Cell::Int(number.as_i64()?),
            (Kind::Bool, Json::Bool(yes)) => Cell::Int((*yes).into()),
            (Kind::Id, Json::String(text)) => Cell::Id(Uuid::parse_str(text).ok()?),
            (Kind::Json, value) => Cell::Text(canonical(value)),
            _ => return None,
        })
    }

    /// To a record's member.
    pub(crate) fn to_json(&self, kind: Kind) -> Option<Json> {
        Some(match (kind, self) {
            (_, Cell::Null) => Json::Null,
            (Kind::Text, Cell::Text(text)) => Json::String(text.clone()),
            (Kind::Int, Cell::Int(number)) => Json::from(*number),
            (Kind::Bool, Cell::Int(number @ (0 | 1))) => Json::Bool(*number == 1),
            (Kind::Id, Cell::Id(id)) => Json::String(id.to_string()),
            (Kind::Json, Cell::Text(text)) => serde_json::from_str(text).ok()?,
            _ => return None,
        })
    }

    /// To an act.
    pub(crate) fn to_cbor(&self, kind: Kind) -> Option<Cbor> {
        Some(match (kind, self) {
            (_, Cell::Null) => Cbor::Null,
            (Kind::Id, Cell::Id(id)) => Cbor::Bytes(id.as_bytes().to_vec()),
            _ => json_to_cbor(&self.to_json(kind)?)?,
        })
    }

    /// From an act.
    pub(crate) fn from_cbor(kind: Kind, value: &Cbor) -> Option<Cell> {
        Some(match (kind, value) {
            (_, Cbor::Null) => Cell::Null,
            (Kind::Id, Cbor::Bytes(bytes)) => Cell::Id(Uuid::from_slice(bytes).ok()?),
            _ => Cell::from_json(kind, &cbor_to_json(value)?)?,
        })
    }
}

/// JSON with sorted members and no spaces, whatever order the map keeps.
fn canonical(value: &Json) -> String {
    match value {
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(","))
        }
        Json::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| name.as_str());
            let members: Vec<_> = members
                .into_iter()
                .map(|(name, value)| format!("{}:{}", Json::String(name.clone()), canonical(value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        other => other.to_string(),
    }
}

fn json_to_cbor(value: &Json) -> Option<Cbor> {
    Some(match value {
        Json::Null => Cbor::Null,
        Json::Bool(yes) => Cbor::Bool(*yes),
        Json::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => number.into(),
            (None, Some(number)) => number.into(),
            _ => Cbor::Float(number.as_f64()?),
        },
        Json::String(text) => Cbor::Text(text.clone()),
        Json::Array(items) => Cbor::Array(items.iter().map(json_to_cbor).collect::<Option<_>>()?),
        Json::Object(members) => {
            // The order of encoded keys: by length, then by bytes.
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| (name.len(), name.as_str()));
            Cbor::Map(
                members
                    .into_iter()
                    .map(|(name, value)| Some((Cbor::Text(name.clone()), json_to_cbor(value)?)))
                    .collect::<Option<_>>()?,
            )
        }
    })
}

fn cbor_to_json(value: &Cbor) -> Option<Json> {
    Some(match value {
        Cbor::Null => Json::Null,
        Cbor::Bool(yes) => Json::Bool(*yes),
        Cbor::Integer(number) => match (i64::try_from(*number), u64::try_from(*number)) {
            (Ok(number), _) => Json::from(number),
            (_, Ok(number)) => Json::from(number),
            _ => return None,
        },
        Cbor::Float(number) => Json::Number(Number::from_f64(*number)?),
        Cbor::Text(text) => Json::String(text.clone()),
        Cbor::Array(items) => Json::Array(items.iter().map(cbor_to_json).collect::<Option<_>>()?),
        Cbor::Map(members) => Json::Object(
            members
                .iter()
                .map(|(name, value)| Some((name.as_text()?.to_owned(), cbor_to_json(value)?)))
                .collect::<Option<_>>()?,
        ),
        _ => return None,
    })
}
