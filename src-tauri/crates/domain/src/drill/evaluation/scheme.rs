//! What is marked, how much each item weighs, which grade a score is.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::refusal::text;
use crate::{Refusal, Refused};

/// Most items of an evaluation: more fit on no card.
const MOST_ITEMS: usize = 80;
/// Most an item weighs.
const MOST_WEIGHT: u32 = 100;

/// Items and grades as they are given, before a drill takes them over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationScheme {
    /// Items for a drill in the field.
    pub live: Vec<EvaluationItem>,
    /// Items for a drill at the table.
    pub tabletop: Vec<EvaluationItem>,
    /// Grades, the best first.
    pub grades: Vec<DrillGrade>,
}

/// Something the evaluators mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluationItem {
    /// Its code, never changed within an evaluation.
    pub code: String,
    /// What it belongs to, such as 指挥与协调.
    pub group: String,
    /// What should be so.
    pub text: String,
    /// How much it weighs beside the others.
    pub weight: u32,
}

/// A grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillGrade {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// The least it takes, in points of a hundred.
    pub from: u32,
    /// Whether it passes; a mark that does not has to say what went wrong.
    pub passes: bool,
}

/// The grade of a score in tenths of a point. Grades stand the best first; the last takes the rest.
pub fn grade(grades: &[DrillGrade], tenths: u32) -> Option<&DrillGrade> {
    let reached = grades.iter().find(|grade| tenths >= grade.from * 10);
    reached.or_else(|| grades.last())
}

/// Items that can be marked: some, each once, each with words and a weight. Returns them trimmed.
pub fn check_items(items: &[EvaluationItem]) -> Refused<Vec<EvaluationItem>> {
    if items.is_empty() {
        return Err(Refusal::Blank { field: "items" });
    }
    if items.len() > MOST_ITEMS {
        let (field, most) = ("items", MOST_ITEMS);
        return Err(Refusal::TooMany { field, most });
    }
    let mut codes = BTreeSet::new();
    let mut checked = Vec::with_capacity(items.len());
    for item in items {
        if item.weight == 0 || item.weight > MOST_WEIGHT {
            return Err(Refusal::OutOfRange {
                field: "weight",
                least: 1,
                most: MOST_WEIGHT,
            });
        }
        let item = EvaluationItem {
            code: text("code", &item.code, 20)?,
            group: text("group", &item.group, 30)?,
            text: text("text", &item.text, 300)?,
            weight: item.weight,
        };
        if !codes.insert(item.code.clone()) {
            return Err(Refusal::NameTaken { name: item.code });
        }
        checked.push(item);
    }
    Ok(checked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(code: &str, weight: u32) -> EvaluationItem {
        EvaluationItem {
            code: code.into(),
            group: "指挥与协调".into(),
            text: " 指令清楚 ".into(),
            weight,
        }
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
            grade("中", 60, true),
            grade("差", 0, false),
        ]
    }

    #[test]
    fn a_grade_begins_at_its_points_and_not_a_tenth_below() {
        let named = |tenths| {
            grade(&grades(), tenths)
                .map(|grade| grade.name.clone())
                .unwrap()
        };
        assert_eq!(named(1000), "优");
        assert_eq!(named(900), "优");
        assert_eq!(named(899), "中");
        assert_eq!(named(599), "差");
        assert_eq!(grade(&[], 500), None);
    }

    #[test]
    fn items_are_some_each_once_each_with_a_weight() {
        let checked = check_items(&[item("A1", 5), item("A2", 3)]).unwrap();
        assert_eq!(checked[0].text, "指令清楚");
        let taken = Refusal::NameTaken { name: "A1".into() };
        assert_eq!(check_items(&[item("A1", 5), item("A1", 3)]), Err(taken));
        assert!(check_items(&[]).is_err());
        assert!(check_items(&[item("A1", 0)]).is_err());
        assert!(check_items(&[item("A1", 101)]).is_err());
    }
}
