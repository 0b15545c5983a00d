//! The marks in three corners of a code: dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1, along
//! rows and columns alike.

use image::GrayImage;
use image::imageops;

/// Marks that are looked at further: those of five codes. Print has a few that only look like one, in
/// fewer rows.
const MOST: usize = 16;

/// Rows that may lie between two in which a mark is seen.
const APART: usize = 4;

/// The middle of a mark, in pixels, and the side of a square.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) unit: f32,
    /// Rows it was seen in.
    rows: u32,
    /// The last of them.
    last: usize,
}

/// Three marks: the one in the corner between the two others, then the one at the end of the code's
/// top row, then the one at the end of its left column.
pub(super) type Three = [Mark; 3];

/// Where a picture is dark.
pub(super) struct Ink {
    width: usize,
    height: usize,
    dark: Vec<bool>,
}

impl Ink {
    /// Darker than its surroundings: a shadow across the sheet is no ink.
    pub(super) fn of(picture: &GrayImage) -> Self {
        let (width, height) = picture.dimensions();
        let around = imageops::fast_blur(picture, width.min(height) as f32 / 20.0);
        let pairs = picture.as_raw().iter().zip(around.as_raw());
        let dark = |(pixel, around): (&u8, &u8)| u32::from(*pixel) * 100 < u32::from(*around) * 90;
        Self {
            width: width as usize,
            height: height as usize,
            dark: pairs.map(dark).collect(),
        }
    }

    fn row(&self, y: usize) -> &[bool] {
        let start = y * self.width;
        self.dark.get(start..start + self.width).unwrap_or_default()
    }

    fn at(&self, x: usize, y: usize) -> Option<bool> {
        (x < self.width).then_some(())?;
        self.dark.get(y * self.width + x).copied()
    }

    /// The mark whose middle lies near a place of a column.
    fn down(&self, x: f32, y: f32, unit: f32) -> Option<Line> {
        let x = x as usize;
        let reach = (unit * 7.0) as usize;
        let from = (y as usize).saturating_sub(reach);
        let to = (y as usize + reach).min(self.height);
        let column: Vec<bool> = (from..to).map_while(|y| self.at(x, y)).collect();
        let near = |line: &Line| {
            let apart = (line.middle + from as f32 - y).abs();
            apart < unit * 1.5 && (0.6..1.7).contains(&(line.unit / unit))
        };
        let line = lines(&column).into_iter().find(near)?;
        Some(Line {
            middle: line.middle + from as f32,
            ..line
        })
    }
}

/// A mark cut along a row or a column.
#[derive(Debug, Clone, Copy)]
struct Line {
    middle: f32,
    unit: f32,
}

/// The marks along a row or a column.
fn lines(dots: &[bool]) -> Vec<Line> {
    let mut found = Vec::new();
    let mut runs = [0.0_f32; 5];
    let mut end = 0;
    for run in dots.chunk_by(|a, b| a == b) {
        runs.rotate_left(1);
        runs[4] = run.len() as f32;
        end += run.len();
        let dark = run.first() == Some(&true);
        if let Some(unit) = is_mark(runs).filter(|_| dark) {
            let [.., middle, light, last] = runs;
            found.push(Line {
                middle: end as f32 - last - light - middle / 2.0,
                unit,
            });
        }
    }
    found
}

/// Ink that ran makes dark runs longer and light ones shorter, so each kind is measured by itself.
fn is_mark([a, b, c, d, e]: [f32; 5]) -> Option<f32> {
    let unit = (a + b + c + d + e) / 7.0;
    let like = |length: f32, times: f32| (length - times * unit).abs() <= unit * 0.75;
    let all = unit >= 1.0
        && [a, b, d, e].into_iter().all(|length| like(length, 1.0))
        && (c - 3.0 * unit).abs() <= unit * 1.2;
    all.then_some(unit)
}

/// The marks of a picture, those seen in most rows first.
pub(super) fn find(ink: &Ink) -> Vec<Mark> {
    let mut done: Vec<Mark> = Vec::new();
    // Only what was seen a few rows above can go on here, so that noise costs no more than print.
    let mut open: Vec<Mark> = Vec::new();
    for y in 0..ink.height {
        let (on, over) = open.into_iter().partition(|mark| mark.last + APART >= y);
        open = on;
        keep(&mut done, over);
        for across in lines(ink.row(y)) {
            let Some(down) = ink.down(across.middle, y as f32, across.unit) else {
                continue;
            };
            let mark = Mark {
                x: across.middle,
                y: down.middle,
                unit: (across.unit + down.unit) / 2.0,
                rows: 1,
                last: y,
            };
            match open.iter_mut().find(|known| known.is(&mark)) {
                Some(known) => known.seen_again(&mark),
                None => open.push(mark),
            }
        }
    }
    keep(&mut done, open);
    done.sort_by_key(|mark| std::cmp::Reverse(mark.rows));
    done.truncate(MOST);
    done
}

/// What was seen in one row alone is print.
fn keep(done: &mut Vec<Mark>, marks: Vec<Mark>) {
    done.extend(marks.into_iter().filter(|mark| mark.rows > 1));
}

impl Mark {
    fn is(&self, other: &Self) -> bool {
        let apart = self.unit * 2.0;
        (self.x - other.x).abs() < apart && (self.y - other.y).abs() < apart
    }

    fn seen_again(&mut self, other: &Self) {
        let share = 1.0 / (self.rows as f32 + 1.0);
        let between = |old: f32, new: f32| old + (new - old) * share;
        self.x = between(self.x, other.x);
        self.y = between(self.y, other.y);
        self.unit = between(self.unit, other.unit);
        self.rows += 1;
        self.last = other.last;
    }

    fn to(&self, other: &Self) -> (f32, f32) {
        (other.x - self.x, other.y - self.y)
    }
}

/// Every three marks that may stand in the corners of one code.
pub(super) fn threes(marks: &[Mark]) -> impl Iterator<Item = Three> {
    let corners = marks.iter().enumerate();
    corners.flat_map(move |(at, corner)| {
        let others = move || marks.iter().enumerate().filter(move |(n, _)| *n != at);
        others().flat_map(move |(first, right)| {
            others()
                .filter(move |(second, _)| *second != first)
                .map(move |(_, below)| [*corner, *right, *below])
                .filter(are_corners)
        })
    })
}

/// A right angle, clockwise, with legs of about one length and squares of about one size.
fn are_corners([corner, right, below]: &Three) -> bool {
    let ((ax, ay), (bx, by)) = (corner.to(right), corner.to(below));
    let (a, b) = (ax.hypot(ay), bx.hypot(by));
    let alike = |a: f32, b: f32, most: f32| a.max(b) <= a.min(b) * most;
    let turn = (ax * by - ay * bx) / (a * b);
    alike(a, b, 1.3)
        && turn > 0.95
        && alike(corner.unit, right.unit, 1.5)
        && alike(corner.unit, below.unit, 1.5)
        && a > corner.unit * 12.0
        && a < corner.unit * 200.0
}
