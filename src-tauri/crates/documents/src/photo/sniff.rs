//! Telling formats apart by their first bytes.

/// What a file claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    WebP,
    /// Known, and not read.
    Other(&'static str),
    Unknown,
}

pub(super) fn kind(bytes: &[u8]) -> Kind {
    let at = |offset: usize, magic: &[u8]| {
        bytes
            .get(offset..offset + magic.len())
            .is_some_and(|found| found == magic)
    };
    if at(0, b"\xff\xd8\xff") {
        Kind::Jpeg
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        Kind::Png
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        Kind::WebP
    } else if at(4, b"ftyp") {
        boxed(bytes.get(8..12).unwrap_or_default())
    } else if at(0, b"GIF8") {
        Kind::Other("GIF")
    } else if at(0, b"BM") {
        Kind::Other("BMP")
    } else if at(0, b"II*\0") || at(0, b"MM\0*") {
        Kind::Other("TIFF")
    } else if at(0, b"%PDF") {
        Kind::Other("PDF")
    } else {
        Kind::Unknown
    }
}

/// Brands of the ISO box format, which holds still pictures and films alike.
fn boxed(brand: &[u8]) -> Kind {
    match brand {
        b"avif" | b"avis" => Kind::Other("AVIF"),
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" => {
            Kind::Other("HEIC")
        }
        _ => Kind::Other("MP4"),
    }
}

/// Whether a WebP file has fewer bytes than it says.
pub(super) fn webp_is_short(bytes: &[u8]) -> bool {
    let stated = bytes
        .get(4..8)
        .and_then(|b| b.try_into().ok())
        .map_or(0, u32::from_le_bytes);
    (bytes.len() as u64) < u64::from(stated) + 8
}
