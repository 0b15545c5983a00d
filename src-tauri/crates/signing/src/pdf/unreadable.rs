//! Why a file cannot be read strictly.

use serde::Serialize;

/// Why a file cannot be read. The serialised `code` is the stable machine code; `at` is the byte
/// offset where reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Unreadable {
    /// No bytes.
    #[error("the file is empty")]
    Empty,
    /// Does not begin like a PDF.
    #[error("not a PDF file")]
    NotPdf,
    /// More bytes, objects, revisions or nesting than is read.
    #[error("the file is too large, too deep or has too many parts")]
    Limit,
    /// Does not end with `startxref`, a number and `%%EOF`: cut short, or something was appended.
    #[error("the file does not end where a PDF ends")]
    Ending,
    /// The file is encrypted.
    #[error("the file is encrypted")]
    Encrypted,
    /// Cross-reference or object streams, hybrid or linearised files: valid PDF of another profile.
    #[error("the file uses a PDF structure that is not verified here")]
    Unsupported {
        /// Byte offset.
        at: usize,
    },
    /// A cross-reference section or trailer is broken.
    #[error("broken cross-reference at byte {at}")]
    CrossReference {
        /// Byte offset.
        at: usize,
    },
    /// An object is broken, or not where the cross-reference says.
    #[error("broken object at byte {at}")]
    Object {
        /// Byte offset.
        at: usize,
    },
    /// Bytes that belong to nothing.
    #[error("stray bytes at byte {at}")]
    StrayBytes {
        /// Byte offset.
        at: usize,
    },
    /// An object that is referred to does not exist.
    #[error("object {object} is missing")]
    MissingObject {
        /// Object number.
        object: u32,
    },
    /// The page tree, catalog or form is not what it must be.
    #[error("the document's structure is broken at object {object}")]
    Structure {
        /// Object number.
        object: u32,
    },
}
