//! Checklists with their clause marks.

use domain::checklist::{CheckItem, Checklist};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::workspace::find;
use crate::{Page, PageRequest, Result, Workspace};

/// Asks for one checklist.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetChecklist {
    /// Checklist.
    pub checklist: Uuid,
}

/// A checklist in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChecklistRow {
    /// Row id.
    pub id: Uuid,
    /// Code, e.g. `T1`.
    pub code: String,
    /// Version.
    pub version: u32,
    /// Title.
    pub title: String,
    /// How many items.
    pub items: u32,
}

/// A checklist with its items.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChecklistView {
    /// Row id.
    pub id: Uuid,
    /// Code.
    pub code: String,
    /// Version.
    pub version: u32,
    /// Title.
    pub title: String,
    /// Items in order.
    pub items: Vec<CheckItem>,
}

/// Checklists in the order they were entered.
pub fn list_checklists(ws: &mut Workspace, request: PageRequest) -> Result<Page<ChecklistRow>> {
    ws.read(|reader| {
        Page::of(reader.page(request.bounds())?, |list: Checklist| {
            Ok(ChecklistRow {
                id: list.id,
                code: list.code,
                version: list.version,
                title: list.title,
                items: u32::try_from(list.items.len()).unwrap_or(u32::MAX),
            })
        })
    })
}

/// One checklist.
pub fn get_checklist(ws: &mut Workspace, request: GetChecklist) -> Result<ChecklistView> {
    ws.read(|reader| {
        let list: Checklist = find(reader, "checklist", request.checklist)?;
        Ok(ChecklistView {
            id: list.id,
            code: list.code,
            version: list.version,
            title: list.title,
            items: list.items,
        })
    })
}
