//! The papers of a drill (domain form 4.6): the record of the day (演练记录), the evaluators' report
//! (评估报告) and the summary of whoever held it (总结报告). Frozen words, the leader's signature, and
//! what comes home later.

mod snapshot;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use snapshot::{
    ActionWords, AspectWords, CommunicationWords, DrillSnapshot, EvaluationWords, ItemWords,
    MaterialWords, MomentWords, ObjectiveWords, ParticipantWords, PlanWords, ResponseWords,
    RoleWords, Signatory, Spoken,
};

use crate::drill::{Aftermath, Drill};
use crate::notice::{Revision, RevisionKind};
use crate::people::Person;
use crate::refusal::text;
use crate::{Refusal, Refused};

/// Which paper.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// 演练记录, signed by the commander.
    Record,
    /// 评估报告, signed by the head of the evaluators.
    Evaluation,
    /// 总结报告, signed by the commander.
    Summary,
}

impl PaperKind {
    /// All, in the order in which they are made.
    pub const ALL: [Self; 3] = [Self::Record, Self::Evaluation, Self::Summary];

    /// Machine name, as behind codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Record => "drill_record",
            Self::Evaluation => "drill_evaluation",
            Self::Summary => "drill_summary",
        }
    }

    /// Its title on paper.
    pub fn title(self) -> &'static str {
        match self {
            Self::Record => "应急演练记录",
            Self::Evaluation => "应急演练评估报告",
            Self::Summary => "应急演练总结报告",
        }
    }

    /// Whether what it speaks of is there: a report on the evaluation needs one that is concluded; a summary
    /// needs it where one is owed, and otherwise what was said when the drill was concluded.
    pub fn check_told(self, drill: &Drill, aftermath: &Aftermath<'_>) -> Refused<()> {
        let evaluated = aftermath.evaluated;
        let concluded = drill.conclusion.is_some();
        match self {
            Self::Record => Ok(()),
            _ if evaluated => Ok(()),
            Self::Summary if concluded => Ok(()),
            Self::Summary if !aftermath.owes_evaluation(drill) => Err(Refusal::DrillNotConcluded),
            Self::Evaluation | Self::Summary => Err(Refusal::DrillNotEvaluated),
        }
    }
}

/// A paper of a drill in one of its versions. Its words never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrillPaper {
    /// Row id.
    pub id: Uuid,
    /// Drill.
    pub drill: Uuid,
    /// Which paper.
    pub kind: PaperKind,
    /// Version, from 1.
    pub version: u32,
    /// The words.
    pub snapshot: DrillSnapshot,
    /// Pictures of ink from the sign-in, in the order of the numbers the words know them by.
    pub inks: Vec<Uuid>,
    /// Who signs by key, where it is somebody of the organisation.
    pub leader: Option<Uuid>,
    /// Scans of the sheet that was signed by hand.
    pub scans: Vec<Uuid>,
    /// Who made it.
    pub made_by: Uuid,
    /// When.
    pub made_at: DateTime<Utc>,
}

/// Where a paper stands; derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// 待签字.
    Unsigned,
    /// 已签字: by key, or the sheet came home.
    Signed,
    /// A later version took its place.
    Superseded,
}

impl PaperState {
    /// Machine name, as in refusals.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Signed => "signed",
            Self::Superseded => "superseded",
        }
    }
}

impl DrillPaper {
    /// Where it stands, by its files and the newest version there is.
    pub fn state(&self, revisions: &[Revision], newest: u32) -> PaperState {
        if self.version < newest {
            return PaperState::Superseded;
        }
        match signed_by_key(revisions) || !self.scans.is_empty() {
            true => PaperState::Signed,
            false => PaperState::Unsigned,
        }
    }

    /// Whether its leader may sign it with a key.
    pub fn check_sign(&self, revisions: &[Revision], newest: u32) -> Refused<()> {
        let state = match self.state(revisions, newest) {
            PaperState::Superseded => PaperState::Superseded,
            // A sheet that came home does not keep the leader from signing by key as well.
            _ if signed_by_key(revisions) => PaperState::Signed,
            _ => return Ok(()),
        };
        let (state, step) = (state.name().to_owned(), "sign");
        Err(Refusal::DocumentState { state, step })
    }
}

/// Whether the leader signed with a key.
pub fn signed_by_key(revisions: &[Revision]) -> bool {
    let issued = |revision: &Revision| matches!(revision.kind, RevisionKind::Issued { .. });
    revisions.iter().any(issued)
}

/// Nobody reviews (审核) what they themselves recorded.
pub fn check_reviewer(reviewer: &Person, recorder: Option<Uuid>) -> Refused<()> {
    match recorder == Some(reviewer.id) {
        false => reviewer.present().map(drop),
        true => Err(Refusal::ReviewerIsRecorder {
            person: reviewer.name.clone(),
        }),
    }
}

/// From the second version on a paper says why it was made anew. Returns the words trimmed.
pub fn check_renewal(version: u32, renewal: &str) -> Refused<String> {
    match version {
        1 => Ok(String::new()),
        _ => text("renewal", renewal, 200),
    }
}
