//! A Word file as the parts that are packed in it. A template comes from anywhere: what is too large, packed to
//! burst, leads out of itself or brings a program along is refused before anything is made of it.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _, Write as _};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::TemplateError;
use super::xml::value;

/// Most bytes of a template.
pub(super) const MOST_BYTES: usize = 16 << 20;
/// Most bytes of everything packed in one.
pub(super) const MOST_UNPACKED: u64 = 64 << 20;
/// Most parts of one.
pub(super) const MOST_PARTS: usize = 1_000;
/// How often smaller a part may be packed than it is; text of an office program packs twenty to one.
const MOST_PACKED: u64 = 200;
/// Parts smaller than this may be packed as they like.
const SMALL: u64 = 1 << 20;
/// Most elements that stand in one another; a text box in a table has about forty.
pub(super) const DEEPEST: usize = 200;

pub(super) const TYPES: &str = "[Content_Types].xml";
pub(super) const DOCUMENT: &str = "word/document.xml";
pub(super) const LINKS: &str = "word/_rels/document.xml.rels";

/// Parts in their order.
#[derive(Clone)]
pub(super) struct Package(Vec<(String, Vec<u8>)>);

impl Package {
    /// The parts of a file, once they are known to be harmless.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, TemplateError> {
        if bytes.len() > MOST_BYTES {
            return Err(TemplateError::TooLarge {
                bytes: bytes.len(),
                limit: MOST_BYTES,
            });
        }
        let mut archive = match bytes {
            [b'P', b'K', ..] => ZipArchive::new(Cursor::new(bytes)),
            // An old .doc, and a new one that asks for a password.
            [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(TemplateError::OldOrLocked),
            _ => return Err(TemplateError::NotWord),
        }
        .map_err(|_| TemplateError::NotWord)?;
        if archive.len() > MOST_PARTS {
            return Err(TemplateError::TooManyParts { limit: MOST_PARTS });
        }
        let mut left = MOST_UNPACKED;
        let (mut parts, mut names) = (Vec::new(), BTreeSet::new());
        for at in 0..archive.len() {
            let part = archive.by_index(at).map_err(|_| TemplateError::NotWord)?;
            if part.is_dir() {
                continue;
            }
            let name = part
                .name()
                .map_err(|_| TemplateError::NotWord)?
                .into_owned();
            let packed = part.compressed_size();
            let leads_out = name.starts_with('/') || name.contains('\\') || name.contains("..");
            if leads_out || !names.insert(name.to_lowercase()) {
                return Err(TemplateError::NotWord);
            }
            // What the file says of its own sizes is not believed.
            let mut content = Vec::new();
            let read = part.take(left.saturating_add(1)).read_to_end(&mut content);
            let size = read.map_err(|_| TemplateError::NotWord)? as u64;
            let bursts = size > SMALL && size / packed.max(1) > MOST_PACKED;
            left = match left.checked_sub(size) {
                Some(left) if !bursts => left,
                _ => {
                    let limit = MOST_UNPACKED;
                    return Err(TemplateError::Unpacks { limit });
                }
            };
            parts.push((name, content));
        }
        let package = Self(parts);
        package.check()?;
        Ok(package)
    }

    /// Of parts that came along with the program.
    pub(super) fn of(parts: &[(&str, &str)]) -> Self {
        let each = parts
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
        Self(each.collect())
    }

    fn check(&self) -> Result<(), TemplateError> {
        let types = self.text(TYPES).ok_or(TemplateError::NotWord)?;
        self.text(DOCUMENT)
            .ok_or_else(|| match self.text("content.xml") {
                Some(_) => TemplateError::OtherKind { kind: "ODT" },
                None => TemplateError::NotWord,
            })?;
        if types.contains("macroEnabled") || types.contains("vbaProject") {
            return Err(TemplateError::Macros);
        }
        if !types.contains("wordprocessingml.document.main+xml") {
            return Err(TemplateError::OtherKind { kind: "DOTX" });
        }
        for (name, content) in &self.0 {
            let lower = name.to_lowercase();
            if lower.ends_with("vbaproject.bin") {
                return Err(TemplateError::Macros);
            }
            if ["/embeddings/", "/activex/", "afchunk"]
                .iter()
                .any(|part| lower.contains(part))
            {
                return Err(TemplateError::Embedded { part: name.clone() });
            }
            if lower.ends_with(".xml") || lower.ends_with(".rels") {
                let text = std::str::from_utf8(content).map_err(|_| TemplateError::NotWord)?;
                look_through(text, lower.ends_with(".rels"))?;
            }
        }
        Ok(())
    }

    /// The words of a part.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.and_then(|(_, content)| std::str::from_utf8(content).ok())
    }

    /// Names of the parts of a kind, such as `footer`.
    pub(super) fn named(&self, kind: &str) -> Vec<String> {
        let start = format!("word/{kind}");
        let is = |name: &&String| name.starts_with(&start) && name.ends_with(".xml");
        self.0
            .iter()
            .map(|(name, _)| name)
            .filter(is)
            .cloned()
            .collect()
    }

    /// Puts a part in its place, or behind the others where there is none of its name.
    pub(super) fn put(&mut self, name: &str, content: Vec<u8>) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = content,
            None => self.0.push((name.to_owned(), content)),
        }
    }

    /// The file. The same parts are the same bytes.
    pub(super) fn written(&self) -> Result<Vec<u8>, String> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT);
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            writer
                .start_file(name.as_str(), options)
                .map_err(|error| error.to_string())?;
            writer
                .write_all(content)
                .map_err(|error| error.to_string())?;
        }
        let file = writer.finish().map_err(|error| error.to_string())?;
        Ok(file.into_inner())
    }
}

/// Goes through the elements of a part for what must not be there.
fn look_through(text: &str, links: bool) -> Result<(), TemplateError> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| TemplateError::NotWord)? {
            Event::Start(element) | Event::Empty(element)
                if links
                    && value(&element, "TargetMode").is_some_and(|mode| mode == "External") =>
            {
                let target = value(&element, "Target").unwrap_or_default();
                let target = target.chars().take(120).collect();
                return Err(TemplateError::External { target });
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            // Nobody's office program writes one; entities could be defined in it.
            Event::DocType(_) => return Err(TemplateError::NotWord),
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(TemplateError::NotWord),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(TemplateError::TooDeep { limit: DEEPEST });
        }
    }
}
