//! Equipment as ledgers call it: by its number, its name, or both in any order.

use domain::equipment::Equipment;
use uuid::Uuid;

use super::dictionary::normal;

/// What a row says of its equipment.
pub(super) struct Asked {
    /// Its name, perhaps with the number.
    pub name: String,
    /// Its number.
    pub number: String,
    /// Retired equipment counts too: nothing is open on it, but what is over may have been.
    pub retired_too: bool,
}

impl Asked {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.name.is_empty() && self.number.is_empty()
    }

    /// Name and number, as one.
    pub fn words(&self) -> String {
        match self.name.contains(&self.number) {
            true => self.name.clone(),
            false => format!("{} {}", self.name, self.number)
                .trim_start()
                .to_owned(),
        }
    }
}

/// Equipment of the register with the words it is compared by.
pub(super) struct Known {
    pub row: Equipment,
    name: String,
    number: String,
}

impl Known {
    /// Of a row.
    pub fn of(row: Equipment) -> Self {
        Self {
            name: normal(&row.name),
            number: normal(&row.number),
            row,
        }
    }

    /// Whether these words are its double name: name and number, in any order.
    fn is_double(&self, words: &str) -> bool {
        let numbers = words.match_indices(&self.number);
        words.len() == self.name.len() + self.number.len()
            && numbers
                .map(|(at, number)| (at, at + number.len()))
                .any(|(from, to)| {
                    let before = words.get(..from).unwrap_or_default();
                    let after = words.get(to..).unwrap_or_default();
                    self.name.strip_prefix(before) == Some(after)
                })
    }
}

/// The equipment that is meant: by double name, else by what there is of it.
pub(super) fn called(known: &[Known], asked: &Asked, place: Option<Uuid>) -> Vec<(Uuid, bool)> {
    let (name, number) = (normal(&asked.name), normal(&asked.number));
    if name.is_empty() && number.is_empty() {
        return Vec::new();
    }
    let both = format!("{name}{number}");
    let double = |one: &&&Known| {
        one.is_double(&both) || one.is_double(&name) && (number.is_empty() || number == one.number)
    };
    let part = |one: &&&Known| match (name.is_empty(), number.is_empty()) {
        (true, _) => one.number == number,
        (_, true) => one.name == name || one.number == name,
        // 开关 113 is 城东一线开关 113.
        _ => one.number == number && (one.name.contains(&name) || name.contains(&one.name)),
    };
    let there = known.iter().filter(|one| {
        place.is_none_or(|place| one.row.place == place) && (one.row.active || asked.retired_too)
    });
    let there: Vec<&Known> = there.collect();
    let mut found: Vec<&&Known> = there.iter().filter(double).collect();
    if found.is_empty() {
        found = there.iter().filter(part).collect();
    }
    let found = found.into_iter();
    found.map(|one| (one.row.id, one.row.active)).collect()
}

#[cfg(test)]
mod tests {
    use domain::equipment::EquipmentKind;

    use super::*;

    fn one(id: u128, name: &str, number: &str, place: u128) -> Known {
        Known::of(Equipment {
            id: Uuid::from_u128(id),
            number: number.to_owned(),
            name: name.to_owned(),
            kind: EquipmentKind::Breaker,
            voltage: String::new(),
            place: Uuid::from_u128(place),
            unit: Uuid::nil(),
            remarks: String::new(),
            active: id != 9,
        })
    }

    #[test]
    fn it_is_known_by_number_name_or_both_and_never_by_half_of_another() {
        let register = [
            one(1, "10 kV 城东一线开关", "113", 1),
            one(2, "10 kV 城东二线开关", "1131", 1),
            one(3, "1 号主变压器", "1", 2),
            one(4, "站用变", "113", 2),
            one(9, "旧开关", "7", 1),
        ];
        let meant = |name: &str, number: &str, place: Option<u128>, retired_too| {
            let (name, number) = (name.to_owned(), number.to_owned());
            let asked = Asked {
                name,
                number,
                retired_too,
            };
            let found = called(&register, &asked, place.map(Uuid::from_u128));
            let found = found.iter().map(|(id, _)| id.as_u128());
            found.collect::<Vec<_>>()
        };
        for (name, number, place, found) in [
            ("10kV城东一线开关 113", "", Some(1), vec![1]),
            ("113 10kV城东一线开关", "", None, vec![1]),
            ("10 kV 城东一线 113 开关", "", None, vec![1]),
            ("10 kV 城东一线开关", "113", None, vec![1]),
            ("10 kV 城东一线 113 开关", "113", None, vec![1]),
            ("城东一线开关", "113", Some(1), vec![1]),
            ("", "113", Some(1), vec![1]),
            ("", "113", None, vec![1, 4]),
            ("113", "", Some(2), vec![4]),
            ("1号主变压器1", "", None, vec![3]),
            ("10 kV 城东一线开关", "114", Some(1), vec![]),
            ("站用变", "113", Some(1), vec![]),
            ("电缆", "", Some(1), vec![]),
            ("/", "", Some(1), vec![]),
        ] {
            assert_eq!(meant(name, number, place, false), found, "{name} {number}");
        }
        assert_eq!(meant("旧开关", "7", Some(1), false), [0_u128; 0]);
        assert_eq!(meant("旧开关", "7", Some(1), true), [9]);
    }
}
