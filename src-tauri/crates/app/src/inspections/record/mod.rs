//! The record of a finished inspection (安全检查记录表): words frozen and rendered in one act, the
//! leader's signature in another, scans and witnesses whenever they come.

mod annex;
mod make;
mod sign;
mod view;
mod witness;
mod words;

pub use make::{
    CompanionGiven, InkGiven, MakeInspectionRecord, ReplyGiven, make_inspection_record,
};
pub use sign::{SignInspectionRecord, sign_inspection_record};
pub use view::{RecordActView, RecordView, ScanView, SignatoryView, Signed};
pub(super) use view::{leader_certified, offer, records};
pub use witness::{AddRecordEvidence, add_record_evidence};

use domain::inspection_record::InspectionRecord;
use domain::notice::Revision;
use store::Reader;
use uuid::Uuid;

use crate::Result;
use crate::workspace::find;

/// A record with its files and the newest version there is.
fn load(reader: &Reader<'_>, id: Uuid) -> Result<(InspectionRecord, Vec<Revision>, u32)> {
    let record: InspectionRecord = find(reader, "inspection_record", id)?;
    let versions = reader.inspection_records(record.inspection)?;
    let newest = versions.last().map_or(record.version, |last| last.version);
    Ok((record, reader.revisions(id)?, newest))
}

/// Name of a record's file: number, version and whether it is signed, never the same for two states.
fn file_name(record: &InspectionRecord, signed: bool) -> String {
    let version = match record.version {
        1 => String::new(),
        version => format!(" 第{version}版"),
    };
    let signed = if signed { " 已签" } else { "" };
    format!("{} 检查记录{version}{signed}.pdf", record.snapshot.number)
}
