//! One error type for all use cases; the bridge turns it into a kind, a code and parameters.

pub use documents::photo::PhotoError;
pub use documents::scan::ScanError;
pub use documents::spreadsheet::SheetError;
pub use documents::word::TemplateError;
pub use documents::{FontError, RenderError};
use domain::Refusal;
pub use store::{Class, StoreError};

/// Result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a use case did not happen. In every case nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The store could not do it: wrong passphrase, in use, newer, damaged.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The document could not be made, e.g. a character no font has.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// The fonts are missing or damaged.
    #[error(transparent)]
    Font(#[from] FontError),
    /// A picture was refused.
    #[error(transparent)]
    Photo(#[from] PhotoError),
    /// A scan was refused.
    #[error(transparent)]
    Scan(#[from] ScanError),
    /// A spreadsheet was refused.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// A template was refused.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A key or certificate was refused.
    #[error(transparent)]
    Key(#[from] signing::KeyError),
    /// A certificate could not be issued.
    #[error(transparent)]
    Authority(#[from] signing::AuthorityError),
    /// A document could not be signed.
    #[error(transparent)]
    Sign(#[from] signing::SignError),
    /// A file is not a document of ours that can be verified.
    #[error(transparent)]
    Unreadable(#[from] signing::Unreadable),
    /// The workspace was opened with the recovery code, which names no author.
    #[error("opened with the recovery code, nobody is signed in")]
    NobodySignedIn,
    /// Nobody has opened the workspace.
    #[error("the workspace is locked")]
    Locked,
    /// The laptop rests; its PIN or a passphrase wakes it.
    #[error("the workspace is resting")]
    Resting,
    /// The PIN is wrong.
    #[error("wrong PIN, {left} tries left")]
    WrongPin {
        /// Tries left before the workspace is closed.
        left: u8,
    },
    /// The PIN was wrong too often: the workspace was closed and asks for a passphrase.
    #[error("wrong PIN too often, the workspace was closed")]
    PinUsedUp,
    /// Possible only after opening with the recovery code.
    #[error("needs the workspace opened with the recovery code")]
    NotByRecoveryCode,
    /// A stored value is not what this program wrote.
    #[error("stored value is damaged: {what}")]
    Damaged {
        /// What.
        what: &'static str,
    },
    /// A file could not be read or written.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
}

impl Error {
    /// Shorthand for a row that is not there.
    pub(crate) fn missing(what: &'static str, id: uuid::Uuid) -> Self {
        Self::Refused(Refusal::NotFound { what, id })
    }
}
