//! Who takes part in a drill, as what, and how each signed in (签到).

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// What somebody is in a drill.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DrillRole {
    /// 总指挥.
    Commander,
    /// 副总指挥.
    DeputyCommander,
    /// 现场指挥.
    SiteCommander,
    /// 导演、策划组.
    Director,
    /// 评估组组长.
    LeadEvaluator,
    /// 评估员.
    Evaluator,
    /// 记录人.
    Recorder,
    /// 安全员.
    SafetyGuard,
    /// 参演人员.
    Player,
    /// 观摩人员.
    Visitor,
}

impl DrillRole {
    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::Commander => "总指挥",
            Self::DeputyCommander => "副总指挥",
            Self::SiteCommander => "现场指挥",
            Self::Director => "导演（策划组）",
            Self::LeadEvaluator => "评估组组长",
            Self::Evaluator => "评估员",
            Self::Recorder => "记录人",
            Self::SafetyGuard => "安全员",
            Self::Player => "参演人员",
            Self::Visitor => "观摩人员",
        }
    }

    /// Whoever has it runs the drill, whatever the office.
    pub(super) fn conducts(self) -> bool {
        matches!(
            self,
            Self::Commander
                | Self::DeputyCommander
                | Self::SiteCommander
                | Self::Director
                | Self::Recorder
        )
    }

    /// Whoever has it looks on and judges.
    pub fn evaluates(self) -> bool {
        matches!(self, Self::LeadEvaluator | Self::Evaluator)
    }
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Row id.
    pub id: Uuid,
    /// Drill.
    pub drill: Uuid,
    /// The person, where the register knows them.
    pub person: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Where somebody from outside comes from, e.g. 城东消防救援站; empty for our own.
    pub organisation: String,
    /// DrillRole.
    pub role: DrillRole,
    /// Post or task in the drill, or where they observe from.
    pub duty: String,
    /// Was to come (应到); else joined on the day.
    pub expected: bool,
    /// How they signed in; `None` while they did not.
    pub presence: Option<Presence>,
    /// Taken off the list.
    pub removed: bool,
}

/// A sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Presence {
    /// How.
    pub by: SignIn,
    /// When.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: Uuid,
}

/// How somebody signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "way", rename_all = "snake_case")]
pub enum SignIn {
    /// 点名: by roll-call, with the initials of whoever answered.
    RollCall {
        /// Initials.
        initials: String,
    },
    /// By ink on the laptop.
    Ink {
        /// Picture of the ink.
        picture: Uuid,
    },
    /// On a sheet that was photographed.
    Sheet {
        /// The photographed sheet.
        scan: Uuid,
    },
}

impl Participant {
    /// Somebody who is to take part.
    pub fn new(
        (id, drill): (Uuid, Uuid),
        (person, name, organisation): (Option<Uuid>, &str, &str),
        (role, duty): (DrillRole, &str),
        expected: bool,
    ) -> Refused<Self> {
        Ok(Self {
            id,
            drill,
            person,
            name: text("name", name, 40)?,
            organisation: optional_text("organisation", organisation, 60)?,
            role,
            duty: optional_text("duty", duty, 60)?,
            expected,
            presence: None,
            removed: false,
        })
    }

    /// Gives another role and task.
    pub fn cast(&mut self, role: DrillRole, duty: &str) -> Refused<()> {
        self.duty = optional_text("duty", duty, 60)?;
        self.role = role;
        Ok(())
    }

    /// Takes somebody off the list who did not sign in.
    pub fn remove(&mut self) -> Refused<()> {
        if self.presence.is_some() {
            return Err(Refusal::SignedInAlready {
                person: self.name.clone(),
            });
        }
        self.removed = true;
        Ok(())
    }

    /// Signs in; again where a better proof comes later.
    pub fn sign_in(&mut self, by: SignIn, at: DateTime<Utc>, recorded_by: Uuid) -> Refused<()> {
        let by = match by {
            SignIn::RollCall { initials } => SignIn::RollCall {
                initials: text("initials", &initials, 8)?,
            },
            proof => proof,
        };
        self.presence = Some(Presence {
            by,
            at,
            recorded_by,
        });
        Ok(())
    }

    /// Takes a sign-in back that was a slip.
    pub fn sign_out(&mut self) -> Refused<()> {
        match self.presence.take() {
            Some(_) => Ok(()),
            None => Err(Refusal::SignInMissing {
                person: self.name.clone(),
            }),
        }
    }
}
