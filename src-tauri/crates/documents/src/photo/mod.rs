//! Preparing photos for a paper: known format, upright, small enough, nothing hidden inside.

mod sniff;
mod taken;
#[cfg(test)]
mod tests;

use std::io::Cursor;

use chrono::NaiveDateTime;
use domain::photo::Position;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, RgbImage};
use thiserror::Error;

use crate::jpeg;
use sniff::Kind;

/// What a photo may ask of the machine, and how large it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the original.
    pub bytes: usize,
    /// Width times height of the original.
    pub pixels: u64,
    /// Longest side of the result in pixels.
    pub long_side: u32,
    /// JPEG quality of the result, 1 to 100.
    pub quality: u8,
}

impl Default for Limits {
    /// Cameras of 2026 make photos of up to 60 MB and 100 million pixels.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            pixels: 110_000_000,
            long_side: 1600,
            quality: 84,
        }
    }
}

/// A photo ready to be embedded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// RGB JPEG without metadata.
    pub jpeg: Vec<u8>,
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// What the camera says of it.
    pub taken: Taken,
}

/// When and where a photo was taken, as far as the camera says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// When, on the camera's own clock.
    pub at: Option<NaiveDateTime>,
    /// Where.
    pub position: Option<Position>,
}

/// A photo that is not taken.
#[derive(Debug, Error)]
pub enum PhotoError {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// A known format that is not read, such as `HEIC`.
    #[error("photos of the format {name} are not supported")]
    UnsupportedFormat {
        /// Name of the format.
        name: &'static str,
    },
    /// No picture.
    #[error("the file is not a picture")]
    NotAPicture,
    /// More bytes than allowed.
    #[error("the file has {bytes} bytes, more than the {limit} allowed")]
    TooManyBytes {
        /// Bytes of the file.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// More pixels than allowed, whatever the size of the file.
    #[error("the picture has {width} x {height} pixels, more than the {limit} allowed")]
    TooManyPixels {
        /// Pixels a row.
        width: u32,
        /// Rows.
        height: u32,
        /// Pixels allowed.
        limit: u64,
    },
    /// The end is missing.
    #[error("the picture is incomplete")]
    Truncated,
    /// The picture contradicts its format.
    #[error("the picture is damaged")]
    Damaged(#[source] ImageError),
    /// The result could not be written.
    #[error("the picture could not be encoded")]
    Encoding(#[source] ImageError),
}

/// Reads a JPEG, PNG or WebP picture and makes it fit for paper.
///
/// The format is taken from the first bytes, never from a file name. The original is not
/// changed; keep it, since it is the evidence.
pub fn prepare(original: &[u8], limits: Limits) -> Result<Prepared, PhotoError> {
    let (picture, taken) = upright(original, limits)?;
    encode(picture, taken, limits)
}

/// Decodes a picture to see that it is whole, and says what the camera says of it.
pub fn inspect(original: &[u8], limits: Limits) -> Result<Taken, PhotoError> {
    Ok(upright(original, limits)?.1)
}

/// Whether a file looks like a picture that [`prepare`] reads: by its first bytes, its size and its end.
pub fn glance(original: &[u8], limits: Limits) -> Result<(), PhotoError> {
    opened(original, limits)?;
    check_end(original)
}

/// Decodes a picture of a known format, upright, with what the camera says of it.
pub(crate) fn upright(
    original: &[u8],
    limits: Limits,
) -> Result<(DynamicImage, Taken), PhotoError> {
    let decoded = decode(opened(original, limits)?, limits)?;
    // Asked last, so that a bomb is called a bomb.
    check_end(original)?;
    Ok(decoded)
}

/// A picture of a known format that is not too large; nothing of it is decoded yet.
fn opened(original: &[u8], limits: Limits) -> Result<Box<dyn ImageDecoder + '_>, PhotoError> {
    if original.is_empty() {
        return Err(PhotoError::Empty);
    }
    if original.len() > limits.bytes {
        return Err(PhotoError::TooManyBytes {
            bytes: original.len(),
            limit: limits.bytes,
        });
    }
    let source = Cursor::new(original);
    let decoder: Box<dyn ImageDecoder + '_> = match sniff::kind(original) {
        Kind::Jpeg => Box::new(JpegDecoder::new(source).map_err(damaged)?),
        Kind::Png => Box::new(PngDecoder::new(source).map_err(damaged)?),
        Kind::WebP if sniff::webp_is_short(original) => return Err(PhotoError::Truncated),
        Kind::WebP => Box::new(WebPDecoder::new(source).map_err(damaged)?),
        Kind::Other(name) => return Err(PhotoError::UnsupportedFormat { name }),
        Kind::Unknown => return Err(PhotoError::NotAPicture),
    };
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits.pixels {
        return Err(PhotoError::TooManyPixels {
            width,
            height,
            limit: limits.pixels,
        });
    }
    Ok(decoder)
}

/// Decoders of JPEG forgive a missing end.
fn check_end(original: &[u8]) -> Result<(), PhotoError> {
    match sniff::kind(original) {
        Kind::Jpeg if jpeg::frame(original).is_none() => Err(PhotoError::Truncated),
        _ => Ok(()),
    }
}

fn damaged(error: ImageError) -> PhotoError {
    match &error {
        ImageError::IoError(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => {
            PhotoError::Truncated
        }
        _ => PhotoError::Damaged(error),
    }
}

/// Decodes and turns upright.
fn decode(
    mut decoder: impl ImageDecoder,
    limits: Limits,
) -> Result<(DynamicImage, Taken), PhotoError> {
    let mut allowed = image::Limits::default();
    // Eight bytes a pixel: four channels of sixteen bits.
    allowed.max_alloc = Some(limits.pixels.saturating_mul(8));
    decoder.set_limits(allowed).map_err(damaged)?;
    // Damaged metadata is no reason to refuse a sound picture.
    let metadata = decoder.exif_metadata().ok().flatten().unwrap_or_default();
    let orientation = Orientation::from_exif_chunk(&metadata).unwrap_or(Orientation::NoTransforms);
    let taken = taken::read(metadata);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    Ok((picture, taken))
}

fn encode(picture: DynamicImage, taken: Taken, limits: Limits) -> Result<Prepared, PhotoError> {
    let longest = picture.width().max(picture.height());
    let picture = if longest > limits.long_side {
        picture.resize(limits.long_side, limits.long_side, FilterType::CatmullRom)
    } else {
        picture
    };
    let rgb = on_white(picture);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, limits.quality.clamp(1, 100))
        .encode_image(&rgb)
        .map_err(PhotoError::Encoding)?;
    Ok(Prepared {
        jpeg,
        width: rgb.width(),
        height: rgb.height(),
        taken,
    })
}

/// Transparent parts become paper.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let rgba = picture.into_rgba8();
    let mut rgb = RgbImage::new(rgba.width(), rgba.height());
    for (to, from) in rgb.pixels_mut().zip(rgba.pixels()) {
        let [r, g, b, a] = from.0;
        let over = |c: u8| {
            let value = u32::from(c) * u32::from(a) + 255 * (255 - u32::from(a));
            u8::try_from(value / 255).unwrap_or(u8::MAX)
        };
        to.0 = [over(r), over(g), over(b)];
    }
    rgb
}
