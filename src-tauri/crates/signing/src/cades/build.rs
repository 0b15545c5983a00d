//! Building the container.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use const_oid::db::{rfc5911, rfc5912};
use der::asn1::{Any, ObjectIdentifier, OctetString, SetOfVec};
use der::{Decode, Encode};
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::{EssCertIdV2, SigningCertificateV2};
use crate::certificate;
use crate::error::SignError;
use crate::oid;
use crate::signer::{SignatureAlgorithm, Signed};

/// The bytes a signer signs: the DER SET OF the signed attributes content-type, message-digest and
/// signing-certificate-v2 (ETSI EN 319 142-1 section 6.3; no signing-time).
pub(crate) fn signed_attributes(
    digest: &[u8; 32],
    certificate: &[u8],
) -> Result<Vec<u8>, SignError> {
    let reference = SigningCertificateV2 {
        certificates: vec![EssCertIdV2 {
            hash_algorithm: None,
            certificate_hash: octets(&certificate::fingerprint(certificate))?,
            issuer_serial: None,
        }],
    };
    let attributes = vec![
        attribute(rfc5911::ID_CONTENT_TYPE, &rfc5911::ID_DATA)?,
        attribute(rfc5911::ID_MESSAGE_DIGEST, &octets(digest)?)?,
        attribute(oid::SIGNING_CERTIFICATE_V2, &reference)?,
    ];
    SetOfVec::try_from(attributes)
        .and_then(|set| set.to_der())
        .map_err(encoding)
}

/// Put a signature value and what it signed into a CMS (DER), ready for [`crate::Prepared::finish`].
///
/// `attributes` are the bytes that were signed, from [`crate::Prepared::to_be_signed`];
/// `certificate` is the signer's and `chain` the certificates above it, all DER.
///
/// # Errors
/// [`SignError::Certificate`] or [`SignError::Encoding`].
pub fn assemble(
    attributes: &[u8],
    certificate: &[u8],
    chain: &[Vec<u8>],
    signed: &Signed,
) -> Result<Vec<u8>, SignError> {
    let leaf = certificate::parse(certificate)?;
    let mut certificates = vec![CertificateChoices::Certificate(leaf.clone())];
    for above in chain {
        certificates.push(CertificateChoices::Certificate(certificate::parse(above)?));
    }
    let signature_algorithm = match signed.algorithm {
        SignatureAlgorithm::EcdsaP256Sha256 => algorithm(rfc5912::ECDSA_WITH_SHA_256),
    };
    let tbs = leaf.tbs_certificate();
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: tbs.issuer().clone(),
            serial_number: tbs.serial_number().clone(),
        }),
        digest_alg: algorithm(rfc5912::ID_SHA_256),
        signed_attrs: Some(Attributes::from_der(attributes).map_err(encoding)?),
        signature_algorithm,
        signature: octets(&signed.signature)?,
        unsigned_attrs: None,
    };
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: set(vec![algorithm(rfc5912::ID_SHA_256)])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: rfc5911::ID_DATA,
            econtent: None,
        },
        certificates: Some(CertificateSet(set(certificates)?)),
        crls: None,
        signer_infos: SignerInfos(set(vec![signer])?),
    };
    ContentInfo {
        content_type: rfc5911::ID_SIGNED_DATA,
        content: Any::encode_from(&data).map_err(encoding)?,
    }
    .to_der()
    .map_err(encoding)
}

fn attribute(
    oid: ObjectIdentifier,
    value: &(impl der::EncodeValue + der::Tagged),
) -> Result<Attribute, SignError> {
    let value = Any::encode_from(value).map_err(encoding)?;
    Ok(Attribute {
        oid,
        values: set(vec![value])?,
    })
}

fn set<T: der::DerOrd>(items: Vec<T>) -> Result<SetOfVec<T>, SignError> {
    SetOfVec::try_from(items).map_err(encoding)
}

fn octets(bytes: &[u8]) -> Result<OctetString, SignError> {
    OctetString::new(bytes).map_err(encoding)
}

fn algorithm(oid: ObjectIdentifier) -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned {
        oid,
        parameters: None,
    }
}

fn encoding(_: der::Error) -> SignError {
    SignError::Encoding
}
