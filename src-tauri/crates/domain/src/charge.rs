//! What a person answers for: safety people for everything, the head of a unit for that unit, anybody
//! for what they own.

use crate::people::{Person, Role};

/// How much a person answers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charge {
    /// The whole organisation.
    Everything,
    /// The units this person heads, and what this person owns.
    Units,
    /// What this person owns.
    Own,
}

impl Charge {
    /// Of a person by roles.
    pub fn of(person: &Person) -> Self {
        let whole = [
            Role::SafetyOfficer,
            Role::SafetyDirector,
            Role::DeputyInCharge,
            Role::Principal,
            Role::Auditor,
        ];
        if person.is_any(&whole) {
            Self::Everything
        } else if person.is_any(&[Role::UnitHead]) {
            Self::Units
        } else {
            Self::Own
        }
    }
}
