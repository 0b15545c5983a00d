//! Rows as a workbook that is ready to be read, filtered and printed, or as comma separated text.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Image, ObjectMovement,
    Worksheet, XlsxError,
};

use super::SheetError;

/// Most characters of a cell.
const LONGEST: usize = 32_000;
/// Height of a row that has a picture, points.
const PICTURE_ROW: f64 = 60.0;
/// The same in pixels, less its edges.
const PICTURE_PIXELS: u32 = 78;
/// Width of a column of pictures, characters.
pub const PICTURE_WIDTH: f64 = 14.0;
/// The same in pixels, less its edges.
const PICTURE_CELL: u32 = 100;

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words, over several lines.
    Words,
    /// Days.
    Day,
    /// Small pictures.
    Picture,
    /// Words that somebody fills in.
    ToFill,
    /// Days that somebody fills in.
    DayToFill,
    /// For machines: hidden.
    Hidden,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    title: String,
    width: f64,
    kind: Kind,
}

impl Column {
    /// A column so many characters wide.
    pub fn new(title: &str, width: f64, kind: Kind) -> Self {
        Self {
            title: title.to_owned(),
            width,
            kind,
        }
    }

    /// What stands at its head.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    None,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// Pictures beside each other, JPEG or PNG.
    Pictures(Vec<Vec<u8>>),
}

/// A workbook of one sheet, written row by row.
pub struct Workbook {
    book: rust_xlsxwriter::Workbook,
    sheet: Worksheet,
    kinds: Vec<Kind>,
    head: u32,
    rows: u32,
    plain: Format,
    day: Format,
    to_fill: Format,
    day_to_fill: Format,
}

impl Workbook {
    /// Begins it: the head stays in sight, is printed on every page, and filters.
    pub fn new(name: &str, columns: &[Column]) -> Result<Self, SheetError> {
        Self::under(&[], name, columns)
    }

    /// Begins it below lines that say what it is about, each a name and what it is.
    pub fn under(
        about: &[(&str, String)],
        name: &str,
        columns: &[Column],
    ) -> Result<Self, SheetError> {
        let mut sheet = Worksheet::new();
        let framed = Format::new()
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        let head = framed
            .clone()
            .set_bold()
            .set_align(FormatAlign::VerticalCenter)
            .set_align(FormatAlign::Center)
            .set_background_color(Color::RGB(0xE8_EE_F4));
        let yellow = Color::RGB(0xFF_F9_DB);
        let dated = framed.clone().set_num_format("yyyy-mm-dd");
        let (named, said) = (Format::new().set_bold(), Format::new());
        let below = u32::try_from(about.len()).unwrap_or_default();
        let begun = |sheet: &mut Worksheet| -> Result<(), XlsxError> {
            sheet.set_name(name)?;
            for ((name, words), row) in about.iter().zip(0_u32..) {
                sheet.write_string_with_format(row, 0, *name, &named)?;
                sheet.write_string_with_format(row, 1, words, &said)?;
            }
            for (column, at) in columns.iter().zip(0_u16..) {
                sheet.set_column_width(at, column.width)?;
                sheet.write_string_with_format(below, at, &column.title, &head)?;
                if column.kind == Kind::Hidden {
                    sheet.set_column_hidden(at)?;
                }
            }
            sheet.set_freeze_panes(below + 1, 0)?;
            sheet.set_landscape();
            sheet.set_paper_size(9);
            sheet.set_repeat_rows(below, below)?;
            sheet.set_print_fit_to_pages(1, 0);
            sheet.set_footer("&C&P / &N");
            Ok(())
        };
        begun(&mut sheet).map_err(not_written)?;
        Ok(Self {
            book: rust_xlsxwriter::Workbook::new(),
            sheet,
            kinds: columns.iter().map(|column| column.kind).collect(),
            head: below,
            rows: below,
            to_fill: framed.clone().set_background_color(yellow),
            day_to_fill: dated.clone().set_background_color(yellow),
            day: dated,
            plain: framed,
        })
    }

    /// Writes a row, a value for each column.
    pub fn row(&mut self, values: &[Value]) -> Result<(), SheetError> {
        self.rows += 1;
        self.write(values).map_err(not_written)
    }

    fn write(&mut self, values: &[Value]) -> Result<(), XlsxError> {
        let (sheet, row) = (&mut self.sheet, self.rows);
        for ((value, kind), at) in values.iter().zip(&self.kinds).zip(0_u16..) {
            let format = match kind {
                Kind::Words | Kind::Picture | Kind::Hidden => &self.plain,
                Kind::Day => &self.day,
                Kind::ToFill => &self.to_fill,
                Kind::DayToFill => &self.day_to_fill,
            };
            match value {
                Value::None => sheet.write_blank(row, at, format)?,
                // As a string, so that no words are ever a formula.
                Value::Text(words) => {
                    let words: String = words.chars().take(LONGEST).collect();
                    sheet.write_string_with_format(row, at, words, format)?
                }
                Value::Number(number) => {
                    sheet.write_number_with_format(row, at, *number, format)?
                }
                Value::Day(day) => {
                    sheet.write_datetime_with_format(row, at, excel_day(*day)?, format)?
                }
                Value::Pictures(pictures) => {
                    sheet.write_blank(row, at, format)?;
                    if !pictures.is_empty() {
                        sheet.set_row_height(row, PICTURE_ROW)?;
                    }
                    beside(sheet, (row, at), pictures)?
                }
            };
        }
        Ok(())
    }

    /// The file, as of a day.
    pub fn finish(mut self, made_on: NaiveDate) -> Result<Vec<u8>, SheetError> {
        let mut finished = || -> Result<Vec<u8>, XlsxError> {
            let last = u16::try_from(self.kinds.len().saturating_sub(1)).unwrap_or(u16::MAX);
            self.sheet.autofilter(self.head, 0, self.rows, last)?;
            self.sheet.set_print_area(0, 0, self.rows, last)?;
            let properties = DocProperties::new().set_creation_datetime(&excel_day(made_on)?);
            self.book.set_properties(&properties);
            self.book.push_worksheet(std::mem::take(&mut self.sheet));
            self.book.save_to_buffer()
        };
        finished().map_err(not_written)
    }
}

/// Puts pictures into a cell, so small that all of them lie in it.
fn beside<'a>(
    sheet: &'a mut Worksheet,
    (row, column): (u32, u16),
    pictures: &[Vec<u8>],
) -> Result<&'a mut Worksheet, XlsxError> {
    let count = u32::try_from(pictures.len().max(1)).unwrap_or(u32::MAX);
    let width = PICTURE_CELL / count;
    for (bytes, n) in pictures.iter().zip(0_u32..) {
        // Rows that a filter hides take their pictures along.
        let picture = Image::new_from_buffer(bytes)?
            .set_scale_to_size(width, PICTURE_PIXELS, true)
            .set_object_movement(ObjectMovement::MoveAndSizeWithCells);
        sheet.insert_image_with_offset(row, column, &picture, n * width, 1)?;
    }
    Ok(sheet)
}

pub(super) fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "stands where an error is mapped"
)]
pub(super) fn not_written(error: XlsxError) -> SheetError {
    SheetError::NotWritten {
        reason: error.to_string(),
    }
}

/// A row as comma separated text, its end included.
pub fn csv(values: &[Value]) -> String {
    let cells = values.iter().map(|value| match value {
        Value::None | Value::Pictures(_) => String::new(),
        Value::Number(number) => number.to_string(),
        Value::Day(day) => day.to_string(),
        Value::Text(words) => tame(words),
    });
    let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    let mut line = quoted.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

/// Words that begin like a formula get a mark in front: a spreadsheet would run them.
fn tame(words: &str) -> String {
    match words.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') => {
            format!("'{words}")
        }
        _ => words.to_owned(),
    }
}
