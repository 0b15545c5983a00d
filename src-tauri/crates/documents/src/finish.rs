//! What makes a PDF fit to be signed and kept: fixed identity, metadata, colour intent,
//! empty signature fields.
//!
//! The file follows the customs of PDF/A-2 but does not say so: only a validator may.

use chrono::{DateTime, FixedOffset};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::RenderError;
use crate::page::{Field, HEIGHT};
use crate::{RENDERER, icc};

/// Widget flags: print, and locked in place (PDF 32000-1, table 165).
const PRINT_AND_LOCKED: i64 = 4 + 128;

/// What the file says about itself.
pub(crate) struct About<'a> {
    pub(crate) title: &'a str,
    pub(crate) author: &'a str,
    pub(crate) rendered_at: DateTime<FixedOffset>,
    /// Hash the file's identity comes from.
    pub(crate) source: [u8; 32],
}

impl<'a> About<'a> {
    /// Of a paper of this kind: what it says, and the pictures and files that it holds, give it its
    /// identity.
    pub(crate) fn of<'p>(
        kind: &str,
        (title, author): (&'a str, &'a str),
        said: &impl Serialize,
        held: impl IntoIterator<Item = &'p [u8]>,
        rendered_at: DateTime<FixedOffset>,
    ) -> Result<Self, RenderError> {
        let words =
            serde_json::to_vec(said).map_err(|error| RenderError::Assembly(error.to_string()))?;
        let stamp = rendered_at.to_rfc3339();
        let mut parts: Vec<&[u8]> = vec![&words, stamp.as_bytes()];
        for part in held {
            parts.push(part);
        }
        Ok(Self {
            title,
            author,
            rendered_at,
            source: source(kind, &parts),
        })
    }
}

/// Completes and writes the document.
pub(crate) fn finish(
    mut doc: Document,
    about: &About<'_>,
    fields: &[Field],
) -> Result<Vec<u8>, RenderError> {
    "1.7".clone_into(&mut doc.version);
    let info = reference(&doc, b"Info")?;
    doc.objects
        .insert(info, Object::Dictionary(information(about)));

    let metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(about).into_bytes(),
    );
    // Readers that know no PDF look for the packet as plain text.
    let metadata = doc.add_object(metadata.with_compression(false));
    let profile = doc.add_object(Stream::new(
        dictionary! { "N" => 3, "Alternate" => "DeviceRGB" },
        icc::srgb(),
    ));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    let form = add_fields(&mut doc, fields)?;

    let catalog = catalog(&mut doc)?;
    // The page writer stores these two as strings, where names are required.
    catalog.remove(b"PageLayout");
    catalog.set("PageMode", "UseNone");
    if !fields.is_empty() {
        catalog.set("AcroForm", form);
    }
    catalog.set("Metadata", metadata);
    catalog.set("Lang", Object::string_literal("zh-CN"));
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );

    let id: Vec<u8> = about.source.iter().take(16).copied().collect();
    let id = Object::String(id, StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![id.clone(), id]);
    doc.prune_objects();
    doc.renumber_objects();
    doc.compress();
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes)
        .map_err(|error| RenderError::Assembly(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn reference(doc: &Document, key: &[u8]) -> Result<ObjectId, RenderError> {
    doc.trailer
        .get(key)
        .and_then(Object::as_reference)
        .map_err(|error| RenderError::Assembly(error.to_string()))
}

/// The root of the document.
pub(crate) fn catalog(doc: &mut Document) -> Result<&mut Dictionary, RenderError> {
    let root = reference(doc, b"Root")?;
    dictionary(doc, root)
}

fn dictionary(doc: &mut Document, id: ObjectId) -> Result<&mut Dictionary, RenderError> {
    doc.get_object_mut(id)
        .and_then(Object::as_dict_mut)
        .map_err(|error| RenderError::Assembly(error.to_string()))
}

/// Fields and widgets in one object each, there before the first signature: adding a visible
/// field later would break the issuer's certification.
fn add_fields(doc: &mut Document, fields: &[Field]) -> Result<ObjectId, RenderError> {
    let pages: Vec<ObjectId> = doc.get_pages().into_values().collect();
    let mut references = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let mut here = Vec::new();
        for field in fields.iter().filter(|f| f.page == number) {
            let area = field.area;
            let number = |value: f32| Object::Real((value * 100.0).round() / 100.0);
            let appearance = Stream::new(
                dictionary! {
                    "Type" => "XObject",
                    "Subtype" => "Form",
                    "BBox" => vec![0.into(), 0.into(), number(area.w), number(area.h)],
                    "Resources" => Dictionary::new(),
                },
                Vec::new(),
            );
            let appearance = doc.add_object(appearance);
            let widget = doc.add_object(dictionary! {
                "Type" => "Annot",
                "Subtype" => "Widget",
                "FT" => "Sig",
                "T" => Object::string_literal(field.name),
                "F" => PRINT_AND_LOCKED,
                "P" => *page,
                "Rect" => vec![
                    number(area.x),
                    number(HEIGHT - area.y - area.h),
                    number(area.x + area.w),
                    number(HEIGHT - area.y),
                ],
                "AP" => dictionary! { "N" => appearance },
            });
            here.push(Object::Reference(widget));
        }
        references.extend(here.iter().cloned());
        let page = dictionary(doc, *page)?;
        if here.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", here);
        }
    }
    Ok(doc.add_object(dictionary! { "Fields" => references, "SigFlags" => 3 }))
}

pub(crate) fn utf16(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Only keys that the XMP packet repeats.
fn information(about: &About<'_>) -> Dictionary {
    let offset = about.rendered_at.format("%:z").to_string();
    let date = format!(
        "D:{}{}'",
        about.rendered_at.format("%Y%m%d%H%M%S"),
        offset.replace(':', "'")
    );
    dictionary! {
        "Title" => utf16(about.title),
        "Author" => utf16(about.author),
        "Creator" => utf16("闭环"),
        "Producer" => Object::string_literal(RENDERER),
        "CreationDate" => Object::string_literal(date.as_str()),
        "ModDate" => Object::string_literal(date.as_str()),
    }
}

fn xmp(about: &About<'_>) -> String {
    let date = about.rendered_at.format("%Y-%m-%dT%H:%M:%S%:z");
    let (title, author) = (escape(about.title), escape(about.author));
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{RENDERER}</pdf:Producer>
<xmp:CreatorTool>闭环</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}'
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A hash over everything a paper is made from.
fn source(kind: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in std::iter::once(kind.as_bytes()).chain(parts.iter().copied()) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
