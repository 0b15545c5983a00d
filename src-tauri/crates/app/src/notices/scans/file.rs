//! Recording the receipt that a scanned paper proves, with its sheets as evidence.

use chrono::{DateTime, NaiveDate, Utc};
use domain::notice::{Delivery, Notice, RevisionKind, served_at};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::sheets::taken;
use crate::notices::serve::{check_ink, received_by_ink};
use crate::notices::{NoticeView, RecordReceipt, view};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// The receiver signed the paper by ink, and it came home scanned.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordScannedReceipt {
    /// Notice.
    pub notice: Uuid,
    /// Who signed.
    pub receiver: Uuid,
    /// Way of delivery.
    pub delivery: Delivery,
    /// Who handed it over.
    pub served_by: Vec<Uuid>,
    /// Day on which it was received.
    pub received_on: NaiveDate,
    /// The sheets of the paper.
    pub sheets: Vec<SheetPlace>,
}

/// Where a sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetPlace {
    /// The stack; or the picture that is a sheet by itself.
    pub attachment: Uuid,
    /// Page of the stack, from 1; absent for a picture.
    pub page: Option<u32>,
}

/// Records the receipt.
pub fn record_scanned_receipt(
    ws: &mut Workspace,
    request: RecordScannedReceipt,
) -> Result<NoticeView> {
    let (author, now) = (ws.author().ok_or(Error::NobodySignedIn)?, ws.now());
    let mut receipt = RecordReceipt {
        notice: request.notice,
        receiver: request.receiver,
        delivery: request.delivery,
        served_by: request.served_by,
        served_at: None,
        evidence: Vec::new(),
    };
    let notice = ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        let (notice, _) = check_ink(reader, &author, &receipt)?;
        let zone = organisation(reader)?.zone;
        let signed_at = signed_at(reader, &notice)?;
        receipt.served_at = Some(served_at(request.received_on, signed_at, now, zone)?);
        Ok(notice)
    })?;
    let sheets = taken(ws, &request.sheets)?;
    // In the log it is what it is on paper: a receipt signed by ink.
    ws.write(
        "record_ink_receipt",
        Some(request.receiver),
        |tx, author| {
            receipt.evidence = sheets.keep(tx, &format!("{} 签收扫描", notice.number))?;
            received_by_ink(tx, author, &receipt)
        },
    )?;
    view::view(ws, request.notice)
}

fn signed_at(reader: &Reader<'_>, notice: &Notice) -> Result<DateTime<Utc>> {
    let mut revisions = reader.revisions(notice.id)?.into_iter();
    let signed = revisions.find(|made| matches!(made.kind, RevisionKind::Issued { .. }));
    Ok(signed.ok_or(Error::Damaged { what: "revision" })?.made_at)
}
