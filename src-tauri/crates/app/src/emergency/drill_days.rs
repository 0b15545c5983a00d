//! What the calendar and the plans know of drills.

use chrono::NaiveDate;
use domain::calendar::Zone;
use domain::drill::DrillStatus;
use domain::drill::evaluation::DrillEvaluation;
use domain::emergency::{DrillDay, DrillState, Unfit};
use store::{DrillFilter, DrillRow, Reader};
use uuid::Uuid;

use crate::Result;
use crate::workspace::organisation;

/// Every drill that was held or has its day in a year. What was cancelled is none.
pub(crate) fn drill_days_in(reader: &Reader<'_>, year: i32) -> Result<Vec<DrillDay>> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    days(
        reader,
        &DrillFilter {
            days: (day(1, 1), day(12, 31)),
            ..DrillFilter::default()
        },
    )
}

/// Those that say of any plan that it is to be revised.
pub(crate) fn drill_days_asking(reader: &Reader<'_>) -> Result<Vec<DrillDay>> {
    let asking = reader.drills_asking_revision()?.into_iter().collect();
    days(
        reader,
        &DrillFilter {
            only: Some(asking),
            ..DrillFilter::default()
        },
    )
}

/// Those of one plan.
pub(crate) fn drill_days_of(reader: &Reader<'_>, plan: Uuid) -> Result<Vec<DrillDay>> {
    let plan = Some(plan);
    days(
        reader,
        &DrillFilter {
            plan,
            ..DrillFilter::default()
        },
    )
}

fn days(reader: &Reader<'_>, filter: &DrillFilter) -> Result<Vec<DrillDay>> {
    let zone = organisation(reader)?.zone;
    // Few drills say so; what they say is read of these alone.
    let asking = reader.drills_asking_revision()?;
    let mut days = Vec::new();
    for row in reader.every_drill(filter)? {
        if row.status != DrillStatus::Cancelled {
            days.push(day(reader, (zone, asking.contains(&row.id)), row)?);
        }
    }
    Ok(days)
}

fn day(reader: &Reader<'_>, (zone, asks): (Zone, bool), row: DrillRow) -> Result<DrillDay> {
    let (on, state) = match row.held_on {
        Some(on) if row.aside => (on, DrillState::BrokenOff),
        Some(on) if row.completed => (on, DrillState::Held),
        Some(on) => (on, DrillState::Planned),
        None => (row.planned_on, DrillState::Planned),
    };
    let plan_unfit = match state {
        DrillState::Held | DrillState::BrokenOff if asks => unfit(reader, zone, &row)?,
        _ => None,
    };
    Ok(DrillDay {
        drill: row.id,
        title: row.title,
        plan: row.plan,
        unit: row.unit,
        on,
        state,
        plan_unfit,
    })
}

/// What a drill found for which the plan is to be revised, and what its evaluation says of that.
fn unfit(reader: &Reader<'_>, zone: Zone, row: &DrillRow) -> Result<Option<Unfit>> {
    let findings = match row.findings {
        0 => Vec::new(),
        _ => reader.drill_findings(row.id)?,
    };
    let asking = findings.into_iter();
    let asking = asking.filter_map(|one| Some((one.asks_revision_since()?, one.text)));
    let mut said: Vec<_> = asking.collect();
    let evaluation: Option<DrillEvaluation> = reader.get(row.id)?;
    let concluded = evaluation.filter(|one| one.concluded.is_some());
    let decided = concluded.and_then(|one| Some((one.concluded?.at, one.revision?)));
    let decided = decided.filter(|(_, revision)| revision.needed);
    said.extend(decided.map(|(at, revision)| (at, revision.reason)));
    let Some(last) = said.iter().map(|(at, _)| *at).max() else {
        return Ok(None);
    };
    let words: Vec<_> = said.into_iter().map(|(_, words)| words).collect();
    Ok(Some(Unfit {
        words: words.join("；"),
        on: zone.day(last),
        at: last,
    }))
}
