//! Rows of today that are made of what another list shows.

use chrono::NaiveDate;
use domain::deadline;
use domain::outgoing::{OutgoingKind, OutgoingPaper};
use uuid::Uuid;

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
        kind: TodayKind::Hazard,
        id: row.id,
        title: row.title,
        number: row.number,
        status: Some(row.status),
        level: row.level,
        suspected: row.suspected,
        state: None,
        unit_name: row.unit_name,
        person_name: row.owner_name,
        standing,
        on,
        progress: None,
        planned: None,
        awaited: None,
        drill: None,
        drill_act: None,
    }
}

/// A time of a plan that is to be inspected.
pub(super) fn of_plan(time: &PlannedTime, today: NaiveDate) -> TodayRow {
    TodayRow {
        kind: TodayKind::Plan,
        id: time.plan,
        title: match &time.equipment_name {
            Some(equipment) => format!("{} {equipment}", time.place_name),
            None => time.place_name.clone(),
        },
        number: time.title.clone(),
        status: None,
        level: None,
        suspected: false,
        state: None,
        unit_name: time.unit_name.clone(),
        person_name: time.inspector_names.first().cloned().unwrap_or_default(),
        standing: Some(deadline::standing(time.last_on, today)),
        on: Some(time.last_on),
        progress: None,
        planned: Some(PlannedAt {
            on: time.on,
            place: time.place,
            equipment: time.equipment,
        }),
        awaited: None,
        drill: None,
        drill_act: None,
    }
}

/// What every paper is: neither a hazard nor a notice.
pub(super) fn of_paper(id: Uuid, title: String, number: String) -> TodayRow {
    TodayRow {
        kind: TodayKind::Outgoing,
        id,
        title,
        number,
        status: None,
        level: None,
        suspected: false,
        state: None,
        unit_name: String::new(),
        person_name: String::new(),
        standing: None,
        on: None,
        progress: None,
        planned: None,
        awaited: None,
        drill: None,
        drill_act: None,
    }
}

/// A paper to outsiders that is to be handed over.
pub(super) fn of_outgoing(paper: &OutgoingPaper) -> TodayRow {
    let words = &paper.snapshot;
    let title = match paper.kind {
        OutgoingKind::Advice => "advice",
        OutgoingKind::Transfer => "transfer",
    };
    TodayRow {
        unit_name: words.addressee.name.clone(),
        person_name: words.prepared_by.clone(),
        on: Some(words.issued_on),
        ..of_paper(paper.id, title.to_owned(), paper.number.clone())
    }
}
