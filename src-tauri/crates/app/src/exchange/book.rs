//! Files of ledgers: taken in as they came, opened, written.

use documents::photo::Taken;
use documents::spreadsheet::{self, Book, Limits};
use store::records::Attachment;
use uuid::Uuid;

use crate::photos::UploadView;
use crate::workspace::find;
use crate::{Result, Workspace};

/// The media type under which a spreadsheet is kept, whatever kind it is.
const TABLE: &str = "application/vnd.bihuan.table";

/// Takes a spreadsheet in. What cannot be read is refused, nothing is kept.
pub fn upload_ledger(ws: &mut Workspace, name: &str, bytes: &[u8]) -> Result<UploadView> {
    spreadsheet::read(bytes, Limits::default())?;
    crate::photos::keep(ws, "upload_ledger", name, bytes, (TABLE, Taken::default()))
}

/// Opens a spreadsheet that was taken in, with its name.
pub(super) fn open(ws: &Workspace, attachment: Uuid) -> Result<(String, Book)> {
    let row: Attachment = ws.read(|reader| find(reader, "attachment", attachment))?;
    if row.media_type != TABLE {
        return Err(crate::Error::missing("spreadsheet", attachment));
    }
    let book = spreadsheet::read(&ws.file(attachment)?, Limits::default())?;
    Ok((row.name, book))
}
