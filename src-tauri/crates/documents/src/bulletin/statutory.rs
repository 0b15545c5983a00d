//! The statutory table (排查治理情况统计表): twelve columns under heads of two levels, which return on
//! every page.

use domain::figures::{DisciplineFigures, FiguresSnapshot, Statutory, UnitFigures, percent};

use super::{tables::name, wan, whose};
use crate::chapters::centred;
use crate::page::{Area, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::words::date;

/// Heads of the columns; several that stand together share the one above.
pub(crate) const HEADS: [(&str, &[&str]); 4] = [
    ("排查治理隐患的单位（家）", &[]),
    (
        "一般隐患",
        &["排查（项）", "其中已整改（项）", "整改率（%）"],
    ),
    (
        "重大隐患",
        &[
            "排查（项）",
            "其中已整改销号（项）",
            "整改率（%）",
            "列入治理计划的（项）",
            "其中达到五到位（项）",
            "挂牌督办的（项）",
            "其中省级挂牌（项）",
        ],
    ),
    ("累计落实治理资金（万元）", &[]),
];
pub(crate) const TITLE: &str = "隐患排查治理情况统计表";
/// What a reader has to know.
pub(crate) const NOTES: &str = "注：排查数按发现日期计入本期；已整改指截至本期末复查合格、当场整改或已销号；治理资金自本年1月1日起累计；整改率无可计算的留空。";

/// Who answers for it, to be written in.
pub(crate) const SIGNED: [&str; 4] = [
    "单位负责人（签字）：",
    "填报人：",
    "联系电话：",
    "报出日期：",
];

/// Width of the names, and of each of the twelve.
const NAMES: f32 = 86.0;
const CELL: f32 = (MEASURE - NAMES) / 12.0;
const UPPER: f32 = 22.0;
const LOWER: f32 = 62.0;
/// Height of the row of numbers.
const COUNTED: f32 = 16.0;
const SMALL: Set = Set {
    size: 8.5,
    lead: 11.5,
    weight: crate::fonts::Weight::Regular,
    align: crate::sheet::Align::Left,
};
/// Height kept for what stands below the table.
const FOOT: f32 = 96.0;

/// The cells of a row.
pub(crate) fn cells(row: &UnitFigures) -> [String; 12] {
    let row = Statutory::of(row);
    let rated = |rate: Option<u32>| rate.map(percent).unwrap_or_default();
    [
        row.units.to_string(),
        row.general.to_string(),
        row.general_rectified.to_string(),
        rated(row.general_rate),
        row.major.to_string(),
        row.major_closed.to_string(),
        rated(row.major_rate),
        row.planned.to_string(),
        row.committed.to_string(),
        row.listed.to_string(),
        row.listed_by_province.to_string(),
        wan(row.funds),
    ]
}

pub(super) fn draw(sheet: &mut Sheet<'_>, snapshot: &FiguresSnapshot) {
    sheet.block("附件", Set::new(12.0, 20.0), SIDE, MEASURE);
    centred(sheet, TITLE, Set::new(18.0, 30.0).bold());
    centred(
        sheet,
        &format!("（{}）", snapshot.period.words()),
        Set::new(11.0, 18.0),
    );
    sheet.y += 6.0;
    let set = Set::new(10.5, 16.0);
    let y = sheet.y;
    let filled_in = whose(snapshot);
    sheet.block(&format!("填报单位：{filled_in}"), set, SIDE, MEASURE * 0.68);
    let until = format!("截止日：{}", date(snapshot.as_of));
    let width = sheet.width(&until, set);
    let lines = sheet.lines(&until, set, width + 1.0);
    sheet.draw(lines, set, SIDE + MEASURE - width, y, width + 1.0);
    sheet.y += 4.0;
    heads(sheet, "单位");
    for one in &snapshot.rows {
        row(sheet, ("单位", name(one)), &cells(one), false);
    }
    row(sheet, ("单位", "合计"), &cells(&snapshot.total), true);
    if !snapshot.disciplines.is_empty() {
        // Its heads and a row stay together.
        if sheet.room() < UPPER + LOWER + 4.0 * COUNTED {
            sheet.turn();
        }
        sheet.y += 10.0;
        heads(sheet, "专业");
        for one in &snapshot.disciplines {
            row(sheet, ("专业", of(one)), &cells(&one.figures), false);
        }
        row(sheet, ("专业", "合计"), &cells(&snapshot.total), true);
    }
    if sheet.room() < FOOT {
        sheet.turn();
    }
    sheet.y += 6.0;
    sheet.block(NOTES, Set::new(9.0, 14.0), SIDE, MEASURE);
    sheet.y += 22.0;
    let each = MEASURE / 4.0;
    let y = sheet.y;
    for (n, words) in SIGNED.into_iter().enumerate() {
        let shift = [0.0, 1.35, 2.15, 3.1].get(n).unwrap_or(&0.0) * each;
        let lines = sheet.lines(words, set, each * 1.4);
        sheet.draw(lines, set, SIDE + shift, y, each * 1.4);
    }
    sheet.y += 20.0;
}

/// What a line of business is called.
pub(crate) fn of(row: &DisciplineFigures) -> &'static str {
    row.discipline.map_or("专业未明确", |one| one.words().0)
}

fn heads(sheet: &mut Sheet<'_>, first: &str) {
    let set = SMALL.bold().centre();
    let mut area = Area {
        x: SIDE,
        y: sheet.y,
        w: NAMES,
        h: UPPER + LOWER,
    };
    boxed(sheet, first, set, area);
    area.x += NAMES;
    for (head, below) in HEADS {
        area.y = sheet.y;
        if below.is_empty() {
            (area.w, area.h) = (CELL, UPPER + LOWER);
            boxed(sheet, head, set, area);
            area.x += CELL;
            continue;
        }
        (area.w, area.h) = (CELL * below.len() as f32, UPPER);
        boxed(sheet, head, set, area);
        (area.y, area.w, area.h) = (sheet.y + UPPER, CELL, LOWER);
        for head in below {
            boxed(sheet, head, set, area);
            area.x += CELL;
        }
    }
    sheet.y += UPPER + LOWER;
    let numbers: [String; 12] = std::array::from_fn(|n| (n + 1).to_string());
    line(sheet, "", &numbers, COUNTED, SMALL);
}

fn boxed(sheet: &mut Sheet<'_>, words: &str, set: Set, area: Area) {
    sheet.frame(area);
    sheet.label(words, set, area.inset(2.0));
}

fn row(sheet: &mut Sheet<'_>, (first, called): (&str, &str), cells: &[String; 12], sum: bool) {
    let set = if sum { SMALL.bold() } else { SMALL };
    let lines = sheet.lines(called, set, NAMES - 6.0).len();
    let height = lines as f32 * set.lead + 9.0;
    if sheet.room() < height {
        sheet.turn();
        heads(sheet, first);
    }
    line(sheet, called, cells, height, set);
}

fn line(sheet: &mut Sheet<'_>, called: &str, cells: &[String; 12], height: f32, set: Set) {
    let mut area = Area {
        x: SIDE,
        y: sheet.y,
        w: NAMES,
        h: height,
    };
    sheet.frame(area);
    sheet.label(called, set, area.inset(3.0));
    area.x += NAMES;
    area.w = CELL;
    for cell in cells {
        boxed(sheet, cell, set.centre(), area);
        area.x += CELL;
    }
    sheet.y += height;
}
