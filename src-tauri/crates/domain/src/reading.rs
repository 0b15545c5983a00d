//! Measured values: decimals of at most three places, kept exactly.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A reading in thousandths of its unit; written and parsed as a decimal (`0.75`).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Reading(i64);

/// The text is not a decimal of at most three places.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number of at most three places: {0}")]
pub struct NotAReading(pub String);

impl FromStr for Reading {
    type Err = NotAReading;

    fn from_str(text: &str) -> Result<Self, NotAReading> {
        let bad = || NotAReading(text.to_owned());
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let dot_without_part = digits.contains('.') && part.is_empty();
        if whole.is_empty() || dot_without_part || part.len() > 3 || !plain(whole) || !plain(part) {
            return Err(bad());
        }
        let whole: i64 = whole.parse().map_err(|_| bad())?;
        let part: i64 = format!("{part:0<3}").parse().map_err(|_| bad())?;
        let thousandths = whole.checked_mul(1000).and_then(|w| w.checked_add(part));
        thousandths.map(|value| Self(sign * value)).ok_or_else(bad)
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        let part = format!("{:03}", magnitude % 1000);
        let part = part.trim_end_matches('0');
        let dot = if part.is_empty() { "" } else { "." };
        write!(f, "{sign}{}{dot}{part}", magnitude / 1000)
    }
}

impl TryFrom<String> for Reading {
    type Error = NotAReading;

    fn try_from(text: String) -> Result<Self, NotAReading> {
        text.parse()
    }
}

impl From<Reading> for String {
    fn from(reading: Reading) -> Self {
        reading.to_string()
    }
}

/// Limits of a measured item, both inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Limits {
    /// Unit, e.g. `mm`.
    pub unit: String,
    /// Least value allowed.
    pub min: Option<Reading>,
    /// Greatest value allowed.
    pub max: Option<Reading>,
}

impl Limits {
    /// Whether a reading lies within the limits.
    pub fn allow(&self, reading: Reading) -> bool {
        self.min.is_none_or(|min| reading >= min) && self.max.is_none_or(|max| reading <= max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_and_back(value in -9_000_000_000_000i64..9_000_000_000_000) {
            let reading = Reading(value);
            prop_assert_eq!(reading.to_string().parse::<Reading>(), Ok(reading));
        }
    }

    #[test]
    fn odd_texts_are_refused() {
        for text in [
            "",
            "-",
            ".5",
            "5.",
            "1.2345",
            "1e3",
            "１",
            "--1",
            "9999999999999999999",
        ] {
            assert!(text.parse::<Reading>().is_err(), "{text}");
        }
        assert_eq!("400".parse::<Reading>().unwrap().to_string(), "400");
        assert_eq!("-0.750".parse::<Reading>().unwrap().to_string(), "-0.75");
    }
}
