//! A checklist as a workbook.

use documents::spreadsheet::{Column, Kind, Value, Workbook};
use uuid::Uuid;

use super::{CODE, COLUMNS, TITLE, VERSION, told};
use crate::register::checklists;
use crate::workspace::today;
use crate::{Result, Workspace};

/// A checklist with everything an item has, as it is known today.
pub fn checklist_workbook(ws: &Workspace, checklist: Uuid) -> Result<Vec<u8>> {
    let now = ws.now();
    let list = checklists::view(ws, checklist)?;
    let about = [
        (CODE, list.code),
        (TITLE, list.title),
        (VERSION, list.version.to_string()),
    ];
    let columns = COLUMNS.map(|(_, title, width)| Column::new(title, width, Kind::Words));
    let mut book = Workbook::under(&about, "检查表", &columns)?;
    for item in &list.items {
        let cells = COLUMNS.map(|(column, ..)| match told(item, column) {
            words if words.is_empty() => Value::None,
            words => Value::Text(words),
        });
        book.row(&cells)?;
    }
    let made_on = ws.read(|reader| today(reader, now))?;
    Ok(book.finish(made_on)?)
}
