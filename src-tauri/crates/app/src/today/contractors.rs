//! Safety agreements of contractors that end soon or did, and none follows.

use domain::contractor::Contractor;
use domain::deadline;

use super::{Agenda, ROWS, TodayKind, TodayRow};
use crate::Result;
use crate::register::contractors::asked_by;
use crate::workspace::find;

impl Agenda<'_, '_> {
    pub(super) fn count_agreements(&self) -> Result<u32> {
        let by = asked_by(self.today);
        Ok(self.reader.count_agreements_to_renew(by)?)
    }

    /// The first to end.
    pub(super) fn agreement_rows(&self) -> Result<Vec<TodayRow>> {
        let mut rows = Vec::new();
        for one in self
            .reader
            .agreements_to_renew(asked_by(self.today), ROWS)?
        {
            let contractor: Contractor = find(self.reader, "contractor", one.contractor)?;
            let said = [contractor.name.as_str(), one.title.as_str()];
            rows.push(TodayRow {
                title: said.join("　"),
                number: one.number.clone(),
                person_name: one.their_manager.clone(),
                on: Some(one.valid_until),
                standing: Some(deadline::standing(one.valid_until, self.today)),
                ..TodayRow::of(TodayKind::Contractor, one.contractor)
            });
        }
        Ok(rows)
    }
}
