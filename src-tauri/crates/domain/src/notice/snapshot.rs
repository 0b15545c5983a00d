//! What a document says, frozen at the moment its number was taken.
//!
//! A snapshot holds words, not references: renaming a person or moving a unit later
//! never changes a paper that was issued. Times are the organisation's wall clock.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::photo::Shape;

/// The rectification notice (隐患整改通知书) as it stands on paper; domain form 4.2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeSnapshot {
    /// Issuing organisation, e.g. `清河供电公司`.
    pub organisation: String,
    /// Issuing department, named as the place replies go to, e.g. `安全监察部`.
    pub department: String,
    /// Full document number, e.g. `供电安改〔2026〕12号`.
    pub number: String,
    /// The unit addressed (主送), without the trailing colon.
    pub addressee: String,
    /// When, where and by whom the hazards were found.
    pub inspection: InspectionWords,
    /// The hazards, in the order of the table.
    pub items: Vec<NoticeItem>,
    /// Day by which the written reply (反馈单) is due, inclusive.
    pub reply_due: NaiveDate,
    /// Day on which re-inspection is planned.
    pub planned_reinspection: Option<NaiveDate>,
    /// Person to call, with telephone number if known.
    pub contact: String,
    /// What internal rule applies when the deadline is missed; empty for none.
    pub consequence: String,
    /// Workdays within which an objection (异议) may be raised.
    pub objection_workdays: u32,
    /// Names drawn on the paper: who prepared, reviewed and issued it.
    pub prepared_by: String,
    /// See `prepared_by`.
    pub reviewed_by: Option<String>,
    /// See `prepared_by`.
    pub issued_by: String,
    /// By which delegation, where the issuer may not by office, e.g. `受周正委托（2026年11月1日至12月31日）`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation: Option<String>,
    /// Numbers of the voided notices whose place it takes (改=作废重发).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<String>,
    /// Date of the document (成文日期).
    pub issued_on: NaiveDate,
    /// Units that receive a copy (抄送).
    pub copies_to: Vec<String>,
    /// Photos of the annex, numbered from 1 through the whole document.
    pub photos: Vec<PhotoWords>,
    /// Payload of the QR code: everything that does not belong on paper.
    pub qr: String,
}

/// The inspection a notice speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionWords {
    /// Kind in words, e.g. `专项检查`; empty where nothing was found in an inspection.
    pub kind: String,
    /// Plan or order it was made under, e.g. `《2026 年秋季安全大检查方案》`.
    pub under: Option<String>,
    /// Place in words, e.g. `10 kV 城东开关站`.
    pub place: String,
    /// Begin.
    pub from: NaiveDateTime,
    /// End, when known.
    pub until: Option<NaiveDateTime>,
    /// Names of the inspectors, at least two.
    pub inspectors: Vec<String>,
    /// Who found what was found outside an inspection: people, or the sender of a paper from outside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub finders: Vec<String>,
}

/// One hazard as a row of the notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeItem {
    /// Number in the ledger.
    pub hazard_no: String,
    /// Where exactly (部位), e.g. `东侧电缆沟`.
    pub location: String,
    /// What was found.
    pub description: String,
    /// Basis in words, one entry a source, e.g. `GB 50053-2013 第 6.2.9 条`.
    pub basis: Vec<String>,
    /// Major (重大) or general (一般).
    pub major: bool,
    /// What must be done.
    pub measures: String,
    /// Owner's name; `None` when the unit names the owner at receipt.
    pub owner: Option<String>,
    /// Head of the responsible unit, named when the owner is not.
    pub unit_head: Option<String>,
    /// Deadline, inclusive of the day.
    pub due_on: NaiveDate,
    /// Interim controls until then; empty when none are needed.
    pub interim_controls: String,
    /// Funds in words, e.g. `不需要` or `3.5 万元`.
    pub funds: String,
    /// Contingency plan in words, e.g. `不需要`.
    pub contingency: String,
    /// Numbers of its photos in the annex.
    pub photos: Vec<u32>,
}

/// One photo of the annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoWords {
    /// Number in the annex, from 1.
    pub no: u32,
    /// Attachment that holds the picture.
    pub attachment: Uuid,
    /// Words below the picture.
    pub caption: String,
    /// When it was taken, by the camera's clock; absent where that contradicts the entry.
    pub taken_at: Option<NaiveDateTime>,
    /// What was drawn over it when the words froze.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Shape>,
}

/// What a unit is told on the spot (现场问题告知单), before a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteSnapshot {
    /// Organisation that inspects.
    pub organisation: String,
    /// Unit that is told.
    pub addressee: String,
    /// When, where and by whom it was found.
    pub inspection: InspectionWords,
    /// What was found.
    pub items: Vec<SiteItem>,
    /// Who hands the paper over.
    pub told_by: String,
    /// Date of the paper.
    pub told_on: NaiveDate,
    /// Payload of the QR code.
    pub qr: String,
}

/// One finding that a unit is told of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteItem {
    /// Number in the ledger.
    pub hazard_no: String,
    /// Where exactly (部位).
    pub location: String,
    /// What was found.
    pub description: String,
    /// What is to be done at once; empty when nothing was said.
    pub demand: String,
}

/// The answer to a paper from outside (整改情况报告).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportSnapshot {
    /// Organisation that answers.
    pub organisation: String,
    /// Who sent the paper.
    pub sender: String,
    /// Number of the paper.
    pub number: String,
    /// The paper as it is cited.
    pub paper: String,
    /// Hazards that it named, in its order.
    pub items: Vec<ReportItem>,
    /// What else is to be said; empty for nothing.
    pub remarks: String,
    /// Person to call, with telephone number if known.
    pub contact: String,
    /// Date of the report.
    pub reported_on: NaiveDate,
    /// Photos of the annex, before and after.
    pub photos: Vec<PhotoWords>,
    /// Payload of the QR code.
    pub qr: String,
}

/// What became of one hazard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportItem {
    /// Place and spot.
    pub place: String,
    /// What the paper says.
    pub description: String,
    /// What is done about it.
    pub measures: String,
    /// Unit and person.
    pub responsible: String,
    /// How it stands, in words.
    pub standing: String,
    /// Whether nothing is left to do.
    pub done: bool,
    /// Numbers of its photos in the annex.
    pub photos: Vec<u32>,
}

/// A record of service (送达记录): how a notice was handed over, where no key signed for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceSnapshot {
    /// Issuing organisation.
    pub organisation: String,
    /// Number of the notice that was served.
    pub notice_number: String,
    /// Unit it was served on.
    pub addressee: String,
    /// Received with ink, or refused.
    pub outcome: ServiceWords,
    /// Way of delivery in words, e.g. `当面送达`.
    pub delivery: String,
    /// When it was handed over.
    pub served_at: NaiveDateTime,
    /// Where.
    pub place: String,
    /// Names of those who served it.
    pub servers: Vec<String>,
    /// Remarks; empty for none.
    pub remarks: String,
    /// Date of the record.
    pub recorded_on: NaiveDate,
    /// Payload of the QR code.
    pub qr: String,
}

/// How the service ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ServiceWords {
    /// Signed for by ink before the inspectors.
    Ink {
        /// Who signed.
        receiver: String,
    },
    /// Refused (拒签).
    Refused {
        /// Who refused.
        refuser: String,
        /// Reason given, or what was seen.
        reason: String,
        /// Witnesses, neither inspectors nor issuer, with unit or position.
        witnesses: Vec<String>,
    },
}
