//! `keys.json`: the wrapped data key, once per person and once for the recovery code.
//!
//! The file is replaced whole and has a copy beside it, `keys.json.bak`, which is used only when
//! the file itself does not read. The copy follows every change, so that a removed slot or an old
//! passphrase does not live on in it. A digest over the content tells a damaged file from a wrong
//! passphrase.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    DataKey, SlotInfo, Unlock,
    recovery::RecoveryCode,
    seal, unseal,
    vault::{Kdf, code_key},
};
use crate::{
    Env, Part, Result, StoreError,
    files::{beside, hex, replace, unhex_any},
};

/// All slots of a workspace.
#[derive(Serialize, Deserialize, Clone)]
pub(crate) struct Slots {
    version: u8,
    workspace: Uuid,
    people: Vec<PersonSlot>,
    recovery: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    digest: String,
}

#[derive(Serialize, Deserialize, Clone)]
struct PersonSlot {
    person: Uuid,
    label: String,
    kdf: Kdf,
    sealed: String,
}

const CODE_PURPOSE: &[u8] = b"bihuan recovery slot 1";

pub(crate) fn path(dir: &Path) -> PathBuf {
    dir.join("keys.json")
}

impl Slots {
    /// No slots yet.
    pub fn new(workspace: Uuid) -> Slots {
        Slots {
            version: 1,
            workspace,
            people: Vec::new(),
            recovery: None,
            digest: String::new(),
        }
    }

    /// Reads the file, or its copy when the file does not read.
    pub fn read(dir: &Path) -> Result<Slots> {
        let path = path(dir);
        let copy = beside(&path, "bak");
        if !path.exists() && !copy.exists() {
            return Err(StoreError::NoWorkspace);
        }
        read_one(&path)
            .or_else(|| read_one(&copy))
            .ok_or(StoreError::damaged(Part::Keys))
    }

    /// Writes the file, then its copy.
    pub fn write(&mut self, dir: &Path) -> Result<()> {
        self.digest = self.sum()?;
        let text = serde_json::to_vec_pretty(self).map_err(|_| StoreError::Crypto("encode"))?;
        let path = path(dir);
        replace(&path, &text)?;
        replace(&beside(&path, "bak"), &text)
    }

    /// Who can open the workspace.
    pub fn people(&self) -> Vec<SlotInfo> {
        self.people
            .iter()
            .map(|slot| SlotInfo {
                person: slot.person,
                label: slot.label.clone(),
            })
            .collect()
    }

    /// The data key.
    pub fn open(&self, by: Unlock<'_>) -> Result<DataKey> {
        let damaged = || StoreError::damaged(Part::Keys);
        let opened = match by {
            Unlock::Person { person, passphrase } => {
                let slot = self
                    .people
                    .iter()
                    .find(|slot| slot.person == person)
                    .ok_or(StoreError::NoSuchSlot { person })?;
                let sealed = unhex_any(&slot.sealed).ok_or_else(damaged)?;
                let key = slot.kdf.key(passphrase, Part::Keys)?;
                unseal(&key, &self.context(Some((person, &slot.kdf))), &sealed)
                    .ok_or(StoreError::WrongPassphrase)?
            }
            Unlock::Recovery { code } => {
                let code = RecoveryCode::parse(code)?;
                let sealed = self.recovery.as_ref();
                let sealed =
                    unhex_any(sealed.ok_or(StoreError::WrongRecoveryCode)?).ok_or_else(damaged)?;
                let key = code_key(&code, CODE_PURPOSE)?;
                unseal(&key, &self.context(None), &sealed).ok_or(StoreError::WrongRecoveryCode)?
            }
        };
        let key: [u8; 32] = opened.as_slice().try_into().map_err(|_| damaged())?;
        Ok(DataKey::new(key))
    }

    /// Adds a person's slot, or replaces it.
    pub fn put(
        &mut self,
        env: &Env,
        data_key: &DataKey,
        person: Uuid,
        label: &str,
        passphrase: &str,
    ) -> Result<()> {
        let kdf = Kdf::new(env);
        let key = kdf.key(passphrase, Part::Keys)?;
        let aad = self.context(Some((person, &kdf)));
        let sealed = hex(&seal(env, &key, &aad, data_key.as_slice())?);
        let slot = PersonSlot {
            person,
            label: label.to_owned(),
            kdf,
            sealed,
        };
        match self.people.iter_mut().find(|slot| slot.person == person) {
            Some(old) => *old = slot,
            None => self.people.push(slot),
        }
        Ok(())
    }

    /// Puts a new recovery code in the place of the old one.
    pub fn put_recovery(
        &mut self,
        env: &Env,
        data_key: &DataKey,
        code: &RecoveryCode,
    ) -> Result<()> {
        let key = code_key(code, CODE_PURPOSE)?;
        let sealed = seal(env, &key, &self.context(None), data_key.as_slice())?;
        self.recovery = Some(hex(&sealed));
        Ok(())
    }

    /// Removes a person's slot. The last one stays.
    pub fn remove(&mut self, person: Uuid) -> Result<()> {
        if !self.has(person) {
            return Err(StoreError::NoSuchSlot { person });
        }
        if self.people.len() == 1 {
            return Err(StoreError::LastSlot);
        }
        self.people.retain(|slot| slot.person != person);
        Ok(())
    }

    pub fn has(&self, person: Uuid) -> bool {
        self.people.iter().any(|slot| slot.person == person)
    }

    pub fn label(&self, person: Uuid) -> Option<&str> {
        let slot = self.people.iter().find(|slot| slot.person == person);
        slot.map(|slot| slot.label.as_str())
    }

    /// What a sealed key belongs to: it opens nowhere else.
    fn context(&self, person: Option<(Uuid, &Kdf)>) -> Vec<u8> {
        let workspace = self.workspace;
        match person {
            Some((person, kdf)) => {
                format!(
                    "bihuan slot 1 {workspace} person {person} {}",
                    kdf.context()
                )
            }
            None => format!("bihuan slot 1 {workspace} recovery"),
        }
        .into_bytes()
    }

    fn sum(&self) -> Result<String> {
        let mut bare = self.clone();
        bare.digest.clear();
        let text = serde_json::to_vec(&bare).map_err(|_| StoreError::Crypto("encode"))?;
        Ok(hex(&Sha256::digest(text)))
    }
}

fn read_one(path: &Path) -> Option<Slots> {
    let slots: Slots = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
    (slots.version == 1 && slots.sum().ok()? == slots.digest).then_some(slots)
}
