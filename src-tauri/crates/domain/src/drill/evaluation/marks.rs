//! What the evaluators marked, and what it comes to.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scheme::{DrillGrade, EvaluationItem, grade};
use crate::refusal::optional_text;
use crate::{Refusal, Refused};

/// Points of a mark at most.
const POINTS: u32 = 100;

/// An evaluator's card for a drill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationCard {
    /// The evaluator's own id, so that two laptops write one card.
    pub id: Uuid,
    /// Drill.
    pub drill: Uuid,
    /// Whose card, a participant.
    pub evaluator: Uuid,
    /// A mark for each item the evaluator saw.
    pub marks: Vec<DrillMark>,
    /// Who entered it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// A mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillMark {
    /// Code of the item.
    pub item: String,
    /// Points of a hundred.
    pub points: u32,
    /// What was seen; needed where the mark does not pass.
    #[serde(default)]
    pub remark: String,
}

/// What all cards come to. Points are tenths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EvaluationScore {
    /// EvaluationItem by item.
    pub items: Vec<ItemScore>,
    /// Group by group, in the order of the items.
    pub groups: Vec<GroupScore>,
    /// The score; absent where nobody marked anything.
    pub score: Option<u32>,
    /// Its grade.
    pub grade: Option<String>,
    /// Whether the grade passes.
    pub passes: Option<bool>,
    /// Items that nobody saw; their weight went to the others.
    pub unseen: u32,
}

/// What an item comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ItemScore {
    /// Code.
    pub code: String,
    /// How many marked it.
    pub marks: u32,
    /// Their mean; absent where nobody saw it.
    pub score: Option<u32>,
    /// Its grade.
    pub grade: Option<String>,
}

/// What a group comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GroupScore {
    /// Name.
    pub group: String,
    /// Weight of its items that were seen.
    pub weight: u32,
    /// Weighted mean; absent where nobody saw any.
    pub score: Option<u32>,
    /// Its grade.
    pub grade: Option<String>,
}

/// A card that may be kept: every mark is of an item there is, each once, at most a hundred points,
/// and one that does not pass says why. Returns the marks with remarks trimmed.
pub fn check_marks(
    items: &[EvaluationItem],
    grades: &[DrillGrade],
    marks: &[DrillMark],
) -> Refused<Vec<DrillMark>> {
    if marks.is_empty() {
        return Err(Refusal::Blank { field: "marks" });
    }
    let mut checked: Vec<DrillMark> = Vec::with_capacity(marks.len());
    for mark in marks {
        let item = items.iter().find(|item| item.code == mark.item);
        let Some(item) = item else {
            let item = mark.item.clone();
            return Err(Refusal::UnknownItem { item });
        };
        if checked.iter().any(|other| other.item == mark.item) {
            let name = mark.item.clone();
            return Err(Refusal::NameTaken { name });
        }
        if mark.points > POINTS {
            let (field, least, most) = ("points", 0, POINTS);
            return Err(Refusal::OutOfRange { field, least, most });
        }
        let remark = optional_text("remark", &mark.remark, 300)?;
        let passes = grade(grades, mark.points * 10).is_none_or(|grade| grade.passes);
        if !passes && remark.is_empty() {
            let item = item.text.clone();
            return Err(Refusal::MarkNeedsRemark { item });
        }
        checked.push(DrillMark {
            remark,
            ..mark.clone()
        });
    }
    Ok(checked)
}

/// A sum of weighted means, kept as a fraction so that it is rounded once.
#[derive(Clone, Copy, Default)]
struct Mean {
    /// Over `parts`.
    sum: u128,
    parts: u128,
    weight: u128,
}

impl Mean {
    fn add(&mut self, points: u32, marks: u32, weight: u32) {
        let [points, marks, weight] = [points, marks, weight].map(u128::from);
        if marks == 0 {
            return;
        }
        let parts = self.parts.max(1);
        let common = parts / gcd(parts, marks) * marks;
        self.sum = self.sum * (common / parts) + weight * points * (common / marks);
        self.parts = common;
        self.weight += weight;
    }

    /// In tenths, half up.
    fn tenths(self) -> Option<u32> {
        let whole = self.parts * self.weight;
        let rounded = (self.sum * 20 + whole).checked_div(whole * 2)?;
        u32::try_from(rounded).ok()
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    match b {
        0 => a,
        b => gcd(b, a % b),
    }
}

/// What the cards come to: the mean of those who saw an item, weighed beside the other items. What
/// nobody saw leaves its weight to the rest.
pub fn outcome(
    items: &[EvaluationItem],
    grades: &[DrillGrade],
    cards: &[EvaluationCard],
) -> EvaluationScore {
    let named = |score: Option<u32>| {
        let grade = score.and_then(|score| grade(grades, score));
        grade.map(|grade| grade.name.clone())
    };
    let mut all = Mean::default();
    let mut groups: Vec<(&str, Mean)> = Vec::new();
    let mut results = Vec::with_capacity(items.len());
    for item in items {
        let marks = cards.iter().flat_map(|card| &card.marks);
        let seen = marks.filter(|mark| mark.item == item.code);
        let (points, count) =
            seen.fold((0, 0), |(sum, count), mark| (sum + mark.points, count + 1));
        let mut alone = Mean::default();
        alone.add(points, count, item.weight);
        all.add(points, count, item.weight);
        let known = groups.iter().position(|(name, _)| *name == item.group);
        let at = known.unwrap_or_else(|| {
            groups.push((&item.group, Mean::default()));
            groups.len() - 1
        });
        if let Some((_, group)) = groups.get_mut(at) {
            group.add(points, count, item.weight);
        }
        let score = alone.tenths();
        results.push(ItemScore {
            code: item.code.clone(),
            marks: count,
            score,
            grade: named(score),
        });
    }
    let score = all.tenths();
    let groups = groups.into_iter().map(|(group, mean)| GroupScore {
        group: group.to_owned(),
        weight: u32::try_from(mean.weight).unwrap_or(u32::MAX),
        score: mean.tenths(),
        grade: named(mean.tenths()),
    });
    let unseen = results.iter().filter(|item| item.marks == 0).count();
    EvaluationScore {
        groups: groups.collect(),
        unseen: u32::try_from(unseen).unwrap_or(u32::MAX),
        passes: score
            .and_then(|score| grade(grades, score))
            .map(|grade| grade.passes),
        grade: named(score),
        score,
        items: results,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn items(weights: &[u32]) -> Vec<EvaluationItem> {
        let item = |(n, weight): (usize, &u32)| EvaluationItem {
            code: format!("A{n}"),
            group: format!("第{}组", n % 2),
            text: format!("第{n}项"),
            weight: *weight,
        };
        weights.iter().enumerate().map(item).collect()
    }

    fn grades() -> Vec<DrillGrade> {
        let grade = |name: &str, from, passes| DrillGrade {
            name: name.into(),
            meaning: String::new(),
            from,
            passes,
        };
        vec![
            grade("优", 90, true),
            grade("良", 80, true),
            grade("中", 60, true),
            grade("差", 0, false),
        ]
    }

    fn mark(item: usize, points: u32) -> DrillMark {
        DrillMark {
            item: format!("A{item}"),
            points,
            remark: "指令未复诵".into(),
        }
    }

    fn card(points: &[Option<u32>]) -> EvaluationCard {
        let marks = points.iter().enumerate();
        let marks = marks.filter_map(|(n, points)| points.map(|points| mark(n, points)));
        EvaluationCard {
            id: Uuid::nil(),
            drill: Uuid::nil(),
            evaluator: Uuid::nil(),
            marks: marks.collect(),
            recorded_by: Uuid::nil(),
            recorded_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn weights_and_means_make_the_score() {
        let cards = [card(&[Some(90), Some(60)]), card(&[Some(81), None])];
        let made = outcome(&items(&[3, 1]), &grades(), &cards);
        // (3 * 85.5 + 60) / 4
        assert_eq!(made.score, Some(791));
        assert_eq!(made.grade.as_deref(), Some("中"));
        assert_eq!(made.items[0].score, Some(855));
        assert_eq!(made.items[0].grade.as_deref(), Some("良"));
        assert_eq!(made.items[1].marks, 1);
    }

    #[test]
    fn what_nobody_saw_leaves_its_weight_to_the_rest() {
        let made = outcome(&items(&[1, 99]), &grades(), &[card(&[Some(100), None])]);
        assert_eq!((made.score, made.unseen), (Some(1000), 1));
        assert_eq!(made.groups[1].score, None);
        let none = outcome(&items(&[1, 1]), &grades(), &[]);
        assert_eq!((none.score, none.grade, none.unseen), (None, None, 2));
    }

    #[test]
    fn a_card_marks_items_there_are_once_and_says_why_one_does_not_pass() {
        let check = |marks: &[DrillMark]| check_marks(&items(&[1, 1]), &grades(), marks);
        assert!(check(&[mark(0, 100), mark(1, 0)]).is_ok());
        let unknown = Refusal::UnknownItem { item: "A7".into() };
        assert_eq!(check(&[mark(7, 50)]), Err(unknown));
        assert!(check(&[mark(0, 50), mark(0, 60)]).is_err());
        assert!(check(&[mark(0, 101)]).is_err());
        assert!(check(&[]).is_err());
        let bare = |points| DrillMark {
            remark: "  ".into(),
            ..mark(0, points)
        };
        let unsaid = Refusal::MarkNeedsRemark {
            item: "第0项".into(),
        };
        assert_eq!(check(&[bare(59)]), Err(unsaid));
        assert!(check(&[bare(60)]).is_ok());
    }

    fn cards() -> impl Strategy<Value = (Vec<u32>, Vec<Vec<Option<u32>>>)> {
        (1usize..9).prop_flat_map(|count| {
            let weights = prop::collection::vec(1u32..=100, count);
            let points = prop::option::weighted(0.8, 0u32..=100);
            let card = prop::collection::vec(points, count);
            (weights, prop::collection::vec(card, 0..7))
        })
    }

    proptest! {
        #[test]
        fn a_score_lies_between_the_least_and_the_most_of_its_items((weights, points) in cards()) {
            let cards: Vec<_> = points.iter().map(|points| card(points)).collect();
            let made = outcome(&items(&weights), &grades(), &cards);
            let scores: Vec<u32> = made.items.iter().filter_map(|item| item.score).collect();
            prop_assert_eq!(made.score.is_some(), !scores.is_empty());
            if let Some(score) = made.score {
                prop_assert!(score >= *scores.iter().min().unwrap());
                prop_assert!(score <= *scores.iter().max().unwrap());
            }
            let seen = made.items.iter().filter(|item| item.marks > 0).count();
            prop_assert_eq!(seen + made.unseen as usize, weights.len());
        }

        #[test]
        fn neither_the_order_of_cards_nor_a_common_factor_of_weights_matters(
            (weights, points) in cards(), turn in 0usize..7, factor in 1u32..4
        ) {
            let mut cards: Vec<_> = points.iter().map(|points| card(points)).collect();
            let made = outcome(&items(&weights), &grades(), &cards);
            let most = cards.len().max(1);
            cards.rotate_left(turn % most);
            let heavier: Vec<u32> = weights.iter().map(|weight| weight * factor).collect();
            let again = outcome(&items(&heavier), &grades(), &cards);
            prop_assert_eq!(made.score, again.score);
            prop_assert_eq!(made.items, again.items);
        }

        #[test]
        fn a_better_mark_never_makes_a_worse_score(
            (weights, mut points) in cards(), who in any::<prop::sample::Index>(), more in 1u32..100
        ) {
            prop_assume!(!points.is_empty());
            let made = |points: &[Vec<Option<u32>>]| {
                let cards: Vec<_> = points.iter().map(|points| card(points)).collect();
                outcome(&items(&weights), &grades(), &cards).score
            };
            let before = made(&points);
            let who = who.index(points.len());
            if let Some(mark) = points[who].iter_mut().flatten().next() {
                *mark = (*mark + more).min(100);
            }
            prop_assert!(made(&points) >= before);
        }
    }
}
