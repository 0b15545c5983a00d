//! What may be done with a record now, and why the rest may not.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InspectionRecord, RecordState, signed_by_key};
use crate::notice::Revision;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// An act on a record that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordAct {
    /// The leader signs with a key.
    Sign,
    /// 补见证人.
    AddWitnesses,
    /// The signed sheet comes home, also that of an earlier version.
    AddScans,
}

/// Every act, in the order of a record's life.
pub const RECORD_ACTS: [RecordAct; 3] = [
    RecordAct::Sign,
    RecordAct::AddWitnesses,
    RecordAct::AddScans,
];

impl RecordAct {
    /// Whether the act may be done now; `newest` is the newest version there is.
    pub fn check(
        self,
        record: &InspectionRecord,
        revisions: &[Revision],
        newest: u32,
        person: &Person,
    ) -> Refused<()> {
        permission::check(person, Action::Inspect)?;
        let state = record.state(revisions, newest);
        let not_now = |state: RecordState, step| {
            let state = state.name().to_owned();
            Err(Refusal::DocumentState { state, step })
        };
        match self {
            Self::Sign if state == RecordState::Superseded => not_now(state, "sign"),
            Self::Sign if signed_by_key(revisions) => not_now(RecordState::Signed, "sign"),
            Self::Sign => match record.snapshot.inspectors.first() {
                Some(leader) if leader.ink.is_some() => Err(Refusal::SignedByInk {
                    person: leader.name.clone(),
                }),
                _ => Ok(()),
            },
            Self::AddWitnesses if state != RecordState::RefusedWithoutEvidence => {
                not_now(state, "add_witnesses")
            }
            Self::AddWitnesses | Self::AddScans => Ok(()),
        }
    }
}
