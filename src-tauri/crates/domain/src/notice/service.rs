//! Service (送达): received by key or ink, or refused before witnesses.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Notice;
use crate::calendar::Zone;
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

/// When a paper counts as served of which only the day of receipt is known: at noon, but not before
/// it was signed and not later than now.
pub fn served_at(
    received_on: NaiveDate,
    signed_at: DateTime<Utc>,
    now: DateTime<Utc>,
    zone: Zone,
) -> Refused<DateTime<Utc>> {
    if received_on > zone.day(now) {
        let field = "received_on";
        return Err(Refusal::InFuture { field });
    }
    let issued_on = zone.day(signed_at);
    if received_on < issued_on {
        return Err(Refusal::ReceivedBeforeIssue {
            received_on,
            issued_on,
        });
    }
    Ok(zone.noon(received_on).max(signed_at).min(now))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_of_which_only_the_day_is_known_was_served_after_it_was_signed() {
        let at = |text: &str| -> DateTime<Utc> { text.parse().unwrap() };
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        // Half past two in the afternoon in China; ten in the morning two days later.
        let (signed, now) = (at("2026-11-23T06:30:00Z"), at("2026-11-25T02:00:00Z"));
        let served = |text| served_at(day(text), signed, now, Zone::CHINA);
        assert_eq!(served("2026-11-23"), Ok(signed));
        assert_eq!(served("2026-11-24"), Ok(at("2026-11-24T04:00:00Z")));
        assert_eq!(served("2026-11-25"), Ok(now));
        let field = "received_on";
        assert_eq!(served("2026-11-26"), Err(Refusal::InFuture { field }));
        let early = Refusal::ReceivedBeforeIssue {
            received_on: day("2026-11-22"),
            issued_on: day("2026-11-23"),
        };
        assert_eq!(served("2026-11-22"), Err(early));
    }
}
