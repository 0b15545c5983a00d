//! An evaluation as shown.

use chrono::{DateTime, NaiveDate, Utc};
use domain::deadline::{self, Standing};
use domain::drill::evaluation::{
    DrillGrade, DrillJudgement, DrillMark, DrillRating, EvaluationGap, EvaluationItem,
    EvaluationOpinion, EvaluationScore, ObjectiveReached, PlanRevision, check_card, missing,
    outcome,
};
use domain::drill::{DrillRole, Participant};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Evaluated;
use crate::drills::scheme;
use crate::hazards::RefusalView;
use crate::names::Names;
use crate::workspace::{find, today};
use crate::{Result, Workspace};

/// Asks for the evaluation of a drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetDrillEvaluation {
    /// Drill.
    pub drill: Uuid,
}

/// The evaluation of a drill.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillEvaluationView {
    /// Drill.
    pub drill: Uuid,
    /// Version of the scheme; 0 is what ships.
    pub scheme: u32,
    /// The last day to conclude it by the organisation's scheme; absent once it is concluded, and where the
    /// workdays are not published.
    pub due_on: Option<NaiveDate>,
    /// How that day stands.
    pub due: Option<Standing>,
    /// Items with their weights.
    pub items: Vec<EvaluationItem>,
    /// Grades, the best first.
    pub grades: Vec<DrillGrade>,
    /// Evaluators with their cards, their head first.
    pub evaluators: Vec<EvaluatorView>,
    /// What all cards come to.
    pub score: EvaluationScore,
    /// When the remarks on the spot were made.
    pub hot_wash_at: Option<DateTime<Utc>>,
    /// Who led them.
    pub hot_wash_led_by: Option<Uuid>,
    /// Remarks on the spot.
    pub hot_wash: Vec<SpokenView>,
    /// What participants said of themselves.
    pub self_assessments: Vec<SpokenView>,
    /// How plan and organisation proved themselves.
    pub judgements: Vec<DrillJudgement>,
    /// Objectives.
    pub objectives: Vec<ObjectiveView>,
    /// Words.
    pub opinion: EvaluationOpinion,
    /// Whether the plan is to be revised.
    pub revision: Option<PlanRevision>,
    /// What is missing before it can be concluded.
    pub missing: Vec<EvaluationGap>,
    /// Who concluded it.
    pub concluded_by_name: Option<String>,
    /// When.
    pub concluded_at: Option<DateTime<Utc>>,
    /// Why it may not be changed now; absent when it may.
    pub refusal: Option<RefusalView>,
}

/// An evaluator.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvaluatorView {
    /// Participant.
    pub participant: Uuid,
    /// Name.
    pub name: String,
    /// Head of the evaluators or one of them.
    pub role: DrillRole,
    /// Where they observe from.
    pub duty: String,
    /// Whether the card is waited for: not of somebody who did not come.
    pub awaited: bool,
    /// The card; absent until it is entered.
    pub card: Option<CardView>,
    /// Why whoever is seated may not enter it; absent when it may be done.
    pub refusal: Option<RefusalView>,
}

/// A card.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CardView {
    /// Marks.
    pub marks: Vec<DrillMark>,
    /// Who entered it.
    pub recorded_by_name: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// What somebody said.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SpokenView {
    /// Participant.
    pub participant: Uuid,
    /// Name.
    pub name: String,
    /// What they are in the drill.
    pub role: DrillRole,
    /// What they said.
    pub words: String,
    /// Whether their own task was done, where they spoke of themselves.
    pub rating: Option<DrillRating>,
}

/// An objective.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ObjectiveView {
    /// Which, from 1.
    pub no: u32,
    /// What.
    pub text: String,
    /// Whether it was reached; absent until that is judged.
    pub reached: Option<ObjectiveReached>,
}

/// The evaluation of a drill.
pub fn get_drill_evaluation(
    ws: &mut Workspace,
    request: GetDrillEvaluation,
) -> Result<DrillEvaluationView> {
    view(ws, request.drill)
}

pub(super) fn view(ws: &Workspace, drill: Uuid) -> Result<DrillEvaluationView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let me = me.map(|me| find::<Person>(reader, "person", me));
        let me = me.transpose()?;
        let evaluated = Evaluated::of(reader, drill)?;
        let mut names = Names::new(reader);
        let refused = me.as_ref().map(|me| evaluated.check(me));
        let refusal = refused
            .and_then(|one| one.err())
            .as_ref()
            .map(RefusalView::of);
        let evaluators: Vec<EvaluatorView> = { evaluated.evaluators().into_iter() }
            .map(|one| evaluator(&evaluated, &mut names, one, me.as_ref()))
            .collect::<Result<_>>()?;
        let Evaluated {
            loaded,
            evaluation,
            cards,
        } = &evaluated;
        let held_on = reader.drill_row(drill)?.and_then(|row| row.held_on);
        let (_, scheme) = scheme::current(reader)?;
        let owed = evaluation.concluded.is_none() && loaded.owes_evaluation();
        let due_on = held_on.filter(|_| owed);
        let due_on = due_on.and_then(|on| scheme.evaluate_by(on, &ws.calendar));
        let today = today(reader, now)?;
        let ids = evaluated.awaited();
        let objectives = &loaded.drill.terms.objectives;
        let said = |participant: Uuid, words: &str, rating| -> Result<SpokenView> {
            let one = evaluated.participant(participant)?;
            Ok(SpokenView {
                participant,
                name: one.name.clone(),
                role: one.role,
                words: words.to_owned(),
                rating,
            })
        };
        let hot_wash = evaluation.hot_wash.as_ref();
        let remarks = hot_wash.iter().flat_map(|one| &one.remarks);
        let selves = evaluation.self_assessments.iter();
        Ok(DrillEvaluationView {
            drill,
            scheme: evaluation.scheme,
            due_on,
            due: due_on.map(|on| deadline::standing(on, today)),
            score: outcome(&evaluation.items, &evaluation.grades, cards),
            missing: missing(evaluation, cards, &ids, objectives.len()),
            hot_wash_at: hot_wash.map(|one| one.held_at),
            hot_wash_led_by: hot_wash.map(|one| one.led_by),
            hot_wash: remarks
                .map(|one| said(one.speaker, &one.words, None))
                .collect::<Result<_>>()?,
            self_assessments: selves
                .map(|one| said(one.person, &one.words, Some(one.rating)))
                .collect::<Result<_>>()?,
            objectives: { objectives.iter().zip(1..) }
                .map(|(text, no)| ObjectiveView {
                    no,
                    text: text.clone(),
                    reached: { evaluation.objectives.iter() }
                        .find(|one| one.no == no)
                        .cloned(),
                })
                .collect(),
            concluded_by_name: evaluation
                .concluded
                .map(|concluded| names.person(concluded.by))
                .transpose()?,
            concluded_at: evaluation.concluded.map(|concluded| concluded.at),
            items: evaluation.items.clone(),
            grades: evaluation.grades.clone(),
            judgements: evaluation.judgements.clone(),
            opinion: evaluation.opinion.clone(),
            revision: evaluation.revision.clone(),
            evaluators,
            refusal,
        })
    })
}

fn evaluator(
    evaluated: &Evaluated,
    names: &mut Names<'_, '_>,
    one: &Participant,
    me: Option<&Person>,
) -> Result<EvaluatorView> {
    let mut cards = evaluated.cards.iter();
    let card = cards.find(|card| card.evaluator == one.id);
    let may = |me: &Person| {
        evaluated.check(me)?;
        check_card(me, one, &evaluated.loaded.people)
    };
    let refused = me.and_then(|me| may(me).err());
    Ok(EvaluatorView {
        participant: one.id,
        name: one.name.clone(),
        role: one.role,
        duty: one.duty.clone(),
        awaited: evaluated.awaited().contains(&one.id),
        card: match card {
            Some(card) => Some(CardView {
                marks: card.marks.clone(),
                recorded_by_name: names.person(card.recorded_by)?,
                recorded_at: card.recorded_at,
            }),
            None => None,
        },
        refusal: refused.as_ref().map(RefusalView::of),
    })
}
