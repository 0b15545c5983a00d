//! Reading X.509 certificates (RFC 5280), strictly: one certificate, canonical DER.

use chrono::{DateTime, Utc};
use const_oid::db::{rfc4519, rfc5912};
use der::pem::LineEnding;
use der::{Decode, Encode};
use p256::ecdsa::VerifyingKey;
use serde::Serialize;
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::ext::pkix::BasicConstraints;
use x509_cert::spki::AlgorithmIdentifierOwned;
use x509_cert::time::Time;

use crate::{keys, names};

/// What can be wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// The bytes are not exactly one certificate in canonical DER.
    #[error("not a certificate in canonical DER")]
    Encoding,
    /// The key or the signature is not P-256 with SHA-256.
    #[error("the certificate's algorithm is not supported")]
    Algorithm,
    /// A time cannot be represented.
    #[error("the certificate's validity cannot be represented")]
    Validity,
}

/// What a person should see of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CertificateSummary {
    /// Subject common name; empty when the certificate has none.
    pub common_name: String,
    /// Subject organisation; empty when the certificate has none.
    pub organisation: String,
    /// Subject department, if any.
    pub organisational_unit: Option<String>,
    /// Subject serial number: the person's stable identifier, if any.
    pub person: Option<String>,
    /// First moment of validity.
    pub not_before: DateTime<Utc>,
    /// Last moment of validity.
    pub not_after: DateTime<Utc>,
    /// The certificate's serial number, lowercase hexadecimal.
    pub serial: String,
    /// SHA-256 of the DER certificate; lowercase hexadecimal when serialised.
    #[serde(serialize_with = "crate::hex::serialize")]
    pub fingerprint: [u8; 32],
    /// Whether it is an authority's certificate.
    pub authority: bool,
}

/// The certificate as PEM (RFC 7468), lines ended by LF. The bytes are not inspected.
pub fn certificate_pem(der: &[u8]) -> String {
    der::pem::encode_string("CERTIFICATE", LineEnding::LF, der).unwrap_or_default()
}

/// Every certificate of a PEM file, as DER, at least one.
///
/// # Errors
/// [`CertificateError::Encoding`] when it is no such file.
pub fn certificates_from_pem(pem: &[u8]) -> Result<Vec<Vec<u8>>, CertificateError> {
    let chain = Certificate::load_pem_chain(pem).map_err(|_| CertificateError::Encoding)?;
    if chain.is_empty() {
        return Err(CertificateError::Encoding);
    }
    let encode = |one: &Certificate| one.to_der().map_err(|_| CertificateError::Encoding);
    chain.iter().map(encode).collect()
}

/// SHA-256 of the DER certificate.
pub fn fingerprint(der: &[u8]) -> [u8; 32] {
    Sha256::digest(der).into()
}

/// SHA-256 of the certificate's public key (SubjectPublicKeyInfo): the same for every certificate
/// of one key.
///
/// # Errors
/// [`CertificateError::Encoding`] when the bytes are no certificate.
pub fn key_fingerprint(der: &[u8]) -> Result<[u8; 32], CertificateError> {
    let spki = parse(der)?
        .tbs_certificate()
        .subject_public_key_info()
        .to_der()
        .map_err(|_| CertificateError::Encoding)?;
    Ok(Sha256::digest(&spki).into())
}

/// Summarise a DER certificate.
///
/// # Errors
/// [`CertificateError::Encoding`] or [`CertificateError::Validity`].
pub fn describe(der: &[u8]) -> Result<CertificateSummary, CertificateError> {
    let certificate = parse(der)?;
    let tbs = certificate.tbs_certificate();
    let subject = tbs.subject();
    let (not_before, not_after) = validity(&certificate)?;
    Ok(CertificateSummary {
        common_name: names::value(subject, rfc4519::CN).unwrap_or_default(),
        organisation: names::value(subject, rfc4519::O).unwrap_or_default(),
        organisational_unit: names::value(subject, rfc4519::OU),
        person: names::value(subject, rfc4519::SERIAL_NUMBER),
        not_before,
        not_after,
        serial: crate::hex::encode(tbs.serial_number().as_bytes()),
        fingerprint: fingerprint(der),
        authority: tbs
            .get_extension::<BasicConstraints>()
            .is_ok_and(|found| found.is_some_and(|(_, constraints)| constraints.ca)),
    })
}

/// Parse one certificate and make sure that it re-encodes to the same bytes.
pub(crate) fn parse(der: &[u8]) -> Result<Certificate, CertificateError> {
    let certificate = Certificate::from_der(der).map_err(|_| CertificateError::Encoding)?;
    let again = certificate
        .to_der()
        .map_err(|_| CertificateError::Encoding)?;
    (again == der)
        .then_some(certificate)
        .ok_or(CertificateError::Encoding)
}

/// First and last moment of validity.
pub(crate) fn validity(
    certificate: &Certificate,
) -> Result<(DateTime<Utc>, DateTime<Utc>), CertificateError> {
    let validity = certificate.tbs_certificate().validity();
    Ok((moment(validity.not_before)?, moment(validity.not_after)?))
}

/// The certificate's public key.
pub(crate) fn public_key(certificate: &Certificate) -> Result<VerifyingKey, CertificateError> {
    let spki = certificate
        .tbs_certificate()
        .subject_public_key_info()
        .to_der()
        .map_err(|_| CertificateError::Encoding)?;
    keys::public_key(&spki).map_err(|_| CertificateError::Algorithm)
}

/// Whether `key` made the signature on the certificate (ECDSA with SHA-256 only).
pub(crate) fn signed_by(certificate: &Certificate, key: &VerifyingKey) -> bool {
    let tbs = certificate.tbs_certificate();
    if tbs.signature() != certificate.signature_algorithm()
        || !is_ecdsa_sha256(certificate.signature_algorithm())
    {
        return false;
    }
    let Ok(message) = tbs.to_der() else {
        return false;
    };
    certificate
        .signature()
        .as_bytes()
        .is_some_and(|signature| keys::verify(key, &message, signature))
}

/// ecdsa-with-SHA256, whose parameters must be absent (RFC 5758).
pub(crate) fn is_ecdsa_sha256(algorithm: &AlgorithmIdentifierOwned) -> bool {
    algorithm.oid == rfc5912::ECDSA_WITH_SHA_256 && algorithm.parameters.is_none()
}

fn moment(time: Time) -> Result<DateTime<Utc>, CertificateError> {
    i64::try_from(time.to_unix_duration().as_secs())
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .ok_or(CertificateError::Validity)
}
