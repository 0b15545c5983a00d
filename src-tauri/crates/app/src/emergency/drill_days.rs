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
    let filter = DrillFilter {
        days: (day(1, 1), day(12, 31)),
        ..DrillFilter::default()
    };
    days(reader, reader.every_drill(&filter)?)
}

/// Those that say of a plan that it is to be revised; of any plan when none is named.
pub(crate) fn drill_days_asking(reader: &Reader<'_>, plan: Option<Uuid>) -> Result<Vec<DrillDay>> {
    let filter = DrillFilter {
        only: Some(reader.drills_asking_revision()?.into_iter().collect()),
        plan,
        ..DrillFilter::default()
    };
    days(reader, reader.every_drill(&filter)?)
}

/// The latest of one plan, as many as a page shows, and how many there are, with those cancelled.
pub(crate) fn latest_drill_days(reader: &Reader<'_>, plan: Uuid) -> Result<(Vec<DrillDay>, u32)> {
    const SHOWN: u32 = 20;
    let filter = DrillFilter {
        plan: Some(plan),
        ..DrillFilter::default()
    };
    let (rows, _) = reader.drills(&filter, None, SHOWN)?;
    Ok((days(reader, rows)?, reader.count_drills(&filter)?))
}

fn days(reader: &Reader<'_>, rows: Vec<DrillRow>) -> Result<Vec<DrillDay>> {
    let zone = organisation(reader)?.zone;
    // Few drills say so; what they say is read of these alone.
    let asking = reader.drills_asking_revision()?;
    let rows = rows.into_iter();
    rows.filter(|row| row.status != DrillStatus::Cancelled)
        .map(|row| day(reader, (zone, asking.contains(&row.id)), row))
        .collect()
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
