//! Cover and contents.

use chrono::NaiveDateTime;

use super::Row;
use crate::fonts::Faces;
use crate::form::{Form, Rows};
use crate::page::{Item, MEASURE, SIDE, TOP};
use crate::sheet::{Set, Sheet};
use crate::words::moment;

const ROWS: Rows = Rows {
    plain: 25.0,
    signed: 0.0,
};

/// What a cover says.
pub(crate) struct Cover<'w> {
    pub(crate) organisation: &'w str,
    /// What kind of file it is, and what people call it.
    pub(crate) kind: (&'w str, &'w str),
    /// What it is of.
    pub(crate) name: &'w str,
    pub(crate) number: &'w str,
    /// Rows, and further ones under headings of their own.
    pub(crate) rows: &'w [Row],
    pub(crate) parts: &'w [(&'w str, &'w [Row])],
    /// When and by whom it was bound.
    pub(crate) bound: (NaiveDateTime, &'w str),
    /// Said where it has no papers.
    pub(crate) none: &'w str,
}

/// The cover; its rows may run on to a second page.
pub(crate) fn cover<'a>(faces: &'a Faces<'a>, words: &Cover<'_>, papers: usize) -> Vec<Vec<Item>> {
    let mut sheet = Sheet::new(faces);
    sheet.y = TOP + 10.0;
    let (kind, called) = words.kind;
    for (text, set, after) in [
        (words.organisation, Set::new(16.0, 23.0).bold(), 6.0),
        (kind, Set::new(26.0, 36.0).bold(), 2.0),
        (called, Set::new(12.0, 18.0), 18.0),
        (words.name, Set::new(15.0, 23.0).bold(), 4.0),
        (words.number, Set::new(12.0, 18.0), 16.0),
    ] {
        let set = set.centre();
        let lines = sheet.balanced(text, set, MEASURE);
        let height = lines.len() as f32 * set.lead;
        sheet.draw(lines, set, SIDE, sheet.y, MEASURE);
        sheet.y += height + after;
    }
    rows(&mut sheet, words.rows);
    for (title, part) in words.parts {
        heading(&mut sheet, title);
        rows(&mut sheet, part);
    }
    sheet.y += 14.0;
    let set = Set::new(10.5, 17.0);
    for text in [bound(words.bound), about(papers, words.none)] {
        let lines = sheet.body(&text, set, true);
        sheet.flow(lines, set, 0.0);
    }
    sheet.finish().pages
}

/// Labels with what stands beside them.
pub(crate) fn rows(sheet: &mut Sheet<'_>, rows: &[Row]) {
    let mut form = Form::new(sheet, ROWS);
    for (label, said) in rows {
        form.row(label, said);
    }
}

fn bound((at, by): (NaiveDateTime, &str)) -> String {
    let at = moment(at);
    match by.is_empty() {
        true => format!("本档案于{at}由闭环按库内记录编成。"),
        false => format!("本档案于{at}由{by}用闭环按库内记录编成。"),
    }
}

/// What became of the signatures.
fn about(papers: usize, none: &str) -> String {
    if papers == 0 {
        return none.to_owned();
    }
    format!(
        "签名说明：所附文书的页面是原件的副本，合订之后，页面上的电子签名不能再验证。\
         {papers}份原件已逐字节作为附件装在本文件内（附1起，文件名前的编号与目录一致），\
         在 PDF 阅读器的“附件”栏中取出，签名仍可验证。"
    )
}

/// A heading within a page.
pub(crate) fn heading(sheet: &mut Sheet<'_>, text: &str) {
    let set = Set::new(13.0, 20.0).bold();
    // A heading never stands alone at the foot.
    if sheet.room() < 90.0 {
        sheet.turn();
    } else if sheet.y > TOP {
        sheet.y += 12.0;
    }
    sheet.block(text, set, SIDE, MEASURE);
    sheet.y += 4.0;
}

/// Contents: each entry with its page, counted from 0.
pub(super) fn contents<'a>(faces: &'a Faces<'a>, entries: &[(String, usize)]) -> Vec<Vec<Item>> {
    let mut sheet = Sheet::new(faces);
    sheet.block(
        "目　录",
        Set::new(18.0, 28.0).bold().centre(),
        SIDE,
        MEASURE,
    );
    sheet.y += 12.0;
    let set = Set::new(11.0, 21.0);
    let number_room = 34.0;
    for (title, page) in entries {
        let lines = sheet.lines(title, set, MEASURE - number_room - 20.0);
        let height = lines.len() as f32 * set.lead;
        if sheet.room() < height {
            sheet.turn();
        }
        let ends = lines.last().map_or(0.0, |line| line.width);
        let y = sheet.y + height - set.lead;
        sheet.draw(lines, set, SIDE, sheet.y, MEASURE);
        let number = (page + 1).to_string();
        let width = sheet.width(&number, set);
        let dot = sheet.width("·", set).max(1.0);
        let from = ends + 6.0;
        let count = ((MEASURE - width - 6.0 - from) / dot).floor().max(0.0);
        let dots = sheet.lines(&"·".repeat(count as usize), set, f32::MAX);
        sheet.draw(
            dots,
            set,
            SIDE + MEASURE - width - 6.0 - count * dot,
            y,
            MEASURE,
        );
        let shown = sheet.lines(&number, set, number_room);
        sheet.draw(shown, set, SIDE + MEASURE - width, y, number_room);
        sheet.y += height;
    }
    sheet.finish().pages
}
