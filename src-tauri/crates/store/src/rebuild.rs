//! The rows again from the log, and whether they were the same.

use rusqlite::{Connection, Transaction, TransactionBehavior, params, types::ValueRef};
use sha2::{Digest, Sha256};

use crate::{
    Reader, Result, Store, StoreError, Version,
    act::{Header, SCHEMA, encode},
    apply::{self, Head},
    records::schema::Schema,
    write::Touched,
};

impl Store {
    /// Makes all rows again from the log. It answers how many acts there are.
    pub fn rebuild(&mut self) -> Result<u64> {
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Immediate)?;
        let acts = rebuild(&tx, &self.schema, &mut || Ok(()))?;
        tx.commit()?;
        Ok(acts)
    }

    /// A digest of everything that is made from the log.
    pub fn rows_digest(&self) -> Result<[u8; 32]> {
        rows_digest(&self.conn, &self.schema)
    }

    /// Whether the rows are what the log says. Nothing changes.
    pub fn check_rows(&mut self) -> Result<bool> {
        self.check_rows_each(&mut || Ok(()))
    }

    /// The same, calling `each` for each act that is replayed; its error ends it.
    pub(crate) fn check_rows_each(&mut self, each: Each<'_>) -> Result<bool> {
        let tx = Transaction::new(&mut self.conn, TransactionBehavior::Immediate)?;
        let before = rows_digest(&tx, &self.schema)?;
        let same = match rebuild(&tx, &self.schema, each) {
            Ok(_) => rows_digest(&tx, &self.schema)? == before,
            // A log that does not replay is a finding of its own.
            Err(StoreError::Constraint(_)) => false,
            Err(other) => return Err(other),
        };
        tx.rollback()?;
        Ok(same)
    }
}

/// What is called for each act that is replayed.
pub(crate) type Each<'a> = &'a mut dyn FnMut() -> Result<()>;

/// Empties what is made from the log and replays it.
pub(crate) fn rebuild(conn: &Connection, schema: &Schema, each: Each<'_>) -> Result<u64> {
    // Rows may point at rows of a later group of the same act.
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    for table in schema.made_from_log() {
        conn.execute(&format!("DELETE FROM {table}"), [])?;
    }
    let rows = Reader::new(conn, schema);
    schema.projector.clear(&rows)?;
    let mut statement = conn.prepare("SELECT position, header, body FROM act ORDER BY position")?;
    let mut acts = statement.query([])?;
    let mut count = 0;
    while let Some(act) = acts.next()? {
        each()?;
        let header = encode::read_header(act.get_ref(1)?.as_blob().map_err(sql)?)?;
        let body = act.get_ref(2)?.as_blob().map_err(sql)?;
        replay(&rows, act.get(0)?, &header, body)?;
        count += 1;
    }
    Ok(count)
}

/// Applies one act that is in the log.
pub(crate) fn replay(rows: &Reader<'_>, position: i64, header: &Header, body: &[u8]) -> Result<()> {
    if header.min_reader > SCHEMA {
        return Err(StoreError::NewerAct {
            min_reader: header.min_reader,
        });
    }
    let by = Head {
        version: Version {
            device: header.device,
            seq: header.seq,
        },
        hlc: header.hlc,
    };
    let mut touched = Touched::new();
    for group in encode::read_body(body)? {
        apply::group(rows.conn(), rows.schema(), &group, by)?;
        touched.insert((group.table, group.row));
    }
    rows.schema().projector.project(rows, &touched)?;
    note_rows(rows.conn(), position, &touched)
}

/// Notes which rows an act touched.
pub(crate) fn note_rows(conn: &Connection, position: i64, touched: &Touched) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO act_row (record, position) VALUES (?1, ?2)";
    let mut statement = conn.prepare_cached(sql)?;
    for (_, row) in touched {
        statement.execute(params![row.as_bytes(), position])?;
    }
    Ok(())
}

/// A digest of every table made from the log, row by row in the order of the primary key.
pub(crate) fn rows_digest(conn: &Connection, schema: &Schema) -> Result<[u8; 32]> {
    let mut digest = Sha256::new();
    for table in schema.made_from_log() {
        let (columns, order) = columns(conn, table)?;
        part(&mut digest, b't', table.as_bytes());
        let sql = format!("SELECT {columns} FROM {table} ORDER BY {order}");
        let mut statement = conn.prepare(&sql)?;
        let width = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for at in 0..width {
                match row.get_ref(at)? {
                    ValueRef::Null => part(&mut digest, b'n', &[]),
                    ValueRef::Integer(number) => part(&mut digest, b'i', &number.to_be_bytes()),
                    ValueRef::Real(number) => part(&mut digest, b'r', &number.to_be_bytes()),
                    ValueRef::Text(text) => part(&mut digest, b's', text),
                    ValueRef::Blob(bytes) => part(&mut digest, b'b', bytes),
                }
            }
        }
    }
    Ok(digest.finalize().into())
}

/// All columns of a table, and the order its rows are read in.
fn columns(conn: &Connection, table: &str) -> Result<(String, String)> {
    let sql = "SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid";
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, i64)> = found.collect::<Result<_, _>>()?;
    let all = |of: &[(String, i64)]| {
        let names: Vec<_> = of.iter().map(|(name, _)| name.as_str()).collect();
        names.join(", ")
    };
    let mut key: Vec<_> = found.iter().filter(|(_, pk)| *pk > 0).cloned().collect();
    key.sort_by_key(|(_, pk)| *pk);
    let order = if key.is_empty() {
        all(&found)
    } else {
        all(&key)
    };
    Ok((all(&found), order))
}

fn part(digest: &mut Sha256, tag: u8, bytes: &[u8]) {
    digest.update([tag]);
    digest.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
    digest.update(bytes);
}

fn sql(error: rusqlite::types::FromSqlError) -> StoreError {
    StoreError::Sql(rusqlite::Error::from(error))
}
