//! What presses of major hazards beside their deadline: reports that are owed, and progress to be told.

use chrono::{Days, NaiveDate};
use domain::deadline;
use domain::hazard::StatutoryLevel;
use store::{LedgerBounds, LedgerFilter, Order};

use super::rows::of_hazard;
use super::{Agenda, GroupName, ROWS, TodayRow};
use crate::Result;
use crate::hazards::LedgerView;
use crate::hazards::ledger::shown;
use crate::workspace::organisation;

/// The groups of major hazards.
pub(super) const MAJOR: [GroupName; 2] = [GroupName::ToReportMajor, GroupName::ToTellProgress];

impl Agenda<'_, '_> {
    /// How many wait in a group of major hazards.
    pub(super) fn count_majors(&self, group: GroupName) -> Result<u32> {
        Ok(self.reader.count_ledger(&self.owed(group)?)?)
    }

    /// The first rows of a group of major hazards, what is owed longest first.
    pub(super) fn major_rows(&self, group: GroupName) -> Result<Vec<TodayRow>> {
        let reports = group == GroupName::ToReportMajor;
        let bounds = LedgerBounds {
            order: match reports {
                true => Order::ReportOwed,
                false => Order::Told,
            },
            limit: ROWS,
            ..LedgerBounds::default()
        };
        let (rows, _) = self.reader.ledger(&self.owed(group)?, &bounds)?;
        let every = self.progress_days()?;
        let rows = rows.into_iter().map(|row| {
            let by = row.told_on.and_then(|told| told.checked_add_days(every));
            let shown = of_hazard(shown(row, self.today));
            match by.filter(|_| !reports) {
                Some(by) => TodayRow {
                    on: Some(by),
                    standing: Some(deadline::standing(by, self.today)),
                    ..shown
                },
                None => shown,
            }
        });
        Ok(rows.collect())
    }

    /// What waits in a group.
    fn owed(&self, group: GroupName) -> Result<LedgerFilter> {
        let filter = LedgerFilter {
            level: Some(StatutoryLevel::Major),
            ..self.filter(LedgerView::Open)?
        };
        Ok(match group {
            GroupName::ToReportMajor => LedgerFilter {
                report_owed: true,
                ..filter
            },
            _ => LedgerFilter {
                told_by: Some(self.told_by()?),
                ..filter
            },
        })
    }

    /// What was last told on this day has to be told again today.
    fn told_by(&self) -> Result<NaiveDate> {
        let day = self.today.checked_sub_days(self.progress_days()?);
        Ok(day.unwrap_or(self.today))
    }

    fn progress_days(&self) -> Result<Days> {
        let organisation = organisation(self.reader)?;
        Ok(Days::new(organisation.policy.progress_days.into()))
    }
}
