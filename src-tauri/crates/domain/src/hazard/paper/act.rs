//! Where a paper stands, and what may be done with it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::HazardPaper;
use crate::notice::{Revision, RevisionKind};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// Where a paper stands; derived, never stored by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// 待签字.
    Unsigned,
    /// 已签字: with a key, by the ink of everybody, or the signed sheet came home.
    Signed,
    /// A later one took its place.
    Superseded,
}

/// What a paper that nobody signed yet waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperWait {
    /// 待签署, with a key.
    Signature,
    /// 待打印, to be signed by hand.
    Printer,
    /// 待归档: the sheet signed by hand.
    Sheet,
}

impl PaperWait {
    /// Of a paper that somebody can sign with a key, or that a printer took.
    pub fn of(by_key: bool, printed: bool) -> Self {
        match (by_key, printed) {
            (true, _) => Self::Signature,
            (false, false) => Self::Printer,
            (false, true) => Self::Sheet,
        }
    }
}

/// An act on a paper that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperAct {
    /// Whoever is named signs with a key.
    Sign,
    /// The signed sheet comes home, also that of an earlier paper.
    AddScans,
}

/// Every act.
pub const PAPER_ACTS: [PaperAct; 2] = [PaperAct::Sign, PaperAct::AddScans];

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

impl HazardPaper {
    /// Whether everybody signed by ink on the laptop.
    fn is_inked(&self) -> bool {
        let lines = &self.snapshot.signatures;
        !lines.is_empty() && lines.iter().all(|line| line.ink.is_some())
    }

    /// Where it stands, by its files and whether another took its place.
    pub fn state(&self, revisions: &[Revision], replaced: bool) -> PaperState {
        let issued = |one: &Revision| matches!(one.kind, RevisionKind::Issued { .. });
        if replaced {
            PaperState::Superseded
        } else if !self.scans.is_empty() || self.is_inked() || revisions.iter().any(issued) {
            PaperState::Signed
        } else {
            PaperState::Unsigned
        }
    }
}

impl PaperAct {
    /// Whether the act may be done now. Whoever signs need not be the one who asks: the passphrase
    /// tells.
    pub fn check(self, paper: &HazardPaper, state: PaperState, person: &Person) -> Refused<()> {
        match self {
            Self::Sign if paper.signer.is_none() => Err(Refusal::SignedByHand {
                paper: paper.label().to_owned(),
            }),
            Self::Sign if state != PaperState::Unsigned => Err(Refusal::DocumentState {
                state: state.name().to_owned(),
                step: "sign",
            }),
            Self::Sign => person.present().map(drop),
            Self::AddScans => permission::check(person, Action::MakePaper)
                .or_else(|_| permission::check(person, Action::RecordForOthers)),
        }
    }
}
