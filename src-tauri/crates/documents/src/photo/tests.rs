use exif::experimental::Writer;
use exif::{Field, In, Tag, Value};
use image::{ImageFormat, Rgb, RgbImage};

use super::*;

fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x % 251) as u8, (y % 241) as u8, ((x * y) % 239) as u8])
    })
}

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A little-endian EXIF segment with an orientation and the time of taking.
fn with_exif(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend(2_u16.to_le_bytes());
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0]);
    tiff.extend(u32::from(orientation).to_le_bytes());
    tiff.extend([0x69, 0x87, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([0; 4]);
    tiff.extend(1_u16.to_le_bytes());
    tiff.extend([0x03, 0x90, 2, 0, 20, 0, 0, 0, 56, 0, 0, 0]);
    tiff.extend([0; 4]);
    tiff.extend(b"2026:11:23 10:12:30\0");
    segment(jpeg, &tiff)
}

/// Puts metadata into a picture.
fn segment(jpeg: &[u8], tiff: &[u8]) -> Vec<u8> {
    let mut segment = b"Exif\0\0".to_vec();
    segment.extend(tiff);
    let mut out = jpeg[..2].to_vec();
    out.extend([0xff, 0xe1]);
    out.extend((segment.len() as u16 + 2).to_be_bytes());
    out.extend(segment);
    out.extend(&jpeg[2..]);
    out
}

/// What a telephone writes of a place, in degrees, minutes and seconds.
fn with_place(
    jpeg: &[u8],
    latitude: [(u32, u32); 3],
    south: bool,
    more: &[(Tag, Value)],
) -> Vec<u8> {
    let angle = |parts: [(u32, u32); 3]| {
        let parts = parts.map(|(num, denom)| exif::Rational { num, denom });
        Value::Rational(parts.to_vec())
    };
    let letter = |letter: &[u8]| Value::Ascii(vec![letter.to_vec()]);
    let mut fields = vec![
        (Tag::GPSLatitude, angle(latitude)),
        (Tag::GPSLatitudeRef, letter(if south { b"S" } else { b"N" })),
        (Tag::GPSLongitude, angle([(119, 1), (1, 1), (1570, 100)])),
        (Tag::GPSLongitudeRef, letter(b"E")),
        (Tag::DateTimeOriginal, letter(b"2026:11:23 10:12:30")),
    ];
    fields.extend(more.iter().cloned());
    let fields: Vec<Field> = fields
        .into_iter()
        .map(|(tag, value)| Field {
            tag,
            ifd_num: In::PRIMARY,
            value,
        })
        .collect();
    let mut writer = Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut tiff = Cursor::new(Vec::new());
    writer.write(&mut tiff, true).unwrap();
    segment(jpeg, tiff.get_ref())
}

#[test]
fn photos_say_when_and_where_they_were_taken() {
    let jpeg = encoded(&picture(64, 48), ImageFormat::Jpeg);
    let taken = |bytes: &[u8]| inspect(bytes, Limits::default()).unwrap();
    let here = [(33, 1), (35, 1), (5072, 100)];
    let read = taken(&with_place(&jpeg, here, false, &[]));
    assert_eq!(read.at.unwrap().to_string(), "2026-11-23 10:12:30");
    let position = read.position.unwrap();
    assert_eq!(
        (position.latitude, position.longitude),
        (33_597_422, 119_021_028)
    );
    let south = taken(&with_place(&jpeg, here, true, &[]));
    assert_eq!(south.position.unwrap().latitude, -33_597_422);
    // Without a fix: nothing over nothing, a place that is none, or said outright.
    for nowhere in [[(0, 0), (0, 0), (0, 0)], [(91, 1), (0, 1), (0, 1)]] {
        assert_eq!(
            taken(&with_place(&jpeg, nowhere, false, &[])).position,
            None
        );
    }
    let lost = [(Tag::GPSStatus, Value::Ascii(vec![b"V".to_vec()]))];
    let lost = taken(&with_place(&jpeg, here, false, &lost));
    assert_eq!((lost.position, lost.at.is_some()), (None, true));
    // Nothing of it is on paper.
    let made = prepare(&with_place(&jpeg, here, false, &[]), Limits::default()).unwrap();
    assert!(!made.jpeg.windows(4).any(|w| w == b"Exif"));
}

#[test]
fn a_file_is_what_its_bytes_are_and_nothing_that_hangs_on_it_reaches_paper() {
    let script = b"<script>alert(1)</script>PK\x03\x04 an archive";
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let whole = encoded(&picture(64, 48), format);
        let made = prepare(&[&whole[..], script].concat(), Limits::default()).unwrap();
        assert_eq!(made, prepare(&whole, Limits::default()).unwrap());
        // The picture is not the first thing in it.
        let behind = [&script[..], &whole].concat();
        assert!(matches!(
            prepare(&behind, Limits::default()),
            Err(PhotoError::NotAPicture)
        ));
    }
    for (head, name) in [
        (&b"GIF89a/*"[..], "GIF"),
        (b"%PDF-1.7 ", "PDF"),
        (b"BM", "BMP"),
    ] {
        let jpeg = encoded(&picture(64, 48), ImageFormat::Jpeg);
        match prepare(&[head, &jpeg].concat(), Limits::default()) {
            Err(PhotoError::UnsupportedFormat { name: said }) => assert_eq!(said, name),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_glance_refuses_what_cannot_be_taken_without_decoding_it() {
    let whole = encoded(&picture(640, 480), ImageFormat::Jpeg);
    assert!(glance(&whole, Limits::default()).is_ok());
    let cut = glance(&whole[..whole.len() - 40], Limits::default());
    assert!(matches!(cut, Err(PhotoError::Truncated)));
    let few = Limits {
        pixels: 1000,
        ..Limits::default()
    };
    assert!(matches!(
        glance(&whole, few),
        Err(PhotoError::TooManyPixels { .. })
    ));
    assert!(glance(b"\x01\0\0\0 a metafile", Limits::default()).is_err());
}

#[test]
fn every_supported_format_is_made_a_small_jpeg() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let original = encoded(&picture(2000, 1000), format);
        let prepared = prepare(&original, Limits::default()).unwrap();
        assert_eq!((prepared.width, prepared.height), (1600, 800));
        let frame = jpeg::frame(&prepared.jpeg).unwrap();
        assert_eq!(
            (frame.width, frame.height, frame.components),
            (1600, 800, 3)
        );
        assert_eq!(prepared.taken, Taken::default());
    }
}

#[test]
fn small_pictures_keep_their_size() {
    let original = encoded(&picture(300, 200), ImageFormat::Png);
    let prepared = prepare(&original, Limits::default()).unwrap();
    assert_eq!((prepared.width, prepared.height), (300, 200));
}

#[test]
fn photos_are_turned_upright_and_lose_their_metadata() {
    let original = with_exif(&encoded(&picture(400, 200), ImageFormat::Jpeg), 6);
    let prepared = prepare(&original, Limits::default()).unwrap();
    assert_eq!((prepared.width, prepared.height), (200, 400));
    let taken = prepared.taken.at.unwrap();
    assert_eq!(taken.to_string(), "2026-11-23 10:12:30");
    assert!(!prepared.jpeg.windows(4).any(|w| w == b"Exif"));
}

#[test]
fn preparing_twice_gives_the_same_bytes() {
    let original = encoded(&picture(1800, 900), ImageFormat::Png);
    let once = prepare(&original, Limits::default()).unwrap();
    assert_eq!(once, prepare(&original, Limits::default()).unwrap());
}

#[test]
fn transparency_becomes_white() {
    let clear = image::RgbaImage::from_pixel(16, 16, image::Rgba([0, 0, 0, 0]));
    let mut bytes = Cursor::new(Vec::new());
    clear.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let prepared = prepare(bytes.get_ref(), Limits::default()).unwrap();
    let back = image::load_from_memory(&prepared.jpeg).unwrap().into_rgb8();
    assert!(back.pixels().all(|p| p.0.iter().all(|c| *c > 250)));
}

#[test]
fn nothing_and_nonsense_are_refused() {
    assert!(matches!(
        prepare(&[], Limits::default()),
        Err(PhotoError::Empty)
    ));
    assert!(matches!(
        prepare(b"just words", Limits::default()),
        Err(PhotoError::NotAPicture)
    ));
    assert!(prepare(b"\xff\xd8\xff", Limits::default()).is_err());
}

#[test]
fn heic_is_named() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    match prepare(heic, Limits::default()) {
        Err(PhotoError::UnsupportedFormat { name }) => assert_eq!(name, "HEIC"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn truncated_pictures_are_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let whole = encoded(&picture(640, 480), format);
        for part in [whole.len() / 20, whole.len() / 2, whole.len() - 40] {
            let result = prepare(&whole[..part], Limits::default());
            assert!(result.is_err(), "{format:?} cut to {part}");
        }
    }
}

#[test]
fn bombs_are_refused_before_they_are_decoded() {
    // A PNG that claims 60000 x 60000 pixels in a few hundred bytes.
    let mut png = encoded(&picture(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert!(matches!(
        prepare(&png, Limits::default()),
        Err(PhotoError::TooManyPixels { width: 60_000, .. })
    ));
    let limits = Limits {
        bytes: 100,
        ..Limits::default()
    };
    assert!(matches!(
        prepare(&png, limits),
        Err(PhotoError::TooManyBytes { .. })
    ));
    let limits = Limits {
        pixels: 1000,
        ..Limits::default()
    };
    for format in [ImageFormat::Jpeg, ImageFormat::WebP] {
        let bytes = encoded(&picture(64, 64), format);
        assert!(matches!(
            prepare(&bytes, limits),
            Err(PhotoError::TooManyPixels { .. })
        ));
    }
}

#[test]
fn hostile_bytes_never_panic() {
    let whole = with_exif(&encoded(&picture(64, 48), ImageFormat::Jpeg), 3);
    let mut seed = 7_u32;
    for _ in 0..300 {
        let mut bytes = whole.clone();
        for _ in 0..8 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = seed as usize % bytes.len();
            bytes[at] = (seed >> 24) as u8;
        }
        let _ = prepare(&bytes, Limits::default());
    }
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
