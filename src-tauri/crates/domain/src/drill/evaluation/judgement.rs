//! How the plan and the organisation proved themselves, and whether the plan is to be revised.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// What is judged beside the marks (domain form 4.6).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum JudgedAspect {
    /// 预案适宜性.
    Suitability,
    /// 预案充分性.
    Sufficiency,
    /// 人员到位.
    People,
    /// 物资到位.
    Materials,
    /// 协调性.
    Coordination,
}

/// One of three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillRating {
    /// Wholly.
    Full,
    /// Mostly.
    Partly,
    /// Not.
    Not,
}

/// A judgement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillJudgement {
    /// What is judged.
    pub aspect: JudgedAspect,
    /// How.
    pub rating: DrillRating,
    /// Why; needed unless it is wholly so.
    #[serde(default)]
    pub note: String,
}

/// Whether an objective was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveReached {
    /// Which, from 1.
    pub no: u32,
    /// How far.
    pub rating: DrillRating,
    /// Why; needed unless wholly.
    #[serde(default)]
    pub note: String,
}

/// Whether the plan is to be revised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRevision {
    /// It is.
    pub needed: bool,
    /// A major problem of the plan itself: the law then demands a revision in time
    /// (生产安全事故应急条例 6, item 5).
    #[serde(default)]
    pub major: bool,
    /// What is to be revised, and why; may be empty where nothing is.
    #[serde(default)]
    pub reason: String,
}

impl JudgedAspect {
    /// All, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Suitability,
        Self::Sufficiency,
        Self::People,
        Self::Materials,
        Self::Coordination,
    ];

    /// Its name on paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Suitability => "预案适宜性",
            Self::Sufficiency => "预案充分性",
            Self::People => "人员到位",
            Self::Materials => "物资到位",
            Self::Coordination => "协调性",
        }
    }

    /// The three ratings on paper, the best first.
    pub fn ratings(self) -> [&'static str; 3] {
        match self {
            Self::Suitability => ["完全适宜", "基本适宜", "不适宜"],
            Self::Sufficiency => ["完全满足要求", "基本满足要求", "不满足要求"],
            Self::People => ["全部到位", "个别人员未到位", "重点岗位未到位"],
            Self::Materials => ["充分有效", "准备不充分", "严重缺乏"],
            Self::Coordination => ["准确高效", "基本顺利", "效率低"],
        }
    }
}

impl DrillRating {
    /// All, the best first.
    pub const ALL: [Self; 3] = [Self::Full, Self::Partly, Self::Not];

    /// Words for an objective.
    pub fn reached(self) -> &'static str {
        match self {
            Self::Full => "达到",
            Self::Partly => "基本达到",
            Self::Not => "未达到",
        }
    }
}

/// A note where it is needed.
fn note(rating: DrillRating, words: &str) -> Refused<String> {
    match rating {
        DrillRating::Full => optional_text("note", words, 300),
        DrillRating::Partly | DrillRating::Not => text("note", words, 300),
    }
}

/// Each aspect once, with its note where that is needed.
pub fn check_judgement(judgements: &[DrillJudgement]) -> Refused<Vec<DrillJudgement>> {
    let mut checked: Vec<DrillJudgement> = Vec::with_capacity(judgements.len());
    for one in judgements {
        if checked.iter().any(|other| other.aspect == one.aspect) {
            let name = one.aspect.words().to_owned();
            return Err(Refusal::NameTaken { name });
        }
        checked.push(DrillJudgement {
            note: note(one.rating, &one.note)?,
            ..*one
        });
    }
    checked.sort_by_key(|one| one.aspect);
    Ok(checked)
}

/// Objectives there are, each once.
pub fn check_objectives(
    count: usize,
    reached: &[ObjectiveReached],
) -> Refused<Vec<ObjectiveReached>> {
    let mut checked: Vec<ObjectiveReached> = Vec::with_capacity(reached.len());
    for one in reached {
        let there = usize::try_from(one.no).is_ok_and(|no| (1..=count).contains(&no));
        if !there {
            let item = one.no.to_string();
            return Err(Refusal::UnknownItem { item });
        }
        if checked.iter().any(|other| other.no == one.no) {
            let name = one.no.to_string();
            return Err(Refusal::NameTaken { name });
        }
        checked.push(ObjectiveReached {
            note: note(one.rating, &one.note)?,
            ..*one
        });
    }
    checked.sort_by_key(|one| one.no);
    Ok(checked)
}

/// A plan that did not prove suitable or sufficient is revised, and a revision says what is wrong.
pub fn check_revision(
    judgements: &[DrillJudgement],
    decided: &PlanRevision,
) -> Refused<PlanRevision> {
    let of_plan = |one: &&DrillJudgement| {
        matches!(
            one.aspect,
            JudgedAspect::Suitability | JudgedAspect::Sufficiency
        ) && one.rating == DrillRating::Not
    };
    let failed = judgements.iter().find(of_plan);
    if !decided.needed
        && let Some(failed) = failed
    {
        return Err(Refusal::PlanMustBeRevised {
            aspect: failed.aspect,
        });
    }
    let reason = match decided.needed {
        true => text("reason", &decided.reason, 500)?,
        false => optional_text("reason", &decided.reason, 500)?,
    };
    Ok(PlanRevision {
        needed: decided.needed,
        major: decided.needed && decided.major,
        reason,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(aspect: JudgedAspect, rating: DrillRating, note: &str) -> DrillJudgement {
        DrillJudgement {
            aspect,
            rating,
            note: note.into(),
        }
    }

    #[test]
    fn only_full_praise_needs_no_words() {
        let praise = judged(JudgedAspect::People, DrillRating::Full, "");
        assert!(check_judgement(&[praise]).is_ok());
        let blame = judged(JudgedAspect::People, DrillRating::Partly, " ");
        let blank = Refusal::Blank { field: "note" };
        assert_eq!(check_judgement(&[blame]), Err(blank));
        let twice = [
            judged(JudgedAspect::People, DrillRating::Full, ""),
            judged(JudgedAspect::People, DrillRating::Full, ""),
        ];
        assert!(check_judgement(&twice).is_err());
    }

    #[test]
    fn a_plan_that_failed_is_revised() {
        let failed = [judged(
            JudgedAspect::Sufficiency,
            DrillRating::Not,
            "无夜间照明安排",
        )];
        let decided = |needed, reason: &str| PlanRevision {
            needed,
            major: true,
            reason: reason.into(),
        };
        assert_eq!(
            check_revision(&failed, &decided(false, "")),
            Err(Refusal::PlanMustBeRevised {
                aspect: JudgedAspect::Sufficiency
            })
        );
        let blank = Refusal::Blank { field: "reason" };
        assert_eq!(check_revision(&failed, &decided(true, "")), Err(blank));
        let made = check_revision(&failed, &decided(true, "补充夜间照明")).unwrap();
        assert!(made.needed && made.major);
        // Nothing is major where nothing is revised.
        assert!(!check_revision(&[], &decided(false, "")).unwrap().major);
        // People who were late are no fault of the plan.
        let late = [judged(JudgedAspect::People, DrillRating::Not, "值班员未到")];
        assert!(check_revision(&late, &decided(false, "")).is_ok());
    }

    #[test]
    fn objectives_are_those_of_the_drill() {
        let reached = |no| ObjectiveReached {
            no,
            rating: DrillRating::Full,
            note: String::new(),
        };
        let sorted = check_objectives(3, &[reached(3), reached(1)]).unwrap();
        assert_eq!(sorted[0].no, 1);
        assert!(check_objectives(3, &[reached(4)]).is_err());
        assert!(check_objectives(3, &[reached(0)]).is_err());
        assert!(check_objectives(3, &[reached(2), reached(2)]).is_err());
    }
}
