//! A small notice, an organisation with two signers, and a tool to append revisions by hand.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use chrono::{DateTime, FixedOffset, TimeZone, Utc};
use lopdf::{Document, Object, Stream, StringFormat, dictionary};
use signing::{
    Appearance, Authority, KeyRequest, PersonName, Raster, SignatureRequest, SoftKey, SoftSigner,
    Trust, sign,
};

pub const PAGE: u32 = 3;
pub const CONTENT: u32 = 4;
pub const NOTE: u32 = 5;
pub const ISSUER: u32 = 7;
pub const RECEIVER: u32 = 8;
pub const METADATA: u32 = 10;
pub const CATALOG: u32 = 11;

/// One page with text, an annotation and two empty signature fields.
pub fn base() -> Vec<u8> {
    let mut doc = Document::with_version("1.7");
    doc.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
    let pages = doc.new_object_id();
    let resources = doc.add_object(dictionary! {
        "Font" => dictionary! { "F1" => dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        } },
    });
    let page = doc.new_object_id();
    let text = b"BT /F1 12 Tf 72 720 Td (Rectify by 2026-04-30) Tj ET".to_vec();
    let content = doc.add_object(Stream::new(dictionary! {}, text));
    let note = doc.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Text", "F" => 4,
        "Rect" => vec![500.into(), 700.into(), 520.into(), 720.into()],
        "Contents" => Object::string_literal("note (with \\ brackets"),
    });
    let blank = doc.add_object(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 1.into(), 1.into()],
        },
        vec![],
    ));
    let field = |name: &str, left: f32| {
        dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "F" => 132, "P" => page,
            "T" => Object::string_literal(name), "AP" => dictionary! { "N" => blank },
            "Rect" => vec![left.into(), 80.into(), (left + 120.5).into(), 140.into()],
        }
    };
    let issuer = doc.add_object(field("Issuer", 72.0));
    let receiver = doc.add_object(field("Receiver", 320.0));
    let form = doc.add_object(dictionary! {
        "Fields" => vec![issuer.into(), receiver.into()], "SigFlags" => 3,
    });
    doc.objects.insert(
        page,
        Object::Dictionary(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Annots" => vec![note.into(), issuer.into(), receiver.into()],
        }),
    );
    doc.objects.insert(
        pages,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
        }),
    );
    let metadata = doc.add_object(Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        b"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF \
          xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/></x:xmpmeta>"
            .to_vec(),
    ));
    let catalog = doc.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages, "AcroForm" => form, "Metadata" => metadata,
    });
    let info = doc.add_object(dictionary! { "Title" => Object::string_literal("Notice") });
    let id = Object::String(vec![0x11; 16], StringFormat::Hexadecimal);
    doc.trailer.set("Root", catalog);
    doc.trailer.set("Info", info);
    doc.trailer.set("ID", vec![id.clone(), id]);
    assert_eq!((page.0, content.0, note.0), (PAGE, CONTENT, NOTE));
    assert_eq!((issuer.0, receiver.0), (ISSUER, RECEIVER));
    assert_eq!((metadata.0, catalog.0), (METADATA, CATALOG));
    let mut out = Vec::new();
    doc.save_to(&mut out).unwrap();
    out
}

pub fn day(year: i32, month: u32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, 0, 0, 0).unwrap()
}

pub fn claimed(month: u32, day: u32) -> DateTime<FixedOffset> {
    FixedOffset::east_opt(8 * 3600)
        .unwrap()
        .with_ymd_and_hms(2026, month, day, 9, 30, 0)
        .unwrap()
}

pub fn key(seed: u8) -> SoftKey {
    SoftKey::from_entropy([seed; 32]).unwrap()
}

pub fn authority(seed: u8) -> Authority {
    let from = day(2026, 1, 1);
    Authority::create(key(seed), "宿城区应急管理局", from, 10, [seed; 16]).unwrap()
}

pub fn person(name: &str) -> PersonName {
    PersonName {
        common_name: name.into(),
        organisation: "宿城区应急管理局".into(),
        organisational_unit: Some("执法大队".into()),
        serial_number: "SU-1300456".into(),
    }
}

pub fn signer_valid(
    authority: &Authority,
    seed: u8,
    name: &str,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> SoftSigner {
    let key = key(seed);
    let request = KeyRequest::new(&key, name.as_bytes()).unwrap();
    let certificate = authority
        .certify(
            &request,
            name.as_bytes(),
            &person(name),
            from,
            to,
            [seed; 16],
        )
        .unwrap();
    SoftSigner::new(key, certificate, vec![authority.certificate_der().to_vec()]).unwrap()
}

pub fn signer(authority: &Authority, seed: u8, name: &str) -> SoftSigner {
    signer_valid(authority, seed, name, (day(2026, 1, 1), day(2028, 1, 1)))
}

pub fn request(field: &str) -> SignatureRequest {
    let first = field == "Issuer";
    SignatureRequest {
        field: field.into(),
        name: if first { "王小明" } else { "欧阳若兮" }.into(),
        reason: if first { "签发" } else { "签收" }.into(),
        location: "宿城区".into(),
        claimed_at: claimed(if first { 4 } else { 5 }, 17),
        certify: first,
        appearance: Some(Appearance::Raster(Raster {
            width: 8,
            height: 4,
            rgb: vec![0x30; 96],
            alpha: vec![0x80; 32],
        })),
        instance: [if first { 0x22 } else { 0x33 }; 16],
    }
}

pub fn issued() -> Vec<u8> {
    let signer = signer(&authority(1), 2, "王小明");
    sign(base(), &request("Issuer"), &signer).unwrap()
}

pub fn countersigned() -> Vec<u8> {
    let signer = signer(&authority(1), 3, "欧阳若兮");
    sign(issued(), &request("Receiver"), &signer).unwrap()
}

pub fn trust() -> Trust {
    Trust {
        authorities: vec![authority(1).certificate_der().to_vec()],
        ..Trust::default()
    }
}

/// Where `needle` is the last time.
pub fn rfind(bytes: &[u8], needle: &[u8]) -> usize {
    bytes
        .windows(needle.len())
        .rposition(|window| window == needle)
        .unwrap()
}

/// The newest text of an object, between `obj` and `endobj`.
pub fn object(pdf: &[u8], number: u32) -> String {
    let head = format!("\n{number} 0 obj\n");
    let start = rfind(pdf, head.as_bytes()) + head.len();
    let length = pdf[start..]
        .windows(7)
        .position(|window| window == b"\nendobj")
        .unwrap();
    String::from_utf8_lossy(&pdf[start..start + length]).into_owned()
}

/// Append a revision with these objects; `trailer` replaces or adds entries.
pub fn append(pdf: &[u8], objects: &[(u32, String)], trailer: &str) -> Vec<u8> {
    let start = rfind(pdf, b"startxref") + 9;
    let tail = String::from_utf8_lossy(&pdf[start..]).into_owned();
    let previous: usize = tail.split_whitespace().next().unwrap().parse().unwrap();
    let mut out = pdf.to_vec();
    if out.last() != Some(&b'\n') {
        out.push(b'\n');
    }
    let mut table = String::new();
    for (number, text) in objects {
        table += &format!("{number} 1\n{:010} 00000 n \n", out.len());
        out.extend(format!("{number} 0 obj\n{text}\nendobj\n").bytes());
    }
    let at = out.len();
    let id = "/ID[<11111111111111111111111111111111><44444444444444444444444444444444>]";
    let root = if trailer.contains("/Root") {
        ""
    } else {
        "/Root 11 0 R"
    };
    out.extend(
        format!(
            "xref\n{table}trailer\n<</Size 99/Prev {previous}{root}/Info 12 0 R{id}{trailer}>>\n\
             startxref\n{at}\n%%EOF\n"
        )
        .bytes(),
    );
    out
}
