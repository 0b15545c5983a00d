//! What can be wrong with a CMS signature.

use serde::Serialize;

/// What is wrong with a CMS signature. The serialised name is the stable machine code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum CmsFault {
    /// Not canonical DER, or not the structure of SignedData.
    #[error("not canonical DER of SignedData")]
    Encoding,
    /// Content is carried inside, or its type is not id-data.
    #[error("the signature carries content")]
    EmbeddedContent,
    /// There is not exactly one SignerInfo.
    #[error("not exactly one signer")]
    SignerCount,
    /// A required signed attribute is missing or its value malformed.
    #[error("a required signed attribute is missing")]
    MissingAttribute,
    /// A signed attribute occurs twice or has several values.
    #[error("a signed attribute is repeated")]
    RepeatedAttribute,
    /// SHA-1, MD5 or another weak digest.
    #[error("a weak digest algorithm")]
    WeakAlgorithm,
    /// A signature or digest algorithm that cannot be verified here.
    #[error("an algorithm that cannot be verified")]
    UnsupportedAlgorithm,
    /// The signer's certificate is not included.
    #[error("the signer's certificate is missing")]
    MissingCertificate,
    /// The signed attributes name another certificate.
    #[error("the signature was made for another certificate")]
    OtherCertificate,
    /// The document's digest is not the one signed.
    #[error("the document's digest is not the one signed")]
    Digest,
    /// The signature value does not verify.
    #[error("the signature value does not verify")]
    Value,
}
