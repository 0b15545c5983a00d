//! Keys and certificates: a key arises where its person is, the authority certifies it.

use chrono::{DateTime, Utc};
use domain::certificate::{self, Certificate, KeyRequest, KeyState, key_state};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use signing::{PersonName, SoftKey, SoftSigner};
use store::Reader;
use store::keys::vault;
use uuid::Uuid;

mod authority;
mod wraps;

pub use authority::authority_pem;
pub(crate) use authority::{
    authorities, cover, follow_passphrase, found_authority, keep_authority, renew_by_code, trust,
};
pub(crate) use wraps::{key_here, lose_key, rewrap, settle_rewrap};

use authority::open_authority;

use crate::workspace::{find, organisation};
use crate::{Error, Result, Secret, Workspace};

/// Days a person's certificate is valid.
const PERSON_DAYS: i64 = 3 * 365;

/// Asks for a certificate for the person signed in.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestKey {
    /// The person's own passphrase, which will guard the key.
    pub passphrase: Secret,
}

/// Certifies a requested key.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certify {
    /// Request to certify.
    pub request: Uuid,
    /// The authority's own passphrase.
    pub authority_passphrase: Secret,
}

/// A request that was made.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RequestView {
    /// Request.
    pub request: Uuid,
}

/// A certificate that was issued.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CertificateView {
    /// Person.
    pub person: Uuid,
    /// SHA-256 of the certificate, hex.
    pub fingerprint: String,
    /// Last instant of validity.
    pub not_after: DateTime<Utc>,
}

/// Makes a key for the person signed in and requests its certificate.
pub fn request_key(ws: &mut Workspace, request: RequestKey) -> Result<RequestView> {
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    make_key(ws, person, &request.passphrase)
}

/// Makes a key for a person; the act is theirs, so the passphrase is proven by it.
pub(crate) fn make_key(
    ws: &mut Workspace,
    person: Uuid,
    passphrase: &Secret,
) -> Result<RequestView> {
    let key = SoftKey::from_entropy(ws.env.bytes())?;
    let wrapped = vault::wrap(&ws.env, passphrase.reveal(), key.to_secret().as_slice())?;
    let proof = signing::KeyRequest::new(&key, person.as_bytes())?;
    ws.write_as(person, passphrase, "request_signing_key", |tx, of| {
        let certificates = tx.certificates(person)?;
        let open = tx.open_key_request(person)?.is_some();
        let here = key_here(tx, person)?;
        certificate::check_request(of, here, open, &certificates, tx.now())?;
        let row = KeyRequest {
            id: tx.new_id(),
            person,
            public_key: hex::encode(&proof.spki),
            proof: hex::encode(&proof.proof),
            requested_at: tx.now(),
        };
        tx.append(&row)?;
        wraps::keep(&tx.local(), person, &wrapped)?;
        Ok(RequestView { request: row.id })
    })
}

/// Certifies a requested key with the organisation's authority.
pub fn certify(ws: &mut Workspace, request: Certify) -> Result<CertificateView> {
    let serial = ws.env.bytes();
    ws.write("certify_person", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let asked: KeyRequest = find(tx, "key_request", request.request)?;
        let person: Person = find(tx, "person", asked.person)?;
        person.present()?;
        let authority = open_authority(tx, &request.authority_passphrase)?;
        let unit = person
            .unit
            .map(|id| find::<domain::organisation::Unit>(tx, "unit", id));
        let name = PersonName {
            common_name: person.name.clone(),
            organisation: organisation(tx)?.name,
            organisational_unit: unit.transpose()?.map(|unit| unit.name),
            serial_number: person.id.simple().to_string(),
        };
        let proof = signing::KeyRequest {
            spki: decode(&asked.public_key)?,
            proof: decode(&asked.proof)?,
        };
        let not_before = tx.now();
        let not_after = not_before + chrono::Duration::days(PERSON_DAYS);
        let der = authority.certify(
            &proof,
            person.id.as_bytes(),
            &name,
            not_before,
            not_after,
            serial,
        )?;
        let row = Certificate {
            id: tx.new_id(),
            person: person.id,
            request: asked.id,
            certificate: hex::encode(&der),
            fingerprint: hex::encode(signing::fingerprint(&der)),
            not_before,
            not_after,
        };
        tx.append(&row)?;
        Ok(CertificateView {
            person: person.id,
            fingerprint: row.fingerprint,
            not_after,
        })
    })
}

/// How a person stands with signing, and until when the latest certificate is or was valid.
pub(crate) fn state(
    reader: &Reader<'_>,
    person: Uuid,
    now: DateTime<Utc>,
) -> Result<(KeyState, Option<DateTime<Utc>>)> {
    let asked = reader.open_key_request(person)?.is_some();
    Ok(key_state(asked, &reader.certificates(person)?, now))
}

/// A person's key, opened by that person's passphrase, with the certificate to sign under.
pub(crate) fn open_signer(
    reader: &Reader<'_>,
    person: &Person,
    passphrase: &Secret,
    now: DateTime<Utc>,
) -> Result<(SoftSigner, Certificate)> {
    let certificates = reader.certificates(person.id)?;
    certificate::current(person, &certificates, now)?;
    let key = wraps::open_key(reader, person, passphrase)?;
    let public_key = hex::encode(key.public_key_der());
    let mut of_this_key = Vec::new();
    for certificate in certificates {
        let asked: Option<KeyRequest> = reader.get(certificate.request)?;
        if asked.is_some_and(|asked| asked.public_key == public_key) {
            of_this_key.push(certificate);
        }
    }
    let current = certificate::current(person, &of_this_key, now)?.clone();
    let chain = authorities(reader)?;
    let signer = SoftSigner::new(key, decode(&current.certificate)?, chain)?;
    Ok((signer, current))
}

fn decode(text: &str) -> Result<Vec<u8>> {
    hex::decode(text).map_err(|_| Error::Damaged { what: "hex" })
}
