//! The data key and the ways to it: a slot for each person, one for the printed recovery code.

pub mod recovery;
pub(crate) mod slots;
pub mod vault;

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Env, KdfCost, Result, StoreError};

/// The key of the whole workspace.
pub(crate) type DataKey = Zeroizing<[u8; 32]>;

/// How a workspace is opened.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// By a person, who then is the author of acts.
    Person {
        /// Who.
        person: Uuid,
        /// Their passphrase.
        passphrase: &'a str,
    },
    /// By the printed recovery code: data only, nobody is the author.
    Recovery {
        /// As typed.
        code: &'a str,
    },
}

/// A slot as it can be seen before anything is unlocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotInfo {
    /// Whose slot it is.
    pub person: Uuid,
    /// What to show on the screen that asks for the passphrase. Not secret.
    pub label: String,
}

/// A key from a passphrase.
fn stretch(passphrase: &str, salt: &[u8], cost: KdfCost) -> Result<DataKey> {
    let wrong = |_| StoreError::Crypto("argon2");
    let params =
        argon2::Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(wrong)?;
    let mut key = DataKey::default();
    argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut())
        .map_err(wrong)?;
    Ok(key)
}

/// A key for one purpose from a key that has several.
pub(crate) fn derive(key: &[u8; 32], purpose: &[u8]) -> Result<DataKey> {
    let mut out = DataKey::default();
    Hkdf::<Sha256>::new(None, key)
        .expand(purpose, out.as_mut())
        .map_err(|_| StoreError::Crypto("hkdf"))?;
    Ok(out)
}

/// Seals with a random nonce, which comes first.
pub(crate) fn seal(env: &Env, key: &[u8; 32], aad: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let nonce = env.bytes::<24>();
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad })
        .map_err(|_| StoreError::Crypto("seal"))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens what [`seal`] made; nothing when key, content or context are not the same.
pub(crate) fn unseal(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<24>()?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
        .ok()
        .map(Zeroizing::new)
}
