//! 督办 and 催办: pressure on a case. A supervision order cites the notice; it never replaces it nor
//! moves its deadline. The unit answers it in words, and whoever ordered it settles the answer.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::check_rectifier;
use super::{Case, Hazard, Step};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// 督办单: what is demanded and by when it is answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SupervisionOrder {
    /// What is demanded.
    pub demands: String,
    /// The day by which it is answered.
    pub answer_by: NaiveDate,
    /// Who supervises; older records do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<SupervisionLevel>,
    /// Scans of the order.
    pub evidence: Vec<Uuid>,
}

/// Level at which a hazard is supervised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SupervisionLevel {
    /// 班组级.
    Team,
    /// 部门级.
    Department,
    /// 公司级.
    Company,
    /// 上级单位.
    Superior,
}

/// 督办回复: what the unit answers to an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SupervisionAnswer {
    /// Step of the order.
    pub order: Uuid,
    /// What was done about each demand.
    pub text: String,
    /// Scans that prove it.
    pub evidence: Vec<Uuid>,
}

/// 督办核定: whether the answer satisfies whoever ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SupervisionSettlement {
    /// Step of the order.
    pub order: Uuid,
    /// Whether the answer satisfies; else it is answered again.
    pub accepted: bool,
    /// Opinion; needed when it does not satisfy.
    pub opinion: String,
    /// The day by which it is answered again, when it does not satisfy.
    pub answer_by: Option<NaiveDate>,
}

/// An order and who gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Supervision {
    /// Step of the order.
    pub step: Uuid,
    /// Who supervises.
    pub by: Uuid,
    /// When it was ordered.
    pub ordered_at: DateTime<Utc>,
    /// The order.
    pub order: SupervisionOrder,
    /// When the unit answered, or reported that the work is done.
    pub answered_at: Option<DateTime<Utc>>,
    /// Who answered, where they did so in words.
    pub answered_by: Option<Uuid>,
    /// What was answered.
    pub answer: Option<SupervisionAnswer>,
    /// When the answer was accepted; at once where the work is done, which is re-inspected anyway.
    pub settled_at: Option<DateTime<Utc>>,
    /// What whoever ordered said to the latest answer.
    pub opinion: String,
}

impl Supervision {
    /// An order that was just given.
    pub(super) fn ordered(step: &Step, order: &SupervisionOrder) -> Self {
        Self {
            step: step.id,
            by: step.actor,
            ordered_at: step.happened_at,
            order: order.clone(),
            answered_at: None,
            answered_by: None,
            answer: None,
            settled_at: None,
            opinion: String::new(),
        }
    }

    /// The unit has yet to answer.
    pub fn waits(&self) -> bool {
        self.answered_at.is_none()
    }

    /// Whoever ordered has yet to say whether the answer satisfies.
    pub fn is_to_settle(&self) -> bool {
        self.answered_at.is_some() && self.settled_at.is_none()
    }

    /// Nothing is to be answered any more.
    pub(super) fn done(&mut self, at: DateTime<Utc>) {
        self.answered_at = Some(at);
        self.settled_at = Some(at);
    }

    pub(super) fn take_answer(&mut self, answer: &SupervisionAnswer, by: Uuid, at: DateTime<Utc>) {
        self.answered_at = Some(at);
        self.answered_by = Some(by);
        self.answer = Some(answer.clone());
    }

    pub(super) fn settle(&mut self, settlement: &SupervisionSettlement, at: DateTime<Utc>) {
        self.opinion = settlement.opinion.clone();
        if settlement.accepted {
            self.settled_at = Some(at);
            return;
        }
        self.answered_at = None;
        if let Some(answer_by) = settlement.answer_by {
            self.order.answer_by = answer_by;
        }
    }
}

/// How somebody was urged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UrgingWay {
    /// 电话.
    Telephone,
    /// 短信、即时消息.
    Message,
    /// 当面.
    InPerson,
    /// 书面.
    Letter,
    /// 会议: what a meeting decided.
    Meeting,
}

/// 催办记录.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Urging {
    /// Who was urged.
    pub whom: Uuid,
    /// How.
    pub way: UrgingWay,
    /// What was said.
    pub said: String,
    /// What was answered.
    pub answer: String,
    /// Scans that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Uuid>,
}

/// 下达督办单: by those who lead, with a demand and a day that is not over.
pub fn check_supervision(
    actor: &Person,
    order: &SupervisionOrder,
    today: NaiveDate,
) -> Refused<()> {
    permission::check(actor, Action::Supervise)?;
    text("demands", &order.demands, 1000)?;
    match order.answer_by < today {
        true => Err(Refusal::AnswerDueBeforeOrder {
            answer_by: order.answer_by,
        }),
        false => Ok(()),
    }
}

/// 督办回复: by the owner or the head of the unit, to an order that waits.
pub fn check_supervision_answer(
    hazard: &Hazard,
    case: &Case,
    (actor, unit_head): (&Person, Option<Uuid>),
    answer: &SupervisionAnswer,
) -> Refused<()> {
    check_rectifier(case, actor, unit_head)?;
    text("text", &answer.text, 1000)?;
    named(hazard, case, answer.order, Supervision::waits).map(drop)
}

/// 督办核定: by whoever ordered, of an answer that was given.
pub fn check_settlement(
    hazard: &Hazard,
    case: &Case,
    actor: &Person,
    settlement: &SupervisionSettlement,
    today: NaiveDate,
) -> Refused<()> {
    let order = named(hazard, case, settlement.order, Supervision::is_to_settle)?;
    check_orderer(order, actor)?;
    if settlement.accepted {
        return optional_text("opinion", &settlement.opinion, 500).map(drop);
    }
    text("opinion", &settlement.opinion, 500)?;
    match settlement.answer_by {
        None => Err(Refusal::Blank { field: "answer_by" }),
        Some(answer_by) if answer_by < today => Err(Refusal::AnswerDueBeforeOrder { answer_by }),
        Some(_) => Ok(()),
    }
}

/// Whoever ordered settles.
pub(super) fn check_orderer(order: &Supervision, actor: &Person) -> Refused<()> {
    actor.present()?;
    match order.by == actor.id {
        true => Ok(()),
        false => Err(Refusal::NotTheSupervisor {
            person: actor.name.clone(),
        }),
    }
}

fn named<'c>(
    hazard: &Hazard,
    case: &'c Case,
    order: Uuid,
    stands: impl Fn(&Supervision) -> bool,
) -> Refused<&'c Supervision> {
    let known = case.supervisions.iter().find(|one| one.step == order);
    known
        .filter(|one| stands(one))
        .ok_or_else(|| Refusal::NoSupervisionWaits {
            hazard: hazard.number.clone(),
        })
}

/// 催办: whoever may urges somebody else who is there, and says something.
pub fn check_urging(actor: &Person, whom: &Person, urging: &Urging) -> Refused<()> {
    permission::check(actor, Action::Urge)?;
    if whom.present()?.id == actor.id {
        return Err(Refusal::SamePersonTwice {
            person: whom.name.clone(),
        });
    }
    text("said", &urging.said, 2000)?;
    optional_text("answer", &urging.answer, 500).map(drop)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Walk, day, submitted};
    use super::super::{Progress, StatutoryLevel, StepDetail};
    use super::*;

    fn order(answer_by: &str) -> StepDetail {
        StepDetail::SupervisionOrdered(SupervisionOrder {
            demands: "三日内排净积水".to_owned(),
            answer_by: day(answer_by),
            ..SupervisionOrder::default()
        })
    }

    #[test]
    fn an_order_waits_for_an_answer_of_its_own_and_is_settled_by_whoever_ordered() {
        let mut walk = Walk::served(StatutoryLevel::General);
        assert_eq!(walk.case().to_answer(), None);
        walk.must(order("2026-12-08"));
        walk.must(order("2026-12-05"));
        let waits = |walk: &Walk| walk.case().to_answer().map(|one| one.order.answer_by);
        assert_eq!(waits(&walk), Some(day("2026-12-05")));
        walk.must(StepDetail::Progress(Progress {
            text: "已排净".to_owned(),
            ..Progress::default()
        }));
        assert_eq!(
            waits(&walk),
            Some(day("2026-12-05")),
            "progress is no answer"
        );
        let first = walk.case().to_answer().map(|one| one.step).unwrap();
        walk.must(StepDetail::SupervisionAnswered(SupervisionAnswer {
            order: first,
            text: "已排净，围栏已设".to_owned(),
            evidence: Vec::new(),
        }));
        assert_eq!(waits(&walk), Some(day("2026-12-08")));
        let case = walk.case();
        let asked = case.to_settle().unwrap();
        assert_eq!((asked.step, asked.answered_by.is_some()), (first, true));
        let settled = |accepted, answer_by| {
            StepDetail::SupervisionSettled(SupervisionSettlement {
                order: first,
                accepted,
                opinion: "围栏照片看不清".to_owned(),
                answer_by,
            })
        };
        walk.must(settled(false, Some(day("2026-12-07"))));
        assert_eq!(waits(&walk), Some(day("2026-12-07")), "asked again");
        assert!(walk.case().to_settle().is_none());
        walk.must(StepDetail::SupervisionAnswered(SupervisionAnswer {
            order: first,
            text: "补照片".to_owned(),
            evidence: Vec::new(),
        }));
        walk.must(settled(true, None));
        let case = walk.case();
        assert!(case.to_settle().is_none());
        let one = case.supervisions.iter().find(|one| one.step == first);
        assert!(one.is_some_and(|one| one.settled_at.is_some()));
        assert_eq!(waits(&walk), Some(day("2026-12-08")));
    }

    #[test]
    fn by_the_rules_of_before_progress_was_the_answer() {
        let mut walk = Walk::served(StatutoryLevel::General);
        walk.must(order("2026-12-05"));
        walk.must(StepDetail::Progress(Progress {
            text: "已排净".to_owned(),
            ..Progress::default()
        }));
        assert!(walk.case().to_answer().is_some());
        let last = walk.steps.last_mut().unwrap();
        last.rules = 3;
        let at = Some(last.happened_at);
        let case = walk.case();
        assert_eq!((case.to_answer(), case.to_settle()), (None, None));
        assert!(case.supervisions.iter().all(|one| one.answered_at == at));
    }

    #[test]
    fn nobody_is_asked_whose_work_is_done() {
        let mut walk = Walk::served(StatutoryLevel::General);
        walk.must(order("2026-12-05"));
        walk.must(submitted());
        assert_eq!(walk.case().to_answer(), None);
        walk.must(order("2026-12-08"));
        assert_eq!(walk.case().to_answer(), None);
    }
}
