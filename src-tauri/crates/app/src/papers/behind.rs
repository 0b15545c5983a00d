//! What stands behind the QR code of a paper (domain form 4.2): which paper it is, what its words
//! were, and whose authority answers for its signatures. None of it is printed as text.

use serde::Serialize;
use sha2::{Digest, Sha256};
use store::Reader;
use uuid::Uuid;

use crate::signing_keys::authorities;
use crate::{Error, Result};

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
    let newest = authorities(reader)?.pop();
    let key = newest
        .and_then(|der| signing::key_fingerprint(&der).ok())
        .ok_or(Error::Damaged { what: "authority" })?;
    let words = serde_json::to_vec(words).map_err(|_| Error::Damaged { what: kind })?;
    Ok(format!(
        "bihuan:1:{kind}:{number}:{}:{}:{}",
        id.simple(),
        hex::encode(Sha256::digest(words)),
        hex::encode(&key[..8]),
    ))
}
