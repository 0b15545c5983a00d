//! Answers to the items of a checklist: result, reading, what a failed item is, and the counts.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Inspection;
use crate::checklist::CheckItem;
use crate::reading::Reading;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Answer to one item; its row id derives from inspection and item, so that two laptops
/// answering the same item meet in one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Row id, see [`answer_id`].
    pub id: Uuid,
    /// Inspection.
    pub inspection: Uuid,
    /// Item code.
    pub item: String,
    /// Result and reading agree and change together.
    pub outcome: Outcome,
    /// What was seen, or why it was not checked.
    pub note: String,
    /// Attachments.
    pub photos: Vec<Uuid>,
    /// Who answered.
    pub answered_by: Uuid,
    /// When.
    pub answered_at: DateTime<Utc>,
    /// What a failed item is: 隐患, 缺陷 or 违章; `None` while nobody said.
    #[serde(default)]
    pub nonconformity: Option<Nonconformity>,
}

/// Result of an item with its reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// 符合, 不符合, 不适用, 未查.
    pub result: Finding,
    /// Measured value, for measured items.
    pub reading: Option<Reading>,
}

/// 符合, 不符合, 不适用, 未查.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// 符合.
    Conforms,
    /// 不符合.
    Fails,
    /// 不适用; does not count.
    NotApplicable,
    /// 未查; needs a reason.
    NotChecked,
}

impl Finding {
    /// Word for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Conforms => "符合",
            Self::Fails => "不符合",
            Self::NotApplicable => "不适用",
            Self::NotChecked => "未查",
        }
    }
}

/// What an item answered 不符合 is. The three go different ways and are never mixed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Nonconformity {
    /// 隐患: goes into the ledger and is rectified.
    Hazard,
    /// 缺陷: goes to maintenance.
    Defect {
        /// Number in the maintenance ledger; empty until it has one.
        maintenance_number: String,
    },
    /// 违章: somebody broke a rule.
    Violation {
        /// Who, in words; often of a contractor.
        person_name: String,
        /// It was stopped and corrected at once.
        corrected_on_spot: bool,
    },
}

impl Nonconformity {
    /// With its words in order.
    pub(crate) fn checked(self) -> Refused<Self> {
        Ok(match self {
            Self::Hazard => Self::Hazard,
            Self::Defect { maintenance_number } => Self::Defect {
                maintenance_number: optional_text("maintenance_number", &maintenance_number, 40)?,
            },
            Self::Violation {
                person_name,
                corrected_on_spot,
            } => Self::Violation {
                person_name: text("person_name", &person_name, 40)?,
                corrected_on_spot,
            },
        })
    }
}

/// What an inspector gives as answer.
#[derive(Debug, Clone, Default)]
pub struct Given<'a> {
    /// Result; a reading within or beyond its limits judges itself when absent.
    pub result: Option<Finding>,
    /// Measured value.
    pub reading: Option<Reading>,
    /// What was seen, or why it was not checked.
    pub note: &'a str,
    /// Attachments.
    pub photos: Vec<Uuid>,
    /// What the failed item is.
    pub nonconformity: Option<Nonconformity>,
}

/// Row id of an answer.
pub fn answer_id(inspection: Uuid, item: &str) -> Uuid {
    Uuid::new_v5(&inspection, item.as_bytes())
}

impl Inspection {
    /// Checks and makes an answer.
    pub fn answer(
        &self,
        item: &CheckItem,
        given: Given<'_>,
        (answered_by, answered_at): (Uuid, DateTime<Utc>),
    ) -> Refused<Answer> {
        self.running()?;
        let code = || item.code.clone();
        let note = optional_text("note", given.note, 500)?;
        let outcome = judge(item, given.result, given.reading)?;
        if outcome.result == Finding::NotChecked && note.is_empty() {
            return Err(Refusal::NotCheckedNeedsReason { item: code() });
        }
        if given.nonconformity.is_some() && outcome.result != Finding::Fails {
            return Err(Refusal::ItemNotFailed { item: code() });
        }
        Ok(Answer {
            id: answer_id(self.id, &item.code),
            inspection: self.id,
            item: code(),
            outcome,
            note,
            photos: given.photos,
            answered_by,
            answered_at,
            nonconformity: given
                .nonconformity
                .map(Nonconformity::checked)
                .transpose()?,
        })
    }
}

impl Answer {
    /// Takes in a photo that a placeholder was waiting for, also after the inspection has ended.
    pub fn take_photo(&mut self, attachment: Uuid) {
        if !self.photos.contains(&attachment) {
            self.photos.push(attachment);
        }
    }
}

/// The result of an item: as given where it agrees with the reading, else what the limits say.
fn judge(item: &CheckItem, result: Option<Finding>, reading: Option<Reading>) -> Refused<Outcome> {
    let code = || item.code.clone();
    let within = match (&item.limits, reading) {
        (Some(limits), Some(reading)) => Some(limits.allow(reading)),
        _ => None,
    };
    let result = match (result, within) {
        (Some(result), _) => result,
        (None, Some(true)) => Finding::Conforms,
        (None, Some(false)) => Finding::Fails,
        (None, None) if item.limits.is_some() => {
            return Err(Refusal::ReadingMissing { item: code() });
        }
        (None, None) => return Err(Refusal::ResultMissing { item: code() }),
    };
    let judged = matches!(result, Finding::Conforms | Finding::Fails);
    match (within, reading) {
        (None, _) if judged && item.limits.is_some() => {
            Err(Refusal::ReadingMissing { item: code() })
        }
        (Some(within), Some(reading)) if within != (result == Finding::Conforms) => {
            Err(Refusal::ReadingContradictsAnswer {
                item: code(),
                reading: reading.to_string(),
            })
        }
        _ => Ok(Outcome { result, reading }),
    }
}

/// Counts of an inspection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Totals {
    /// 符合.
    pub conforms: u32,
    /// 不符合.
    pub fails: u32,
    /// 不适用.
    pub not_applicable: u32,
    /// 未查.
    pub not_checked: u32,
    /// Of the failed ones: 隐患.
    pub hazards: u32,
    /// Of the failed ones: 缺陷.
    pub defects: u32,
    /// Of the failed ones: 违章.
    pub violations: u32,
}

impl Totals {
    /// Counts answers.
    pub fn of<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Self {
        let mut totals = Self::default();
        for answer in answers {
            *match answer.outcome.result {
                Finding::Conforms => &mut totals.conforms,
                Finding::Fails => &mut totals.fails,
                Finding::NotApplicable => &mut totals.not_applicable,
                Finding::NotChecked => &mut totals.not_checked,
            } += 1;
            match answer.nonconformity {
                None => {}
                Some(Nonconformity::Hazard) => totals.hazards += 1,
                Some(Nonconformity::Defect { .. }) => totals.defects += 1,
                Some(Nonconformity::Violation { .. }) => totals.violations += 1,
            }
        }
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspection::sample;
    use crate::reading::Limits;

    fn item(limits: Option<Limits>) -> CheckItem {
        sample::item("T1-03", "建筑", limits)
    }

    fn at_least_400() -> CheckItem {
        item(Some(Limits {
            unit: "mm".into(),
            min: "400".parse().ok(),
            max: None,
        }))
    }

    fn answer(item: &CheckItem, given: Given<'_>) -> Refused<Answer> {
        sample::inspection(&[]).answer(item, given, (Uuid::from_u128(9), DateTime::UNIX_EPOCH))
    }

    #[test]
    fn a_reading_judges_itself() {
        for (reading, result) in [
            ("399.999", Finding::Fails),
            ("400", Finding::Conforms),
            ("1000", Finding::Conforms),
        ] {
            let given = Given {
                reading: reading.parse().ok(),
                ..Given::default()
            };
            let made = answer(&at_least_400(), given).unwrap();
            assert_eq!(made.outcome.result, result, "{reading}");
        }
        let code = || "T1-03".to_owned();
        assert_eq!(
            answer(&at_least_400(), Given::default()),
            Err(Refusal::ReadingMissing { item: code() })
        );
        assert_eq!(
            answer(&item(None), Given::default()),
            Err(Refusal::ResultMissing { item: code() })
        );
    }

    #[test]
    fn only_a_failed_item_is_a_hazard_a_defect_or_a_violation() {
        let given = |result, nonconformity: &Nonconformity| Given {
            result: Some(result),
            note: "见照片",
            nonconformity: Some(nonconformity.clone()),
            ..Given::default()
        };
        let defect = Nonconformity::Defect {
            maintenance_number: " 缺-2026-17 ".into(),
        };
        for result in [
            Finding::Conforms,
            Finding::NotApplicable,
            Finding::NotChecked,
        ] {
            let refused = answer(&item(None), given(result, &defect));
            assert!(matches!(refused, Err(Refusal::ItemNotFailed { .. })));
        }
        let failed = answer(&item(None), given(Finding::Fails, &defect)).unwrap();
        let kept = Nonconformity::Defect {
            maintenance_number: "缺-2026-17".into(),
        };
        assert_eq!(failed.nonconformity, Some(kept));
        let nobody = Nonconformity::Violation {
            person_name: " ".into(),
            corrected_on_spot: true,
        };
        assert_eq!(
            answer(&item(None), given(Finding::Fails, &nobody)),
            Err(Refusal::Blank {
                field: "person_name"
            })
        );
    }

    #[test]
    fn totals_tell_the_three_apart() {
        let failed = |nonconformity| {
            let given = Given {
                result: Some(Finding::Fails),
                nonconformity,
                ..Given::default()
            };
            answer(&item(None), given).unwrap()
        };
        let answers = [
            failed(None),
            failed(Some(Nonconformity::Hazard)),
            failed(Some(Nonconformity::Violation {
                person_name: "某人".into(),
                corrected_on_spot: true,
            })),
        ];
        let totals = Totals::of(&answers);
        assert_eq!((totals.fails, totals.hazards), (3, 1));
        assert_eq!((totals.defects, totals.violations), (0, 1));
    }
}
