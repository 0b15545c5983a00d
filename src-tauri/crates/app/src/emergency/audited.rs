//! What an audit asks of a plan, and which drills the law wants reported.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use domain::audit::PlanFile;
use domain::calendar::WorkCalendar;
use domain::emergency::{DrillState, EmergencyPlan};
use store::Reader;
use uuid::Uuid;

use super::calendar::Almanac;
use super::drill_days::drill_days_of;
use super::kept::Kept;
use crate::Result;
use crate::workspace::organisation;

/// What the rules look at.
pub(crate) fn plan_file(
    reader: &Reader<'_>,
    plan: &EmergencyPlan,
    calendar: &WorkCalendar,
    today: NaiveDate,
) -> Result<PlanFile> {
    let kept = Kept::with(reader, plan.clone())?;
    let drills = drill_days_of(reader, plan.id)?;
    let signs = kept.signs(reader, &drills, today)?;
    Ok(PlanFile {
        filing: kept.filing(calendar, today),
        review: kept.review(today).map(|due| (due.on, due.standing)),
        unfit_since: kept.unfit_since(&signs),
        today,
    })
}

/// Drills that the chosen reading wants reported while none of their period was; of each period the first.
/// Most organisations are none that the law names, and are asked nothing.
pub(crate) fn to_report(reader: &Reader<'_>, today: NaiveDate) -> Result<BTreeSet<Uuid>> {
    let bodies = organisation(reader)?.policy.drills.bodies;
    if !bodies.iter().any(|body| body.key) {
        return Ok(BTreeSet::new());
    }
    let almanac = Almanac::of(reader, &Kept::all(reader)?)?;
    let held = almanac.drills().iter();
    let held = held.filter(|drill| drill.state == DrillState::Held);
    let years: BTreeSet<i32> = held.map(|drill| drill.on.year()).collect();
    let mut owed = BTreeSet::new();
    for year in years {
        for drills in almanac.reported_together(year, today) {
            let mut told = false;
            for drill in &drills {
                told |= !reader.drill_reports(*drill)?.is_empty();
            }
            owed.extend(drills.first().filter(|_| !told));
        }
    }
    Ok(owed)
}
