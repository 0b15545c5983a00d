//! The tables this code knows, with their statements, and what is made from them.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{Field, Kind, Record, Table, cell::Cell};
use crate::{
    Result, StoreError,
    migrate::Migration,
    projections::{self, Projector},
};

/// A table with its statements.
#[derive(Clone)]
pub(crate) struct Shape {
    pub table: &'static Table,
    pub fields: &'static [Field],
    /// `SELECT` of the fields, without a condition.
    pub select: String,
    /// One row by id.
    pub by_id: String,
    /// A row in full: id and fields.
    pub insert: String,
}

impl Shape {
    fn new(table: &'static Table) -> Shape {
        let fields = table.fields();
        let name = table.name;
        let mut columns = String::from("id");
        let mut marks = String::from("?1");
        for (at, field) in fields.iter().enumerate() {
            columns.push_str(", ");
            columns.push_str(field.name);
            marks.push_str(&format!(", ?{}", at + 2));
        }
        let select = format!("SELECT {columns} FROM {name}");
        Shape {
            table,
            fields,
            by_id: format!("{select} WHERE id = ?1"),
            select,
            insert: format!("INSERT INTO {name} ({columns}) VALUES ({marks})"),
        }
    }

    /// One field of a row.
    pub fn update(&self, field: &Field) -> String {
        let (table, column) = (self.table.name, field.name);
        format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1")
    }

    /// The values of a record in the order of the fields. Every member has to be a field.
    pub fn cells<R: Record>(&self, record: &R) -> Result<Vec<Cell>> {
        let Ok(Json::Object(mut members)) = serde_json::to_value(record) else {
            return Err(self.misfit("*"));
        };
        if let Some(id) = members.remove("id")
            && id.as_str().and_then(|text| Uuid::parse_str(text).ok()) != Some(record.id())
        {
            return Err(self.misfit("id"));
        }
        let cells = self
            .fields
            .iter()
            .map(|field| {
                let value = members.remove(field.name).unwrap_or(Json::Null);
                let cell = Cell::from_json(field.kind, &value);
                let cell = cell.ok_or_else(|| self.misfit(field.name))?;
                match &cell {
                    Cell::Text(text) if text.len() > MAX_CELL => Err(StoreError::TooLarge {
                        what: field.name,
                        max: 4 << 20,
                        found: u64::try_from(text.len()).unwrap_or(u64::MAX),
                    }),
                    _ => Ok(cell),
                }
            })
            .collect::<Result<_>>()?;
        match members.keys().next() {
            Some(name) => Err(self.misfit(name)),
            None => Ok(cells),
        }
    }

    /// A record from its values. Empty ones are left out, so that the type's default holds.
    pub fn record<R: Record>(&self, id: Uuid, cells: &[Cell]) -> Result<R> {
        let mut members = Map::new();
        members.insert("id".to_owned(), Json::String(id.to_string()));
        for (field, cell) in self.fields.iter().zip(cells) {
            match cell.to_json(field.kind) {
                Some(Json::Null) => {}
                Some(value) => drop(members.insert(field.name.to_owned(), value)),
                None => return Err(self.misfit(field.name)),
            }
        }
        serde_json::from_value(Json::Object(members)).map_err(|why| self.misfit(&why.to_string()))
    }

    pub fn misfit(&self, field: &str) -> StoreError {
        StoreError::Misfit {
            table: self.table.name,
            field: field.to_owned(),
        }
    }
}

/// No value of a cell is longer.
const MAX_CELL: usize = 4 << 20;

/// Everything this code knows about the rows.
#[derive(Clone)]
pub(crate) struct Schema {
    shapes: BTreeMap<u16, Shape>,
    pub projector: &'static dyn Projector,
    pub migrations: &'static [Migration],
}

impl Schema {
    /// That of this version.
    pub fn current() -> Schema {
        Schema::new(
            super::tables(),
            projections::current(),
            crate::migrate::MIGRATIONS,
        )
    }

    pub fn new(
        tables: Vec<&'static Table>,
        projector: &'static dyn Projector,
        migrations: &'static [Migration],
    ) -> Schema {
        let shapes = tables
            .into_iter()
            .map(|table| (table.number, Shape::new(table)));
        Schema {
            shapes: shapes.collect(),
            projector,
            migrations,
        }
    }

    /// The table of this number, unless only a newer version knows it.
    pub fn by_number(&self, number: u16) -> Option<&Shape> {
        self.shapes.get(&number)
    }

    /// The table of a type of record.
    pub fn of<R: Record>(&self) -> Result<&Shape> {
        let table = R::TABLE;
        self.by_number(table.number)
            .filter(|shape| shape.table.name == table.name)
            .ok_or(StoreError::UnlistedTable { table: table.name })
    }

    /// All tables.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.shapes.values()
    }

    /// Every table that is made from the log, records first.
    pub fn made_from_log(&self) -> Vec<&'static str> {
        self.shapes()
            .map(|shape| shape.table.name)
            .chain(["head", "act_row"])
            .chain(self.projector.tables().iter().copied())
            .collect()
    }
}

/// A field by its name, for a lookup.
pub(crate) fn field_named(shape: &Shape, name: &str) -> Result<(&'static str, Kind)> {
    shape
        .fields
        .iter()
        .find(|field| field.name == name)
        .map(|field| (field.name, field.kind))
        .ok_or_else(|| shape.misfit(name))
}
