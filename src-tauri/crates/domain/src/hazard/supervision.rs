//! 督办 and 催办: pressure on a case. A supervision order cites the notice; it never replaces it nor
//! moves its deadline.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// 督办单: what is demanded and by when it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SupervisionOrder {
    /// What is demanded.
    pub demands: String,
    /// The day by which it is answered.
    pub answer_by: NaiveDate,
    /// Scans of the order.
    pub evidence: Vec<Uuid>,
}

/// An order and who gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Supervision {
    /// Who supervises.
    pub by: Uuid,
    /// When it was ordered.
    pub ordered_at: DateTime<Utc>,
    /// The order.
    pub order: SupervisionOrder,
    /// When the unit answered: reported progress, or that the work is done.
    pub answered_at: Option<DateTime<Utc>>,
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
            evidence: Vec::new(),
        })
    }

    #[test]
    fn an_order_waits_until_the_unit_reports() {
        let mut walk = Walk::served(StatutoryLevel::General);
        assert_eq!(walk.case().to_answer(), None);
        walk.must(order("2026-12-08"));
        walk.must(order("2026-12-05"));
        let first = walk.case().to_answer().map(|one| one.order.answer_by);
        assert_eq!(first, Some(day("2026-12-05")));
        walk.must(StepDetail::Progress(Progress {
            text: "已排净".to_owned(),
            photos: Vec::new(),
        }));
        let case = walk.case();
        assert_eq!(case.to_answer(), None);
        let at = walk.steps.last().map(|step| step.happened_at);
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
