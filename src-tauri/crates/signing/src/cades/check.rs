//! Reading and checking the container.

use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{Any, ObjectIdentifier, OctetString};
use der::{Decode, Encode};
use x509_cert::Certificate;
use x509_cert::attr::Attributes;
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::{CmsFault, SigningCertificateV2};
use crate::{certificate, keys, oid};

const ECDSA_WITH_SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.1");

/// A CMS signature of the accepted shape. Nothing is verified yet but the shape and that the signed
/// attributes name the certificate.
pub(crate) struct Container {
    /// The signer's certificate.
    pub certificate: Certificate,
    /// The same, DER.
    pub certificate_der: Vec<u8>,
    /// The other certificates included, DER.
    pub others: Vec<Vec<u8>>,
    /// Whether something is there that this product does not write: more attributes, unsigned
    /// attributes, revocation data, other but equivalent encodings.
    pub foreign: bool,
    digest: Vec<u8>,
    attributes: Vec<u8>,
    value: Vec<u8>,
}

impl Container {
    /// Read a DER CMS.
    pub(crate) fn read(der: &[u8]) -> Result<Self, CmsFault> {
        let data = signed_data(der)?;
        let [signer] = data.signer_infos.0.as_slice() else {
            return Err(CmsFault::SignerCount);
        };
        if data.encap_content_info.econtent.is_some()
            || data.encap_content_info.econtent_type != rfc5911::ID_DATA
        {
            return Err(CmsFault::EmbeddedContent);
        }
        let exact = algorithms(&data, signer)?;
        if data.version != CmsVersion::V1 || signer.version != CmsVersion::V1 {
            return Err(CmsFault::Encoding);
        }
        let (certificate, certificate_der, others) = certificates(&data, signer)?;
        let attributes = signer
            .signed_attrs
            .as_ref()
            .ok_or(CmsFault::MissingAttribute)?;
        let digest = read_attributes(attributes, &certificate, &certificate_der)?;
        let foreign = !exact
            || attributes.len() != 3
            || signer.unsigned_attrs.is_some()
            || data.crls.is_some();
        Ok(Self {
            certificate,
            certificate_der,
            others,
            foreign,
            digest,
            attributes: attributes.to_der().map_err(encoding)?,
            value: signer.signature.as_bytes().to_vec(),
        })
    }

    /// Whether the document's digest is the one signed. Cheap, and asked before [`Self::verify`].
    pub(crate) fn covers(&self, digest: &[u8; 32]) -> bool {
        self.digest == digest
    }

    /// Verify the signature value over the signed attributes.
    pub(crate) fn verify(&self) -> Result<(), CmsFault> {
        let key = certificate::public_key(&self.certificate)
            .map_err(|_| CmsFault::UnsupportedAlgorithm)?;
        keys::verify(&key, &self.attributes, &self.value)
            .then_some(())
            .ok_or(CmsFault::Value)
    }
}

fn signed_data(der: &[u8]) -> Result<SignedData, CmsFault> {
    let info = ContentInfo::from_der(der).map_err(encoding)?;
    if info.content_type != rfc5911::ID_SIGNED_DATA || info.to_der().map_err(encoding)? != der {
        return Err(CmsFault::Encoding);
    }
    let inner = info.content.to_der().map_err(encoding)?;
    let data = SignedData::from_der(&inner).map_err(encoding)?;
    if data.to_der().map_err(encoding)? != inner {
        return Err(CmsFault::Encoding);
    }
    Ok(data)
}

/// SHA-256 twice and ECDSA with SHA-256. Answers whether the encodings are ours exactly.
fn algorithms(data: &SignedData, signer: &SignerInfo) -> Result<bool, CmsFault> {
    for algorithm in data
        .digest_algorithms
        .iter()
        .chain([&signer.digest_alg, &signer.signature_algorithm])
    {
        if is_weak(&algorithm.oid) {
            return Err(CmsFault::WeakAlgorithm);
        }
    }
    let [digest] = data.digest_algorithms.as_slice() else {
        return Err(CmsFault::SignerCount);
    };
    for algorithm in [digest, &signer.digest_alg] {
        if !is_sha256(algorithm) {
            return Err(CmsFault::UnsupportedAlgorithm);
        }
    }
    if !certificate::is_ecdsa_sha256(&signer.signature_algorithm) {
        return Err(CmsFault::UnsupportedAlgorithm);
    }
    Ok(digest.parameters.is_none() && signer.digest_alg.parameters.is_none())
}

fn is_weak(oid: &ObjectIdentifier) -> bool {
    [
        rfc5912::ID_SHA_1,
        rfc5912::ID_MD_5,
        rfc5912::ID_MD_2,
        rfc5912::SHA_1_WITH_RSA_ENCRYPTION,
        rfc5912::MD_5_WITH_RSA_ENCRYPTION,
        rfc5912::MD_2_WITH_RSA_ENCRYPTION,
        ECDSA_WITH_SHA_1,
        rfc5912::DSA_WITH_SHA_1,
    ]
    .contains(oid)
}

/// SHA-256 with parameters absent or NULL (RFC 5754).
fn is_sha256(algorithm: &AlgorithmIdentifierOwned) -> bool {
    algorithm.oid == rfc5912::ID_SHA_256
        && algorithm
            .parameters
            .as_ref()
            .is_none_or(|found| *found == Any::null())
}

type Certificates = (Certificate, Vec<u8>, Vec<Vec<u8>>);

fn certificates(data: &SignedData, signer: &SignerInfo) -> Result<Certificates, CmsFault> {
    let SignerIdentifier::IssuerAndSerialNumber(wanted) = &signer.sid else {
        return Err(CmsFault::Encoding);
    };
    let set = data
        .certificates
        .as_ref()
        .ok_or(CmsFault::MissingCertificate)?;
    let mut found = None;
    let mut others = Vec::new();
    for choice in set.0.iter() {
        let CertificateChoices::Certificate(certificate) = choice else {
            return Err(CmsFault::Encoding);
        };
        let der = certificate.to_der().map_err(encoding)?;
        let tbs = certificate.tbs_certificate();
        let named = *tbs.issuer() == wanted.issuer && *tbs.serial_number() == wanted.serial_number;
        if named && found.is_none() {
            found = Some((certificate.clone(), der));
        } else {
            others.push(der);
        }
    }
    let (certificate, der) = found.ok_or(CmsFault::MissingCertificate)?;
    Ok((certificate, der, others))
}

/// Check the required attributes and answer the message digest.
fn read_attributes(
    attributes: &Attributes,
    certificate: &Certificate,
    certificate_der: &[u8],
) -> Result<Vec<u8>, CmsFault> {
    for (at, attribute) in attributes.iter().enumerate() {
        let before = attributes.iter().take(at);
        if before.into_iter().any(|other| other.oid == attribute.oid) {
            return Err(CmsFault::RepeatedAttribute);
        }
    }
    let content_type: ObjectIdentifier = one(attributes, rfc5911::ID_CONTENT_TYPE)?;
    if content_type != rfc5911::ID_DATA {
        return Err(CmsFault::EmbeddedContent);
    }
    let reference: SigningCertificateV2 = one(attributes, oid::SIGNING_CERTIFICATE_V2)?;
    let [named] = reference.certificates.as_slice() else {
        return Err(CmsFault::RepeatedAttribute);
    };
    if named
        .hash_algorithm
        .as_ref()
        .is_some_and(|found| !is_sha256(found))
    {
        return Err(CmsFault::UnsupportedAlgorithm);
    }
    let tbs = certificate.tbs_certificate();
    let other_serial = named
        .issuer_serial
        .as_ref()
        .is_some_and(|found| found.serial != *tbs.serial_number());
    if other_serial
        || named.certificate_hash.as_bytes() != certificate::fingerprint(certificate_der)
    {
        return Err(CmsFault::OtherCertificate);
    }
    let digest: OctetString = one(attributes, rfc5911::ID_MESSAGE_DIGEST)?;
    Ok(digest.as_bytes().to_vec())
}

/// The single value of an attribute that must be there.
fn one<T: for<'a> Decode<'a>>(
    attributes: &Attributes,
    oid: ObjectIdentifier,
) -> Result<T, CmsFault> {
    let found = attributes
        .iter()
        .find(|attribute| attribute.oid == oid)
        .ok_or(CmsFault::MissingAttribute)?;
    let [value] = found.values.as_slice() else {
        return Err(CmsFault::RepeatedAttribute);
    };
    value
        .to_der()
        .ok()
        .and_then(|der| T::from_der(&der).ok())
        .ok_or(CmsFault::MissingAttribute)
}

fn encoding(_: der::Error) -> CmsFault {
    CmsFault::Encoding
}
