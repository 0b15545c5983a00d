//! Inspections, hazards, notices.

use std::collections::BTreeMap;

use domain::hazard::Step;
use domain::inspection::{Answer, Inspection};
use domain::notice::{Notice, Revision, Service};
use uuid::Uuid;

use super::{PageBounds, PageOf};
use crate::{Cell, Reader, Result, read::id_at};

impl Reader<'_> {
    /// Steps of a hazard in the order they were recorded.
    pub fn steps(&self, hazard: Uuid) -> Result<Vec<Step>> {
        self.children("hazard", hazard)
    }

    /// Answers of an inspection.
    pub fn answers(&self, inspection: Uuid) -> Result<Vec<Answer>> {
        self.children("inspection", inspection)
    }

    /// The revision whose file has that SHA-256, lowercase hexadecimal.
    pub fn revision_of(&self, sha256: &str) -> Result<Option<Revision>> {
        let tail = "WHERE sha256 = ?1 ORDER BY id LIMIT 1";
        Ok(self.select(tail, &[sha256.into()])?.pop())
    }

    /// Files of a document, the oldest first.
    pub fn revisions(&self, document: Uuid) -> Result<Vec<Revision>> {
        self.children("document", document)
    }

    /// Services of a document.
    pub fn services(&self, document: Uuid) -> Result<Vec<Service>> {
        self.children("document", document)
    }

    /// Notices a hazard stands in, withdrawn ones too.
    pub fn notices_of(&self, hazard: Uuid) -> Result<Vec<Notice>> {
        let sql = "SELECT notice FROM notice_hazard WHERE hazard = ?1 ORDER BY notice";
        self.ids(sql, &[hazard.into()])?
            .into_iter()
            .map(|id| self.need(id))
            .collect()
    }

    /// Hazards raised from the items of an inspection.
    pub fn hazards_raised(&self, inspection: Uuid) -> Result<BTreeMap<String, Uuid>> {
        let sql = "SELECT item, hazard FROM hazard_raised WHERE inspection = ?1";
        let mut statement = self.conn().prepare_cached(sql)?;
        let rows = statement.query_map([inspection.as_bytes()], |row| {
            Ok((row.get(0)?, id_at(row, 1)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Notices in one of these states, the latest first.
    pub fn notices_in(
        &self,
        states: &[&str],
        addressee: Option<Uuid>,
        bounds: PageBounds,
    ) -> Result<PageOf<Notice>> {
        let before = bounds.after.unwrap_or(Uuid::max());
        let mut values: Vec<Cell> = vec![
            before.into(),
            i64::from(bounds.limit.saturating_add(1)).into(),
        ];
        let mut sql = String::from("SELECT notice FROM notice_standing WHERE notice < ?1");
        if !states.is_empty() {
            let places: Vec<String> = (3..states.len() + 3).map(|n| format!("?{n}")).collect();
            sql.push_str(&format!(" AND state IN ({})", places.join(", ")));
            values.extend(states.iter().map(|state| Cell::from(*state)));
        }
        if let Some(unit) = addressee {
            values.push(unit.into());
            sql.push_str(&format!(" AND addressee = ?{}", values.len()));
        }
        sql.push_str(" ORDER BY notice DESC LIMIT ?2");
        let ids = PageOf::cut(self.ids(&sql, &values)?, bounds.limit, |id| *id);
        let rows = ids
            .rows
            .into_iter()
            .map(|id| self.need(id))
            .collect::<Result<_>>()?;
        Ok(PageOf {
            rows,
            next: ids.next,
        })
    }

    /// How many notices stand in each state.
    pub fn count_notices(&self) -> Result<BTreeMap<String, u32>> {
        let sql = "SELECT state, count(*) FROM notice_standing GROUP BY state";
        let mut statement = self.conn().prepare_cached(sql)?;
        let counts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(counts.collect::<std::result::Result<_, _>>()?)
    }

    /// Notices that wait for a person's signature as issuer, the latest first.
    pub fn notices_to_sign(&self, issuer: Uuid, limit: u32) -> Result<Vec<Notice>> {
        let sql = "SELECT notice FROM notice_standing
            WHERE state = 'to_sign' AND issuer = ?1 ORDER BY notice DESC LIMIT ?2";
        let ids = self.ids(sql, &[issuer.into(), i64::from(limit).into()])?;
        ids.into_iter().map(|id| self.need(id)).collect()
    }

    /// How many notices wait for a person's signature as issuer.
    pub fn count_notices_to_sign(&self, issuer: Uuid) -> Result<u32> {
        let sql = "SELECT count(*) FROM notice_standing WHERE state = 'to_sign' AND issuer = ?1";
        self.counted(sql, &[issuer.into()])
    }

    /// Inspections that are not finished, the latest first.
    pub fn inspections_running(&self, limit: u32) -> Result<Vec<Inspection>> {
        let tail = "WHERE finished_at IS NULL ORDER BY id DESC LIMIT ?1";
        self.select(tail, &[i64::from(limit).into()])
    }

    /// The device that recorded a row's first act.
    pub fn device_of(&self, row: Uuid) -> Result<Option<Uuid>> {
        let sql = "SELECT act.device FROM act_row JOIN act USING (position)
            WHERE act_row.record = ?1 ORDER BY position LIMIT 1";
        Ok(self.ids(sql, &[row.into()])?.pop())
    }

    fn ids(&self, sql: &str, values: &[Cell]) -> Result<Vec<Uuid>> {
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values))?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(id_at(row, 0)?);
        }
        Ok(ids)
    }
}
