//! Files that belong to a plan: the plan as it was issued, maps, opinions, kept as they came.

use documents::photo::Taken;
use domain::Refusal;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use crate::photos::{UploadView, keep};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Largest file, bytes.
const LARGEST: usize = 64 << 20;

/// Kinds of files that are kept, by the ending of the name.
pub(crate) const KINDS: [(&str, &str); 12] = [
    ("pdf", "application/pdf"),
    ("doc", "application/msword"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("wps", "application/vnd.ms-works"),
    ("xls", "application/vnd.ms-excel"),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("et", "application/vnd.ms-excel"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("txt", "text/plain"),
];

/// A file that belongs to something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanFileView {
    /// Attachment.
    pub attachment: Uuid,
    /// Its name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub size: u32,
}

/// Takes in a file of a plan.
pub fn upload_plan_file(ws: &mut Workspace, name: &str, bytes: &[u8]) -> Result<UploadView> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let kind = KINDS.iter().find(|(known, _)| *known == ending);
    let Some((_, media_type)) = kind else {
        let name = name.to_owned();
        return Err(Refusal::FileKindUnknown { name }.into());
    };
    if bytes.len() > LARGEST {
        let name = name.to_owned();
        return Err(Refusal::FileTooLarge { name, mib: 64 }.into());
    }
    keep(
        ws,
        "upload_plan_file",
        name,
        bytes,
        (media_type, Taken::default()),
    )
}

pub(super) fn files(reader: &Reader<'_>, ids: &[Uuid]) -> Result<Vec<PlanFileView>> {
    let each = ids.iter().map(|id| {
        let row: Attachment = find(reader, "attachment", *id)?;
        Ok(PlanFileView {
            attachment: row.id,
            name: row.name,
            media_type: row.media_type,
            size: u32::try_from(row.size).unwrap_or(u32::MAX),
        })
    });
    each.collect()
}
