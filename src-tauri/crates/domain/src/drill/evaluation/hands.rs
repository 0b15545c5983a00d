//! Whose card somebody may enter.

use crate::drill::{DrillRole, Participant};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// An evaluator enters the own card; the head of the evaluators and the safety department also that of
/// others, from paper.
pub fn check_card(
    author: &Person,
    evaluator: &Participant,
    participants: &[Participant],
) -> Refused<()> {
    if !evaluator.role.evaluates() {
        return Err(Refusal::NotAnEvaluator {
            person: evaluator.name.clone(),
        });
    }
    let leads = |one: &Participant| {
        one.person == Some(author.id) && !one.removed && one.role == DrillRole::LeadEvaluator
    };
    if evaluator.person == Some(author.id) || participants.iter().any(leads) {
        return author.present().map(drop);
    }
    permission::check(author, Action::RecordForOthers).map_err(|_| Refusal::MayNotRecordForOthers {
        person: author.name.clone(),
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::people::Role;

    fn person(id: u128, role: Role) -> Person {
        Person::new(Uuid::from_u128(id), "某人", None, &[role]).unwrap()
    }

    fn participant(person: u128, role: DrillRole) -> Participant {
        Participant::new(
            (Uuid::from_u128(100 + person), Uuid::nil()),
            (Some(Uuid::from_u128(person)), "某人", ""),
            (role, ""),
            true,
        )
        .unwrap()
    }

    #[test]
    fn a_card_is_the_evaluators_own_unless_it_is_entered_for_them() {
        let evaluator = participant(1, DrillRole::Evaluator);
        let all = [
            evaluator.clone(),
            participant(2, DrillRole::LeadEvaluator),
            participant(3, DrillRole::Player),
        ];
        let check = |id, role| check_card(&person(id, role), &evaluator, &all);
        assert_eq!(check(1, Role::Member), Ok(()));
        assert_eq!(check(2, Role::Member), Ok(()));
        assert_eq!(check(9, Role::SafetyOfficer), Ok(()));
        assert!(check(3, Role::Member).is_err());
        let player = check_card(&person(9, Role::SafetyOfficer), &all[2], &all);
        assert!(matches!(player, Err(Refusal::NotAnEvaluator { .. })));
    }
}
