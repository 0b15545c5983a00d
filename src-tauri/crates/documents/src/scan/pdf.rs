//! The pictures of a PDF's pages, as scanners put them there: one a page.

use std::collections::BTreeSet;

use image::DynamicImage;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use super::raster::{self, Shape, Space};
use super::{Limits, ScanError};

/// A stream that holds objects or the table of them unpacks to no more.
const LARGEST_TABLE: usize = 16 << 20;
/// A tree of pages, or a form in a form, is never deeper.
const DEPTH: usize = 16;
/// A picture with fewer pixels than this share of the page's largest is a logo or a stamp.
const SMALL: u64 = 8;

/// The pages.
pub(super) struct Pages {
    doc: Document,
    ids: Vec<ObjectId>,
}

/// The picture of a page.
pub(super) enum Picture {
    /// As the scanner packed it.
    Jpeg(Vec<u8>),
    /// Unpacked.
    Samples(DynamicImage),
}

/// Opens a PDF from outside with its pages.
pub(crate) fn load(file: &[u8], limits: Limits) -> Result<(Document, Vec<ObjectId>), ScanError> {
    if !rows_are_sound(file) {
        return Err(ScanError::Unreadable);
    }
    let options = LoadOptions::with_max_decompressed_size(LARGEST_TABLE);
    let doc = Document::load_mem_with_options(file, options).map_err(|_| ScanError::Unreadable)?;
    if doc.is_encrypted() || doc.was_encrypted() {
        return Err(ScanError::Encrypted);
    }
    let ids: Vec<ObjectId> = doc.page_iter().take(limits.pages + 1).collect();
    if ids.is_empty() {
        return Err(ScanError::Unreadable);
    }
    if ids.len() > limits.pages {
        return Err(ScanError::TooManyPages {
            pages: doc.page_iter().count(),
            limit: limits.pages,
        });
    }
    Ok((doc, ids))
}

impl Pages {
    pub(super) fn open(file: &[u8], limits: Limits) -> Result<Self, ScanError> {
        let (doc, ids) = load(file, limits)?;
        Ok(Self { doc, ids })
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.ids.len()).unwrap_or(u32::MAX)
    }

    /// The picture of a page, counted from 1.
    pub(super) fn picture(&self, page: u32, limits: Limits) -> Result<Picture, ScanError> {
        let at = usize::try_from(page).unwrap_or(0).checked_sub(1);
        let id = at.and_then(|at| self.ids.get(at));
        let id = id.ok_or(ScanError::NoPicture)?;
        let mut found = Vec::new();
        if let Some(resources) = self.resources(*id) {
            let painted = self.painted(*id);
            self.gather(resources, &painted, 0, &mut BTreeSet::new(), &mut found);
        }
        let pixels = |stream: &Stream| self.shape(stream).map_or(0, Shape::pixels);
        let largest = found.iter().map(|stream| pixels(stream)).max().unwrap_or(0);
        found.retain(|stream| pixels(stream) > largest / SMALL);
        match found.as_slice() {
            [] => Err(ScanError::NoPicture),
            [stream] => self.unpacked(stream, limits),
            several => Err(ScanError::SeveralPictures {
                count: several.len(),
            }),
        }
    }

    /// The resources of a page, its own or those of the tree above it.
    fn resources(&self, page: ObjectId) -> Option<&Dictionary> {
        let mut node = self.doc.get_dictionary(page).ok()?;
        for _ in 0..DEPTH {
            if let Some(own) = self.entry(node, b"Resources") {
                return own.as_dict().ok();
            }
            node = self.entry(node, b"Parent")?.as_dict().ok()?;
        }
        None
    }

    /// Names of what a page paints. Some scanners give all pages the pictures of all; of a page whose
    /// strokes cannot be read every picture counts.
    fn painted(&self, page: ObjectId) -> BTreeSet<Vec<u8>> {
        let strokes = self.doc.get_page_content_with_limit(page, LARGEST_TABLE);
        let strokes = strokes.unwrap_or_default();
        let words = strokes.split(u8::is_ascii_whitespace);
        let words: Vec<&[u8]> = words.filter(|word| !word.is_empty()).collect();
        let names = words.windows(2).filter_map(|pair| match pair {
            [name, b"Do"] => name.strip_prefix(b"/").map(<[u8]>::to_vec),
            _ => None,
        });
        names.collect()
    }

    /// Pictures that a page paints, by itself or through a form.
    fn gather<'d>(
        &'d self,
        resources: &'d Dictionary,
        painted: &BTreeSet<Vec<u8>>,
        depth: usize,
        seen: &mut BTreeSet<ObjectId>,
        found: &mut Vec<&'d Stream>,
    ) {
        let Some(Ok(objects)) = self.entry(resources, b"XObject").map(Object::as_dict) else {
            return;
        };
        for (name, object) in objects.iter() {
            if !painted.is_empty() && !painted.contains(name) {
                continue;
            }
            let Ok(id) = object.as_reference() else {
                continue;
            };
            let Some(Ok(stream)) = self.doc.get_object(id).ok().map(Object::as_stream) else {
                continue;
            };
            if !seen.insert(id) {
                continue;
            }
            match self.name(&stream.dict, b"Subtype") {
                Some(b"Image") => found.push(stream),
                Some(b"Form") if depth < DEPTH => {
                    let inner = self.entry(&stream.dict, b"Resources");
                    if let Some(Ok(inner)) = inner.map(Object::as_dict) {
                        self.gather(inner, &BTreeSet::new(), depth + 1, seen, found);
                    }
                }
                _ => {}
            }
        }
    }

    fn unpacked(&self, stream: &Stream, limits: Limits) -> Result<Picture, ScanError> {
        let shape = self.shape(stream).ok_or(ScanError::Unreadable)?;
        shape.within(limits)?;
        let filters = self.filters(&stream.dict);
        if let Some((&b"DCTDecode", before)) = filters.split_last() {
            let jpeg = self.undone(stream, before, limits.bytes)?;
            return Ok(Picture::Jpeg(jpeg));
        }
        let space = self.space(&stream.dict, 0).ok_or(ScanError::Colours)?;
        let inverted = self.inverted(&stream.dict);
        let most = shape.bytes(space).saturating_add(shape.rows());
        let samples = self.undone(stream, &filters, most)?;
        raster::picture(&samples, shape, space, inverted).map(Picture::Samples)
    }

    /// A stream's content with these filters undone.
    fn undone(
        &self,
        stream: &Stream,
        filters: &[&[u8]],
        most: usize,
    ) -> Result<Vec<u8>, ScanError> {
        if filters.is_empty() {
            return Ok(stream.content.clone());
        }
        for name in filters {
            if !matches!(*name, b"FlateDecode" | b"LZWDecode" | b"ASCII85Decode") {
                let name = String::from_utf8_lossy(name).into_owned();
                return Err(ScanError::Compression { name });
            }
        }
        let names = filters.iter().map(|name| Object::Name(name.to_vec()));
        let mut dict = Dictionary::new();
        dict.set("Filter", Object::Array(names.collect()));
        if let Some(parameters) = self.parameters(&stream.dict) {
            dict.set("DecodeParms", parameters);
        }
        let plain = Stream::new(dict, stream.content.clone());
        plain
            .decompressed_content_with_limit(most)
            .map_err(|_| ScanError::Unreadable)
    }

    /// Parameters of the filters, of which one alone has any.
    fn parameters(&self, dict: &Dictionary) -> Option<Dictionary> {
        let given = self.entry(dict, b"DecodeParms")?;
        let given = match given {
            Object::Array(list) => list
                .iter()
                .find_map(|one| self.value(one)?.as_dict().ok())?,
            one => one.as_dict().ok()?,
        };
        Some(given.clone())
    }

    fn shape(&self, stream: &Stream) -> Option<Shape> {
        let number = |key: &[u8]| -> Option<u32> {
            let value = self.entry(&stream.dict, key)?.as_i64().ok()?;
            u32::try_from(value).ok()
        };
        let mask = self.entry(&stream.dict, b"ImageMask");
        let mask = mask.is_some_and(|mask| matches!(mask, Object::Boolean(true)));
        Shape::new(
            number(b"Width")?,
            number(b"Height")?,
            match mask {
                true => 1,
                false => number(b"BitsPerComponent").unwrap_or(8),
            },
        )
    }

    fn filters<'d>(&'d self, dict: &'d Dictionary) -> Vec<&'d [u8]> {
        match self.entry(dict, b"Filter") {
            Some(Object::Name(name)) => vec![name],
            Some(Object::Array(names)) => names
                .iter()
                .filter_map(|name| self.value(name)?.as_name().ok())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Grey or three colours; by an ICC profile as many as it has.
    fn space(&self, dict: &Dictionary, depth: usize) -> Option<Space> {
        let Some(given) = self.entry(dict, b"ColorSpace") else {
            // A mask has none, and is black where it paints.
            return Some(Space::Grey);
        };
        let (name, rest) = match given {
            Object::Name(name) => (name.as_slice(), None),
            Object::Array(list) => {
                let name = self.value(list.first()?)?.as_name().ok()?;
                (name, list.get(1))
            }
            _ => return None,
        };
        match name {
            b"DeviceGray" | b"G" | b"CalGray" => Some(Space::Grey),
            b"DeviceRGB" | b"RGB" | b"CalRGB" => Some(Space::Colour),
            b"ICCBased" if depth == 0 => {
                let profile = self.value(rest?)?.as_stream().ok()?;
                match self.entry(&profile.dict, b"N")?.as_i64().ok()? {
                    1 => Some(Space::Grey),
                    3 => Some(Space::Colour),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether `Decode` turns black and white around.
    fn inverted(&self, dict: &Dictionary) -> bool {
        let decode = self.entry(dict, b"Decode").map(Object::as_array);
        let first = decode.and_then(Result::ok).and_then(|list| list.first());
        first.is_some_and(|first| first.as_float().is_ok_and(|low| low > 0.5))
    }

    fn name<'d>(&'d self, dict: &'d Dictionary, key: &[u8]) -> Option<&'d [u8]> {
        self.entry(dict, key)?.as_name().ok()
    }

    fn entry<'d>(&'d self, dict: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
        self.value(dict.get(key).ok()?)
    }

    fn value<'d>(&'d self, object: &'d Object) -> Option<&'d Object> {
        self.doc.dereference(object).ok().map(|(_, value)| value)
    }
}

/// Whether every row of a packed stream is of a size that can be: the reader of PDFs takes room for a
/// whole row before it looks whether there is one.
fn rows_are_sound(file: &[u8]) -> bool {
    const WIDEST: [(&[u8], u64); 3] = [
        (b"Columns", 100_000),
        (b"Colors", 32),
        (b"BitsPerComponent", 16),
    ];
    let names = file.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    names.map(|(at, _)| at + 1).all(|at| {
        WIDEST.iter().all(|(key, most)| match after(file, at, key) {
            Some(value) => number(file, value).is_none_or(|number| number <= *most),
            None => true,
        })
    })
}

/// Where a name ends that is this key, any of its letters written as `#` and two digits.
fn after(file: &[u8], mut at: usize, key: &[u8]) -> Option<usize> {
    for letter in key {
        let escaped = file.get(at..at + 3).filter(|bytes| bytes.starts_with(b"#"));
        let digits = escaped.and_then(|bytes| str::from_utf8(bytes.get(1..)?).ok());
        let read = match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                at += 3;
                byte
            }
            None => {
                at += 1;
                *file.get(at - 1)?
            }
        };
        if read != *letter {
            return None;
        }
    }
    Some(at)
}

/// The number that stands next.
fn number(file: &[u8], at: usize) -> Option<u64> {
    let rest = file.get(at..)?.trim_ascii_start();
    let rest = rest.strip_prefix(b"+").unwrap_or(rest);
    let end = rest.iter().position(|byte| !byte.is_ascii_digit());
    let digits = rest.get(..end.unwrap_or(rest.len()))?;
    let digits = str::from_utf8(digits)
        .ok()
        .filter(|text| !text.is_empty())?;
    Some(digits.parse().unwrap_or(u64::MAX))
}
