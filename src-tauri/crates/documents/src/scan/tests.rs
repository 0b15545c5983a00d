use std::io::Cursor;

use image::{DynamicImage, GenericImageView as _, GrayImage, ImageFormat, Luma, RgbImage};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::code::tests::{OURS, chance, ours, upright_sheet};
use super::*;

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A picture as an object of a PDF.
fn object(width: u32, height: u32, more: Dictionary, content: Vec<u8>) -> Stream {
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
    };
    for (key, value) in more {
        dict.set(key, value);
    }
    Stream::new(dict, content)
}

fn by_jpeg(picture: &GrayImage) -> Stream {
    let jpeg = encoded(picture.clone(), ImageFormat::Jpeg);
    let (width, height) = picture.dimensions();
    object(width, height, dictionary! { "Filter" => "DCTDecode" }, jpeg)
}

/// A stack with the pictures of each page.
fn stack(pages: Vec<Vec<Stream>>) -> Vec<u8> {
    saved(document(pages))
}

fn saved(mut doc: Document) -> Vec<u8> {
    let mut file = Vec::new();
    doc.save_to(&mut file).unwrap();
    file
}

fn document(pages: Vec<Vec<Stream>>) -> Document {
    let mut doc = Document::with_version("1.7");
    let tree = doc.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for pictures in pages {
        let mut objects = Dictionary::new();
        for (n, picture) in pictures.into_iter().enumerate() {
            objects.set(format!("I{n}"), doc.add_object(picture));
        }
        let page = dictionary! {
            "Type" => "Page", "Parent" => tree, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            "Resources" => dictionary! { "XObject" => objects },
        };
        kids.push(doc.add_object(page).into());
    }
    let count = kids.len() as i64;
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    doc.objects.insert(tree, Object::Dictionary(pages));
    let catalog = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", catalog);
    doc
}

fn open(file: Vec<u8>) -> Result<Stack, ScanError> {
    Stack::open(file, Limits::default())
}

fn code_of(file: Vec<u8>) -> Option<String> {
    open(file).unwrap().code(1, ours).unwrap()
}

#[test]
fn a_page_gives_its_picture_as_the_scanner_packed_it() {
    let picture = upright_sheet(150.0);
    let jpeg = encoded(picture.clone(), ImageFormat::Jpeg);
    let (width, height) = picture.dimensions();
    let flat = |more: Dictionary, content: Vec<u8>| {
        let mut stream = object(width, height, more, content);
        stream.compress().unwrap();
        stream
    };
    let rgb: RgbImage = DynamicImage::from(picture.clone()).into_rgb8();
    let bits = |dark: u8| -> Vec<u8> {
        let rows = picture.as_raw().chunks(width as usize);
        let byte = |eight: &[u8]| {
            let bits = eight.iter().enumerate();
            bits.fold(0, |byte, (n, pixel)| {
                let on = if *pixel < 128 { dark } else { 1 - dark };
                byte | on << (7 - n)
            })
        };
        rows.flat_map(|row| row.chunks(8).map(byte).collect::<Vec<u8>>())
            .collect()
    };
    let packed_twice = {
        let mut inner = Stream::new(Dictionary::new(), jpeg.clone());
        inner.set_plain_content(jpeg.clone());
        inner.compress().unwrap();
        let filters = vec![Object::from("FlateDecode"), Object::from("DCTDecode")];
        let deflated = match inner.dict.get(b"Filter") {
            Ok(_) => inner.content,
            // A JPEG seldom gets smaller.
            Err(_) => miniz(&jpeg),
        };
        object(width, height, dictionary! { "Filter" => filters }, deflated)
    };
    let pages = vec![
        by_jpeg(&picture),
        flat(dictionary! {}, picture.as_raw().clone()),
        flat(dictionary! { "ColorSpace" => "DeviceRGB" }, rgb.into_raw()),
        flat(dictionary! { "BitsPerComponent" => 1 }, bits(0)),
        flat(
            dictionary! { "BitsPerComponent" => 1, "Decode" => vec![1.into(), 0.into()] },
            bits(1),
        ),
        packed_twice,
    ];
    let count = pages.len() as u32;
    let stack = open(stack(pages.into_iter().map(|page| vec![page]).collect())).unwrap();
    assert_eq!(stack.pages(), Some(count));
    for page in 1..=count {
        let code = stack.code(page, ours).unwrap();
        assert_eq!(code.as_deref(), Some(OURS), "page {page}");
        let file = stack.sheet(page).unwrap();
        let back = image::load_from_memory(&file.bytes).unwrap();
        assert_eq!(back.dimensions(), (width, height), "page {page}");
    }
    let first = stack.sheet(1).unwrap();
    assert_eq!((first.media_type, first.bytes), ("image/jpeg", jpeg));
    assert_eq!(stack.sheet(2).unwrap().media_type, "image/png");
    assert!(matches!(stack.sheet(count + 1), Err(ScanError::NoPicture)));
    assert!(matches!(stack.sheet(0), Err(ScanError::NoPicture)));
}

/// Deflated without getting smaller.
fn miniz(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    for (n, part) in bytes.chunks(60_000).enumerate() {
        let last = (n + 1) * 60_000 >= bytes.len();
        out.push(u8::from(last));
        out.extend((part.len() as u16).to_le_bytes());
        out.extend((!(part.len() as u16)).to_le_bytes());
        out.extend(part);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65521;
        b = (b + a) % 65521;
    }
    out.extend((b << 16 | a).to_be_bytes());
    out
}

#[test]
fn single_pictures_are_stacks_of_one() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let file = encoded(upright_sheet(200.0), format);
        assert_eq!(open(file.clone()).unwrap().pages(), None);
        assert_eq!(code_of(file).as_deref(), Some(OURS));
    }
}

#[test]
fn a_logo_beside_the_scan_is_no_second_page() {
    let logo = GrayImage::from_pixel(120, 60, Luma([90]));
    let file = stack(vec![vec![by_jpeg(&logo), by_jpeg(&upright_sheet(150.0))]]);
    assert_eq!(code_of(file).as_deref(), Some(OURS));
}

#[test]
fn pages_that_share_the_pictures_of_all_show_their_own() {
    let plain = GrayImage::from_pixel(1240, 1754, Luma([240]));
    let mut doc = document(vec![vec![by_jpeg(&plain), by_jpeg(&upright_sheet(150.0))]]);
    let first = doc.page_iter().next().unwrap();
    let mut pages = Vec::new();
    for stroke in [
        "q 595 0 0 842 0 0 cm /I0 Do Q",
        "q 595 0 0 842 0 0 cm\n/I1 Do\nQ",
    ] {
        let mut page = doc.get_dictionary(first).unwrap().clone();
        let stroke = Stream::new(Dictionary::new(), stroke.into());
        page.set("Contents", doc.add_object(stroke));
        pages.push(Object::from(doc.add_object(page)));
    }
    let tree = doc.catalog().unwrap().get(b"Pages").unwrap();
    let tree = tree.as_reference().unwrap();
    doc.get_dictionary_mut(tree).unwrap().set("Kids", pages);
    let stack = open(saved(doc)).unwrap();
    assert_eq!(stack.code(1, ours).unwrap(), None);
    assert_eq!(stack.code(2, ours).unwrap().as_deref(), Some(OURS));
}

#[test]
fn what_cannot_be_read_is_named() {
    let refused = |pictures: Vec<Stream>| {
        let stack = open(stack(vec![pictures])).unwrap();
        stack.code(1, ours).unwrap_err()
    };
    for name in ["CCITTFaxDecode", "JBIG2Decode", "JPXDecode"] {
        let fax = object(100, 100, dictionary! { "Filter" => name }, vec![0; 50]);
        match refused(vec![fax]) {
            ScanError::Compression { name: said } => assert_eq!(said, name),
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(refused(vec![]), ScanError::NoPicture));
    let half = || by_jpeg(&GrayImage::from_pixel(300, 200, Luma([200])));
    assert!(matches!(
        refused(vec![half(), half()]),
        ScanError::SeveralPictures { count: 2 }
    ));
    let palette = vec!["Indexed".into(), "DeviceRGB".into(), 1.into()];
    let indexed = object(8, 8, dictionary! { "ColorSpace" => palette }, vec![0; 64]);
    assert!(matches!(refused(vec![indexed]), ScanError::Colours));
    let short = object(100, 100, dictionary! {}, vec![0; 50]);
    assert!(matches!(
        refused(vec![short]),
        ScanError::Picture(PhotoError::Truncated)
    ));
    for nothing in [&b""[..], b"%PDF-1.7\nnothing", b"just words"] {
        let said = open(nothing.to_vec()).map(|stack| stack.code(1, ours));
        assert!(matches!(said, Err(_) | Ok(Err(_))), "{nothing:?}");
    }
}

#[test]
fn an_encrypted_stack_says_so() {
    let mut doc = document(vec![vec![by_jpeg(&upright_sheet(150.0))]]);
    let string = |text: &str| Object::string_literal(text.repeat(32));
    let locked = dictionary! {
        "Filter" => "Standard", "V" => 1, "R" => 2, "O" => string("o"), "U" => string("u"), "P" => -4,
    };
    let locked = doc.add_object(locked);
    doc.trailer.set("Encrypt", locked);
    doc.trailer.set("ID", vec![string("a"), string("a")]);
    assert!(matches!(open(saved(doc)), Err(ScanError::Encrypted)));
}

#[test]
fn large_claims_are_refused_before_they_cost_anything() {
    let limits = Limits {
        pages: 2,
        ..Limits::default()
    };
    let page = || vec![by_jpeg(&GrayImage::from_pixel(64, 64, Luma([200])))];
    let file = stack(vec![page(), page(), page()]);
    assert!(matches!(
        Stack::open(file.clone(), limits),
        Err(ScanError::TooManyPages { pages: 3, limit: 2 })
    ));
    let small = Limits {
        bytes: 100,
        ..Limits::default()
    };
    assert!(matches!(
        Stack::open(file, small),
        Err(ScanError::Picture(PhotoError::TooManyBytes { .. }))
    ));
    // A sheet of 60000 x 60000 pixels, said by the PDF or by the picture in it.
    let huge = object(
        60_000,
        60_000,
        dictionary! { "Filter" => "FlateDecode" },
        vec![0; 9],
    );
    let stack_of = |picture| open(stack(vec![vec![picture]])).unwrap();
    assert!(matches!(
        stack_of(huge).sheet(1),
        Err(ScanError::Picture(PhotoError::TooManyPixels { .. }))
    ));
    // A small sheet that unpacks to more than it says.
    let mut bomb = object(64, 64, dictionary! {}, vec![0; 40 << 20]);
    bomb.compress().unwrap();
    assert!(bomb.content.len() < 64 << 10);
    assert!(stack_of(bomb).sheet(1).is_err());
}

#[test]
fn a_row_wider_than_any_is_refused_before_room_is_made_for_it() {
    let rows = |columns: &str| {
        let mut file = stack(vec![vec![by_jpeg(&GrayImage::from_pixel(
            64,
            64,
            Luma([200]),
        ))]]);
        let text = format!("\n9 0 obj << /DecodeParms << /Predictor 15 {columns} >> >> endobj\n");
        file.extend(text.as_bytes());
        file
    };
    assert!(open(rows("/Columns 2480")).is_ok());
    for hostile in [
        "/Columns 99999999999",
        "/Columns +99999999999",
        "/Col#75mns 99999999999",
        "/Colors 99999999 /Columns 9",
        "/Columns 18446744073709551616",
    ] {
        let said = open(rows(hostile));
        assert!(matches!(said, Err(ScanError::Unreadable)), "{hostile}");
    }
}

#[test]
fn damaged_files_end_in_a_refusal_or_a_sheet() {
    let sheet = GrayImage::from_fn(120, 160, |x, y| Luma([(x * y % 251) as u8]));
    let whole = stack(vec![vec![by_jpeg(&sheet)], vec![by_jpeg(&sheet)]]);
    let mut next = chance(7);
    for _ in 0..400 {
        let mut file = whole.clone();
        for _ in 0..1 + next() % 6 {
            let at = (next() as usize) % file.len();
            match next() % 3 {
                0 => file[at] = next() as u8,
                1 => file.truncate(at.max(8)),
                _ => {
                    let end = (at + 40).min(file.len());
                    let part = file[at..end].to_vec();
                    file.splice(at..at, part);
                }
            }
        }
        if let Ok(stack) = open(file) {
            for page in 1..=stack.pages().unwrap_or(1).min(3) {
                let _whatever_it_says = stack.code(page, ours);
            }
        }
    }
}

#[test]
fn deep_and_circular_trees_end() {
    let mut deep = b"%PDF-1.7\n1 0 obj ".to_vec();
    deep.extend(b"[".repeat(200_000));
    deep.extend(b"\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF");
    assert!(open(deep).is_err());
    let mut doc = Document::with_version("1.7");
    let tree = doc.new_object_id();
    let page = doc.new_object_id();
    let form = doc.new_object_id();
    let own = dictionary! { "XObject" => dictionary! { "F" => form } };
    let round = Stream::new(
        dictionary! { "Subtype" => "Form", "Resources" => own.clone() },
        Vec::new(),
    );
    doc.objects.insert(form, round.into());
    let kids = vec![Object::from(page), tree.into()];
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Parent" => tree };
    doc.objects.insert(tree, pages.into());
    let page_of = dictionary! { "Type" => "Page", "Parent" => tree, "Resources" => own };
    doc.objects.insert(page, page_of.into());
    let catalog = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", catalog);
    let said = open(saved(doc)).map(|stack| stack.code(1, ours));
    assert!(matches!(said, Ok(Err(ScanError::NoPicture)) | Err(_)));
}
