//! The printed recovery code: typed back once, replaced, and the way in when a passphrase is lost.

use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, Unlock};

use super::{Desk, DeskView, view};
use crate::workspace::find;
use crate::{Error, Result, Secret, Workspace, signing_keys};

const CONFIRMED: &str = "recovery_confirmed";

/// Types the printed recovery code back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckRecoveryCode {
    /// As typed; case, spaces and dashes do not matter.
    pub code: Secret,
}

/// Replaces the recovery code.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RenewRecoveryCode {
    /// Proof of whoever sits at the laptop.
    pub passphrase: Secret,
    /// Passphrase of the certificate authority, where it is another one.
    pub authority_passphrase: Option<Secret>,
}

/// A new recovery code.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecoveryCodeView {
    /// To be printed and kept; shown once. The code before opens nothing any more.
    pub recovery_code: String,
    /// It opens the certificate authority's key as well. Otherwise that key was not opened by the
    /// passphrase given, and only the code before opens it.
    pub covers_authority: bool,
}

/// Opens the workspace with the recovery code; nobody sits at it then.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenWithRecovery {
    /// As typed; case, spaces and dashes do not matter.
    pub code: Secret,
}

/// Proves by the key slot that the typed code opens this workspace, and remembers that it did.
pub fn check_recovery_code(desk: &mut Desk, request: CheckRecoveryCode) -> Result<DeskView> {
    let ws = desk.workspace()?;
    ws.store.check_recovery_code(request.code.reveal())?;
    confirm(ws, true)?;
    view(desk)
}

/// Makes a new recovery code; the one before stops working.
pub fn renew_recovery_code(
    desk: &mut Desk,
    request: RenewRecoveryCode,
) -> Result<RecoveryCodeView> {
    let ws = desk.workspace()?;
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.read(|reader| {
        let person = find(reader, "person", person)?;
        Ok(permission::check(&person, Action::Administer)?)
    })?;
    ws.store.prove(person, request.passphrase.reveal())?;
    confirm(ws, false)?;
    let code = ws.store.new_recovery_code()?;
    let authority = request.authority_passphrase.as_ref();
    let authority = authority.unwrap_or(&request.passphrase);
    Ok(RecoveryCodeView {
        covers_authority: signing_keys::cover(ws, authority, &code)?,
        recovery_code: code.printed().to_string(),
    })
}

/// Opens the workspace with the recovery code. Whoever sat at it leaves the seat.
pub fn open_with_recovery(desk: &mut Desk, request: OpenWithRecovery) -> Result<DeskView> {
    let code = request.code.reveal();
    match &mut desk.open {
        Some(ws) => {
            ws.store.check_recovery_code(code)?;
            ws.store.sign_out();
        }
        None => {
            let unlock = Unlock::Recovery { code };
            desk.open = Some(Workspace::open(
                &desk.folder,
                &unlock,
                desk.options.clone(),
            )?);
        }
    }
    desk.rest = None;
    view(desk)
}

pub(super) fn confirmed(reader: &Reader<'_>) -> Result<bool> {
    Ok(reader.setting(CONFIRMED)?.is_some())
}

fn confirm(ws: &mut Workspace, confirmed: bool) -> Result<()> {
    let value = confirmed.then_some("yes");
    Ok(ws
        .store
        .local(|local| local.set_setting(CONFIRMED, value))?)
}
