//! The draw of a sample. Each paper has a rank that follows from the seed and the paper alone; those with the lowest
//! ranks are drawn. So the same seed draws the same papers, in whatever order they are asked.

use std::collections::BinaryHeap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Refusal, Refused};

/// Largest sample.
pub const MOST_DRAWN: u32 = 500;
/// Digits of a seed, as it is shown.
const SEED_DIGITS: usize = 16;

/// Papers kept while a draw goes on.
fn most() -> usize {
    usize::try_from(MOST_DRAWN).unwrap_or(usize::MAX)
}

/// How many papers are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SampleSize {
    /// So many, or all there are.
    Count {
        /// How many.
        papers: u32,
    },
    /// A share, rounded up.
    Percent {
        /// From 1 to 100.
        percent: u32,
    },
}

impl SampleSize {
    /// How many of a population are drawn; at least one where there is one, 500 at most.
    pub fn of(self, population: u32) -> Refused<u32> {
        let out = |field, most| Refusal::OutOfRange {
            field,
            least: 1,
            most,
        };
        let wanted = match self {
            Self::Count { papers } if (1..=MOST_DRAWN).contains(&papers) => papers.min(population),
            Self::Count { .. } => return Err(out("papers", MOST_DRAWN)),
            Self::Percent { percent } if (1..=100).contains(&percent) => {
                let share = (u64::from(population) * u64::from(percent)).div_ceil(100);
                u32::try_from(share).unwrap_or(u32::MAX)
            }
            Self::Percent { .. } => return Err(out("percent", 100)),
        };
        match wanted {
            0 => Err(Refusal::NoPapersToCheck),
            wanted if wanted > MOST_DRAWN => Err(Refusal::SampleTooLarge {
                papers: wanted,
                most: MOST_DRAWN,
            }),
            wanted => Ok(wanted),
        }
    }
}

/// What the draw starts from. It is shown as sixteen hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed(u64);

impl Seed {
    /// A seed out of chance.
    pub fn of(chance: u64) -> Self {
        Self(chance)
    }

    /// Reads what was shown.
    pub fn parse(shown: &str) -> Refused<Self> {
        let shown = shown.trim();
        let digits = shown.len() == SEED_DIGITS && shown.bytes().all(|one| one.is_ascii_hexdigit());
        let seed = u64::from_str_radix(shown, 16).ok().filter(|_| digits);
        seed.map(Self).ok_or(Refusal::NotASeed { field: "seed" })
    }

    /// As it is shown and kept.
    pub fn shown(self) -> String {
        format!("{:016x}", self.0)
    }

    /// The rank of a paper.
    fn rank(self, paper: Uuid) -> u64 {
        let (high, low) = paper.as_u64_pair();
        mix(mix(mix(self.0) ^ high) ^ low)
    }
}

/// The finalizer of SplitMix64: every bit of the word changes every bit of the answer.
fn mix(word: u64) -> u64 {
    let word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

/// A draw that goes on: papers come one by one, and no more of them are kept than can be drawn.
#[derive(Debug, Clone)]
pub struct Draw {
    seed: Seed,
    size: SampleSize,
    best: BinaryHeap<(u64, Uuid)>,
    population: u32,
    mark: u64,
}

/// What was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The papers, in the order of their ranks.
    pub papers: Vec<Uuid>,
    /// Of how many.
    pub population: u32,
    /// Follows from the papers that could have been drawn, in whatever order; other papers give another mark.
    pub mark: String,
}

impl Draw {
    /// Begins one.
    pub fn begin(seed: Seed, size: SampleSize) -> Self {
        Self {
            seed,
            size,
            best: BinaryHeap::new(),
            population: 0,
            mark: 0,
        }
    }

    /// A paper that may be drawn; each comes once.
    pub fn offer(&mut self, paper: Uuid) {
        let rank = self.seed.rank(paper);
        self.population = self.population.saturating_add(1);
        self.mark = self.mark.wrapping_add(mix(rank));
        self.best.push((rank, paper));
        if self.best.len() > most() {
            self.best.pop();
        }
    }

    /// Ends it.
    pub fn end(self) -> Refused<Drawn> {
        let wanted = usize::try_from(self.size.of(self.population)?).unwrap_or(most());
        let ranked = self.best.into_sorted_vec().into_iter();
        let papers = ranked.map(|(_, paper)| paper).take(wanted);
        Ok(Drawn {
            papers: papers.collect(),
            population: self.population,
            mark: format!("{:016x}", self.mark),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use proptest::prelude::*;

    fn drawn(seed: u64, size: SampleSize, papers: &[Uuid]) -> Refused<Drawn> {
        let mut draw = Draw::begin(Seed::of(seed), size);
        papers.iter().for_each(|paper| draw.offer(*paper));
        draw.end()
    }

    fn papers(ids: &BTreeSet<u128>) -> Vec<Uuid> {
        ids.iter().map(|id| Uuid::from_u128(*id)).collect()
    }

    proptest! {
        #[test]
        fn a_sample_is_of_its_population_without_doubles_and_can_be_drawn_again(
            seed: u64,
            count in 1..=MOST_DRAWN,
            ids in prop::collection::btree_set(any::<u128>(), 1..700),
            turn in any::<prop::sample::Index>(),
        ) {
            let all = papers(&ids);
            let size = SampleSize::Count { papers: count };
            let sample = drawn(seed, size, &all).unwrap();
            let different: BTreeSet<_> = sample.papers.iter().collect();
            prop_assert_eq!(different.len(), sample.papers.len());
            prop_assert!(sample.papers.iter().all(|paper| ids.contains(&paper.as_u128())));
            prop_assert_eq!(sample.papers.len(), all.len().min(count as usize));
            prop_assert_eq!(sample.population as usize, all.len());
            // In another order, and from the seed as it is shown.
            let mut turned = all.clone();
            turned.rotate_left(turn.index(all.len()));
            let again = Seed::parse(&Seed::of(seed).shown()).unwrap();
            prop_assert_eq!(&drawn(again.0, size, &turned).unwrap(), &sample);
        }

        #[test]
        fn a_share_is_rounded_up_and_never_more_than_all(percent in 1..=100_u32, population in 1..500_u32) {
            let size = SampleSize::Percent { percent }.of(population).unwrap();
            prop_assert!(size >= 1 && size <= population);
            prop_assert!(size * 100 >= population * percent);
            prop_assert!((size - 1) * 100 < population * percent);
        }

        #[test]
        fn papers_that_could_not_be_drawn_before_give_another_mark(
            seed: u64,
            ids in prop::collection::btree_set(any::<u128>(), 2..60),
        ) {
            let all = papers(&ids);
            let size = SampleSize::Count { papers: 1 };
            let (whole, part) = (drawn(seed, size, &all).unwrap(), drawn(seed, size, &all[1..]).unwrap());
            prop_assert_ne!(whole.mark, part.mark);
        }
    }

    #[test]
    fn every_paper_is_drawn_about_as_often() {
        let all: Vec<_> = (1..=20).map(Uuid::from_u128).collect();
        let mut often: BTreeMap<Uuid, u32> = BTreeMap::new();
        for seed in 0..4000 {
            for paper in drawn(seed, SampleSize::Count { papers: 5 }, &all)
                .unwrap()
                .papers
            {
                *often.entry(paper).or_default() += 1;
            }
        }
        // A thousand times each; six standard deviations of that are 165.
        assert!(
            often.values().all(|times| (835..1165).contains(times)),
            "{often:?}"
        );
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        let size = SampleSize::Percent { percent: 10 };
        assert_eq!(drawn(1, size, &[]), Err(Refusal::NoPapersToCheck));
        assert!(matches!(
            size.of(100_000),
            Err(Refusal::SampleTooLarge { papers: 10_000, .. })
        ));
        assert!(SampleSize::Count { papers: 0 }.of(5).is_err());
        assert!(SampleSize::Percent { percent: 101 }.of(5).is_err());
        for bad in ["", "12", "zzzzzzzzzzzzzzzz", "+123456789abcdef"] {
            assert_eq!(Seed::parse(bad), Err(Refusal::NotASeed { field: "seed" }));
        }
    }
}
