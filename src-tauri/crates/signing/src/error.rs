//! Why a signature cannot be made.

use crate::cades::CmsFault;
use crate::certificate::CertificateError;
use crate::pdf::Unreadable;

/// Why a signature cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The file is not a PDF of the strict profile.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The file has no form, or its form or catalog is not made as this product makes it.
    #[error("the document has no usable signature form")]
    Form,
    /// The form has no signature field of that name.
    #[error("the document has no signature field {0:?}")]
    UnknownField(String),
    /// The field holds a signature already.
    #[error("the field is signed already")]
    AlreadySigned,
    /// A certifying signature was asked for, and the document bears a signature or certification.
    #[error("the document is certified or signed already")]
    AlreadyCertified,
    /// The picture's sizes do not fit its data, or are zero or too large.
    #[error("the appearance's sizes do not fit its data")]
    Appearance,
    /// The certificate cannot be read.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The claimed time lies outside the certificate's validity.
    #[error("the certificate is not valid at the time of signing")]
    OutsideValidity,
    /// The certificate belongs to another key.
    #[error("the certificate belongs to another key")]
    KeyMismatch,
    /// The signer could not sign; the text is the signer's own reason.
    #[error("the signer could not sign: {0}")]
    Signer(String),
    /// The finished CMS is not a signature of this document.
    #[error("the signature does not belong to this document: {0}")]
    Cms(#[from] CmsFault),
    /// The finished CMS is larger than the room reserved for it.
    #[error("the signature takes {size} bytes, {reserved} are reserved")]
    TooLarge {
        /// Size of the CMS in bytes.
        size: usize,
        /// Bytes reserved for it.
        reserved: usize,
    },
    /// The bytes do not hold exactly one unfinished signature.
    #[error("the document holds no unfinished signature")]
    NotPrepared,
    /// Something cannot be encoded.
    #[error("the signature cannot be encoded")]
    Encoding,
}
