//! Rows of today that are made of what another list shows.

use chrono::NaiveDate;
use domain::deadline;

use super::{PlannedAt, TodayKind, TodayRow};
use crate::hazards::HazardRow;
use crate::inspections::PlannedTime;

/// A hazard, by the day that presses.
pub(super) fn of_hazard(row: HazardRow) -> TodayRow {
    let (standing, on) = match row.look_back {
        Some(look_back) => (Some(look_back), row.look_back_on),
        None => (row.standing, row.due_on),
    };
    TodayRow {
        title: row.title,
        number: row.number,
        status: Some(row.status),
        level: row.level,
        suspected: row.suspected,
        unit_name: row.unit_name,
        person_name: row.owner_name,
        standing,
        on,
        ..TodayRow::of(TodayKind::Hazard, row.id)
    }
}

/// A time of a plan that is to be inspected.
pub(super) fn of_plan(time: &PlannedTime, today: NaiveDate) -> TodayRow {
    TodayRow {
        title: match &time.equipment_name {
            Some(equipment) => format!("{} {equipment}", time.place_name),
            None => time.place_name.clone(),
        },
        number: time.title.clone(),
        unit_name: time.unit_name.clone(),
        person_name: time.inspector_names.first().cloned().unwrap_or_default(),
        standing: Some(deadline::standing(time.last_on, today)),
        on: Some(time.last_on),
        planned: Some(PlannedAt {
            on: time.on,
            place: time.place,
            equipment: time.equipment,
        }),
        ..TodayRow::of(TodayKind::Plan, time.plan)
    }
}
