//! Papers that an office goes on editing: the same words as a Word file, in the organisation's own template
//! where it has one. Nothing in such a file says that anybody signed, and its foot says that nobody did.
//!
//! A template is a Word file of anybody's making. It is kept as it is, letterhead, headers, footers and styles;
//! what is put in is our text at the paragraph `{{正文}}`, and names and numbers at the other markers.

mod elements;
mod look;
mod markers;
mod package;
mod page;
mod papers;
mod template;
#[cfg(test)]
mod tests;
mod xml;

pub use papers::{bulletin, drill_paper, filled_form};
pub use template::{Found, MARKERS, Template};

/// Why a template is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// The file is too large.
    #[error("{bytes} bytes, at most {limit}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// What is allowed.
        limit: usize,
    },
    /// It has too many parts.
    #[error("more than {limit} parts")]
    TooManyParts {
        /// What is allowed.
        limit: usize,
    },
    /// Unpacked it would be too large.
    #[error("unpacks to more than {limit} bytes, or is packed to burst")]
    Unpacks {
        /// What is allowed.
        limit: u64,
    },
    /// Too many elements stand in one another.
    #[error("more than {limit} elements in one another")]
    TooDeep {
        /// What is allowed.
        limit: usize,
    },
    /// It is an old `.doc`, or asks for a password.
    #[error("is an old .doc, or asks for a password")]
    OldOrLocked,
    /// It is no Word file, or damaged.
    #[error("is no Word file")]
    NotWord,
    /// It is something else.
    #[error("is of another kind: {kind}")]
    OtherKind {
        /// What it is.
        kind: &'static str,
    },
    /// It brings macros along.
    #[error("has macros")]
    Macros,
    /// It leads to a file or a page outside of it.
    #[error("links to {target}")]
    External {
        /// Where to.
        target: String,
    },
    /// Another document or a control is embedded in it.
    #[error("embeds {part}")]
    Embedded {
        /// The part.
        part: String,
    },
    /// No paragraph says where our text goes.
    #[error("has no paragraph {{{{正文}}}}")]
    MarkerMissing,
    /// Several do.
    #[error("has {{{{正文}}}} more than once")]
    MarkerTwice,
    /// The marker does not stand in a paragraph of its own, in the body.
    #[error("{{{{正文}}}} does not stand in a paragraph of its own")]
    MarkerMisplaced,
}
