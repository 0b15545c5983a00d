//! A person's signing key at rest on this laptop, wrapped by that person's passphrase.
//!
//! Key slots lie in a file, wrapped keys in the database, so a new passphrase reaches them one
//! after the other. In between the key is kept under both: a crash leaves one that opens.

use domain::Refusal;
use domain::people::Person;
use signing::SoftKey;
use store::keys::vault;
use store::{Local, Reader, StoreError};
use uuid::Uuid;

use crate::{Error, Result, Secret, Workspace};

const SIGNING: &str = "signing_key";
const COMING: &str = "signing_key_coming";

/// Whether a person's key is on this laptop.
pub(crate) fn key_here(reader: &Reader<'_>, person: Uuid) -> Result<bool> {
    Ok(reader.secret(person, SIGNING)?.is_some())
}

/// Keeps a new key.
pub(super) fn keep(local: &Local<'_>, person: Uuid, wrapped: &[u8]) -> Result<()> {
    local.drop_secret(person, COMING)?;
    Ok(local.keep_secret(person, SIGNING, wrapped)?)
}

/// Opens a person's key.
pub(super) fn open_key(
    reader: &Reader<'_>,
    person: &Person,
    passphrase: &Secret,
) -> Result<SoftKey> {
    let not_here = || Refusal::NotCertified {
        person: person.name.clone(),
    };
    let wrapped = reader.secret(person.id, SIGNING)?.ok_or_else(not_here)?;
    let opened = match vault::unwrap(passphrase.reveal(), &wrapped) {
        Err(StoreError::WrongPassphrase) => {
            let coming = reader.secret(person.id, COMING)?;
            let coming = coming.ok_or(StoreError::WrongPassphrase)?;
            vault::unwrap(passphrase.reveal(), &coming)
        }
        other => other,
    };
    Ok(SoftKey::from_secret(&opened?)?)
}

/// Keeps a person's key under a new passphrase beside the old one.
pub(crate) fn rewrap(ws: &mut Workspace, person: Uuid, old: &Secret, new: &Secret) -> Result<()> {
    let key = ws.read(|reader| {
        if !key_here(reader, person)? {
            return Ok(None);
        }
        let person: Person = crate::workspace::find(reader, "person", person)?;
        Ok(Some(open_key(reader, &person, old)?))
    })?;
    if let Some(key) = key {
        promote(ws, person, old)?;
        let wrapped = vault::wrap(&ws.env, new.reveal(), key.to_secret().as_slice())?;
        ws.store
            .local(|local| local.keep_secret(person, COMING, &wrapped))?;
    }
    Ok(())
}

/// An earlier change that was cut off is finished first, or its copy would be written over.
fn promote(ws: &mut Workspace, person: Uuid, passphrase: &Secret) -> Result<()> {
    let wrapped = ws.read(|reader| Ok(reader.secret(person, SIGNING)?))?;
    let opened = wrapped.map(|wrapped| vault::unwrap(passphrase.reveal(), &wrapped));
    match opened {
        Some(Err(StoreError::WrongPassphrase)) => settle_rewrap(ws, person),
        _ => Ok(()),
    }
}

/// The new passphrase holds: the key under the old one goes.
pub(crate) fn settle_rewrap(ws: &mut Workspace, person: Uuid) -> Result<()> {
    ws.store.local(|local| {
        if let Some(wrapped) = local.secret(person, COMING)? {
            keep(local, person, &wrapped)?;
        }
        Ok::<_, Error>(())
    })
}

/// A person's key is lost with the passphrase; what is wrapped by it goes.
pub(crate) fn lose_key(local: &Local<'_>, person: Uuid) -> Result<()> {
    local.drop_secret(person, COMING)?;
    Ok(local.drop_secret(person, SIGNING)?)
}
