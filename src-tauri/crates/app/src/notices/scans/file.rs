//! Recording the receipt that a scanned paper proves, with its sheets as evidence.

use chrono::{DateTime, NaiveDate, Utc};
use documents::scan::{Limits, Sheet, Stack};
use domain::Refusal;
use domain::notice::{Delivery, Notice, RevisionKind, served_at};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::attachments::Stored;
use store::records::Attachment;
use uuid::Uuid;

use crate::notices::serve::{check_ink, received_by_ink};
use crate::notices::{NoticeView, RecordReceipt, view};
use crate::papers::{PDF, attach};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Most sheets of one paper.
const MOST: usize = 100;

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

/// A sheet that proves the receipt.
enum Proof {
    /// It is a file by itself.
    Kept(Uuid),
    /// It was taken out of its stack and is stored, with its media type, but not yet recorded.
    Taken(Stored, &'static str),
}

/// Records the receipt. The sheets of a stack become files of their own: a receipt is not proved by the
/// papers of others.
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
    let proofs = proofs(ws, &request.sheets)?;
    // In the log it is what it is on paper: a receipt signed by ink.
    ws.write(
        "record_ink_receipt",
        Some(request.receiver),
        |tx, author| {
            for (proof, at) in proofs.iter().zip(1..) {
                receipt.evidence.push(match proof {
                    Proof::Kept(attachment) => *attachment,
                    Proof::Taken(file, media_type) => {
                        attach(tx, (name(&notice, at, media_type), media_type), file)?
                    }
                });
            }
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

fn name(notice: &Notice, at: u32, media_type: &str) -> String {
    let ending = media_type.rsplit('/').next().unwrap_or_default();
    format!("{} 签收扫描 {at}.{ending}", notice.number)
}

/// The sheets as files; a stack is opened once for those that lie in it together.
fn proofs(ws: &mut Workspace, sheets: &[SheetPlace]) -> Result<Vec<Proof>> {
    let field = "sheets";
    if sheets.is_empty() {
        return Err(Refusal::Blank { field }.into());
    }
    if sheets.len() > MOST {
        return Err(Refusal::TooMany { field, most: MOST }.into());
    }
    let mut open: Option<(Uuid, Stack)> = None;
    let mut proofs = Vec::new();
    for SheetPlace { attachment, page } in sheets {
        let Some(page) = page else {
            proofs.push(Proof::Kept(*attachment));
            continue;
        };
        let (_, stack) = match open.take() {
            Some(known) if known.0 == *attachment => open.insert(known),
            _ => open.insert((*attachment, stack(ws, *attachment)?)),
        };
        let Sheet { bytes, media_type } = stack.sheet(*page)?;
        let file = ws.store.put_attachment(bytes.as_slice())?;
        proofs.push(Proof::Taken(file, media_type));
    }
    Ok(proofs)
}

fn stack(ws: &Workspace, attachment: Uuid) -> Result<Stack> {
    let row: Attachment = ws.read(|reader| find(reader, "attachment", attachment))?;
    if row.media_type != PDF {
        return Err(Error::missing("page of a scan", attachment));
    }
    Ok(Stack::open(ws.file(attachment)?, Limits::default())?)
}
