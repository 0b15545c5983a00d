//! What is read from EXIF beside the orientation: when and where the photo was taken.

use chrono::NaiveDate;
use domain::photo::Position;
use exif::{DateTime, Exif, In, Reader, Tag, Value};

use super::Taken;

/// What the camera says. Damaged metadata says nothing, or less.
pub(super) fn read(metadata: Vec<u8>) -> Taken {
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let read = reader.read_raw(metadata).or_else(|error| {
        // A damaged maker's note is no reason to lose the time.
        error.distill_partial_result(|_| {})
    });
    match read {
        Ok(exif) => Taken {
            at: time(&exif),
            position: position(&exif),
        },
        Err(_) => Taken::default(),
    }
}

/// When the shutter opened; the time of the last change where that is missing.
fn time(exif: &Exif) -> Option<chrono::NaiveDateTime> {
    [Tag::DateTimeOriginal, Tag::DateTime]
        .into_iter()
        .find_map(|tag| {
            let Value::Ascii(lines) = &exif.get_field(tag, In::PRIMARY)?.value else {
                return None;
            };
            let at = DateTime::from_ascii(lines.first()?).ok()?;
            NaiveDate::from_ymd_opt(at.year.into(), at.month.into(), at.day.into())?.and_hms_opt(
                at.hour.into(),
                at.minute.into(),
                at.second.into(),
            )
        })
}

fn position(exif: &Exif) -> Option<Position> {
    // A receiver that had lost its satellites says so.
    if letter(exif, Tag::GPSStatus) == Some(b'V') {
        return None;
    }
    let latitude = angle(exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, b'S')?;
    let longitude = angle(exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, b'W')?;
    Position::of_degrees(latitude, longitude)
}

/// Degrees, minutes and seconds as degrees; below zero on the side of `negative`.
fn angle(exif: &Exif, tag: Tag, side: Tag, negative: u8) -> Option<f64> {
    let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else {
        return None;
    };
    let [degrees, minutes, seconds] = parts.as_slice() else {
        return None;
    };
    let angle = degrees.to_f64() + minutes.to_f64() / 60.0 + seconds.to_f64() / 3600.0;
    match letter(exif, side)? == negative {
        true => Some(-angle),
        false => Some(angle),
    }
}

fn letter(exif: &Exif, tag: Tag) -> Option<u8> {
    match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(lines) => lines.first()?.first().copied(),
        _ => None,
    }
}
