//! A notice as a document: frozen words, then revisions of one file.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::snapshot::NoticeSnapshot;
use super::{Service, ServiceOutcome, evidence_complete};
use crate::delegation::Delegation;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused, deadline};

/// A rectification notice. Its words never change; withdrawing it is a register of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Row id.
    pub id: Uuid,
    /// Full number.
    pub number: String,
    /// Unit addressed.
    pub addressee: Uuid,
    /// Hazards in the order of the table.
    pub hazards: Vec<Uuid>,
    /// Who prepared the text.
    pub prepared_by: Uuid,
    /// Who reviewed it.
    pub reviewed_by: Option<Uuid>,
    /// Who issues it by signing.
    pub issuer: Uuid,
    /// By which delegation, where the issuer may not by office.
    pub delegation: Option<Uuid>,
    /// Date of the document.
    pub issued_on: NaiveDate,
    /// Inspectors of the hazards; they cannot witness a refusal.
    pub inspectors: Vec<Uuid>,
    /// Clauses marked B or C that the issuer confirms by signing.
    pub unsure_clauses: Vec<String>,
    /// The words.
    pub snapshot: NoticeSnapshot,
    /// Why it was withdrawn (作废); its number stays taken.
    pub voided: Option<String>,
}

/// One state of the file; each extends the one before byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Row id.
    pub id: Uuid,
    /// Document.
    pub document: Uuid,
    /// Revision it extends; `None` for the rendered one.
    pub extends: Option<Uuid>,
    /// What made it.
    pub kind: RevisionKind,
    /// The file.
    pub attachment: Uuid,
    /// SHA-256 of the file, hex.
    pub sha256: String,
    /// When.
    pub made_at: DateTime<Utc>,
}

/// The newest file: the one that no other extends. Ids say nothing where a clock was set back.
pub fn newest(revisions: &[Revision]) -> Option<&Revision> {
    let extended = |id| revisions.iter().any(|other| other.extends == Some(id));
    revisions.iter().find(|revision| !extended(revision.id))
}

/// What made a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RevisionKind {
    /// Rendered from the snapshot.
    Rendered {
        /// Renderer with versions.
        renderer: String,
        /// Fonts used, name and SHA-256 in hex.
        fonts: Vec<(String, String)>,
    },
    /// Signed by the issuer.
    Issued {
        /// Signer.
        signer: Uuid,
        /// SHA-256 of the certificate, hex.
        certificate: String,
    },
    /// Countersigned by the receiver.
    Countersigned {
        /// Signer.
        signer: Uuid,
        /// SHA-256 of the certificate, hex.
        certificate: String,
    },
}

/// Where a notice stands; derived, never stored by hand.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// Frozen, not rendered yet (草稿).
    Frozen,
    /// 待签.
    ToSign,
    /// 已签发.
    Issued,
    /// 已签收.
    Received,
    /// 拒签待补证.
    RefusedWithoutEvidence,
    /// 拒签.
    Refused,
    /// 作废.
    Voided,
}

impl DocumentState {
    /// Machine name, as in refusals.
    pub fn name(self) -> &'static str {
        match self {
            Self::Frozen => "frozen",
            Self::ToSign => "to_sign",
            Self::Issued => "issued",
            Self::Received => "received",
            Self::RefusedWithoutEvidence => "refused_without_evidence",
            Self::Refused => "refused",
            Self::Voided => "voided",
        }
    }

    /// States whose paper may leave the house: somebody signed it.
    pub(super) const SIGNED: [Self; 5] = [
        Self::Issued,
        Self::Received,
        Self::Refused,
        Self::RefusedWithoutEvidence,
        Self::Voided,
    ];

    /// Whether the paper may be printed and saved.
    pub fn may_be_handed_out(self) -> bool {
        Self::SIGNED.contains(&self)
    }

    /// Refuses a step that needs another state.
    pub fn must_be(self, wanted: &[Self], step: &'static str) -> Refused<()> {
        if wanted.contains(&self) {
            return Ok(());
        }
        Err(Refusal::DocumentState {
            state: self.name().to_owned(),
            step,
        })
    }
}

/// Folds revisions and services.
pub fn state(notice: &Notice, revisions: &[Revision], services: &[Service]) -> DocumentState {
    if notice.voided.is_some() {
        return DocumentState::Voided;
    }
    let made = |wanted: fn(&RevisionKind) -> bool| revisions.iter().any(|r| wanted(&r.kind));
    let outcome = |wanted: fn(&ServiceOutcome) -> bool| services.iter().any(|s| wanted(&s.outcome));
    if outcome(|o| !matches!(o, ServiceOutcome::Refused { .. })) {
        return DocumentState::Received;
    }
    if outcome(|o| matches!(o, ServiceOutcome::Refused { .. })) {
        return if services.iter().any(evidence_complete) {
            DocumentState::Refused
        } else {
            DocumentState::RefusedWithoutEvidence
        };
    }
    if made(|kind| matches!(kind, RevisionKind::Issued { .. })) {
        DocumentState::Issued
    } else if made(|kind| matches!(kind, RevisionKind::Rendered { .. })) {
        DocumentState::ToSign
    } else {
        DocumentState::Frozen
    }
}

/// Whether the issuer may issue today: by office, or while the delegation of the notice holds.
pub fn may_issue(
    notice: &Notice,
    issuer: &Person,
    (delegation, today): (Option<&Delegation>, NaiveDate),
) -> Refused<()> {
    if notice.delegation.is_none() {
        return permission::check(issuer, Action::IssueNotice);
    }
    issuer.present()?;
    let person = issuer.name.clone();
    let held = delegation.filter(|one| one.delegate == issuer.id && one.holds(today));
    held.map(|_| ()).ok_or(Refusal::NotDelegated { person })
}

/// 签发: the issuer named in the notice, with every unsure clause confirmed, while every deadline
/// on the paper can still be kept.
pub fn check_sign(
    notice: &Notice,
    signer: &Person,
    confirmed: &[String],
    (delegation, today): (Option<&Delegation>, NaiveDate),
) -> Refused<()> {
    may_issue(notice, signer, (delegation, today))?;
    if signer.id != notice.issuer {
        return Err(Refusal::NotTheIssuer {
            issuer: notice.snapshot.issued_by.clone(),
        });
    }
    for item in &notice.snapshot.items {
        deadline::check_renewed(item.due_on, today)?;
    }
    super::check_basis(&notice.unsure_clauses, confirmed)
}

/// Withdrawal (作废): by the director, before anybody received it, with a reason. Returns the reason
/// trimmed.
pub fn check_withdrawal(actor: &Person, state: DocumentState, reason: &str) -> Refused<String> {
    permission::check(actor, Action::Void)?;
    let open = [
        DocumentState::Frozen,
        DocumentState::ToSign,
        DocumentState::Issued,
    ];
    state.must_be(&open, "withdraw")?;
    text("reason", reason, 500)
}
