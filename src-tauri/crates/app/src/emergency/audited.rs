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

/// Drills to be reported, see [`Almanac::to_report`].
pub(crate) fn to_report(reader: &Reader<'_>, today: NaiveDate) -> Result<BTreeSet<Uuid>> {
    // Most organisations are none that the law names, and need no almanac for this.
    if !asked(reader)? {
        return Ok(BTreeSet::new());
    }
    Almanac::of(reader, &Kept::all(reader)?)?.to_report(reader, today)
}

/// Whether the law wants anything reported of this organisation.
fn asked(reader: &Reader<'_>) -> Result<bool> {
    let bodies = organisation(reader)?.policy.drills.bodies;
    Ok(bodies.iter().any(|body| body.key))
}

impl Almanac {
    /// Drills that the chosen reading wants reported while none of their period was; of each period the
    /// first.
    pub(crate) fn to_report(
        &self,
        reader: &Reader<'_>,
        today: NaiveDate,
    ) -> Result<BTreeSet<Uuid>> {
        let mut owed = BTreeSet::new();
        if !asked(reader)? {
            return Ok(owed);
        }
        let held = self.drills().iter();
        let held = held.filter(|drill| drill.state == DrillState::Held);
        let years: BTreeSet<i32> = held.map(|drill| drill.on.year()).collect();
        for year in years {
            for drills in self.reported_together(year, today) {
                let mut told = false;
                for drill in &drills {
                    told |= !reader.drill_reports(*drill)?.is_empty();
                }
                owed.extend(drills.first().filter(|_| !told));
            }
        }
        Ok(owed)
    }
}
