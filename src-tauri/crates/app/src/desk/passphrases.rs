//! New passphrases: one's own, one that was forgotten, the certificate authority's.

use domain::people::{Person, Role};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::RecoveryCode;
use uuid::Uuid;

use super::{Desk, DeskView, rest, view};
use crate::workspace::find;
use crate::{Error, Result, Secret, signing_keys};

/// Gives whoever sits at the laptop another passphrase.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The one before.
    pub passphrase: Secret,
    /// The new one.
    pub new_passphrase: Secret,
}

/// Gives a person a new passphrase after opening with the recovery code.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenewPassphrase {
    /// Who forgot theirs.
    pub person: Uuid,
    /// The new one.
    pub new_passphrase: Secret,
}

/// Puts the certificate authority's key under a new passphrase.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenewAuthorityPassphrase {
    /// Recovery code, as typed.
    pub code: Secret,
    /// The new one.
    pub new_passphrase: Secret,
}

/// Changes the passphrase of whoever sits at the laptop: key slot, signing key, and the certificate
/// authority's key where an administrator had the same passphrase for it.
pub fn change_passphrase(desk: &mut Desk, request: ChangePassphrase) -> Result<DeskView> {
    let ws = desk.workspace()?;
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    let (old, new) = (&request.passphrase, &request.new_passphrase);
    check_new(new)?;
    ws.store.prove(person, old.reveal())?;
    signing_keys::rewrap(ws, person, old, new)?;
    ws.store
        .change_passphrase(person, old.reveal(), new.reveal())?;
    signing_keys::settle_rewrap(ws, person)?;
    let row: Person = ws.read(|reader| find(reader, "person", person))?;
    if row.is_any(&[Role::Administrator]) {
        signing_keys::follow_passphrase(ws, old, new)?;
    }
    view(desk)
}

/// Gives a person a new passphrase without the old one. The recovery code unlocks data alone: the
/// person's signing key is lost, a new one has to be requested, and the PIN goes.
///
/// # Errors
/// [`Error::NotByRecoveryCode`] while somebody sits at the laptop.
pub fn renew_passphrase(desk: &mut Desk, request: RenewPassphrase) -> Result<DeskView> {
    let ws = desk.workspace()?;
    if ws.author().is_some() {
        return Err(Error::NotByRecoveryCode);
    }
    check_new(&request.new_passphrase)?;
    let person = request.person;
    ws.store
        .reset_passphrase(person, request.new_passphrase.reveal())?;
    ws.store.local(|local| {
        rest::drop_pin(local, person)?;
        signing_keys::lose_key(local, person)
    })?;
    view(desk)
}

/// Puts the certificate authority's key under a new passphrase, opened by the recovery code.
pub fn renew_authority_passphrase(
    desk: &mut Desk,
    request: RenewAuthorityPassphrase,
) -> Result<DeskView> {
    let ws = desk.workspace()?;
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let person = find(reader, "person", person)?;
        Ok(permission::check(&person, Action::Administer)?)
    })?;
    check_new(&request.new_passphrase)?;
    let code = RecoveryCode::parse(request.code.reveal())?;
    signing_keys::renew_by_code(ws, &code, &request.new_passphrase)?;
    view(desk)
}

/// Characters of the longest passphrase; nobody types more.
const LONGEST: usize = 1000;

fn check_new(passphrase: &Secret) -> Result<()> {
    domain::text("new_passphrase", passphrase.reveal(), LONGEST)?;
    Ok(())
}
