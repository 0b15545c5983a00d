//! 应到／实到: who was to come and came, and who came besides.

use super::Participant;

/// How many of a list came. Whoever joined on the day makes up for nobody who stayed away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// How many were to come (应到).
    pub expected: usize,
    /// How many of those came (实到).
    pub present: usize,
    /// How many came besides (另有).
    pub joined: usize,
}

impl Attendance {
    /// Counts a list.
    pub fn of(people: &[Participant]) -> Self {
        let came = |expected: bool| {
            let one_of = |one: &&Participant| one.expected == expected && one.presence.is_some();
            people.iter().filter(one_of).count()
        };
        Self {
            expected: people.iter().filter(|one| one.expected).count(),
            present: came(true),
            joined: came(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::drill::{DrillRole, SignIn};

    fn one(expected: bool, came: bool) -> Participant {
        let ids = (Uuid::nil(), Uuid::nil());
        let who = (None, "刘洋", "");
        let mut one = Participant::new(ids, who, (DrillRole::Player, ""), expected).unwrap();
        if came {
            let scan = Uuid::nil();
            let at = DateTime::UNIX_EPOCH;
            one.sign_in(SignIn::Sheet { scan }, at, Uuid::nil())
                .unwrap();
        }
        one
    }

    #[test]
    fn whoever_joins_makes_up_for_nobody_who_stayed_away() {
        let people = [
            (true, true),
            (true, false),
            (false, true),
            (false, true),
            (false, false),
        ];
        let people = people.map(|(expected, came)| one(expected, came));
        let counted = Attendance {
            expected: 2,
            present: 1,
            joined: 2,
        };
        assert_eq!(Attendance::of(&people), counted);
    }
}
