//! Papers from outside and to outsiders.

use domain::incoming::IncomingPaper;
use domain::outage::Outage;
use domain::outgoing::OutgoingPaper;
use uuid::Uuid;

use super::{PageBounds, PageOf, containing};
use crate::{Cell, Reader, Record, Result};

impl Reader<'_> {
    /// Papers from outside that name a hazard, the oldest first.
    pub fn incoming_of(&self, hazard: Uuid) -> Result<Vec<IncomingPaper>> {
        self.naming(hazard)
    }

    /// Papers to outsiders that speak of a hazard, withdrawn ones too, the oldest first.
    pub fn outgoing_of(&self, hazard: Uuid) -> Result<Vec<OutgoingPaper>> {
        self.naming(hazard)
    }

    /// Planned outages with a text in number or words, those entered last first.
    pub fn outages(&self, text: &str, bounds: PageBounds) -> Result<PageOf<Outage>> {
        let before = bounds.after.unwrap_or(Uuid::max());
        let limit = i64::from(bounds.limit.saturating_add(1));
        let mut values: Vec<Cell> = vec![before.into(), limit.into()];
        let mut tail = String::from("WHERE id < ?1");
        if !text.trim().is_empty() {
            values.push(containing(text).as_str().into());
            tail.push_str(" AND (number LIKE ?3 ESCAPE '\\' OR what LIKE ?3 ESCAPE '\\')");
        }
        tail.push_str(" ORDER BY id DESC LIMIT ?2");
        let rows = self.select(&tail, &values)?;
        Ok(PageOf::cut(rows, bounds.limit, |row: &Outage| row.id))
    }

    /// There are few papers: no index is worth its keep.
    fn naming<R: Record>(&self, hazard: Uuid) -> Result<Vec<R>> {
        let named = format!("%\"{hazard}\"%");
        self.select(
            "WHERE hazards LIKE ?1 ORDER BY id",
            &[named.as_str().into()],
        )
    }
}
