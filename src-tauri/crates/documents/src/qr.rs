//! QR codes as black squares.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::error::RenderError;
use crate::page::{Area, Item};

/// White border on every side that a reader needs, in modules.
const QUIET: i32 = 4;

/// Draws `payload` into a square that includes the quiet zone.
///
/// Modules that touch in a row become one bar, and all bars one path: separate squares would
/// show hairlines on screen.
pub(crate) fn draw(payload: &str, x: f32, y: f32, side: f32) -> Result<Item, RenderError> {
    let code =
        QrCode::encode_text(payload, QrCodeEcc::Medium).map_err(|_| RenderError::QrTooLong {
            length: payload.len(),
        })?;
    let size = code.size();
    let module = side / (size + 2 * QUIET) as f32;
    let at = |n: i32| (n + QUIET) as f32 * module;
    let mut bars = Vec::new();
    for row in 0..size {
        let mut column = 0;
        while column < size {
            let begin = column;
            while column < size && code.get_module(column, row) {
                column += 1;
            }
            if column > begin {
                bars.push(Area {
                    x: x + at(begin),
                    y: y + at(row),
                    w: (column - begin) as f32 * module,
                    h: module,
                });
            }
            column += 1;
        }
    }
    Ok(Item::Modules(bars))
}
