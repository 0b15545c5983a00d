//! A whole file: its revisions, oldest first, each with the objects it brought.

use std::collections::BTreeMap;

use super::lexer::Cursor;
use super::object::{Dictionary, Object};
use super::section::Section;
use super::unreadable::Unreadable;

const MAX_SIZE: usize = 256 << 20;
const MAX_REVISIONS: usize = 32;
/// `startxref`, a number and `%%EOF` with line ends fit into this many bytes.
const TAIL: usize = 40;

/// A file read strictly.
pub(crate) struct File<'a> {
    pub bytes: &'a [u8],
    /// Oldest first; never empty.
    pub revisions: Vec<Revision<'a>>,
}

/// What one save of the file added.
pub(crate) struct Revision<'a> {
    /// The objects defined here, by number.
    pub objects: BTreeMap<u32, Object<'a>>,
    pub trailer: Dictionary<'a>,
    /// Catalog object.
    pub root: u32,
    /// Offset of the cross-reference section.
    pub xref: usize,
    /// Where `%%EOF` ends, without the line end.
    pub marker_end: usize,
    /// Where the revision ends, with at most one line end.
    pub end: usize,
}

impl<'a> File<'a> {
    /// Read a file of the strict profile.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        if bytes.is_empty() {
            return Err(Unreadable::Empty);
        }
        if bytes.len() > MAX_SIZE {
            return Err(Unreadable::Limit);
        }
        let mut body = header(bytes)?;
        let mut revisions = Vec::new();
        for section in chain(bytes)? {
            let objects = objects(bytes, body, &section)?;
            body = section.end;
            revisions.push(Revision {
                objects,
                trailer: section.trailer,
                root: section.root,
                xref: section.at,
                marker_end: section.marker_end,
                end: section.end,
            });
        }
        let file = Self { bytes, revisions };
        file.check_references()?;
        Ok(file)
    }

    /// Index of the newest revision.
    pub(crate) fn last(&self) -> usize {
        self.revisions.len().saturating_sub(1)
    }

    /// An object as it stood after revision `at`.
    pub(crate) fn object(&self, at: usize, number: u32) -> Option<&Object<'a>> {
        self.revisions
            .iter()
            .take(at.saturating_add(1))
            .rev()
            .find_map(|revision| revision.objects.get(&number))
    }

    /// The same, following one reference; other objects are answered as they are.
    pub(crate) fn resolve<'s>(
        &'s self,
        at: usize,
        object: &'s Object<'a>,
    ) -> Option<&'s Object<'a>> {
        match object {
            Object::Reference(number) => self.object(at, *number),
            other => Some(other),
        }
    }

    /// A dictionary object as it stood after revision `at`.
    pub(crate) fn dictionary(&self, at: usize, number: u32) -> Option<&Dictionary<'a>> {
        self.object(at, number)?.as_dictionary()
    }

    /// The lowest object number that no revision uses or announces.
    pub(crate) fn next_number(&self) -> Option<u32> {
        let size = self.revisions.iter().filter_map(|revision| {
            let size = revision.trailer.get(b"Size".as_slice())?.as_integer()?;
            u32::try_from(size).ok()
        });
        size.max()
    }

    fn check_references(&self) -> Result<(), Unreadable> {
        for (at, revision) in self.revisions.iter().enumerate() {
            let mut missing = None;
            let mut check = |number: u32| {
                if self.object(at, number).is_none() {
                    missing = Some(number);
                }
            };
            for object in revision.objects.values() {
                object.references(&mut check);
            }
            for value in revision.trailer.values() {
                value.references(&mut check);
            }
            if let Some(object) = missing {
                return Err(Unreadable::MissingObject { object });
            }
        }
        Ok(())
    }
}

/// `%PDF-1.x` and an optional comment of at least four high bytes; answers where the body begins.
fn header(bytes: &[u8]) -> Result<usize, Unreadable> {
    let mut cursor = Cursor::new(bytes, 0);
    let version = cursor.eat(b"%PDF-1.") && cursor.digits().is_some_and(|minor| minor <= 7);
    if !version || !cursor.eat_line_end() {
        return Err(Unreadable::NotPdf);
    }
    if cursor.eat(b"%") {
        let start = cursor.at;
        while cursor.peek().is_some_and(|byte| byte >= 0x80) {
            cursor.at = cursor.at.saturating_add(1);
        }
        let count = cursor.at.saturating_sub(start);
        if !(4..=16).contains(&count) || !cursor.eat_line_end() {
            return Err(Unreadable::NotPdf);
        }
    }
    Ok(cursor.at)
}

/// The sections, oldest first, each ending where the next revision's body begins.
fn chain(bytes: &[u8]) -> Result<Vec<Section<'_>>, Unreadable> {
    let newest = Section::read(bytes, last_section(bytes)?)?;
    if newest.end != bytes.len() {
        return Err(Unreadable::Ending);
    }
    let mut sections = vec![newest];
    while let Some((at, previous)) = sections
        .last()
        .and_then(|section| section.previous.map(|previous| (section.at, previous)))
    {
        if sections.len() >= MAX_REVISIONS {
            return Err(Unreadable::Limit);
        }
        if previous >= at {
            return Err(Unreadable::Unsupported { at });
        }
        let section = Section::read(bytes, previous)?;
        if section.end > at {
            return Err(Unreadable::CrossReference { at: previous });
        }
        sections.push(section);
    }
    sections.reverse();
    Ok(sections)
}

/// What the last `startxref` says.
fn last_section(bytes: &[u8]) -> Result<usize, Unreadable> {
    let word = b"startxref";
    let from = bytes.len().saturating_sub(TAIL);
    let tail = bytes.get(from..).unwrap_or_default();
    let at = tail
        .windows(word.len())
        .rposition(|window| window == word)
        .ok_or(Unreadable::Ending)?;
    let mut cursor = Cursor::new(bytes, from.saturating_add(at).saturating_add(word.len()));
    cursor.skip_space();
    cursor.digits().ok_or(Unreadable::Ending)
}

/// The objects of a revision's body: exactly those its section lists, with nothing between them.
fn objects<'a>(
    bytes: &'a [u8],
    body: usize,
    section: &Section<'a>,
) -> Result<BTreeMap<u32, Object<'a>>, Unreadable> {
    let mut order = section.entries.clone();
    order.sort_by_key(|(_, offset)| *offset);
    let mut cursor = Cursor::new(bytes, body);
    let mut objects = BTreeMap::new();
    for (number, offset) in order {
        cursor.skip_space();
        if offset != cursor.at {
            return Err(Unreadable::StrayBytes { at: cursor.at });
        }
        objects.insert(number, cursor.indirect(number)?);
    }
    cursor.skip_space();
    if cursor.at != section.at {
        return Err(Unreadable::StrayBytes { at: cursor.at });
    }
    Ok(objects)
}
