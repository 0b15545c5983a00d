//! Lowercase hexadecimal text.

use serde::Serializer;

const DIGITS: [char; 16] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
];

/// Two lowercase digits per byte.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// The value of one hexadecimal digit of either case.
pub(crate) fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// The text without its trailing blocks of 256 `fill` bytes; fewer than 512 may stay.
pub(crate) fn without_padding(text: &[u8], fill: u8) -> &[u8] {
    let block = [fill; 256];
    let mut rest = text;
    while let Some(shorter) = rest.strip_suffix(&block) {
        rest = shorter;
    }
    rest
}

/// For `#[serde(serialize_with)]`: a digest as text.
pub(crate) fn serialize<S: Serializer>(bytes: &[u8; 32], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&encode(bytes))
}
