//! Reading rows as records.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Row, params_from_iter, types::Type};
use uuid::Uuid;

use crate::{
    Cell, Record, Result, StoreError,
    keys::DataKey,
    open::{connect, database},
    records::schema::{Schema, Shape, field_named},
};

/// Reads from one snapshot of the workspace.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    conn: &'a Connection,
    schema: &'a Schema,
}

/// An answer never holds more rows.
const MAX_ROWS: u32 = 10_000;

impl<'a> Reader<'a> {
    pub(crate) fn new(conn: &'a Connection, schema: &'a Schema) -> Reader<'a> {
        Reader { conn, schema }
    }

    /// For SQL of this crate.
    pub(crate) fn conn(&self) -> &'a Connection {
        self.conn
    }

    pub(crate) fn schema(&self) -> &'a Schema {
        self.schema
    }

    /// The record of this id.
    pub fn get<R: Record>(&self, id: Uuid) -> Result<Option<R>> {
        let shape = self.schema.of::<R>()?;
        match self.cells(shape, id)? {
            Some(cells) => Ok(Some(shape.record(id, &cells)?)),
            None => Ok(None),
        }
    }

    /// The record of this id, which has to be there.
    pub fn need<R: Record>(&self, id: Uuid) -> Result<R> {
        self.get(id)?.ok_or_else(|| StoreError::NotFound {
            what: R::TABLE.name,
            id: id.to_string(),
        })
    }

    /// Records in the order of their ids, from after one on.
    pub fn list<R: Record>(&self, after: Option<Uuid>, limit: u32) -> Result<Vec<R>> {
        let after = after.unwrap_or(Uuid::nil());
        let limit = i64::from(limit.min(MAX_ROWS));
        let tail = "WHERE id > ?1 ORDER BY id LIMIT ?2";
        self.select(tail, &[after.into(), limit.into()])
    }

    /// Records whose field has this value, in the order of their ids, from after one on. The
    /// column wants an index when the table is large.
    pub fn find<R: Record>(
        &self,
        field: &str,
        value: impl Into<Cell>,
        after: Option<Uuid>,
        limit: u32,
    ) -> Result<Vec<R>> {
        let (column, _) = field_named(self.schema.of::<R>()?, field)?;
        let tail = format!("WHERE {column} IS ?1 AND id > ?2 ORDER BY id LIMIT ?3");
        let after = after.unwrap_or(Uuid::nil());
        let limit = i64::from(limit.min(MAX_ROWS));
        self.select(&tail, &[value.into(), after.into(), limit.into()])
    }

    /// How many records there are.
    pub fn count<R: Record>(&self) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {}", self.schema.of::<R>()?.table.name);
        let mut statement = self.conn.prepare_cached(&sql)?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// Records by a condition: `SELECT` and the columns come from the table, `tail` is the rest.
    pub(crate) fn select<R: Record>(&self, tail: &str, values: &[Cell]) -> Result<Vec<R>> {
        let shape = self.schema.of::<R>()?;
        let mut statement = self
            .conn
            .prepare_cached(&format!("{} {tail}", shape.select))?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(shape.record(id_at(row, 0)?, &read_cells(shape, row)?)?);
        }
        Ok(records)
    }

    pub(crate) fn cells(&self, shape: &Shape, id: Uuid) -> Result<Option<Vec<Cell>>> {
        let mut statement = self.conn.prepare_cached(&shape.by_id)?;
        let mut rows = statement.query([id.as_bytes()])?;
        match rows.next()? {
            Some(row) => Ok(Some(read_cells(shape, row)?)),
            None => Ok(None),
        }
    }

    /// A single number or text, if there is a row.
    pub(crate) fn value<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        values: &[Cell],
    ) -> Result<Option<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement
            .query_row(params_from_iter(values), |row| row.get(0))
            .optional()?)
    }
}

fn read_cells(shape: &Shape, row: &Row<'_>) -> Result<Vec<Cell>> {
    let cell = |(at, field): (usize, &crate::Field)| {
        Cell::read(field.kind, row.get_ref(at + 1)?).ok_or_else(|| shape.misfit(field.name))
    };
    shape.fields.iter().enumerate().map(cell).collect()
}

/// The id in a column.
pub(crate) fn id_at(row: &Row<'_>, at: usize) -> rusqlite::Result<Uuid> {
    Uuid::from_slice(row.get_ref(at)?.as_blob()?)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(at, Type::Blob, Box::new(error)))
}

/// A second connection that only reads, so that lists do not wait for a long write.
pub struct ReadStore {
    pub(crate) conn: Connection,
    pub(crate) dir: PathBuf,
    pub(crate) key: DataKey,
    schema: Schema,
}

impl ReadStore {
    pub(crate) fn open(dir: &Path, key: &DataKey, schema: Schema) -> Result<ReadStore> {
        let conn = connect(&database(dir), key)?;
        conn.pragma_update(None, "query_only", true)?;
        Ok(ReadStore {
            conn,
            dir: dir.to_owned(),
            key: key.clone(),
            schema,
        })
    }

    /// Reads from one snapshot.
    pub fn read<T, E: From<StoreError>>(
        &self,
        f: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        snapshot(&self.conn, &self.schema, f)
    }
}

/// Runs a read in a transaction of its own.
pub(crate) fn snapshot<T, E: From<StoreError>>(
    conn: &Connection,
    schema: &Schema,
    f: impl FnOnce(&Reader<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let tx = conn.unchecked_transaction().map_err(StoreError::from)?;
    let value = f(&Reader::new(&tx, schema))?;
    tx.finish().map_err(StoreError::from)?;
    Ok(value)
}
