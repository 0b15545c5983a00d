//! What an auditor would ask about drills and emergency plans.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::rules::{PAPER_DAYS, by, days};
use super::{Found, Rule};
use crate::calendar::Zone;
use crate::deadline::Standing;
use crate::drill::paper::PaperState;
use crate::drill::{Attendance, DrillFinding, Run};
use crate::emergency::calendar::SlotStanding;
use crate::emergency::filing::FilingStanding;

/// Days after which a plan that has to be revised is asked for. The law says 及时 and no number.
const REVISE_DAYS: i64 = 30;

/// A drill with what its rules look at.
#[derive(Debug, Clone, Copy)]
pub struct DrillFile<'a> {
    /// Its timeline as one story.
    pub run: &'a Run,
    /// Who came.
    pub attendance: Attendance,
    /// The last day of the evaluation, while one is owed and that day is known.
    pub evaluate_by: Option<NaiveDate>,
    /// What was found.
    pub findings: &'a [DrillFinding],
    /// The newest version of its record: when it was made, and where it stands.
    pub record: Option<(DateTime<Utc>, PaperState)>,
    /// The law asks for a report on it, and nobody reported any that would do.
    pub report_owed: bool,
    /// Wall clock.
    pub zone: Zone,
    /// Today.
    pub today: NaiveDate,
}

/// A plan with what its rules look at; all of it is of the version that holds.
#[derive(Debug, Clone, Copy)]
pub struct PlanFile {
    /// How the filing stands.
    pub filing: FilingStanding,
    /// When it is reviewed again, and how that day stands.
    pub review: Option<(NaiveDate, Standing)>,
    /// Since when a drill says it has to be revised, and nobody did or said why not.
    pub unfit_since: Option<NaiveDate>,
    /// Today.
    pub today: NaiveDate,
}

type OfDrill = fn(&DrillFile<'_>) -> Option<Found>;
type OfPlan = fn(&PlanFile) -> Option<Found>;

/// Rules of a drill.
pub(super) const DRILL: [(Rule, OfDrill); 6] = [
    (Rule::DrillWithoutSignIn, without_sign_in),
    (Rule::DrillNotEvaluated, not_evaluated),
    (Rule::DrillFindingOpen, finding_open),
    (Rule::DrillRecordMissing, record_missing),
    (Rule::DrillRecordUnsigned, record_unsigned),
    (Rule::DrillNotReported, not_reported),
];

/// Rules of a plan.
pub(super) const PLAN: [(Rule, OfPlan); 4] = [
    (Rule::PlanNotRevised, not_revised),
    (Rule::PlanReviewMissed, review_missed),
    (Rule::PlanNotFiled, not_filed),
    (Rule::PlanFiledLate, filed_late),
];

/// What is found about a drill. One that was not held to its end or became real still leaves a record; one
/// that runs, or was never begun, leaves nothing to ask for.
pub fn of_drill(file: &DrillFile<'_>) -> Vec<(Rule, Found)> {
    if file.run.ended.is_none() {
        return Vec::new();
    }
    let found = DRILL.iter();
    found
        .filter_map(|(rule, look)| look(file).map(|found| (*rule, found)))
        .collect()
}

/// What is found about a plan.
pub fn of_plan(file: &PlanFile) -> Vec<(Rule, Found)> {
    let found = PLAN.iter();
    found
        .filter_map(|(rule, look)| look(file).map(|found| (*rule, found)))
        .collect()
}

/// What is found about a drill that is demanded in a period: that nobody held it by its end.
pub fn of_demand(
    (first, last): (NaiveDate, NaiveDate),
    standing: SlotStanding,
) -> Vec<(Rule, Found)> {
    match standing {
        SlotStanding::Missing => vec![(Rule::DrillNeverHeld, days(last, first))],
        _ => Vec::new(),
    }
}

impl DrillFile<'_> {
    fn held_on(&self) -> Option<NaiveDate> {
        self.run.started_at.map(|at| self.zone.day(at))
    }

    /// The day, where as many days have passed since as a paper may wait.
    fn waited(&self, since: NaiveDate) -> Option<Found> {
        let waits = since + Duration::days(PAPER_DAYS) < self.today;
        waits.then(|| by(Some(since)))
    }
}

fn without_sign_in(file: &DrillFile<'_>) -> Option<Found> {
    let came = file.attendance.present + file.attendance.joined;
    (came == 0).then(|| by(file.held_on()))
}

fn not_evaluated(file: &DrillFile<'_>) -> Option<Found> {
    let due = file.evaluate_by.filter(|due| *due < file.today)?;
    Some(by(Some(due)))
}

/// Neither a case with owner, measures and deadline, nor a reason why nothing is to be done.
fn finding_open(file: &DrillFile<'_>) -> Option<Found> {
    let open = file.findings.iter().filter(|one| one.outcome.is_none());
    let first = open.map(|one| file.zone.day(one.found_at)).min()?;
    file.waited(first)
}

fn record_missing(file: &DrillFile<'_>) -> Option<Found> {
    let (ended, _) = file.run.ended?;
    match file.record {
        None => file.waited(file.zone.day(ended)),
        Some(_) => None,
    }
}

fn record_unsigned(file: &DrillFile<'_>) -> Option<Found> {
    match file.record? {
        (made_at, PaperState::Unsigned) => file.waited(file.zone.day(made_at)),
        (_, PaperState::Signed | PaperState::Superseded) => None,
    }
}

fn not_reported(file: &DrillFile<'_>) -> Option<Found> {
    let held_on = file.held_on().filter(|_| file.report_owed)?;
    file.waited(held_on)
}

fn not_revised(file: &PlanFile) -> Option<Found> {
    let since = file.unfit_since?;
    let waits = since + Duration::days(REVISE_DAYS) < file.today;
    waits.then(|| by(Some(since)))
}

fn review_missed(file: &PlanFile) -> Option<Found> {
    match file.review? {
        (on, Standing::Overdue { .. }) => Some(by(Some(on))),
        _ => None,
    }
}

fn not_filed(file: &PlanFile) -> Option<Found> {
    match file.filing {
        FilingStanding::Due {
            by: due,
            standing: Standing::Overdue { .. },
        } => Some(by(Some(due))),
        _ => None,
    }
}

fn filed_late(file: &PlanFile) -> Option<Found> {
    match file.filing {
        FilingStanding::Filed {
            on,
            late_by: Some(late),
        } => Some(days(on, on - Duration::days(late.into()))),
        _ => None,
    }
}
