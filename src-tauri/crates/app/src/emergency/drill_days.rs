//! What the calendar and the plans know of drills.

use domain::drill::DrillStatus;
use domain::drill::evaluation::DrillEvaluation;
use domain::emergency::{DrillDay, DrillState};
use store::{DrillFilter, DrillRow, Reader};

use crate::Result;

/// More drills than an organisation holds.
const MOST: u32 = 10_000;

/// Every drill that was held or has a day. What was cancelled is none, and neither is what was
/// stopped before its end or became a real response.
pub(crate) fn drill_days(reader: &Reader<'_>) -> Result<Vec<DrillDay>> {
    let (rows, _) = reader.drills(&DrillFilter::default(), None, MOST)?;
    let mut days = Vec::new();
    for row in rows {
        if row.status != DrillStatus::Cancelled {
            days.extend(day(reader, row)?);
        }
    }
    Ok(days)
}

fn day(reader: &Reader<'_>, row: DrillRow) -> Result<Option<DrillDay>> {
    let (on, state, plan_unfit) = match row.held_on {
        _ if row.aside => return Ok(None),
        Some(on) if row.completed => (on, DrillState::Held, unfit(reader, &row)?),
        Some(on) => (on, DrillState::Planned, None),
        None => (row.planned_on, DrillState::Planned, None),
    };
    Ok(Some(DrillDay {
        drill: row.id,
        title: row.title,
        plan: row.plan,
        unit: row.unit,
        on,
        state,
        plan_unfit,
    }))
}

/// What a drill found for which the plan is to be revised, and what its evaluation says of that.
fn unfit(reader: &Reader<'_>, row: &DrillRow) -> Result<Option<String>> {
    let findings = match row.findings {
        0 => Vec::new(),
        _ => reader.drill_findings(row.id)?,
    };
    let words = findings.into_iter().filter(|one| one.revise_plan);
    let mut words: Vec<_> = words.map(|one| one.text).collect();
    let evaluation: Option<DrillEvaluation> = reader.get(row.id)?;
    let concluded = evaluation.filter(|one| one.concluded.is_some());
    let decided = concluded
        .and_then(|one| one.revision)
        .filter(|one| one.needed);
    words.extend(decided.map(|one| one.reason));
    Ok((!words.is_empty()).then(|| words.join("；")))
}
