//! The evaluation of a drill: remarks on the spot, self-assessments, cards of the evaluators, what all this
//! says of the plan; concluded once nothing is missing.

mod cards;
mod judge;
mod said;
mod view;

pub use cards::{ChooseDrillItems, EnterEvaluatorCard, choose_drill_items, enter_evaluator_card};
pub use judge::{ConcludeDrillEvaluation, JudgeDrill, conclude_drill_evaluation, judge_drill};
pub use said::{RecordHotWash, RecordSelfAssessments, record_hot_wash, record_self_assessments};
pub use view::{
    CardView, DrillEvaluationView, EvaluatorView, GetDrillEvaluation, ObjectiveView, SpokenView,
    get_drill_evaluation,
};

use domain::Refusal;
use domain::drill::evaluation::{DrillEvaluation, EvaluationCard, awaited};
use domain::drill::{DrillAct, Participant};
use domain::people::Person;
use store::Reader;
use uuid::Uuid;

use super::{Loaded, scheme};
use crate::workspace::Writer;
use crate::{Result, Workspace};

/// A drill with its evaluation, which begins with the organisation's scheme where nobody touched it.
pub(super) struct Evaluated {
    pub loaded: Loaded,
    pub evaluation: DrillEvaluation,
    pub cards: Vec<EvaluationCard>,
}

impl Evaluated {
    pub fn of(reader: &Reader<'_>, drill: Uuid) -> Result<Self> {
        let loaded = Loaded::of(reader, drill)?;
        let evaluation = match loaded.evaluation.clone() {
            Some(evaluation) => evaluation,
            None => fresh(reader, &loaded)?,
        };
        Ok(Self {
            loaded,
            evaluation,
            cards: reader.drill_cards(drill)?,
        })
    }

    /// Whether somebody may evaluate now.
    pub fn check(&self, person: &Person) -> domain::Refused<()> {
        self.loaded.check(DrillAct::Evaluate, person)?;
        self.evaluation.still_open()
    }

    /// Those who mark.
    pub fn evaluators(&self) -> Vec<&Participant> {
        let people = self.loaded.people.iter();
        let mut evaluators: Vec<_> = people.filter(|one| one.role.evaluates()).collect();
        evaluators.sort_by_key(|one| one.role);
        evaluators
    }

    /// Those whose cards are waited for.
    pub fn awaited(&self) -> Vec<Uuid> {
        awaited(&self.loaded.people, &self.cards)
    }

    /// A participant of this drill.
    pub fn participant(&self, id: Uuid) -> domain::Refused<&Participant> {
        let found = self.loaded.people.iter().find(|one| one.id == id);
        found.ok_or(Refusal::NotFound {
            what: "drill_participant",
            id,
        })
    }
}

/// The evaluation a drill begins with.
fn fresh(reader: &Reader<'_>, loaded: &Loaded) -> Result<DrillEvaluation> {
    let (version, scheme) = scheme::current(reader)?;
    let of = (loaded.drill.id, loaded.drill.terms.form);
    Ok(DrillEvaluation::new(of, (version, &scheme)))
}

/// Changes the evaluation in one act.
fn change(
    ws: &mut Workspace,
    kind: &'static str,
    drill: Uuid,
    changing: impl FnOnce(&mut Writer<'_, '_>, &mut Evaluated, &Person) -> Result<()>,
) -> Result<DrillEvaluationView> {
    ws.write(kind, None, |tx, author| {
        let mut evaluated = Evaluated::of(tx, drill)?;
        evaluated.check(author)?;
        changing(tx, &mut evaluated, author)?;
        tx.save(&evaluated.evaluation)?;
        Ok(())
    })?;
    view::view(ws, drill)
}
