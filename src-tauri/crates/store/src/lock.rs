//! One instance per workspace, by a lock of the operating system: a killed process releases it.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::{Result, StoreError};

/// Held as long as the workspace is open.
pub(crate) struct Lock(#[allow(dead_code)] File);

impl Lock {
    /// Takes the lock of a workspace folder.
    pub(crate) fn take(dir: &Path) -> Result<Lock> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(dir.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
