//! Writing down a page: paragraphs that flow, text in a box, rules.

use crate::fonts::{Faces, Weight};
use crate::page::{Area, BOTTOM, Field, Item, Layout, MEASURE, RULE, SIDE, TOP};
use crate::wrap::{Line, Style, wrap};

/// Where the lines of a box stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
}

/// How text in a box is set. Lengths in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Set {
    pub(crate) size: f32,
    pub(crate) lead: f32,
    pub(crate) weight: Weight,
    pub(crate) align: Align,
}

impl Set {
    pub(crate) fn new(size: f32, lead: f32) -> Self {
        Self {
            size,
            lead,
            weight: Weight::Regular,
            align: Align::Left,
        }
    }

    pub(crate) fn bold(self) -> Self {
        Self {
            weight: Weight::Bold,
            ..self
        }
    }

    pub(crate) fn centre(self) -> Self {
        Self {
            align: Align::Centre,
            ..self
        }
    }

    fn style(self) -> Style {
        Style {
            size: self.size,
            weight: self.weight,
            indent: 0.0,
            stretch: 0.0,
        }
    }
}

/// Pages being written, from top to bottom.
pub(crate) struct Sheet<'a> {
    pub(crate) faces: &'a Faces<'a>,
    layout: Layout,
    /// Where the next thing goes.
    pub(crate) y: f32,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(faces: &'a Faces<'a>) -> Self {
        Self {
            faces,
            layout: Layout {
                pages: vec![Vec::new()],
                fields: Vec::new(),
            },
            y: TOP,
        }
    }

    pub(crate) fn finish(self) -> Layout {
        self.layout
    }

    /// Page being written, from 0.
    pub(crate) fn page(&self) -> usize {
        self.layout.pages.len().saturating_sub(1)
    }

    /// Height left on this page.
    pub(crate) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    pub(crate) fn turn(&mut self) {
        self.layout.pages.push(Vec::new());
        self.y = TOP;
    }

    pub(crate) fn put(&mut self, item: Item) {
        if let Some(page) = self.layout.pages.last_mut() {
            page.push(item);
        }
    }

    pub(crate) fn field(&mut self, name: &'static str, area: Area) {
        let page = self.page();
        self.layout.fields.push(Field { name, page, area });
    }

    pub(crate) fn rule(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.put(Item::Rule {
            from,
            to,
            thickness: RULE,
        });
    }

    pub(crate) fn frame(&mut self, area: Area) {
        let Area { x, y, w, h } = area;
        // Half a rule longer on both sides, or the corners show a notch.
        let (left, right) = (x - RULE / 2.0, x + w + RULE / 2.0);
        self.rule((left, y), (right, y));
        self.rule((left, y + h), (right, y + h));
        self.rule((x, y), (x, y + h));
        self.rule((x + w, y), (x + w, y + h));
    }

    /// Lines of `text` in a measure.
    pub(crate) fn lines(&self, text: &str, set: Set, measure: f32) -> Vec<Line> {
        wrap(self.faces, text, set.style(), measure)
    }

    /// Lines of nearly equal length: a last line of two characters would look lost when centred.
    pub(crate) fn balanced(&self, text: &str, set: Set, measure: f32) -> Vec<Line> {
        let mut lines = self.lines(text, set, measure);
        let step = set.size / 2.0;
        let mut narrow = measure - step;
        while lines.len() > 1 && narrow > set.size * 4.0 {
            let tried = self.lines(text, set, narrow);
            if tried.len() > lines.len() {
                break;
            }
            lines = tried;
            narrow -= step;
        }
        lines
    }

    /// Width of the longest line of `text` when it is not broken.
    pub(crate) fn width(&self, text: &str, set: Set) -> f32 {
        self.lines(text, set, f32::MAX)
            .iter()
            .fold(0.0, |widest, line| widest.max(line.width))
    }

    /// Draws lines from `y` downwards.
    pub(crate) fn draw(&mut self, lines: Vec<Line>, set: Set, x: f32, y: f32, measure: f32) {
        let mut y = y;
        for line in lines {
            let shift = match set.align {
                Align::Left => 0.0,
                Align::Centre => (measure - line.width) / 2.0,
            };
            self.put(Item::Text {
                x: x + shift,
                // The ink of a Han character reaches from -0.12 to 0.88 em.
                y: y + (set.lead - set.size) / 2.0 + 0.88 * set.size,
                size: set.size,
                glyphs: line.glyphs,
            });
            y += set.lead;
        }
    }

    /// Draws text in the middle of the height of `area`.
    pub(crate) fn label(&mut self, text: &str, set: Set, area: Area) {
        let lines = self.lines(text, set, area.w);
        let height = lines.len() as f32 * set.lead;
        self.draw(lines, set, area.x, area.y + (area.h - height) / 2.0, area.w);
    }

    /// Draws text over the whole measure at the current height and moves below it.
    pub(crate) fn block(&mut self, text: &str, set: Set, x: f32, measure: f32) {
        let lines = self.lines(text, set, measure);
        let height = lines.len() as f32 * set.lead;
        self.draw(lines, set, x, self.y, measure);
        self.y += height;
    }

    /// Lines of a justified paragraph of the body, indented by two characters.
    pub(crate) fn body(&self, text: &str, set: Set, indent: bool) -> Vec<Line> {
        let style = Style {
            indent: if indent { 2.0 * set.size } else { 0.0 },
            stretch: 0.35,
            ..set.style()
        };
        wrap(self.faces, text, style, MEASURE)
    }

    /// Writes a paragraph, over pages if need be, leaving `reserve` below its last line on the
    /// page where it ends. Neither a first nor a last line stands alone.
    pub(crate) fn flow(&mut self, lines: Vec<Line>, set: Set, reserve: f32) {
        let count = lines.len();
        let fits = |room: f32| ((room + 0.01) / set.lead).floor().max(0.0) as usize;
        let mut rest = lines;
        if fits(self.room() - reserve) < count {
            let keep = keep_above(count, fits(self.room()), reserve > 0.0);
            let tail = rest.split_off(keep.min(count));
            self.draw(rest, set, SIDE, self.y, MEASURE);
            self.turn();
            rest = tail;
            // A paragraph longer than a page simply runs on.
            while fits(self.room()) < rest.len() {
                let tail = rest.split_off(fits(self.room()).max(1).min(rest.len()));
                self.draw(rest, set, SIDE, self.y, MEASURE);
                self.turn();
                rest = tail;
            }
        }
        let height = rest.len() as f32 * set.lead;
        self.draw(rest, set, SIDE, self.y, MEASURE);
        self.y += height;
    }
}

/// How many of `count` lines stay on a page that has room for `fits`. `tail` is set when
/// something must follow on the next page, which then needs at least two lines of text.
fn keep_above(count: usize, fits: usize, tail: bool) -> usize {
    let below = if tail || fits < count { 2 } else { 0 };
    let keep = fits.min(count.saturating_sub(below));
    if keep < 2 { 0 } else { keep }
}

#[cfg(test)]
mod tests {
    use super::keep_above;

    #[test]
    fn no_line_stands_alone() {
        assert_eq!(keep_above(5, 4, false), 3);
        assert_eq!(keep_above(5, 1, false), 0);
        assert_eq!(keep_above(3, 2, false), 0);
        assert_eq!(keep_above(2, 9, true), 0);
        assert_eq!(keep_above(6, 9, true), 4);
        assert_eq!(keep_above(6, 9, false), 6);
    }
}
