//! Bars of the units, drawn so that a black printer shows them: found solid, still open outlined.

use domain::figures::{Figure, UnitFigures};

use super::tables::name;
use crate::page::{Area, Item, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};

const SMALL: Set = Set {
    size: 9.5,
    lead: 13.0,
    weight: crate::fonts::Weight::Regular,
    align: crate::sheet::Align::Left,
};
/// Width of the names.
const NAMES: f32 = 110.0;
/// Height of a bar.
const BAR: f32 = 7.0;
/// Height of a unit with its two bars.
const UNIT: f32 = 26.0;

pub(super) fn draw(sheet: &mut Sheet<'_>, rows: &[UnitFigures]) {
    let counts = |row: &UnitFigures| [Figure::Found, Figure::Closing].map(|figure| row.of(figure));
    let most = rows.iter().flat_map(counts).max().unwrap_or(0).max(1);
    let full = MEASURE - NAMES - 40.0;
    legend(sheet);
    for row in rows {
        if sheet.room() < UNIT {
            sheet.turn();
        }
        let y = sheet.y;
        let area = Area {
            x: SIDE,
            y,
            w: NAMES - 8.0,
            h: UNIT - 4.0,
        };
        sheet.label(name(row), SMALL, area);
        for (n, count) in counts(row).into_iter().enumerate() {
            let bar = Area {
                x: SIDE + NAMES,
                y: y + 3.0 + n as f32 * (BAR + 2.0),
                w: full * count as f32 / most as f32,
                h: BAR,
            };
            if count > 0 {
                shape(sheet, bar, n == 0);
            }
            let words = sheet.lines(&count.to_string(), SMALL, 36.0);
            sheet.draw(words, SMALL, bar.x + bar.w + 5.0, bar.y - 3.0, 36.0);
        }
        sheet.y += UNIT;
    }
    sheet.y += 6.0;
}

fn legend(sheet: &mut Sheet<'_>) {
    let mut x = SIDE + NAMES;
    for (n, words) in ["新增（项）", "期末未销号（项）"].into_iter().enumerate() {
        let mark = Area {
            x,
            y: sheet.y + 4.0,
            w: 14.0,
            h: BAR,
        };
        shape(sheet, mark, n == 0);
        let lines = sheet.lines(words, SMALL, 120.0);
        sheet.draw(lines, SMALL, x + 18.0, sheet.y + 1.0, 120.0);
        x += 90.0;
    }
    sheet.y += 18.0;
}

fn shape(sheet: &mut Sheet<'_>, area: Area, solid: bool) {
    match solid {
        true => sheet.put(Item::Modules(vec![area])),
        false => sheet.frame(area),
    }
}
