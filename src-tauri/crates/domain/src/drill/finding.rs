//! What a drill brought to light (存在问题), and what becomes of it.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::hazard::{Case, Hazard};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// 应急预案.
    Plan,
    /// 组织指挥.
    Command,
    /// 信息报告.
    Reporting,
    /// 现场处置.
    Response,
    /// 人员能力.
    Skills,
    /// 物资装备.
    Materials,
    /// 协同联动.
    Coordination,
    /// 安全保障.
    Safety,
}

impl Aspect {
    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Plan => "应急预案",
            Self::Command => "组织指挥",
            Self::Reporting => "信息报告",
            Self::Response => "现场处置",
            Self::Skills => "人员能力",
            Self::Materials => "物资装备",
            Self::Coordination => "协同联动",
            Self::Safety => "安全保障",
        }
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillFinding {
    /// Row id.
    pub id: Uuid,
    /// Drill.
    pub drill: Uuid,
    /// What.
    pub text: String,
    /// What it is about.
    pub aspect: Aspect,
    /// The emergency plan is to be revised for it.
    pub revise_plan: bool,
    /// When that was said, where it was said later than the finding; absent too where nobody says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revise_said_at: Option<DateTime<Utc>>,
    /// Entry of the timeline it comes from.
    pub entry: Option<Uuid>,
    /// Photos.
    pub photos: Vec<Uuid>,
    /// Who found it.
    pub found_by: Uuid,
    /// When it was written down.
    pub found_at: DateTime<Utc>,
    /// What becomes of it; `None` while nobody said.
    pub outcome: Option<FindingOutcome>,
}

/// What becomes of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum FindingOutcome {
    /// A case in the ledger: 隐患 or 改进事项, with owner, measures and deadline.
    Raised {
        /// The case.
        hazard: Uuid,
        /// The case was in the ledger before; the finding only points to it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        known: bool,
    },
    /// Nothing is to be done.
    Nothing {
        /// Why.
        reason: String,
    },
}

impl DrillFinding {
    /// Describes the finding, or describes it anew.
    pub fn checked(self) -> Refused<Self> {
        Ok(Self {
            text: text("text", &self.text, 1000)?,
            ..self
        })
    }

    /// Says whether the emergency plan is to be revised for it. Saying the same again changes nothing.
    pub fn ask_revision(&mut self, revise_plan: bool, now: DateTime<Utc>) {
        if self.revise_plan != revise_plan {
            self.revise_plan = revise_plan;
            self.revise_said_at = revise_plan.then_some(now);
        }
    }

    /// Since when it says that the emergency plan is to be revised.
    pub fn asks_revision_since(&self) -> Option<DateTime<Utc>> {
        let since = self.revise_said_at.unwrap_or(self.found_at);
        self.revise_plan.then_some(since)
    }

    /// Refuses what was decided already.
    pub fn undecided(&self) -> Refused<()> {
        match self.outcome {
            None => Ok(()),
            Some(_) => Err(Refusal::FindingDecided),
        }
    }

    /// It became a case.
    pub fn raise(&mut self, hazard: Uuid) -> Refused<()> {
        self.undecided()?;
        let known = false;
        self.outcome = Some(FindingOutcome::Raised { hazard, known });
        Ok(())
    }

    /// What was found is in the ledger already, and worked on there. What is closed there has come back: that
    /// is a new case.
    pub fn point_to(&mut self, hazard: &Hazard, case: &Case) -> Refused<()> {
        self.undecided()?;
        if !case.status.is_open() {
            let number = hazard.number.clone();
            return Err(Refusal::CaseNotOpen { number });
        }
        let (hazard, known) = (hazard.id, true);
        self.outcome = Some(FindingOutcome::Raised { hazard, known });
        Ok(())
    }

    /// The case it became or points to.
    pub fn hazard(&self) -> Option<Uuid> {
        match self.outcome {
            Some(FindingOutcome::Raised { hazard, .. }) => Some(hazard),
            Some(FindingOutcome::Nothing { .. }) | None => None,
        }
    }

    /// Nothing is to be done about it.
    pub fn let_be(&mut self, reason: &str) -> Refused<()> {
        self.undecided()?;
        let reason = text("reason", reason, 300)?;
        self.outcome = Some(FindingOutcome::Nothing { reason });
        Ok(())
    }
}

/// A drill is concluded when somebody said of every finding what becomes of it.
pub fn check_all_decided(findings: &[DrillFinding]) -> Refused<()> {
    let open = findings.iter().filter(|one| one.outcome.is_none());
    match u32::try_from(open.count()).unwrap_or(u32::MAX) {
        0 => Ok(()),
        found => Err(Refusal::FindingsUndecided { found }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32) -> DateTime<Utc> {
        let text = format!("2026-11-27T{hour:02}:00:00Z");
        text.parse().unwrap()
    }

    fn finding() -> DrillFinding {
        DrillFinding {
            id: Uuid::nil(),
            drill: Uuid::nil(),
            text: "断电次序不对".into(),
            aspect: Aspect::Plan,
            revise_plan: false,
            revise_said_at: None,
            entry: None,
            photos: Vec::new(),
            found_by: Uuid::nil(),
            found_at: at(1),
            outcome: None,
        }
    }

    #[test]
    fn a_finding_asks_for_a_revision_since_that_was_said() {
        let mut one = finding();
        assert_eq!(one.asks_revision_since(), None);
        one.ask_revision(true, at(5));
        assert_eq!(one.asks_revision_since(), Some(at(5)));
        // Described anew with the same tick.
        one.ask_revision(true, at(6));
        assert_eq!(one.asks_revision_since(), Some(at(5)));
        one.ask_revision(false, at(7));
        assert_eq!(
            (one.asks_revision_since(), one.revise_said_at),
            (None, None)
        );
        one.ask_revision(true, at(8));
        assert_eq!(one.asks_revision_since(), Some(at(8)));
    }

    /// Written before the moment was kept, or ticked when it was found.
    #[test]
    fn without_a_moment_of_its_own_it_is_that_of_the_finding() {
        let ticked = DrillFinding {
            revise_plan: true,
            ..finding()
        };
        assert_eq!(ticked.asks_revision_since(), Some(at(1)));
    }
}
