//! The words of an inspection record, frozen when it is made.

use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::notice::snapshot::PhotoWords;

/// An inspection in the words of its paper. Times are by the organisation's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSnapshot {
    /// Inspecting organisation.
    pub organisation: String,
    /// Number of the inspection, which its record has too.
    pub number: String,
    /// Version, from 1; each takes the place of the one before.
    pub version: u32,
    /// Why it was made anew; empty for the first version.
    pub renewal: String,
    /// Unit inspected.
    pub unit: String,
    /// Who heads it; empty where nobody does.
    pub unit_head: String,
    /// Place inspected.
    pub place: String,
    /// Kind in words, e.g. `专项检查`.
    pub kind: String,
    /// Plan or order it was made under; empty for none.
    pub under: String,
    /// Checklist with its version, e.g. `配电室/开关站（20 kV 及以下），第1版`.
    pub checklist: String,
    /// Weather; empty where nobody noted it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub weather: String,
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
    /// What the unit says to all this.
    pub reply: Reply,
    /// The annex, by the numbers the words refer to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<PhotoWords>,
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
    /// Number of the picture with the strokes drawn on the laptop; pictures of ink are counted on after
    /// those of the annex.
    pub ink: Option<u32>,
}

/// What the unit inspected says to the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reply {
    /// It signs by ink, on the laptop or on paper.
    Signs {
        /// Its opinion; empty where it is written on the paper by hand.
        opinion: String,
    },
    /// It refuses to sign (拒签).
    Refuses {
        /// Reason given, or what was seen.
        reason: String,
        /// Witnesses known when the words froze, with post.
        witnesses: Vec<String>,
    },
}

/// One item of the checklist with what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordItem {
    /// What must be so.
    pub text: String,
    /// What it rests on; where nobody has verified the clause, that is said instead of its number.
    pub basis: String,
    /// 看, 问, 查, 测.
    pub method: String,
    /// 符合, 不符合, 不适用, 未查.
    pub result: String,
    /// Measured value with its unit; empty for none.
    pub reading: String,
    /// What was seen, or why it was not checked; empty for nothing.
    pub note: String,
    /// What became of it, e.g. `转隐患〔2026〕412号`; empty for nothing.
    pub outcome: String,
    /// Numbers of its photos in the annex.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<u32>,
}
