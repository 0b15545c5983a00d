//! Whether a signature's bytes are intact. Cheap checks come first.

use sha2::{Digest, Sha256};

use super::collect::Found;
use super::report::{Fault, Integrity};
use crate::cades::{CmsFault, Container};
use crate::hex;
use crate::pdf::{File, Object};

/// The grade, and the CMS if it could be read.
pub(crate) struct Checked {
    pub integrity: Integrity,
    pub container: Option<Container>,
}

/// Check one signature.
pub(crate) fn check(file: &File<'_>, signature: &Found<'_, '_>) -> Checked {
    let refused = |fault| Checked {
        integrity: grade(fault),
        container: None,
    };
    let cms = match cms(file, signature) {
        Ok(cms) => cms,
        Err(fault) => return refused(fault),
    };
    let container = match Container::read(&cms) {
        Ok(container) => container,
        Err(fault) => return refused(Fault::Cms(fault)),
    };
    let verdict = digest(file, signature)
        .filter(|digest| container.covers(digest))
        .ok_or(CmsFault::Digest)
        .and_then(|_| container.verify());
    Checked {
        integrity: verdict.map_or_else(|fault| grade(Fault::Cms(fault)), |()| Integrity::Intact),
        container: Some(container),
    }
}

/// /ByteRange as four numbers.
pub(crate) fn range(signature: &Found<'_, '_>) -> Option<[usize; 4]> {
    let numbers: Vec<usize> = signature
        .entry("ByteRange")?
        .as_array()?
        .iter()
        .map(|item| {
            item.as_integer()
                .and_then(|value| u32::try_from(value).ok())
        })
        .map(|value| value.and_then(|value| usize::try_from(value).ok()))
        .collect::<Option<_>>()?;
    numbers.try_into().ok()
}

fn grade(what: Fault) -> Integrity {
    match what {
        Fault::Format | Fault::Cms(CmsFault::UnsupportedAlgorithm) => {
            Integrity::Unverifiable { what }
        }
        _ => Integrity::Altered { what },
    }
}

/// The DER in /Contents, after all checks on range, text and padding.
fn cms(file: &File<'_>, signature: &Found<'_, '_>) -> Result<Vec<u8>, Fault> {
    let contents = signature
        .entry("Contents")
        .and_then(Object::as_text)
        .ok_or(Fault::Dictionary)?;
    let revision = file
        .revisions
        .get(signature.revision)
        .ok_or(Fault::Dictionary)?;
    let [zero, first, second, rest] = range(signature).ok_or(Fault::ByteRange)?;
    let gap = contents.span.clone();
    if zero != 0 || first != gap.start || second != gap.end {
        return Err(Fault::ByteRange);
    }
    let end = second.saturating_add(rest);
    let newest = signature.revision == file.last();
    let whole = if newest {
        end == file.bytes.len()
    } else {
        end == revision.end || end == revision.marker_end
    };
    if !whole {
        return Err(Fault::ByteRange);
    }
    let text = file.bytes.get(gap).unwrap_or_default();
    let digits = text
        .strip_prefix(b"<")
        .and_then(|text| text.strip_suffix(b">"))
        .ok_or(Fault::Contents)?;
    let written = hex::without_padding(digits, b'0');
    let mixed =
        written.iter().any(u8::is_ascii_lowercase) && written.iter().any(u8::is_ascii_uppercase);
    if mixed || digits.len() % 2 != 0 || !written.iter().all(u8::is_ascii_hexdigit) {
        return Err(Fault::Contents);
    }
    let length = der_length(&contents.bytes).ok_or(Fault::Contents)?;
    let (cms, padding) = contents
        .bytes
        .split_at_checked(length)
        .ok_or(Fault::Contents)?;
    let rest = hex::without_padding(padding, 0);
    if rest.iter().any(|byte| *byte != 0) {
        return Err(Fault::Contents);
    }
    let format = signature.entry("SubFilter").ok_or(Fault::Dictionary)?;
    if !format.is_name("ETSI.CAdES.detached") {
        return Err(Fault::Format);
    }
    Ok(cms.to_vec())
}

/// Length of the DER SEQUENCE at the beginning, header included.
fn der_length(bytes: &[u8]) -> Option<usize> {
    let (head, rest) = bytes.split_first_chunk::<2>()?;
    match head {
        [0x30, short @ 0..=0x7f] => Some(usize::from(*short).saturating_add(2)),
        [0x30, long @ 0x81..=0x83] => {
            let count = usize::from(long & 0x7f);
            let length = rest
                .get(..count)?
                .iter()
                .fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
            length.checked_add(2)?.checked_add(count)
        }
        _ => None,
    }
}

fn digest(file: &File<'_>, signature: &Found<'_, '_>) -> Option<[u8; 32]> {
    let [_, first, second, rest] = range(signature)?;
    let mut hash = Sha256::new();
    hash.update(file.bytes.get(..first)?);
    hash.update(file.bytes.get(second..second.checked_add(rest)?)?);
    Some(hash.finalize().into())
}
