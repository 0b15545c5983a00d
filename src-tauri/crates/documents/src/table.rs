//! Tables whose header row returns on every page and whose tall rows may be cut.

use crate::page::{Area, BOTTOM, TOP};
use crate::sheet::{Align, Set, Sheet};
use crate::wrap::Line;

/// Space between a cell's rule and its text, in points: sides, and above and below.
const PAD: (f32, f32) = (3.0, 4.0);

/// A column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) head: &'static str,
    /// Width in points.
    pub(crate) width: f32,
    pub(crate) align: Align,
}

/// A table. Each row has one text a column.
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(columns: impl Into<Vec<Column>>, rows: Vec<Vec<String>>) -> Self {
        Self {
            columns: columns.into(),
            rows,
        }
    }
}

/// Lines `from..to` of the row `row`, standing on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) row: usize,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// Heights a table is divided by, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fit {
    pub(crate) lead: f32,
    pub(crate) pad: f32,
    /// Height of the header row.
    pub(crate) header: f32,
    /// Height left on the first page.
    pub(crate) first: f32,
    /// Height of every page after it.
    pub(crate) full: f32,
}

/// Divides rows, given by their number of lines, over pages. The first page may be left
/// empty when not even a sensible part of the first row would stand under the header.
pub(crate) fn divide(rows: &[usize], fit: Fit) -> Vec<Vec<Piece>> {
    let height = |lines: usize| lines as f32 * fit.lead + 2.0 * fit.pad;
    let lines_in = |room: f32| ((room - 2.0 * fit.pad + 0.01) / fit.lead).floor().max(0.0) as usize;
    let mut pages = vec![Vec::new()];
    let mut room = fit.first - fit.header;
    for (row, &lines) in rows.iter().enumerate() {
        let mut from = 0;
        loop {
            let left = lines - from;
            let fresh = fit.full - fit.header;
            let empty = pages.last().is_some_and(Vec::is_empty) && pages.len() > 1;
            let take = if height(left) <= room + 0.01 {
                left
            } else {
                // Cutting a row is for rows that would leave a large hole or never fit.
                let tall = height(left) > 0.45 * fresh;
                let some = lines_in(room).min(left.saturating_sub(2));
                if (tall && some >= 4) || empty {
                    some.max(1)
                } else {
                    0
                }
            };
            if take > 0
                && let Some(page) = pages.last_mut()
            {
                let to = from + take;
                page.push(Piece { row, from, to });
                room -= height(take);
                from = to;
            }
            if from >= lines {
                break;
            }
            pages.push(Vec::new());
            room = fresh;
        }
    }
    pages
}

/// Height of a table that is not divided.
pub(crate) fn height(sheet: &Sheet<'_>, columns: &[Column], rows: &[Vec<String>], set: Set) -> f32 {
    let tall = |texts: &[&str], set: Set| {
        let lines = texts
            .iter()
            .zip(columns)
            .map(|(text, column)| sheet.lines(text, set, column.width - 2.0 * PAD.0).len())
            .max();
        lines.unwrap_or(1) as f32 * set.lead + 2.0 * PAD.1
    };
    let heads: Vec<&str> = columns.iter().map(|c| c.head).collect();
    let body: f32 = rows
        .iter()
        .map(|row| tall(&row.iter().map(String::as_str).collect::<Vec<_>>(), set))
        .sum();
    tall(&heads, set.bold()) + body
}

/// Draws a table at the sheet's current height. Each row has one text a column.
pub(crate) fn draw(
    sheet: &mut Sheet<'_>,
    x: f32,
    columns: &[Column],
    rows: &[Vec<String>],
    set: Set,
) {
    let head_set = set.bold().centre();
    let wrapped: Vec<Vec<Vec<Line>>> = rows
        .iter()
        .map(|row| {
            row.iter()
                .zip(columns)
                .map(|(text, column)| sheet.lines(text, set, column.width - 2.0 * PAD.0))
                .collect()
        })
        .collect();
    let heads: Vec<Vec<Line>> = columns
        .iter()
        .map(|c| sheet.lines(c.head, head_set, c.width - 2.0 * PAD.0))
        .collect();
    let tallest = |cells: &[Vec<Line>]| cells.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let header = tallest(&heads) as f32 * set.lead + 2.0 * PAD.1;
    let counts: Vec<usize> = wrapped.iter().map(|row| tallest(row)).collect();
    let fit = Fit {
        lead: set.lead,
        pad: PAD.1,
        header,
        first: sheet.room(),
        full: BOTTOM - TOP,
    };
    for (n, pieces) in divide(&counts, fit).iter().enumerate() {
        if n > 0 {
            sheet.turn();
        }
        if pieces.is_empty() {
            continue;
        }
        cells(sheet, x, columns, &heads, header, head_set, true);
        for piece in pieces {
            let whole = counts.get(piece.row) == Some(&(piece.to - piece.from));
            let row: Vec<Vec<Line>> = wrapped
                .get(piece.row)
                .map(|row| row.iter().map(|cell| part(cell, *piece)).collect())
                .unwrap_or_default();
            let height = (piece.to - piece.from) as f32 * set.lead + 2.0 * PAD.1;
            cells(sheet, x, columns, &row, height, set, whole);
        }
    }
}

/// The lines of a cell that belong to a piece of its row.
fn part(cell: &[Line], piece: Piece) -> Vec<Line> {
    let to = piece.to.min(cell.len());
    cell.get(piece.from.min(to)..to)
        .unwrap_or_default()
        .to_vec()
}

/// Draws one row and moves below it. Text stands in the middle of the height unless the row
/// was cut.
fn cells(
    sheet: &mut Sheet<'_>,
    x: f32,
    columns: &[Column],
    row: &[Vec<Line>],
    height: f32,
    set: Set,
    middle: bool,
) {
    let mut area = Area {
        x,
        y: sheet.y,
        w: 0.0,
        h: height,
    };
    for (column, lines) in columns.iter().zip(row) {
        area.w = column.width;
        sheet.frame(area);
        let text = lines.len() as f32 * set.lead;
        let shift = if middle { (height - text) / 2.0 } else { PAD.1 };
        let set = Set {
            align: if set.align == Align::Centre {
                Align::Centre
            } else {
                column.align
            },
            ..set
        };
        sheet.draw(
            lines.clone(),
            set,
            area.x + PAD.0,
            area.y + shift,
            area.w - 2.0 * PAD.0,
        );
        area.x += area.w;
    }
    sheet.y += height;
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIT: Fit = Fit {
        lead: 10.0,
        pad: 5.0,
        header: 20.0,
        first: 120.0,
        full: 220.0,
    };

    fn all_lines_once(rows: &[usize], pages: &[Vec<Piece>]) {
        let mut seen: Vec<usize> = vec![0; rows.len()];
        for piece in pages.iter().flatten() {
            assert_eq!(seen[piece.row], piece.from);
            assert!(piece.to > piece.from);
            seen[piece.row] = piece.to;
        }
        assert_eq!(seen, rows);
    }

    #[test]
    fn rows_that_fit_stay_whole() {
        let pages = divide(&[3, 3, 3, 3], FIT);
        all_lines_once(&[3, 3, 3, 3], &pages);
        assert_eq!(pages[0].len(), 2);
        assert_eq!(pages[1].len(), 2);
    }

    #[test]
    fn a_row_taller_than_a_page_is_cut_and_leaves_no_single_line() {
        let rows = [2, 50, 2];
        let pages = divide(&rows, FIT);
        all_lines_once(&rows, &pages);
        for piece in pages.iter().flatten() {
            assert!(piece.to - piece.from >= 2, "{piece:?}");
        }
    }

    #[test]
    fn the_header_never_stands_alone() {
        let pages = divide(&[9], Fit { first: 60.0, ..FIT });
        assert!(pages[0].is_empty());
        assert_eq!(pages[1].len(), 1);
    }

    #[test]
    fn every_table_comes_to_an_end() {
        for rows in [vec![1; 40], vec![17; 9], vec![200], vec![]] {
            for first in [0.0, 35.0, 220.0] {
                all_lines_once(&rows, &divide(&rows, Fit { first, ..FIT }));
            }
        }
    }
}
