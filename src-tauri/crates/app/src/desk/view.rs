//! The desk as shown: how far the workspace is, who sits at it, what this laptop is set to.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::organisation::Unit;
use domain::people::{Person, Role};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Device;
use store::{Reader, StoreError};
use uuid::Uuid;

use super::{Desk, DeskState, recovery, rest};
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Who sits at this laptop, who may, and what it is set to. What follows `person` is known while
/// the workspace is open or rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DeskView {
    /// How far the workspace is.
    pub state: DeskState,
    /// Who has access here, in the order access was given.
    pub people: Vec<SeatView>,
    /// Who sits at it; nobody after opening with the recovery code.
    pub person: Option<Uuid>,
    /// More about who sits at it.
    pub seat: Option<Seat>,
    /// Name of the organisation.
    pub organisation: Option<String>,
    /// Department that issues notices.
    pub department: Option<String>,
    /// Today by the organisation's clock.
    pub today: Option<NaiveDate>,
    /// The organisation's wall clock, in minutes ahead of UTC (China: 480).
    pub utc_offset_minutes: Option<i32>,
    /// The printed recovery code was typed back.
    pub recovery_confirmed: bool,
    /// Whoever sits at it has a PIN, so that the laptop may rest instead of being locked.
    pub has_pin: bool,
    /// Minutes without a key or a click before the laptop rests; 0 for never.
    pub lock_after_minutes: u32,
    /// What people call this laptop.
    pub device_name: Option<String>,
}

/// Someone with access to this laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeatView {
    /// Person.
    pub person: Uuid,
    /// Name, as it was when access was given.
    pub name: String,
}

/// Whoever sits at the laptop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Seat {
    /// Person.
    pub person: Uuid,
    /// Name.
    pub name: String,
    /// Post in words.
    pub post: String,
    /// Roles.
    pub roles: BTreeSet<Role>,
    /// Name of the unit the person belongs to.
    pub unit_name: Option<String>,
    /// 只读（审计）: reads and exports everything, and changes nothing.
    pub read_only: bool,
}

pub(super) fn view(desk: &Desk) -> Result<DeskView> {
    let (state, slots) = match store::slots(&desk.folder) {
        Err(StoreError::NoWorkspace) => (DeskState::Absent, Vec::new()),
        Err(error) => return Err(error.into()),
        Ok(slots) => {
            let state = match (&desk.open, &desk.rest) {
                (None, _) => DeskState::Locked,
                (Some(_), None) => DeskState::Open,
                (Some(_), Some(_)) => DeskState::Resting,
            };
            (state, slots)
        }
    };
    let people = slots.into_iter().map(|slot| SeatView {
        person: slot.person,
        name: slot.label,
    });
    let view = DeskView {
        state,
        people: people.collect(),
        person: None,
        seat: None,
        organisation: None,
        department: None,
        today: None,
        utc_offset_minutes: None,
        recovery_confirmed: false,
        has_pin: false,
        lock_after_minutes: rest::LOCK_AFTER,
        device_name: None,
    };
    match &desk.open {
        Some(ws) => of_open(ws, view),
        None => Ok(view),
    }
}

fn of_open(ws: &Workspace, view: DeskView) -> Result<DeskView> {
    let (now, author, device) = (ws.now(), ws.author(), ws.store.opened().device);
    ws.read(|reader| {
        let organisation = organisation(reader)?;
        let named: Option<Device> = reader.get(device)?;
        Ok(DeskView {
            person: author,
            seat: author.map(|person| seat(reader, person)).transpose()?,
            today: Some(organisation.zone.day(now)),
            utc_offset_minutes: Some(organisation.zone.minutes()),
            organisation: Some(organisation.name),
            department: Some(organisation.department),
            recovery_confirmed: recovery::confirmed(reader)?,
            has_pin: match author {
                Some(person) => rest::has_pin(reader, person)?,
                None => false,
            },
            lock_after_minutes: rest::lock_after(reader)?,
            device_name: Some(
                named.map_or_else(|| ws.store.device_name().to_owned(), |device| device.name),
            ),
            ..view
        })
    })
}

fn seat(reader: &Reader<'_>, person: Uuid) -> Result<Seat> {
    let person: Person = find(reader, "person", person)?;
    let unit = person.unit.map(|unit| find::<Unit>(reader, "unit", unit));
    Ok(Seat {
        read_only: person.is_auditor(),
        person: person.id,
        unit_name: unit.transpose()?.map(|unit| unit.name),
        name: person.name,
        post: person.post,
        roles: person.roles,
    })
}
