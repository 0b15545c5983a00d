//! Drafts: what somebody has begun to fill in, kept on this laptop and found again after a crash.

use chrono::{DateTime, Utc};
use domain::Refusal;
use schemars::JsonSchema;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use store::Draft;

use crate::{Error, Result, Workspace};

/// Largest content of a draft, in bytes.
const LARGEST: u32 = 256 * 1024;
/// Longest name of a form, in characters.
const NAME: usize = 200;
/// Drafts shown at once; nobody has more forms open.
const SHOWN: u32 = 200;

/// Keeps a draft in the place of the one before.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepDraft {
    /// Which form, and of what, e.g. `hazard/new`.
    pub form: String,
    /// Its content as JSON, at most 256 KiB.
    pub body: String,
}

/// Asks for a draft.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetDraft {
    /// Which form.
    pub form: String,
}

/// Asks for all drafts of whoever sits at the laptop.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListDrafts {}

/// Drops a draft.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropDraft {
    /// Which form.
    pub form: String,
}

/// A draft, if there is one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DraftView {
    /// Which form.
    pub form: String,
    /// Its content as JSON; absent when there is no draft.
    pub body: Option<String>,
    /// When it was kept.
    pub saved_at: Option<DateTime<Utc>>,
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DraftRow {
    /// Which form.
    pub form: String,
    /// When it was kept.
    pub saved_at: DateTime<Utc>,
}

/// Drafts of one person, the latest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DraftsView {
    /// The latest two hundred.
    pub drafts: Vec<DraftRow>,
}

/// Keeps a draft for whoever sits at the laptop.
pub fn keep_draft(ws: &mut Workspace, request: KeepDraft) -> Result<DraftRow> {
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    let form = domain::text("form", &request.form, NAME)?;
    if u32::try_from(request.body.len()).is_ok_and(|bytes| bytes <= LARGEST) {
        serde_json::from_str::<IgnoredAny>(&request.body)
            .map_err(|_| Refusal::NotJson { field: "body" })?;
    } else {
        let (field, most) = ("body", LARGEST);
        return Err(Refusal::TooManyBytes { field, most }.into());
    }
    let draft = Draft {
        form,
        body: request.body,
        saved_at: ws.now(),
    };
    ws.store.local(|local| local.keep_draft(person, &draft))?;
    Ok(DraftRow {
        form: draft.form,
        saved_at: draft.saved_at,
    })
}

/// The draft of a form.
pub fn get_draft(ws: &mut Workspace, request: GetDraft) -> Result<DraftView> {
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    let form = domain::text("form", &request.form, NAME)?;
    let draft = ws.read(|reader| Ok(reader.draft(person, &form)?))?;
    let (body, saved_at) = draft.map(|draft| (draft.body, draft.saved_at)).unzip();
    Ok(DraftView {
        form,
        body,
        saved_at,
    })
}

/// The drafts of whoever sits at the laptop.
pub fn list_drafts(ws: &mut Workspace, _: ListDrafts) -> Result<DraftsView> {
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    let drafts = ws.read(|reader| Ok(reader.drafts(person, SHOWN)?))?;
    let rows = drafts.into_iter().map(|draft| DraftRow {
        form: draft.form,
        saved_at: draft.saved_at,
    });
    Ok(DraftsView {
        drafts: rows.collect(),
    })
}

/// Drops a draft. One that is not there is no error.
pub fn drop_draft(ws: &mut Workspace, request: DropDraft) -> Result<DraftsView> {
    let person = ws.author().ok_or(Error::NobodySignedIn)?;
    let form = domain::text("form", &request.form, NAME)?;
    ws.store.local(|local| local.drop_draft(person, &form))?;
    list_drafts(ws, ListDrafts {})
}
