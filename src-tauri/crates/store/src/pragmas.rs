//! The settings of SQLite that safety rests on: set, read back, and refused when not taken.

use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::{Result, StoreError, files::hex};

/// Name, what it is set to, what reads back.
const WANTED: &[(&str, &str)] = &[
    ("journal_mode", "wal"),
    ("synchronous", "2"),
    ("fullfsync", "1"),
    ("checkpoint_fullfsync", "1"),
    ("foreign_keys", "1"),
    ("trusted_schema", "0"),
    ("cell_size_check", "1"),
    ("secure_delete", "1"),
    ("temp_store", "2"),
    ("mmap_size", "0"),
];

/// Pages kept in memory, KiB: each is decrypted and checked when it is read, which costs more than
/// any question to it. It holds what the lists and counts of a full ledger are made of.
const CACHE_KIB: i64 = 32 << 10;

/// How long a statement waits for another connection of this process.
const BUSY_MS: u64 = 5_000;

/// Gives the key, which must come before anything else.
pub(crate) fn key(conn: &Connection, key: &[u8; 32]) -> Result<()> {
    let _ = conn.pragma_update(None, "cipher_log_level", "NONE");
    let literal = Zeroizing::new(format!(
        "PRAGMA key = \"x'{}'\"",
        &*Zeroizing::new(hex(key))
    ));
    conn.execute_batch(&literal)?;
    Ok(())
}

/// Sets everything and reads it back.
pub(crate) fn set(conn: &Connection) -> Result<()> {
    conn.busy_timeout(std::time::Duration::from_millis(BUSY_MS))?;
    conn.set_prepared_statement_cache_capacity(256);
    conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
    for (name, value) in WANTED {
        conn.pragma_update(None, name, value)?;
    }
    verify(conn)
}

/// Reads everything back.
pub(crate) fn verify(conn: &Connection) -> Result<()> {
    let cipher = value(conn, "cipher_version")?;
    if cipher.is_empty() {
        return Err(StoreError::Pragma {
            name: "cipher_version",
            wanted: "any",
            found: cipher,
        });
    }
    for (name, wanted) in WANTED {
        let found = value(conn, name)?;
        // A build without memory mapping answers nothing, which is as good as none.
        if found != *wanted && !(*name == "mmap_size" && found.is_empty()) {
            return Err(StoreError::Pragma {
                name,
                wanted,
                found,
            });
        }
    }
    Ok(())
}

fn value(conn: &Connection, name: &str) -> Result<String> {
    let mut found = String::new();
    conn.pragma_query(None, name, |row| {
        found = match row.get_ref(0)? {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            other => other.as_str().unwrap_or_default().to_owned(),
        };
        Ok(())
    })?;
    Ok(found)
}
