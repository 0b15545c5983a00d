//! Photos and scans: taken in upright and small for paper, the original kept as it came.

use documents::photo::{Limits, prepare};
use schemars::JsonSchema;
use serde::Serialize;
use store::records::Attachment;
use uuid::Uuid;

use crate::{Result, Workspace};

/// A file that was taken in.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UploadView {
    /// Attachment to name in later commands.
    pub attachment: Uuid,
    /// SHA-256 of the file as it came, hex.
    pub sha256: String,
    /// Size in bytes.
    pub size: u32,
    /// Wall-clock time the camera wrote, if any.
    pub taken_at: Option<chrono::NaiveDateTime>,
}

/// Takes in a picture. What is no picture this program reads is refused, nothing is kept.
pub fn upload(ws: &mut Workspace, name: &str, bytes: &[u8]) -> Result<UploadView> {
    let prepared = prepare(bytes, Limits::default())?;
    let stored = ws.store.put_attachment(bytes)?;
    let media_type = media_type(bytes).to_owned();
    let name = clean_name(name);
    ws.write("upload_photo", None, |tx, _| {
        let row = Attachment {
            id: tx.new_id(),
            sha256: stored.sha256.clone(),
            size: stored.size,
            media_type,
            name,
            created_at: tx.now(),
            taken_at: prepared.taken_at,
        };
        tx.append(&row)?;
        Ok(UploadView {
            attachment: row.id,
            sha256: row.sha256,
            size: u32::try_from(stored.size).unwrap_or(u32::MAX),
            taken_at: prepared.taken_at,
        })
    })
}

/// A picture as paper shows it.
pub(crate) fn for_paper(ws: &Workspace, attachment: Uuid) -> Result<Vec<u8>> {
    let original = ws.file(attachment)?;
    Ok(prepare(&original, Limits::default())?.jpeg)
}

/// A file as it came.
pub fn blob(ws: &Workspace, attachment: Uuid) -> Result<Vec<u8>> {
    ws.file(attachment)
}

/// Of a picture that [`prepare`] has read.
fn media_type(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', ..] => "image/png",
        [b'R', b'I', b'F', b'F', ..] => "image/webp",
        _ => "image/jpeg",
    }
}

fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(120).collect()
}
