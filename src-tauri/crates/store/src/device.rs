//! Which device this is: a key pair that lies outside the database and its backups.
//!
//! The file is bound to the machine and the folder. Where it is missing or belongs elsewhere (a
//! restored backup, a copied disk, a moved folder) a new device starts before its first act, so
//! that two copies never write under one name. The same holds when the database is older than the
//! device: somebody put an old copy of it in its place.

use std::path::Path;

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    Env, Result, StoreError,
    files::{hex, replace, unhex_any},
    keys::{DataKey, derive, seal, unseal},
};

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u8,
    device: Uuid,
    /// Empty until somebody names the device.
    name: String,
    bound_to: String,
    sealed: String,
    /// How many acts of this device the database held when the file was written.
    acts: u64,
}

/// This device.
pub(crate) struct Device {
    pub id: Uuid,
    pub name: String,
    pub key: SigningKey,
    /// Started just now.
    pub new: bool,
    acts: u64,
}

impl Device {
    /// The device of this folder, or a new one. `acts` tells how many acts of a device are in the
    /// database.
    pub fn open(
        dir: &Path,
        env: &Env,
        data_key: &DataKey,
        acts: impl Fn(Uuid) -> Result<u64>,
    ) -> Result<Device> {
        let bound_to = bound_to(dir, env)?;
        if let Some(mut device) = read(dir, data_key, &bound_to)? {
            let here = acts(device.id)?;
            if here >= device.acts {
                if here > device.acts {
                    device.note_acts(dir, env, data_key, here)?;
                }
                return Ok(device);
            }
        }
        let device = Device {
            id: env.id(),
            name: String::new(),
            key: SigningKey::from_bytes(&Zeroizing::new(env.bytes())),
            new: true,
            acts: 0,
        };
        device.write(dir, env, data_key)?;
        Ok(device)
    }

    /// Names the device.
    pub fn rename(&mut self, dir: &Path, env: &Env, key: &DataKey, name: &str) -> Result<()> {
        self.name = name.to_owned();
        self.write(dir, env, key)
    }

    /// Notes how many acts there are, so that an older copy of the database is noticed.
    pub fn note_acts(&mut self, dir: &Path, env: &Env, key: &DataKey, acts: u64) -> Result<()> {
        if acts > self.acts {
            self.acts = acts;
            self.write(dir, env, key)?;
        }
        Ok(())
    }

    fn write(&self, dir: &Path, env: &Env, data_key: &DataKey) -> Result<()> {
        let bound_to = bound_to(dir, env)?;
        let seed = Zeroizing::new(self.key.to_bytes());
        let aad = context(self.id, &bound_to);
        let stored = Stored {
            version: 1,
            device: self.id,
            name: self.name.clone(),
            sealed: hex(&seal(env, &*sealing_key(data_key)?, &aad, seed.as_slice())?),
            bound_to,
            acts: self.acts,
        };
        let text = serde_json::to_vec_pretty(&stored).map_err(|_| StoreError::Crypto("encode"))?;
        replace(&dir.join("device.json"), &text)
    }
}

fn read(dir: &Path, data_key: &DataKey, bound_to: &str) -> Result<Option<Device>> {
    let Ok(text) = std::fs::read(dir.join("device.json")) else {
        return Ok(None);
    };
    let key = sealing_key(data_key)?;
    Ok(serde_json::from_slice::<Stored>(&text)
        .ok()
        .filter(|stored| stored.version == 1 && stored.bound_to == bound_to)
        .and_then(|stored| {
            let aad = context(stored.device, bound_to);
            let seed = unseal(&key, &aad, &unhex_any(&stored.sealed)?)?;
            let seed = Zeroizing::new(<[u8; 32]>::try_from(seed.as_slice()).ok()?);
            Some(Device {
                id: stored.device,
                name: stored.name,
                key: SigningKey::from_bytes(&seed),
                new: false,
                acts: stored.acts,
            })
        }))
}

fn sealing_key(data_key: &DataKey) -> Result<DataKey> {
    derive(data_key, b"bihuan device 1")
}

fn context(device: Uuid, bound_to: &str) -> Vec<u8> {
    format!("bihuan device 1 {device} {bound_to}").into_bytes()
}

fn bound_to(dir: &Path, env: &Env) -> Result<String> {
    let path = dir.canonicalize()?;
    Ok(hex(&Sha256::new()
        .chain_update(b"bihuan bound to 1\0")
        .chain_update(env.machine())
        .chain_update(b"\0")
        .chain_update(path.as_os_str().as_encoded_bytes())
        .finalize()))
}
