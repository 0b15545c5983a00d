//! Certificates as rows: who may be believed when a document says it was signed.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::people::Person;
use crate::{Refusal, Refused};

/// A certificate of the organisation's own authority. The list only grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authority {
    /// Row id.
    pub id: Uuid,
    /// DER, hex.
    pub certificate: String,
    /// SHA-256 of the DER, hex.
    pub fingerprint: String,
    /// When it joined the list.
    pub added_at: DateTime<Utc>,
}

/// A person asks for a certificate; the key itself never leaves the laptop it arose on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRequest {
    /// Row id.
    pub id: Uuid,
    /// Person.
    pub person: Uuid,
    /// Public key (SPKI DER), hex.
    pub public_key: String,
    /// Proof of possession, hex.
    pub proof: String,
    /// When.
    pub requested_at: DateTime<Utc>,
}

/// A person's certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Row id.
    pub id: Uuid,
    /// Person.
    pub person: Uuid,
    /// Request it answers.
    pub request: Uuid,
    /// DER, hex.
    pub certificate: String,
    /// SHA-256 of the DER, hex.
    pub fingerprint: String,
    /// First instant of validity.
    pub not_before: DateTime<Utc>,
    /// Last instant of validity.
    pub not_after: DateTime<Utc>,
}

impl Certificate {
    /// The certificate if it is valid now.
    pub fn valid_at(&self, now: DateTime<Utc>) -> bool {
        self.not_before <= now && now <= self.not_after
    }
}

/// How a person stands with signing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeyState {
    /// No key was asked for.
    None,
    /// A request waits for the administrator.
    Requested,
    /// A certificate is valid.
    Certified,
    /// The certificates are out of date.
    Lapsed,
}

/// How a person stands, and until when the certificate is or was valid.
pub fn key_state(
    open_request: bool,
    certificates: &[Certificate],
    now: DateTime<Utc>,
) -> (KeyState, Option<DateTime<Utc>>) {
    let valid_until = certificates.iter().map(|known| known.not_after).max();
    let valid = certificates.iter().any(|known| known.valid_at(now));
    let state = match (open_request, valid, valid_until) {
        (true, ..) => KeyState::Requested,
        (false, true, _) => KeyState::Certified,
        (false, false, Some(_)) => KeyState::Lapsed,
        (false, false, None) => KeyState::None,
    };
    (state, valid_until)
}

/// Refuses a second request while a certificate is valid or a request is open, as long as the
/// key they belong to is on this laptop. A lost key is replaced whatever was certified for it.
pub fn check_request(
    person: &Person,
    key_here: bool,
    open_request: bool,
    certificates: &[Certificate],
    now: DateTime<Utc>,
) -> Refused<()> {
    person.present()?;
    let served = open_request
        || certificates
            .iter()
            .any(|certificate| certificate.valid_at(now));
    if key_here && served {
        return Err(Refusal::AlreadyCertified {
            person: person.name.clone(),
        });
    }
    Ok(())
}

/// The certificate a person signs with now.
pub fn current<'a>(
    person: &Person,
    certificates: &'a [Certificate],
    now: DateTime<Utc>,
) -> Refused<&'a Certificate> {
    let valid = certificates
        .iter()
        .filter(|certificate| certificate.valid_at(now));
    valid
        .max_by_key(|certificate| certificate.not_before)
        .ok_or_else(|| Refusal::NotCertified {
            person: person.name.clone(),
        })
}
