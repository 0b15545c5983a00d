//! 一患一档: how much one file may hold.

use crate::{Refusal, Refused};

/// Bytes of all papers together: a PDF that encloses more opens on no laptop.
const MOST_BYTES: u64 = 200 << 20;
/// Photos.
const MOST_PHOTOS: usize = 400;

/// Whether photos and papers of this size fit into one file.
pub fn check_dossier(photos: usize, bytes: u64) -> Refused<()> {
    if photos > MOST_PHOTOS {
        let (field, most) = ("photos", MOST_PHOTOS);
        return Err(Refusal::TooMany { field, most });
    }
    if bytes > MOST_BYTES {
        let megabytes = |bytes: u64| u32::try_from(bytes.div_ceil(1 << 20)).unwrap_or(u32::MAX);
        return Err(Refusal::DossierTooLarge {
            megabytes: megabytes(bytes),
            most: megabytes(MOST_BYTES),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_no_more_than_a_laptop_opens() {
        assert_eq!(check_dossier(400, 200 << 20), Ok(()));
        let large = Refusal::DossierTooLarge {
            megabytes: 201,
            most: 200,
        };
        assert_eq!(check_dossier(0, (200 << 20) + 1), Err(large));
        let (field, most) = ("photos", 400);
        assert_eq!(check_dossier(401, 0), Err(Refusal::TooMany { field, most }));
    }
}
