//! Finding a code on a sheet.
//!
//! Our papers bear theirs in a corner, so the corners are looked at first, each at a size at which the
//! squares of a code are large enough: one of 53 squares a side has three dots to a square at 150 dots
//! an inch. Then the whole sheet is.

mod grid;
mod marks;
#[cfg(test)]
pub(super) mod tests;

use image::imageops::{self, FilterType};
use image::{GenericImageView as _, GrayImage};

use marks::Ink;

/// Side of a corner, as a share of the sheet's shorter side: the code with its rim takes 0.25.
const CORNER: f32 = 0.42;
/// Pixels of a corner's side when it is read.
const CORNER_SIDE: u32 = 900;
/// Pixels of the whole sheet's longer side when it is read.
const SHEET_SIDE: u32 = 2400;
/// A picture is never made larger by more than this: what is not in it does not come that way.
const MOST_LARGER: f32 = 3.0;

/// The first code that is wanted.
pub(super) fn read(sheet: &GrayImage, wanted: &dyn Fn(&str) -> bool) -> Option<String> {
    let corners = corners(sheet).into_iter().map(|(x, y, side)| {
        let part = sheet.view(x, y, side, side).to_image();
        scaled(&part, CORNER_SIDE)
    });
    let whole = std::iter::once_with(|| scaled(sheet, SHEET_SIDE));
    corners
        .chain(whole)
        .find_map(|picture| in_picture(&picture, wanted))
}

fn in_picture(picture: &GrayImage, wanted: &dyn Fn(&str) -> bool) -> Option<String> {
    let marks = marks::find(&Ink::of(picture));
    marks::threes(&marks).find_map(|three| grid::read(picture, three).filter(|code| wanted(code)))
}

/// The corner our code stands in when a sheet went in upright, then upside down, then on its sides.
fn corners(sheet: &GrayImage) -> [(u32, u32, u32); 4] {
    let (width, height) = sheet.dimensions();
    let side = ((width.min(height) as f32 * CORNER) as u32).max(1);
    let (right, bottom) = (width - side, height - side);
    [
        (right, 0, side),
        (0, bottom, side),
        (right, bottom, side),
        (0, 0, side),
    ]
}

fn scaled(picture: &GrayImage, longest: u32) -> GrayImage {
    let (width, height) = picture.dimensions();
    let scale = (longest as f32 / width.max(height) as f32).min(MOST_LARGER);
    let side = |length: u32| ((length as f32 * scale) as u32).max(1);
    imageops::resize(picture, side(width), side(height), FilterType::Triangle)
}
