//! Hash and signature of an act.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// Nothing else is signed with a device key, and this keeps it apart if something ever is.
const CONTEXT: &[u8] = b"bihuan act 1\0";

/// The hash of a header, which holds the digest of the body.
pub(crate) fn hash(header: &[u8]) -> [u8; 32] {
    Sha256::digest(header).into()
}

/// The digest of a body.
pub(crate) fn body_digest(body: &[u8]) -> [u8; 32] {
    Sha256::digest(body).into()
}

/// Signs an act by its hash.
pub(crate) fn sign(key: &SigningKey, hash: &[u8; 32]) -> [u8; 64] {
    key.sign(&[CONTEXT, hash].concat()).to_bytes()
}

/// Whether the signature is the device's.
pub(crate) fn verify(key: &[u8; 32], hash: &[u8; 32], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(key).is_ok_and(|key| {
        key.verify_strict(&[CONTEXT, hash].concat(), &Signature::from_bytes(signature))
            .is_ok()
    })
}
