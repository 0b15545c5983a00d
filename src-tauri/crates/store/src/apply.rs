//! What an act does to rows and heads. Live writing, rebuilding and merging all come through here.

use ciborium::Value as Cbor;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::{
    Result, Version,
    act::{Group, Op, encode, log},
    read::id_at,
    records::{
        cell::Cell,
        schema::{Schema, Shape},
    },
};

/// A version with its hybrid time, which decides what is shown while a conflict is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub version: Version,
    pub hlc: u64,
}

/// The field number that stands for a whole row.
pub(crate) const WHOLE: u16 = 0;

impl Head {
    fn rank(&self) -> (u64, Uuid, u64) {
        (self.hlc, self.version.device, self.version.seq)
    }
}

/// Applies one group. Tables and fields of newer versions have no effect yet.
pub(crate) fn group(conn: &Connection, schema: &Schema, group: &Group, by: Head) -> Result<()> {
    match schema.by_number(group.table) {
        Some(shape) => row(conn, shape, group.row, &group.ops, by),
        None => Ok(()),
    }
}

/// Applies the changes of one row.
pub(crate) fn row(conn: &Connection, shape: &Shape, id: Uuid, ops: &[Op], by: Head) -> Result<()> {
    let there = exists(conn, shape, id)?;
    if shape.table.appended() {
        // A row that came twice is the same row; the first stays.
        return match ops.iter().find(|op| op.field == WHOLE) {
            Some(op) if !there => insert(conn, shape, id, |number| whole(&op.value, number)),
            _ => Ok(()),
        };
    }
    if !there {
        let value = |number| ops.iter().find(|op| op.field == number).map(|op| &op.value);
        insert(conn, shape, id, value)?;
        return put_head(conn, shape, id, WHOLE, by);
    }
    let birth = heads_at(conn, shape, id, WHOLE)?;
    for op in ops {
        if let Some(field) = shape.table.field(op.field) {
            let own = heads_at(conn, shape, id, op.field)?;
            let winner = move_heads(conn, shape, id, op, by, own, &birth)?;
            let value = match winner {
                None => continue,
                Some(winner) if winner.version == by.version => Some(op.value.clone()),
                Some(winner) => value_in(conn, winner.version, shape, id, op.field)?,
            };
            let cell = Cell::from_cbor(field.kind, &value.unwrap_or(Cbor::Null))
                .ok_or_else(|| shape.misfit(field.name))?;
            conn.prepare_cached(&shape.update(field))?
                .execute(params![id.as_bytes(), cell])?;
        }
    }
    Ok(())
}

/// Moves the heads of one cell. Answers whose value is to be shown, if that may have changed.
fn move_heads(
    conn: &Connection,
    shape: &Shape,
    id: Uuid,
    op: &Op,
    by: Head,
    own: Vec<Head>,
    birth: &[Head],
) -> Result<Option<Head>> {
    let explicit = !own.is_empty();
    let current = if explicit { own.as_slice() } else { birth };
    if !explicit && current.iter().all(|head| head.version == by.version) {
        // The row was born by this very act.
        return Ok(Some(by));
    }
    let survives = |head: &&Head| head.version != by.version && !op.bases.contains(&head.version);
    let shown = current.iter().max_by_key(|head| head.rank()).copied();
    for head in current {
        match (explicit, survives(&head)) {
            (true, false) => drop_head(conn, shape, id, op.field, *head)?,
            (false, true) => put_head(conn, shape, id, op.field, *head)?,
            _ => {}
        }
    }
    put_head(conn, shape, id, op.field, by)?;
    let winner = current
        .iter()
        .filter(survives)
        .chain([&by])
        .max_by_key(|head| head.rank())
        .copied();
    Ok(winner.filter(|winner| winner.version == by.version || Some(*winner) != shown))
}

/// The heads of a cell: what an edit made now builds on.
pub(crate) fn heads(conn: &Connection, shape: &Shape, id: Uuid, field: u16) -> Result<Vec<Head>> {
    let own = heads_at(conn, shape, id, field)?;
    match own.is_empty() {
        true => heads_at(conn, shape, id, WHOLE),
        false => Ok(own),
    }
}

/// The value an act gave to a cell.
pub(crate) fn value_in(
    conn: &Connection,
    act: Version,
    shape: &Shape,
    id: Uuid,
    field: u16,
) -> Result<Option<Cbor>> {
    let Some(body) = log::body(conn, act)? else {
        return Ok(None);
    };
    Ok(encode::read_body(&body)?
        .into_iter()
        .filter(|group| group.table == shape.table.number && group.row == id)
        .flat_map(|group| group.ops)
        .find(|op| op.field == field)
        .map(|op| op.value))
}

/// A member of an appended row.
pub(crate) fn whole(map: &Cbor, number: u16) -> Option<&Cbor> {
    let number = Cbor::from(number);
    let mut members = map.as_map()?.iter();
    members
        .find(|(key, _)| *key == number)
        .map(|(_, value)| value)
}

fn exists(conn: &Connection, shape: &Shape, id: Uuid) -> Result<bool> {
    let mut statement = conn.prepare_cached(&shape.by_id)?;
    Ok(statement.exists([id.as_bytes()])?)
}

fn insert<'v>(
    conn: &Connection,
    shape: &Shape,
    id: Uuid,
    value: impl Fn(u16) -> Option<&'v Cbor>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(&shape.insert)?;
    statement.raw_bind_parameter(1, id.as_bytes())?;
    for (at, field) in shape.fields.iter().enumerate() {
        let cell = Cell::from_cbor(field.kind, value(field.number).unwrap_or(&Cbor::Null))
            .ok_or_else(|| shape.misfit(field.name))?;
        statement.raw_bind_parameter(at + 2, cell)?;
    }
    statement.raw_execute()?;
    Ok(())
}

fn heads_at(conn: &Connection, shape: &Shape, id: Uuid, field: u16) -> Result<Vec<Head>> {
    let sql = "SELECT device, seq, hlc FROM head WHERE kind = ?1 AND record = ?2 AND field = ?3";
    let mut statement = conn.prepare_cached(sql)?;
    let heads = statement.query_map(params![shape.table.number, id.as_bytes(), field], |row| {
        Ok(Head {
            version: Version {
                device: id_at(row, 0)?,
                seq: row.get(1)?,
            },
            hlc: row.get(2)?,
        })
    })?;
    Ok(heads.collect::<Result<_, _>>()?)
}

fn put_head(conn: &Connection, shape: &Shape, id: Uuid, field: u16, head: Head) -> Result<()> {
    let Head { version, hlc } = head;
    conn.prepare_cached(include_str!("put_head.sql"))?
        .execute(params![
            shape.table.number,
            id.as_bytes(),
            field,
            version.device.as_bytes(),
            version.seq,
            hlc
        ])?;
    Ok(())
}

fn drop_head(conn: &Connection, shape: &Shape, id: Uuid, field: u16, head: Head) -> Result<()> {
    conn.prepare_cached(include_str!("drop_head.sql"))?
        .execute(params![
            shape.table.number,
            id.as_bytes(),
            field,
            head.version.device.as_bytes(),
            head.version.seq
        ])?;
    Ok(())
}
