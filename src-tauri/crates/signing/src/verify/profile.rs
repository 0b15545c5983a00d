//! Whether a signature is exactly as this product writes it.

use std::collections::BTreeSet;

use super::changes::Delta;
use super::collect::Found;
use super::report::{Deviation, Profile};
use super::{Trust, certification, no_stray_certificates};
use crate::cades::Container;
use crate::pdf::{self, File, Object, Unreadable};

const FIELDS: [&str; 2] = ["Issuer", "Receiver"];
const ENTRIES: [&str; 9] = [
    "Type",
    "Filter",
    "SubFilter",
    "Name",
    "Reason",
    "Location",
    "M",
    "ByteRange",
    "Contents",
];

/// Compare the signature at `index` with what this product writes.
pub(crate) fn grade(
    file: &File<'_>,
    all: &[Found<'_, '_>],
    index: usize,
    container: Option<&Container>,
    deltas: &[Delta],
    trust: &Trust,
) -> Result<Profile, Unreadable> {
    let Some(signature) = all.get(index) else {
        return Ok(Profile::Own);
    };
    let first = index == 0;
    let mut why = Vec::new();
    if !own_dictionary(signature, first) {
        why.push(Deviation::Dictionary);
    }
    if container.is_none_or(|found| found.foreign) {
        why.push(Deviation::Cms);
    }
    if !container.is_some_and(|found| no_stray_certificates(found, trust)) {
        why.push(Deviation::StrayCertificate);
    }
    let known = FIELDS.contains(&signature.field_name().as_str());
    let level = certification::permission(signature);
    let all_known = pdf::fields(file, signature.revision)?
        .iter()
        .all(|field| field.is_signature() && FIELDS.contains(&field.name.as_str()));
    if !known || !all_known || level != first.then_some(2) {
        why.push(Deviation::Form);
    }
    let clean = deltas
        .get(signature.revision)
        .is_some_and(|delta| delta.foreign.is_empty() && delta.altered.is_empty());
    if !clean || (first && signature.revision != 1) {
        why.push(Deviation::Revision);
    }
    if is_active(file, signature.revision)? {
        why.push(Deviation::ActiveContent);
    }
    Ok(if why.is_empty() {
        Profile::Own
    } else {
        Profile::Foreign { why }
    })
}

/// Exactly our entries, with our values where they are fixed.
fn own_dictionary(signature: &Found<'_, '_>, first: bool) -> bool {
    let mut expected: BTreeSet<&[u8]> = ENTRIES.iter().map(|key| key.as_bytes()).collect();
    if first {
        expected.insert(b"Reference");
    }
    let named = |key: &str, value: &str| {
        signature
            .entry(key)
            .is_some_and(|found| found.is_name(value))
    };
    signature
        .dictionary
        .keys()
        .map(Vec::as_slice)
        .eq(expected.iter().copied())
        && named("Type", "Sig")
        && named("Filter", "Adobe.PPKLite")
}

/// Whether opening or printing the document, or a page, can start something.
fn is_active(file: &File<'_>, at: usize) -> Result<bool, Unreadable> {
    let (_, catalog) = pdf::catalog(file, at)?;
    let scripts = catalog
        .get(b"Names".as_slice())
        .and_then(|names| file.resolve(at, names))
        .and_then(Object::as_dictionary)
        .is_some_and(|names| names.contains_key(b"JavaScript".as_slice()));
    let acts = |dictionary: &pdf::Dictionary<'_>| {
        [b"AA".as_slice(), b"OpenAction"]
            .iter()
            .any(|key| dictionary.contains_key(*key))
    };
    let page_acts = pdf::pages(file, at)?
        .pages
        .iter()
        .filter_map(|page| file.dictionary(at, *page))
        .any(acts);
    Ok(scripts || page_acts || acts(catalog))
}
