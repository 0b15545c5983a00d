//! The graded answer. Every enum serialises to stable machine codes in snake case; the wording is
//! the user interface's.

use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use crate::cades::CmsFault;
use crate::certificate::CertificateSummary;

/// The answer about a whole file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The answer in one word, derived from the rest.
    pub verdict: Verdict,
    /// Whether the file begins with the bytes that were issued.
    pub issued: Issued,
    /// What is wrong with how signatures and form fit together; any fault means altered.
    pub faults: Vec<DocumentFault>,
    /// One entry per signature, oldest first.
    pub signatures: Vec<SignatureReport>,
    /// How many times the file was saved.
    pub revisions: usize,
    /// How many pages it has now.
    pub pages: usize,
}

/// The answer in one word. Later variants in the comments' order of precedence: altered, then
/// unverifiable, untrusted, foreign, trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All signatures intact, all signers trusted, nothing but what this product writes.
    Trusted,
    /// All signatures intact and all signers trusted, but another program wrote a part; what it
    /// added is listed and does not change what the pages show outside a signature's own box.
    Foreign,
    /// All signatures intact, but a signer is not trusted.
    IntactUntrusted,
    /// A signature uses an algorithm or format that cannot be verified here.
    Unverifiable,
    /// Something was changed after signing, or a signature is broken.
    Altered,
    /// The file has no signature.
    NoSignature,
}

/// Whether the file begins with the bytes that were issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Issued {
    /// The issued bytes were not given.
    NotCompared,
    /// It begins with exactly these bytes.
    Matches,
    /// It is another file.
    Differs,
}

/// A fault of the document as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DocumentFault {
    /// A signature that is not the value of exactly one field.
    StraySignature {
        /// Object number of the signature.
        object: u32,
    },
    /// A signature field whose value is no signature.
    FieldWithoutSignature {
        /// Object number of the field.
        object: u32,
    },
    /// A certification that is not in the first signature, occurs twice, or is not confirmed by
    /// the catalog.
    Certification {
        /// Object number of the signature or the catalog.
        object: u32,
    },
}

/// The answer about one signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureReport {
    /// Name of the signature field; empty when it has none.
    pub field: String,
    /// Whether it is the certifying signature.
    pub certifies: bool,
    /// Whether the signed bytes are what was signed.
    pub integrity: Integrity,
    /// Who signed, from the certificate; absent when the signature cannot be read.
    pub signer: Option<CertificateSummary>,
    /// Whether the signer is trusted.
    pub trust: TrustGrade,
    /// When it was signed.
    pub time: TimeGrade,
    /// What came after it.
    pub after: After,
    /// What it covers.
    pub coverage: Coverage,
    /// Whether this product wrote it.
    pub profile: Profile,
}

/// Whether the signed bytes are what was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "grade", rename_all = "snake_case")]
pub enum Integrity {
    /// Digest and signature value verify.
    Intact,
    /// Something is wrong.
    Altered {
        /// What.
        what: Fault,
    },
    /// It cannot be verified here.
    Unverifiable {
        /// What cannot be verified.
        what: Fault,
    },
}

/// What is wrong with a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "part", content = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// The signature dictionary lacks an entry or has a wrong one.
    Dictionary,
    /// The byte range does not cover exactly all but the signature value.
    ByteRange,
    /// The signature value's hexadecimal text is not canonical, or is not padded with zeros.
    Contents,
    /// The signature's format (/SubFilter) is another.
    Format,
    /// The CMS inside is faulty.
    Cms(CmsFault),
}

/// Whether the signer is trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "grade", rename_all = "snake_case")]
pub enum TrustGrade {
    /// Certified by a pinned authority, or pinned itself.
    Trusted {
        /// Whose word it is.
        by: TrustedBy,
    },
    /// Not trusted.
    Untrusted {
        /// Why.
        why: UntrustedWhy,
    },
}

/// Whose word makes a signer trusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TrustedBy {
    /// The signer's own certificate is pinned.
    Pinned,
    /// A pinned authority certified the signer.
    Authority {
        /// The authority.
        authority: CertificateSummary,
    },
}

/// Why a signer is not trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UntrustedWhy {
    /// No pinned authority certified the signer (a name alone counts for nothing).
    UnknownAuthority,
    /// The certificate had expired at the claimed time.
    Expired,
    /// The certificate was not valid yet at the claimed time.
    NotYetValid,
    /// The authority's own certificate was not valid at the claimed time.
    AuthorityOutsideValidity,
    /// A certificate is included that is neither the signer's nor a pinned authority's.
    StrayCertificate,
    /// The certificate is not meant for signing documents.
    NotForSigning,
    /// The signature claims no time, so validity cannot be judged.
    NoTime,
    /// The signature is not intact, so it proves nothing about a signer.
    NotIntact,
}

/// When it was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "grade", rename_all = "snake_case")]
pub enum TimeGrade {
    /// By the signer's own clock (/M). No timestamp proves it.
    Claimed {
        /// The claimed time.
        at: DateTime<FixedOffset>,
    },
    /// The signature does not say.
    Missing,
}

/// What came after a signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "grade", rename_all = "snake_case")]
pub enum After {
    /// Nothing.
    Nothing,
    /// Only signatures in the fields provided for them.
    Countersigned {
        /// The fields' names.
        fields: Vec<String>,
    },
    /// Signatures, and harmless additions by another program.
    Foreign {
        /// The fields' names.
        fields: Vec<String>,
        /// What was added.
        additions: Vec<Change>,
    },
    /// Changes that are not allowed.
    Altered {
        /// What was changed.
        changes: Vec<Change>,
    },
}

/// One changed object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The revision that changed it; 1 is the oldest.
    pub revision: usize,
    /// Object number.
    pub object: u32,
    /// What kind of thing it is.
    pub category: Category,
}

/// What kind of thing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// What a page shows.
    PageContent,
    /// The order or number of pages.
    PageTree,
    /// An annotation.
    Annotation,
    /// Place, page or visibility of a form field.
    MovedWidget,
    /// A form field's value or nature.
    FormValue,
    /// The form as a whole.
    Form,
    /// A signature already there, or several at once.
    Signature,
    /// The drawing in the new signature's own box.
    Appearance,
    /// Title, author and other metadata.
    Metadata,
    /// Data for long-term validation.
    Validation,
    /// The document catalog.
    Catalog,
    /// The file's trailer.
    Trailer,
    /// Written again without a change.
    Rewritten,
    /// Something nothing refers to, or of unknown purpose.
    Unknown,
}

/// What a signature covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The revision it was made in; 1 is the oldest.
    pub revision: usize,
    /// Bytes from the file's beginning, the signature value included.
    pub bytes: usize,
    /// Whether that is the whole file.
    pub whole_file: bool,
    /// Pages the document had then.
    pub pages: usize,
}

/// Whether this product wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "grade", rename_all = "snake_case")]
pub enum Profile {
    /// Exactly as this product writes it.
    Own,
    /// Another program's work.
    Foreign {
        /// What differs.
        why: Vec<Deviation>,
    },
}

/// How a signature differs from those of this product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Deviation {
    /// Other or missing entries in the signature dictionary.
    Dictionary,
    /// Other attributes or algorithms' encodings in the CMS.
    Cms,
    /// Certificates are included that no pinned authority accounts for.
    StrayCertificate,
    /// The first signature does not certify with level 2, or the field is none of ours.
    Form,
    /// The revision brought more than a signature, or the document was saved before.
    Revision,
    /// The document can act by itself (scripts, opening actions).
    ActiveContent,
}
