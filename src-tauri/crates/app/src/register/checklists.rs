//! Checklists with their clause marks. A changed list is a new version; an inspection keeps the version
//! it used.

use std::collections::BTreeSet;

use domain::Refusal;
use domain::checklist::{CheckItem, Checklist};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::clauses::Clauses;
use crate::workspace::find;
use crate::{Page, PageRequest, Result, Workspace};

/// More versions than a department writes.
const MOST: u32 = 10_000;

/// Asks for one checklist.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetChecklist {
    /// Checklist.
    pub checklist: Uuid,
}

/// Changes a checklist: the next version.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditChecklist {
    /// Its latest version.
    pub checklist: Uuid,
    /// Title.
    pub title: String,
    /// Items in order; a new one has no code yet.
    pub items: Vec<CheckItem>,
}

/// Makes a checklist of one's own.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddChecklist {
    /// Code, e.g. `Q1`; codes of its items begin with it.
    pub code: String,
    /// Title.
    pub title: String,
    /// Items in order, without codes.
    pub items: Vec<CheckItem>,
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

/// Checklists in their latest versions, by code.
pub fn list_checklists(ws: &mut Workspace, request: PageRequest) -> Result<Page<ChecklistRow>> {
    ws.read(|reader| {
        let bounds = request.bounds();
        let mut latest: Vec<Checklist> = Vec::new();
        for list in versions(reader)? {
            // The newest version of a code comes last.
            latest.retain(|known| known.code != list.code);
            latest.push(list);
        }
        let at = bounds
            .after
            .and_then(|last| latest.iter().position(|list| list.id == last));
        let mut rest = latest.into_iter().skip(at.map_or(0, |at| at + 1));
        let limit = usize::try_from(bounds.limit).unwrap_or(usize::MAX);
        let rows: Vec<_> = rest.by_ref().take(limit).map(row).collect();
        Ok(Page {
            next: rows.last().filter(|_| rest.next().is_some()).map(|r| r.id),
            rows,
        })
    })
}

/// One checklist.
pub fn get_checklist(ws: &mut Workspace, request: GetChecklist) -> Result<ChecklistView> {
    view(ws, request.checklist)
}

/// Changes a checklist.
pub fn edit_checklist(ws: &mut Workspace, request: EditChecklist) -> Result<ChecklistView> {
    let id = ws.write("edit_checklist", None, |tx, author| {
        let base: Checklist = find(tx, "checklist", request.checklist)?;
        let mut taken = BTreeSet::new();
        for list in versions(tx)?.into_iter().filter(|l| l.code == base.code) {
            if list.version > base.version {
                let (code, version) = (list.code, list.version);
                return Err(Refusal::ChecklistChanged { code, version }.into());
            }
            taken.extend(list.items.into_iter().map(|item| item.code));
        }
        let words = (request.title.as_str(), request.items.as_slice());
        let next = base.revised(tx.new_id(), words, &taken, author)?;
        tx.append(&next)?;
        Ok(next.id)
    })?;
    view(ws, id)
}

/// Makes a checklist of one's own.
pub fn add_checklist(ws: &mut Workspace, request: AddChecklist) -> Result<ChecklistView> {
    let id = ws.write("add_checklist", None, |tx, author| {
        let words = (request.title.as_str(), request.items.as_slice());
        let list = Checklist::new(tx.new_id(), &request.code, words, author)?;
        if versions(tx)?.iter().any(|known| known.code == list.code) {
            return Err(Refusal::CodeTaken { code: list.code }.into());
        }
        tx.append(&list)?;
        Ok(list.id)
    })?;
    view(ws, id)
}

/// All versions, by code and version.
fn versions(reader: &Reader<'_>) -> Result<Vec<Checklist>> {
    let mut lists: Vec<Checklist> = reader.list(None, MOST)?;
    lists.sort_by(|a, b| (&a.code, a.version, a.id).cmp(&(&b.code, b.version, b.id)));
    Ok(lists)
}

fn row(list: Checklist) -> ChecklistRow {
    ChecklistRow {
        id: list.id,
        code: list.code,
        version: list.version,
        title: list.title,
        items: u32::try_from(list.items.len()).unwrap_or(u32::MAX),
    }
}

fn view(ws: &Workspace, id: Uuid) -> Result<ChecklistView> {
    ws.read(|reader| {
        let list: Checklist = find(reader, "checklist", id)?;
        let clauses = Clauses::of(reader)?;
        let items = list.items.into_iter().map(|item| clauses.item(item));
        Ok(ChecklistView {
            id: list.id,
            code: list.code,
            version: list.version,
            title: list.title,
            items: items.collect(),
        })
    })
}
