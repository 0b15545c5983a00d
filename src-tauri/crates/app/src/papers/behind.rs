//! What stands behind the QR code of a paper (domain form 4.2): which paper it is, what its words
//! were, and whose authority answers for its signatures. None of it is printed as text.

use serde::Serialize;
use sha2::{Digest, Sha256};
use store::Reader;
use uuid::Uuid;

use crate::signing_keys::authorities;
use crate::{Error, Result};

/// How every payload begins, whatever its version.
const OURS: &str = "bihuan:";
/// Hexadecimal digits of KEY.
const KEY: usize = 16;

/// The payload: `bihuan:1:KIND:NUMBER:ID:WORDS:KEY`.
///
/// WORDS is the SHA-256 of the frozen words as JSON with an empty payload; a hash of the file
/// itself cannot stand inside the file. KEY is the beginning (16 hexadecimal digits) of the SHA-256
/// of the authority's public key; the issuer's own key may not exist yet when the words freeze.
pub(crate) fn payload(
    reader: &Reader<'_>,
    (kind, number, id): (&'static str, &str, Uuid),
    words: &impl Serialize,
) -> Result<String> {
    let newest = keys(reader)?.pop();
    let key = newest.ok_or(Error::Damaged { what: "authority" })?;
    let words = serde_json::to_vec(words).map_err(|_| Error::Damaged { what: kind })?;
    Ok(format!(
        "{OURS}1:{kind}:{number}:{}:{}:{key}",
        id.simple(),
        hex::encode(Sha256::digest(words)),
    ))
}

/// KEY of each of this organisation's authorities, the newest last.
pub(crate) fn keys(reader: &Reader<'_>) -> Result<Vec<String>> {
    let ders = authorities(reader)?;
    let keys = ders.iter().filter_map(|der| {
        let mut key = hex::encode(signing::key_fingerprint(der).ok()?);
        key.truncate(KEY);
        Some(key)
    });
    Ok(keys.collect())
}

/// Whether a code is one of these at all; equipment has codes too.
pub(crate) fn is_ours(payload: &str) -> bool {
    payload.starts_with(OURS)
}

/// The paper that a payload names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named<'p> {
    pub kind: &'p str,
    pub number: &'p str,
    pub id: Uuid,
    pub key: &'p str,
}

impl<'p> Named<'p> {
    /// Reads a payload of this version.
    pub(crate) fn of(payload: &'p str) -> Option<Self> {
        let rest = payload.strip_prefix(OURS)?.strip_prefix("1:")?;
        let (kind, rest) = rest.split_once(':')?;
        // A number is whatever the organisation made it.
        let mut parts = rest.rsplitn(4, ':');
        let (key, _words, id, number) =
            (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            kind,
            number,
            id: id.parse().ok()?,
            key,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_payload_names_its_paper_whatever_the_number_looks_like() {
        let id = Uuid::from_u128(7);
        let payload = format!(
            "bihuan:1:notice:供电:安改〔2026〕1号:{}:00ff:0123456789abcdef",
            id.simple()
        );
        let named = Named {
            kind: "notice",
            number: "供电:安改〔2026〕1号",
            id,
            key: "0123456789abcdef",
        };
        assert_eq!(Named::of(&payload), Some(named));
    }

    #[test]
    fn what_is_no_payload_names_nothing() {
        for other in [
            "",
            "https://example.org/bihuan:1:notice",
            "bihuan:2:notice:1号:00:00:00",
            "bihuan:1:notice:1号",
            "bihuan:1:notice:1号:no-id:00:00",
        ] {
            assert_eq!(Named::of(other), None, "{other}");
        }
        assert!(is_ours("bihuan:2:whatever") && !is_ours("https://example.org"));
    }
}
