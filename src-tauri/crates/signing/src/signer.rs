//! Whoever can sign: a key in memory today; a key file, a token, a remote service or another
//! algorithm later, behind the same trait.

use crate::certificate;
use crate::error::SignError;
use crate::keys::SoftKey;

/// How a signature value was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureAlgorithm {
    /// ECDSA on P-256 over SHA-256; the value is a DER `Ecdsa-Sig-Value` (RFC 5758).
    EcdsaP256Sha256,
}

/// A signature value and how it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The algorithm.
    pub algorithm: SignatureAlgorithm,
    /// The value, encoded as the algorithm says.
    pub signature: Vec<u8>,
}

/// Somebody who can sign with a certified key.
pub trait Signer {
    /// The signer's certificate, DER.
    fn certificate(&self) -> &[u8];

    /// The certificates above it, DER, to be embedded in the signature.
    fn chain(&self) -> &[Vec<u8>];

    /// Sign the bytes `tbs` (the signer hashes them).
    ///
    /// # Errors
    /// [`SignError::Signer`] with the reason when the key cannot be used.
    fn sign(&self, tbs: &[u8]) -> Result<Signed, SignError>;
}

/// A signer whose key is in memory.
#[derive(Debug)]
pub struct SoftSigner {
    key: SoftKey,
    certificate: Vec<u8>,
    chain: Vec<Vec<u8>>,
}

impl SoftSigner {
    /// A signer from a key, its certificate and the certificates above it (all DER).
    ///
    /// # Errors
    /// [`SignError::Certificate`] when the certificate cannot be read, and
    /// [`SignError::KeyMismatch`] when it belongs to another key.
    pub fn new(key: SoftKey, certificate: Vec<u8>, chain: Vec<Vec<u8>>) -> Result<Self, SignError> {
        let parsed = certificate::parse(&certificate)?;
        if certificate::public_key(&parsed)? != *key.signing_key().verifying_key() {
            return Err(SignError::KeyMismatch);
        }
        for above in &chain {
            certificate::parse(above)?;
        }
        Ok(Self {
            key,
            certificate,
            chain,
        })
    }
}

impl Signer for SoftSigner {
    fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    fn chain(&self) -> &[Vec<u8>] {
        &self.chain
    }

    fn sign(&self, tbs: &[u8]) -> Result<Signed, SignError> {
        let signature = self
            .key
            .sign(tbs)
            .map_err(|error| SignError::Signer(error.to_string()))?;
        Ok(Signed {
            algorithm: SignatureAlgorithm::EcdsaP256Sha256,
            signature,
        })
    }
}
