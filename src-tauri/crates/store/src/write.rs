//! The one write path: every change of a record is part of an act.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Deref,
};

use ciborium::Value as Cbor;
use rusqlite::{Transaction, TransactionBehavior};
use uuid::Uuid;

use crate::{
    Local, Meta, Reader, Record, Result, Store, StoreError, Version,
    act::{ActRef, Group, Header, MIN_READER, Op, SCHEMA, Sealed, encode, log, sign},
    apply::{self, Head, WHOLE},
    records::Device,
};

/// The rows an act touched, by the number of their table.
pub type Touched = BTreeSet<(u16, Uuid)>;

/// The outcome of a write.
#[derive(Debug)]
pub struct Written<T> {
    /// What the closure answered.
    pub value: T,
    /// The act.
    pub act: ActRef,
    /// The rows it touched.
    pub touched: Touched,
}

/// A transaction that becomes an act. It reads as well, and sees its own changes.
pub struct Tx<'a> {
    reader: Reader<'a>,
    by: Head,
    groups: Vec<Group>,
    at: HashMap<(u16, Uuid), usize>,
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Tx<'a> {
    /// Saves a record: a new row, or the fields that differ from the row that is there. Answers
    /// whether anything differed.
    pub fn save<R: Record>(&mut self, record: &R) -> Result<bool> {
        let shape = self.reader.schema().of::<R>()?;
        let (conn, id) = (self.reader.conn(), record.id());
        let new = shape.cells(record)?;
        let old = self.reader.cells(shape, id)?;
        let misfit = |name| shape.misfit(name);
        let mut ops = Vec::new();
        if shape.table.appended() {
            if old.is_some() {
                return Err(StoreError::AlreadyAppended {
                    table: shape.table.name,
                    id,
                });
            }
            let mut members = Vec::new();
            for (field, cell) in shape.fields.iter().zip(&new) {
                let value = cell.to_cbor(field.kind).ok_or_else(|| misfit(field.name))?;
                if value != Cbor::Null {
                    members.push((field.number.into(), value));
                }
            }
            members.sort_by_key(|(number, _): &(Cbor, _)| {
                number
                    .as_integer()
                    .and_then(|number| u16::try_from(number).ok())
            });
            ops.push(Op {
                field: WHOLE,
                value: Cbor::Map(members),
                bases: Vec::new(),
            });
        } else {
            for (at, (field, cell)) in shape.fields.iter().zip(&new).enumerate() {
                if old.as_ref().is_some_and(|old| old.get(at) == Some(cell)) {
                    continue;
                }
                let heads = apply::heads(conn, shape, id, field.number)?;
                let bases = heads.iter().map(|head| head.version);
                ops.push(Op {
                    field: field.number,
                    value: cell.to_cbor(field.kind).ok_or_else(|| misfit(field.name))?,
                    bases: bases.filter(|base| *base != self.by.version).collect(),
                });
            }
        }
        if ops.is_empty() && old.is_some() {
            return Ok(false);
        }
        apply::row(conn, shape, id, &ops, self.by)?;
        self.note(shape.table.number, id, ops);
        Ok(true)
    }

    /// Saves a record of a table whose rows never change.
    pub fn append<R: Record>(&mut self, record: &R) -> Result<()> {
        match R::TABLE.appended() {
            true => self.save(record).map(drop),
            false => Err(self.reader.schema().of::<R>()?.misfit("*")),
        }
    }

    /// The tables of this device alone, changed together with the act or not at all.
    pub fn local(&self) -> Local<'a> {
        Local::new(self.reader)
    }

    /// Puts the changes with those of the same row. A cell that is written twice keeps the bases
    /// of the first time and the value of the last.
    fn note(&mut self, table: u16, row: Uuid, ops: Vec<Op>) {
        let at = *self.at.entry((table, row)).or_insert(self.groups.len());
        let Some(group) = self.groups.get_mut(at) else {
            self.groups.push(Group { table, row, ops });
            return;
        };
        for op in ops {
            match group.ops.iter_mut().find(|old| old.field == op.field) {
                Some(old) => old.value = op.value,
                None => group.ops.push(op),
            }
        }
        group.ops.sort_by_key(|op| op.field);
    }
}

impl Store {
    /// Changes records. The closure's changes and the act are one transaction: all of it is on the
    /// disk when this answers, or nothing is, also after an error or a panic.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        meta: Meta,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.allowed(&meta)?;
        let wall_ms = self.env.now_ms();
        let version = |seq| Version {
            device: self.device.id,
            seq,
        };
        let sql = Transaction::new(&mut self.conn, TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let own = log::head(&sql, self.device.id)?;
        let seq = own.map_or(1, |head| head.act.seq + 1);
        let by = Head {
            version: version(seq),
            hlc: self.hlc.next(wall_ms),
        };
        let mut tx = Tx {
            reader: Reader::new(&sql, &self.schema),
            by,
            groups: Vec::new(),
            at: HashMap::new(),
        };
        if own.is_none() {
            tx.save(&Device {
                id: self.device.id,
                name: self.device.name.clone(),
                public_key: crate::files::hex(self.device.key.verifying_key().as_bytes()),
                enrolled_at: self.env.now(),
                enrolled_by: meta.author,
            })?;
        }
        let enrolled = tx.groups.len();
        let value = f(&mut tx)?;
        let (reader, groups) = (tx.reader, tx.groups);
        if groups.len() == enrolled {
            return Err(StoreError::NothingChanged.into());
        }
        let touched: Touched = groups
            .iter()
            .map(|group| (group.table, group.row))
            .collect();
        self.schema.projector.project(&reader, &touched)?;

        let body = encode::body(&groups)?;
        let header = Header {
            schema: SCHEMA,
            min_reader: MIN_READER,
            site: self.site,
            device: self.device.id,
            seq,
            hlc: by.hlc,
            wall_ms,
            author: meta.author,
            on_behalf_of: meta.on_behalf_of,
            kind: meta.kind.to_owned(),
            purpose: meta.purpose,
            seen: log::changed_since(&sql, self.device.id, own.map_or(0, |head| head.position))?,
            prev: own.map_or([0; 32], |head| head.act.hash),
            body_digest: sign::body_digest(&body),
        };
        let bytes = encode::header(&header)?;
        let hash = sign::hash(&bytes);
        let act = Sealed {
            header: bytes,
            body,
            signature: sign::sign(&self.device.key, &hash),
        };
        let position = log::insert(&sql, &header, &act)?;
        crate::rebuild::note_rows(&sql, position, &touched)?;
        sql.commit().map_err(StoreError::from)?;
        self.hlc.observe(by.hlc);
        Ok(Written {
            value,
            act: ActRef {
                device: self.device.id,
                seq,
                hash,
            },
            touched,
        })
    }

    /// An act has an author who has signed in.
    fn allowed(&self, meta: &Meta) -> Result<()> {
        match self.author {
            None => Err(StoreError::NoAuthor),
            Some(author) if author != meta.author => Err(StoreError::NotSignedIn {
                author: meta.author,
            }),
            Some(_) => Ok(()),
        }
    }
}
