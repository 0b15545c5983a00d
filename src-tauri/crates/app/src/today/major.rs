//! What presses of major hazards beside their deadline: reports that are owed, and progress to be told.

use chrono::NaiveDate;
use domain::deadline;
use domain::hazard::StatutoryLevel;
use store::LedgerBounds;

use super::rows::of_hazard;
use super::{Agenda, GroupName, ROWS, TodayRow};
use crate::Result;
use crate::hazards::LedgerView;
use crate::hazards::ledger::shown;
use crate::hazards::load;
use crate::workspace::organisation;

/// The groups of major hazards.
pub(super) const MAJOR: [GroupName; 2] = [GroupName::ToReportMajor, GroupName::ToTellProgress];

/// Major hazards read at a time.
const PART: u32 = 200;

/// A major hazard that waits, and since which day.
pub(super) struct Pressing {
    group: GroupName,
    by: Option<NaiveDate>,
    row: TodayRow,
}

impl Agenda<'_, '_> {
    /// What waits in a group of major hazards.
    pub(super) fn majors(&self, group: GroupName) -> Result<Vec<&Pressing>> {
        let all = match self.majors.get() {
            Some(all) => all,
            None => {
                let read = self.read_majors()?;
                self.majors.get_or_init(|| read)
            }
        };
        Ok(all.iter().filter(|one| one.group == group).collect())
    }

    /// The first rows of a group of major hazards.
    pub(super) fn major_rows(&self, group: GroupName) -> Result<Vec<TodayRow>> {
        let first = self.majors(group)?.into_iter();
        let first = first.take(usize::try_from(ROWS).unwrap_or(0));
        Ok(first.map(|one| one.row.clone()).collect())
    }

    /// All of them, what is owed longest first.
    fn read_majors(&self) -> Result<Vec<Pressing>> {
        let organisation = organisation(self.reader)?;
        let (every, zone) = (organisation.policy.progress_days, organisation.zone);
        let mut filter = self.filter(LedgerView::Open)?;
        filter.level = Some(StatutoryLevel::Major);
        let mut bounds = LedgerBounds {
            limit: PART,
            ..LedgerBounds::default()
        };
        let mut all = Vec::new();
        loop {
            let (rows, next) = self.reader.ledger(&filter, &bounds)?;
            for row in rows {
                let (_, case) = load(self.reader, row.id)?;
                let row = of_hazard(shown(row, self.today));
                if case.owes_report() {
                    all.push(Pressing {
                        group: GroupName::ToReportMajor,
                        by: case.served_at.map(|at| zone.day(at)),
                        row: row.clone(),
                    });
                }
                let due = case.progress_due_on(every, zone);
                if let Some(by) = due.filter(|by| *by <= self.today) {
                    all.push(Pressing {
                        group: GroupName::ToTellProgress,
                        by: Some(by),
                        row: TodayRow {
                            on: Some(by),
                            standing: Some(deadline::standing(by, self.today)),
                            ..row
                        },
                    });
                }
            }
            match next {
                Some(next) => bounds.after = Some(next),
                None => break,
            }
        }
        all.sort_by_key(|one| one.by);
        Ok(all)
    }
}
