//! The statutory table as a workbook, with the numbers behind it on sheets of their own.

use domain::figures::{Figure, FiguresSnapshot, Statutory, UnitFigures, rate};
use domain::inspection::InspectionKind;
use domain::language::Language;
use rust_xlsxwriter::{
    DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::SheetError;
use super::write::{excel_day, not_written};
use crate::bulletin::statutory::{HEADS, NOTES, TITLE, of as discipline};
use crate::bulletin::whose;
use crate::words::date;

/// The statutory table, the units, and what was inspected. The table is the form the authority gives, so
/// it is Chinese whoever writes it; the sheets behind it speak the language of their reader.
pub fn figures_workbook(
    snapshot: &FiguresSnapshot,
    language: Language,
) -> Result<Vec<u8>, SheetError> {
    let made = || -> Result<Vec<u8>, XlsxError> {
        let looks = Looks::new();
        let mut book = Workbook::new();
        let rows = snapshot.rows.iter();
        let rows = rows.map(|one| (called(one, Language::Chinese), one));
        let by_unit = (TITLE, "单位", rows.collect());
        book.push_worksheet(statutory(snapshot, by_unit, &looks)?);
        if !snapshot.disciplines.is_empty() {
            let rows = snapshot.disciplines.iter();
            let rows = rows.map(|one| (discipline(one), &one.figures));
            let disciplines = ("按专业", "专业", rows.collect());
            book.push_worksheet(statutory(snapshot, disciplines, &looks)?);
        }
        book.push_worksheet(units(snapshot, language, &looks)?);
        book.push_worksheet(inspections(snapshot, language, &looks)?);
        let properties = DocProperties::new()
            .set_title(TITLE)
            .set_creation_datetime(&excel_day(snapshot.as_of)?);
        book.set_properties(&properties);
        book.save_to_buffer()
    };
    made().map_err(not_written)
}

struct Looks {
    title: Format,
    plain: Format,
    head: Format,
    words: Format,
    number: Format,
    rate: Format,
    money: Format,
}

impl Looks {
    fn new() -> Self {
        let framed = Format::new()
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap();
        let centred = framed.clone().set_align(FormatAlign::Center);
        Self {
            title: Format::new()
                .set_bold()
                .set_font_size(16)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter),
            plain: Format::new().set_align(FormatAlign::VerticalCenter),
            head: centred.clone().set_bold(),
            words: framed,
            rate: centred.clone().set_num_format("0.0"),
            money: centred.clone().set_num_format("0.####"),
            number: centred,
        }
    }
}

fn called(row: &UnitFigures, language: Language) -> &str {
    match row.name.as_str() {
        "" => language.of(("未落实责任单位", "Unit not yet settled")),
        name => name,
    }
}

fn begun(name: &str) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C&P / &N");
    Ok(sheet)
}

/// Row of the first unit on the statutory sheet.
const FIRST: u32 = 6;

/// The table by units or by lines of business: name of the sheet, head of the first column, rows.
fn statutory(
    snapshot: &FiguresSnapshot,
    (name, first, rows): (&str, &str, Vec<(&str, &UnitFigures)>),
    looks: &Looks,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(name)?;
    sheet.set_column_width(0, 22)?;
    for column in 1..=12 {
        sheet.set_column_width(column, 10)?;
    }
    let title = format!("{}{TITLE}", snapshot.period.words());
    sheet.set_row_height(0, 30)?;
    sheet.merge_range(0, 0, 0, 12, &title, &looks.title)?;
    let filled_in = format!("填报单位：{}", whose(snapshot));
    sheet.write_string_with_format(1, 0, filled_in, &looks.plain)?;
    let until = format!("截止日：{}", date(snapshot.as_of));
    sheet.write_string_with_format(1, 10, until, &looks.plain)?;
    heads(&mut sheet, first, looks)?;
    let mut row = FIRST - 1;
    for (n, column) in (1_u32..=12).zip(1_u16..) {
        sheet.write_number_with_format(row, column, n, &looks.number)?;
    }
    sheet.write_blank(row, 0, &looks.words)?;
    let total = [("合计", &snapshot.total)];
    for (name, figures) in rows.into_iter().chain(total) {
        row += 1;
        sheet.set_row_height(row, 22)?;
        sheet.write_string_with_format(row, 0, name, &looks.words)?;
        numbers(&mut sheet, row, &Statutory::of(figures), looks)?;
    }
    sheet.write_string_with_format(row + 1, 0, NOTES, &looks.plain)?;
    for (words, column) in [
        ("单位负责人（签字）：", 0),
        ("填报人：", 4),
        ("联系电话：", 7),
        ("报出日期：", 10),
    ] {
        sheet.write_string_with_format(row + 3, column, words, &looks.plain)?;
    }
    sheet.set_freeze_panes(FIRST, 1)?;
    sheet.set_repeat_rows(2, FIRST - 1)?;
    Ok(sheet)
}

fn heads(sheet: &mut Worksheet, first: &str, looks: &Looks) -> Result<(), XlsxError> {
    sheet.merge_range(2, 0, 4, 0, first, &looks.head)?;
    let mut column = 1;
    for (head, below) in HEADS {
        let Some(last) = u16::try_from(below.len()).ok().filter(|count| *count > 0) else {
            sheet.merge_range(2, column, 4, column, head, &looks.head)?;
            column += 1;
            continue;
        };
        sheet.merge_range(2, column, 2, column + last - 1, head, &looks.head)?;
        for head in below {
            sheet.merge_range(3, column, 4, column, head, &looks.head)?;
            column += 1;
        }
    }
    sheet.set_row_height(3, 28)?;
    sheet.set_row_height(4, 28)?;
    Ok(())
}

fn numbers(
    sheet: &mut Worksheet,
    row: u32,
    of: &Statutory,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let counts = [
        (1, of.units),
        (2, of.general),
        (3, of.general_rectified),
        (5, of.major),
        (6, of.major_closed),
        (8, of.planned),
        (9, of.committed),
        (10, of.listed),
        (11, of.listed_by_province),
    ];
    for (column, count) in counts {
        sheet.write_number_with_format(row, column, count, &looks.number)?;
    }
    rated(sheet, (row, 4), of.general_rate, looks)?;
    rated(sheet, (row, 7), of.major_rate, looks)?;
    let wan = of.funds as f64 / 10_000.0;
    sheet.write_number_with_format(row, 12, wan, &looks.money)?;
    Ok(())
}

/// A rate; empty where there is nothing to divide by.
fn rated(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    rate: Option<u32>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match rate {
        Some(tenths) => {
            let percent = f64::from(tenths) / 10.0;
            sheet.write_number_with_format(row, column, percent, &looks.rate)?
        }
        None => sheet.write_blank(row, column, &looks.number)?,
    };
    Ok(())
}

fn units(
    snapshot: &FiguresSnapshot,
    language: Language,
    looks: &Looks,
) -> Result<Worksheet, XlsxError> {
    let columns = [
        (("期初", "Opening"), Figure::Opening),
        (("新增", "Found"), Figure::Found),
        (("销号", "Closed"), Figure::Closed),
        (("期末", "Closing"), Figure::Closing),
        (("期末逾期", "Overdue at the end"), Figure::Overdue),
        (
            ("到期（原期限）", "Due (first deadline)"),
            Figure::DueOriginal,
        ),
        (
            ("按期（原期限）", "On time (first deadline)"),
            Figure::OnTimeOriginal,
        ),
        (
            ("到期（现期限）", "Due (current deadline)"),
            Figure::DueCurrent,
        ),
        (
            ("按期（现期限）", "On time (current deadline)"),
            Figure::OnTimeCurrent,
        ),
        (("复发", "Recurring"), Figure::Recurring),
        (("自查发现", "Found by ourselves"), Figure::SelfFound),
    ];
    let rates = [
        (
            (
                "按期整改率（原期限，%）",
                "Rate on time (first deadline, %)",
            ),
            Figure::OnTimeOriginal,
            Figure::DueOriginal,
        ),
        (
            (
                "按期整改率（现期限，%）",
                "Rate on time (current deadline, %)",
            ),
            Figure::OnTimeCurrent,
            Figure::DueCurrent,
        ),
    ];
    let mut sheet = begun(language.of(("各单位情况", "Units")))?;
    sheet.set_column_width(0, 22)?;
    sheet.write_string_with_format(0, 0, language.of(("单位", "Unit")), &looks.head)?;
    let titles = columns.iter().map(|(title, _)| *title);
    let titles = titles.chain(rates.iter().map(|(title, ..)| *title));
    for (title, column) in titles.zip(1..) {
        sheet.set_column_width(column, 11)?;
        sheet.write_string_with_format(0, column, language.of(title), &looks.head)?;
    }
    let rows = snapshot.rows.iter().map(|one| (called(one, language), one));
    let total = language.of(("合计", "Total"));
    for ((name, figures), row) in rows.chain([(total, &snapshot.total)]).zip(1..) {
        sheet.write_string_with_format(row, 0, name, &looks.words)?;
        let mut column = 1;
        for (_, figure) in columns {
            sheet.write_number_with_format(row, column, figures.of(figure), &looks.number)?;
            column += 1;
        }
        for (_, part, whole) in rates {
            let rate = rate(figures.of(part), figures.of(whole));
            rated(&mut sheet, (row, column), rate, looks)?;
            column += 1;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(sheet)
}

fn called_kind(kind: InspectionKind, language: Language) -> &'static str {
    let english = match kind {
        InspectionKind::Routine => "Routine inspection",
        InspectionKind::Special => "Special inspection",
        InspectionKind::Comprehensive => "Comprehensive inspection",
        InspectionKind::Holiday => "Pre-holiday inspection",
        InspectionKind::Seasonal => "Seasonal inspection",
        InspectionKind::SelfCheck => "Self-inspection",
        InspectionKind::Superior => "Inspection by superiors",
        InspectionKind::Completion => "Completion inspection",
    };
    language.of((kind.words(), english))
}

fn inspections(
    snapshot: &FiguresSnapshot,
    language: Language,
    looks: &Looks,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = begun(language.of(("检查情况统计", "Inspections")))?;
    sheet.set_column_width(0, 22)?;
    let titles = [
        ("检查类型", "Kind"),
        ("检查（次）", "Inspections"),
        ("检查项目（项）", "Items"),
        ("不符合（项）", "Failed"),
        ("转隐患（项）", "Became hazards"),
        ("当场整改（项）", "Fixed on the spot"),
    ];
    for (title, column) in titles.into_iter().zip(0..) {
        sheet.write_string_with_format(0, column, language.of(title), &looks.head)?;
    }
    sheet.set_column_range_width(1, 5, 14)?;
    let mut row = 1;
    for kind in &snapshot.inspections.kinds {
        sheet.write_string_with_format(row, 0, called_kind(kind.kind, language), &looks.words)?;
        let counts = [kind.held, kind.items, kind.failed, kind.raised, kind.fixed];
        for (count, column) in counts.into_iter().zip(1..) {
            sheet.write_number_with_format(row, column, count, &looks.number)?;
        }
        row += 1;
    }
    let planned = [
        (
            ("计划检查（次）", "Planned inspections"),
            snapshot.inspections.due,
        ),
        (
            ("其中完成（次）", "Of these held"),
            snapshot.inspections.done,
        ),
    ];
    for (title, count) in planned {
        row += 1;
        sheet.write_string_with_format(row, 0, language.of(title), &looks.words)?;
        sheet.write_number_with_format(row, 1, count, &looks.number)?;
    }
    Ok(sheet)
}
