//! What letters to outsiders share: how they begin, and how they end.

use chrono::NaiveDate;

use crate::page::{BOTTOM, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::words::date;

/// Height kept for the stamp over the name and the date.
pub(crate) const CLOSING: f32 = 118.0;

/// The body.
pub(crate) fn body() -> Set {
    Set::new(12.0, 21.0)
}

/// Who is written to, as the first line.
pub(crate) fn salutation(sheet: &mut Sheet<'_>, addressee: &str) {
    sheet.block(&format!("{addressee}："), body(), SIDE, MEASURE);
}

/// A paragraph, leaving height below it.
pub(crate) fn paragraph(sheet: &mut Sheet<'_>, words: &str, reserve: f32) {
    let lines = sheet.body(words, body(), true);
    sheet.flow(lines, body(), reserve);
}

/// The organisation's name and the date, with room for its stamp, beside who wrote and issued it.
pub(crate) fn closing(sheet: &mut Sheet<'_>, names: &str, organisation: &str, on: NaiveDate) {
    if sheet.room() < CLOSING {
        sheet.turn();
    }
    let half = MEASURE / 2.0;
    let set = Set::new(12.0, 20.0).centre();
    let mut lines = sheet.balanced(organisation, set, half);
    lines.extend(sheet.lines(&date(on), set, half));
    let height = lines.len() as f32 * set.lead;
    let top = sheet.y.min(BOTTOM - CLOSING);
    let y = top + CLOSING / 2.0 + 8.0 - height / 2.0;
    sheet.draw(lines, set, SIDE + half, y, half);
    let small = Set::new(11.0, 18.0);
    let lines = sheet.lines(names, small, half);
    let above = lines.len() as f32 * small.lead;
    // The names share the baseline of the date.
    sheet.draw(lines, small, SIDE, y + height - above - 1.0, half);
    sheet.y = top + CLOSING;
}
