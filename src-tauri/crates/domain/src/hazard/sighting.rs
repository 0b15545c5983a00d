//! Telling whether two entries speak of one find: what comes with a ledger may be here already.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a hazard is recognised by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// Number; may be empty.
    pub number: String,
    /// Place and spot, in words.
    pub place: String,
    /// Description.
    pub description: String,
    /// Day it was found.
    pub found_on: NaiveDate,
}

/// Why two hazards look like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// They have the same number.
    Number,
    /// The same place, nearly the same words, found within a few days.
    Words,
}

/// Days between which the same find may be entered twice.
pub const DAYS_APART: i64 = 3;

impl Sighting {
    /// Whether the other may be the same hazard.
    pub fn like(&self, other: &Self) -> Option<Likeness> {
        if !self.number.is_empty() && self.number == other.number {
            return Some(Likeness::Number);
        }
        let apart = self.found_on.signed_duration_since(other.found_on);
        let near = apart.num_days().abs() <= DAYS_APART;
        let alike = near
            && numerals(&self.description) == numerals(&other.description)
            && likeness(&self.description, &other.description) >= 0.75
            && same_place(&self.place, &other.place);
        alike.then_some(Likeness::Words)
    }
}

/// The numbers in words: the second pole is not the first.
fn numerals(words: &str) -> Vec<char> {
    let counts = |c: &char| c.is_ascii_digit() || "一二两三四五六七八九十百千ⅠⅡⅢⅣABCD".contains(*c);
    words.chars().filter(counts).collect()
}

/// Whether two spellings may mean one place: nearly the same words with the same numbers (station 10 is
/// not station 11), or one within the other.
fn same_place(one: &str, other: &str) -> bool {
    let alike = numerals(one) == numerals(other) && likeness(one, other) >= 0.5;
    alike || within(one, other)
}

fn within(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    has(&one, &other) || has(&other, &one)
}

/// Whether the part stands in the whole, not with half a number: pole 1 is not within pole 11.
fn has(whole: &[char], part: &[char]) -> bool {
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let mut starts = 0..whole.len().saturating_sub(part.len()) + 1;
    part.is_empty()
        || starts.any(|start| {
            let (before, rest) = whole.split_at(start);
            let after = rest.strip_prefix(part);
            after.is_some_and(|after| {
                let cut_before = digit(before.last()) && digit(part.first());
                let cut_after = digit(part.last()) && digit(after.first());
                !cut_before && !cut_after
            })
        })
}

fn plain(words: &str) -> Vec<char> {
    let kept = words.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// How alike words are, from 0 to 1: neighbouring characters they share (Dice).
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (plain(one), plain(other));
    if one == other {
        return 1.0;
    }
    let pairs = |words: &[char]| {
        let mut pairs: Vec<_> = words.windows(2).map(<[char]>::to_vec).collect();
        pairs.sort_unstable();
        pairs
    };
    let (one, other) = (pairs(&one), pairs(&other));
    let all = one.len() + other.len();
    if all == 0 {
        return 0.0;
    }
    let (mut at, mut shared) = (0, 0_u32);
    for pair in &one {
        while other.get(at).is_some_and(|candidate| candidate < pair) {
            at += 1;
        }
        if other.get(at) == Some(pair) {
            (at, shared) = (at + 1, shared + 1);
        }
    }
    let all = u32::try_from(all).unwrap_or(u32::MAX);
    f64::from(2 * shared) / f64::from(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_same_find_is_recognised_and_another_is_not() {
        let one = Sighting {
            number: String::new(),
            place: "10 kV 城东 113 线 东侧电缆沟".into(),
            description: "东侧电缆沟积水，盖板缺失 2 块。".into(),
            found_on: day("2026-03-05"),
        };
        let mut other = one.clone();
        other.description = "东侧电缆沟积水、盖板缺失2块".into();
        other.found_on = day("2026-03-08");
        assert_eq!(one.like(&other), Some(Likeness::Words));
        other.found_on = day("2026-03-09");
        assert_eq!(one.like(&other), None);
        other.found_on = one.found_on;
        other.place = "110 kV 清河变电站".into();
        assert_eq!(one.like(&other), None);
        for (place, same) in [
            ("城东 113 线 东侧电缆沟", true),
            ("10kV城东113线", true),
            ("10 kV 城东 114 线 东侧电缆沟", false),
            ("3 线 东侧电缆沟", false),
            ("", true),
        ] {
            other.place = place.into();
            assert_eq!(one.like(&other).is_some(), same, "{place}");
        }
        other.description = "灭火器压力不足".into();
        other.place = one.place.clone();
        assert_eq!(one.like(&other), None);
    }
}
