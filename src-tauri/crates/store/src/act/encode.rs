//! Acts as CBOR: maps by number in rising order, shortest forms, no indefinite lengths, so that
//! the same act is the same bytes everywhere.

use ciborium::Value as Cbor;
use uuid::Uuid;

use super::{ActRef, Group, Header, Op, Version};
use crate::{Part, Result, StoreError};

/// No act is larger.
pub(crate) const MAX_BODY: u64 = 64 * 1024 * 1024;

/// The bytes of a header.
pub(crate) fn header(header: &Header) -> Result<Vec<u8>> {
    let seen = header
        .seen
        .iter()
        .map(|head| Cbor::Array(vec![id(head.device), head.seq.into(), bytes(&head.hash)]));
    let members = vec![
        header.schema.into(),
        header.min_reader.into(),
        id(header.site),
        id(header.device),
        header.seq.into(),
        header.hlc.into(),
        header.wall_ms.into(),
        id(header.author),
        header.on_behalf_of.map_or(Cbor::Null, id),
        header.kind.as_str().into(),
        header.purpose.as_str().into(),
        Cbor::Array(seen.collect()),
        bytes(&header.prev),
        bytes(&header.body_digest),
    ];
    let numbered = members.into_iter().zip(0_u8..);
    write(&Cbor::Map(
        numbered.map(|(value, at)| (at.into(), value)).collect(),
    ))
}

/// Reads a header. Members of later schemas are passed over.
pub(crate) fn read_header(from: &[u8]) -> Result<Header> {
    let mut members = Members(map(read(from)?)?);
    Ok(Header {
        schema: int(members.take(0)?)?,
        min_reader: int(members.take(1)?)?,
        site: to_id(&members.take(2)?)?,
        device: to_id(&members.take(3)?)?,
        seq: int(members.take(4)?)?,
        hlc: int(members.take(5)?)?,
        wall_ms: int(members.take(6)?)?,
        author: to_id(&members.take(7)?)?,
        on_behalf_of: match members.take(8)? {
            Cbor::Null => None,
            other => Some(to_id(&other)?),
        },
        kind: text(members.take(9)?)?,
        purpose: text(members.take(10)?)?,
        seen: array(members.take(11)?)?
            .into_iter()
            .map(|head| {
                let [device, seq, hash] = fixed(head)?;
                Ok(ActRef {
                    device: to_id(&device)?,
                    seq: int(seq)?,
                    hash: to_bytes(&hash)?,
                })
            })
            .collect::<Result<_>>()?,
        prev: to_bytes(&members.take(12)?)?,
        body_digest: to_bytes(&members.take(13)?)?,
    })
}

/// The bytes of a body: `[[table, row, [[field, value, [[device, seq]..]]..]]..]`.
pub(crate) fn body(groups: &[Group]) -> Result<Vec<u8>> {
    let ops = |ops: &[Op]| {
        let ops = ops.iter().map(|op| {
            let bases = op
                .bases
                .iter()
                .map(|base| Cbor::Array(vec![id(base.device), base.seq.into()]));
            Cbor::Array(vec![
                op.field.into(),
                op.value.clone(),
                Cbor::Array(bases.collect()),
            ])
        });
        Cbor::Array(ops.collect())
    };
    let groups = groups
        .iter()
        .map(|group| Cbor::Array(vec![group.table.into(), id(group.row), ops(&group.ops)]));
    let body = write(&Cbor::Array(groups.collect()))?;
    let found = u64::try_from(body.len()).unwrap_or(u64::MAX);
    if found > MAX_BODY {
        return Err(StoreError::TooLarge {
            what: "act",
            max: MAX_BODY,
            found,
        });
    }
    Ok(body)
}

/// Reads a body.
pub(crate) fn read_body(from: &[u8]) -> Result<Vec<Group>> {
    array(read(from)?)?
        .into_iter()
        .map(|group| {
            let [table, row, ops] = fixed(group)?;
            let ops = array(ops)?.into_iter().map(read_op);
            Ok(Group {
                table: int(table)?,
                row: to_id(&row)?,
                ops: ops.collect::<Result<_>>()?,
            })
        })
        .collect()
}

fn read_op(op: Cbor) -> Result<Op> {
    let [field, value, bases] = fixed(op)?;
    let bases = array(bases)?.into_iter().map(|base| {
        let [device, seq] = fixed(base)?;
        Ok(Version {
            device: to_id(&device)?,
            seq: int(seq)?,
        })
    });
    Ok(Op {
        field: int(field)?,
        value,
        bases: bases.collect::<Result<_>>()?,
    })
}

fn write(value: &Cbor) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    ciborium::into_writer(value, &mut out).map_err(|_| StoreError::Crypto("encode"))?;
    Ok(out)
}

fn read(mut from: &[u8]) -> Result<Cbor> {
    let value = ciborium::from_reader(&mut from).map_err(|_| damaged())?;
    // Anything after the value would not be covered by what was read.
    from.is_empty().then_some(value).ok_or_else(damaged)
}

fn damaged() -> StoreError {
    StoreError::damaged(Part::Log)
}

fn id(id: Uuid) -> Cbor {
    bytes(id.as_bytes())
}

fn bytes(bytes: &[u8]) -> Cbor {
    Cbor::Bytes(bytes.to_vec())
}

fn to_id(value: &Cbor) -> Result<Uuid> {
    Ok(Uuid::from_bytes(to_bytes(value)?))
}

fn to_bytes<const N: usize>(value: &Cbor) -> Result<[u8; N]> {
    let bytes = value.as_bytes().ok_or_else(damaged)?;
    bytes.as_slice().try_into().map_err(|_| damaged())
}

fn int<T: TryFrom<ciborium::value::Integer>>(value: Cbor) -> Result<T> {
    let number = value.into_integer().map_err(|_| damaged())?;
    T::try_from(number).map_err(|_| damaged())
}

fn text(value: Cbor) -> Result<String> {
    value.into_text().map_err(|_| damaged())
}

fn array(value: Cbor) -> Result<Vec<Cbor>> {
    value.into_array().map_err(|_| damaged())
}

fn map(value: Cbor) -> Result<Vec<(Cbor, Cbor)>> {
    value.into_map().map_err(|_| damaged())
}

fn fixed<const N: usize>(value: Cbor) -> Result<[Cbor; N]> {
    array(value)?.try_into().map_err(|_| damaged())
}

struct Members(Vec<(Cbor, Cbor)>);

impl Members {
    fn take(&mut self, number: u8) -> Result<Cbor> {
        let number = Cbor::from(number);
        let at = self.0.iter().position(|(key, _)| *key == number);
        at.map(|at| self.0.swap_remove(at).1).ok_or_else(damaged)
    }
}
