//! Checklists with their clause marks. A changed list is a new version; an inspection keeps the version
//! it used.

use std::collections::BTreeSet;

use domain::Refusal;
use domain::checklist::{CheckItem, Checklist};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use crate::clauses::Clauses;
use crate::hazards::{RefusalView, refusal_of};
use crate::workspace::{Writer, find};
use crate::{PageRequest, Result, Workspace, data};

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

/// Takes the starter checklists over that are not here yet.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddStarterChecklists {}

/// One page of checklists in their latest versions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChecklistsView {
    /// Rows, by code.
    pub rows: Vec<ChecklistRow>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// Starter checklists that ship and are not here: the workspace is older than they are.
    pub missing: Vec<ChecklistRow>,
    /// Why whoever is seated may not change them; absent when it may be done.
    pub change_refusal: Option<RefusalView>,
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
pub fn list_checklists(ws: &mut Workspace, request: PageRequest) -> Result<ChecklistsView> {
    let me = ws.author();
    ws.read(|reader| {
        let bounds = request.bounds();
        let mut latest: Vec<Checklist> = Vec::new();
        for list in versions(reader)? {
            // The newest version of a code comes last.
            latest.retain(|known| known.code != list.code);
            latest.push(list);
        }
        let missing = missing(&latest)?.into_iter().map(row).collect();
        let at = bounds
            .after
            .and_then(|last| latest.iter().position(|list| list.id == last));
        let mut rest = latest.into_iter().skip(at.map_or(0, |at| at + 1));
        let limit = usize::try_from(bounds.limit).unwrap_or(usize::MAX);
        let rows: Vec<_> = rest.by_ref().take(limit).map(row).collect();
        Ok(ChecklistsView {
            next: rows.last().filter(|_| rest.next().is_some()).map(|r| r.id),
            rows,
            missing,
            change_refusal: refusal_of(reader, me, Action::EditChecklist)?,
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
        let standing = Standing::of(tx, &base.code)?.filter(|s| s.latest.version > base.version);
        if let Some(Standing { latest, .. }) = standing {
            let (code, version) = (latest.code, latest.version);
            return Err(Refusal::ChecklistChanged { code, version }.into());
        }
        let words = (request.title.as_str(), request.items.as_slice());
        write(tx, &base.code, words, author)
    })?;
    view(ws, id)
}

/// Makes a checklist of one's own.
pub fn add_checklist(ws: &mut Workspace, request: AddChecklist) -> Result<ChecklistView> {
    let id = ws.write("add_checklist", None, |tx, author| {
        let code = request.code.trim();
        if Standing::of(tx, code)?.is_some() {
            let code = code.to_owned();
            return Err(Refusal::CodeTaken { code }.into());
        }
        let words = (request.title.as_str(), request.items.as_slice());
        write(tx, code, words, author)
    })?;
    view(ws, id)
}

/// Takes the starter checklists over that are not here yet; those that are here stay as they are.
pub fn add_starter_checklists(
    ws: &mut Workspace,
    _: AddStarterChecklists,
) -> Result<ChecklistsView> {
    ws.write("add_starter_checklists", None, |tx, author| {
        permission::check(author, Action::EditChecklist)?;
        for list in missing(&versions(tx)?)? {
            tx.append(&list)?;
        }
        Ok(())
    })?;
    list_checklists(ws, PageRequest::default())
}

/// Starter checklists that are not among those known.
fn missing(known: &[Checklist]) -> Result<Vec<Checklist>> {
    let mut starters = data::checklists()?;
    starters.retain(|list| known.iter().all(|one| one.code != list.code));
    Ok(starters)
}

/// A checklist as it stands, whatever version.
pub(crate) struct Standing {
    /// Its latest version.
    pub latest: Checklist,
    /// Codes that an item of any version had.
    pub taken: BTreeSet<String>,
}

impl Standing {
    /// The checklist of a code; nothing when there is none.
    pub fn of(reader: &Reader<'_>, code: &str) -> Result<Option<Self>> {
        let mut versions = versions(reader)?;
        versions.retain(|list| list.code == code);
        let items = versions.iter().flat_map(|list| &list.items);
        let taken = items.map(|item| item.code.clone()).collect();
        Ok(versions.pop().map(|latest| Self { latest, taken }))
    }
}

/// The next free code that begins with these letters.
pub(crate) fn next_code(reader: &Reader<'_>, prefix: &str) -> Result<String> {
    let number = |list: &Checklist| list.code.strip_prefix(prefix)?.parse::<u32>().ok();
    let highest = versions(reader)?.iter().filter_map(number).max();
    Ok(format!("{prefix}{}", highest.unwrap_or_default() + 1))
}

/// Writes the next version of a checklist, or its first.
pub(crate) fn write(
    tx: &mut Writer<'_, '_>,
    code: &str,
    words: (&str, &[CheckItem]),
    author: &Person,
) -> Result<Uuid> {
    let id = tx.new_id();
    let next = match Standing::of(tx, code)? {
        Some(Standing { latest, taken }) => latest.revised(id, words, &taken, author)?,
        None => Checklist::new(id, code, words, author)?,
    };
    tx.append(&next)?;
    Ok(id)
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

pub(crate) fn view(ws: &Workspace, id: Uuid) -> Result<ChecklistView> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_workspace_lacks_the_starter_lists_that_came_later() {
        let codes = |lists: Vec<Checklist>| lists.into_iter().map(|l| l.code).collect::<Vec<_>>();
        let mut known = data::checklists().unwrap();
        assert_eq!(codes(missing(&known).unwrap()), [""; 0]);
        known.retain(|list| ["T1", "T3"].contains(&list.code.as_str()));
        let lacking = codes(missing(&known).unwrap());
        assert_eq!(lacking, ["T2", "T4", "T5", "T6", "T7", "T8"]);
    }
}
