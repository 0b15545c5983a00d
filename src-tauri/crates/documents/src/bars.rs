//! Bars in pairs, drawn so that a black printer shows them: the first solid, the second outlined.

use crate::page::{Area, Item, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};

const SMALL: Set = Set {
    size: 9.0,
    lead: 12.0,
    weight: crate::fonts::Weight::Regular,
    align: crate::sheet::Align::Left,
};
/// Width of the names.
const NAMES: f32 = 110.0;
/// Width kept for what is written after a bar.
const LABELS: f32 = 56.0;
/// Height of a bar.
const BAR: f32 = 8.0;
/// From the top of a bar to that of the next one.
const STEP: f32 = 11.0;
/// Height of two bars with the space below.
const PAIR: f32 = 30.0;
/// Height of the legend.
const LEGEND: f32 = 18.0;

/// Two values of one thing.
pub(crate) struct Pair {
    pub(crate) name: String,
    /// What is not known has no bar.
    pub(crate) values: [Option<u32>; 2],
    /// What is written after the bars.
    pub(crate) labels: [String; 2],
}

/// Height that has to be left for a chart to begin.
pub(crate) const LEAST: f32 = LEGEND + 2.0 * PAIR;

pub(crate) fn draw(sheet: &mut Sheet<'_>, legend: [&str; 2], pairs: &[Pair]) {
    let values = pairs.iter().flat_map(|pair| pair.values).flatten();
    let most = values.max().unwrap_or(0).max(1);
    let full = MEASURE - NAMES - LABELS;
    // A legend never stands alone at the foot.
    if sheet.room() < LEAST {
        sheet.turn();
    }
    explain(sheet, legend);
    for pair in pairs {
        if sheet.room() < PAIR {
            sheet.turn();
        }
        let y = sheet.y;
        let area = Area {
            x: SIDE,
            y,
            w: NAMES - 8.0,
            h: PAIR - 6.0,
        };
        sheet.label(&pair.name, SMALL, area);
        for (n, (value, label)) in pair.values.into_iter().zip(&pair.labels).enumerate() {
            let bar = Area {
                x: SIDE + NAMES,
                y: y + 3.0 + n as f32 * STEP,
                w: full * value.unwrap_or(0) as f32 / most as f32,
                h: BAR,
            };
            if value > Some(0) {
                shape(sheet, bar, n == 0);
            }
            let words = sheet.lines(label, SMALL, LABELS);
            sheet.draw(words, SMALL, bar.x + bar.w + 5.0, bar.y - 2.0, LABELS);
        }
        sheet.y += PAIR;
    }
    sheet.y += 6.0;
}

fn explain(sheet: &mut Sheet<'_>, legend: [&str; 2]) {
    let mut x = SIDE + NAMES;
    for (n, words) in legend.into_iter().enumerate() {
        let mark = Area {
            x,
            y: sheet.y + 4.0,
            w: 14.0,
            h: BAR,
        };
        shape(sheet, mark, n == 0);
        let lines = sheet.lines(words, SMALL, 160.0);
        sheet.draw(lines, SMALL, x + 18.0, sheet.y + 1.0, 160.0);
        x += 34.0 + sheet.width(words, SMALL);
    }
    sheet.y += LEGEND;
}

fn shape(sheet: &mut Sheet<'_>, area: Area, solid: bool) {
    match solid {
        true => sheet.put(Item::Modules(vec![area])),
        false => sheet.frame(area),
    }
}
