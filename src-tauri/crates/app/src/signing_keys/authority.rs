//! The organisation's certificate authority: its key under a passphrase of its own and under the
//! recovery code, its certificates as a list that only grows.

use domain::certificate::Authority as AuthorityRow;
use signing::{Authority, SoftKey, Trust};
use store::env::Env;
use store::keys::vault;
use store::{Reader, RecoveryCode, StoreError, Tx};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::decode;
use crate::{Error, Result, Secret, Workspace};

const AUTHORITY: &str = "authority_key";
const AUTHORITY_RECOVERY: &str = "authority_key_recovery";
/// Years an authority's certificate is valid.
const AUTHORITY_YEARS: u32 = 20;

/// A new authority on its way into the store.
pub(crate) struct FoundedAuthority {
    pub certificate: Vec<u8>,
    secret: Zeroizing<[u8; 32]>,
}

/// Makes the organisation's authority.
pub(crate) fn found_authority(env: &Env, organisation: &str) -> Result<FoundedAuthority> {
    let key = SoftKey::from_entropy(env.bytes())?;
    let secret = key.to_secret();
    let made = Authority::create(key, organisation, env.now(), AUTHORITY_YEARS, env.bytes())?;
    Ok(FoundedAuthority {
        certificate: made.certificate_der().to_vec(),
        secret,
    })
}

/// Keeps the authority's key under its own passphrase and under the recovery code; never synced.
pub(crate) fn keep_authority(
    env: &Env,
    tx: &Tx<'_>,
    authority: &FoundedAuthority,
    passphrase: &Secret,
    recovery: &RecoveryCode,
) -> Result<()> {
    let by_passphrase = vault::wrap(env, passphrase.reveal(), authority.secret.as_slice())?;
    let by_recovery = vault::wrap_by_code(env, recovery, authority.secret.as_slice())?;
    tx.local()
        .keep_secret(Uuid::nil(), AUTHORITY, &by_passphrase)?;
    tx.local()
        .keep_secret(Uuid::nil(), AUTHORITY_RECOVERY, &by_recovery)?;
    Ok(())
}

pub(super) fn open_authority(reader: &Reader<'_>, passphrase: &Secret) -> Result<Authority> {
    let wrapped = reader.secret(Uuid::nil(), AUTHORITY)?;
    let wrapped = wrapped.ok_or_else(|| Error::missing("authority_key", Uuid::nil()))?;
    let key = SoftKey::from_secret(&vault::unwrap(passphrase.reveal(), &wrapped)?)?;
    let newest = authorities(reader)?
        .pop()
        .ok_or(Error::Damaged { what: "authority" })?;
    Ok(Authority::load(key, &newest)?)
}

/// Certificates of the organisation's authorities, oldest first, DER.
pub(crate) fn authorities(reader: &Reader<'_>) -> Result<Vec<Vec<u8>>> {
    let rows: Vec<AuthorityRow> = reader.authorities()?;
    rows.iter().map(|row| decode(&row.certificate)).collect()
}

/// Whom the verifier believes.
pub(crate) fn trust(reader: &Reader<'_>) -> Result<Trust> {
    Ok(Trust {
        authorities: authorities(reader)?,
        ..Trust::default()
    })
}

/// Certificates of the authorities as PEM, for readers outside.
pub fn authority_pem(ws: &Workspace) -> Result<String> {
    ws.read(|reader| {
        Ok(authorities(reader)?
            .iter()
            .map(|der| signing::certificate_pem(der))
            .collect())
    })
}

/// The authority's key, if it is on this laptop and this passphrase opens it.
fn opened_by(ws: &Workspace, passphrase: &Secret) -> Result<Option<Zeroizing<Vec<u8>>>> {
    let Some(wrapped) = ws.read(|reader| Ok(reader.secret(Uuid::nil(), AUTHORITY)?))? else {
        return Ok(None);
    };
    match vault::unwrap(passphrase.reveal(), &wrapped) {
        Ok(secret) => Ok(Some(secret)),
        Err(StoreError::WrongPassphrase) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Lets a new recovery code open the authority's key as well. Answers whether the passphrase
/// opened it; if not, it stays under the code before.
pub(crate) fn cover(ws: &mut Workspace, passphrase: &Secret, code: &RecoveryCode) -> Result<bool> {
    let Some(secret) = opened_by(ws, passphrase)? else {
        return Ok(false);
    };
    let wrapped = vault::wrap_by_code(&ws.env, code, &secret)?;
    ws.store
        .local(|local| local.keep_secret(Uuid::nil(), AUTHORITY_RECOVERY, &wrapped))?;
    Ok(true)
}

/// Puts the authority's key under a new passphrase where the old one opened it: whoever founded
/// the organisation may have one passphrase for both.
pub(crate) fn follow_passphrase(ws: &mut Workspace, old: &Secret, new: &Secret) -> Result<()> {
    if let Some(secret) = opened_by(ws, old)? {
        let wrapped = vault::wrap(&ws.env, new.reveal(), &secret)?;
        ws.store
            .local(|local| local.keep_secret(Uuid::nil(), AUTHORITY, &wrapped))?;
    }
    Ok(())
}

/// Puts the authority's key under a new passphrase, opened by the recovery code.
pub(crate) fn renew_by_code(ws: &mut Workspace, code: &RecoveryCode, new: &Secret) -> Result<()> {
    let wrapped = ws.read(|reader| Ok(reader.secret(Uuid::nil(), AUTHORITY_RECOVERY)?))?;
    let wrapped = wrapped.ok_or_else(|| Error::missing("authority_key", Uuid::nil()))?;
    let secret = vault::unwrap_by_code(code, &wrapped)?;
    let wrapped = vault::wrap(&ws.env, new.reveal(), &secret)?;
    ws.store
        .local(|local| local.keep_secret(Uuid::nil(), AUTHORITY, &wrapped))?;
    Ok(())
}
