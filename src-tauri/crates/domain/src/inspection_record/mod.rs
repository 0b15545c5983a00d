//! The record of an inspection (安全检查记录表, domain table 4.5) as a document: frozen words, the
//! leader's signature, and what comes home later.

mod act;
mod signatory;
mod snapshot;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use act::{RECORD_ACTS, RecordAct};
pub use signatory::{Companion, check_inks, check_refusal, check_renewal, check_witnesses};
pub use snapshot::{RecordItem, RecordSnapshot, Reply, Signatory};

use crate::notice::{Revision, RevisionKind};

/// A record in one of its versions. Its words never change; only what comes home later is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionRecord {
    /// Row id.
    pub id: Uuid,
    /// Inspection.
    pub inspection: Uuid,
    /// Version, from 1.
    pub version: u32,
    /// The words.
    pub snapshot: RecordSnapshot,
    /// Pictures of ink, in the order of the numbers the words know them by.
    pub inks: Vec<Uuid>,
    /// Who signs for the unit or refuses to, where it is somebody of the organisation.
    pub companion: Option<Uuid>,
    /// Witnesses of a refusal, at once or within the days the organisation sets.
    pub witnesses: Vec<Uuid>,
    /// Scans of the sheet that was signed by hand.
    pub scans: Vec<Uuid>,
    /// Who made it.
    pub made_by: Uuid,
    /// When.
    pub made_at: DateTime<Utc>,
}

/// Where a record stands; derived, never stored by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordState {
    /// 待签字: somebody's signature is missing, and no signed sheet came home.
    Unsigned,
    /// 已签字.
    Signed,
    /// 拒签待补证.
    RefusedWithoutEvidence,
    /// 拒签.
    Refused,
    /// A later version took its place.
    Superseded,
}

impl RecordState {
    /// Machine name, as in refusals.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Signed => "signed",
            Self::RefusedWithoutEvidence => "refused_without_evidence",
            Self::Refused => "refused",
            Self::Superseded => "superseded",
        }
    }
}

/// Whether the leader signed with a key.
pub fn signed_by_key(revisions: &[Revision]) -> bool {
    let issued = |revision: &Revision| matches!(revision.kind, RevisionKind::Issued { .. });
    revisions.iter().any(issued)
}

impl InspectionRecord {
    /// Where it stands, by its files and the newest version there is.
    pub fn state(&self, revisions: &[Revision], newest: u32) -> RecordState {
        if self.version < newest {
            return RecordState::Superseded;
        }
        match &self.snapshot.reply {
            Reply::Refuses { .. } if self.witnesses.len() >= 2 => RecordState::Refused,
            Reply::Refuses { .. } => RecordState::RefusedWithoutEvidence,
            Reply::Signs { .. } if !self.scans.is_empty() => RecordState::Signed,
            Reply::Signs { .. } if self.signed_here(revisions) => RecordState::Signed,
            Reply::Signs { .. } => RecordState::Unsigned,
        }
    }

    /// Whether everybody signed on the laptop.
    fn signed_here(&self, revisions: &[Revision]) -> bool {
        let inked = |signatory: &Signatory| signatory.ink.is_some();
        let words = &self.snapshot;
        let mut inspectors = words.inspectors.iter();
        let leader = inspectors.next().is_some_and(inked) || signed_by_key(revisions);
        leader && inspectors.all(inked) && inked(&words.companion)
    }
}
