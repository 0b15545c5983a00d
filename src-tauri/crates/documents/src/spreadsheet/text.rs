//! Tables as text: comma, semicolon or tab between the cells; UTF-8, UTF-16 or GB18030.

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::{Book, Cell, Grid, Limits, SheetError};

/// Reads a table.
pub fn read(bytes: &[u8], limits: Limits) -> Result<Book, SheetError> {
    let text = decoded(bytes)?;
    let start = text.trim_start();
    let begins = |mark: &str| {
        let head = start.get(..mark.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(mark))
    };
    if ["<html", "<!doctype", "<table", "<meta", "<div"]
        .into_iter()
        .any(begins)
    {
        return Err(SheetError::WebPage);
    }
    if begins("<?xml") {
        return Err(SheetError::OtherKind { kind: "XML" });
    }
    let mut grid = Grid::default();
    let (mut row, mut column) = (0, 0);
    let between = between(&text);
    let mut cell = String::new();
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    let mut put = |cell: &mut String, row: u32, column: u32| -> Result<(), SheetError> {
        let content = Cell::text(cell);
        cell.clear();
        if !content.is_empty() {
            let (row, column) = Grid::place(row, column, limits)?;
            grid.put(row, column, content);
        }
        Ok(())
    };
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            _ if quoted => cell.push(character),
            '\n' => {
                put(&mut cell, row, column)?;
                (row, column) = (row.saturating_add(1), 0);
            }
            '\r' => {}
            other if other == between => {
                put(&mut cell, row, column)?;
                column = column.saturating_add(1);
            }
            other => cell.push(other),
        }
    }
    put(&mut cell, row, column)?;
    Ok(Book {
        grids: vec![grid],
        ..Book::default()
    })
}

/// The words behind the bytes. What is no UTF-8 is taken for the encoding of Chinese Windows.
fn decoded(bytes: &[u8]) -> Result<String, SheetError> {
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => GB18030,
    };
    let (text, _, broken) = encoding.decode(bytes);
    // Text has no such bytes, whatever encoding it is in.
    if broken || text.contains('\0') {
        return Err(SheetError::Unreadable);
    }
    Ok(text.into_owned())
}

/// What stands between cells: whatever the first lines have most of, outside of quotes.
fn between(text: &str) -> char {
    let mut counts = [(',', 0_u32), (';', 0), ('\t', 0)];
    let mut quoted = false;
    for character in text.chars().take(4000) {
        if character == '"' {
            quoted = !quoted;
        }
        for (mark, count) in &mut counts {
            if !quoted && character == *mark {
                *count += 1;
            }
        }
    }
    // Of equals the last is chosen; a comma of prose must not win over a tab.
    match counts.into_iter().max_by_key(|(_, count)| *count) {
        Some((mark, 1..)) => mark,
        _ => ',',
    }
}
