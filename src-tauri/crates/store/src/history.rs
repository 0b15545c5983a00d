//! What happened to a row, from the acts themselves.

use std::collections::HashMap;

use ciborium::Value as Cbor;
use rusqlite::{params, params_from_iter};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    ActInfo, Reader, Result, Version,
    act::{Group, Op, encode, log},
    apply::{WHOLE, whole},
    records::{Kind, cell::Cell, schema::Shape},
};

/// An act with what it changed in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    /// The act.
    pub act: ActInfo,
    /// The changed fields.
    pub changes: Vec<Change>,
}

/// One changed field.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The table.
    pub table: &'static str,
    /// The field.
    pub field: &'static str,
    /// What its author saw before. Nothing for a new row.
    pub old: Json,
    /// What they wrote.
    pub new: Json,
}

/// An act with the rows it touched.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedAct {
    /// The act.
    pub act: ActInfo,
    /// The rows, in the order the act names them. Those of tables that only a newer version knows
    /// are left out.
    pub rows: Vec<TouchedRow>,
}

/// A row that an act touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchedRow {
    /// Its table.
    pub table: &'static str,
    /// Its id.
    pub row: Uuid,
    /// The fields written; all of them for a row that is written once.
    pub fields: Vec<&'static str>,
}

/// Which acts of the log.
#[derive(Debug, Clone, Default)]
pub struct ActFilter {
    /// Only of this kind.
    pub kind: Option<String>,
    /// Only by this author.
    pub author: Option<Uuid>,
}

/// Which part of a history.
#[derive(Debug, Clone, Copy)]
pub struct HistoryPage {
    /// Only acts before this position.
    pub before: Option<i64>,
    /// How many acts at most.
    pub limit: u32,
}

/// No page is longer.
const MAX_ACTS: u32 = 500;

impl Reader<'_> {
    /// The acts that touched a row, the latest first.
    pub fn history(&self, row: Uuid, page: HistoryPage) -> Result<Vec<HistoryEntry>> {
        let mut statement = self.conn().prepare_cached(include_str!("history.sql"))?;
        let before = page.before.unwrap_or(i64::MAX);
        let limit = page.limit.min(MAX_ACTS);
        let mut rows = statement.query(params![row.as_bytes(), before, limit])?;
        let mut bodies = Bodies(HashMap::new());
        let mut entries = Vec::new();
        while let Some(found) = rows.next()? {
            let header: Vec<u8> = found.get(1)?;
            let body: Vec<u8> = found.get(2)?;
            let mut changes = Vec::new();
            for group in encode::read_body(&body)? {
                if let Some(shape) = self.schema().by_number(group.table)
                    && group.row == row
                {
                    self.changes(shape, &group, &mut bodies, &mut changes)?;
                }
            }
            entries.push(HistoryEntry {
                act: log::info(found.get(0)?, &header)?,
                changes,
            });
        }
        Ok(entries)
    }

    /// The latest acts of the log, whatever they touched.
    pub fn acts(&self, page: HistoryPage) -> Result<Vec<ActInfo>> {
        let sql = "SELECT position, header FROM act WHERE position < ?1
            ORDER BY position DESC LIMIT ?2";
        let mut statement = self.conn().prepare_cached(sql)?;
        let before = page.before.unwrap_or(i64::MAX);
        let mut rows = statement.query(params![before, page.limit.min(MAX_ACTS)])?;
        let mut acts = Vec::new();
        while let Some(found) = rows.next()? {
            let header: Vec<u8> = found.get(1)?;
            acts.push(log::info(found.get(0)?, &header)?);
        }
        Ok(acts)
    }

    /// Acts of the log with the rows they touched, the latest first.
    pub fn logged(&self, filter: &ActFilter, page: HistoryPage) -> Result<Vec<LoggedAct>> {
        let mut sql = String::from("SELECT position, header, body FROM act WHERE position < ?1");
        let mut values: Vec<Cell> = vec![page.before.unwrap_or(i64::MAX).into()];
        if let Some(kind) = &filter.kind {
            values.push(kind.as_str().into());
            sql.push_str(&format!(" AND kind = ?{}", values.len()));
        }
        if let Some(author) = filter.author {
            values.push(author.into());
            sql.push_str(&format!(" AND author = ?{}", values.len()));
        }
        values.push(i64::from(page.limit.min(MAX_ACTS)).into());
        sql.push_str(&format!(" ORDER BY position DESC LIMIT ?{}", values.len()));
        let mut statement = self.conn().prepare_cached(&sql)?;
        let mut found = statement.query(params_from_iter(&values))?;
        let mut acts = Vec::new();
        while let Some(act) = found.next()? {
            let (header, body): (Vec<u8>, Vec<u8>) = (act.get(1)?, act.get(2)?);
            let groups = encode::read_body(&body)?;
            acts.push(LoggedAct {
                act: log::info(act.get(0)?, &header)?,
                rows: groups
                    .iter()
                    .filter_map(|group| self.touched(group))
                    .collect(),
            });
        }
        Ok(acts)
    }

    fn touched(&self, group: &Group) -> Option<TouchedRow> {
        let shape = self.schema().by_number(group.table)?;
        let whole = group.ops.iter().any(|op| op.field == WHOLE);
        let written = |number| group.ops.iter().any(|op| op.field == number);
        let fields = shape
            .fields
            .iter()
            .filter(|field| whole || written(field.number));
        Some(TouchedRow {
            table: shape.table.name,
            row: group.row,
            fields: fields.map(|field| field.name).collect(),
        })
    }

    fn changes(
        &self,
        shape: &Shape,
        group: &Group,
        bodies: &mut Bodies,
        changes: &mut Vec<Change>,
    ) -> Result<()> {
        for op in &group.ops {
            if op.field == WHOLE {
                for field in shape.fields {
                    if let Some(value) = whole(&op.value, field.number) {
                        changes.push(Change {
                            table: shape.table.name,
                            field: field.name,
                            old: Json::Null,
                            new: json(shape, field.name, field.kind, value)?,
                        });
                    }
                }
            } else if let Some(field) = shape.table.field(op.field) {
                let old = match op.bases.first() {
                    Some(base) => bodies.value(self, *base, group, op)?,
                    None => Cbor::Null,
                };
                let (old, new) = (
                    json(shape, field.name, field.kind, &old)?,
                    json(shape, field.name, field.kind, &op.value)?,
                );
                if old != new {
                    changes.push(Change {
                        table: shape.table.name,
                        field: field.name,
                        old,
                        new,
                    });
                }
            }
        }
        Ok(())
    }
}

/// The bodies of the acts that were built on, each read once.
struct Bodies(HashMap<Version, Vec<Group>>);

impl Bodies {
    fn value(&mut self, rows: &Reader<'_>, act: Version, group: &Group, op: &Op) -> Result<Cbor> {
        if let std::collections::hash_map::Entry::Vacant(entry) = self.0.entry(act) {
            let body = log::body(rows.conn(), act)?;
            entry.insert(match body {
                Some(body) => encode::read_body(&body)?,
                None => Vec::new(),
            });
        }
        let groups = self.0.get(&act).into_iter().flatten();
        Ok(groups
            .filter(|old| old.table == group.table && old.row == group.row)
            .flat_map(|old| &old.ops)
            .find(|old| old.field == op.field)
            .map_or(Cbor::Null, |old| old.value.clone()))
    }
}

fn json(shape: &Shape, name: &str, kind: Kind, value: &Cbor) -> Result<Json> {
    Cell::from_cbor(kind, value)
        .and_then(|cell| cell.to_json(kind))
        .ok_or_else(|| shape.misfit(name))
}
