//! Service (送达): received by key or ink, or refused before witnesses.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Notice;
use crate::organisation::Unit;
use crate::people::Person;
use crate::permission;
use crate::refusal::text;
use crate::{Refusal, Refused};

/// How a notice was handed over. Receipt only means received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Row id.
    pub id: Uuid,
    /// Notice served.
    pub document: Uuid,
    /// Way of delivery.
    pub delivery: Delivery,
    /// When it was handed over.
    pub served_at: DateTime<Utc>,
    /// Who handed it over.
    pub served_by: Vec<Uuid>,
    /// How it ended.
    pub outcome: ServiceOutcome,
    /// Scan of the signed paper.
    pub evidence: Vec<Uuid>,
}

/// 送达方式.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// 当面.
    InPerson,
    /// 电子.
    Electronic,
    /// 邮寄.
    Post,
    /// 留置.
    LeftBehind,
}

impl Delivery {
    /// Words for paper.
    pub fn words(self) -> &'static str {
        match self {
            Self::InPerson => "当面送达",
            Self::Electronic => "电子送达",
            Self::Post => "邮寄送达",
            Self::LeftBehind => "留置送达",
        }
    }
}

/// How service ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum ServiceOutcome {
    /// Countersigned with the receiver's own key.
    ByKey {
        /// Receiver.
        receiver: Uuid,
    },
    /// Signed by ink before the inspectors; not called an electronic signature.
    ByInk {
        /// Receiver.
        receiver: Uuid,
    },
    /// 拒签.
    Refused {
        /// Who refused.
        refuser: Uuid,
        /// Reason given, or what was seen.
        reason: String,
        /// Two witnesses, at once or within the days the organisation sets.
        witnesses: Vec<Uuid>,
    },
}

/// Whether a refusal stands on two witnesses.
pub fn evidence_complete(service: &Service) -> bool {
    matches!(&service.outcome, ServiceOutcome::Refused { witnesses, .. } if witnesses.len() >= 2)
}

/// Checks a service: the receiver heads the addressed unit or belongs to it, witnesses are
/// neither inspectors nor issuer.
pub fn check_service(
    notice: &Notice,
    addressee: &Unit,
    receiver: &Person,
    outcome: &ServiceOutcome,
    witnesses: &[Person],
) -> Refused<()> {
    receiver.present()?;
    let designated = addressee.head == Some(receiver.id) || receiver.unit == Some(addressee.id);
    if !designated {
        return Err(Refusal::NotTheReceiver {
            person: receiver.name.clone(),
        });
    }
    let ServiceOutcome::Refused { reason, .. } = outcome else {
        return Ok(());
    };
    text("reason", reason, 300)?;
    if witnesses.is_empty() {
        return Ok(());
    }
    check_witnesses(notice, receiver, witnesses)
}

/// Two witnesses who neither inspected, issued nor refused.
pub fn check_witnesses(notice: &Notice, refuser: &Person, witnesses: &[Person]) -> Refused<()> {
    permission::check_witnesses(witnesses, |id| {
        id == notice.issuer || id == refuser.id || notice.inspectors.contains(&id)
    })
}
