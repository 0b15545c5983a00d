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

/// Numbers further on than this are not believed to be of a series.
pub const FURTHEST: u32 = 100_000;

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
    /// 隐患告知书.
    Advice,
    /// 隐患移交函.
    TransferLetter,
    /// 复查意见书.
    ReinspectionOpinion,
    /// 督办单.
    SupervisionOrder,
    /// 应急演练.
    Drill,
    /// 改进事项.
    Improvement,
}

impl SeriesKind {
    /// The pattern of a series that nobody gave another one, without what it stands beside.
    pub fn usual_pattern(self) -> &'static str {
        match self {
            Self::Hazard => "隐患〔{year}〕{n}号",
            Self::Inspection => "检查〔{year}〕{n}号",
            Self::Drill => "演练〔{year}〕{n}号",
            Self::Improvement => "改进〔{year}〕{n}号",
            Self::RectificationNotice
            | Self::Advice
            | Self::TransferLetter
            | Self::ReinspectionOpinion
            | Self::SupervisionOrder => "〔{year}〕{n}号",
        }
    }

    /// The series that are numbered beside the notices.
    pub const BESIDE_NOTICES: [Self; 4] = [
        Self::Advice,
        Self::TransferLetter,
        Self::ReinspectionOpinion,
        Self::SupervisionOrder,
    ];

    /// The pattern of a series beside that of the notices: `供电安改` becomes `供电安复` or `供电安督`.
    pub fn beside_notices(self, notices: &str) -> Option<String> {
        let word = match self {
            Self::Advice => '告',
            Self::TransferLetter => '移',
            Self::ReinspectionOpinion => '复',
            Self::SupervisionOrder => '督',
            Self::RectificationNotice
            | Self::Hazard
            | Self::Inspection
            | Self::Drill
            | Self::Improvement => return None,
        };
        // Whatever opens the year stays before it.
        let at = notices.find(['〔', '[', '（', '(', '{', '-'])?;
        let (prefix, rest) = notices.split_at(at);
        let prefix = prefix.strip_suffix('改').unwrap_or(prefix);
        Some(format!("{prefix}{word}{rest}"))
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

/// A count that goes on further up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// First and last number that are passed over; the last one is taken, so that the count goes on after it.
    pub skipped: (u32, u32),
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

    /// Lets the count of a year go on at a number, where papers were numbered elsewhere before: only further up
    /// than anything that was taken. `own` is the highest this device took, `any` the highest of all.
    pub fn go_on_at(
        &self,
        (year, number): (i32, u32),
        device: Uuid,
        blocks: &[NumberBlock],
        (own, any): (Option<u32>, Option<u32>),
    ) -> Refused<Ahead> {
        let first = self.next(year, device, blocks, own)?.number;
        let least = first
            .max(any.map_or(0, |any| any.saturating_add(1)))
            .saturating_add(1);
        if !(least..=FURTHEST).contains(&number) {
            let (field, most) = ("next", FURTHEST);
            return Err(Refusal::OutOfRange { field, least, most });
        }
        let last = number - 1;
        let granted = blocks.iter().map(|block| block.last).max().unwrap_or(0);
        let grant = (last > granted).then(|| {
            let first = granted.saturating_add(1);
            (first, last.max(granted.saturating_add(BLOCK_SIZE)))
        });
        let mut after = blocks.to_vec();
        if let Some((first, last)) = grant {
            after.push(NumberBlock {
                id: Uuid::nil(),
                series: self.id,
                year,
                first,
                last,
                device,
            });
        }
        let holds = |block: &NumberBlock| (block.first..=block.last).contains(&last);
        let own_last = after.iter().any(|b| b.device == device && holds(b));
        // Numbers that another device gives out are not for this one to pass over or to go on at.
        if !own_last
            || (grant.is_some() && self.holder != device)
            || self.next(year, device, &after, Some(last))?.number != number
        {
            return Err(Refusal::NumberOfAnother {
                number: self.words(year, number),
            });
        }
        Ok(Ahead {
            skipped: (first, last),
            grant,
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
    fn a_count_goes_on_only_further_up_and_in_ones_own_numbers() {
        let (own, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let series = series(own);
        let block = |first, last, device| NumberBlock {
            id: Uuid::nil(),
            series: series.id,
            year: 2026,
            first,
            last,
            device,
        };
        let at = |number, blocks: &[_], highest| {
            series.go_on_at((2026, number), own, blocks, (highest, highest))
        };
        let ahead = |skipped, grant| Ok(Ahead { skipped, grant });
        assert_eq!(at(35, &[], None), ahead((1, 34), Some((1, 100))));
        assert_eq!(at(101, &[], None), ahead((1, 100), Some((1, 100))));
        let blocks = [block(1, 100, own)];
        assert_eq!(at(35, &blocks, Some(6)), ahead((7, 34), None));
        assert_eq!(at(101, &blocks, Some(6)), ahead((7, 100), None));
        assert_eq!(at(250, &blocks, Some(6)), ahead((7, 249), Some((101, 249))));
        for (number, least) in [(6, 8), (7, 8), (0, 8), (FURTHEST + 1, 8)] {
            let (field, most) = ("next", FURTHEST);
            let refused = Err(Refusal::OutOfRange { field, least, most });
            assert_eq!(at(number, &blocks, Some(6)), refused, "{number}");
        }
        let shared = [block(1, 100, own), block(101, 200, other)];
        for number in [101, 102, 150, 201] {
            let refused = at(number, &shared, Some(6));
            assert!(
                matches!(refused, Err(Refusal::NumberOfAnother { .. })),
                "{number}"
            );
        }
        assert_eq!(at(202, &shared, Some(6)), ahead((7, 201), Some((201, 300))));
        // Beyond what another device took, wherever its block lies.
        let both = series.go_on_at((2026, 90), own, &shared, (Some(6), Some(120)));
        assert!(matches!(both, Err(Refusal::OutOfRange { least: 122, .. })));
        let (blocks, number) = ([block(1, 100, other)], (2026, 120));
        let not_holder = series.go_on_at(number, other, &blocks, (None, None));
        assert!(matches!(not_holder, Err(Refusal::NumberOfAnother { .. })));
    }

    #[test]
    fn other_papers_are_numbered_beside_the_notices() {
        let beside = |kind: SeriesKind, notices| kind.beside_notices(notices).unwrap();
        let opinion = |notices| beside(SeriesKind::ReinspectionOpinion, notices);
        assert_eq!(
            opinion("供电安改〔{year}〕{n}号"),
            "供电安复〔{year}〕{n}号"
        );
        assert_eq!(opinion("清供〔{year}〕{n}号"), "清供复〔{year}〕{n}号");
        assert_eq!(opinion("{year}-{n}"), "复{year}-{n}");
        let order = beside(SeriesKind::SupervisionOrder, "供电安改〔{year}〕{n}号");
        assert_eq!(order, "供电安督〔{year}〕{n}号");
        let advice = beside(SeriesKind::Advice, "供电安改〔{year}〕{n}号");
        assert_eq!(advice, "供电安告〔{year}〕{n}号");
        let letter = beside(SeriesKind::TransferLetter, "清供安〔{year}〕{n}号");
        assert_eq!(letter, "清供安移〔{year}〕{n}号");
        assert_eq!(
            SeriesKind::Hazard.beside_notices("供电安改〔{year}〕{n}号"),
            None
        );
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
