//! Drills (应急演练): what is planned, who takes part, what happened when, what has to become better.
//!
//! The terms of a drill are registers until it begins. What happens on the day is a list of
//! [`DrillEntry`]s, each an act of its own; where the drill stands is the fold of them, see [`Run`].

mod aftermath;
mod attendance;
mod axes;
mod entry;
pub mod evaluation;
pub mod figures;
mod file;
mod finding;
mod hands;
mod held;
mod means;
mod pace;
pub mod paper;
mod participant;
mod preparation;
mod put_right;
pub mod reporting;
mod run;
mod script;
mod shots;
mod state;
mod taken;
#[cfg(test)]
mod walks;
mod watch;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use aftermath::Aftermath;
pub use attendance::Attendance;
pub use axes::{DrillContent, DrillForm, DrillPurpose, Stage};
pub use entry::{DrillEntry, EntryDetail};
pub use file::{DrillFile, DrillFileKind, check_size as check_file_size};
pub use finding::{Aspect, DrillFinding, FindingOutcome};
pub use hands::check_hands;
pub use held::HeldDrill;
pub use means::CallMeans;
pub use pace::{Pace, Response};
pub use participant::{DrillRole, Participant, Presence, SignIn};
pub use preparation::{DrillTerms, Material, Safety, Scenario};
pub use put_right::in_force;
pub use run::{Ending, EnteredLater, Judgement, Phase, Run, Stamp};
pub use script::{ON_TIME_SECONDS, Punctuality, ScriptLine, punctuality};
pub use shots::PhotoPlace;
pub use state::{DRILL_ACTS, DrillAct, DrillStatus};
pub use taken::{PlanPiece, PlanPieces, TakenFromPlan, parts as parts_of_plan};
pub use watch::{MOST_OFFSET_SECONDS, Watch};

use crate::refusal::text;
use crate::{Refusal, Refused};

/// A drill; its participants, entries and findings are rows of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drill {
    /// Row id.
    pub id: Uuid,
    /// Number (演练编号); never reused.
    pub number: String,
    /// What is planned.
    #[serde(flatten)]
    pub terms: DrillTerms,
    /// Steps with their planned times, in their order.
    pub script: Vec<ScriptLine>,
    /// Materials and equipment.
    pub materials: Vec<Material>,
    /// Every time it was put off, the first time first.
    pub postponements: Vec<Postponement>,
    /// Why it is not held at all.
    pub cancelled: Option<Cancellation>,
    /// What is said at its end.
    pub conclusion: Option<Conclusion>,
    /// What it has from the version of its plan, where something was taken over.
    #[serde(default)]
    pub taken: Option<TakenFromPlan>,
}

/// A drill was put to another day (延期).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Postponement {
    /// When it was to begin.
    pub from: DateTime<Utc>,
    /// When it is to begin instead.
    pub to: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Who put it off.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// A drill is not held (取消).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cancellation {
    /// Why.
    pub reason: String,
    /// Who cancelled it.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// The end of a drill (总结): what remains are its corrective actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conclusion {
    /// Summary.
    pub summary: String,
    /// Who concluded it.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

impl Drill {
    /// A drill of these terms, with nothing prepared yet.
    pub fn plan(id: Uuid, number: String, terms: DrillTerms) -> Refused<Self> {
        Ok(Self {
            id,
            number,
            terms: terms.checked()?,
            script: Vec::new(),
            materials: Vec::new(),
            postponements: Vec::new(),
            cancelled: None,
            conclusion: None,
            taken: None,
        })
    }

    /// Puts other terms in the place of those it has. Its begin changes by [`Self::postpone`] alone.
    pub fn edit(&mut self, terms: DrillTerms) -> Refused<()> {
        self.terms = DrillTerms {
            starts_at: self.terms.starts_at,
            ..terms.checked()?
        };
        Ok(())
    }

    /// Puts it to another day, which stands beside the first for ever.
    pub fn postpone(
        &mut self,
        to: DateTime<Utc>,
        reason: &str,
        (by, now): (Uuid, DateTime<Utc>),
    ) -> Refused<()> {
        if to < now {
            return Err(Refusal::InPast { field: "to" });
        }
        self.postponements.push(Postponement {
            from: self.terms.starts_at,
            to,
            reason: text("reason", reason, 300)?,
            by,
            at: now,
        });
        self.terms.starts_at = to;
        Ok(())
    }

    /// Cancels it.
    pub fn cancel(&mut self, reason: &str, (by, at): (Uuid, DateTime<Utc>)) -> Refused<()> {
        let reason = text("reason", reason, 300)?;
        self.cancelled = Some(Cancellation { reason, by, at });
        Ok(())
    }

    /// Concludes it: nothing is left open of what came after it, and somebody says how it was.
    pub fn conclude(
        &mut self,
        summary: &str,
        aftermath: &Aftermath<'_>,
        (by, at): (Uuid, DateTime<Utc>),
    ) -> Refused<()> {
        aftermath.check(self)?;
        let summary = text("summary", summary, 2000)?;
        self.conclusion = Some(Conclusion { summary, by, at });
        Ok(())
    }

    /// The begin first planned.
    pub fn first_planned(&self) -> DateTime<Utc> {
        let first = self.postponements.first();
        first.map_or(self.terms.starts_at, |postponed| postponed.from)
    }

    /// A step of the script.
    pub fn line(&self, id: Uuid) -> Refused<&ScriptLine> {
        let found = self.script.iter().find(|line| line.id == id);
        found.ok_or(Refusal::NotFound {
            what: "script_line",
            id,
        })
    }
}
