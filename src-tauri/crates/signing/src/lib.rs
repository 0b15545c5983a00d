//! Electronic signatures on PDF documents: making them (PAdES B-B, ETSI EN 319 142-1), and judging
//! them with a verifier stricter than the usual viewers.
//!
//! It owns keys, certificates, signed revisions and the judgement about them. It must not know any
//! other crate of the house. Bytes go in and bytes come out. Times, serial numbers and entropy are parameters; the crate
//! reads no clock, draws no randomness, opens no file and no connection.
//!
//! - [`SoftKey`], [`KeyRequest`]: a person's P-256 key and the request for a certificate.
//! - [`Authority`]: the certificate authority of one organisation.
//! - [`Signer`]: whoever can sign, a key in memory, a token or a remote service.
//! - [`prepare`], [`Prepared`], [`sign`]: the staged signature.
//! - [`verify`]: the graded answer about a file that came back.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

mod appearance;
mod authority;
mod cades;
mod certificate;
mod error;
mod hex;
mod keys;
mod names;
mod oid;
mod pdf;
mod pdf_date;
mod prepare;
mod signer;
pub mod verify;

pub use appearance::{Appearance, Raster};
pub use authority::{Authority, AuthorityError};
pub use cades::{CmsFault, assemble};
pub use certificate::{
    CertificateError, CertificateSummary, certificate_pem, certificates_from_pem, describe,
    fingerprint, key_fingerprint,
};
pub use error::SignError;
pub use keys::{KeyError, KeyRequest, SoftKey};
pub use names::{NameError, PersonName};
pub use pdf::Unreadable;
pub use prepare::{Prepared, SignatureRequest, prepare, sign};
pub use signer::{SignatureAlgorithm, Signed, Signer, SoftSigner};
pub use verify::{
    After, Coverage, Integrity, IssuedPrefix, Profile, Report, SignatureReport, TimeGrade, Trust,
    TrustGrade, UntrustedWhy, Verdict, verify,
};
