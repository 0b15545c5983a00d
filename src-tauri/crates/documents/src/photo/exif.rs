//! The one thing read from EXIF beside the orientation: when the photo was taken.

use chrono::NaiveDateTime;

const EXIF_DIRECTORY: u16 = 0x8769;
const DATE_TIME_ORIGINAL: u16 = 0x9003;
const DATE_TIME: u16 = 0x0132;
/// `YYYY:MM:DD HH:MM:SS`.
const DATE_LENGTH: usize = 19;

/// A TIFF structure with its byte order.
struct Tiff<'a> {
    bytes: &'a [u8],
    big_endian: bool,
}

impl<'a> Tiff<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let big_endian = match bytes.get(..4)? {
            b"II*\0" => false,
            b"MM\0*" => true,
            _ => return None,
        };
        Some(Self { bytes, big_endian })
    }

    fn short(&self, at: usize) -> Option<u16> {
        let raw = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.big_endian {
            u16::from_be_bytes(raw)
        } else {
            u16::from_le_bytes(raw)
        })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let raw = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        let value = if self.big_endian {
            u32::from_be_bytes(raw)
        } else {
            u32::from_le_bytes(raw)
        };
        usize::try_from(value).ok()
    }

    /// The value field of a tag: for a long text or a directory, where it stands.
    fn find(&self, directory: usize, tag: u16) -> Option<usize> {
        let count = usize::from(self.short(directory)?);
        let entry = (0..count)
            .map(|n| directory + 2 + n * 12)
            .find(|at| self.short(*at) == Some(tag))?;
        self.long(entry + 8)
    }

    fn date(&self, at: usize) -> Option<NaiveDateTime> {
        let raw = self.bytes.get(at..at.checked_add(DATE_LENGTH)?)?;
        let text = std::str::from_utf8(raw).ok()?;
        NaiveDateTime::parse_from_str(text, "%Y:%m:%d %H:%M:%S").ok()
    }
}

/// When the shutter opened; the time of the last change where that is missing.
pub(super) fn taken_at(metadata: &[u8]) -> Option<NaiveDateTime> {
    let tiff = Tiff::new(metadata)?;
    let first = tiff.long(4)?;
    let original = tiff
        .find(first, EXIF_DIRECTORY)
        .and_then(|directory| tiff.find(directory, DATE_TIME_ORIGINAL))
        .and_then(|at| tiff.date(at));
    original.or_else(|| tiff.date(tiff.find(first, DATE_TIME)?))
}
