//! A checklist as a workbook.

use documents::spreadsheet::{Column, Kind, Value, Workbook};
use domain::language::Words;
use uuid::Uuid;

use super::{CODE, COLUMNS, TITLE, VERSION, told};
use crate::register::checklists;
use crate::workspace::today;
use crate::{Result, Workspace};

/// What the sheet is called.
const NAME: Words = ("检查表", "Checklist");

/// A checklist with everything an item has, as it is known today.
pub fn checklist_workbook(ws: &Workspace, checklist: Uuid) -> Result<Vec<u8>> {
    let (now, language) = (ws.now(), ws.language());
    let list = checklists::view(ws, checklist)?;
    let about = [
        (language.of(CODE), list.code),
        (language.of(TITLE), list.title),
        (language.of(VERSION), list.version.to_string()),
    ];
    let columns =
        COLUMNS.map(|(_, title, width)| Column::new(language.of(title), width, Kind::Words));
    let mut book = Workbook::under(&about, language.of(NAME), &columns)?;
    for item in &list.items {
        let cells = COLUMNS.map(|(column, ..)| match told(item, column, language) {
            words if words.is_empty() => Value::None,
            words => Value::Text(words),
        });
        book.row(&cells)?;
    }
    let made_on = ws.read(|reader| today(reader, now))?;
    Ok(book.finish(made_on)?)
}
