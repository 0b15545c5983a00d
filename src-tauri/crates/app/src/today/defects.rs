//! Defects whose day is past and whose grade makes them hazards.

use domain::charge::Charge;
use domain::deadline;
use uuid::Uuid;

use super::{Agenda, ROWS, TodayKind, TodayRow};
use crate::names::Names;
use crate::{Result, irregularities};

impl Agenda<'_, '_> {
    /// The first of them, and how many there are. Whoever answers for units sees those of these units.
    pub(super) fn defects_overdue(&self, limit: u32) -> Result<(Vec<Uuid>, u32)> {
        match self.charge {
            Charge::Everything => {}
            Charge::Units if !self.units.is_empty() => {}
            Charge::Units | Charge::Own => return Ok((Vec::new(), 0)),
        }
        irregularities::overdue(self.reader, &self.units, (self.today, limit))
    }

    pub(super) fn defect_rows(&self) -> Result<Vec<TodayRow>> {
        let (first, _) = self.defects_overdue(ROWS)?;
        let mut names = Names::new(self.reader);
        let mut rows = Vec::new();
        for id in first {
            let Some((row, found)) = self.reader.irregularity(id)? else {
                continue;
            };
            rows.push(TodayRow {
                title: found.description.clone(),
                number: row.number(&found).to_owned(),
                unit_name: names.unit(found.site.unit)?,
                standing: row.due_on.map(|day| deadline::standing(day, self.today)),
                on: row.due_on,
                ..TodayRow::of(TodayKind::Defect, id)
            });
        }
        Ok(rows)
    }
}
