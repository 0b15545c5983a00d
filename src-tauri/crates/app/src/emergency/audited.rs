//! What an audit asks of a plan, and which drills the law wants reported.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::audit::PlanFile;
use domain::calendar::WorkCalendar;
use domain::emergency::EmergencyPlan;
use domain::emergency::calendar::{self, Facts, PlanSpan};
use store::Reader;
use uuid::Uuid;

use super::bodies::Named;
use super::drill_days::drill_days_asking;
use super::kept::{Kept, MOST};
use crate::workspace::organisation;
use crate::{Result, data};

/// What the rules look at.
pub(crate) fn plan_file(
    reader: &Reader<'_>,
    plan: &EmergencyPlan,
    calendar: &WorkCalendar,
    today: NaiveDate,
) -> Result<PlanFile> {
    let kept = Kept::with(reader, plan.clone())?;
    let drills = drill_days_asking(reader, Some(plan.id))?;
    let signs = kept.signs(reader, &drills, today)?;
    Ok(PlanFile {
        filing: kept.filing(calendar, today),
        review: kept.review(today).map(|due| (due.on, due.standing)),
        unfit_since: kept.unfit_since(&signs),
        today,
    })
}

/// Drills that the chosen reading wants reported while none of their period was; of each period the first.
pub(crate) fn to_report(reader: &Reader<'_>) -> Result<BTreeSet<Uuid>> {
    let organisation = organisation(reader)?;
    let policy = &organisation.policy.drills;
    // Most organisations are none that the law names, and nothing has to be read for them.
    if !policy.bodies.iter().any(|body| body.key) {
        return Ok(BTreeSet::new());
    }
    let readings = data::drill_readings()?;
    let Some(reading) = { readings.iter() }.find(|one| one.reading == policy.reading) else {
        return Ok(BTreeSet::new());
    };
    let named = Named::all(reader, &organisation)?;
    let bodies: Vec<_> = named.iter().map(Named::body).collect();
    let facts = Facts {
        bodies: &bodies,
        plans: &spans(reader)?,
        drills: &[],
    };
    let (held, told) = (reader.held_drills()?, reader.drills_reported()?);
    Ok(calendar::to_report(reading, facts, &held, &told))
}

/// How long each plan holds, without what it says.
fn spans(reader: &Reader<'_>) -> Result<Vec<PlanSpan>> {
    let mut since: BTreeMap<Uuid, NaiveDate> = BTreeMap::new();
    for (plan, day) in reader.plans_published()? {
        since
            .entry(plan)
            .and_modify(|first| *first = day.min(*first))
            .or_insert(day);
    }
    let plans: Vec<EmergencyPlan> = reader.list(None, MOST)?;
    let spans = plans.into_iter().filter_map(|plan| {
        Some(PlanSpan {
            plan: plan.id,
            kind: plan.kind,
            unit: plan.unit,
            from: *since.get(&plan.id)?,
            until: plan.withdrawn_on,
        })
    });
    Ok(spans.collect())
}
