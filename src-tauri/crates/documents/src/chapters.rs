//! Reports in prose: numbered chapters, paragraphs, centred heads.

use crate::page::{MEASURE, SIDE};
use crate::sheet::{Set, Sheet};

/// Size and line distance of the body.
pub(crate) const BODY: Set = Set {
    size: 12.0,
    lead: 21.0,
    weight: crate::fonts::Weight::Regular,
    align: crate::sheet::Align::Left,
};

/// What chapters are numbered with.
pub(crate) const NUMBERS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// Chapters, numbered as they come.
#[derive(Default)]
pub(crate) struct Chapters(usize);

impl Chapters {
    pub(crate) fn begin(&mut self, sheet: &mut Sheet<'_>, title: &str) {
        let number = NUMBERS.get(self.0).unwrap_or(&"");
        self.0 += 1;
        // A head stands with something below it.
        if sheet.room() < 110.0 {
            sheet.turn();
        } else if self.0 > 1 {
            sheet.y += 10.0;
        }
        sheet.block(
            &format!("{number}、{title}"),
            Set::new(13.0, 24.0).bold(),
            SIDE,
            MEASURE,
        );
    }
}

pub(crate) fn centred(sheet: &mut Sheet<'_>, text: &str, set: Set) {
    let set = set.centre();
    let lines = sheet.balanced(text, set, MEASURE);
    let height = lines.len() as f32 * set.lead;
    sheet.draw(lines, set, SIDE, sheet.y, MEASURE);
    sheet.y += height;
}

pub(crate) fn paragraph(sheet: &mut Sheet<'_>, words: &str) {
    let lines = sheet.body(words, BODY, true);
    sheet.flow(lines, BODY, 0.0);
}
