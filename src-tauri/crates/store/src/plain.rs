//! The peer of the search by words when it is measured: the same words in a plain SQLite file, found
//! by `LIKE`. Same engine, no cipher, no index.

use std::path::Path;

use rusqlite::{Connection, params, types::ToSqlOutput};

use crate::{Reader, Result, files::remove, queries::containing};

/// Numbers, titles, descriptions and spots of hazards in a file of their own.
pub struct PlainWords(Connection);

impl PlainWords {
    /// Copies the words of every hazard into a new file.
    pub fn copied(reader: &Reader<'_>, file: &Path) -> Result<Self> {
        remove(file)?;
        let mut plain = Connection::open(file)?;
        let copy = plain.transaction()?;
        copy.execute_batch(include_str!("plain.sql"))?;
        let sql = "SELECT id, number, title, description, json_extract(site, '$.spot') FROM hazard";
        let mut from = reader.conn().prepare(sql)?;
        let mut rows = from.query([])?;
        let mut to = copy.prepare("INSERT INTO words VALUES (?1, ?2, ?3, ?4, ?5)")?;
        while let Some(row) = rows.next()? {
            for at in 0..5 {
                to.raw_bind_parameter(at + 1, ToSqlOutput::Borrowed(row.get_ref(at)?))?;
            }
            to.raw_execute()?;
        }
        drop(to);
        copy.commit()?;
        Ok(Self(plain))
    }

    /// How many of the latest hazards with this text are found; so many are wanted.
    pub fn like(&self, text: &str, limit: u32) -> Result<usize> {
        let sql = "SELECT hazard, number, title FROM words
            WHERE number LIKE ?1 OR title LIKE ?1 OR description LIKE ?1 OR spot LIKE ?1
            ORDER BY hazard DESC LIMIT ?2";
        let mut statement = self.0.prepare_cached(sql)?;
        let mut rows = statement.query(params![containing(text), limit])?;
        let mut found = 0;
        while let Some(row) = rows.next()? {
            row.get_ref(2)?;
            found += 1;
        }
        Ok(found)
    }

    /// How many hazards have this text.
    pub fn count_like(&self, text: &str) -> Result<usize> {
        let sql = "SELECT count(*) FROM words
            WHERE number LIKE ?1 OR title LIKE ?1 OR description LIKE ?1 OR spot LIKE ?1";
        let mut statement = self.0.prepare_cached(sql)?;
        Ok(statement.query_row([containing(text)], |row| row.get(0))?)
    }
}
