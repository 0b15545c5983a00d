//! One cross-reference section with its trailer (ISO 32000-1 sections 7.5.4 and 7.5.5).

use super::lexer::Cursor;
use super::object::{Dictionary, Object};
use super::unreadable::Unreadable;

const MAX_OBJECTS: usize = 200_000;

/// A parsed section.
pub(crate) struct Section<'a> {
    /// Offset of `xref`.
    pub at: usize,
    /// Object numbers and their offsets, ascending by number.
    pub entries: Vec<(u32, usize)>,
    pub trailer: Dictionary<'a>,
    /// Catalog object.
    pub root: u32,
    /// Offset of the section before, if any.
    pub previous: Option<usize>,
    /// Where `%%EOF` ends, without the line end.
    pub marker_end: usize,
    /// Where the revision ends, with at most one line end.
    pub end: usize,
}

impl<'a> Section<'a> {
    /// Read the section at `at` down to `%%EOF`.
    pub(crate) fn read(bytes: &'a [u8], at: usize) -> Result<Self, Unreadable> {
        let broken = |cursor: &Cursor<'_>| Unreadable::CrossReference { at: cursor.at };
        let mut cursor = Cursor::new(bytes, at);
        if cursor.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err(Unreadable::Unsupported { at });
        }
        if !cursor.eat(b"xref") || !(cursor.eat(b" ") | cursor.eat_line_end()) {
            return Err(broken(&cursor));
        }
        cursor.skip_space();
        let entries = entries(&mut cursor)?;
        cursor.skip_space();
        let trailer = cursor.dictionary(0).map_err(|error| match error {
            Unreadable::Object { at } => Unreadable::CrossReference { at },
            other => other,
        })?;
        if trailer.contains_key(b"Encrypt".as_slice()) {
            return Err(Unreadable::Encrypted);
        }
        if trailer.contains_key(b"XRefStm".as_slice()) {
            return Err(Unreadable::Unsupported { at });
        }
        cursor.skip_space();
        let word = cursor.eat_word(b"startxref");
        cursor.skip_space();
        if !word || cursor.digits() != Some(at) || !cursor.eat_line_end() || !cursor.eat(b"%%EOF") {
            return Err(broken(&cursor));
        }
        let marker_end = cursor.at;
        cursor.eat_line_end();
        let root = trailer
            .get(b"Root".as_slice())
            .and_then(Object::as_reference)
            .ok_or_else(|| broken(&cursor))?;
        let number = |key: &[u8]| trailer.get(key).map(Object::as_integer);
        let highest = entries.last().map_or(0, |(number, _)| i64::from(*number));
        let size = number(b"Size").flatten().ok_or_else(|| broken(&cursor))?;
        if size <= highest || size > 100_000_000 {
            return Err(broken(&cursor));
        }
        let previous = match number(b"Prev") {
            None => None,
            Some(value) => Some(
                value
                    .and_then(|value| usize::try_from(value).ok())
                    .ok_or_else(|| broken(&cursor))?,
            ),
        };
        Ok(Self {
            at,
            entries,
            root,
            previous,
            marker_end,
            end: cursor.at,
            trailer,
        })
    }
}

/// Subsections until `trailer`. Numbers must ascend; only object 0 may be free.
fn entries(cursor: &mut Cursor<'_>) -> Result<Vec<(u32, usize)>, Unreadable> {
    let mut found: Vec<(u32, usize)> = Vec::new();
    let mut lowest = 0_u32;
    while !cursor.eat_word(b"trailer") {
        let broken = Unreadable::CrossReference { at: cursor.at };
        let start = cursor.digits().and_then(|start| u32::try_from(start).ok());
        let spaced = cursor.eat(b" ");
        let count = cursor.digits().and_then(|count| u32::try_from(count).ok());
        cursor.eat(b" ");
        let (Some(start), Some(count), true, true) = (start, count, spaced, cursor.eat_line_end())
        else {
            return Err(broken);
        };
        let end = start
            .checked_add(count)
            .filter(|_| start >= lowest)
            .ok_or(broken)?;
        lowest = end;
        for number in start..end {
            let (offset, free) = entry(cursor)?;
            match (number, free) {
                (0, true) => {}
                (0, false) | (_, true) => {
                    return Err(Unreadable::CrossReference { at: cursor.at });
                }
                (number, false) => found.push((number, offset)),
            }
            if found.len() > MAX_OBJECTS {
                return Err(Unreadable::Limit);
            }
        }
    }
    Ok(found)
}

/// One entry of exactly 20 bytes; answers offset and whether it is free.
fn entry(cursor: &mut Cursor<'_>) -> Result<(usize, bool), Unreadable> {
    let start = cursor.at;
    let broken = Unreadable::CrossReference { at: start };
    let offset = cursor.digits();
    let ten = cursor.at.saturating_sub(start) == 10;
    let free = if cursor.eat(b" 00000 n") {
        false
    } else if cursor.eat(b" 65535 f") {
        true
    } else {
        return Err(broken);
    };
    let ended = cursor.eat(b" \n") || cursor.eat(b" \r") || cursor.eat(b"\r\n");
    match offset {
        Some(offset) if ten && ended && !(free && offset != 0) => Ok((offset, free)),
        _ => Err(broken),
    }
}
