//! Series, blocks, numbers taken.

use domain::numbering::{NumberBlock, Series, SeriesKind};
use uuid::Uuid;

use super::word;
use crate::{Reader, Result};

impl Reader<'_> {
    /// The series of a kind.
    pub fn series(&self, kind: SeriesKind) -> Result<Option<Series>> {
        let kind = word(&kind)?;
        Ok(self
            .select("WHERE kind = ?1 LIMIT 1", &[kind.as_str().into()])?
            .pop())
    }

    /// How many numbers of a series and year were taken, on any device.
    pub fn numbers_taken(&self, series: Uuid, year: i32) -> Result<u32> {
        let sql = "SELECT count(*) FROM number_taken WHERE series = ?1 AND year = ?2";
        self.counted(sql, &[series.into(), i64::from(year).into()])
    }

    /// The next year in which numbers of a series were taken.
    pub fn year_of_numbers(&self, series: Uuid, after: i32) -> Result<Option<i32>> {
        let sql = "SELECT min(year) FROM number_taken WHERE series = ?1 AND year > ?2";
        let year = self.value::<Option<i32>>(sql, &[series.into(), i64::from(after).into()])?;
        Ok(year.flatten())
    }

    /// Numbers of a series and year in their order, each with whether a ledger that was brought in had it.
    pub fn numbers_with_origin(
        &self,
        series: Uuid,
        year: i32,
        (after, limit): (u32, u32),
    ) -> Result<Vec<(u32, bool)>> {
        let sql = "SELECT number, EXISTS (SELECT 1 FROM imported_row
                WHERE imported_row.hazard = number_taken.row AND imported_row.merged IS NULL)
            FROM number_taken WHERE series = ?1 AND year = ?2 AND number > ?3
            ORDER BY number LIMIT ?4";
        let mut statement = self.conn().prepare_cached(sql)?;
        let values = rusqlite::params![series.as_bytes(), year, after, limit];
        let numbers = statement.query_map(values, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(numbers.collect::<std::result::Result<_, _>>()?)
    }

    /// Blocks of a series and year.
    pub fn number_blocks(&self, series: Uuid, year: i32) -> Result<Vec<NumberBlock>> {
        let tail = "WHERE series = ?1 AND year = ?2 ORDER BY first, id";
        self.select(tail, &[series.into(), i64::from(year).into()])
    }

    /// The highest number of a series and year that was taken, on any device.
    pub fn highest_of_all(&self, series: Uuid, year: i32) -> Result<Option<u32>> {
        let sql = "SELECT max(number) FROM number_taken WHERE series = ?1 AND year = ?2";
        let highest = self.value::<Option<u32>>(sql, &[series.into(), i64::from(year).into()])?;
        Ok(highest.flatten())
    }

    /// The highest number taken from the blocks of one device.
    pub fn highest_number(
        &self,
        series: Uuid,
        year: i32,
        blocks: &[NumberBlock],
        device: Uuid,
    ) -> Result<Option<u32>> {
        let mut highest = None;
        for block in blocks.iter().filter(|block| block.device == device) {
            let sql = "SELECT max(number) FROM number_taken
                WHERE series = ?1 AND year = ?2 AND number BETWEEN ?3 AND ?4";
            let values = [
                series.into(),
                i64::from(year).into(),
                i64::from(block.first).into(),
                i64::from(block.last).into(),
            ];
            highest = highest.max(self.value::<Option<u32>>(sql, &values)?.flatten());
        }
        Ok(highest)
    }
}
