//! Tables of other programs: the bytes of a spreadsheet to grids of cells, and rows to a workbook.
//!
//! What a cell means is not decided here. Files come from anywhere: whatever is too large, packed to
//! burst or not what its name says is refused with a reason before it is read.

mod book;
mod day;
mod figures;
mod old_pictures;
mod pictures;
#[cfg(test)]
mod tests;
mod text;
mod write;

pub use day::{DayFault, day_of_serial, read_day};
pub use figures::figures_workbook;
pub use pictures::{Pictures, Placed};
pub use write::{Column, Kind, PICTURE_WIDTH, Value, Workbook, csv};

use chrono::{NaiveDateTime, NaiveTime};

/// What a file may ask for at most.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes of everything packed in it.
    pub unpacked: u64,
    /// Rows of a sheet.
    pub rows: usize,
    /// Columns of a sheet.
    pub columns: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // With its pictures a ledger of some hundred rows is as large as this.
            bytes: 128 << 20,
            unpacked: 512 << 20,
            rows: 20_000,
            columns: 200,
        }
    }
}

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The file is too large.
    #[error("{bytes} bytes, at most {limit}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// What is allowed.
        limit: usize,
    },
    /// Unpacked it would be too large.
    #[error("unpacks to more than {limit} bytes")]
    Unpacks {
        /// What is allowed.
        limit: u64,
    },
    /// A sheet has too many rows.
    #[error("more than {limit} rows")]
    Rows {
        /// What is allowed.
        limit: usize,
    },
    /// A sheet has too many columns.
    #[error("more than {limit} columns")]
    Columns {
        /// What is allowed.
        limit: usize,
    },
    /// It asks for a password.
    #[error("asks for a password")]
    Encrypted,
    /// It is a web page that is called a spreadsheet.
    #[error("is a web page")]
    WebPage,
    /// It is a spreadsheet of a kind that is not read.
    #[error("is of another kind: {kind}")]
    OtherKind {
        /// What it is.
        kind: &'static str,
    },
    /// Nothing of it can be read.
    #[error("cannot be read")]
    Unreadable,
    /// No sheet has a cell with anything in it.
    #[error("is empty")]
    Empty,
    /// The workbook could not be written.
    #[error("cannot be written: {reason}")]
    NotWritten {
        /// Why.
        reason: String,
    },
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number; without a format also a day may be one.
    Number(f64),
    /// A time.
    Time(NaiveDateTime),
    /// A formula that was never computed.
    Uncomputed,
    /// A formula that failed, e.g. `#REF!`.
    Fault(String),
    /// A picture in the cell.
    Picture,
}

impl Cell {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.is_empty(),
            _ => false,
        }
    }

    /// What a person reads in it.
    pub fn words(&self) -> String {
        match self {
            Self::Empty | Self::Uncomputed | Self::Picture => String::new(),
            Self::Text(text) | Self::Fault(text) => text.clone(),
            Self::Number(number) => format!("{number}"),
            Self::Time(at) if at.time() == NaiveTime::MIN => at.date().to_string(),
            Self::Time(at) => at.format("%Y-%m-%d %H:%M").to_string(),
        }
    }

    /// Words as people typed them, without what cannot be seen.
    fn text(words: &str) -> Self {
        let unseen = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\0');
        let seen: String = words.chars().filter(|c| !unseen(*c)).collect();
        let seen = seen.replace("\r\n", "\n").replace(['\u{A0}', '\r'], " ");
        if pictures::named(&seen).is_some() {
            return Self::Picture;
        }
        match seen.trim() {
            "" => Self::Empty,
            words => Self::Text(words.to_owned()),
        }
    }
}

/// Cells that were merged: the first has the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row.
    pub top: usize,
    /// First column.
    pub left: usize,
    /// Last row.
    pub bottom: usize,
    /// Last column.
    pub right: usize,
}

/// A sheet.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// Its name; empty where the file has none.
    pub name: String,
    /// Rows from the first of the sheet on; each as long as it has cells.
    pub rows: Vec<Vec<Cell>>,
    /// Merged cells.
    pub merges: Vec<Merge>,
    /// Pictures, by row and column.
    pub pictures: Vec<Placed>,
}

impl Grid {
    /// A cell; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NONE: &Cell = &Cell::Empty;
        self.rows
            .get(row)
            .and_then(|cells| cells.get(column))
            .unwrap_or(NONE)
    }

    /// Columns of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    fn put(&mut self, row: usize, column: usize, cell: Cell) {
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
        }
    }

    /// A place within the limits, or why not.
    fn place(row: u32, column: u32, limits: Limits) -> Result<(usize, usize), SheetError> {
        let (row, column) = (row as usize, column as usize);
        if row >= limits.rows {
            return Err(SheetError::Rows { limit: limits.rows });
        }
        if column >= limits.columns {
            let limit = limits.columns;
            return Err(SheetError::Columns { limit });
        }
        Ok((row, column))
    }
}

/// A file that was read.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// Its sheets that can be seen and have content.
    pub grids: Vec<Grid>,
    /// Its days count from 1904.
    pub since_1904: bool,
}

/// Reads a file.
///
/// # Errors
/// [`SheetError`] says why it is not read.
pub fn read(bytes: &[u8], limits: Limits) -> Result<Book, SheetError> {
    if bytes.len() > limits.bytes {
        let (bytes, limit) = (bytes.len(), limits.bytes);
        return Err(SheetError::TooLarge { bytes, limit });
    }
    let mut book = match bytes {
        [b'P', b'K', ..] => book::xlsx(bytes, limits)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => book::xls(bytes, limits)?,
        [b'%', b'P', b'D', b'F', ..] => return Err(SheetError::OtherKind { kind: "PDF" }),
        _ => text::read(bytes, limits)?,
    };
    book.grids
        .retain(|grid| grid.rows.iter().flatten().any(|cell| !cell.is_empty()));
    match book.grids.is_empty() {
        true => Err(SheetError::Empty),
        false => Ok(book),
    }
}
