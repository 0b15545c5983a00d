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
        let complete = |yes: bool| {
            if yes {
                Commitment::Complete
            } else {
                Commitment::Missing
            }
        };
        let settled = |need: &Need| match need {
            // The approved plan of a major hazard speaks of both.
            Need::None => complete(!case.is_major() || case.treatment.plan_approved()),
            Need::Planned(what) => complete(!what.trim().is_empty()),
        };
        let responsibility = match case.responsibility.or(hazard.responsibility) {
            None => Commitment::Missing,
            Some(known) if known.owner.is_none() => Commitment::OwnerToBeNamed,
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
        for (name, commitment) in [("measures", &self.measures), ("deadline", &self.deadline)] {
            if *commitment == Commitment::Missing {
                return Err(missing(name));
            }
        }
        Ok(())
    }

    /// What acceptance needs: all five.
    pub fn check_for_submission(&self, number: &str) -> Refused<()> {
        if self.responsibility == Commitment::OwnerToBeNamed {
            return Err(Refusal::OwnerNotNamed {
                hazard: number.to_owned(),
            });
        }
        let five = [
            ("responsibility", &self.responsibility),
            ("measures", &self.measures),
            ("funds", &self.funds),
            ("deadline", &self.deadline),
            ("contingency", &self.contingency),
        ];
        match five
            .iter()
            .find(|(_, commitment)| **commitment != Commitment::Complete)
        {
            Some((name, _)) => Err(Refusal::CommitmentMissing {
                hazard: number.to_owned(),
                commitment: name,
            }),
            None => Ok(()),
        }
    }
}
