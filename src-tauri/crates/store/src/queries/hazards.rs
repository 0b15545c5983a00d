//! Inspections, hazards, notices.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::hazard::{Hazard, Status, Step};
use domain::inspection::Answer;
use domain::notice::{Notice, Revision, Service};
use uuid::Uuid;

use super::{PageBounds, PageOf, word};
use crate::{Cell, Reader, Result, read::id_at};

/// Which hazards.
#[derive(Debug, Clone, Default)]
pub struct HazardFilter {
    /// Only this status.
    pub status: Option<Status>,
    /// Only this responsible unit.
    pub unit: Option<Uuid>,
    /// Only this owner.
    pub owner: Option<Uuid>,
    /// Only open ones due before this day.
    pub due_before: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Steps of a hazard in the order they were recorded.
    pub fn steps(&self, hazard: Uuid) -> Result<Vec<Step>> {
        self.children("hazard", hazard)
    }

    /// Answers of an inspection.
    pub fn answers(&self, inspection: Uuid) -> Result<Vec<Answer>> {
        self.children("inspection", inspection)
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

    /// The ledger with the steps of each case, the latest first.
    pub fn hazards(
        &self,
        filter: &HazardFilter,
        bounds: PageBounds,
    ) -> Result<PageOf<(Hazard, Vec<Step>)>> {
        let (sql, values) = ledger(filter, bounds)?;
        let ids = PageOf::cut(self.ids(&sql, &values)?, bounds.limit, |id| *id);
        let load = |id: Uuid| Ok((self.need(id)?, self.steps(id)?));
        let rows = ids.rows.into_iter().map(load).collect::<Result<_>>()?;
        Ok(PageOf {
            rows,
            next: ids.next,
        })
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

/// The question for a page of the ledger, with its values.
pub(crate) fn ledger(filter: &HazardFilter, bounds: PageBounds) -> Result<(String, Vec<Cell>)> {
    let before = bounds.after.unwrap_or(Uuid::max());
    let mut sql = String::from("SELECT hazard FROM hazard_case WHERE hazard < ?1");
    let mut values: Vec<Cell> = vec![before.into()];
    let mut and = |condition: &str, value: Cell| {
        values.push(value);
        sql.push_str(&format!(" AND {condition} ?{}", values.len()));
    };
    if let Some(status) = &filter.status {
        and("status =", word(status)?.as_str().into());
    }
    if let Some(unit) = filter.unit {
        and("unit =", unit.into());
    }
    if let Some(owner) = filter.owner {
        and("owner =", owner.into());
    }
    if let Some(day) = filter.due_before {
        and("open = 1 AND due_on <", day.to_string().as_str().into());
    }
    let limit = i64::from(bounds.limit.saturating_add(1));
    values.push(limit.into());
    sql.push_str(&format!(" ORDER BY hazard DESC LIMIT ?{}", values.len()));
    Ok((sql, values))
}
