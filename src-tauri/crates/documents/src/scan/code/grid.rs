//! The squares of a code between its marks, and what they say.

use image::GrayImage;
use rqrr::{Grid, SimpleGrid};

use super::marks::{Mark, Three};

/// Squares from the rim to the middle of a mark.
const RIM: f32 = 3.5;
/// Squares from the rim to the middle of the small mark in the fourth corner.
const SMALL_RIM: f32 = 6.5;

/// How far from where a straight look puts it the small mark is looked for, in squares.
const ASTRAY: i32 = 4;

/// What the code between three marks says.
pub(super) fn read(picture: &GrayImage, three: Three) -> Option<String> {
    let [corner, right, below] = three;
    let leg = |end: &Mark| (end.x - corner.x).hypot(end.y - corner.y);
    let unit = (corner.unit + right.unit + below.unit) / 3.0;
    let across = (leg(&right) + leg(&below)) / 2.0 / unit + 2.0 * RIM;
    // 21 squares a side for the smallest code, four more for each larger one.
    let likely = ((across - 17.0) / 4.0).round() as i32;
    [0, 1, -1].into_iter().find_map(|off| {
        let version = usize::try_from(likely + off).ok()?;
        (1..=40).contains(&version).then_some(())?;
        let size = 17 + 4 * version;
        let fourth = (right.x + below.x - corner.x, right.y + below.y - corner.y);
        let flat = Plane::new(&three, fourth, size);
        flat.says(picture).or_else(|| {
            let plane = Plane::new(&three, flat.fourth(picture)?, size);
            plane.says(picture)
        })
    })
}

/// From squares to pixels: a flat code, seen from straight above or from the side.
#[derive(Debug, Clone, Copy)]
struct Plane {
    size: usize,
    /// Nine numbers of which the last is 1: the way of a square to a quadrangle.
    way: [f32; 8],
}

impl Plane {
    /// Through the middles of three marks and the place that would be the middle of a fourth.
    fn new([corner, right, below]: &Three, fourth: (f32, f32), size: usize) -> Self {
        let (dx, dy) = (
            (right.x - fourth.0, below.x - fourth.0),
            (right.y - fourth.1, below.y - fourth.1),
        );
        let lean_x = corner.x - right.x + fourth.0 - below.x;
        let lean_y = corner.y - right.y + fourth.1 - below.y;
        let whole = dx.0 * dy.1 - dx.1 * dy.0;
        let g = (lean_x * dy.1 - dx.1 * lean_y) / whole;
        let h = (dx.0 * lean_y - lean_x * dy.0) / whole;
        let way = [
            right.x - corner.x + g * right.x,
            below.x - corner.x + h * below.x,
            corner.x,
            right.y - corner.y + g * right.y,
            below.y - corner.y + h * below.y,
            corner.y,
            g,
            h,
        ];
        Self { size, way }
    }

    /// Squares between the middles of two marks.
    fn span(&self) -> f32 {
        self.size as f32 - 2.0 * RIM
    }

    /// The pixel of a place among the squares.
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        let (u, v) = ((x - RIM) / self.span(), (y - RIM) / self.span());
        let [a, b, c, d, e, f, g, h] = self.way;
        let far = g * u + h * v + 1.0;
        ((a * u + b * v + c) / far, (d * u + e * v + f) / far)
    }

    /// Mean grey of the middle of a square.
    fn square(&self, picture: &GrayImage, x: f32, y: f32) -> f32 {
        const INSIDE: [f32; 3] = [0.3, 0.5, 0.7];
        let across = |b: f32| INSIDE.map(|a| grey(picture, self.at(x + a, y + b)));
        INSIDE.map(across).iter().flatten().sum::<f32>() / 9.0
    }

    fn says(&self, picture: &GrayImage) -> Option<String> {
        let size = self.size;
        let squares: Vec<f32> = (0..size * size)
            .map(|n| self.square(picture, (n % size) as f32, (n / size) as f32))
            .collect();
        // A code is dark and light to equal parts.
        let middle = squares.iter().sum::<f32>() / squares.len() as f32;
        let dark =
            |x: usize, y: usize| squares.get(y * size + x).is_some_and(|grey| *grey < middle);
        let grid = Grid::new(SimpleGrid::from_func(size, dark));
        Some(grid.decode().ok()?.1)
    }

    /// Where the middle of a fourth mark would be, by the small mark that stands near it.
    fn fourth(&self, picture: &GrayImage) -> Option<(f32, f32)> {
        let place = self.size as f32 - SMALL_RIM;
        let half = -2 * ASTRAY..=2 * ASTRAY;
        let places = half.clone().flat_map(|y| half.clone().map(move |x| (x, y)));
        let places = places.map(|(x, y)| (place + x as f32 / 2.0, place + y as f32 / 2.0));
        let scored = places.map(|(x, y)| (self.small_mark(picture, x, y), x, y));
        let (_, x, y) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
        let (there, here) = (self.at(x, y), self.at(place, place));
        // What a view from the side moves grows with the distance from the first mark both ways.
        let grown = (self.span() / (place - RIM)).powi(2);
        let end = self.size as f32 - RIM;
        let end = self.at(end, end);
        Some((
            end.0 + (there.0 - here.0) * grown,
            end.1 + (there.1 - here.1) * grown,
        ))
    }

    /// How much a place looks like the middle of a small mark: dark, light around, dark around that.
    fn small_mark(&self, picture: &GrayImage, x: f32, y: f32) -> f32 {
        let (mut dark, mut light) = (0.0, 0.0);
        for row in -2_i32..=2 {
            for column in -2_i32..=2 {
                let grey = self.square(picture, x + column as f32 - 0.5, y + row as f32 - 0.5);
                match row.abs().max(column.abs()) {
                    1 => light += grey / 8.0,
                    _ => dark += grey / 17.0,
                }
            }
        }
        light - dark
    }
}

fn grey(picture: &GrayImage, (x, y): (f32, f32)) -> f32 {
    let inside = |at: f32, length: u32| at.clamp(0.0, length.saturating_sub(1) as f32) as u32;
    let (x, y) = (inside(x, picture.width()), inside(y, picture.height()));
    picture
        .get_pixel_checked(x, y)
        .map_or(255.0, |pixel| f32::from(pixel.0[0]))
}
