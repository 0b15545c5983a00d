//! Inspections, hazards, notices.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::hazard::{Hazard, Step};
use domain::inspection::{Answer, Inspection};
use domain::notice::{Notice, Print, Revision, Service};
use uuid::Uuid;

use crate::{Reader, Result, read::id_at};

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
        self.ids_of(sql, &[hazard.into()])?
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

    /// Hazards found at a place in these days, both inclusive, the latest first, without those voided.
    pub fn hazards_found_at(
        &self,
        place: Uuid,
        (from, to): (NaiveDate, NaiveDate),
        limit: u32,
    ) -> Result<Vec<Hazard>> {
        let sql = "SELECT hazard FROM hazard_case
            WHERE place = ?1 AND found_on >= ?2 AND found_on <= ?3 AND status <> 'voided'
            ORDER BY found_on DESC, hazard DESC LIMIT ?4";
        let (from, to) = (from.to_string(), to.to_string());
        let values = [
            place.into(),
            from.as_str().into(),
            to.as_str().into(),
            i64::from(limit).into(),
        ];
        self.ids_of(sql, &values)?
            .into_iter()
            .map(|id| self.need(id))
            .collect()
    }

    /// Hazards a person owns that are not closed, in the order of entry.
    pub fn hazards_open_with(&self, owner: Uuid) -> Result<Vec<Uuid>> {
        let sql = "SELECT hazard FROM hazard_case WHERE owner = ?1 AND open = 1 ORDER BY hazard";
        self.ids_of(sql, &[owner.into()])
    }

    /// Open hazards that need a planned outage: those of one outage, or all, at most so many.
    pub fn hazards_needing_outage(&self, outage: Option<Uuid>, limit: u32) -> Result<Vec<Uuid>> {
        let limit = i64::from(limit).into();
        match outage {
            Some(outage) => {
                let sql = "SELECT hazard FROM hazard_case
                    WHERE outage = ?1 AND open = 1 ORDER BY hazard LIMIT ?2";
                self.ids_of(sql, &[outage.into(), limit])
            }
            None => {
                let sql = "SELECT hazard FROM hazard_case INDEXED BY hazard_case_open_by_outage
                    WHERE outage IS NOT NULL AND open = 1 ORDER BY outage, hazard LIMIT ?1";
                self.ids_of(sql, &[limit])
            }
        }
    }

    /// Hazards that need a planned outage or did, closed ones too, at most so many.
    pub fn hazards_of_outage(&self, outage: Uuid, limit: u32) -> Result<Vec<Uuid>> {
        let sql = "SELECT hazard FROM hazard_case WHERE outage = ?1 ORDER BY hazard LIMIT ?2";
        self.ids_of(sql, &[outage.into(), i64::from(limit).into()])
    }

    /// Closed hazards to be looked at again by a day, the earliest first.
    pub fn hazards_to_look_back(&self, until: NaiveDate, limit: u32) -> Result<Vec<Uuid>> {
        let sql = "SELECT hazard FROM hazard_case WHERE look_back_on <= ?1 AND status = 'closed'
            ORDER BY look_back_on, hazard LIMIT ?2";
        let until = until.to_string();
        self.ids_of(sql, &[until.as_str().into(), i64::from(limit).into()])
    }

    /// Hazards that a closed one came back as.
    pub fn hazards_recurring(&self, from: Uuid) -> Result<Vec<Hazard>> {
        self.select("WHERE recurs_from = ?1 ORDER BY id", &[from.into()])
    }

    /// Inspections that are not finished, the latest first.
    pub fn inspections_running(&self, limit: u32) -> Result<Vec<Inspection>> {
        let tail = "WHERE finished_at IS NULL ORDER BY id DESC LIMIT ?1";
        self.select(tail, &[i64::from(limit).into()])
    }

    /// Who recorded a row's first act.
    pub fn author_of(&self, row: Uuid) -> Result<Option<Uuid>> {
        let sql = "SELECT act.author FROM act_row JOIN act USING (position)
            WHERE act_row.record = ?1 ORDER BY position LIMIT 1";
        Ok(self.ids_of(sql, &[row.into()])?.pop())
    }

    /// What was handed to a printer of a document, in the order it was.
    pub fn prints(&self, document: Uuid) -> Result<Vec<Print>> {
        self.children("document", document)
    }

    /// The device that recorded a row's first act.
    pub fn device_of(&self, row: Uuid) -> Result<Option<Uuid>> {
        let sql = "SELECT act.device FROM act_row JOIN act USING (position)
            WHERE act_row.record = ?1 ORDER BY position LIMIT 1";
        Ok(self.ids_of(sql, &[row.into()])?.pop())
    }
}
