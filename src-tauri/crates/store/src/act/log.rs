//! The log of acts and the head of each device's chain.

use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::{ActInfo, ActRef, Header, Sealed, encode, sign};
use crate::{Part, Result, StoreError, Version, read::id_at};

/// The last act of a device.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ChainHead {
    pub act: ActRef,
    pub position: i64,
}

/// The head of one chain.
pub(crate) fn head(conn: &Connection, device: Uuid) -> Result<Option<ChainHead>> {
    let sql = "SELECT device, seq, hash, position FROM chain WHERE device = ?1";
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement
        .query_row([device.as_bytes()], chain_head)
        .optional()?)
}

/// The heads of other devices' chains that changed after a position of this log.
pub(crate) fn changed_since(conn: &Connection, device: Uuid, position: i64) -> Result<Vec<ActRef>> {
    let sql = "SELECT device, seq, hash, position FROM chain
        WHERE device <> ?1 AND position > ?2 ORDER BY device";
    let mut statement = conn.prepare_cached(sql)?;
    let heads = statement.query_map(params![device.as_bytes(), position], chain_head)?;
    Ok(heads
        .map(|head| head.map(|head| head.act))
        .collect::<Result<_, _>>()?)
}

/// The latest hybrid time in the log.
pub(crate) fn latest_hlc(conn: &Connection) -> Result<u64> {
    let sql = "SELECT coalesce(max(hlc), 0) FROM chain";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Puts an act at the end of the log and of its chain. Answers its position.
pub(crate) fn insert(conn: &Connection, header: &Header, act: &Sealed) -> Result<i64> {
    let hash = sign::hash(&act.header);
    let device = header.device.as_bytes();
    let position = conn
        .prepare_cached(include_str!("insert_act.sql"))?
        .insert(params![
            device,
            header.seq,
            header.hlc,
            header.author.as_bytes(),
            header.kind,
            hash,
            act.header,
            act.body,
            act.signature,
        ])?;
    conn.prepare_cached(include_str!("move_chain.sql"))?
        .execute(params![device, header.seq, hash, header.hlc, position])?;
    Ok(position)
}

/// The body of one act.
pub(crate) fn body(conn: &Connection, act: Version) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT body FROM act WHERE device = ?1 AND seq = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    Ok(statement
        .query_row(params![act.device.as_bytes(), act.seq], |row| row.get(0))
        .optional()?)
}

/// What people see of an act, from its stored bytes.
pub(crate) fn info(position: i64, header_bytes: &[u8]) -> Result<ActInfo> {
    let header = encode::read_header(header_bytes)?;
    Ok(ActInfo {
        position,
        act: ActRef {
            device: header.device,
            seq: header.seq,
            hash: sign::hash(header_bytes),
        },
        at: chrono::DateTime::from_timestamp_millis(header.wall_ms)
            .ok_or(StoreError::damaged(Part::Log))?,
        author: header.author,
        on_behalf_of: header.on_behalf_of,
        kind: header.kind,
        purpose: header.purpose,
    })
}

fn chain_head(row: &Row<'_>) -> rusqlite::Result<ChainHead> {
    Ok(ChainHead {
        act: ActRef {
            device: id_at(row, 0)?,
            seq: row.get(1)?,
            hash: row.get(2)?,
        },
        position: row.get(3)?,
    })
}
