//! Sheets as files: a sheet of a stack becomes a file of its own, because nothing is proved by the papers of
//! others.

use documents::scan::{Limits, Sheet, Stack};
use domain::Refusal;
use store::attachments::Stored;
use store::records::Attachment;
use uuid::Uuid;

use super::SheetPlace;
use crate::papers::{PDF, attach};
use crate::workspace::{Writer, find};
use crate::{Error, Result, Workspace};

/// Most sheets of one paper.
const MOST: usize = 100;

/// The sheets of a paper, stored but not yet recorded.
pub(crate) struct Sheets(Vec<Proof>);

enum Proof {
    /// It is a file by itself.
    Kept(Uuid),
    /// It was taken out of its stack, with its media type.
    Taken(Stored, &'static str),
}

impl Sheets {
    /// Records those that were taken out; each is called by the name, its place and what it is.
    pub(crate) fn keep(&self, tx: &mut Writer<'_, '_>, name: &str) -> Result<Vec<Uuid>> {
        let mut kept = Vec::with_capacity(self.0.len());
        for (proof, at) in self.0.iter().zip(1..) {
            kept.push(match proof {
                Proof::Kept(attachment) => find::<Attachment>(tx, "attachment", *attachment)?.id,
                Proof::Taken(file, media_type) => {
                    let ending = media_type.rsplit('/').next().unwrap_or_default();
                    attach(tx, (format!("{name} {at}.{ending}"), media_type), file)?
                }
            });
        }
        Ok(kept)
    }
}

/// Takes sheets out of their stacks; a stack is opened once for those that lie in it together.
pub(crate) fn taken(ws: &mut Workspace, sheets: &[SheetPlace]) -> Result<Sheets> {
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
    Ok(Sheets(proofs))
}

fn stack(ws: &Workspace, attachment: Uuid) -> Result<Stack> {
    let row: Attachment = ws.read(|reader| find(reader, "attachment", attachment))?;
    if row.media_type != PDF {
        return Err(Error::missing("page of a scan", attachment));
    }
    Ok(Stack::open(ws.file(attachment)?, Limits::default())?)
}
