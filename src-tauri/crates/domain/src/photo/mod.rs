//! What is known of a photo beside its picture: when and where the camera says it was taken, whether
//! that fits the entry it belongs to, and what people drew over it.

mod marks;

pub use marks::{Colour, Figure, MOST_POINTS, MOST_SHAPES, PhotoMarks, Point, Shape};

use chrono::{Duration, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Millionths of a degree: eleven centimetres on the ground, finer than any camera knows.
const MILLION: f64 = 1_000_000.0;

/// Where a photo was taken as the camera wrote it (WGS-84), in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// North of the equator.
    pub latitude: i32,
    /// East of Greenwich.
    pub longitude: i32,
}

impl Position {
    /// Of degrees; nothing where there is no such place, or where telephones without a fix write zeros.
    pub fn of_degrees(latitude: f64, longitude: f64) -> Option<Self> {
        let inside = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        if !inside || (latitude == 0.0 && longitude == 0.0) {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "at most 180 million")]
        let whole = |degrees: f64| (degrees * MILLION).round() as i32;
        Some(Self {
            latitude: whole(latitude),
            longitude: whole(longitude),
        })
    }

    /// Latitude and longitude in degrees.
    pub fn degrees(self) -> (f64, f64) {
        let degrees = |millionths: i32| f64::from(millionths) / MILLION;
        (degrees(self.latitude), degrees(self.longitude))
    }

    /// How far a photo was taken from the place it is filed under, metres; nothing where both agree.
    pub fn astray(self, place: Self) -> Option<u32> {
        let metres = self.metres_to(place);
        (metres > Self::NEAR).then_some(metres)
    }

    /// Metres within which a photo is taken at a place: a substation is a few hundred metres wide, and
    /// positions copied from maps made in China lie up to 700 m beside those of cameras (GCJ-02).
    const NEAR: u32 = 1_000;

    /// Metres over the ground, by the haversine formula.
    fn metres_to(self, other: Self) -> u32 {
        const EARTH: f64 = 6_371_008.8;
        let ((from, west), (to, east)) = (self.degrees(), other.degrees());
        let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
        let around = from.to_radians().cos() * to.to_radians().cos() * half(east - west);
        let chord = (half(to - from) + around).clamp(0.0, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most half the way around the earth"
        )]
        let metres = (2.0 * EARTH * chord.sqrt().asin()).round() as u32;
        metres
    }
}

/// How the time a camera wrote contradicts the entry a photo belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Oddity {
    /// Taken more than a day before.
    Earlier {
        /// Whole days.
        days: u32,
    },
    /// Taken afterwards.
    Later,
}

impl Oddity {
    /// Minutes a photo may be younger than its entry: what was just entered is photographed at once,
    /// and clocks of cameras are a little off.
    const GRACE: i64 = 10;

    /// Compares the time of taking with that of the entry, both by the clock on the wall.
    pub fn of(taken_at: NaiveDateTime, entered_at: NaiveDateTime) -> Option<Self> {
        let before = entered_at.signed_duration_since(taken_at);
        if before > Duration::days(1) {
            let days = u32::try_from(before.num_days()).unwrap_or(u32::MAX);
            return Some(Self::Earlier { days });
        }
        (before < -Duration::minutes(Self::GRACE)).then_some(Self::Later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_photo_fits_its_entry_within_a_day_before_and_ten_minutes_after() {
        let entered = at("2026-11-24T10:00:00");
        for fits in [
            "2026-11-23T10:00:00",
            "2026-11-24T09:59:00",
            "2026-11-24T10:10:00",
        ] {
            assert_eq!(Oddity::of(at(fits), entered), None, "{fits}");
        }
        let odd = |taken| Oddity::of(at(taken), entered);
        assert_eq!(
            odd("2026-11-23T09:59:59"),
            Some(Oddity::Earlier { days: 1 })
        );
        assert_eq!(
            odd("2026-11-14T09:00:00"),
            Some(Oddity::Earlier { days: 10 })
        );
        assert_eq!(odd("2026-11-24T10:10:01"), Some(Oddity::Later));
        assert_eq!(odd("2031-01-01T00:00:00"), Some(Oddity::Later));
    }

    #[test]
    fn a_photo_taken_over_a_kilometre_away_is_told() {
        let at = |latitude, longitude| Position::of_degrees(latitude, longitude).unwrap();
        // Nanjing and Huai'an, 175 km as geodesic calculators have it, give or take the flattening.
        let (far, here) = (at(32.060_3, 118.796_9), at(33.597_4, 119.021_0));
        let metres = here.astray(far).unwrap();
        assert!((171_000..174_000).contains(&metres), "{metres}");
        assert_eq!(far.astray(here), Some(metres));
        assert_eq!(here.astray(here), None);
        assert_eq!(here.astray(at(33.606_3, 119.021_0)), None);
        assert!(here.astray(at(33.606_6, 119.021_0)).is_some());
        assert_eq!(at(90.0, 0.0).metres_to(at(-90.0, 0.0)), 20_015_114);
    }

    #[test]
    fn positions_are_places_on_the_earth() {
        let here = Position::of_degrees(33.597_421_4, 119.021_03).unwrap();
        assert_eq!((here.latitude, here.longitude), (33_597_421, 119_021_030));
        assert_eq!(here.degrees(), (33.597_421, 119.021_03));
        for (latitude, longitude) in [(0.0, 0.0), (90.1, 0.0), (1.0, 180.1), (f64::NAN, 1.0)] {
            assert_eq!(Position::of_degrees(latitude, longitude), None);
        }
    }
}
