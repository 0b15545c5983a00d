//! Papers that come home from a scanner: the sheets of a stack as pictures, and what their codes say.
//!
//! A stack is a PDF with one picture a page, as scanners make them, or a single picture. It comes from
//! outside: whatever is in it costs no more than [`Limits`] allow, and what cannot be read is named.

mod code;
mod pdf;
mod raster;
#[cfg(test)]
mod tests;

use std::io::Cursor;

use image::codecs::png::PngEncoder;
use image::{DynamicImage, GrayImage};
use thiserror::Error;

use crate::photo::{self, PhotoError, upright};
use pdf::Pages;
pub(crate) use pdf::load;

/// What a stack may ask of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Pages.
    pub pages: usize,
    /// Width times height of a sheet.
    pub pixels: u64,
}

impl Default for Limits {
    /// A ream in one file; A3 at 600 dots an inch.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            pages: 500,
            pixels: 72_000_000,
        }
    }
}

/// Why a stack or a sheet of it is not read.
#[derive(Debug, Error)]
pub enum ScanError {
    /// Neither a picture nor a PDF that holds together.
    #[error("the file is neither a picture nor a readable PDF")]
    Unreadable,
    /// It asks for a password.
    #[error("the PDF is encrypted")]
    Encrypted,
    /// More pages than allowed.
    #[error("the file has {pages} pages, more than the {limit} allowed")]
    TooManyPages {
        /// Pages of the file.
        pages: usize,
        /// Pages allowed.
        limit: usize,
    },
    /// There is no such page, or no picture on it.
    #[error("there is no picture on this page")]
    NoPicture,
    /// The page is put together from several pictures.
    #[error("the page is made of {count} pictures")]
    SeveralPictures {
        /// How many.
        count: usize,
    },
    /// The picture is packed in a way that is not read.
    #[error("pictures packed by {name} are not read")]
    Compression {
        /// What the PDF calls it.
        name: String,
    },
    /// The picture has colours that are not read.
    #[error("pictures with colours of this kind are not read")]
    Colours,
    /// The picture itself is refused.
    #[error(transparent)]
    Picture(#[from] PhotoError),
}

/// A stack of sheets.
pub struct Stack {
    limits: Limits,
    inside: Inside,
}

enum Inside {
    Picture(Vec<u8>),
    Pdf(Box<Pages>),
}

/// A sheet as a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The file: the very bytes of the scanner where it made a JPEG, else a PNG.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub media_type: &'static str,
}

impl Stack {
    /// Opens a stack. Of a PDF, the pages are counted and nothing is decoded.
    pub fn open(file: Vec<u8>, limits: Limits) -> Result<Self, ScanError> {
        if file.len() > limits.bytes {
            let (bytes, limit) = (file.len(), limits.bytes);
            return Err(PhotoError::TooManyBytes { bytes, limit }.into());
        }
        let inside = match file.starts_with(b"%PDF-") {
            true => Inside::Pdf(Box::new(Pages::open(&file, limits)?)),
            false => Inside::Picture(file),
        };
        Ok(Self { limits, inside })
    }

    /// How many pages the PDF has; `None` when the file is a single picture.
    pub fn pages(&self) -> Option<u32> {
        match &self.inside {
            Inside::Picture(_) => None,
            Inside::Pdf(pages) => Some(pages.count()),
        }
    }

    /// A page of the PDF, from 1, as a file of its own. The picture that is no page is the file itself.
    pub fn sheet(&self, page: u32) -> Result<Sheet, ScanError> {
        let picture = match &self.inside {
            Inside::Picture(_) => return Err(ScanError::NoPicture),
            Inside::Pdf(pages) => pages.picture(page, self.limits)?,
        };
        match picture {
            pdf::Picture::Jpeg(bytes) => {
                upright(&bytes, self.of_picture())?;
                let media_type = "image/jpeg";
                Ok(Sheet { bytes, media_type })
            }
            pdf::Picture::Samples(samples) => {
                let mut bytes = Cursor::new(Vec::new());
                samples
                    .write_with_encoder(PngEncoder::new(&mut bytes))
                    .map_err(PhotoError::Encoding)?;
                Ok(Sheet {
                    bytes: bytes.into_inner(),
                    media_type: "image/png",
                })
            }
        }
    }

    /// What the code on a page says that is `wanted`; the page counts from 1 and is ignored where the
    /// stack is a single picture. `None` when there is no such code that can be read.
    pub fn code(
        &self,
        page: u32,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Option<String>, ScanError> {
        Ok(code::read(&self.grey(page)?, &wanted))
    }

    fn grey(&self, page: u32) -> Result<GrayImage, ScanError> {
        let decoded = |jpeg: &[u8]| -> Result<DynamicImage, ScanError> {
            Ok(upright(jpeg, self.of_picture())?.0)
        };
        let picture = match &self.inside {
            Inside::Picture(file) => decoded(file)?,
            Inside::Pdf(pages) => match pages.picture(page, self.limits)? {
                pdf::Picture::Jpeg(jpeg) => decoded(&jpeg)?,
                pdf::Picture::Samples(samples) => samples,
            },
        };
        Ok(picture.into_luma8())
    }

    fn of_picture(&self) -> photo::Limits {
        photo::Limits {
            bytes: self.limits.bytes,
            pixels: self.limits.pixels,
            ..photo::Limits::default()
        }
    }
}
