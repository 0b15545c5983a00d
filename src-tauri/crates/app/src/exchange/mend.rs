//! The rows that could not be imported, as a workbook to mend and bring in again.

use documents::photo::{self, Limits};
use documents::spreadsheet::{Column, Kind, PICTURE_WIDTH, Pictures, Value, Workbook};
use domain::Refusal;
use domain::hazard::check_import;
use domain::language::{Language, Words};
use domain::people::Person;

use super::dictionary::{Field, WORDS};
use super::layout::ColumnView;
use super::plan::{Fate, Planned, ReadLedger, plan};
use super::preview::by;
use crate::photos::media_type;
use crate::workspace::{find, today};
use crate::{Result, Workspace};

/// What the column of reasons is called; no ledger has it, so that it is no field when it comes back.
const REASONS: Words = ("改正提示", "To mend");
/// What the sheet is called.
const NAME: Words = ("待改正", "Rows to mend");

/// The rows to mend with their own columns and why each was not taken.
pub fn rows_to_mend(ws: &Workspace, reading: &ReadLedger) -> Result<Vec<u8>> {
    let (_, book) = super::book::open(ws, reading.attachment)?;
    let (by, language) = (by(ws)?, ws.language());
    let (plan, made_on) = ws.read(|reader| {
        check_import(&find::<Person>(reader, "person", by.author)?)?;
        Ok((plan(reader, &book, reading, by)?, today(reader, by.now)?))
    })?;
    let rows: Vec<&Planned> = plan
        .rows
        .iter()
        .filter(|row| row.fate == Fate::Faulty)
        .collect();
    if rows.is_empty() {
        return Err(Refusal::NothingToImport.into());
    }
    let own = &plan.layout.columns;
    let mut columns = vec![Column::new(language.of(REASONS), 44.0, Kind::Words)];
    columns.extend(own.iter().map(|column| match has_photos(column) {
        true => Column::new(&column.title, PICTURE_WIDTH, Kind::Picture),
        false => Column::new(&column.title, 18.0, Kind::Words),
    }));
    let file = ws.file(reading.attachment)?;
    let mut workbook = Workbook::new(language.of(NAME), &columns)?;
    let mut kept_pictures = Pictures::of(&file).ok();
    for row in rows {
        let reasons = row
            .line
            .faults
            .iter()
            .map(|(field, refusal)| reason(*field, refusal, language));
        let reasons: Vec<String> = reasons.collect();
        let mut cells = vec![Value::Text(reasons.join(language.of(("；", "; "))))];
        for column in own {
            let mut kept = row.line.cells.iter();
            cells.push(match column.field {
                Some(Field::PhotosBefore) => {
                    pictures(kept_pictures.as_mut(), &row.line.photos_before)?
                }
                Some(Field::PhotosAfter) => {
                    pictures(kept_pictures.as_mut(), &row.line.photos_after)?
                }
                _ => match kept.find(|cell| cell.title == column.title) {
                    Some(cell) => Value::Text(cell.text.clone()),
                    None => Value::None,
                },
            });
        }
        workbook.row(&cells)?;
    }
    Ok(workbook.finish(made_on)?)
}

fn has_photos(column: &ColumnView) -> bool {
    matches!(column.field, Some(Field::PhotosBefore | Field::PhotosAfter))
}

/// Pictures of the file as they came, so that nothing is lost by going round.
fn pictures(file: Option<&mut Pictures<'_>>, parts: &[String]) -> Result<Value> {
    let Some(file) = file else {
        return Ok(Value::None);
    };
    let mut found = Vec::with_capacity(parts.len());
    for part in parts {
        let bytes = file.picture(part)?;
        found.push(match media_type(&bytes) {
            // A spreadsheet does not know these.
            "image/webp" => photo::prepare(&bytes, Limits::default())?.jpeg,
            _ => bytes,
        });
    }
    Ok(Value::Pictures(found))
}

/// Why a cell was not taken.
fn reason(field: Field, refusal: &Refusal, language: Language) -> String {
    let why = match language {
        Language::Chinese => chinese(refusal),
        Language::English => english(refusal),
    };
    let between = language.of(("：", ": "));
    format!("{}{between}{why}", WORDS.title(field, language))
}

fn chinese(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Blank { .. } => "未填".to_owned(),
        Refusal::TooLong { most, .. } => format!("超过 {most} 字"),
        Refusal::DayUnclear { text, .. } => {
            format!("“{text}”不是明确的日期，请写成 2026-03-05")
        }
        Refusal::YearNotTold { text, .. } => format!("“{text}”没有年份"),
        Refusal::WordUnknown { text, .. } => format!("不认识“{text}”"),
        Refusal::NotComputed { .. } => {
            "公式没有结果，请在表格软件里打开、保存后再导入，或直接填数值".to_owned()
        }
        Refusal::PictureUnusable { .. } => {
            "图片用不了，请换成 JPG 或 PNG 图片，或删去；WPS 单元格图片请先另存为 .xlsx".to_owned()
        }
        Refusal::NotInRegister { name, .. } => format!("名册里没有“{name}”"),
        Refusal::InFuture { .. } => "晚于今天".to_owned(),
        Refusal::BeforeDiscovery { .. } | Refusal::DeadlineBeforeDiscovery { .. } => {
            "早于发现时间".to_owned()
        }
        Refusal::OriginalDeadlineLater { due_on, .. } => format!("晚于现在的期限 {due_on}"),
        Refusal::EndsBeforeBegin { .. } => "早于前一步的日期".to_owned(),
        Refusal::NumberOfAnother { .. } => "这个号由另一台电脑发放".to_owned(),
        _ => "不能导入".to_owned(),
    }
}

fn english(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Blank { .. } => "empty".to_owned(),
        Refusal::TooLong { most, .. } => format!("more than {most} characters"),
        Refusal::DayUnclear { text, .. } => {
            format!("“{text}” is no clear day; write 2026-03-05")
        }
        Refusal::YearNotTold { text, .. } => format!("“{text}” names no year"),
        Refusal::WordUnknown { text, .. } => format!("“{text}” is not understood"),
        Refusal::NotComputed { .. } => {
            "the formula has no result; open and save the file in a spreadsheet, or type the value"
                .to_owned()
        }
        Refusal::PictureUnusable { .. } => {
            "the picture cannot be used; put a JPG or PNG in its place, or none; with pictures in \
                cells of WPS save the file as .xlsx first"
                .to_owned()
        }
        Refusal::NotInRegister { name, .. } => format!("“{name}” is not in the register"),
        Refusal::InFuture { .. } => "after today".to_owned(),
        Refusal::BeforeDiscovery { .. } | Refusal::DeadlineBeforeDiscovery { .. } => {
            "before it was found".to_owned()
        }
        Refusal::OriginalDeadlineLater { due_on, .. } => {
            format!("later than the deadline in force, {due_on}")
        }
        Refusal::EndsBeforeBegin { .. } => "before the step before it".to_owned(),
        Refusal::NumberOfAnother { .. } => "another laptop gives out this number".to_owned(),
        _ => "cannot be imported".to_owned(),
    }
}
