//! The cryptographic container of a signature: detached CMS SignedData with the signed attributes
//! of CAdES (RFC 5652, ETSI EN 319 122-1).

mod build;
mod check;
mod fault;

pub use build::assemble;
pub(crate) use build::signed_attributes;
pub(crate) use check::Container;
pub use fault::CmsFault;

use der::Sequence;
use der::asn1::OctetString;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::AlgorithmIdentifierOwned;

/// ESSCertIDv2 of RFC 5035; the default hash algorithm is SHA-256.
#[derive(Sequence)]
struct EssCertIdV2 {
    #[asn1(optional = "true")]
    hash_algorithm: Option<AlgorithmIdentifierOwned>,
    certificate_hash: OctetString,
    #[asn1(optional = "true")]
    issuer_serial: Option<IssuerSerial>,
}

/// IssuerSerial of RFC 5035.
#[derive(Sequence)]
struct IssuerSerial {
    issuer: Vec<GeneralName>,
    serial: SerialNumber,
}

/// SigningCertificateV2 of RFC 5035, without policies.
#[derive(Sequence)]
struct SigningCertificateV2 {
    certificates: Vec<EssCertIdV2>,
}
