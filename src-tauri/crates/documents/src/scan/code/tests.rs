use image::{GrayImage, Luma};
use qrcodegen::{Mask, QrCode, QrCodeEcc, Version};

use super::read;

pub(in crate::scan) const OURS: &str = "bihuan:1:notice:供电安改〔2026〕112号:0197f2c04b1a7d3e9a550c9f7b6e2a10:\
    5f2c9a1be07d44e15f2c9a1be07d44e15f2c9a1be07d44e15f2c9a1be07d44e1:5f2c9a1be07d44e1";

pub(in crate::scan) fn ours(code: &str) -> bool {
    code.starts_with("bihuan:")
}

/// A sheet at so many dots an inch with codes of 84 points, each at its place in points from the left
/// and from the top.
fn sheet(dots: f32, codes: &[(&str, f32, f32)]) -> GrayImage {
    let scale = dots / 72.0;
    let size = |points: f32| (points * scale) as u32;
    let mut sheet = GrayImage::from_pixel(size(595.3), size(841.9), Luma([250]));
    for (payload, left, top) in codes {
        let code = QrCode::encode_text(payload, QrCodeEcc::Medium).unwrap();
        let module = 84.0 * scale / (code.size() + 8) as f32;
        for (x, y, pixel) in sheet.enumerate_pixels_mut() {
            let at = |pixel: u32, edge: &f32| {
                ((pixel as f32 + 0.5 - edge * scale) / module - 4.0).floor() as i32
            };
            if code.get_module(at(x, left), at(y, top)) {
                *pixel = Luma([30]);
            }
        }
    }
    sheet
}

const PLACE: (f32, f32) = (457.0, 48.0);

/// A sheet as our papers are.
pub(in crate::scan) fn upright_sheet(dots: f32) -> GrayImage {
    sheet(dots, &[(OURS, PLACE.0, PLACE.1)])
}

/// Numbers that are the same on every run.
pub(in crate::scan) fn chance(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed;
    move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    }
}

#[test]
fn a_code_is_read_at_any_usual_density_whichever_way_up() {
    for dots in [150.0, 200.0, 300.0, 600.0] {
        let upright = upright_sheet(dots);
        let turned = [
            upright.clone(),
            image::imageops::rotate90(&upright),
            image::imageops::rotate180(&upright),
            image::imageops::rotate270(&upright),
        ];
        for (quarter, picture) in turned.into_iter().enumerate() {
            let code = read(&picture, &ours);
            assert_eq!(code.as_deref(), Some(OURS), "{dots} dots, turned {quarter}");
        }
    }
}

/// A sheet as it comes out of a scanner: not quite straight, darker on one side, with noise.
fn worn(sheet: &GrayImage, degrees: f32, lean: f32, noise: u64) -> GrayImage {
    let (width, height) = sheet.dimensions();
    let (sin, cos) = degrees.to_radians().sin_cos();
    let middle = (width as f32 / 2.0, height as f32 / 2.0);
    let mut next = chance(3);
    GrayImage::from_fn(width, height, |x, y| {
        let far = 1.0 + lean * (x as f32 - middle.0) / width as f32;
        let (dx, dy) = ((x as f32 - middle.0) * far, (y as f32 - middle.1) * far);
        let (x, y) = (
            dx * cos + dy * sin + middle.0,
            dy * cos - dx * sin + middle.1,
        );
        let (x, y) = (
            x.clamp(0.0, width as f32 - 1.0),
            y.clamp(0.0, height as f32 - 1.0),
        );
        let grey: Luma<u8> = image::imageops::interpolate_bilinear(sheet, x, y).unwrap();
        let lit = f32::from(grey.0[0]) * (1.0 - 0.2 * x / width as f32);
        let noise = (next() % (2 * noise + 1)) as f32 - noise as f32;
        Luma([(lit + 20.0 + noise).clamp(0.0, 255.0) as u8])
    })
}

#[test]
fn a_code_is_read_from_a_sheet_that_went_in_askew() {
    for (dots, noise) in [(150.0, 12), (200.0, 24)] {
        let straight = upright_sheet(dots);
        for degrees in [-3.0, -0.7, 1.4, 4.0] {
            let sheet = worn(&straight, degrees, 0.0, noise);
            let code = read(&sheet, &ours);
            assert_eq!(
                code.as_deref(),
                Some(OURS),
                "{dots} dots, {degrees} degrees"
            );
        }
        // Taken with a phone, from the side.
        let sheet = worn(&straight, 1.0, 0.1, noise);
        assert_eq!(read(&sheet, &ours).as_deref(), Some(OURS), "{dots} dots");
    }
}

#[test]
fn the_code_that_is_wanted_is_found_beside_others() {
    let label = "https://example.org/equipment/10kV-113";
    let codes = [
        (label, 40.0, 60.0),
        (OURS, PLACE.0, PLACE.1),
        (label, 200.0, 400.0),
    ];
    assert_eq!(read(&sheet(200.0, &codes), &ours).as_deref(), Some(OURS));
    // The middle of the sheet is looked at last.
    let middle = sheet(200.0, &[(OURS, 250.0, 380.0)]);
    assert_eq!(read(&middle, &ours).as_deref(), Some(OURS));
    assert_eq!(read(&sheet(200.0, &[(label, 457.0, 48.0)]), &ours), None);
    assert_eq!(read(&sheet(150.0, &[]), &ours), None);
}

#[test]
fn a_sheet_full_of_marks_is_given_up_in_time() {
    // A grid of marks like those of a code's corners, and no code.
    let mark = |x: u32, y: u32| {
        let ring = x == 0 || y == 0 || x == 6 || y == 6;
        ring || ((2..=4).contains(&x) && (2..=4).contains(&y))
    };
    let hostile = GrayImage::from_fn(1600, 2200, |x, y| {
        let (x, y) = (x / 3 % 9, y / 3 % 9);
        Luma([if x < 7 && y < 7 && mark(x, y) {
            20
        } else {
            250
        }])
    });
    assert_eq!(read(&hostile, &ours), None);
}

#[test]
fn a_code_that_says_nonsense_ends_in_nothing() {
    // What a code of each version holds at the weakest correction, in bytes.
    const HOLDS: [(u8, usize); 5] = [(1, 19), (2, 34), (5, 108), (7, 156), (10, 274)];
    let mut next = chance(17);
    let mut empty = 0;
    for round in 0..50 {
        let (version, bytes) = HOLDS[round % HOLDS.len()];
        let data: Vec<u8> = (0..bytes).map(|_| next() as u8).collect();
        let mask = Some(Mask::new((next() % 8) as u8));
        let version = Version::new(version);
        let code = QrCode::encode_codewords(version, QrCodeEcc::Low, &data, mask);
        let side = (code.size() as u32 + 8) * 5;
        let at = |pixel: u32| pixel as i32 / 5 - 4;
        let picture = GrayImage::from_fn(side, side, |x, y| {
            Luma([if code.get_module(at(x), at(y)) {
                20
            } else {
                240
            }])
        });
        empty += u32::from(read(&picture, &|_| true).is_none());
    }
    assert!((1..50).contains(&empty), "{empty} of 50");
}

#[test]
fn chance_marks_are_no_code() {
    let mut next = chance(11);
    let noise = GrayImage::from_fn(900, 1200, |_, _| Luma([next() as u8]));
    assert_eq!(read(&noise, &ours), None);
}
