//! 归档: where a paper lies, by year, box (盒号) and piece (件号). A place holds one paper. What was filed wrongly is
//! corrected with a reason, and where it was said to lie before stays with it.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// Years that papers are filed under.
const YEARS: (i32, i32) = (1980, 2200);
/// Longest box number, in characters.
const BOX: usize = 20;
/// The last piece a box may hold.
pub const MOST_PIECES: u32 = 9999;
/// Papers filed by one act.
pub const MOST_FILED: usize = 200;

/// Where a paper lies.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct FilingPlace {
    /// Year of the archive (归档年度).
    pub year: i32,
    /// 盒号, as it stands on the box.
    pub box_no: String,
    /// 件号, from 1.
    pub piece: u32,
}

impl FilingPlace {
    /// A place, with its box number trimmed.
    pub fn new(year: i32, box_no: &str, piece: u32) -> Refused<Self> {
        let bound = |year: i32| u32::try_from(year).unwrap_or_default();
        if !(YEARS.0..=YEARS.1).contains(&year) {
            return Err(Refusal::OutOfRange {
                field: "year",
                least: bound(YEARS.0),
                most: bound(YEARS.1),
            });
        }
        if !(1..=MOST_PIECES).contains(&piece) {
            return Err(Refusal::OutOfRange {
                field: "piece",
                least: 1,
                most: MOST_PIECES,
            });
        }
        Ok(Self {
            year,
            box_no: text("box_no", box_no, BOX)?,
            piece,
        })
    }

    /// What it is called on lists and in a search, e.g. `2026年3盒5件`.
    pub fn label(&self) -> String {
        format!("{}年{}盒{}件", self.year, self.box_no, self.piece)
    }
}

/// A paper that was filed; its row id is the paper's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperFiling {
    /// The paper's row.
    pub id: Uuid,
    /// Year of the archive.
    pub year: i32,
    /// 盒号.
    pub box_no: String,
    /// 件号.
    pub piece: u32,
    /// Who filed it.
    pub filed_by: Uuid,
    /// When.
    pub filed_at: DateTime<Utc>,
    /// Where it was said to lie before, the latest last.
    pub corrections: Vec<FilingCorrection>,
}

/// That a paper lies elsewhere than was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FilingCorrection {
    /// Where it was said to lie.
    pub from: FilingPlace,
    /// Why that was wrong, or why it was moved.
    pub reason: String,
    /// Who corrected it.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

impl PaperFiling {
    /// Files a paper.
    pub fn file(
        paper: Uuid,
        place: FilingPlace,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<Self> {
        permission::check(author, Action::FilePapers)?;
        Ok(Self {
            id: paper,
            year: place.year,
            box_no: place.box_no,
            piece: place.piece,
            filed_by: author.id,
            filed_at: now,
            corrections: Vec::new(),
        })
    }

    /// Says that it lies elsewhere.
    pub fn correct(
        &mut self,
        place: FilingPlace,
        reason: &str,
        author: &Person,
        now: DateTime<Utc>,
    ) -> Refused<()> {
        permission::check(author, Action::FilePapers)?;
        let from = self.place();
        if from == place {
            return Err(Refusal::FilingNotChanged {
                place: from.label(),
            });
        }
        self.corrections.push(FilingCorrection {
            from,
            reason: text("reason", reason, 300)?,
            by: author.id,
            at: now,
        });
        (self.year, self.box_no, self.piece) = (place.year, place.box_no, place.piece);
        Ok(())
    }

    /// Where it lies.
    pub fn place(&self) -> FilingPlace {
        FilingPlace {
            year: self.year,
            box_no: self.box_no.clone(),
            piece: self.piece,
        }
    }
}

/// The places that papers take in a box one after the other, from `first`.
pub fn running(
    (year, box_no): (i32, &str),
    first: u32,
    papers: usize,
) -> Refused<Vec<FilingPlace>> {
    if papers > MOST_FILED {
        return Err(Refusal::TooMany {
            field: "papers",
            most: MOST_FILED,
        });
    }
    let each = (first..).take(papers);
    each.map(|piece| FilingPlace::new(year, box_no, piece))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;
    use proptest::prelude::*;

    fn officer() -> Person {
        Person::new(Uuid::from_u128(1), "李娜", None, &[Role::SafetyOfficer]).unwrap()
    }

    fn place(box_no: &str, piece: u32) -> FilingPlace {
        FilingPlace::new(2026, box_no, piece).unwrap()
    }

    #[test]
    fn a_correction_keeps_where_it_was_said_to_lie() {
        let now = "2026-11-23T01:00:00Z".parse().unwrap();
        let mut filing =
            PaperFiling::file(Uuid::from_u128(7), place("3", 5), &officer(), now).unwrap();
        let same = filing.correct(place("3", 5), "误记", &officer(), now);
        assert_eq!(
            same,
            Err(Refusal::FilingNotChanged {
                place: "2026年3盒5件".to_owned()
            })
        );
        let blank = filing.correct(place("4", 1), " ", &officer(), now);
        assert_eq!(blank, Err(Refusal::Blank { field: "reason" }));
        assert!(filing.corrections.is_empty());
        filing
            .correct(place("4", 1), "误放 3 盒", &officer(), now)
            .unwrap();
        assert_eq!(filing.place(), place("4", 1));
        assert_eq!(filing.corrections[0].from, place("3", 5));
        let member = Person::new(Uuid::from_u128(2), "王强", None, &[Role::Member]).unwrap();
        let refused = filing.correct(place("5", 1), "误放", &member, now);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
    }

    #[test]
    fn a_place_has_a_box_and_a_piece() {
        assert_eq!(place(" A-03 ", 1).box_no, "A-03");
        for piece in [0, MOST_PIECES + 1] {
            assert!(FilingPlace::new(2026, "3", piece).is_err());
        }
        assert!(FilingPlace::new(2026, "  ", 1).is_err());
        assert!(FilingPlace::new(26, "3", 1).is_err());
    }

    proptest! {
        #[test]
        fn running_pieces_follow_each_other_without_a_gap(first in 1..9900_u32, papers in 0..120_usize) {
            match running((2026, "3"), first, papers) {
                Ok(places) => {
                    prop_assert_eq!(places.len(), papers);
                    for (at, place) in (first..).zip(&places) {
                        prop_assert_eq!(place.piece, at);
                    }
                }
                Err(_) => prop_assert!(usize::try_from(first).unwrap() + papers > 10_000),
            }
        }
    }
}
