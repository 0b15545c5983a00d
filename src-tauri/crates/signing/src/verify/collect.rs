//! Finding all signatures, wherever they are, and how they hang on the form.

use super::report::DocumentFault;
use crate::pdf::{self, Dictionary, File, Object, Unreadable};

/// A signature dictionary.
pub(crate) struct Found<'s, 'a> {
    /// Index of the revision that holds it.
    pub revision: usize,
    /// Object number.
    pub number: u32,
    pub dictionary: &'s Dictionary<'a>,
    /// The field it is the value of, in its own revision.
    pub field: Option<pdf::Field<'s, 'a>>,
}

impl<'s, 'a> Found<'s, 'a> {
    pub(crate) fn entry(&self, key: &str) -> Option<&'s Object<'a>> {
        self.dictionary.get(key.as_bytes())
    }

    pub(crate) fn field_name(&self) -> String {
        self.field
            .as_ref()
            .map_or_else(String::new, |field| field.name.clone())
    }
}

/// All signature dictionaries of all revisions, oldest first; also those that were replaced later.
pub(crate) fn signatures<'s, 'a>(file: &'s File<'a>) -> Result<Vec<Found<'s, 'a>>, Unreadable> {
    let mut found = Vec::new();
    for (at, revision) in file.revisions.iter().enumerate() {
        for (number, object) in &revision.objects {
            let Some(dictionary) = object.as_dictionary().filter(|d| is_signature(d)) else {
                continue;
            };
            let field = pdf::fields(file, at)?
                .into_iter()
                .find(|field| field.is_signature() && field.value() == Some(*number));
            found.push(Found {
                revision: at,
                number: *number,
                dictionary,
                field,
            });
        }
    }
    Ok(found)
}

/// Signatures that do not belong to exactly one field, and fields whose value is no signature.
pub(crate) fn faults(
    file: &File<'_>,
    found: &[Found<'_, '_>],
) -> Result<Vec<DocumentFault>, Unreadable> {
    let fields = pdf::fields(file, file.last())?;
    let mut faults = Vec::new();
    for signature in found {
        let owners = fields
            .iter()
            .filter(|field| field.value() == Some(signature.number) && field.is_signature());
        let repeated = found
            .iter()
            .filter(|other| other.number == signature.number)
            .count();
        if owners.count() != 1 || repeated != 1 || signature.field.is_none() {
            faults.push(DocumentFault::StraySignature {
                object: signature.number,
            });
        }
    }
    for field in fields.iter().filter(|field| field.is_signature()) {
        let value = field.entry("V");
        let known = found
            .iter()
            .any(|signature| field.value() == Some(signature.number));
        if value.is_some() && !known {
            faults.push(DocumentFault::FieldWithoutSignature {
                object: field.number,
            });
        }
    }
    Ok(faults)
}

fn is_signature(dictionary: &Dictionary<'_>) -> bool {
    dictionary.contains_key(b"ByteRange".as_slice())
        || dictionary
            .get(b"Type".as_slice())
            .is_some_and(|kind| kind.is_name("Sig") || kind.is_name("DocTimeStamp"))
}
