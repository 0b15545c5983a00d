//! Private keys at rest, beside the data key: wrapped by a passphrase or by the recovery code of
//! their own, so that the data key alone does not sign. They lie in the table `secret`.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{derive, recovery::RecoveryCode, seal, stretch, unseal};
use crate::{
    Env, KdfCost, Part, Result, StoreError,
    files::{hex, unhex_any},
};

#[derive(Serialize, Deserialize)]
struct Wrapped {
    version: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    kdf: Option<Kdf>,
    sealed: String,
}

/// The salt and cost that a slot or a wrapped key was made with.
#[derive(Serialize, Deserialize, Clone)]
pub(super) struct Kdf {
    pub salt: String,
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl Kdf {
    /// A fresh salt at the cost of this environment.
    pub fn new(env: &Env) -> Kdf {
        let KdfCost {
            memory_kib,
            passes,
            lanes,
        } = env.kdf_cost();
        Kdf {
            salt: hex(&env.bytes::<16>()),
            memory_kib,
            passes,
            lanes,
        }
    }

    /// The key. The cost comes from a file, so it is bounded.
    pub fn key(&self, passphrase: &str, part: Part) -> Result<super::DataKey> {
        if self.memory_kib > 1024 * 1024 || self.passes > 64 || self.lanes > 16 {
            return Err(StoreError::damaged(part));
        }
        let salt = unhex_any(&self.salt).ok_or(StoreError::damaged(part))?;
        let cost = KdfCost {
            memory_kib: self.memory_kib,
            passes: self.passes,
            lanes: self.lanes,
        };
        stretch(passphrase, &salt, cost)
    }

    /// What binds the cost and the salt to the sealed content.
    pub fn context(&self) -> String {
        let Kdf {
            salt,
            memory_kib,
            passes,
            lanes,
        } = self;
        format!("argon2id {salt} {memory_kib} {passes} {lanes}")
    }
}

const CONTEXT: &[u8] = b"bihuan vault 1 ";

/// Wraps a secret by a passphrase.
pub fn wrap(env: &Env, passphrase: &str, plain: &[u8]) -> Result<Vec<u8>> {
    let kdf = Kdf::new(env);
    let key = kdf.key(passphrase, Part::Database)?;
    let aad = [CONTEXT, kdf.context().as_bytes()].concat();
    encode(Some(kdf), &seal(env, &key, &aad, plain)?)
}

/// Unwraps what [`wrap`] made.
pub fn unwrap(passphrase: &str, wrapped: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (wrapped, sealed) = decode(wrapped)?;
    let kdf = wrapped.kdf.ok_or(StoreError::damaged(Part::Database))?;
    let key = kdf.key(passphrase, Part::Database)?;
    let aad = [CONTEXT, kdf.context().as_bytes()].concat();
    unseal(&key, &aad, &sealed).ok_or(StoreError::WrongPassphrase)
}

/// Wraps a secret by a recovery code.
pub fn wrap_by_code(env: &Env, code: &RecoveryCode, plain: &[u8]) -> Result<Vec<u8>> {
    let key = code_key(code, b"bihuan vault by code 1")?;
    encode(None, &seal(env, &key, CONTEXT, plain)?)
}

/// Unwraps what [`wrap_by_code`] made.
pub fn unwrap_by_code(code: &RecoveryCode, wrapped: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (_, sealed) = decode(wrapped)?;
    let key = code_key(code, b"bihuan vault by code 1")?;
    unseal(&key, CONTEXT, &sealed).ok_or(StoreError::WrongRecoveryCode)
}

/// A recovery code has 160 random bits, so nothing needs stretching.
pub(super) fn code_key(code: &RecoveryCode, purpose: &[u8]) -> Result<super::DataKey> {
    let mut wide = super::DataKey::default();
    wide.iter_mut()
        .zip(code.secret())
        .for_each(|(to, from)| *to = *from);
    derive(&wide, purpose)
}

fn encode(kdf: Option<Kdf>, sealed: &[u8]) -> Result<Vec<u8>> {
    serde_json::to_vec(&Wrapped {
        version: 1,
        kdf,
        sealed: hex(sealed),
    })
    .map_err(|_| StoreError::Crypto("encode"))
}

fn decode(wrapped: &[u8]) -> Result<(Wrapped, Vec<u8>)> {
    let damaged = || StoreError::damaged(Part::Database);
    let wrapped: Wrapped = serde_json::from_slice(wrapped).map_err(|_| damaged())?;
    let sealed = unhex_any(&wrapped.sealed).ok_or_else(damaged)?;
    Ok((wrapped, sealed))
}
