//! What is marked, and the evaluators' cards.

use domain::Refusal;
use domain::drill::evaluation::{
    DrillMark, EvaluationCard, EvaluationItem, check_card, check_items, check_marks,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DrillEvaluationView, change};
use crate::{Result, Workspace};

/// Chooses other items or weights for a drill, before anybody marked it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseDrillItems {
    /// Drill.
    pub drill: Uuid,
    /// All items with their weights.
    pub items: Vec<EvaluationItem>,
}

/// Enters the card of an evaluator; again where something was misread.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterEvaluatorCard {
    /// Drill.
    pub drill: Uuid,
    /// Whose card: a participant.
    pub evaluator: Uuid,
    /// A mark for each item that was seen.
    pub marks: Vec<DrillMark>,
}

/// Chooses items.
pub fn choose_drill_items(
    ws: &mut Workspace,
    request: ChooseDrillItems,
) -> Result<DrillEvaluationView> {
    let kind = "choose_drill_items";
    change(ws, kind, request.drill, |_, evaluated, _| {
        if !evaluated.cards.is_empty() {
            return Err(Refusal::DrillMarkedAlready.into());
        }
        evaluated.evaluation.items = check_items("items", &request.items)?;
        Ok(())
    })
}

/// Enters a card.
pub fn enter_evaluator_card(
    ws: &mut Workspace,
    request: EnterEvaluatorCard,
) -> Result<DrillEvaluationView> {
    let kind = "enter_evaluator_card";
    change(ws, kind, request.drill, |tx, evaluated, author| {
        let evaluator = evaluated.participant(request.evaluator)?;
        check_card(author, evaluator, &evaluated.loaded.people)?;
        let evaluation = &evaluated.evaluation;
        let card = EvaluationCard {
            id: evaluator.id,
            drill: request.drill,
            evaluator: evaluator.id,
            marks: check_marks(&evaluation.items, &evaluation.grades, &request.marks)?,
            recorded_by: author.id,
            recorded_at: tx.now(),
        };
        tx.save(&card)?;
        Ok(())
    })
}
