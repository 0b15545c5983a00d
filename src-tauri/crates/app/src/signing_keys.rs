//! Keys and certificates: a key arises where its person is, the authority certifies it.

use chrono::{DateTime, Utc};
use domain::certificate::{self, Authority as AuthorityRow, Certificate, KeyRequest};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use signing::{Authority, PersonName, SoftKey, SoftSigner, Trust};
use store::env::Env;
use store::keys::vault;
use store::{Reader, RecoveryCode, Tx};

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::workspace::{find, organisation};
use crate::{Error, Result, Secret, Workspace};

const SIGNING: &str = "signing_key";
const AUTHORITY: &str = "authority_key";
const AUTHORITY_RECOVERY: &str = "authority_key_recovery";
/// Years an authority's certificate is valid.
const AUTHORITY_YEARS: u32 = 20;
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
        certificate::check_request(of, open, &certificates, tx.now())?;
        let row = KeyRequest {
            id: tx.new_id(),
            person,
            public_key: hex::encode(&proof.spki),
            proof: hex::encode(&proof.proof),
            requested_at: tx.now(),
        };
        tx.append(&row)?;
        tx.local().keep_secret(person, SIGNING, &wrapped)?;
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

/// A new authority on its way into the store.
pub(crate) struct FoundedAuthority {
    pub certificate: Vec<u8>,
    secret: Zeroizing<[u8; 32]>,
}

/// Makes the organisation's authority.
pub(crate) fn found_authority(env: &Env, organisation: &str) -> Result<FoundedAuthority> {
    let key = SoftKey::from_entropy(env.bytes())?;
    let secret = key.to_secret();
    let made = Authority::create(key, organisation, env.now(), AUTHORITY_YEARS, env.bytes())?;
    Ok(FoundedAuthority {
        certificate: made.certificate_der().to_vec(),
        secret,
    })
}

/// Keeps the authority's key under its own passphrase and under the recovery code; never synced.
pub(crate) fn keep_authority(
    env: &Env,
    tx: &Tx<'_>,
    authority: &FoundedAuthority,
    passphrase: &Secret,
    recovery: &RecoveryCode,
) -> Result<()> {
    let by_passphrase = vault::wrap(env, passphrase.reveal(), authority.secret.as_slice())?;
    let by_recovery = vault::wrap_by_code(env, recovery, authority.secret.as_slice())?;
    tx.local()
        .keep_secret(Uuid::nil(), AUTHORITY, &by_passphrase)?;
    tx.local()
        .keep_secret(Uuid::nil(), AUTHORITY_RECOVERY, &by_recovery)?;
    Ok(())
}

fn open_authority(reader: &Reader<'_>, passphrase: &Secret) -> Result<Authority> {
    let wrapped = reader
        .secret(Uuid::nil(), AUTHORITY)?
        .ok_or_else(|| Error::missing("authority_key", Uuid::nil()))?;
    let key = SoftKey::from_secret(&vault::unwrap(passphrase.reveal(), &wrapped)?)?;
    let newest = authorities(reader)?
        .pop()
        .ok_or(Error::Damaged { what: "authority" })?;
    Ok(Authority::load(key, &newest)?)
}

/// Certificates of the organisation's authorities, oldest first, DER.
pub(crate) fn authorities(reader: &Reader<'_>) -> Result<Vec<Vec<u8>>> {
    let rows: Vec<AuthorityRow> = reader.authorities()?;
    rows.iter().map(|row| decode(&row.certificate)).collect()
}

/// Whom the verifier believes.
pub(crate) fn trust(reader: &Reader<'_>) -> Result<Trust> {
    Ok(Trust {
        authorities: authorities(reader)?,
        ..Trust::default()
    })
}

/// A person's key, opened by that person's passphrase, with the certificate to sign under.
pub(crate) fn open_signer(
    reader: &Reader<'_>,
    person: &Person,
    passphrase: &Secret,
    now: DateTime<Utc>,
) -> Result<(SoftSigner, Certificate)> {
    let certificates = reader.certificates(person.id)?;
    let current = certificate::current(person, &certificates, now)?.clone();
    let wrapped = reader.secret(person.id, SIGNING)?.ok_or_else(|| {
        Error::Refused(domain::Refusal::NotCertified {
            person: person.name.clone(),
        })
    })?;
    let key = SoftKey::from_secret(&vault::unwrap(passphrase.reveal(), &wrapped)?)?;
    let chain = authorities(reader)?;
    let signer = SoftSigner::new(key, decode(&current.certificate)?, chain)?;
    Ok((signer, current))
}

/// Certificates of the authorities as PEM, for readers outside.
pub fn authority_pem(ws: &Workspace) -> Result<String> {
    ws.read(|reader| {
        Ok(authorities(reader)?
            .iter()
            .map(|der| signing::certificate_pem(der))
            .collect())
    })
}

fn decode(text: &str) -> Result<Vec<u8>> {
    hex::decode(text).map_err(|_| Error::Damaged { what: "hex" })
}
