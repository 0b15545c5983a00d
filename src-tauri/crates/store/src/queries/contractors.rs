//! Contractors: who has a name or a code already, whose agreement has to be renewed, and what happened with one.

use chrono::NaiveDate;
use domain::contractor::{Agreement, Contractor};
use domain::irregularity::Irregularity;
use domain::outgoing::OutgoingPaper;
use uuid::Uuid;

use crate::{Cell, Reader, Result};

/// Agreements that end by a day, none of which follows, of contractors that work for us.
pub(crate) const AGREEMENTS_TO_RENEW: &str = "FROM contractor_agreement AS a
    WHERE a.ended IS NULL AND a.valid_until <= ?1
        AND NOT EXISTS (SELECT 1 FROM contractor_agreement AS b WHERE b.follows = a.id)
        AND EXISTS (SELECT 1 FROM contractor AS c WHERE c.id = a.contractor AND c.active = 1)";
/// Papers to a contractor, the latest first.
pub(crate) const PAPERS_TO_CONTRACTOR: &str =
    "WHERE json_extract(snapshot, '$.addressee.contractor') = ?1
    ORDER BY id DESC LIMIT ?2";
/// What its people were found to do, the latest first.
pub(crate) const VIOLATIONS_OF_CONTRACTOR: &str = "WHERE contractor = ?1 ORDER BY id DESC LIMIT ?2";

impl Reader<'_> {
    /// Contractors with this name, or with this code where one is known.
    pub fn contractors_like(&self, name: &str, code: &str) -> Result<Vec<Contractor>> {
        let mut found: Vec<Contractor> = self.select("WHERE name = ?1 LIMIT 20", &[name.into()])?;
        if !code.is_empty() {
            let tail = "WHERE credit_code = ?1 AND credit_code <> '' LIMIT 20";
            let same: Vec<Contractor> = self.select(tail, &[code.into()])?;
            found.extend(same);
        }
        Ok(found)
    }

    /// The agreements of a contractor, in the order of entry.
    pub fn agreements_of(&self, contractor: Uuid) -> Result<Vec<Agreement>> {
        self.children("contractor", contractor)
    }

    /// The first agreements that end by a day and none of which follows, the first to end first.
    pub fn agreements_to_renew(&self, by: NaiveDate, limit: u32) -> Result<Vec<Agreement>> {
        let sql =
            format!("SELECT a.id {AGREEMENTS_TO_RENEW} ORDER BY a.valid_until, a.id LIMIT ?2");
        let values: [Cell; 2] = [by.to_string().as_str().into(), i64::from(limit).into()];
        let ids = self.ids_of(&sql, &values)?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            rows.extend(self.get::<Agreement>(id)?);
        }
        Ok(rows)
    }

    /// How many there are.
    pub fn count_agreements_to_renew(&self, by: NaiveDate) -> Result<u32> {
        let sql = format!("SELECT count(*) {AGREEMENTS_TO_RENEW}");
        self.counted(&sql, &[by.to_string().as_str().into()])
    }

    /// The latest papers that were written to a contractor.
    pub fn papers_to_contractor(&self, contractor: Uuid, limit: u32) -> Result<Vec<OutgoingPaper>> {
        let named = contractor.to_string();
        self.select(
            PAPERS_TO_CONTRACTOR,
            &[named.as_str().into(), i64::from(limit).into()],
        )
    }

    /// The latest violations of a contractor's people.
    pub fn violations_of(&self, contractor: Uuid, limit: u32) -> Result<Vec<Irregularity>> {
        self.select(
            VIOLATIONS_OF_CONTRACTOR,
            &[contractor.into(), i64::from(limit).into()],
        )
    }
}
