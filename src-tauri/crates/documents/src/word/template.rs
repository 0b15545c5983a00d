//! A template: what it says of itself, and a paper put into it.

use std::collections::BTreeSet;

use super::TemplateError;
use super::elements::picture_link;
use super::look::Look;
use super::markers::{Edit, Paragraph, attribute, edited, filled, markers, paragraphs};
use super::package::{DOCUMENT, LINKS, Package, TYPES};
use super::page::Page;
use super::xml::escaped;
use crate::error::RenderError;

/// The marker at which our text goes in.
const TEXT: &str = "正文";
/// Every marker there is, the one for the text first.
pub const MARKERS: [&str; 5] = [TEXT, "标题", "编号", "日期", "单位"];
/// What the foot of every page says.
const NOTICE: &str = "可编辑稿，非签发件；不含签名和印章";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FOOT: &str = "word/bihuanFoot.xml";

/// The template that comes along: A4 by GB/T 9704, numbered pages.
const BLANK: [(&str, &str); 9] = [
    (TYPES, include_str!("blank/content_types.xml")),
    ("_rels/.rels", include_str!("blank/rels.xml")),
    (DOCUMENT, include_str!("blank/document.xml")),
    (LINKS, include_str!("blank/document_rels.xml")),
    ("word/styles.xml", include_str!("blank/styles.xml")),
    ("word/settings.xml", include_str!("blank/settings.xml")),
    ("word/fontTable.xml", include_str!("blank/font_table.xml")),
    ("word/footer1.xml", include_str!("blank/footer_odd.xml")),
    ("word/footer2.xml", include_str!("blank/footer_even.xml")),
];

/// A Word file that papers are put into.
pub struct Template {
    package: Package,
    look: Look,
    found: Found,
}

/// What was found in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Markers that are filled in, in the order of [`MARKERS`].
    pub markers: Vec<&'static str>,
    /// Markers that nobody knows; they stay as they are.
    pub unknown: Vec<String>,
}

/// What stands around the text of a paper.
pub(super) struct Heading {
    /// In whose name it is made.
    pub(super) organisation: String,
    pub(super) title: String,
    /// Empty for none.
    pub(super) number: String,
    pub(super) date: String,
}

impl Heading {
    fn value(&self, marker: &str) -> Option<&str> {
        match marker {
            "标题" => Some(&self.title),
            "编号" => Some(&self.number),
            "日期" => Some(&self.date),
            "单位" => Some(&self.organisation),
            _ => None,
        }
    }
}

impl Template {
    /// The one that comes along.
    ///
    /// # Errors
    /// None of its own.
    pub fn blank() -> Result<Self, TemplateError> {
        Self::of(Package::of(&BLANK))
    }

    /// The one that comes along as a file, to begin one's own with.
    ///
    /// # Errors
    /// [`RenderError`] when the file cannot be put together.
    pub fn sample() -> Result<Vec<u8>, RenderError> {
        let written = Package::of(&BLANK).written();
        written.map_err(RenderError::Assembly)
    }

    /// One of an organisation's own.
    ///
    /// # Errors
    /// [`TemplateError`] says why it is not taken.
    pub fn read(bytes: &[u8]) -> Result<Self, TemplateError> {
        Self::of(Package::read(bytes)?)
    }

    fn of(package: Package) -> Result<Self, TemplateError> {
        let document = package.text(DOCUMENT).ok_or(TemplateError::NotWord)?;
        if !document.contains(&format!("xmlns:w=\"{MAIN}\"")) {
            let kind = "Strict Open XML";
            return Err(TemplateError::OtherKind { kind });
        }
        for (part, end) in [(TYPES, "</Types>"), (LINKS, "</Relationships>")] {
            let whole = package.text(part).is_none_or(|text| text.contains(end));
            whole.then_some(()).ok_or(TemplateError::NotWord)?;
        }
        let all = paragraphs(document)?;
        let place = text_place(document, &all)?;
        let whole = document.get(place.whole.clone()).unwrap_or_default();
        let after = document.get(place.whole.start..).unwrap_or_default();
        let look = Look::of(whole, after);
        let mut named = BTreeSet::new();
        for part in filled_parts(&package) {
            let text = package.text(&part).unwrap_or_default();
            for paragraph in paragraphs(text)? {
                let found = markers(&paragraph.said(text));
                named.extend(found.into_iter().map(|marker| marker.name));
            }
        }
        let known = |marker: &&str| named.contains(*marker);
        let found = Found {
            markers: MARKERS.into_iter().filter(known).collect(),
            unknown: { named.iter() }
                .filter(|name| !MARKERS.contains(&name.as_str()))
                .cloned()
                .collect(),
        };
        Ok(Self {
            package,
            look,
            found,
        })
    }

    /// What was found in it.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// Text to be written for it.
    pub(super) fn page(&self) -> Page<'_> {
        Page::new(&self.look)
    }

    /// The file with a paper put in.
    pub(super) fn filled(
        &self,
        heading: &Heading,
        mut page: Page<'_>,
    ) -> Result<Vec<u8>, RenderError> {
        page.end();
        let mut package = self.package.clone();
        let value = |marker: &str| heading.value(marker).map(broken);
        let unsound = |error: TemplateError| RenderError::Assembly(error.to_string());
        for part in filled_parts(&self.package) {
            let text = self.package.text(&part).unwrap_or_default();
            let all = paragraphs(text).map_err(unsound)?;
            let mut edits: Vec<Edit> = Vec::new();
            for paragraph in &all {
                edits.extend(filled(text, paragraph, &value));
            }
            if part == DOCUMENT {
                let place = text_place(text, &all).map_err(unsound)?;
                let words = format!("{}{}", self.above(heading), page.out);
                edits.push((place.whole.clone(), words));
            }
            let mut text = edited(text, edits);
            if let Some(end) = text.rfind("</w:ftr>") {
                text.insert_str(end, &foot());
            }
            package.put(&part, text.into_bytes());
        }
        let mut links = Links::default();
        for (no, picture) in (1..).zip(page.pictures) {
            let name = format!("word/media/{}.jpeg", picture_link(no));
            links.add(&picture_link(no), "image", &name, "image/jpeg");
            package.put(&name, picture);
        }
        add_foot(&mut package, &mut links);
        links.put(&mut package);
        package.written().map_err(RenderError::Assembly)
    }

    /// Title and number over the text, where the template has no place of its own for them.
    fn above(&self, heading: &Heading) -> String {
        let mut page = self.page();
        if !self.found.markers.contains(&"标题") {
            page.title(&heading.title, 44);
        }
        if !self.found.markers.contains(&"编号") && !heading.number.is_empty() {
            page.centred(&heading.number);
        }
        page.out
    }
}

/// The parts in which markers may stand.
fn filled_parts(package: &Package) -> Vec<String> {
    let mut parts = vec![DOCUMENT.to_owned()];
    parts.extend(package.named("header"));
    parts.extend(package.named("footer"));
    parts
}

/// The paragraph that the text takes the place of.
fn text_place<'a>(xml: &str, all: &'a [Paragraph]) -> Result<&'a Paragraph, TemplateError> {
    let count = |paragraph: &Paragraph| {
        let found = markers(&paragraph.said(xml)).into_iter();
        found.filter(|marker| marker.name == TEXT).count()
    };
    let mut found = all.iter().filter(|paragraph| count(paragraph) > 0);
    let place = found.next().ok_or(TemplateError::MarkerMissing)?;
    if found.next().is_some() || count(place) > 1 {
        return Err(TemplateError::MarkerTwice);
    }
    let said = place.said(xml);
    let alone = said
        .trim()
        .strip_prefix("{{")
        .and_then(|rest| rest.strip_suffix("}}"));
    // The paragraph goes whole: what is anchored to it, a letterhead's line or box, would go with it.
    let whole = xml.get(place.whole.clone()).unwrap_or_default();
    let anchors = ["<w:drawing", "<w:pict", "<w:object", "<w:txbxContent"];
    if anchors.iter().any(|anchor| whole.contains(anchor)) {
        return Err(TemplateError::MarkerMisplaced);
    }
    match place.in_body && alone.is_some_and(|name| name.trim() == TEXT) {
        true => Ok(place),
        false => Err(TemplateError::MarkerMisplaced),
    }
}

/// Words within a run; where a line ends another begins.
fn broken(words: &str) -> String {
    let lines: Vec<String> = words.lines().map(escaped).collect();
    lines.join("</w:t><w:br/><w:t>")
}

/// What the foot of every page says, as a paragraph.
fn foot() -> String {
    format!(
        concat!(
            r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>"#,
            r#"<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>"#,
            r#"<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>"#,
            r#"<w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:t>{}</w:t></w:r></w:p>"#
        ),
        NOTICE
    )
}

/// A foot for the pages that the template has none for: a template may leave its first page bare.
fn add_foot(package: &mut Package, links: &mut Links) {
    let mut document = package.text(DOCUMENT).unwrap_or_default().to_owned();
    let begin = document.find("<w:sectPr");
    let section = begin.and_then(|at| document.get(at..)).unwrap_or_default();
    let tag = section.find('>').unwrap_or_default();
    let closed = section.get(..tag).is_some_and(|tag| tag.ends_with('/'));
    let inside = match closed {
        true => "",
        false => section.split("</w:sectPr>").next().unwrap_or_default(),
    };
    let even = package.text("word/settings.xml").unwrap_or_default();
    let bare = [
        ("default", true),
        ("first", inside.contains("<w:titlePg")),
        ("even", even.contains("<w:evenAndOddHeaders")),
    ]
    .into_iter()
    .filter(|(kind, shown)| *shown && !has_foot(inside, kind));
    let named = "bihuanFoot";
    let references: String = bare
        .map(|(kind, _)| {
            format!(r#"<w:footerReference xmlns:r="{LINKED}" w:type="{kind}" r:id="{named}"/>"#)
        })
        .collect();
    if references.is_empty() {
        return;
    }
    match begin.map(|at| at + tag) {
        Some(end) if closed => {
            document.replace_range(end - 1..=end, &format!(">{references}</w:sectPr>"));
        }
        Some(end) => document.insert_str(end + 1, &references),
        None => {
            let section = format!("<w:sectPr>{references}</w:sectPr></w:body>");
            document = document.replace("</w:body>", &section);
        }
    }
    package.put(DOCUMENT, document.into_bytes());
    let foot = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="{MAIN}">{}</w:ftr>"#,
        foot()
    );
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
    links.add(named, "footer", FOOT, kind);
    package.put(FOOT, foot.into_bytes());
}

/// Whether a section has a foot for pages of a kind.
fn has_foot(section: &str, kind: &str) -> bool {
    let mut references = section.split("<w:footerReference").skip(1);
    references.any(|reference| attribute(reference, "w:type") == Some(kind))
}

/// Links from the document to parts that are put in, and of what type these are.
#[derive(Default)]
struct Links {
    links: String,
    types: String,
}

impl Links {
    fn add(&mut self, id: &str, kind: &str, part: &str, media_type: &str) {
        self.links.push_str(&format!(
            r#"<Relationship Id="{id}" Type="{LINKED}/{kind}" Target="/{part}"/>"#
        ));
        self.types.push_str(&format!(
            r#"<Override PartName="/{part}" ContentType="{media_type}"/>"#
        ));
    }

    fn put(self, package: &mut Package) {
        if self.links.is_empty() {
            return;
        }
        let none = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>"#;
        for (part, end, words) in [
            (LINKS, "</Relationships>", self.links),
            (TYPES, "</Types>", self.types),
        ] {
            let mut text = package.text(part).unwrap_or(none).to_owned();
            let at = text.rfind(end).unwrap_or(text.len());
            text.insert_str(at, &words);
            package.put(part, text.into_bytes());
        }
    }
}
