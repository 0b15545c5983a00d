//! What an import asks: what is in the ledger already, and whether anything was done with it since.

use chrono::NaiveDate;
use domain::hazard::{Sighting, Status};
use domain::ledger_import::ImportedRow;
use rusqlite::params;
use uuid::Uuid;

use super::ledger::unword;
use crate::{Reader, Result, read::id_at};

/// A hazard of the ledger, as one is recognised.
#[derive(Debug, Clone)]
pub struct Sighted {
    /// Hazard.
    pub hazard: Uuid,
    /// Where it stands.
    pub status: Status,
    /// What it is recognised by.
    pub sighting: Sighting,
}

const SIGHTED: &str = "SELECT c.hazard, c.status, c.number,
        coalesce(place.name, '') || ' ' || coalesce(json_extract(hazard.site, '$.spot'), ''),
        hazard.description, c.found_on
    FROM hazard_case AS c
        JOIN hazard ON hazard.id = c.hazard
        LEFT JOIN place ON place.id = c.place";

impl Reader<'_> {
    /// Hazards found in these days, both inclusive.
    pub fn sighted(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<Sighted>> {
        let sql = format!("{SIGHTED} WHERE c.found_on BETWEEN ?1 AND ?2 ORDER BY c.hazard");
        self.sightings(&sql, &[&from.to_string(), &to.to_string()])
    }

    /// Hazards of the ledger with that number.
    pub fn sighted_as(&self, number: &str) -> Result<Vec<Sighted>> {
        let sql = format!("{SIGHTED} WHERE c.number = ?1 ORDER BY c.hazard");
        self.sightings(&sql, &[number])
    }

    fn sightings(&self, sql: &str, values: &[&str]) -> Result<Vec<Sighted>> {
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Sighted {
                hazard: id_at(row, 0)?,
                status: unword(row.get(1)?)?,
                sighting: Sighting {
                    number: row.get(2)?,
                    place: row.get(3)?,
                    description: row.get(4)?,
                    found_on: row.get::<_, String>(5)?.parse().unwrap_or_default(),
                },
            });
        }
        Ok(found)
    }

    /// The rows of an import.
    pub fn imported_rows(&self, import: Uuid) -> Result<Vec<ImportedRow>> {
        self.children("import", import)
    }

    /// The rows of ledgers that tell of a hazard: the one it came from, those merged into it.
    pub fn rows_of_hazard(&self, hazard: Uuid) -> Result<Vec<ImportedRow>> {
        self.children("hazard", hazard)
    }

    /// How many hazards an import brought.
    pub fn count_imported(&self, import: Uuid) -> Result<u32> {
        let sql = "SELECT count(*) FROM imported_row WHERE import = ?1 AND merged IS NULL";
        self.counted(sql, &[import.into()])
    }

    /// How many of its rows an import merged into hazards that were here.
    pub fn count_merged(&self, import: Uuid) -> Result<u32> {
        let sql = "SELECT count(*) FROM imported_row WHERE import = ?1 AND merged IS NOT NULL";
        self.counted(sql, &[import.into()])
    }

    /// How many acts touched a row.
    pub fn acts_on(&self, row: Uuid) -> Result<u32> {
        let sql = "SELECT count(*) FROM act_row WHERE record = ?1";
        let mut statement = self.conn().prepare_cached(sql)?;
        Ok(statement.query_row(params![row.as_bytes()], |row| row.get(0))?)
    }

    /// Whether a number was taken, on any device.
    pub fn is_number_taken(&self, series: Uuid, year: i32, number: u32) -> Result<bool> {
        let sql = "SELECT count(*) FROM number_taken
            WHERE series = ?1 AND year = ?2 AND number = ?3";
        let values = [
            series.into(),
            i64::from(year).into(),
            i64::from(number).into(),
        ];
        Ok(self.counted(sql, &values)? > 0)
    }
}
