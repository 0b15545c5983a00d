//! Rows of samples to a picture.

use image::{DynamicImage, GrayImage, RgbImage};

use super::{Limits, ScanError};
use crate::photo::PhotoError;

/// What a sample stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Grey,
    Colour,
}

impl Space {
    fn channels(self) -> u64 {
        match self {
            Self::Grey => 1,
            Self::Colour => 3,
        }
    }
}

/// Pixels a row, rows, and bits a sample.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    width: u32,
    height: u32,
    bits: u32,
}

impl Shape {
    pub(super) fn new(width: u32, height: u32, bits: u32) -> Option<Self> {
        let known = matches!(bits, 1 | 2 | 4 | 8 | 16);
        (known && width > 0 && height > 0).then_some(Self {
            width,
            height,
            bits,
        })
    }

    pub(super) fn pixels(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    pub(super) fn within(self, limits: Limits) -> Result<(), ScanError> {
        if self.pixels() <= limits.pixels {
            return Ok(());
        }
        Err(PhotoError::TooManyPixels {
            width: self.width,
            height: self.height,
            limit: limits.pixels,
        }
        .into())
    }

    pub(super) fn rows(self) -> usize {
        usize::try_from(self.height).unwrap_or(usize::MAX)
    }

    /// Bytes of a row; each row begins with a byte of its own.
    fn stride(self, space: Space) -> usize {
        let bits = u64::from(self.width) * space.channels() * u64::from(self.bits);
        usize::try_from(bits.div_ceil(8)).unwrap_or(usize::MAX)
    }

    /// Bytes of the whole.
    pub(super) fn bytes(self, space: Space) -> usize {
        self.stride(space).saturating_mul(self.rows())
    }
}

/// The picture of samples; with one bit each or eight, as scanners make them.
pub(super) fn picture(
    samples: &[u8],
    shape: Shape,
    space: Space,
    inverted: bool,
) -> Result<DynamicImage, ScanError> {
    if samples.len() < shape.bytes(space) {
        return Err(PhotoError::Truncated.into());
    }
    let rows = samples.chunks_exact(shape.stride(space)).take(shape.rows());
    let width = usize::try_from(shape.width).unwrap_or(usize::MAX);
    let mut bytes: Vec<u8> = match (shape.bits, space) {
        (8, _) => rows.flatten().copied().collect(),
        (1, Space::Grey) => rows.flat_map(|row| spread(row).take(width)).collect(),
        _ => return Err(ScanError::Colours),
    };
    if inverted {
        bytes.iter_mut().for_each(|byte| *byte = !*byte);
    }
    let made = match space {
        Space::Grey => GrayImage::from_raw(shape.width, shape.height, bytes).map(Into::into),
        Space::Colour => RgbImage::from_raw(shape.width, shape.height, bytes).map(Into::into),
    };
    made.ok_or(ScanError::Unreadable)
}

/// Bits as bytes, the highest first: 1 is white.
fn spread(row: &[u8]) -> impl Iterator<Item = u8> {
    let bits = |byte: &u8| {
        let byte = *byte;
        (0..8).rev().map(move |bit| match byte >> bit & 1 {
            1 => u8::MAX,
            _ => 0,
        })
    };
    row.iter().flat_map(bits)
}
