//! 进展: a major hazard under treatment tells how it goes, every so many days.

use chrono::{Days, NaiveDate};

use super::{Case, Status, Step, StepDetail};
use crate::calendar::Zone;

/// Whether the days until the next report of progress begin anew with a step: the work may begin, begins
/// again, or somebody told of it.
pub(super) fn begins_anew(step: &StepDetail) -> bool {
    match step {
        StepDetail::Served(_) | StepDetail::ReceiptRefused(_) | StepDetail::Progress(_) => true,
        StepDetail::PlanDecided(decision) => decision.approved,
        StepDetail::Reinspected(visit) => !visit.passed,
        StepDetail::Evaluated(evaluation) => !evaluation.passed,
        _ => false,
    }
}

/// The first time that progress was told, or the work done, after the day by which it had to be told: that
/// day, and the day it was. What is missing still is no such time, see [`Case::progress_due_on`].
pub fn progress_gap(steps: &[Step], every: u32, zone: Zone) -> Option<(NaiveDate, NaiveDate)> {
    let mut due = None;
    for (at, step) in steps.iter().enumerate() {
        let before = due;
        let upto = steps.get(..=at).unwrap_or_default();
        due = Case::fold(upto).progress_due_on(every, zone);
        let on = zone.day(step.happened_at);
        if let Some(passed) = before.filter(|day| *day < on && due != before) {
            return Some((passed, on));
        }
    }
    None
}

impl Case {
    /// The day by which progress has to be told, `every` so many days.
    pub fn progress_due_on(&self, every: u32, zone: Zone) -> Option<NaiveDate> {
        self.told_on(zone)?
            .checked_add_days(Days::new(every.into()))
    }

    /// The day progress was last told, while it has to be; only of what is major, is rectified by us, and by a
    /// plan that was approved: before it there is nothing to tell of.
    pub fn told_on(&self, zone: Zone) -> Option<NaiveDate> {
        let underway = matches!(
            self.status,
            Status::Served | Status::Rectifying | Status::Returned
        );
        let owed =
            underway && self.is_major() && self.treatment.plan_approved() && self.outside.is_none();
        self.told_at.filter(|_| owed).map(|last| zone.day(last))
    }

    /// A major hazard of which a paper told the unit.
    pub fn is_major_underway(&self) -> bool {
        let told = matches!(
            self.status,
            Status::Served
                | Status::Rectifying
                | Status::Submitted
                | Status::Returned
                | Status::Accepted
                | Status::Closed
        );
        told && self.is_major()
    }

    /// It has to be reported to the authority and the workers' congress, and is not to both.
    pub fn owes_report(&self) -> bool {
        let treatment = &self.treatment;
        let reported = treatment.authority.is_some() && treatment.workers_congress.is_some();
        self.is_major_underway() && !reported
    }
}
