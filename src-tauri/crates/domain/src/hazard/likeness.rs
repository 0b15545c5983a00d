//! In what a place or a piece of equipment is like the one of a hazard, as far as the register knows.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::equipment::Equipment;

/// In what it is alike; the closest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SiteLikeness {
    /// Equipment of the same kind whose name or remarks name the same model.
    Model,
    /// Equipment of the same kind with a word of its remarks in common, such as its maker.
    Maker,
    /// Equipment of the same kind and voltage.
    Voltage,
    /// Equipment of the same kind.
    Kind,
    /// A place that was inspected by the same checklist.
    Checklist,
    /// A place whose name ends alike, such as 配电室.
    Name,
}

/// In what a piece of equipment is like another one; nothing where it is of another kind.
pub fn equipment_likeness(one: &Equipment, other: &Equipment) -> Option<SiteLikeness> {
    if one.kind != other.kind {
        return None;
    }
    let models = |of: &Equipment| models(&format!("{} {}", of.name, of.remarks));
    if models(one).intersection(&models(other)).next().is_some() {
        return Some(SiteLikeness::Model);
    }
    let makers = |of: &Equipment| makers(&of.remarks);
    if makers(one).intersection(&makers(other)).next().is_some() {
        return Some(SiteLikeness::Maker);
    }
    let voltage = |of: &Equipment| of.voltage.replace(' ', "").to_uppercase();
    Some(
        match !one.voltage.trim().is_empty() && voltage(one) == voltage(other) {
            true => SiteLikeness::Voltage,
            false => SiteLikeness::Kind,
        },
    )
}

/// Models that a text names, such as `KYN28-12`: Latin letters with digits, which are no voltage and no amount.
fn models(text: &str) -> BTreeSet<String> {
    let within = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.');
    let words = text.split(|c: char| !within(c));
    let model = |word: &&str| {
        let starts = word.starts_with(|c: char| c.is_ascii_alphabetic());
        starts && word.len() >= 3 && word.contains(|c: char| c.is_ascii_digit())
    };
    words.filter(model).map(str::to_uppercase).collect()
}

/// Words of remarks without digits, of two characters or more.
fn makers(remarks: &str) -> BTreeSet<String> {
    let ends = |c: char| c.is_whitespace() || "，。、；：,;:()（）".contains(c);
    let words = remarks.split(ends);
    let word = |word: &&str| {
        word.chars().count() >= 2
            && word
                .chars()
                .all(|c| !c.is_ascii_digit() && !c.is_ascii_punctuation())
    };
    words.filter(word).map(str::to_owned).collect()
}

/// The two characters a place's name ends with, which tell its kind: 电室 of 城东配电室（临时）.
pub fn name_ending(name: &str) -> Option<String> {
    let plain = name.split(['（', '(']).next().unwrap_or(name);
    let kind: Vec<char> = plain
        .chars()
        .rev()
        .skip_while(|c| !is_han(*c))
        .take_while(|c| is_han(*c))
        .take(2)
        .collect();
    (kind.len() == 2).then(|| kind.into_iter().rev().collect())
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::equipment::EquipmentKind;
    use uuid::Uuid;

    fn equipment(name: &str, voltage: &str, remarks: &str) -> Equipment {
        Equipment {
            id: Uuid::nil(),
            number: "1".to_owned(),
            name: name.to_owned(),
            kind: EquipmentKind::Switchgear,
            voltage: voltage.to_owned(),
            place: Uuid::nil(),
            unit: Uuid::nil(),
            remarks: remarks.to_owned(),
            active: true,
        }
    }

    #[test]
    fn the_closest_likeness_counts() {
        let one = equipment("10 kV 进线柜", "10 kV", "KYN28-12，华能开关厂 2015 年");
        let like =
            |name, voltage, remarks| equipment_likeness(&one, &equipment(name, voltage, remarks));
        assert_eq!(like("kyn28-12 出线柜", "", ""), Some(SiteLikeness::Model));
        let made = like("出线柜", "10kV", "华能开关厂");
        assert_eq!(made, Some(SiteLikeness::Maker));
        assert_eq!(
            like("出线柜", "10kV", "2015 年"),
            Some(SiteLikeness::Voltage)
        );
        assert_eq!(like("出线柜", "35 kV", ""), Some(SiteLikeness::Kind));
        let other = Equipment {
            kind: EquipmentKind::Cable,
            ..one.clone()
        };
        assert_eq!(equipment_likeness(&one, &other), None);
        // Nothing said of the voltage is nothing in common.
        let bare = equipment("柜", "", "");
        assert_eq!(equipment_likeness(&bare, &bare), Some(SiteLikeness::Kind));
    }

    #[test]
    fn a_name_ends_with_its_kind() {
        let ending = |name| name_ending(name);
        assert_eq!(ending("城东配电室（临时）").as_deref(), Some("电室"));
        assert_eq!(ending("10 kV 城东开关站").as_deref(), Some("关站"));
        assert_eq!(ending("配电室 2#").as_deref(), Some("电室"));
        assert_eq!(ending("A 区"), None);
        assert_eq!(ending(""), None);
    }
}
