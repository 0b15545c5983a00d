//! The template: taken in, looked at, chosen, given up.

use documents::photo::Taken;
use documents::word::{MARKERS, Template};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::{EditableFile, WORD};
use crate::hazards::{RefusalView, refusal_of};
use crate::photos::{UploadView, keep};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Asks for the template.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetWordTemplate {}

/// Asks what a file that was taken in would be as a template.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookAtWordTemplate {
    /// The file.
    pub attachment: Uuid,
}

/// Chooses a template.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetWordTemplate {
    /// The file; absent for the template that comes along.
    pub attachment: Option<Uuid>,
}

/// The template that papers are put into.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WordTemplateView {
    /// The organisation's own; absent for the one that comes along.
    pub own: Option<WordTemplateShown>,
    /// Every marker there is, the one for the text first.
    pub markers: Vec<String>,
    /// Why it may not be chosen; absent when it may.
    pub set_refusal: Option<RefusalView>,
}

/// A template.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WordTemplateShown {
    /// The file.
    pub attachment: Uuid,
    /// Its name.
    pub name: String,
    /// Size in bytes.
    pub size: u32,
    /// Markers that are filled in.
    pub found: Vec<String>,
    /// Markers that nobody knows; they stay as they are.
    pub unknown: Vec<String>,
}

/// Takes a template in, once it is known that papers can be put into it.
pub fn upload_word_template(ws: &mut Workspace, name: &str, bytes: &[u8]) -> Result<UploadView> {
    let me = ws.author().ok_or(Error::NobodySignedIn)?;
    permission::check(
        &ws.read(|reader| find(reader, "person", me))?,
        Action::Administer,
    )?;
    Template::read(bytes)?;
    keep(
        ws,
        "upload_word_template",
        name,
        bytes,
        (WORD, Taken::default()),
    )
}

/// The template.
pub fn get_word_template(ws: &mut Workspace, _: GetWordTemplate) -> Result<WordTemplateView> {
    let me = ws.author();
    let (own, set_refusal) = ws.read(|reader| {
        let own = organisation(reader)?.policy.word_template;
        Ok((own, refusal_of(reader, me, Action::Administer)?))
    })?;
    Ok(WordTemplateView {
        own: own.map(|own| shown(ws, own)).transpose()?,
        markers: MARKERS.map(str::to_owned).to_vec(),
        set_refusal,
    })
}

/// A template to begin one's own with: markers in their places, no letterhead.
pub fn sample_template() -> Result<EditableFile> {
    Ok(EditableFile {
        name: "Word 模板样板.docx".to_owned(),
        bytes: Template::sample()?,
    })
}

/// What a file would be as a template.
pub fn look_at_word_template(
    ws: &mut Workspace,
    request: LookAtWordTemplate,
) -> Result<WordTemplateShown> {
    shown(ws, request.attachment)
}

/// Chooses it.
pub fn set_word_template(ws: &mut Workspace, request: SetWordTemplate) -> Result<WordTemplateView> {
    if let Some(attachment) = request.attachment {
        shown(ws, attachment)?;
    }
    ws.write("set_word_template", None, |tx, author| {
        permission::check(author, Action::Administer)?;
        let mut row = organisation(tx)?;
        row.policy.word_template = request.attachment;
        tx.save(&row)?;
        Ok(())
    })?;
    get_word_template(ws, GetWordTemplate {})
}

fn shown(ws: &Workspace, attachment: Uuid) -> Result<WordTemplateShown> {
    let row: Attachment = ws.read(|reader| find(reader, "attachment", attachment))?;
    let template = Template::read(&ws.file(attachment)?)?;
    let found = template.found();
    Ok(WordTemplateShown {
        attachment,
        name: row.name,
        size: u32::try_from(row.size).unwrap_or(u32::MAX),
        found: found.markers.iter().map(|&name| name.to_owned()).collect(),
        unknown: found.unknown.clone(),
    })
}
