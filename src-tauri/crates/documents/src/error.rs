//! What can go wrong between a snapshot and its paper.

use thiserror::Error;

/// A font file that cannot be used.
#[derive(Debug, Error)]
pub enum FontError {
    /// The file is not where it should be, or cannot be read.
    #[error("font file {name} cannot be read")]
    Unreadable {
        /// File name.
        name: &'static str,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file is no TrueType font.
    #[error("font file {name} is damaged")]
    Damaged {
        /// File name.
        name: &'static str,
    },
}

/// A paper that cannot be made.
#[derive(Debug, Error)]
pub enum RenderError {
    /// A font is missing or damaged.
    #[error(transparent)]
    Font(#[from] FontError),
    /// No font has these characters. They are never drawn as boxes.
    #[error("no font has these characters: {chars}")]
    MissingGlyphs {
        /// Each character once, in code point order.
        chars: String,
    },
    /// The snapshot speaks of a photo that was not handed over.
    #[error("photo {no} of the annex is missing")]
    PhotoMissing {
        /// Number in the annex.
        no: u32,
    },
    /// The photo is no JPEG that a PDF can hold as it is.
    #[error("photo {no} of the annex is not a usable JPEG")]
    PhotoUnusable {
        /// Number in the annex.
        no: u32,
    },
    /// The payload does not fit a QR code.
    #[error("the QR payload of {length} bytes is too long")]
    QrTooLong {
        /// Bytes of the payload.
        length: usize,
    },
    /// The words of a block that must stay together do not fit one page.
    #[error("{what} is too long for one page")]
    TooLong {
        /// The block.
        what: &'static str,
    },
    /// The file could not be put together.
    #[error("the file could not be assembled: {0}")]
    Assembly(String),
}
