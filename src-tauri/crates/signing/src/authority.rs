//! The certificate authority of one organisation: a self-signed P-256 certificate that certifies
//! persons' keys (RFC 5280 profile; leaves carry the usages that PDF viewers look for).

use std::time::Duration;

use chrono::{DateTime, Months, SubsecRound, Utc};
use der::{Decode, Encode};
use p256::ecdsa::DerSignature;
use x509_cert::Certificate;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{Builder, CertificateBuilder};
use x509_cert::certificate::TbsCertificate;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages,
    SubjectKeyIdentifier,
};
use x509_cert::ext::{Extension, ToExtension};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef};
use x509_cert::time::{Time, Validity};

use crate::certificate::{self, CertificateError};
use crate::keys::{KeyError, KeyRequest, SoftKey};
use crate::names::{self, NameError, PersonName};
use crate::oid;

/// Why an authority cannot be made, loaded or used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AuthorityError {
    /// The key or the key request is wrong.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The name is not acceptable.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The certificate cannot be read.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The certificate is not a self-signed authority certificate that may sign certificates.
    #[error("not an authority's certificate")]
    NotAuthority,
    /// The certificate belongs to another key.
    #[error("the certificate belongs to another key")]
    KeyMismatch,
    /// The validity is empty, or reaches beyond the authority's own or the calendar.
    #[error("the validity is empty or reaches beyond the authority's own")]
    Validity,
    /// The certificate cannot be encoded.
    #[error("the certificate cannot be encoded")]
    Encoding,
}

/// An organisation's authority: its key and its certificate.
pub struct Authority {
    key: SoftKey,
    der: Vec<u8>,
    certificate: Certificate,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").finish_non_exhaustive()
    }
}

impl Authority {
    /// A new authority for `organisation`, valid for `years` calendar years from `not_before`
    /// (seconds precision). The first bits of `serial` are overwritten so that it is positive.
    ///
    /// # Errors
    /// [`AuthorityError::Name`], [`AuthorityError::Validity`] or [`AuthorityError::Encoding`].
    pub fn create(
        key: SoftKey,
        organisation: &str,
        not_before: DateTime<Utc>,
        years: u32,
        serial: [u8; 16],
    ) -> Result<Self, AuthorityError> {
        let months = years.checked_mul(12).ok_or(AuthorityError::Validity)?;
        let not_after = not_before
            .checked_add_months(Months::new(months))
            .ok_or(AuthorityError::Validity)?;
        let name = names::organisation(organisation)?;
        let profile = Profile {
            issuer: name.clone(),
            subject: name,
            role: Role::Authority,
        };
        let der = build(
            profile,
            &key,
            &key.public_key_der(),
            (not_before, not_after),
            serial,
        )?;
        Self::load(key, &der)
    }

    /// An authority from its key and the certificate made by [`Authority::create`].
    ///
    /// # Errors
    /// [`AuthorityError::KeyMismatch`], [`AuthorityError::NotAuthority`] or
    /// [`AuthorityError::Certificate`].
    pub fn load(key: SoftKey, certificate_der: &[u8]) -> Result<Self, AuthorityError> {
        let certificate = certificate::parse(certificate_der)?;
        let public = certificate::public_key(&certificate)?;
        if public != *key.signing_key().verifying_key() {
            return Err(AuthorityError::KeyMismatch);
        }
        if !may_certify(&certificate) || !certificate::signed_by(&certificate, &public) {
            return Err(AuthorityError::NotAuthority);
        }
        Ok(Self {
            key,
            der: certificate_der.to_vec(),
            certificate,
        })
    }

    /// The authority's certificate, DER.
    pub fn certificate_der(&self) -> &[u8] {
        &self.der
    }

    /// Certify a person's key: digitalSignature and nonRepudiation, documentSigning and
    /// emailProtection. Answers the certificate in DER.
    ///
    /// `subject_id` are the identifier bytes the request was made for. The validity must lie
    /// within the authority's own (seconds precision).
    ///
    /// # Errors
    /// [`AuthorityError::Key`] when the request does not prove possession for this subject,
    /// [`AuthorityError::Name`], [`AuthorityError::Validity`] or [`AuthorityError::Encoding`].
    pub fn certify(
        &self,
        request: &KeyRequest,
        subject_id: &[u8],
        name: &PersonName,
        not_before: DateTime<Utc>,
        not_after: DateTime<Utc>,
        serial: [u8; 16],
    ) -> Result<Vec<u8>, AuthorityError> {
        request.check(subject_id)?;
        let (earliest, latest) = certificate::validity(&self.certificate)?;
        if not_before.trunc_subsecs(0) < earliest || not_after > latest {
            return Err(AuthorityError::Validity);
        }
        let profile = Profile {
            issuer: self.certificate.tbs_certificate().subject().clone(),
            subject: name.to_name()?,
            role: Role::Person,
        };
        build(
            profile,
            &self.key,
            &request.spki,
            (not_before, not_after),
            serial,
        )
    }
}

/// CA flag and keyCertSign, both in critical extensions.
pub(crate) fn may_certify(certificate: &Certificate) -> bool {
    let tbs = certificate.tbs_certificate();
    let constraints = tbs.get_extension::<BasicConstraints>().ok().flatten();
    let usage = tbs.get_extension::<KeyUsage>().ok().flatten();
    constraints.is_some_and(|(critical, found)| critical && found.ca)
        && usage.is_some_and(|(critical, found)| critical && found.key_cert_sign())
}

enum Role {
    Authority,
    Person,
}

struct Profile {
    issuer: Name,
    subject: Name,
    role: Role,
}

impl BuilderProfile for Profile {
    fn get_issuer(&self, _subject: &Name) -> Name {
        self.issuer.clone()
    }

    fn get_subject(&self) -> Name {
        self.subject.clone()
    }

    fn build_extensions(
        &self,
        spk: SubjectPublicKeyInfoRef<'_>,
        issuer_spk: SubjectPublicKeyInfoRef<'_>,
        _tbs: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<Extension>> {
        let name = &self.subject;
        let issuer_key = SubjectKeyIdentifier::try_from(issuer_spk)?;
        let authority_key = AuthorityKeyIdentifier {
            key_identifier: Some(issuer_key.0),
            ..Default::default()
        };
        let subject_key = SubjectKeyIdentifier::try_from(spk)?;
        let (constraints, usage) = match self.role {
            Role::Authority => (
                BasicConstraints {
                    ca: true,
                    path_len_constraint: Some(0),
                },
                KeyUsages::KeyCertSign | KeyUsages::CRLSign,
            ),
            Role::Person => (
                BasicConstraints {
                    ca: false,
                    path_len_constraint: None,
                },
                KeyUsages::DigitalSignature | KeyUsages::NonRepudiation,
            ),
        };
        let mut extensions = vec![
            authority_key.to_extension(name, &[])?,
            subject_key.to_extension(name, &[])?,
            (true, &constraints).to_extension(name, &[])?,
            (true, &KeyUsage(usage)).to_extension(name, &[])?,
        ];
        if let Role::Person = self.role {
            let usages = ExtendedKeyUsage(vec![oid::DOCUMENT_SIGNING, oid::EMAIL_PROTECTION]);
            extensions.push((false, &usages).to_extension(name, &extensions)?);
        }
        Ok(extensions)
    }
}

fn build(
    profile: Profile,
    signer: &SoftKey,
    spki: &[u8],
    (not_before, not_after): (DateTime<Utc>, DateTime<Utc>),
    mut serial: [u8; 16],
) -> Result<Vec<u8>, AuthorityError> {
    if not_after <= not_before {
        return Err(AuthorityError::Validity);
    }
    let validity = Validity::new(time(not_before)?, time(not_after)?);
    if let Some(first) = serial.first_mut() {
        *first = (*first & 0x7f) | 0x40; // positive, and never shortened by DER
    }
    let spki = SubjectPublicKeyInfoOwned::from_der(spki).map_err(|_| KeyError::PublicKey)?;
    let serial = SerialNumber::new(&serial).map_err(|_| AuthorityError::Encoding)?;
    CertificateBuilder::new(profile, serial, validity, spki)
        .and_then(|builder| builder.build::<_, DerSignature>(signer.signing_key()))
        .map_err(|_| AuthorityError::Encoding)?
        .to_der()
        .map_err(|_| AuthorityError::Encoding)
}

fn time(moment: DateTime<Utc>) -> Result<Time, AuthorityError> {
    let seconds = u64::try_from(moment.timestamp()).map_err(|_| AuthorityError::Validity)?;
    der::DateTime::from_unix_duration(Duration::from_secs(seconds))
        .map(Time::from)
        .map_err(|_| AuthorityError::Validity)
}
