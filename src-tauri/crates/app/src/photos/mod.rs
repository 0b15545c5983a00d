//! Photos and scans: taken in upright and small for paper, the original kept as it came.

mod draw;
mod shown;

use chrono::NaiveDateTime;
use documents::photo::{Limits, PhotoError, Taken, prepare};
use documents::scan;
use schemars::JsonSchema;
use serde::Serialize;
use store::attachments::Stored;
use store::records::Attachment;
use uuid::Uuid;

use crate::workspace::{Writer, find};
use crate::{Error, Result, Workspace};

pub use draw::{DrawOnPhoto, draw_on_photo};
pub use shown::{Degrees, GetPhoto, PhotoView, Unplaced, get_photo};
pub(crate) use shown::{shapes_on, time_for_paper};

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
    pub taken_at: Option<NaiveDateTime>,
}

/// Takes in a picture. What is no picture this program reads is refused, nothing is kept.
pub fn upload(ws: &mut Workspace, name: &str, bytes: &[u8]) -> Result<UploadView> {
    let prepared = prepare(bytes, Limits::default())?;
    keep(
        ws,
        "upload_photo",
        name,
        bytes,
        (media_type(bytes), prepared.taken),
    )
}

/// Takes in a signed paper that was scanned: a picture, or a PDF as scanners make them.
pub fn upload_scan(ws: &mut Workspace, name: &str, bytes: &[u8]) -> Result<UploadView> {
    if !bytes.starts_with(b"%PDF-") {
        return upload(ws, name, bytes);
    }
    let limit = scan::Limits::default().bytes;
    if bytes.len() > limit {
        let bytes = bytes.len();
        return Err(PhotoError::TooManyBytes { bytes, limit }.into());
    }
    keep(
        ws,
        "upload_scan",
        name,
        bytes,
        ("application/pdf", Taken::default()),
    )
}

/// Keeps a file as it came.
pub(crate) fn keep(
    ws: &mut Workspace,
    kind: &'static str,
    name: &str,
    bytes: &[u8],
    (media_type, taken): (&str, Taken),
) -> Result<UploadView> {
    let stored = ws.store.put_attachment(bytes)?;
    ws.write(kind, None, |tx, _| {
        Ok(UploadView {
            attachment: record(tx, &stored, name, (media_type, taken))?,
            sha256: stored.sha256.clone(),
            size: u32::try_from(stored.size).unwrap_or(u32::MAX),
            taken_at: taken.at,
        })
    })
}

/// Records a file that was put away, inside another act.
pub(crate) fn record(
    tx: &mut Writer<'_, '_>,
    stored: &Stored,
    name: &str,
    (media_type, taken): (&str, Taken),
) -> Result<Uuid> {
    let row = Attachment {
        id: tx.new_id(),
        sha256: stored.sha256.clone(),
        size: stored.size,
        media_type: media_type.to_owned(),
        name: clean_name(name),
        created_at: tx.now(),
        taken_at: taken.at,
        position: taken.position,
    };
    tx.append(&row)?;
    Ok(row.id)
}

/// A kept file with its media type.
#[derive(Debug, Clone)]
pub struct File {
    /// Media type.
    pub media_type: String,
    /// The whole of it.
    pub bytes: Vec<u8>,
}

/// A file as it came.
pub fn file(ws: &Workspace, attachment: Uuid) -> Result<File> {
    let row: Attachment = ws.read(|reader| find(reader, "attachment", attachment))?;
    Ok(File {
        bytes: ws.store.attachment(&row.sha256)?,
        media_type: row.media_type,
    })
}

/// Sizes a picture is shown in, pixels at its longer side.
pub const EDGES: [u32; 4] = [160, 320, 640, 1280];

/// A picture made smaller, upright; made once and kept on this laptop.
///
/// # Errors
/// What is no picture is refused, and so is a size that is none of [`EDGES`].
pub fn small(ws: &mut Workspace, attachment: Uuid, edge: u32) -> Result<File> {
    let edge = EDGES.into_iter().find(|known| *known == edge);
    let edge = edge.ok_or_else(|| Error::missing("size of a picture", attachment))?;
    let row: Attachment = ws.read(|reader| find(reader, "attachment", attachment))?;
    let kept = ws.read(|reader| Ok(reader.thumbnail(&row.sha256, edge)?))?;
    if let Some((media_type, bytes)) = kept {
        return Ok(File { media_type, bytes });
    }
    let original = ws.store.attachment(&row.sha256)?;
    let limits = Limits {
        long_side: edge,
        quality: 78,
        ..Limits::default()
    };
    let made = prepare(&original, limits)?.jpeg;
    let media_type = "image/jpeg";
    ws.store
        .local(|local| local.keep_thumbnail(&row.sha256, edge, media_type, &made))?;
    Ok(File {
        media_type: media_type.to_owned(),
        bytes: made,
    })
}

/// A picture as paper shows it.
pub(crate) fn for_paper(ws: &Workspace, attachment: Uuid) -> Result<Vec<u8>> {
    let original = ws.file(attachment)?;
    Ok(prepare(&original, Limits::default())?.jpeg)
}

/// Of a picture that was read.
pub(crate) fn media_type(bytes: &[u8]) -> &'static str {
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
