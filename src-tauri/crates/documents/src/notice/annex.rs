//! The photos, four on a page.

use domain::notice::snapshot::PhotoWords;

use crate::error::RenderError;
use crate::page::{Area, BOTTOM, Item, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::words::moment;
use crate::{Photo, jpeg, marks};

/// Space between two photos, in points.
const GUTTER: f32 = 16.0;
const PER_PAGE: usize = 4;

/// Writes the annex on pages of its own.
pub(crate) fn draw(
    sheet: &mut Sheet<'_>,
    words: &[PhotoWords],
    photos: &[Photo],
) -> Result<(), RenderError> {
    let mut words: Vec<&PhotoWords> = words.iter().collect();
    words.sort_by_key(|w| w.no);
    for (n, page) in words.chunks(PER_PAGE).enumerate() {
        sheet.turn();
        if n == 0 {
            sheet.block("附件", Set::new(12.0, 18.0).bold(), SIDE, MEASURE);
            let title = Set::new(16.0, 24.0).bold().centre();
            sheet.block("现场照片", title, SIDE, MEASURE);
            sheet.y += 10.0;
        }
        // Two rows of the same height on every page, full or not.
        let row = (BOTTOM - sheet.y - GUTTER) / 2.0;
        for pair in page.chunks(2) {
            let used = pair_of(sheet, pair, photos, row)?;
            sheet.y += used + GUTTER;
        }
    }
    Ok(())
}

/// Draws one or two photos side by side with their captions; returns the height used.
pub(crate) fn pair_of(
    sheet: &mut Sheet<'_>,
    pair: &[&PhotoWords],
    photos: &[Photo],
    row: f32,
) -> Result<f32, RenderError> {
    let width = (MEASURE - GUTTER) / 2.0;
    let set = Set::new(10.0, 14.0).centre();
    let mut cells = Vec::new();
    for words in pair {
        let no = words.no;
        let photo = photos
            .iter()
            .find(|p| p.no == no)
            .ok_or(RenderError::PhotoMissing { no })?;
        let frame = jpeg::frame(&photo.jpeg).ok_or(RenderError::PhotoUnusable { no })?;
        if frame.width == 0 || frame.height == 0 {
            return Err(RenderError::PhotoUnusable { no });
        }
        let caption = sheet.lines(&caption(words), set, width);
        cells.push((*words, frame, caption));
    }
    let captions = cells.iter().map(|c| c.2.len()).max().unwrap_or(0) as f32 * set.lead + 6.0;
    let tallest = row - captions;
    let fitted = |frame: jpeg::Frame| {
        let (w, h) = (frame.width as f32, frame.height as f32);
        let scale = (width / w).min(tallest / h);
        (w * scale, h * scale)
    };
    let height = cells.iter().fold(0.0_f32, |h, c| h.max(fitted(c.1).1));
    for (n, (words, frame, caption)) in cells.into_iter().enumerate() {
        let x = SIDE + n as f32 * (width + GUTTER);
        let (w, h) = fitted(frame);
        let area = Area {
            x: x + (width - w) / 2.0,
            y: sheet.y + (height - h) / 2.0,
            w,
            h,
        };
        sheet.put(Item::Photo { area, no: words.no });
        marks::draw(sheet, area, &words.marks);
        sheet.draw(caption, set, x, sheet.y + height + 6.0, width);
    }
    Ok(height + captions)
}

fn caption(words: &PhotoWords) -> String {
    let mut caption = format!("图{}　{}", words.no, words.caption.trim());
    if let Some(at) = words.taken_at {
        caption.push_str(&format!("\n{}摄", moment(at)));
    }
    caption
}
