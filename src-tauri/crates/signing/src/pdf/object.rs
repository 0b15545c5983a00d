//! PDF objects (ISO 32000-1 section 7.3).

use std::collections::BTreeMap;
use std::ops::Range;

/// A dictionary; keys are names without the slash, escapes resolved.
pub(crate) type Dictionary<'a> = BTreeMap<Vec<u8>, Object<'a>>;

/// Any object. Only generation 0 is read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Object<'a> {
    Null,
    Boolean(bool),
    Integer(i64),
    /// A number with a decimal point, as written.
    Real(&'a str),
    Name(Vec<u8>),
    Text(Text),
    Array(Vec<Object<'a>>),
    Dictionary(Dictionary<'a>),
    Stream(Stream<'a>),
    Reference(u32),
}

/// A string, and where it was written. Two strings are equal when their bytes are.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub bytes: Vec<u8>,
    /// Byte range in the file, delimiters included; empty for strings made here.
    pub span: Range<usize>,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

/// A stream; the data are as in the file, filters not undone.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stream<'a> {
    pub dictionary: Dictionary<'a>,
    pub data: &'a [u8],
}

impl<'a> Object<'a> {
    pub(crate) fn as_dictionary(&self) -> Option<&Dictionary<'a>> {
        match self {
            Self::Dictionary(found) => Some(found),
            _ => None,
        }
    }

    pub(crate) fn as_reference(&self) -> Option<u32> {
        match self {
            Self::Reference(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn as_array(&self) -> Option<&[Object<'a>]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_text(&self) -> Option<&Text> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(*value),
            _ => None,
        }
    }

    pub(crate) fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(value) => i32::try_from(*value).ok().map(f64::from),
            Self::Real(text) => text.parse().ok().filter(|value: &f64| value.is_finite()),
            _ => None,
        }
    }

    pub(crate) fn is_name(&self, value: &str) -> bool {
        matches!(self, Self::Name(found) if found == value.as_bytes())
    }

    /// Call `found` with every object number referred to. Nesting is bounded by the reader.
    pub(crate) fn references(&self, found: &mut dyn FnMut(u32)) {
        match self {
            Self::Reference(number) => found(*number),
            Self::Array(items) => items.iter().for_each(|item| item.references(found)),
            Self::Dictionary(entries) => entries.values().for_each(|item| item.references(found)),
            Self::Stream(stream) => stream
                .dictionary
                .values()
                .for_each(|item| item.references(found)),
            _ => {}
        }
    }
}
