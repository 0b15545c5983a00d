//! Files of a drill (演练资料): its plan of work, film and sound of the day, whatever else belongs in its
//! archive; kept as they came.

use documents::photo::Taken;
use domain::Refusal;
use domain::drill::{DrillAct, DrillFile, DrillFileKind, check_file_size, check_hands};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::Loaded;
use super::papers::DrillPapersView;
use crate::emergency::FILE_KINDS;
use crate::photos::{UploadView, keep};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Film and sound, by the ending of the name.
const MEDIA: [(&str, &str); 11] = [
    ("mp4", "video/mp4"),
    ("m4v", "video/mp4"),
    ("mov", "video/quicktime"),
    ("avi", "video/x-msvideo"),
    ("wmv", "video/x-ms-wmv"),
    ("mkv", "video/x-matroska"),
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("wav", "audio/wav"),
    ("aac", "audio/aac"),
    ("amr", "audio/amr"),
];

/// Adds files to a drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddDrillFiles {
    /// Drill.
    pub drill: Uuid,
    /// What they are; film and sound say so themselves.
    pub kind: DrillFileKind,
    /// Attachments.
    pub files: Vec<Uuid>,
    /// What they show or say.
    #[serde(default)]
    pub note: String,
}

/// Takes a file off a drill. What was bound before keeps it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveDrillFile {
    /// File.
    pub file: Uuid,
}

/// A file of a drill.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DrillFileView {
    /// Row id.
    pub id: Uuid,
    /// What it is.
    pub kind: DrillFileKind,
    /// Attachment.
    pub attachment: Uuid,
    /// Name of the file.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub size: u32,
    /// What it shows or says.
    pub note: String,
}

/// Takes in a file of a drill.
pub fn upload_drill_file(ws: &mut Workspace, name: &str, bytes: &[u8]) -> Result<UploadView> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let mut kinds = FILE_KINDS.iter().chain(&MEDIA);
    let Some((_, media_type)) = kinds.find(|(known, _)| *known == ending) else {
        let name = name.to_owned();
        return Err(Refusal::FileKindUnknown { name }.into());
    };
    check_file_size(name, u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    let taken = (*media_type, Taken::default());
    keep(ws, "upload_drill_file", name, bytes, taken)
}

/// Adds them: whoever conducts or evaluates the drill may, before it and long after.
pub fn add_drill_files(ws: &mut Workspace, request: AddDrillFiles) -> Result<DrillPapersView> {
    ws.write("add_drill_files", None, |tx, author| {
        check(tx, request.drill, author)?;
        if request.files.is_empty() {
            return Err(Refusal::Blank { field: "files" }.into());
        }
        let mut others: Vec<DrillFile> = tx.children("drill", request.drill)?;
        for attachment in &request.files {
            let held: Attachment = find(tx, "attachment", *attachment)?;
            let file = DrillFile {
                id: tx.new_id(),
                drill: request.drill,
                kind: DrillFileKind::of_media(&held.media_type, request.kind),
                attachment: *attachment,
                note: request.note.clone(),
                added_by: author.id,
                added_at: tx.now(),
                removed_at: None,
            };
            let file = file.checked(&others)?;
            tx.save(&file)?;
            others.push(file);
        }
        Ok(())
    })?;
    super::papers::shown(ws, request.drill)
}

/// Takes it off.
pub fn remove_drill_file(ws: &mut Workspace, request: RemoveDrillFile) -> Result<DrillPapersView> {
    let drill = ws.write("remove_drill_file", None, |tx, author| {
        let mut file: DrillFile = find(tx, "drill_file", request.file)?;
        check(tx, file.drill, author)?;
        file.removed_at = Some(tx.now());
        tx.save(&file)?;
        Ok(file.drill)
    })?;
    super::papers::shown(ws, drill)
}

/// Whether somebody may add files.
pub(super) fn check(reader: &Reader<'_>, drill: Uuid, author: &Person) -> Result<()> {
    let loaded = Loaded::of(reader, drill)?;
    Ok(check_hands(DrillAct::Note, author, &loaded.people)?)
}

/// Those a drill has, in the order in which they are shown.
pub(super) fn of(reader: &Reader<'_>, drill: Uuid) -> Result<Vec<(DrillFile, Attachment)>> {
    let mut files: Vec<DrillFile> = reader.children("drill", drill)?;
    files.retain(|file| file.removed_at.is_none());
    files.sort_by_key(|file| (file.kind, file.added_at, file.id));
    let files = files.into_iter().map(|file| {
        let held = find(reader, "attachment", file.attachment)?;
        Ok((file, held))
    });
    files.collect()
}

/// They as shown.
pub(super) fn views(reader: &Reader<'_>, drill: Uuid) -> Result<Vec<DrillFileView>> {
    let files = of(reader, drill)?.into_iter();
    let files = files.map(|(file, held)| DrillFileView {
        id: file.id,
        kind: file.kind,
        attachment: held.id,
        name: held.name,
        media_type: held.media_type,
        size: u32::try_from(held.size).unwrap_or(u32::MAX),
        note: file.note,
    });
    Ok(files.collect())
}
