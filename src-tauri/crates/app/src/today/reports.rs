//! Reports of the figures that are owed.

use uuid::Uuid;

use super::{Agenda, ROWS, TodayKind, TodayRow};
use crate::Result;
use crate::figures::{OwedReport, owed};

impl Agenda<'_, '_> {
    /// Reports that were not made, the one due first before all others.
    pub(super) fn to_report(&self) -> Result<&[OwedReport]> {
        if let Some(reports) = self.reports.get() {
            return Ok(reports);
        }
        let reports = owed(self.reader, self.today)?;
        Ok(self.reports.get_or_init(|| reports))
    }

    pub(super) fn report_rows(&self) -> Result<Vec<TodayRow>> {
        let first = self.to_report()?.iter();
        let first = first.take(usize::try_from(ROWS).unwrap_or(0));
        let rows = first.map(|one| TodayRow {
            title: one.form.clone(),
            number: one.period.to_string(),
            unit_name: one.recipient.clone(),
            on: Some(one.due_on),
            standing: Some(one.standing),
            ..TodayRow::of(TodayKind::Report, Uuid::nil())
        });
        Ok(rows.collect())
    }
}
