//! A workbook becomes the next version of a checklist, after somebody saw what it changes.

use std::collections::BTreeSet;

use documents::spreadsheet::{self, Book};
use domain::Refusal;
use domain::checklist::{CheckItem, Checklist};
use domain::language::Language;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::read::{Row, read};
use super::{COLUMNS, ChecklistColumn, told};
use crate::clauses::Clauses;
use crate::exchange::book;
use crate::exchange::preview::count;
use crate::hazards::RefusalView;
use crate::register::checklists::{self, ChecklistView, Standing};
use crate::workspace::find;
use crate::{Error, Result, Workspace};

/// Asks what a workbook would change.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewChecklist {
    /// The workbook, taken in as a ledger is.
    pub attachment: Uuid,
}

/// Makes the next version of a checklist, or a new one, of a workbook.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportChecklist {
    /// The workbook.
    pub attachment: Uuid,
    /// The version it was compared with; absent for a new checklist.
    pub compared_with: Option<Uuid>,
}

/// What a workbook would change.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChecklistPreview {
    /// Code of the checklist.
    pub code: String,
    /// Title.
    pub title: String,
    /// Title here, where it is another.
    pub title_here: Option<String>,
    /// The version here that it is compared with; absent when there is none of that code.
    pub compared_with: Option<Uuid>,
    /// The version it would become.
    pub version: u32,
    /// The version the workbook was written from, where that is not the latest any more.
    pub written_from: Option<u32>,
    /// Items that stay as they are.
    pub same: u32,
    /// Whether items that stay stand in another order.
    pub reordered: bool,
    /// Items that change, in the order of the workbook; those that go come last.
    pub changes: Vec<ItemChange>,
    /// What has to be mended; while there is anything, nothing is taken.
    pub faults: Vec<RowFault>,
}

/// An item that changes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ItemChange {
    /// Row of the workbook, from 1; absent for one that goes.
    pub row: Option<u32>,
    /// Its code; empty when it is new.
    pub code: String,
    /// What must be so.
    pub text: String,
    /// How it changes.
    pub change: ItemChanged,
    /// Cells that differ, where it stays.
    pub differences: Vec<ItemDifference>,
}

/// How an item changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemChanged {
    /// It is new.
    Added,
    /// It says something else.
    Changed,
    /// It goes.
    Removed,
}

/// A cell that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ItemDifference {
    /// Which.
    pub column: ChecklistColumn,
    /// What it says here.
    pub here: String,
    /// What it says in the workbook.
    pub there: String,
}

/// What has to be mended.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RowFault {
    /// Row of the workbook, from 1; absent for what stands above the table.
    pub row: Option<u32>,
    /// Column.
    pub column: ChecklistColumn,
    /// Why.
    pub refusal: RefusalView,
}

/// What a workbook would change. Nothing is written.
pub fn preview_checklist(
    ws: &mut Workspace,
    request: PreviewChecklist,
) -> Result<ChecklistPreview> {
    let (_, book) = book::open(ws, request.attachment)?;
    let language = ws.language();
    ws.read(|reader| Ok(Plan::of(reader, &book, language)?.preview))
}

/// As [`preview_checklist`], of a file that was not taken in.
pub fn preview_checklist_file(ws: &Workspace, bytes: &[u8]) -> Result<ChecklistPreview> {
    let book = spreadsheet::read(bytes, spreadsheet::Limits::default())?;
    let (author, language) = (ws.author().ok_or(Error::NobodySignedIn)?, ws.language());
    ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        permission::check(&author, Action::EditChecklist)?;
        Ok(Plan::of(reader, &book, language)?.preview)
    })
}

/// Makes the next version, or the first. While a row has to be mended nothing is taken.
pub fn import_checklist(ws: &mut Workspace, request: ImportChecklist) -> Result<ChecklistView> {
    let (_, book) = book::open(ws, request.attachment)?;
    let language = ws.language();
    let id = ws.write("import_checklist", None, |tx, author| {
        permission::check(author, Action::EditChecklist)?;
        let Plan {
            preview,
            items,
            here,
        } = Plan::of(tx, &book, language)?;
        if !preview.faults.is_empty() {
            let rows: BTreeSet<_> = preview.faults.iter().map(|fault| fault.row).collect();
            let rows = rows.len();
            return Err(Refusal::ChecklistFaulty { rows }.into());
        }
        if let Some(Checklist { code, version, .. }) = here {
            if preview.compared_with != request.compared_with {
                return Err(Refusal::ChecklistChanged { code, version }.into());
            }
            if preview.changes.is_empty() && !preview.reordered && preview.title_here.is_none() {
                return Err(Refusal::ChecklistUnchanged { code, version }.into());
            }
        }
        let words = (preview.title.as_str(), items.as_slice());
        checklists::write(tx, &preview.code, words, author)
    })?;
    checklists::view(ws, id)
}

/// A workbook beside what is here.
struct Plan {
    preview: ChecklistPreview,
    /// Items as they would be written.
    items: Vec<CheckItem>,
    /// The latest version here.
    here: Option<Checklist>,
}

impl Plan {
    fn of(reader: &Reader<'_>, book: &Book, language: Language) -> Result<Self> {
        let clauses = Clauses::of(reader)?;
        let said = read(book, &clauses, language)?;
        let here = Standing::of(reader, &said.code)?.map(|standing| standing.latest);
        let known: Vec<CheckItem> = here.iter().flat_map(|list| list.items.clone()).collect();
        let known: Vec<CheckItem> = known.into_iter().map(|item| clauses.item(item)).collect();
        let mut faults = above(&said.code, &said.title);
        let (mut changes, mut order, mut items) = (Vec::new(), Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        let named = said.rows.iter().map(|row| row.item.code.clone());
        let named: BTreeSet<String> = named.collect();
        for Row {
            at,
            mut item,
            faults: found,
        } in said.rows
        {
            faults.extend(
                found
                    .iter()
                    .map(|(column, refusal)| fault(Some(at), *column, refusal)),
            );
            if here.is_none() {
                // In a workspace that has no such list its items are numbered anew.
                item.code.clear();
            } else if item.code.is_empty() {
                // A row without its code is known by its words.
                let free = |code: &String| !named.contains(code) && !seen.contains(code);
                let same = |known: &&CheckItem| known.text == item.text && free(&known.code);
                if let Some(same) = known.iter().find(same) {
                    item.code.clone_from(&same.code);
                }
            }
            let before = known.iter().position(|known| known.code == item.code);
            let refusal = match (item.code.as_str(), before) {
                ("", _) => None,
                (code, _) if !seen.insert(code.to_owned()) => Some(Refusal::ItemTwice {
                    item: code.to_owned(),
                }),
                (code, None) => Some(Refusal::UnknownItem {
                    item: code.to_owned(),
                }),
                (_, Some(_)) => None,
            };
            if let Some(refusal) = refusal {
                faults.push(fault(Some(at), ChecklistColumn::Code, &refusal));
            }
            let before = before.and_then(|n| {
                order.push(n);
                known.get(n)
            });
            changes.extend(change(at, before, &item, language));
            items.push(item);
        }
        if items.is_empty() {
            faults.push(fault(None, ChecklistColumn::Text, &Refusal::NothingToCheck));
        }
        let kept = changes
            .iter()
            .filter(|c| c.change != ItemChanged::Removed)
            .count();
        let same = count(items.len().saturating_sub(kept));
        let gone = known.iter().filter(|known| !seen.contains(&known.code));
        changes.extend(gone.map(|item| ItemChange {
            row: None,
            code: item.code.clone(),
            text: item.text.clone(),
            change: ItemChanged::Removed,
            differences: Vec::new(),
        }));
        let latest = here.as_ref().map_or(0, |list| list.version);
        let title_here = here.as_ref().map(|list| list.title.clone());
        Ok(Self {
            preview: ChecklistPreview {
                title_here: title_here.filter(|title| *title != said.title),
                compared_with: here.as_ref().map(|list| list.id),
                version: latest + 1,
                written_from: said
                    .version
                    .filter(|from| here.is_some() && *from != latest),
                same,
                reordered: !order.is_sorted(),
                changes,
                faults,
                code: said.code,
                title: said.title,
            },
            items,
            here,
        })
    }
}

/// What is missing above the table.
fn above(code: &str, title: &str) -> Vec<RowFault> {
    let told = [
        (ChecklistColumn::Code, domain::text("code", code, 12)),
        (ChecklistColumn::Title, domain::text("title", title, 100)),
    ];
    let missing = told
        .into_iter()
        .filter_map(|(column, text)| Some((column, text.err()?)));
    missing
        .map(|(column, refusal)| fault(None, column, &refusal))
        .collect()
}

fn fault(row: Option<u32>, column: ChecklistColumn, refusal: &Refusal) -> RowFault {
    RowFault {
        row,
        column,
        refusal: RefusalView::of(refusal),
    }
}

/// How a row changes an item; nothing when it says the same.
fn change(
    at: u32,
    before: Option<&CheckItem>,
    item: &CheckItem,
    language: Language,
) -> Option<ItemChange> {
    let differences = before.map(|before| differences(before, item, language));
    let differences = differences.unwrap_or_default();
    let change = match (before, differences.is_empty()) {
        (None, _) => ItemChanged::Added,
        (Some(_), false) => ItemChanged::Changed,
        (Some(_), true) => return None,
    };
    Some(ItemChange {
        row: Some(at),
        code: item.code.clone(),
        text: item.text.clone(),
        change,
        differences,
    })
}

fn differences(before: &CheckItem, item: &CheckItem, language: Language) -> Vec<ItemDifference> {
    let cells = COLUMNS.into_iter().map(|(column, ..)| ItemDifference {
        column,
        here: told(before, column, language),
        there: told(item, column, language),
    });
    cells.filter(|cell| cell.here != cell.there).collect()
}
