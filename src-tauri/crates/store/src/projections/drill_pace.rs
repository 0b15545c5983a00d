//! How far each drill kept to its script, for the figures.

use domain::calendar::Zone;
use domain::drill::{Drill, Pace, Run};
use rusqlite::params;

use crate::queries::word;
use crate::{Reader, Result};

/// Keeps the pace of a drill; one that did not begin has none.
pub(super) fn keep(rows: &Reader<'_>, drill: &Drill, run: &Run, zone: Zone) -> Result<()> {
    let conn = rows.conn();
    let id = drill.id.as_bytes();
    conn.prepare_cached("DELETE FROM drill_response WHERE drill = ?1")?
        .execute([id])?;
    let Some(started_at) = run.started_at else {
        return Ok(());
    };
    let pace = Pace::of(&drill.script, run);
    conn.prepare_cached(
        "INSERT OR REPLACE INTO drill_pace (drill, taken, on_time) VALUES (?1, ?2, ?3)",
    )?
    .execute(params![id, pace.taken, pace.on_time])?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO drill_response (drill, stage, held_on, unit, planned, actual)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let held_on = zone.day(started_at).to_string();
    for one in pace.responses {
        if let Some(actual) = one.actual {
            let unit = drill.terms.unit.as_bytes();
            insert.execute(params![
                id,
                word(&one.stage)?,
                held_on,
                unit,
                one.planned,
                actual
            ])?;
        }
    }
    Ok(())
}
