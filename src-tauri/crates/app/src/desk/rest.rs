//! Rest: the workspace stays in memory, shows and does nothing, and a short PIN leads back to the
//! same place. Five wrong PINs in a row close it; then a passphrase is needed.

use domain::Refusal;
use domain::people;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::keys::vault;
use store::{Local, Reader, StoreError};
use uuid::Uuid;

use super::{Desk, DeskView, view};
use crate::{Error, Result, Secret};

/// A resting desk.
#[derive(Debug, Default)]
pub(super) struct Rest {
    wrong: u8,
}

/// Wrong PINs in a row that close the workspace.
const TRIES: u8 = 5;
/// Minutes before a laptop rests by itself, until somebody sets another number.
pub(super) const LOCK_AFTER: u32 = 10;
/// Longest time that can be set, in minutes: a working day.
const LOCK_AFTER_MOST: u32 = 480;

const PIN: &str = "pin";
const LOCK_AFTER_SETTING: &str = "lock_after_minutes";
/// What is wrapped by a PIN; that it opens is all there is to know.
const MARK: &[u8] = b"awake";

/// Gives whoever sits at the laptop a PIN for this laptop, or takes it away.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPin {
    /// 4 to 8 digits; absent for none.
    pub pin: Option<Secret>,
    /// Proof.
    pub passphrase: Secret,
}

/// Lets the laptop rest; without a PIN it is locked.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestDesk {}

/// Wakes a resting laptop.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WakeDesk {
    /// PIN of whoever sits at it.
    pub pin: Secret,
}

/// Sets after how long without use this laptop rests.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetLockAfter {
    /// Minutes, at most 480; 0 for never.
    pub minutes: u32,
}

/// Gives whoever sits at the laptop a PIN. Only a slow salted derivation of it is kept.
pub fn set_pin(desk: &mut Desk, request: SetPin) -> Result<DeskView> {
    let ws = desk.workspace()?;
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    ws.store.prove(person, request.passphrase.reveal())?;
    let wrapped = match &request.pin {
        Some(pin) => {
            people::check_pin(pin.reveal())?;
            Some(vault::wrap(&ws.env, pin.reveal(), MARK)?)
        }
        None => None,
    };
    ws.store.local(|local| match wrapped {
        Some(wrapped) => Ok(local.keep_secret(person, PIN, &wrapped)?),
        None => drop_pin(local, person),
    })?;
    view(desk)
}

/// Lets the laptop rest, or locks it where nobody sits with a PIN.
pub fn rest_desk(desk: &mut Desk, _: RestDesk) -> Result<DeskView> {
    if let Some(ws) = &desk.open
        && desk.rest.is_none()
    {
        let may_rest = match ws.author() {
            Some(person) => ws.read(|reader| has_pin(reader, person))?,
            None => false,
        };
        match may_rest {
            true => desk.rest = Some(Rest::default()),
            false => desk.close(),
        }
    }
    view(desk)
}

/// Wakes a resting laptop.
///
/// # Errors
/// [`Error::WrongPin`], and at the fifth in a row [`Error::PinUsedUp`]: the workspace was closed.
pub fn wake_desk(desk: &mut Desk, request: WakeDesk) -> Result<DeskView> {
    let Some(ws) = &desk.open else {
        return Err(Error::Locked);
    };
    let Some(rest) = &mut desk.rest else {
        return view(desk);
    };
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    let wrapped = ws.read(|reader| Ok(reader.secret(person, PIN)?))?;
    let wrapped = wrapped.ok_or(Error::Resting)?;
    match vault::unwrap(request.pin.reveal(), &wrapped) {
        Ok(_) => {
            desk.rest = None;
            view(desk)
        }
        Err(StoreError::WrongPassphrase) => {
            rest.wrong += 1;
            match TRIES - rest.wrong {
                0 => {
                    desk.close();
                    Err(Error::PinUsedUp)
                }
                left => Err(Error::WrongPin { left }),
            }
        }
        Err(error) => Err(error.into()),
    }
}

/// Sets after how long without use this laptop rests. The screens watch the clock.
pub fn set_lock_after(desk: &mut Desk, request: SetLockAfter) -> Result<DeskView> {
    let ws = desk.workspace()?;
    if request.minutes > LOCK_AFTER_MOST {
        return Err(Refusal::OutOfRange {
            field: "minutes",
            least: 0,
            most: LOCK_AFTER_MOST,
        }
        .into());
    }
    let minutes = request.minutes.to_string();
    ws.store
        .local(|local| local.set_setting(LOCK_AFTER_SETTING, Some(&minutes)))?;
    view(desk)
}

pub(super) fn lock_after(reader: &Reader<'_>) -> Result<u32> {
    let set = reader.setting(LOCK_AFTER_SETTING)?;
    Ok(set.and_then(|text| text.parse().ok()).unwrap_or(LOCK_AFTER))
}

pub(super) fn has_pin(reader: &Reader<'_>, person: Uuid) -> Result<bool> {
    Ok(reader.secret(person, PIN)?.is_some())
}

pub(super) fn drop_pin(local: &Local<'_>, person: Uuid) -> Result<()> {
    Ok(local.drop_secret(person, PIN)?)
}
