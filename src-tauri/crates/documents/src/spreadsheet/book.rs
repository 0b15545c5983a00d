//! Workbooks of Excel and WPS. What is packed in one is weighed before anything of it is read.

use std::io::{Cursor, Read as _};

use calamine::{
    Data, DataType as _, Dimensions, ExcelDateTime, Reader as _, SheetType, SheetVisible,
};
use calamine::{Xls, XlsError, Xlsx, XlsxError};
use chrono::NaiveDateTime;
use zip::ZipArchive;

use super::old_pictures::OldAlbum;
use super::pictures::{self, Album, Placed};
use super::{Book, Cell, Grid, Limits, Merge, SheetError, day_of_serial};

/// A workbook of now: packed XML.
pub fn xlsx(bytes: &[u8], limits: Limits) -> Result<Book, SheetError> {
    weigh(bytes, limits)?;
    let mut album = Album::open(bytes)?;
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(of_xlsx)?;
    let since_1904 = file.has_1904_epoch();
    let sheets = file.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    for sheet in sheets {
        if sheet.typ != SheetType::WorkSheet || sheet.visible != SheetVisible::Visible {
            continue;
        }
        let mut grid = Grid {
            name: sheet.name,
            ..Grid::default()
        };
        let mut named = Vec::new();
        let mut cells = file.worksheet_cells_reader(&grid.name).map_err(of_xlsx)?;
        while let Some(cell) = cells.next_cell_with_formula().map_err(of_xlsx)? {
            let value: Data = cell.value.into();
            // The formula, or its text where a program has kept that instead.
            let formula = cell.formula.as_deref().or(value.get_string());
            let picture = formula.and_then(pictures::named).map(str::to_owned);
            let known = match (&value, &cell.formula) {
                _ if picture.is_some() => Cell::Picture,
                (Data::Empty, Some(_)) => Cell::Uncomputed,
                _ => of_data(&value, since_1904),
            };
            if known != Cell::Empty {
                let (row, column) = Grid::place(cell.pos.0, cell.pos.1, limits)?;
                grid.put(row, column, known);
                named.extend(picture.map(|id| (row, column, id)));
            }
        }
        drop(cells);
        grid.pictures = album.of_sheet(&grid.name, named);
        let merges = file.merge_cells_by_sheet_name(&grid.name);
        grid.merges = merged(merges.map_err(of_xlsx)?, &grid);
        grids.push(grid);
    }
    Ok(Book { grids, since_1904 })
}

/// Unpacks every part to nowhere.
fn weigh(bytes: &[u8], limits: Limits) -> Result<(), SheetError> {
    let unreadable = |_| SheetError::Unreadable;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("mimetype") || has("content.xml") {
        return Err(SheetError::OtherKind { kind: "ODS" });
    }
    if has("xl/workbook.bin") {
        return Err(SheetError::OtherKind { kind: "XLSB" });
    }
    if has("word/document.xml") {
        return Err(SheetError::OtherKind { kind: "DOCX" });
    }
    let mut left = limits.unpacked;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| SheetError::Unreadable)?;
        // What the file says of its own sizes is not believed.
        let mut counted = part.take(left.saturating_add(1));
        let size = std::io::copy(&mut counted, &mut std::io::sink());
        let size = size.map_err(|_| SheetError::Unreadable)?;
        left = left.checked_sub(size).ok_or(SheetError::Unpacks {
            limit: limits.unpacked,
        })?;
    }
    Ok(())
}

/// A workbook of before 2007, also as WPS writes its own kind.
pub fn xls(bytes: &[u8], limits: Limits) -> Result<Book, SheetError> {
    let sealed: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(sealed.len()).any(|window| window == sealed) {
        return Err(SheetError::Encrypted);
    }
    let mut file = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => SheetError::Encrypted,
        _ => SheetError::Unreadable,
    })?;
    let album = OldAlbum::open(bytes);
    let since_1904 = file.has_1904_epoch();
    let sheets = file.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    for (nth, sheet) in sheets.into_iter().enumerate() {
        if sheet.typ != SheetType::WorkSheet || sheet.visible != SheetVisible::Visible {
            continue;
        }
        let range = file.worksheet_range(&sheet.name);
        let range = range.map_err(|_| SheetError::Unreadable)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut grid = Grid {
            name: sheet.name,
            ..Grid::default()
        };
        for (row, column, value) in range.used_cells() {
            let known = of_data(value, since_1904);
            if known != Cell::Empty {
                let at = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
                let place = (at(row).saturating_add(top), at(column).saturating_add(left));
                let (row, column) = Grid::place(place.0, place.1, limits)?;
                // What WPS keeps in cells of such files nobody else can read; it is told, not lost.
                if known == Cell::Picture && grid.pictures.len() < pictures::MOST {
                    grid.pictures.push(Placed {
                        row,
                        column,
                        part: String::new(),
                        sound: false,
                    });
                }
                grid.put(row, column, known);
            }
        }
        let floating = album.as_ref().map(|album| album.of_sheet(nth));
        grid.pictures.extend(floating.unwrap_or_default());
        let merges = file.merge_cells_by_sheet_name(&grid.name);
        grid.merges = merged(merges.unwrap_or_default(), &grid);
        grids.push(grid);
    }
    Ok(Book { grids, since_1904 })
}

/// Most merged cells of a sheet that are heeded; a ledger has a few for each of its rows.
const MERGES: usize = 20_000;

/// Merged cells that lie among the rows.
fn merged(merges: Vec<Dimensions>, grid: &Grid) -> Vec<Merge> {
    let (rows, columns) = (grid.rows.len(), grid.width());
    let merges = merges.into_iter().map(|merge| Merge {
        top: merge.start.0 as usize,
        left: merge.start.1 as usize,
        bottom: (merge.end.0 as usize).min(rows.saturating_sub(1)),
        right: (merge.end.1 as usize).min(columns.saturating_sub(1)),
    });
    let inside = |merge: &Merge| merge.top <= merge.bottom && merge.left <= merge.right;
    merges.filter(inside).take(MERGES).collect()
}

fn of_data(value: &Data, since_1904: bool) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(words) => Cell::text(words),
        Data::Int(number) => number_cell(&number.to_string()),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(yes) => Cell::Text(if *yes { "TRUE" } else { "FALSE" }.to_owned()),
        Data::DateTime(at) => time(at, since_1904),
        Data::DateTimeIso(words) => words
            .parse::<NaiveDateTime>()
            .map_or_else(|_| Cell::text(words), Cell::Time),
        Data::DurationIso(words) => Cell::text(words),
        Data::Error(fault) => Cell::Fault(fault.to_string()),
    }
}

fn number_cell(digits: &str) -> Cell {
    digits
        .parse()
        .map_or_else(|_| Cell::text(digits), Cell::Number)
}

fn time(at: &ExcelDateTime, since_1904: bool) -> Cell {
    let known = at
        .is_datetime()
        .then(|| day_of_serial(at.as_f64(), since_1904));
    match known.flatten() {
        Some(time) => Cell::Time(time),
        None => Cell::Number(at.as_f64()),
    }
}

fn of_xlsx(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        _ => SheetError::Unreadable,
    }
}
