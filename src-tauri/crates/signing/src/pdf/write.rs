//! Appending a revision, byte by byte predictable.

use std::collections::BTreeMap;

use super::file::File;
use super::object::{Dictionary, Object};

/// New and changed objects for one more revision.
pub(crate) struct Update {
    objects: BTreeMap<u32, Vec<u8>>,
    next: u32,
}

impl Update {
    /// `next` is the first free object number.
    pub(crate) fn new(next: u32) -> Self {
        Self {
            objects: BTreeMap::new(),
            next,
        }
    }

    /// Take a number for an object that is put later.
    pub(crate) fn reserve(&mut self) -> u32 {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        number
    }

    /// Put an object, new or changed, already written out.
    pub(crate) fn put(&mut self, number: u32, written: Vec<u8>) {
        self.objects.insert(number, written);
    }

    /// Put a new object and answer its number.
    pub(crate) fn add(&mut self, written: Vec<u8>) -> u32 {
        let number = self.reserve();
        self.put(number, written);
        number
    }

    /// Write the revision behind the file's bytes. Answers the bytes and where the contents of
    /// object `watched` begin.
    pub(crate) fn append(
        &self,
        file: &File<'_>,
        instance: [u8; 16],
        watched: u32,
    ) -> Option<(Vec<u8>, usize)> {
        let newest = file.revisions.last()?;
        let mut out = file.bytes.to_vec();
        if out.last() != Some(&b'\n') {
            out.push(b'\n');
        }
        let mut offsets = BTreeMap::new();
        let mut found = None;
        for (number, written) in &self.objects {
            offsets.insert(*number, out.len());
            out.extend(format!("{number} 0 obj\n").bytes());
            if *number == watched {
                found = Some(out.len());
            }
            out.extend(written);
            out.extend(b"\nendobj\n");
        }
        let xref = out.len();
        out.extend(b"xref\n");
        out.extend(sections(&offsets));
        let mut trailer = Dictionary::new();
        for key in [b"Root".as_slice(), b"Info"] {
            if let Some(value) = newest.trailer.get(key) {
                trailer.insert(key.to_vec(), value.clone());
            }
        }
        trailer.insert(b"Size".to_vec(), Object::Integer(self.next.into()));
        trailer.insert(
            b"Prev".to_vec(),
            Object::Integer(newest.xref.try_into().ok()?),
        );
        out.extend(b"trailer\n<<");
        entries(&mut out, &trailer);
        let identity = newest.trailer.get(b"ID".as_slice());
        let first = identity.and_then(Object::as_array).and_then(<[_]>::first);
        out.extend(b"/ID[");
        match first.and_then(Object::as_text) {
            Some(first) => text(&mut out, &first.bytes),
            None => text(&mut out, &instance),
        }
        text(&mut out, &instance);
        out.extend(format!("]>>\nstartxref\n{xref}\n%%EOF\n").bytes());
        Some((out, found?))
    }
}

/// Subsections of consecutive numbers.
fn sections(offsets: &BTreeMap<u32, usize>) -> Vec<u8> {
    let mut groups: Vec<(u32, Vec<usize>)> = Vec::new();
    for (number, offset) in offsets {
        let continues = groups.last().is_some_and(|(start, group)| {
            u32::try_from(group.len())
                .is_ok_and(|length| start.checked_add(length) == Some(*number))
        });
        match groups.last_mut().filter(|_| continues) {
            Some((_, group)) => group.push(*offset),
            None => groups.push((*number, vec![*offset])),
        }
    }
    let mut out = String::new();
    for (start, group) in groups {
        out += &format!("{start} {}\n", group.len());
        for offset in group {
            out += &format!("{offset:010} 00000 n \n");
        }
    }
    out.into_bytes()
}

/// A string, in hexadecimal.
pub(crate) fn text(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    out.extend(crate::hex::encode(bytes).bytes());
    out.push(b'>');
}

/// Any object. Nesting is bounded by the reader.
pub(crate) fn object(out: &mut Vec<u8>, value: &Object<'_>) {
    match value {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => out.extend(value.to_string().bytes()),
        Object::Integer(value) => out.extend(value.to_string().bytes()),
        Object::Real(value) => out.extend(value.bytes()),
        Object::Name(value) => name(out, value),
        Object::Text(value) => text(out, &value.bytes),
        Object::Array(items) => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(b' ');
                }
                object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(value) => {
            out.extend(b"<<");
            entries(out, value);
            out.extend(b">>");
        }
        Object::Stream(stream) => {
            let mut dictionary = stream.dictionary.clone();
            let length = i64::try_from(stream.data.len()).unwrap_or(i64::MAX);
            dictionary.insert(b"Length".to_vec(), Object::Integer(length));
            object(out, &Object::Dictionary(dictionary));
            out.extend(b"\nstream\n");
            out.extend(stream.data);
            out.extend(b"\nendstream");
        }
        Object::Reference(number) => out.extend(format!("{number} 0 R").bytes()),
    }
}

fn entries(out: &mut Vec<u8>, dictionary: &Dictionary<'_>) {
    for (key, value) in dictionary {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
}

fn name(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'/');
    for byte in bytes {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}
