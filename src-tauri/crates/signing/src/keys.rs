//! A person's signing key (P-256) and the request by which its public half gets a certificate.

use p256::ecdsa::{DerSignature, Signature, SigningKey, VerifyingKey};
use p256::pkcs8::{DecodePublicKey, EncodePublicKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use signature::{Signer as _, Verifier as _};
use zeroize::Zeroizing;

const KEY_CONTEXT: &[u8] = b"bihuan signing key v1\0";
const REQUEST_CONTEXT: &[u8] = b"bihuan key request v1\0";

/// What can be wrong with a key or a key request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The bytes are no P-256 private scalar (32 bytes, 1 to n-1).
    #[error("not a P-256 private key")]
    Secret,
    /// The bytes are no canonical SubjectPublicKeyInfo of an uncompressed P-256 point.
    #[error("not a P-256 public key")]
    PublicKey,
    /// The signature in the request does not prove possession of the key for this person.
    #[error("the request does not prove possession of the key")]
    Proof,
}

/// A P-256 private key in memory. It is wiped when dropped.
pub struct SoftKey {
    key: SigningKey,
    spki: Vec<u8>,
}

impl std::fmt::Debug for SoftKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SoftKey").finish_non_exhaustive()
    }
}

impl SoftKey {
    /// A key from 32 bytes of entropy. The same bytes give the same key.
    ///
    /// # Errors
    /// [`KeyError::Secret`] never in practice: it would need 256 hashes in a row outside the curve's order.
    pub fn from_entropy(seed: [u8; 32]) -> Result<Self, KeyError> {
        let seed = Zeroizing::new(seed);
        for counter in 0..=u8::MAX {
            let mut hash = Sha256::new();
            hash.update(KEY_CONTEXT);
            hash.update([counter]);
            hash.update(seed.as_slice());
            let scalar = Zeroizing::new(<[u8; 32]>::from(hash.finalize()));
            if let Ok(key) = Self::from_secret(scalar.as_slice()) {
                return Ok(key);
            }
        }
        Err(KeyError::Secret)
    }

    /// The private scalar, 32 bytes big-endian, for the caller to wrap and store.
    pub fn to_secret(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.key.to_bytes().into())
    }

    /// A key from what [`SoftKey::to_secret`] gave.
    ///
    /// # Errors
    /// [`KeyError::Secret`] when the bytes are not 32 or not a scalar of the curve.
    pub fn from_secret(secret: &[u8]) -> Result<Self, KeyError> {
        let key = Some(secret)
            .filter(|secret| secret.len() == 32)
            .and_then(|secret| SigningKey::from_slice(secret).ok())
            .ok_or(KeyError::Secret)?;
        let spki = key
            .verifying_key()
            .to_public_key_der()
            .map_err(|_| KeyError::PublicKey)?
            .into_vec();
        Ok(Self { key, spki })
    }

    /// The public key as DER SubjectPublicKeyInfo (RFC 5480, uncompressed point).
    pub fn public_key_der(&self) -> Vec<u8> {
        self.spki.clone()
    }

    pub(crate) fn signing_key(&self) -> &SigningKey {
        &self.key
    }

    /// ECDSA over SHA-256 of the message, deterministic (RFC 6979), as DER `Ecdsa-Sig-Value`.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let signature: Signature = self.key.try_sign(message).map_err(|_| KeyError::Secret)?;
        Ok(signature.to_der().as_bytes().to_vec())
    }
}

/// A request for a certificate, travelling as data from the person's machine to the authority's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRequest {
    /// The public key as DER SubjectPublicKeyInfo.
    pub spki: Vec<u8>,
    /// ECDSA-SHA-256 (DER) by that key over the context string, the subject and the public key.
    pub proof: Vec<u8>,
}

impl KeyRequest {
    /// A request by `key` for the person whose identifier bytes are `subject`.
    ///
    /// # Errors
    /// [`KeyError::Secret`] when signing fails.
    pub fn new(key: &SoftKey, subject: &[u8]) -> Result<Self, KeyError> {
        let spki = key.public_key_der();
        let proof = key.sign(&request_message(&spki, subject))?;
        Ok(Self { spki, proof })
    }

    /// Whether whoever made the request holds the key, and made it for this person.
    ///
    /// # Errors
    /// [`KeyError::PublicKey`] or [`KeyError::Proof`].
    pub fn check(&self, subject: &[u8]) -> Result<(), KeyError> {
        let key = public_key(&self.spki)?;
        verify(&key, &request_message(&self.spki, subject), &self.proof)
            .then_some(())
            .ok_or(KeyError::Proof)
    }
}

fn request_message(spki: &[u8], subject: &[u8]) -> Vec<u8> {
    let length = u64::try_from(subject.len()).unwrap_or(u64::MAX);
    [REQUEST_CONTEXT, &length.to_be_bytes(), subject, spki].concat()
}

/// Parse a SubjectPublicKeyInfo that must be P-256 and canonical.
pub(crate) fn public_key(spki: &[u8]) -> Result<VerifyingKey, KeyError> {
    let key = VerifyingKey::from_public_key_der(spki).map_err(|_| KeyError::PublicKey)?;
    let again = key.to_public_key_der().map_err(|_| KeyError::PublicKey)?;
    (again.as_bytes() == spki)
        .then_some(key)
        .ok_or(KeyError::PublicKey)
}

/// ECDSA-SHA-256 with a strictly DER encoded signature.
pub(crate) fn verify(key: &VerifyingKey, message: &[u8], signature: &[u8]) -> bool {
    DerSignature::from_bytes(signature)
        .ok()
        .filter(|parsed| parsed.as_bytes() == signature)
        .is_some_and(|parsed| key.verify(message, &parsed).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_wrapping_and_is_decided_by_its_seed() {
        let key = SoftKey::from_entropy([7; 32]).unwrap();
        let again = SoftKey::from_secret(key.to_secret().as_slice()).unwrap();
        assert_eq!(key.public_key_der(), again.public_key_der());
        let other = SoftKey::from_entropy([8; 32]).unwrap();
        assert_ne!(key.public_key_der(), other.public_key_der());
        assert_eq!(format!("{key:?}"), "SoftKey { .. }");
    }

    #[test]
    fn secrets_outside_the_curve_are_refused() {
        for bad in [&[0; 32][..], &[0xff; 32], &[1; 31], &[]] {
            assert_eq!(SoftKey::from_secret(bad).unwrap_err(), KeyError::Secret);
        }
    }

    #[test]
    fn a_request_holds_for_its_own_person_and_key_only() {
        let key = SoftKey::from_entropy([7; 32]).unwrap();
        let request = KeyRequest::new(&key, b"person-1").unwrap();
        request.check(b"person-1").unwrap();
        assert_eq!(request.check(b"person-2"), Err(KeyError::Proof));

        let other = SoftKey::from_entropy([8; 32]).unwrap();
        let stolen = KeyRequest {
            spki: other.public_key_der(),
            proof: request.proof.clone(),
        };
        assert_eq!(stolen.check(b"person-1"), Err(KeyError::Proof));
        let broken = KeyRequest {
            spki: vec![0x30, 0],
            proof: request.proof,
        };
        assert_eq!(broken.check(b"person-1"), Err(KeyError::PublicKey));
    }
}
