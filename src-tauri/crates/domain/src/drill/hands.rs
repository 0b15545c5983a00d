//! Who may do what in a drill: by office, or by the part they have in it.

use super::{DrillAct, Participant};
use crate::Refused;
use crate::people::Person;
use crate::permission::{self, Action};

/// Whether somebody may do an act, wherever the drill stands.
pub fn check_hands(act: DrillAct, person: &Person, participants: &[Participant]) -> Refused<()> {
    use DrillAct::{Cancel, Conclude, EnterCard, Evaluate, Find, Note, Postpone, Prepare, Report};
    let office = match act {
        Prepare | Postpone | Cancel => Action::PlanDrills,
        _ => Action::ConductDrills,
    };
    let has_part = |fits: fn(&Participant) -> bool| {
        let own = participants.iter();
        let mut own = own.filter(|one| one.person == Some(person.id) && !one.removed);
        own.any(fits)
    };
    let by_part = match act {
        Prepare | Postpone | Cancel | Conclude | Report => false,
        Note | EnterCard | Find | Evaluate => {
            has_part(|one| one.role.conducts() || one.role.evaluates())
        }
        _ => has_part(|one| one.role.conducts()),
    };
    match by_part {
        true => person.present().map(drop),
        false => permission::check(person, office),
    }
}
