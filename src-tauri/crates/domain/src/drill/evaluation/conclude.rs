//! What an evaluation still lacks; nothing is concluded that lacks anything.

use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use super::{DrillEvaluation, EvaluationCard, JudgedAspect};
use crate::drill::Participant;
use crate::{Refusal, Refused};

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationGap {
    /// 现场点评.
    HotWash,
    /// 参演人员自评.
    SelfAssessment,
    /// The card of one evaluator or more.
    Cards,
    /// How plan and organisation proved themselves.
    Judgements,
    /// Whether each objective was reached.
    Objectives,
    /// 组织实施 and 参演人员表现 in words.
    Opinion,
    /// 经验教训 and 改进建议 in words.
    Lessons,
    /// Whether the plan is to be revised.
    Revision,
}

/// Evaluators whose cards are waited for: those who came, and those who marked all the same. Whoever did not
/// come saw nothing to mark, and one that stayed away must not keep a drill open for good.
pub fn awaited(people: &[Participant], cards: &[EvaluationCard]) -> Vec<Uuid> {
    let marked = |one: &Participant| cards.iter().any(|card| card.evaluator == one.id);
    let waits = |one: &&Participant| {
        one.role.evaluates() && !one.removed && (one.presence.is_some() || marked(one))
    };
    people.iter().filter(waits).map(|one| one.id).collect()
}

/// What the evaluation lacks, for these evaluators and that many objectives.
pub fn missing(
    evaluation: &DrillEvaluation,
    cards: &[EvaluationCard],
    evaluators: &[Uuid],
    objectives: usize,
) -> Vec<EvaluationGap> {
    let marked = |evaluator: &Uuid| cards.iter().any(|card| card.evaluator == *evaluator);
    let judged = |aspect: &JudgedAspect| {
        let mut judgements = evaluation.judgements.iter();
        judgements.any(|one| one.aspect == *aspect)
    };
    let opinion = &evaluation.opinion;
    let [organisation, performance, lessons, suggestions] = [
        &opinion.organisation,
        &opinion.performance,
        &opinion.lessons,
        &opinion.suggestions,
    ]
    .map(|words| words.is_empty());
    let lacks = [
        (EvaluationGap::HotWash, evaluation.hot_wash.is_none()),
        (
            EvaluationGap::SelfAssessment,
            evaluation.self_assessments.is_empty(),
        ),
        (
            EvaluationGap::Cards,
            evaluators.is_empty() || !evaluators.iter().all(marked),
        ),
        (
            EvaluationGap::Judgements,
            !JudgedAspect::ALL.iter().all(judged),
        ),
        (
            EvaluationGap::Objectives,
            evaluation.objectives.len() < objectives,
        ),
        (EvaluationGap::Opinion, organisation || performance),
        (EvaluationGap::Lessons, lessons || suggestions),
        (EvaluationGap::Revision, evaluation.revision.is_none()),
    ];
    let lacks = lacks.into_iter().filter(|(_, lacks)| *lacks);
    lacks.map(|(missing, _)| missing).collect()
}

/// Whether it may be concluded.
pub fn check_conclude(
    evaluation: &DrillEvaluation,
    cards: &[EvaluationCard],
    evaluators: &[Uuid],
    objectives: usize,
) -> Refused<()> {
    evaluation.still_open()?;
    let missing = missing(evaluation, cards, evaluators, objectives);
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Refusal::DrillEvaluationIncomplete { missing }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drill::evaluation::{
        DrillJudgement, DrillMark, DrillRating, EvaluationOpinion, EvaluationScheme, HotWash,
        ObjectiveReached, PlanRevision, SelfAssessment,
    };
    use crate::drill::{DrillForm, DrillRole, Presence, SignIn};
    use chrono::DateTime;

    const EVALUATOR: Uuid = Uuid::from_u128(7);

    fn whole() -> DrillEvaluation {
        let scheme = EvaluationScheme {
            live: Vec::new(),
            tabletop: Vec::new(),
            grades: Vec::new(),
            within_workdays: 10,
        };
        let said = || "有".to_owned();
        DrillEvaluation {
            hot_wash: Some(HotWash {
                held_at: DateTime::UNIX_EPOCH,
                led_by: EVALUATOR,
                remarks: Vec::new(),
            }),
            self_assessments: vec![SelfAssessment {
                person: Uuid::nil(),
                rating: DrillRating::Full,
                words: said(),
            }],
            judgements: JudgedAspect::ALL
                .map(|aspect| DrillJudgement {
                    aspect,
                    rating: DrillRating::Full,
                    note: String::new(),
                })
                .to_vec(),
            objectives: vec![ObjectiveReached {
                no: 1,
                rating: DrillRating::Full,
                note: String::new(),
            }],
            opinion: EvaluationOpinion {
                organisation: said(),
                performance: said(),
                lessons: said(),
                suggestions: said(),
            },
            revision: Some(PlanRevision {
                needed: false,
                major: false,
                reason: String::new(),
            }),
            ..DrillEvaluation::new((Uuid::nil(), DrillForm::Live), (0, &scheme))
        }
    }

    fn card() -> EvaluationCard {
        EvaluationCard {
            id: Uuid::nil(),
            drill: Uuid::nil(),
            evaluator: EVALUATOR,
            marks: vec![DrillMark {
                item: "A1".into(),
                points: 80,
                remark: String::new(),
            }],
            recorded_by: EVALUATOR,
            recorded_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_card_of_an_evaluator_who_did_not_come_is_not_waited_for() {
        let evaluator = |id: u128, came: bool| Participant {
            id: Uuid::from_u128(id),
            drill: Uuid::nil(),
            person: None,
            name: "李娜".into(),
            organisation: String::new(),
            role: DrillRole::Evaluator,
            duty: String::new(),
            expected: true,
            presence: came.then_some(Presence {
                by: SignIn::RollCall {
                    initials: "ln".into(),
                },
                at: DateTime::UNIX_EPOCH,
                recorded_by: EVALUATOR,
            }),
            removed: false,
        };
        let player = Participant {
            role: DrillRole::Player,
            ..evaluator(9, true)
        };
        let people = [evaluator(7, false), evaluator(8, true), player];
        assert_eq!(awaited(&people, &[]), [Uuid::from_u128(8)]);
        let both = [EVALUATOR, Uuid::from_u128(8)];
        assert_eq!(awaited(&people, &[card()]), both);
        assert!(awaited(&people[..1], &[]).is_empty());
    }

    #[test]
    fn each_part_is_missed_by_its_name() {
        type Spoil = fn(&mut DrillEvaluation);
        let parts: [(EvaluationGap, Spoil); 7] = [
            (EvaluationGap::HotWash, |one| one.hot_wash = None),
            (EvaluationGap::SelfAssessment, |one| {
                one.self_assessments.clear()
            }),
            (EvaluationGap::Judgements, |one| drop(one.judgements.pop())),
            (EvaluationGap::Objectives, |one| one.objectives.clear()),
            (EvaluationGap::Opinion, |one| {
                one.opinion.performance.clear()
            }),
            (EvaluationGap::Lessons, |one| {
                one.opinion.suggestions.clear()
            }),
            (EvaluationGap::Revision, |one| one.revision = None),
        ];
        assert_eq!(check_conclude(&whole(), &[card()], &[EVALUATOR], 1), Ok(()));
        for (part, spoil) in parts {
            let mut spoiled = whole();
            spoil(&mut spoiled);
            assert_eq!(missing(&spoiled, &[card()], &[EVALUATOR], 1), [part]);
        }
    }

    #[test]
    fn every_evaluator_has_a_card() {
        let other = Uuid::from_u128(8);
        let lacks =
            |cards: &[EvaluationCard], evaluators: &[Uuid]| missing(&whole(), cards, evaluators, 1);
        assert_eq!(
            lacks(&[card()], &[EVALUATOR, other]),
            [EvaluationGap::Cards]
        );
        assert_eq!(lacks(&[card()], &[]), [EvaluationGap::Cards]);
    }

    #[test]
    fn nothing_is_concluded_twice() {
        let mut over = whole();
        over.concluded = Some(crate::drill::evaluation::Concluded {
            by: EVALUATOR,
            at: DateTime::UNIX_EPOCH,
        });
        assert_eq!(
            check_conclude(&over, &[card()], &[EVALUATOR], 1),
            Err(Refusal::DrillEvaluationConcluded)
        );
    }
}
