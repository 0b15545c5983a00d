//! The rows that could not be imported, as a workbook to mend and bring in again.

use documents::photo::{self, Limits};
use documents::spreadsheet::{Column, Kind, PICTURE_WIDTH, Pictures, Value, Workbook};
use domain::Refusal;
use domain::hazard::check_import;
use domain::people::Person;

use super::dictionary::{Field, WORDS};
use super::layout::ColumnView;
use super::plan::{Fate, Planned, ReadLedger, plan};
use super::preview::by;
use crate::photos::media_type;
use crate::workspace::{find, today};
use crate::{Result, Workspace};

/// What the column of reasons is called; no ledger has it, so that it is no field when it comes back.
const REASONS: &str = "改正提示";

/// The rows to mend with their own columns and why each was not taken.
pub fn rows_to_mend(ws: &Workspace, reading: &ReadLedger) -> Result<Vec<u8>> {
    let (_, book) = super::book::open(ws, reading.attachment)?;
    let by = by(ws)?;
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
    let mut columns = vec![Column::new(REASONS, 44.0, Kind::Words)];
    columns.extend(own.iter().map(|column| match has_photos(column) {
        true => Column::new(&column.title, PICTURE_WIDTH, Kind::Picture),
        false => Column::new(&column.title, 18.0, Kind::Words),
    }));
    let file = ws.file(reading.attachment)?;
    let mut workbook = Workbook::new("待改正", &columns)?;
    let mut kept_pictures = Pictures::of(&file).ok();
    for row in rows {
        let reasons = row
            .line
            .faults
            .iter()
            .map(|(field, refusal)| reason(*field, refusal));
        let reasons: Vec<String> = reasons.collect();
        let mut cells = vec![Value::Text(reasons.join("；"))];
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

/// Why a cell was not taken, in words for paper.
fn reason(field: Field, refusal: &Refusal) -> String {
    let title = WORDS.title(field);
    match refusal {
        Refusal::Blank { .. } => format!("{title}：未填"),
        Refusal::TooLong { most, .. } => format!("{title}：超过 {most} 字"),
        Refusal::DayUnclear { text, .. } => {
            format!("{title}：“{text}”不是明确的日期，请写成 2026-03-05")
        }
        Refusal::YearNotTold { text, .. } => format!("{title}：“{text}”没有年份"),
        Refusal::WordUnknown { text, .. } => format!("{title}：不认识“{text}”"),
        Refusal::NotComputed { .. } => {
            format!("{title}：公式没有结果，请在表格软件里打开、保存后再导入，或直接填数值")
        }
        Refusal::PictureUnusable { .. } => {
            format!("{title}：图片用不了，请换成 JPG 或 PNG 图片，或删去；WPS 单元格图片请先另存为 .xlsx")
        }
        Refusal::NotInRegister { name, .. } => format!("{title}：名册里没有“{name}”"),
        Refusal::InFuture { .. } => format!("{title}：晚于今天"),
        Refusal::BeforeDiscovery { .. } => format!("{title}：早于发现时间"),
        Refusal::DeadlineBeforeDiscovery { .. } => format!("{title}：早于发现时间"),
        Refusal::EndsBeforeBegin { .. } => format!("{title}：早于前一步的日期"),
        Refusal::NumberOfAnother { .. } => format!("{title}：这个号由另一台电脑发放"),
        _ => format!("{title}：不能导入"),
    }
}
