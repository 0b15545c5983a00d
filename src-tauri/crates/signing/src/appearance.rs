//! What a signature looks like on the page. It is drawn by the caller; nothing here is part of
//! the cryptographic statement.

use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::error::SignError;
use crate::pdf::{Object, Update};

const MAX_PIXELS: usize = 16 << 20;
const LEVEL: u8 = 6;

/// A picture with transparency, rows from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Three bytes (red, green, blue, sRGB) per pixel.
    pub rgb: Vec<u8>,
    /// One byte per pixel, 255 is opaque.
    pub alpha: Vec<u8>,
}

/// What is drawn in the signature's box.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Appearance {
    /// A picture, scaled to fit and centred: handwriting, a seal, or rendered lines of text.
    Raster(Raster),
}

impl Appearance {
    /// Add the appearance's objects for a box of this size in points; answers the form XObject.
    pub(crate) fn write(
        &self,
        update: &mut Update,
        (width, height): (f64, f64),
    ) -> Result<u32, SignError> {
        let Self::Raster(raster) = self;
        raster.check()?;
        let mask = update.add(raster.image("DeviceGray", &raster.alpha, None));
        let image = update.add(raster.image("DeviceRGB", &raster.rgb, Some(mask)));
        let (columns, rows) = (f64::from(raster.width), f64::from(raster.height));
        let scale = (width / columns).min(height / rows);
        let (drawn_width, drawn_height) = (columns * scale, rows * scale);
        let content = format!(
            "q {drawn_width:.3} 0 0 {drawn_height:.3} {:.3} {:.3} cm /Im0 Do Q",
            (width - drawn_width) / 2.0,
            (height - drawn_height) / 2.0,
        );
        let head = format!(
            "/Type/XObject/Subtype/Form/BBox[0 0 {width:.3} {height:.3}]\
             /Resources<</XObject<</Im0 {image} 0 R>>>>"
        );
        Ok(update.add(stream(&head, content.as_bytes())))
    }
}

impl Raster {
    fn check(&self) -> Result<(), SignError> {
        let size = |number: u32| usize::try_from(number).ok().filter(|size| *size > 0);
        let pixels = size(self.width)
            .zip(size(self.height))
            .and_then(|(width, height)| width.checked_mul(height))
            .filter(|pixels| *pixels <= MAX_PIXELS && self.alpha.len() == *pixels);
        match pixels {
            Some(pixels) if self.rgb.len() == pixels * 3 => Ok(()),
            _ => Err(SignError::Appearance),
        }
    }

    fn image(&self, space: &str, samples: &[u8], mask: Option<u32>) -> Vec<u8> {
        let mask = mask.map_or_else(String::new, |mask| format!("/SMask {mask} 0 R"));
        let head = format!(
            "/Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/{space}\
             /BitsPerComponent 8/Filter/FlateDecode{mask}",
            self.width, self.height,
        );
        stream(&head, &compress_to_vec_zlib(samples, LEVEL))
    }
}

fn stream(head: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{head}/Length {}>>\nstream\n", data.len()).into_bytes();
    out.extend(data);
    out.extend(b"\nendstream");
    out
}

/// Width and height of a widget's rectangle in points.
pub(crate) fn size(rectangle: &Object<'_>) -> Option<(f64, f64)> {
    let numbers: Vec<f64> = rectangle
        .as_array()?
        .iter()
        .map(Object::as_number)
        .collect::<Option<_>>()?;
    let [left, bottom, right, top] = numbers.try_into().ok()?;
    let (width, height) = (right - left, top - bottom);
    (width > 0.0 && height > 0.0).then_some((width, height))
}
