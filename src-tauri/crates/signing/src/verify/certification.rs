//! Certification (DocMDP, ISO 32000-1 section 12.8.2.2): one, in the first signature, confirmed by
//! the catalog.

use super::collect::Found;
use super::report::DocumentFault;
use crate::pdf::{self, Dictionary, File, Object, Unreadable};

/// The level (1 to 3) a signature certifies with. `Some(0)` stands for a malformed certification.
pub(crate) fn permission(signature: &Found<'_, '_>) -> Option<i64> {
    let references = signature.entry("Reference")?;
    let Some(references) = references.as_array() else {
        return Some(0);
    };
    let mut levels = references.iter().filter_map(|reference| {
        let Some(reference) = reference.as_dictionary() else {
            return Some(0);
        };
        match reference.get(b"TransformMethod".as_slice()) {
            Some(Object::Name(method)) if method == b"DocMDP" => Some(level(reference)),
            Some(Object::Name(method)) if method == b"FieldMDP" => None,
            _ => Some(0),
        }
    });
    match (levels.next(), levels.next()) {
        (found, None) => found,
        _ => Some(0),
    }
}

fn level(reference: &Dictionary<'_>) -> i64 {
    let parameters = reference
        .get(b"TransformParams".as_slice())
        .and_then(Object::as_dictionary);
    match parameters.map(|found| found.get(b"P".as_slice())) {
        Some(Some(Object::Integer(level @ 1..=3))) => *level,
        Some(None) => 2,
        _ => 0,
    }
}

/// Certifications out of place.
pub(crate) fn faults(
    file: &File<'_>,
    found: &[Found<'_, '_>],
) -> Result<Vec<DocumentFault>, Unreadable> {
    let mut faults = Vec::new();
    for (index, signature) in found.iter().enumerate() {
        let level = permission(signature);
        if level == Some(0) || (level.is_some() && index > 0) {
            faults.push(DocumentFault::Certification {
                object: signature.number,
            });
        }
    }
    let first = found.first();
    let certified = first.filter(|first| permission(first).is_some());
    for at in 0..file.revisions.len() {
        let (root, catalog) = pdf::catalog(file, at)?;
        let expected = certified.filter(|first| first.revision <= at);
        let stated = match catalog.get(b"Perms".as_slice()) {
            None => Some(None),
            Some(permissions) => file
                .resolve(at, permissions)
                .and_then(Object::as_dictionary)
                .filter(|permissions| permissions.len() == 1)
                .and_then(|permissions| permissions.get(b"DocMDP".as_slice()))
                .and_then(Object::as_reference)
                .map(Some),
        };
        if stated != Some(expected.map(|first| first.number)) {
            faults.push(DocumentFault::Certification { object: root });
        }
    }
    faults.dedup();
    Ok(faults)
}
