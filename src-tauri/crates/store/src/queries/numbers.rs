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

    /// Blocks of a series and year.
    pub fn number_blocks(&self, series: Uuid, year: i32) -> Result<Vec<NumberBlock>> {
        let tail = "WHERE series = ?1 AND year = ?2 ORDER BY first, id";
        self.select(tail, &[series.into(), i64::from(year).into()])
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
