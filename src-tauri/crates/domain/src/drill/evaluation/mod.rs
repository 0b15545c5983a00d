//! The evaluation of a drill (YJ/T 9009, chapter 7): remarks on the spot, what the participants say of
//! themselves, the evaluators' marks, what all this says of the plan.

mod conclude;
mod hands;
mod judgement;
mod marks;
mod scheme;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::drill::DrillForm;
use crate::refusal::optional_text;

pub use conclude::{EvaluationGap, awaited, check_conclude, missing};
pub use hands::check_card;
pub use judgement::{
    DrillJudgement, DrillRating, JudgedAspect, ObjectiveReached, PlanRevision, check_judgement,
    check_objectives, check_revision,
};
pub use marks::{
    DrillMark, EvaluationCard, EvaluationScore, GroupScore, ItemScore, check_marks, outcome,
};
pub use scheme::{DrillGrade, EvaluationItem, EvaluationScheme, SchemeVersion, check_items, grade};

/// The evaluation of a drill; its id is the drill's own, so that two laptops write one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillEvaluation {
    /// The drill's id.
    pub id: Uuid,
    /// Version of the scheme it began with; 0 is what ships.
    #[serde(default)]
    pub scheme: u32,
    /// Items with their weights, as they are for this drill.
    pub items: Vec<EvaluationItem>,
    /// Grades, the best first.
    pub grades: Vec<DrillGrade>,
    /// 现场点评; absent until it is held.
    pub hot_wash: Option<HotWash>,
    /// 参演人员自评.
    #[serde(default)]
    pub self_assessments: Vec<SelfAssessment>,
    /// How the plan and the organisation proved themselves.
    #[serde(default)]
    pub judgements: Vec<DrillJudgement>,
    /// Which objectives were reached.
    #[serde(default)]
    pub objectives: Vec<ObjectiveReached>,
    /// What the evaluators say in words.
    #[serde(default)]
    pub opinion: EvaluationOpinion,
    /// Whether the plan is to be revised; absent until that is decided.
    pub revision: Option<PlanRevision>,
    /// When it was concluded and by whom; nothing of it changes afterwards.
    pub concluded: Option<Concluded>,
}

/// Remarks right after the drill, before everybody leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HotWash {
    /// When.
    pub held_at: DateTime<Utc>,
    /// Who led it, a participant.
    pub led_by: Uuid,
    /// What was said, in order.
    pub remarks: Vec<Remark>,
}

/// What one person said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Who, a participant.
    pub speaker: Uuid,
    /// What.
    pub words: String,
}

/// What participants say of themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SelfAssessment {
    /// Who speaks, a participant, also for their team.
    pub person: Uuid,
    /// Whether the own task was done.
    pub rating: DrillRating,
    /// What went well and what did not.
    pub words: String,
}

/// What the evaluators say in words; each part may be empty until it is concluded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct EvaluationOpinion {
    /// 组织实施.
    pub organisation: String,
    /// 参演人员表现.
    pub performance: String,
    /// 经验教训.
    pub lessons: String,
    /// 改进建议.
    pub suggestions: String,
}

/// Who concluded it, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Concluded {
    /// Who.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

impl EvaluationOpinion {
    /// Words of a length that fits on paper, trimmed.
    pub fn checked(self) -> crate::Refused<Self> {
        let checked = |field, words: &str| optional_text(field, words, 2000);
        Ok(Self {
            organisation: checked("organisation", &self.organisation)?,
            performance: checked("performance", &self.performance)?,
            lessons: checked("lessons", &self.lessons)?,
            suggestions: checked("suggestions", &self.suggestions)?,
        })
    }
}

impl DrillEvaluation {
    /// An evaluation that begins with a version of the scheme.
    pub fn new(
        (drill, form): (Uuid, DrillForm),
        (version, scheme): (u32, &EvaluationScheme),
    ) -> Self {
        Self {
            id: drill,
            scheme: version,
            items: scheme.items(form).to_vec(),
            grades: scheme.grades.clone(),
            hot_wash: None,
            self_assessments: Vec::new(),
            judgements: Vec::new(),
            objectives: Vec::new(),
            opinion: EvaluationOpinion::default(),
            revision: None,
            concluded: None,
        }
    }

    /// Nothing changes once it is concluded.
    pub fn still_open(&self) -> crate::Refused<()> {
        match self.concluded {
            None => Ok(()),
            Some(_) => Err(crate::Refusal::DrillEvaluationConcluded),
        }
    }
}
