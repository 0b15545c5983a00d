//! 五落实: responsibility, measures, funds, deadline, contingency.
//!
//! For a general hazard owner, measures and deadline count; funds and contingency default to
//! 不需要. A hazard whose unit names the owner at receipt is not 'with owner' until then.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Case, Hazard, Need};
use crate::organisation::Unit;
use crate::{Refusal, Refused};

/// One of the five.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    /// Settled.
    Complete,
    /// The unit has yet to name the owner.
    OwnerToBeNamed,
    /// Missing.
    Missing,
    /// An archive (历史档案) has none, and owes none.
    NotOwed,
}

/// The five of a hazard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Commitments {
    /// 责任.
    pub responsibility: Commitment,
    /// 措施.
    pub measures: Commitment,
    /// 资金.
    pub funds: Commitment,
    /// 时限.
    pub deadline: Commitment,
    /// 预案.
    pub contingency: Commitment,
}

impl Commitments {
    /// How they stand: by steps from the notice on, before that by the registers.
    pub fn of(hazard: &Hazard, case: &Case) -> Self {
        let none = match case.is_archive() {
            true => Commitment::NotOwed,
            false => Commitment::Missing,
        };
        let complete = |yes: bool| match yes {
            true => Commitment::Complete,
            false => none.clone(),
        };
        let settled = |need: &Need| match need {
            // The approved plan of a major hazard speaks of both.
            Need::None => complete(!case.is_major() || case.treatment.plan_approved()),
            Need::Planned(what) => complete(!what.trim().is_empty()),
        };
        let responsibility = match case.responsibility.or(hazard.responsibility) {
            None => none.clone(),
            Some(known) if known.owner.is_none() => match case.is_archive() {
                true => Commitment::NotOwed,
                false => Commitment::OwnerToBeNamed,
            },
            Some(_) => Commitment::Complete,
        };
        let measures = case.measures.as_ref().unwrap_or(&hazard.measures);
        Self {
            responsibility,
            measures: complete(!measures.is_empty()),
            funds: settled(&hazard.funds),
            deadline: complete(case.due_on.or(hazard.due_on).is_some()),
            contingency: settled(&hazard.contingency),
        }
    }

    /// What a notice needs: a unit that can name the owner will do.
    pub fn check_for_notice(&self, number: &str, unit: &Unit) -> Refused<()> {
        let missing = |commitment| Refusal::CommitmentMissing {
            hazard: number.to_owned(),
            commitment,
        };
        match self.responsibility {
            Commitment::Missing => return Err(missing("responsibility")),
            Commitment::OwnerToBeNamed if unit.head.is_none() => {
                return Err(Refusal::UnitHasNoHead {
                    unit: unit.name.clone(),
                });
            }
            _ => {}
        }
        let printed = self
            .each()
            .into_iter()
            .filter(|(name, _)| matches!(*name, "measures" | "deadline"));
        match first_missing(printed) {
            Some(name) => Err(missing(name)),
            None => Ok(()),
        }
    }

    /// All five are settled.
    pub fn all_complete(&self) -> bool {
        let each = self.each();
        each.iter().all(|(_, one)| **one == Commitment::Complete)
    }

    /// What acceptance needs: all five.
    pub fn check_for_submission(&self, number: &str) -> Refused<()> {
        if self.responsibility == Commitment::OwnerToBeNamed {
            return Err(Refusal::OwnerNotNamed {
                hazard: number.to_owned(),
            });
        }
        match first_missing(self.each()) {
            Some(commitment) => Err(Refusal::CommitmentMissing {
                hazard: number.to_owned(),
                commitment,
            }),
            None => Ok(()),
        }
    }

    /// The five one by one, in the order people name them.
    fn each(&self) -> [(&'static str, &Commitment); 5] {
        [
            ("responsibility", &self.responsibility),
            ("measures", &self.measures),
            ("funds", &self.funds),
            ("deadline", &self.deadline),
            ("contingency", &self.contingency),
        ]
    }
}

fn first_missing<'a>(
    commitments: impl IntoIterator<Item = (&'static str, &'a Commitment)>,
) -> Option<&'static str> {
    commitments
        .into_iter()
        .find(|(_, commitment)| **commitment != Commitment::Complete)
        .map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, Walk};
    use super::super::{PlanDecision, Status, StatutoryLevel, StepDetail};
    use super::*;
    use uuid::Uuid;

    fn unit() -> Unit {
        let mut unit = Unit::new(sample::UNIT, "城东供电所", None).unwrap();
        unit.head = Some(sample::HEAD);
        unit
    }

    type Spoil = fn(&mut Hazard);

    fn of(spoil: impl FnOnce(&mut Hazard)) -> Commitments {
        let mut hazard = sample::hazard();
        spoil(&mut hazard);
        Commitments::of(&hazard, &Walk::begin().case())
    }

    #[test]
    fn a_general_hazard_needs_no_money_and_no_plan_unless_somebody_says_so() {
        let bare = of(|_| {});
        assert_eq!(bare.check_for_submission("1号"), Ok(()));
        let unsaid = of(|hazard| hazard.funds = Need::Planned(" ".to_owned()));
        let missing = |commitment| Refusal::CommitmentMissing {
            hazard: "1号".to_owned(),
            commitment,
        };
        let refusal = unsaid.check_for_submission("1号");
        assert_eq!(refusal, Err(missing("funds")));
        assert_eq!(unsaid.check_for_notice("1号", &unit()), Ok(()));
    }

    #[test]
    fn each_is_missed_by_its_name() {
        let spoils: [(&str, Spoil); 5] = [
            ("responsibility", |hazard| hazard.responsibility = None),
            ("measures", |hazard| hazard.measures.clear()),
            ("funds", |hazard| {
                hazard.funds = Need::Planned(String::new())
            }),
            ("deadline", |hazard| hazard.due_on = None),
            ("contingency", |hazard| {
                hazard.contingency = Need::Planned(String::new());
            }),
        ];
        for (commitment, spoil) in spoils {
            let hazard = "1号".to_owned();
            let missing = Err(Refusal::CommitmentMissing { hazard, commitment });
            assert_eq!(of(spoil).check_for_submission("1号"), missing);
        }
    }

    #[test]
    fn a_unit_whose_head_can_name_the_owner_will_do_for_the_notice_alone() {
        let later = of(|hazard| {
            if let Some(responsibility) = &mut hazard.responsibility {
                responsibility.owner = None;
            }
        });
        assert_eq!(later.check_for_notice("1号", &unit()), Ok(()));
        let hazard = "1号".to_owned();
        let refusal = later.check_for_submission("1号");
        assert_eq!(refusal, Err(Refusal::OwnerNotNamed { hazard }));
        let headless = Unit {
            head: None,
            ..unit()
        };
        assert!(matches!(
            later.check_for_notice("1号", &headless),
            Err(Refusal::UnitHasNoHead { .. })
        ));
    }

    #[test]
    fn an_archive_does_not_owe_what_it_lacks() {
        let mut hazard = sample::hazard();
        (hazard.responsibility, hazard.due_on) = (None, None);
        let begun = Walk::begin().case();
        let archive = Case {
            imported: true,
            status: Status::Closed,
            ..begun.clone()
        };
        let five = Commitments::of(&hazard, &archive);
        assert_eq!(five.responsibility, Commitment::NotOwed);
        assert_eq!(five.deadline, Commitment::NotOwed);
        assert_eq!(five.measures, Commitment::Complete);
        let open = Commitments::of(&hazard, &begun);
        assert_eq!(open.deadline, Commitment::Missing);
    }

    #[test]
    fn the_approved_plan_of_a_major_hazard_has_its_money_and_contingency() {
        let mut walk = Walk::served(StatutoryLevel::Major);
        let five = Commitments::of(&walk.hazard, &walk.case());
        assert_eq!(five.funds, Commitment::Missing);
        assert_eq!(five.contingency, Commitment::Missing);
        walk.must(StepDetail::PlanDrafted(sample::plan()));
        walk.must(StepDetail::PlanDecided(PlanDecision {
            plan: Uuid::nil(),
            approved: true,
            opinion: String::new(),
            no_countersign: String::new(),
            evidence: Vec::new(),
        }));
        let five = Commitments::of(&walk.hazard, &walk.case());
        assert_eq!(five.check_for_submission("1号"), Ok(()));
    }
}
