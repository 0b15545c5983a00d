//! The head of a paper: organisation, title, number, QR code.

use crate::error::RenderError;
use crate::page::{MEASURE, SIDE, TOP, WIDTH};
use crate::qr;
use crate::sheet::{Set, Sheet};

/// Side of the QR code with its quiet zone. Below 80 pt office scanners lose it.
const CODE: f32 = 84.0;

/// Draws the head, with no code where nothing stands behind one. Its words stay in a column in the middle of the page that ends before the
/// QR code begins, so that no name is long enough to touch it.
pub(crate) fn draw(
    sheet: &mut Sheet<'_>,
    organisation: &str,
    title: &str,
    number: &str,
    payload: &str,
) -> Result<(), RenderError> {
    // The quiet zone may reach into the margin: the ink then stands flush with the text.
    let overhang = 8.0;
    if !payload.is_empty() {
        let code = qr::draw(
            payload,
            WIDTH - SIDE - CODE + overhang,
            TOP - overhang - 6.0,
            CODE,
        )?;
        sheet.put(code);
    }
    let column = MEASURE - 2.0 * (CODE - overhang + 4.0);
    let x = (WIDTH - column) / 2.0;
    sheet.y = TOP + 4.0;
    balanced(sheet, organisation, Set::new(16.0, 23.0).bold(), x, column);
    sheet.y += 3.0;
    balanced(sheet, title, Set::new(23.0, 32.0).bold(), x, column);
    sheet.y += 3.0;
    balanced(sheet, number, Set::new(12.0, 18.0), x, column);
    sheet.y = (sheet.y + 10.0).max(TOP + CODE - 6.0);
    Ok(())
}

/// Draws centred lines of nearly equal length and moves below them.
fn balanced(sheet: &mut Sheet<'_>, text: &str, set: Set, x: f32, measure: f32) {
    let set = set.centre();
    let lines = sheet.balanced(text, set, measure);
    let height = lines.len() as f32 * set.lead;
    sheet.draw(lines, set, x, sheet.y, measure);
    sheet.y += height;
}
