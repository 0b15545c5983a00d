//! Drills that wait for somebody: one that runs, one that is soon to be held, one to be evaluated and
//! concluded.

use chrono::NaiveDate;
use domain::calendar::WorkCalendar;
use domain::deadline::{self, DUE_SOON_DAYS, Standing};
use domain::drill::{DrillAct, DrillRole, DrillStatus, Participant, check_hands};
use domain::people::Person;
use store::{DrillFilter, DrillRow, Reader};

use super::list::{LIVE, OVER};
use super::scheme;
use crate::Result;

/// A drill that waits.
pub(crate) struct Waiting {
    pub row: DrillRow,
    /// What it waits for.
    pub act: DrillAct,
    /// The day that presses, and how it stands.
    pub by: Option<(NaiveDate, Standing)>,
    people: Vec<Participant>,
}

impl Waiting {
    /// Every drill that waits, what runs first, then by the day that presses.
    pub fn all(
        reader: &Reader<'_>,
        calendar: &WorkCalendar,
        today: NaiveDate,
    ) -> Result<Vec<Self>> {
        let states = [DrillStatus::Planned].into_iter().chain(LIVE).chain(OVER);
        let filter = DrillFilter {
            states: states.collect(),
            ..DrillFilter::default()
        };
        let rows = reader.every_drill(&filter)?;
        let (_, scheme) = scheme::current(reader)?;
        let mut all = Vec::new();
        for row in rows {
            let planned = (row.planned_on, deadline::standing(row.planned_on, today));
            let (act, by) = match row.status {
                DrillStatus::Running => (DrillAct::Stamp, None),
                DrillStatus::Paused => (DrillAct::Resume, None),
                DrillStatus::Real => (DrillAct::End, None),
                DrillStatus::Planned => match (row.planned_on - today).num_days() {
                    ..0 => (DrillAct::Postpone, Some(planned)),
                    0 => (DrillAct::Start, Some(planned)),
                    days if days <= i64::from(DUE_SOON_DAYS) => (DrillAct::Prepare, Some(planned)),
                    _ => continue,
                },
                _ if row.owes_evaluation => {
                    let held_on = row.held_on.unwrap_or(row.planned_on);
                    let by = scheme.evaluate_by(held_on, calendar);
                    let by = by.map(|by| (by, deadline::standing(by, today)));
                    (DrillAct::Evaluate, by)
                }
                _ => (DrillAct::Conclude, None),
            };
            all.push(Self {
                people: reader.drill_participants(row.id)?,
                row,
                act,
                by,
            });
        }
        all.sort_by_key(|one| {
            let day = one.by.map_or(one.row.planned_on, |(on, _)| on);
            (!one.row.status.is_live(), day, one.row.id)
        });
        Ok(all)
    }

    /// Whether it is this person's business, by office where the unit is theirs, or by part.
    pub fn concerns(&self, person: &Person, own_unit: bool) -> bool {
        let part = self.people.iter().any(|one| one.person == Some(person.id));
        let awaited = !self.row.status.is_over();
        part && (awaited || self.may(person)) || own_unit && self.may(person)
    }

    /// Whether this person does what it waits for.
    pub fn may(&self, person: &Person) -> bool {
        check_hands(self.act, person, &self.people).is_ok()
    }

    /// Who commands it.
    pub fn commander(&self) -> &str {
        let mut people = self.people.iter();
        let found = people.find(|one| one.role == DrillRole::Commander);
        found.map_or("", |one| one.name.as_str())
    }
}
