//! Numbers of documents: from blocks, never reused, also when given out offline.
//!
//! The laptop that creates a series holds it and grants itself blocks; other laptops get theirs
//! by lease. A number is taken when the text freezes; an abandoned document keeps its number.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Refusal, Refused};

/// How many numbers a block holds.
pub const BLOCK_SIZE: u32 = 100;

/// What is numbered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum SeriesKind {
    /// 隐患整改通知书.
    RectificationNotice,
    /// 隐患台账.
    Hazard,
    /// 安全检查记录.
    Inspection,
    /// 应急演练.
    Drill,
    /// 改进事项.
    Improvement,
}

impl SeriesKind {
    /// The pattern of a series that nobody gave another one.
    pub fn usual_pattern(self) -> &'static str {
        match self {
            Self::RectificationNotice => "〔{year}〕{n}号",
            Self::Hazard => "隐患〔{year}〕{n}号",
            Self::Inspection => "检查〔{year}〕{n}号",
            Self::Drill => "演练〔{year}〕{n}号",
            Self::Improvement => "改进〔{year}〕{n}号",
        }
    }
}

/// A series of numbers, counted anew every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Row id.
    pub id: Uuid,
    /// What it numbers.
    pub kind: SeriesKind,
    /// Pattern with `{year}` and `{n}`, e.g. `供电安改〔{year}〕{n}号`.
    pub pattern: String,
    /// Device that grants blocks.
    pub holder: Uuid,
}

/// A block of numbers of one year, given to one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberBlock {
    /// Row id.
    pub id: Uuid,
    /// Series.
    pub series: Uuid,
    /// Year.
    pub year: i32,
    /// First number.
    pub first: u32,
    /// Last number.
    pub last: u32,
    /// Device it belongs to.
    pub device: Uuid,
}

/// A number that was taken; the register of documents (发文登记簿) is made of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberTaken {
    /// Row id.
    pub id: Uuid,
    /// Series.
    pub series: Uuid,
    /// Year.
    pub year: i32,
    /// Number.
    pub number: u32,
    /// What carries it.
    pub row: Uuid,
    /// When it was taken.
    pub taken_at: DateTime<Utc>,
}

/// The next free number, and the block that has to be granted for it if any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Number to take.
    pub number: u32,
    /// First and last number of a block to grant to this device first.
    pub grant: Option<(u32, u32)>,
}

impl Series {
    /// Full number in words. Years stand in 〔〕, numbers without leading zeros (GB/T 9704-2012).
    pub fn words(&self, year: i32, number: u32) -> String {
        self.pattern
            .replace("{year}", &year.to_string())
            .replace("{n}", &number.to_string())
    }

    /// Year and number that words name, where they are of this series.
    pub fn read(&self, words: &str) -> Option<(i32, u32)> {
        let (before, rest) = self.pattern.split_once("{year}")?;
        let (between, after) = rest.split_once("{n}")?;
        let named = words.trim().strip_prefix(before)?.strip_suffix(after)?;
        let (year, number) = named.split_once(between).filter(|_| !between.is_empty())?;
        let found = (year.parse().ok()?, number.parse().ok()?);
        // Only the very words this series would write.
        (self.words(found.0, found.1) == words.trim()).then_some(found)
    }

    /// How many numbers a device may still take from the blocks it has.
    pub fn left(device: Uuid, blocks: &[NumberBlock], highest_taken: Option<u32>) -> u32 {
        let after = highest_taken.map_or(1, |number| number.saturating_add(1));
        let own = blocks.iter().filter(|block| block.device == device);
        own.filter(|block| block.last >= after)
            .map(|block| block.last - block.first.max(after) + 1)
            .sum()
    }

    /// Finds the next number for a device: after the highest it took, in its own blocks of that
    /// year. `blocks` are all of the series and year; `highest_taken` is this device's.
    pub fn next(
        &self,
        year: i32,
        device: Uuid,
        blocks: &[NumberBlock],
        highest_taken: Option<u32>,
    ) -> Refused<Next> {
        let after = highest_taken.map_or(1, |number| number.saturating_add(1));
        let own = blocks.iter().filter(|block| block.device == device);
        let free = own
            .filter(|b| b.last >= after)
            .map(|b| b.first.max(after))
            .min();
        if let Some(number) = free {
            return Ok(Next {
                number,
                grant: None,
            });
        }
        if self.holder != device {
            return Err(Refusal::NoNumbersLeft {
                series: self.pattern.clone(),
                year,
            });
        }
        let first = blocks
            .iter()
            .map(|block| block.last)
            .max()
            .unwrap_or(0)
            .saturating_add(1);
        Ok(Next {
            number: first,
            grant: Some((first, first.saturating_add(BLOCK_SIZE - 1))),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn series(holder: Uuid) -> Series {
        Series {
            id: Uuid::from_u128(9),
            kind: SeriesKind::RectificationNotice,
            pattern: "供电安改〔{year}〕{n}号".into(),
            holder,
        }
    }

    #[test]
    fn what_is_left_lies_in_ones_own_blocks_after_the_highest() {
        let (own, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let block = |first, last, device| NumberBlock {
            id: Uuid::nil(),
            series: Uuid::nil(),
            year: 2026,
            first,
            last,
            device,
        };
        let blocks = [
            block(1, 100, own),
            block(101, 120, other),
            block(121, 130, own),
        ];
        assert_eq!(Series::left(own, &blocks, None), 110);
        assert_eq!(Series::left(own, &blocks, Some(98)), 12);
        assert_eq!(Series::left(own, &blocks, Some(130)), 0);
        assert_eq!(Series::left(Uuid::nil(), &blocks, None), 0);
    }

    #[test]
    fn words_follow_the_standard() {
        assert_eq!(series(Uuid::nil()).words(2026, 12), "供电安改〔2026〕12号");
    }

    #[test]
    fn a_number_of_the_series_is_recognised() {
        let series = series(Uuid::nil());
        assert_eq!(series.read("供电安改〔2024〕117号"), Some((2024, 117)));
        for other in [
            "供电安改〔2024〕号",
            "供电安改[2024]117号",
            "117",
            "供电安改〔2024〕0117号",
        ] {
            assert_eq!(series.read(other), None, "{other}");
        }
    }

    proptest! {
        /// Two devices that take numbers in any order never take the same one twice.
        #[test]
        fn never_twice(order in proptest::collection::vec(0u8..3, 1..400)) {
            let (holder, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
            let series = series(holder);
            let mut blocks: Vec<NumberBlock> = Vec::new();
            let mut taken = BTreeSet::new();
            let mut highest = [None, None];
            for turn in order {
                let grant = |first, last, device| NumberBlock {
                    id: Uuid::nil(), series: series.id, year: 2026, first, last, device,
                };
                if turn == 2 {
                    let first = blocks.iter().map(|b| b.last).max().unwrap_or(0) + 1;
                    blocks.push(grant(first, first + 4, other));
                    continue;
                }
                let device = if turn == 0 { holder } else { other };
                let Ok(next) = series.next(2026, device, &blocks, highest[turn as usize]) else {
                    prop_assert_eq!(device, other);
                    continue;
                };
                if let Some((first, last)) = next.grant {
                    blocks.push(grant(first, last, device));
                }
                prop_assert!(taken.insert(next.number));
                highest[turn as usize] = Some(next.number);
            }
        }
    }
}
