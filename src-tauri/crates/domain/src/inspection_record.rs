//! The words of an inspection record (安全检查记录表, domain table 4.5), frozen when it is made.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// An inspection in the words of its paper. Times are by the organisation's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSnapshot {
    /// Inspecting organisation.
    pub organisation: String,
    /// Number of the record.
    pub number: String,
    /// Unit inspected.
    pub unit: String,
    /// Place inspected.
    pub place: String,
    /// Kind in words, e.g. `专项检查`.
    pub kind: String,
    /// Plan or order it was made under; empty for none.
    pub under: String,
    /// Checklist with its version, e.g. `配电室/开关站（20 kV 及以下），第1版`.
    pub checklist: String,
    /// Begin.
    pub started_at: NaiveDateTime,
    /// End.
    pub finished_at: NaiveDateTime,
    /// Inspectors, the leader first.
    pub inspectors: Vec<Signatory>,
    /// Who came along from the unit; signs for it. The name may be empty.
    pub companion: Signatory,
    /// Items in order.
    pub items: Vec<RecordItem>,
    /// Items answered 不符合.
    pub failed: u32,
    /// Of these, put right on the spot.
    pub fixed: u32,
    /// Of these, entered as hazards.
    pub raised: u32,
    /// Opinion at the end.
    pub opinion: String,
    /// Date of the record.
    pub recorded_on: NaiveDate,
    /// Payload of the QR code.
    pub qr: String,
}

/// Someone who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// Name, with post where it says something.
    pub name: String,
    /// Number of the picture with the strokes drawn on the laptop.
    pub ink: Option<u32>,
}

/// One item of the checklist with what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordItem {
    /// What must be so.
    pub text: String,
    /// What it rests on; a clause that nobody has verified says so.
    pub basis: String,
    /// 看, 问, 查, 测.
    pub method: String,
    /// 符合, 不符合, 不适用, 未查.
    pub result: String,
    /// Measured value with its unit; empty for none.
    pub reading: String,
    /// What was seen, or why it was not checked; empty for nothing.
    pub note: String,
    /// What became of it, e.g. `隐患 YH-2026-0412`; empty for nothing.
    pub outcome: String,
}
