//! Forms: rows with a label on the left, choices to tick, lines to sign on.

use chrono::NaiveDate;

use crate::error::RenderError;
use crate::notice::{WAYS, tick};
use crate::page::{Area, BOTTOM, Item, MEASURE, SIDE, TOP};
use crate::sheet::{Set, Sheet};
use crate::words::date;
use crate::{Photo, jpeg};

/// Width of the labels on the left.
pub(crate) const LABEL: f32 = 84.0;

/// Least heights of rows, in points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rows {
    /// A row of words.
    pub(crate) plain: f32,
    /// A row that is signed by hand.
    pub(crate) signed: f32,
}

/// What stands on a line to sign on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hand {
    /// Nothing yet; it is signed on paper.
    Blank,
    /// An empty signature field.
    Key(&'static str),
    /// Strokes drawn on the laptop that day, kept as the picture of that number, with width and
    /// height.
    Ink { no: u32, shape: (f32, f32), on: NaiveDate },
}

impl Hand {
    /// The ink of a number; a line that is signed on paper where there is none.
    pub(crate) fn inked(
        ink: Option<u32>,
        pictures: &[Photo],
        on: NaiveDate,
    ) -> Result<Self, RenderError> {
        let Some(no) = ink else {
            return Ok(Self::Blank);
        };
        let picture = pictures.iter().find(|picture| picture.no == no);
        let picture = picture.ok_or(RenderError::PhotoMissing { no })?;
        let frame = jpeg::frame(&picture.jpeg).ok_or(RenderError::PhotoUnusable { no })?;
        if frame.width == 0 || frame.height == 0 {
            return Err(RenderError::PhotoUnusable { no });
        }
        let shape = (frame.width as f32, frame.height as f32);
        Ok(Self::Ink { no, shape, on })
    }
}

/// A form, written from top to bottom: rows with a label on the left.
pub(crate) struct Form<'s, 'f> {
    sheet: &'s mut Sheet<'f>,
    rows: Rows,
    /// Height that must stay below the next row.
    pub(crate) reserve: f32,
}

impl<'s, 'f> Form<'s, 'f> {
    pub(crate) fn new(sheet: &'s mut Sheet<'f>, rows: Rows) -> Self {
        Self {
            sheet,
            rows,
            reserve: 0.0,
        }
    }

    /// Height of the lines that so many sign on.
    pub(crate) fn height_signed(&self, count: usize) -> f32 {
        self.rows.signed * count as f32
    }

    fn text() -> Set {
        Set::new(11.0, 17.0)
    }

    /// Draws the label and the empty cell of a row; returns the inside of the cell.
    fn cell(&mut self, label: &str, height: f32) -> Area {
        if self.sheet.room() < height + self.reserve {
            self.sheet.turn();
        }
        let head = Area {
            x: SIDE,
            y: self.sheet.y,
            w: LABEL,
            h: height,
        };
        let cell = Area {
            x: SIDE + LABEL,
            w: MEASURE - LABEL,
            ..head
        };
        self.sheet.frame(head);
        self.sheet.frame(cell);
        let set = Set::new(10.5, 15.0).bold().centre();
        self.sheet.label(label, set, head);
        self.sheet.y += height;
        cell.inset(8.0)
    }

    /// A label and words; what is higher than a page goes on overleaf under the same label.
    pub(crate) fn row(&mut self, label: &str, words: &str) {
        let set = Self::text();
        let mut rest = self.sheet.lines(words, set, MEASURE - LABEL - 16.0);
        let reserve = self.reserve;
        // A row that is long is cut where the page ends; the label stands in each part.
        while !rest.is_empty() {
            let here = self.fitting(rest.len(), set.lead, reserve);
            let tail = rest.split_off(here);
            self.reserve = if tail.is_empty() { reserve } else { 0.0 };
            let height = rest.len() as f32 * set.lead;
            let area = self.cell(label, self.around(label, height));
            let y = area.y + (area.h - height) / 2.0;
            self.sheet.draw(rest, set, area.x, y, area.w);
            rest = tail;
        }
        self.reserve = reserve;
    }

    /// Height of a row that is not cut.
    pub(crate) fn height(&self, label: &str, words: &str) -> f32 {
        let set = Self::text();
        let lines = self.sheet.lines(words, set, MEASURE - LABEL - 16.0);
        self.around(label, lines.len() as f32 * set.lead)
    }

    /// Height of a row around words of a height.
    fn around(&self, label: &str, words: f32) -> f32 {
        let labelled = label.lines().count() as f32 * 15.0 + 8.0;
        self.rows.plain.max(words + 14.0).max(labelled)
    }

    /// How many of so many lines are set next: all where they fit, here or overleaf, else as many as
    /// fill the page. Few lines are never cut.
    fn fitting(&self, count: usize, lead: f32, reserve: f32) -> usize {
        const LEAST: usize = 4;
        let fit = |room: f32| ((room - 14.0) / lead).floor().max(0.0) as usize;
        if fit(self.sheet.room() - reserve) >= count {
            return count;
        }
        let here = fit(self.sheet.room()).min(count.saturating_sub(LEAST));
        if count > 2 * LEAST && here >= LEAST {
            return here;
        }
        // Overleaf.
        match fit(BOTTOM - TOP - reserve) >= count {
            true => count,
            false => fit(BOTTOM - TOP).min(count.saturating_sub(LEAST)).max(1),
        }
    }

    /// A label and room to write in by hand.
    pub(crate) fn space(&mut self, label: &str, height: f32) {
        self.cell(label, height);
    }

    /// Choices, the ones taken ticked.
    pub(crate) fn ticks(&mut self, label: &str, words: &[(&str, bool)]) {
        self.ticks_and(label, words, "");
    }

    /// Choices, the ones taken ticked, and below them why; nothing where nobody said.
    pub(crate) fn ticks_and(&mut self, label: &str, words: &[(&str, bool)], why: &str) {
        let set = Self::text();
        let lines = self.sheet.lines(why, set, MEASURE - LABEL - 16.0);
        let said = match why.is_empty() {
            true => 0.0,
            false => lines.len() as f32 * set.lead,
        };
        let area = self.cell(label, self.rows.plain + said);
        let mut x = area.x;
        for (word, on) in words {
            x = tick(self.sheet, x, area.y, area.h - said, word, *on) + 10.0;
        }
        if said > 0.0 {
            let y = area.y + area.h - said + 2.0;
            self.sheet.draw(lines, set, area.x, y, area.w);
        }
    }

    /// The ways of delivery; one that the form does not know is written out.
    pub(crate) fn ways(&mut self, delivery: &str) {
        let known = WAYS.iter().any(|way| delivery.contains(way));
        if known {
            self.ticks("送达方式", &WAYS.map(|way| (way, delivery.contains(way))));
        } else {
            self.row("送达方式", delivery);
        }
    }

    /// A name and a line to sign on with room for the date.
    pub(crate) fn signed(&mut self, label: &str, name: &str) {
        self.signed_by(label, name, Hand::Blank);
    }

    /// As [`Self::signed`], with what already stands on the line.
    pub(crate) fn signed_by(&mut self, label: &str, name: &str, hand: Hand) {
        let area = self.cell(label, self.rows.signed);
        let set = Self::text();
        let (name_part, date_part) = (area.w * 0.36, 104.0);
        let mut words = set;
        // A witness comes with unit and position, which may take two lines.
        if self.sheet.lines(name, words, name_part).len() > 1 {
            words = Set::new(9.5, 13.0);
        }
        self.sheet.label(
            name,
            words,
            Area {
                w: name_part,
                ..area
            },
        );
        let small = Set::new(10.0, 14.0);
        let y = area.y + area.h / 2.0 + 9.0;
        let x = area.x + name_part + 8.0;
        let end = area.x + area.w - date_part;
        let signature = self.sheet.lines("签名", small, 40.0);
        self.sheet.draw(signature, small, x, y - 13.0, 40.0);
        self.sheet.rule((x + 24.0, y), (end - 6.0, y));
        let line = Area {
            x: x + 26.0,
            y: area.y - 5.0,
            w: end - x - 34.0,
            h: y - area.y + 3.0,
        };
        let mut day = "　　　年　　月　　日".to_owned();
        match hand {
            Hand::Blank => {}
            // The name stands on the line, its time below.
            Hand::Key(field) => self.sheet.field(
                field,
                Area {
                    y: y - 22.0,
                    h: 34.0,
                    ..line
                },
            ),
            Hand::Ink { no, shape, on } => {
                let area = line.fitted(shape);
                self.sheet.put(Item::Photo { area, no });
                day = date(on);
            }
        }
        let day = self.sheet.lines(&day, small, date_part);
        self.sheet.draw(day, small, end, y - 13.0, date_part);
    }
}

/// `见证人一`; the bare word when there is only one.
pub(crate) fn numbered(word: &str, n: usize, of: usize) -> String {
    const DIGITS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    match DIGITS.get(n) {
        Some(digit) if of > 1 => format!("{word}{digit}"),
        _ => word.to_owned(),
    }
}
