//! A table that is written row by row, as a workbook or as comma separated text.

use std::path::Path;

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Value, Workbook, csv};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Result, Workspace};

/// Kind of file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// A workbook.
    #[default]
    Xlsx,
    /// Comma separated text.
    Csv,
}

impl TableFormat {
    /// As the name of a file says; a workbook unless it ends in `.csv`.
    pub fn of(file: &Path) -> Self {
        match file.extension().is_some_and(|ending| ending == "csv") {
            true => Self::Csv,
            false => Self::Xlsx,
        }
    }
}

/// A file that is written some rows at a time, so that others can work in between.
pub trait Growing {
    /// Writes some rows; `false` when there are no more.
    fn write_some(&mut self, ws: &mut Workspace) -> Result<bool>;

    /// How far it is, and how far there is to go; in rows, unless it says otherwise.
    fn progress(&self) -> (u32, u32);

    /// Rows written.
    fn rows(&self) -> u32 {
        self.progress().0
    }

    /// The file.
    fn finish(self) -> Result<Vec<u8>>;
}

/// The table as far as it is written.
pub(crate) enum Table {
    Book(Box<Workbook>),
    Text(String),
}

impl Table {
    /// Begins it with its head.
    pub fn begin(format: TableFormat, name: &str, columns: &[Column]) -> Result<Self> {
        Ok(match format {
            TableFormat::Xlsx => Self::Book(Box::new(Workbook::new(name, columns)?)),
            TableFormat::Csv => {
                let titles = columns
                    .iter()
                    .map(|column| Value::Text(column.title().to_owned()));
                // The mark in front tells a spreadsheet that this is UTF-8.
                Self::Text(format!("\u{FEFF}{}", csv(&titles.collect::<Vec<_>>())))
            }
        })
    }

    /// Writes a row.
    pub fn row(&mut self, cells: &[Value]) -> Result<()> {
        match self {
            Self::Book(book) => book.row(cells)?,
            Self::Text(text) => text.push_str(&csv(cells)),
        }
        Ok(())
    }

    /// The file.
    pub fn finish(self, made_on: NaiveDate) -> Result<Vec<u8>> {
        match self {
            Self::Book(book) => Ok(book.finish(made_on)?),
            Self::Text(text) => Ok(text.into_bytes()),
        }
    }
}
