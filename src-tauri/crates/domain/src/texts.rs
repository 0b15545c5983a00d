//! Texts of requests: trimmed, and no longer than their field allows.

use crate::{Refusal, Refused};

/// Checks a text: trimmed, not empty, at most `most` characters.
pub fn text(field: &'static str, value: &str, most: usize) -> Refused<String> {
    let trimmed = value.trim();
    if trimmed.is_empty() {
        return Err(Refusal::Blank { field });
    }
    optional_text(field, trimmed, most)
}

/// Like [`text`], but may be empty.
pub(crate) fn optional_text(field: &'static str, value: &str, most: usize) -> Refused<String> {
    let trimmed = value.trim();
    if trimmed.chars().count() > most {
        return Err(Refusal::TooLong { field, most });
    }
    Ok(trimmed.to_owned())
}
