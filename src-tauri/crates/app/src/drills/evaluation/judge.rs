//! What the evaluation says of the plan, and its end.

use domain::drill::evaluation::{
    Concluded, DrillJudgement, EvaluationOpinion, ObjectiveReached, PlanRevision, check_conclude,
    check_judgement, check_objectives, check_revision,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DrillEvaluationView, change};
use crate::{Result, Workspace};

/// Says how plan and organisation proved themselves. What is left out stays open.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeDrill {
    /// Drill.
    pub drill: Uuid,
    /// Suitability, sufficiency, people, materials, coordination.
    #[serde(default)]
    pub judgements: Vec<DrillJudgement>,
    /// Which objectives were reached.
    #[serde(default)]
    pub objectives: Vec<ObjectiveReached>,
    /// Words.
    #[serde(default)]
    pub opinion: EvaluationOpinion,
    /// Whether the plan is to be revised; open when absent.
    pub revision: Option<PlanRevision>,
}

/// Concludes the evaluation; nothing of it changes afterwards.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConcludeDrillEvaluation {
    /// Drill.
    pub drill: Uuid,
}

/// Judges.
pub fn judge_drill(ws: &mut Workspace, request: JudgeDrill) -> Result<DrillEvaluationView> {
    change(ws, "judge_drill", request.drill, |_, evaluated, _| {
        let count = evaluated.loaded.drill.terms.objectives.len();
        let judgements = check_judgement(&request.judgements)?;
        let revision = request.revision.as_ref();
        let revision = revision.map(|decided| check_revision(&judgements, decided));
        let evaluation = &mut evaluated.evaluation;
        evaluation.revision = revision.transpose()?;
        evaluation.objectives = check_objectives(count, &request.objectives)?;
        evaluation.opinion = request.opinion.checked()?;
        evaluation.judgements = judgements;
        Ok(())
    })
}

/// Concludes.
pub fn conclude_drill_evaluation(
    ws: &mut Workspace,
    request: ConcludeDrillEvaluation,
) -> Result<DrillEvaluationView> {
    let kind = "conclude_drill_evaluation";
    change(ws, kind, request.drill, |tx, evaluated, author| {
        let objectives = evaluated.loaded.drill.terms.objectives.len();
        check_conclude(
            &evaluated.evaluation,
            &evaluated.cards,
            &evaluated.awaited(),
            objectives,
        )?;
        let (by, at) = (author.id, tx.now());
        evaluated.evaluation.concluded = Some(Concluded { by, at });
        Ok(())
    })
}
