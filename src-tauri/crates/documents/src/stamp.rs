//! The picture a signature field shows: the signer's name and a small line below.

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::{GlyphId, OutlineBuilder};

use crate::error::RenderError;
use crate::fonts::{Faces, Fonts, Weight};
use crate::wrap::{Line, Style, wrap};

/// A picture with its coverage, row by row from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Three bytes a pixel.
    pub rgb: Vec<u8>,
    /// One byte a pixel, 255 for full ink.
    pub alpha: Vec<u8>,
}

/// Blue-black, as from a fountain pen: it sets a signature apart from print without shouting.
const INK: [u8; 3] = [0x1b, 0x2a, 0x4a];
/// How strongly the lines below the name are inked.
const QUIET: f32 = 0.72;
/// Pixels of the longest side, beyond which a picture only costs space.
const LARGEST: f32 = 4096.0;

/// Draws `name` large and `lines` small below it, in the middle of a field of `w_pt` by
/// `h_pt` points, with `scale` pixels a point.
pub fn signature_stamp(
    fonts: &Fonts,
    name: &str,
    lines: &[String],
    w_pt: f32,
    h_pt: f32,
    scale: f32,
) -> Result<Raster, RenderError> {
    let faces = Faces::new(fonts);
    let side = |points: f32| (points * scale).round().clamp(1.0, LARGEST) as usize;
    let (width, height) = (side(w_pt), side(h_pt));
    let mut raster = Rasterizer::new(width, height);
    let mut small_raster = Rasterizer::new(width, height);

    let small = (h_pt * 0.15).clamp(5.0, 8.0);
    let lead = small * 1.4;
    let below = lines.len() as f32 * lead;
    let room = (h_pt - below).max(small);
    let name_line = fitted(&faces, name, (room * 0.72).min(22.0), w_pt);
    let name_height = name_line.0 * 1.25;
    let mut y = (h_pt - name_height - below).max(0.0) / 2.0;
    ink(
        &faces,
        &mut raster,
        &name_line,
        w_pt,
        y + name_line.0,
        scale,
    );
    y += name_height;
    for words in lines {
        let line = fitted(&faces, words, small, w_pt);
        ink(&faces, &mut small_raster, &line, w_pt, y + small, scale);
        y += lead;
    }
    faces.verdict()?;

    let mut alpha = vec![0; width * height];
    let mut lay = |raster: &Rasterizer, strength: f32| {
        raster.for_each_pixel(|i, coverage| {
            if let Some(pixel) = alpha.get_mut(i) {
                let value = (coverage.clamp(0.0, 1.0) * strength * 255.0).round() as u8;
                *pixel = value.max(*pixel);
            }
        });
    };
    lay(&raster, 1.0);
    lay(&small_raster, QUIET);
    Ok(Raster {
        width: width as u32,
        height: height as u32,
        rgb: INK.repeat(width * height),
        alpha,
    })
}

/// One line at the given size, or smaller so that it fits the width. Sizes in points.
fn fitted(faces: &Faces<'_>, text: &str, size: f32, width: f32) -> (f32, Line) {
    let set = |size| {
        let style = Style {
            size,
            weight: Weight::Regular,
            indent: 0.0,
            stretch: 0.0,
        };
        let flat = text.replace('\n', " ");
        let line = wrap(faces, &flat, style, f32::MAX).into_iter().next();
        line.unwrap_or_default()
    };
    let line = set(size);
    if line.width <= width || line.width <= 0.0 {
        return (size, line);
    }
    let smaller = size * width / line.width;
    (smaller, set(smaller))
}

/// Adds a line to the raster, centred, its baseline 0.88 em below the top of the line.
fn ink(
    faces: &Faces<'_>,
    raster: &mut Rasterizer,
    (size, line): &(f32, Line),
    width: f32,
    baseline: f32,
    scale: f32,
) {
    let left = (width - line.width) / 2.0;
    for placed in &line.glyphs {
        let Some(face) = faces.face(placed.glyph.font) else {
            continue;
        };
        let mut pen = Pen {
            raster: &mut *raster,
            x: (left + placed.x) * scale,
            y: (baseline - 0.06 * size) * scale,
            scale: size * scale / f32::from(face.units_per_em()),
            start: point(0.0, 0.0),
            at: point(0.0, 0.0),
        };
        face.outline_glyph(GlyphId(placed.glyph.gid), &mut pen);
    }
}

/// Draws an outline in font units, `y` upwards, into pixels, `y` downwards.
struct Pen<'r> {
    raster: &'r mut Rasterizer,
    x: f32,
    y: f32,
    scale: f32,
    start: Point,
    at: Point,
}

impl Pen<'_> {
    fn map(&self, x: f32, y: f32) -> Point {
        point(self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.map(x, y);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.map(x, y);
        self.raster.draw_line(self.at, to);
        self.at = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (by, to) = (self.map(x1, y1), self.map(x, y));
        self.raster.draw_quad(self.at, by, to);
        self.at = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (a, b, to) = (self.map(x1, y1), self.map(x2, y2), self.map(x, y));
        self.raster.draw_cubic(self.at, a, b, to);
        self.at = to;
    }

    fn close(&mut self) {
        self.raster.draw_line(self.at, self.start);
        self.at = self.start;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{fonts, keep};

    /// On white paper, for looking at.
    fn keep_picture(raster: &Raster) {
        let pixels = raster
            .rgb
            .chunks(3)
            .zip(&raster.alpha)
            .flat_map(|(rgb, alpha)| {
                let over = |c: u8| 255 - (255 - u32::from(c)) * u32::from(*alpha) / 255;
                [over(rgb[0]) as u8, over(rgb[1]) as u8, over(rgb[2]) as u8]
            });
        let picture =
            image::RgbImage::from_raw(raster.width, raster.height, pixels.collect()).unwrap();
        let mut png = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
        keep("stamp.png", png.get_ref());
    }

    #[test]
    fn the_name_is_inked_and_the_edges_stay_free() {
        let lines = ["2026-11-23 14:58".to_owned()];
        let raster = signature_stamp(fonts(), "周敏", &lines, 160.0, 56.0, 4.0).unwrap();
        assert_eq!((raster.width, raster.height), (640, 224));
        assert_eq!(raster.alpha.len(), 640 * 224);
        assert_eq!(raster.rgb.len(), 3 * 640 * 224);
        keep_picture(&raster);
        let inked = raster.alpha.iter().filter(|a| **a > 128).count();
        assert!(inked > 1000, "{inked}");
        for row in raster.alpha.chunks(640) {
            assert!(row[..8].iter().chain(&row[632..]).all(|a| *a == 0));
        }
    }

    #[test]
    fn long_names_are_set_smaller_and_missing_glyphs_refused() {
        let fonts = fonts();
        let long = "买买提·阿不都热合曼·吐尔逊江之继任者";
        let raster = signature_stamp(fonts, long, &[], 120.0, 40.0, 3.0).unwrap();
        assert!(raster.alpha.iter().any(|a| *a > 0));
        assert!(matches!(
            signature_stamp(fonts, "\u{e000}", &[], 120.0, 40.0, 3.0),
            Err(RenderError::MissingGlyphs { .. })
        ));
    }
}
