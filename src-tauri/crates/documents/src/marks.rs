//! What people drew over a photo, drawn over it on paper in lines of its own: the picture below stays whole.
//! `ui/src/shared/photos/marks/geometry.ts` draws the same on the screen.

use domain::photo::{Colour, Figure, Point, Shape};

use crate::page::{Area, Item, Tint};
use crate::sheet::{Set, Sheet};

/// Measures as parts of the longer side of the picture.
const LINE: f32 = 0.006;
/// The white line below each line, so that it shows on any picture.
const CASING: f32 = 0.013;
const HEAD: f32 = 0.035;
const LETTER: f32 = 0.035;
/// Half the angle of an arrow's head.
const SPREAD: f32 = 0.45;
/// Corners of an ellipse.
const CORNERS: u8 = 48;
/// Space around the words of a label, as a part of their size.
const PADDING: f32 = 0.35;
const WHITE: Tint = [1.0, 1.0, 1.0];

fn tint(colour: Colour) -> Tint {
    match colour {
        Colour::Red => [0.87, 0.11, 0.11],
        Colour::Yellow => [1.0, 0.80, 0.0],
        Colour::Blue => [0.05, 0.33, 0.87],
    }
}

/// Draws shapes over a picture that stands in `area`.
pub(crate) fn draw(sheet: &mut Sheet<'_>, area: Area, shapes: &[Shape]) {
    for shape in shapes {
        let colour = tint(shape.colour);
        let at = |point: &Point| {
            let part = |n: u16| f32::from(n) / 10_000.0;
            (
                area.x + part(point.x) * area.w,
                area.y + part(point.y) * area.h,
            )
        };
        match &shape.figure {
            Figure::Arrow { from, to } => {
                let (from, to) = (at(from), at(to));
                let head = head(area, from, to);
                line(
                    sheet,
                    area,
                    colour,
                    &[(vec![from, to], false), (head, false)],
                );
            }
            Figure::Ellipse { from, to } => {
                let ring = ring(at(from), at(to));
                line(sheet, area, colour, &[(ring, true)]);
            }
            Figure::Rectangle { from, to } => {
                let ((a, b), (c, d)) = (at(from), at(to));
                let corners = vec![(a, b), (c, b), (c, d), (a, d)];
                line(sheet, area, colour, &[(corners, true)]);
            }
            Figure::Freehand { points } => {
                let points = points.iter().map(at).collect();
                line(sheet, area, colour, &[(points, false)]);
            }
            Figure::Text { at: corner, text } => label(sheet, area, colour, at(corner), text),
        }
    }
}

/// Lines of one shape, each over its casing.
fn line(sheet: &mut Sheet<'_>, area: Area, colour: Tint, paths: &[(Vec<(f32, f32)>, bool)]) {
    let unit = area.w.max(area.h);
    for (colour, thickness) in [(WHITE, CASING), (colour, LINE)] {
        for (points, closed) in paths {
            sheet.put(Item::Stroke {
                points: points.clone(),
                closed: *closed,
                thickness: thickness * unit,
                colour,
            });
        }
    }
}

fn head(area: Area, (x, y): (f32, f32), tip: (f32, f32)) -> Vec<(f32, f32)> {
    let (dx, dy) = (x - tip.0, y - tip.1);
    let length = (HEAD * area.w.max(area.h)).min(0.6 * dx.hypot(dy));
    let direction = dy.atan2(dx);
    let side = |angle: f32| (tip.0 + length * angle.cos(), tip.1 + length * angle.sin());
    vec![side(direction - SPREAD), tip, side(direction + SPREAD)]
}

fn ring((a, b): (f32, f32), (c, d): (f32, f32)) -> Vec<(f32, f32)> {
    let (x, y, w, h) = ((a + c) / 2.0, (b + d) / 2.0, (c - a) / 2.0, (d - b) / 2.0);
    let corner = |n: u8| {
        let angle = f32::from(n) / f32::from(CORNERS) * std::f32::consts::TAU;
        (x + w * angle.cos(), y + h * angle.sin())
    };
    (0..CORNERS).map(corner).collect()
}

/// Black words on a white label with a coloured edge; it stays on the picture, smaller if need be.
fn label(sheet: &mut Sheet<'_>, area: Area, colour: Tint, (x, y): (f32, f32), words: &str) {
    let unit = area.w.max(area.h);
    let natural = LETTER * unit;
    let em = sheet.width(words, Set::new(natural, natural)) / natural;
    let size = natural.min(area.w / (em + 2.0 * PADDING));
    let set = Set::new(size, size);
    let (w, h) = ((em + 2.0 * PADDING) * size, (1.0 + 2.0 * PADDING) * size);
    let plate = Area {
        x: x.min(area.x + area.w - w),
        y: y.min(area.y + area.h - h),
        w,
        h,
    };
    let edge = LINE * unit / 2.0;
    sheet.put(Item::Plate {
        area: plate,
        edge,
        colour,
    });
    let lines = sheet.lines(words, set, f32::MAX);
    let inside = plate.inset(PADDING * size);
    sheet.draw(lines, set, inside.x, inside.y, inside.w);
}
