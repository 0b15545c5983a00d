//! The peers of what is measured: the same rows in a plain SQLite file without a cipher. Words are found by
//! `LIKE`, without an index; what an audit asks of days and photos, and drills, by the SQL that anybody would write, with the indexes it asks for.

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
        let to = "INSERT INTO words VALUES (?1, ?2, ?3, ?4, ?5)";
        copied_rows(reader, &copy, (sql, to, 5))?;
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

/// Steps of hazards in a file of their own.
pub struct PlainAudit(Connection);

impl PlainAudit {
    /// Copies what the days and photos of every hazard say into a new file.
    pub fn copied(reader: &Reader<'_>, file: &Path) -> Result<Self> {
        remove(file)?;
        let mut plain = Connection::open(file)?;
        let copy = plain.transaction()?;
        copy.execute_batch(include_str!("plain_audit.sql"))?;
        let each = [
            (
                "SELECT id, date(origin ->> '$.found_at', '+8 hours'), photos, no_photo_reason
                    FROM hazard",
                "INSERT INTO hazard VALUES (?1, ?2, ?3, ?4)",
                4,
            ),
            (
                "SELECT id, hazard, date(happened_at, '+8 hours'), detail ->> '$.step',
                    detail ->> '$.completed_on' FROM step",
                "INSERT INTO step VALUES (?1, ?2, ?3, ?4, ?5)",
                5,
            ),
        ];
        for (from, to, columns) in each {
            copied_rows(reader, &copy, (from, to, columns))?;
        }
        copy.execute_batch("ANALYZE")?;
        copy.commit()?;
        Ok(Self(plain))
    }

    /// How much five of the rules find.
    pub fn audited(&self) -> Result<usize> {
        let early = "SELECT DISTINCT h.id FROM hazard AS h JOIN step AS s ON s.hazard = h.id
            WHERE s.happened_on < h.found_on";
        let finished_early =
            "SELECT DISTINCT h.id FROM hazard AS h JOIN step AS s ON s.hazard = h.id
            WHERE s.completed_on < h.found_on";
        let visited_early = "SELECT DISTINCT v.hazard FROM step AS v JOIN step AS d
            ON d.hazard = v.hazard AND d.step = 'submitted' AND d.id < v.id
            WHERE v.step = 'reinspected' AND v.happened_on < d.happened_on";
        let unvisited = "SELECT hazard FROM step GROUP BY hazard
            HAVING sum(step = 'closed') > 0 AND sum(step IN ('reinspected', 'fixed_on_spot')) = 0";
        let without_photo = "SELECT id FROM hazard WHERE photos = '[]' AND no_photo_reason = ''";
        let mut found = 0;
        for sql in [
            early,
            finished_early,
            visited_early,
            unvisited,
            without_photo,
        ] {
            let mut statement = self.0.prepare_cached(sql)?;
            let mut rows = statement.query([])?;
            while rows.next()?.is_some() {
                found += 1;
            }
        }
        Ok(found)
    }
}

/// Copies rows: the question, where they go, and how many columns they have.
fn copied_rows(
    reader: &Reader<'_>,
    copy: &Connection,
    (from, to, columns): (&str, &str, usize),
) -> Result<()> {
    let mut from = reader.conn().prepare(from)?;
    let mut rows = from.query([])?;
    let mut to = copy.prepare(to)?;
    while let Some(row) = rows.next()? {
        for at in 0..columns {
            to.raw_bind_parameter(at + 1, ToSqlOutput::Borrowed(row.get_ref(at)?))?;
        }
        to.raw_execute()?;
    }
    Ok(())
}

/// Drills with their timelines in a file of their own.
pub struct PlainDrills(Connection);

impl PlainDrills {
    /// Copies every drill with its steps and entries into a new file.
    pub fn copied(reader: &Reader<'_>, file: &Path) -> Result<Self> {
        remove(file)?;
        let mut plain = Connection::open(file)?;
        let copy = plain.transaction()?;
        copy.execute_batch(include_str!("plain_drills.sql"))?;
        let each = [
            (
                "SELECT drill, number, title, state, starts_at, held_on, unit FROM drill_standing",
                "INSERT INTO drill VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                7,
            ),
            (
                "SELECT d.id, l.value ->> '$.id', l.value ->> '$.at_seconds', l.value ->> '$.stage'
                    FROM drill AS d, json_each(d.script) AS l",
                "INSERT INTO step VALUES (?1, ?2, ?3, ?4)",
                4,
            ),
            (
                "SELECT id, drill, at, detail ->> '$.entry', detail ->> '$.line', detail FROM drill_entry",
                "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                6,
            ),
        ];
        for (from, to, columns) in each {
            copied_rows(reader, &copy, (from, to, columns))?;
        }
        copy.execute_batch("ANALYZE")?;
        copy.commit()?;
        Ok(Self(plain))
    }

    /// Rows of the first page, the latest begin first.
    pub fn page(&self, limit: u32) -> Result<usize> {
        let sql =
            "SELECT id, number, title, state FROM drill ORDER BY starts_at DESC, id DESC LIMIT ?1";
        self.rows(sql, params![limit])
    }

    /// Entries of one drill, in their order.
    pub fn timeline(&self, drill: uuid::Uuid) -> Result<usize> {
        let sql = "SELECT at, entry, line, detail FROM entry WHERE drill = ?1 ORDER BY at";
        self.rows(sql, params![drill.as_bytes()])
    }

    /// Drills of a year, by day.
    pub fn year(&self, year: &str) -> Result<usize> {
        let sql = "SELECT id, title, state, held_on FROM drill
            WHERE starts_at >= ?1 AND starts_at < ?1 || '~' ORDER BY starts_at, id";
        self.rows(sql, params![year])
    }

    /// Drills that are not over, and those of nobody's conclusion.
    pub fn open(&self) -> Result<usize> {
        let sql = "SELECT id, title, state, starts_at FROM drill
            WHERE state NOT IN ('closed', 'cancelled', 'improving') ORDER BY starts_at, id";
        self.rows(sql, params![])
    }

    /// How many stand how.
    pub fn counts(&self) -> Result<usize> {
        self.rows(
            "SELECT state, count(*) FROM drill GROUP BY state",
            params![],
        )
    }

    /// How long each stage took to begin, year by year.
    pub fn responses(&self) -> Result<usize> {
        let sql = "SELECT substr(held_on, 1, 4), stage, count(*), avg(planned), avg(actual)
            FROM (SELECT d.held_on, s.stage, min(s.at_seconds) AS planned,
                    min(unixepoch(e.at) - unixepoch(d.starts_at)) AS actual
                FROM entry AS e
                    JOIN step AS s ON s.id = e.line
                    JOIN drill AS d ON d.id = e.drill
                WHERE e.entry = 'stamped' GROUP BY d.id, s.stage)
            GROUP BY 1, 2 ORDER BY 1, 2";
        self.rows(sql, params![])
    }

    fn rows(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<usize> {
        let mut statement = self.0.prepare_cached(sql)?;
        let mut rows = statement.query(values)?;
        let mut found = 0;
        while let Some(row) = rows.next()? {
            row.get_ref(1)?;
            found += 1;
        }
        Ok(found)
    }
}
