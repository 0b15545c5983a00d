//! A scanner: pages of our own papers as pictures, a little askew and noisy, and stacks of them.

use std::io::Cursor;
use std::process::Command;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::interpolate_bilinear;
use image::{GrayImage, Luma};
use lopdf::{Document, Object, Stream, dictionary};

/// How a sheet goes in.
#[derive(Clone, Copy)]
pub struct Fed {
    pub dots: u32,
    pub degrees: f32,
    pub noise: u64,
}

pub const WELL: Fed = Fed {
    dots: 150,
    degrees: 0.6,
    noise: 8,
};

/// The pages of a paper as JPEG.
pub fn scanned(pdf: &[u8], fed: Fed) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf).unwrap();
    let status = Command::new("pdftoppm")
        .args(["-r", &fed.dots.to_string(), "-gray"])
        .arg(&file)
        .arg(folder.path().join("page"))
        .status()
        .expect("pdftoppm: run `cargo xtask test`");
    assert!(status.success());
    let files = std::fs::read_dir(folder.path()).unwrap();
    let mut pages: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "pgm"));
    pages.sort();
    let page = |path| jpeg(&worn(&grey(&std::fs::read(path).unwrap()), fed));
    pages.into_iter().map(page).collect()
}

/// A sheet nobody printed anything on.
pub fn blank() -> Vec<u8> {
    jpeg(&worn(&GrayImage::from_pixel(1240, 1754, Luma([255])), WELL))
}

/// A PDF with one picture a page, as scanners make it.
pub fn stack(jpegs: &[Vec<u8>]) -> Vec<u8> {
    let pictures = jpegs.iter().map(|jpeg| {
        let picture = image::load_from_memory(jpeg).unwrap();
        let dict = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "ColorSpace" => "DeviceGray",
            "Width" => picture.width(), "Height" => picture.height(), "BitsPerComponent" => 8,
            "Filter" => "DCTDecode",
        };
        Stream::new(dict, jpeg.clone())
    });
    stack_of(pictures)
}

/// A PDF with these pictures, one a page.
pub fn stack_of(pictures: impl Iterator<Item = Stream>) -> Vec<u8> {
    let mut doc = Document::with_version("1.5");
    let tree = doc.new_object_id();
    let kids: Vec<Object> = pictures
        .map(|picture| {
            let picture = doc.add_object(picture);
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree,
                "Resources" => dictionary! { "XObject" => dictionary! { "I" => picture } },
            };
            doc.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(kids.len()).unwrap();
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    doc.objects.insert(tree, pages.into());
    let catalog = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", catalog);
    let mut file = Vec::new();
    doc.save_to(&mut file).unwrap();
    file
}

/// A PGM file: `P5`, width, height, 255, pixels.
fn grey(bytes: &[u8]) -> GrayImage {
    let mut head = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || -> Option<u32> { str::from_utf8(head.next()?).ok()?.parse().ok() };
    assert_eq!(number(), None, "P5");
    let (width, height) = (number().unwrap(), number().unwrap());
    let pixels = usize::try_from(width * height).unwrap();
    GrayImage::from_raw(width, height, bytes[bytes.len() - pixels..].to_vec()).unwrap()
}

fn worn(page: &GrayImage, fed: Fed) -> GrayImage {
    let (width, height) = page.dimensions();
    let (sin, cos) = fed.degrees.to_radians().sin_cos();
    let middle = (width as f32 / 2.0, height as f32 / 2.0);
    let mut chance = 1_u64;
    GrayImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (x as f32 - middle.0, y as f32 - middle.1);
        let from = (
            middle.0 + dx * cos + dy * sin,
            middle.1 + dy * cos - dx * sin,
        );
        let from = (
            from.0.clamp(0.0, width as f32 - 1.0),
            from.1.clamp(0.0, height as f32 - 1.0),
        );
        let ink: Luma<u8> = interpolate_bilinear(page, from.0, from.1).unwrap();
        // Paper is not white, ink is not black, and one side is darker.
        let lit = 40.0 + f32::from(ink.0[0]) / 255.0 * (200.0 - 40.0 * x as f32 / width as f32);
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let noise = ((chance >> 33) % (2 * fed.noise + 1)) as f32 - fed.noise as f32;
        Luma([(lit + noise).clamp(0.0, 255.0) as u8])
    })
}

fn jpeg(page: &GrayImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut bytes, 70)
        .encode_image(page)
        .unwrap();
    bytes.into_inner()
}
