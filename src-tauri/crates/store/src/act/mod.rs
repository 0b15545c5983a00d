//! An act: one committed transaction, as it lies in the log and goes to other devices.

pub(crate) mod encode;
pub(crate) mod hlc;
pub(crate) mod log;
pub(crate) mod sign;

use chrono::{DateTime, Utc};
use ciborium::Value as Cbor;
use uuid::Uuid;

/// The schema of acts this code writes.
pub(crate) const SCHEMA: u16 = 1;
/// The oldest schema whose readers understand what this code writes.
pub(crate) const MIN_READER: u16 = 1;

/// Which act last gave a cell its value: the device and the number of the act in its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// The device.
    pub device: Uuid,
    /// The act's number on that device, from 1.
    pub seq: u64,
}

/// What the writer says about an act.
#[derive(Debug, Clone)]
pub struct Meta {
    /// What kind of act it is: a stable word of the program, such as `issue_notice`.
    pub kind: &'static str,
    /// Who acts. They must have signed in.
    pub author: Uuid,
    /// For whom, when the author stands in for somebody.
    pub on_behalf_of: Option<Uuid>,
    /// What for, in a person's words; may be empty.
    pub purpose: String,
}

/// Names an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActRef {
    /// The device that wrote it.
    pub device: Uuid,
    /// Its number there.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
}

/// An act as people see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActInfo {
    /// Its place in this device's log. It differs between devices.
    pub position: i64,
    /// Its name.
    pub act: ActRef,
    /// When, by the clock of the device that wrote it.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: Uuid,
    /// For whom, when the author stood in for somebody.
    pub on_behalf_of: Option<Uuid>,
    /// What kind.
    pub kind: String,
    /// What for.
    pub purpose: String,
}

/// One changed cell, or one appended row (field 0, the value a map by field number).
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Op {
    pub field: u16,
    pub value: Cbor,
    /// The heads of the cell that the author saw.
    pub bases: Vec<Version>,
}

/// The changes of one row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Group {
    pub table: u16,
    pub row: Uuid,
    pub ops: Vec<Op>,
}

/// The chain heads of another device that an author had seen.
pub(crate) type Seen = ActRef;

/// What the hash of an act covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub schema: u16,
    pub min_reader: u16,
    pub site: Uuid,
    pub device: Uuid,
    pub seq: u64,
    pub hlc: u64,
    pub wall_ms: i64,
    pub author: Uuid,
    pub on_behalf_of: Option<Uuid>,
    pub kind: String,
    pub purpose: String,
    pub seen: Vec<Seen>,
    pub prev: [u8; 32],
    pub body_digest: [u8; 32],
}

/// An act as it is stored and sent.
#[derive(Debug, Clone)]
pub(crate) struct Sealed {
    pub header: Vec<u8>,
    pub body: Vec<u8>,
    pub signature: [u8; 64],
}
