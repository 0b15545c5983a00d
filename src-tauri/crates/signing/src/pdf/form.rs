//! The form of a document: a flat list of fields, each merged with its widget.

use super::file::File;
use super::object::{Dictionary, Object};
use super::unreadable::Unreadable;

/// One field of the form.
pub(crate) struct Field<'s, 'a> {
    /// Object number.
    pub number: u32,
    /// Partial name (/T), as text.
    pub name: String,
    pub dictionary: &'s Dictionary<'a>,
}

impl<'s, 'a> Field<'s, 'a> {
    /// Whether it is a signature field.
    pub(crate) fn is_signature(&self) -> bool {
        self.entry("FT").is_some_and(|kind| kind.is_name("Sig"))
    }

    /// An entry of the field's dictionary.
    pub(crate) fn entry(&self, key: &str) -> Option<&'s Object<'a>> {
        self.dictionary.get(key.as_bytes())
    }

    /// The object number of the field's value.
    pub(crate) fn value(&self) -> Option<u32> {
        self.entry("V").and_then(Object::as_reference)
    }
}

/// The catalog after revision `at`.
///
/// # Errors
/// [`Unreadable::Structure`] when it is no dictionary.
pub(crate) fn catalog<'s, 'a>(
    file: &'s File<'a>,
    at: usize,
) -> Result<(u32, &'s Dictionary<'a>), Unreadable> {
    let root = file.revisions.get(at).map_or(0, |revision| revision.root);
    let broken = Unreadable::Structure { object: root };
    let found = file.dictionary(at, root).ok_or(broken)?;
    let kind = found.get(b"Type".as_slice());
    if kind.is_some_and(|kind| kind.is_name("Catalog")) {
        Ok((root, found))
    } else {
        Err(broken)
    }
}

/// The form's fields after revision `at`; none when there is no form.
///
/// # Errors
/// [`Unreadable::Structure`] when the form or a field is broken or a field has children.
pub(crate) fn fields<'s, 'a>(
    file: &'s File<'a>,
    at: usize,
) -> Result<Vec<Field<'s, 'a>>, Unreadable> {
    let (root, catalog) = catalog(file, at)?;
    let Some(form) = catalog.get(b"AcroForm".as_slice()) else {
        return Ok(Vec::new());
    };
    let broken = Unreadable::Structure {
        object: form.as_reference().unwrap_or(root),
    };
    let listed = file
        .resolve(at, form)
        .and_then(Object::as_dictionary)
        .and_then(|form| form.get(b"Fields".as_slice()))
        .and_then(|fields| file.resolve(at, fields))
        .and_then(Object::as_array)
        .ok_or(broken)?;
    let mut found: Vec<Field<'s, 'a>> = Vec::new();
    for item in listed {
        let number = item.as_reference().ok_or(broken)?;
        let broken = Unreadable::Structure { object: number };
        let dictionary = file.dictionary(at, number).ok_or(broken)?;
        let name = dictionary.get(b"T".as_slice()).and_then(Object::as_text);
        let name = name.map(|name| decode(&name.bytes)).ok_or(broken)?;
        let repeated = found
            .iter()
            .any(|other| other.number == number || other.name == name);
        if repeated || dictionary.contains_key(b"Kids".as_slice()) {
            return Err(broken);
        }
        found.push(Field {
            number,
            name,
            dictionary,
        });
    }
    Ok(found)
}

/// A text string (ISO 32000-1 section 7.9.2.2): UTF-16BE with its mark, or ASCII and Latin-1.
pub(crate) fn decode(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units: Vec<u16> = wide
                .chunks(2)
                .map(|pair| pair.iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte)))
                .collect();
            String::from_utf16_lossy(&units)
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// The same, the other way, always with the mark.
pub(crate) fn encode(text: &str) -> Vec<u8> {
    let wide = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xfe, 0xff].into_iter().chain(wide).collect()
}
