//! The rectification notice (隐患整改通知书).

pub(crate) mod annex;
mod body;
mod closing;
pub(crate) mod head;
#[cfg(test)]
mod tests;
mod text;

use chrono::{DateTime, FixedOffset};
use domain::notice::snapshot::NoticeSnapshot;

use crate::error::RenderError;
use crate::finish::{About, finish};
use crate::fonts::{FONT_FILES, Faces, Fonts};
use crate::page::{HEIGHT, Item, Layout, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::{Photo, RENDERER, Rendered, render as pages};

pub(crate) use closing::two_lines;

pub(crate) const TITLE: &str = "隐患整改通知书";

/// Ways of delivery that a form offers.
pub(crate) const WAYS: [&str; 4] = ["当面", "电子", "邮寄", "留置"];

/// How generously the body is set, in points. A notice that would run onto one more page for
/// a few lines is set tighter instead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Density {
    pub(crate) body: Type,
    /// Between paragraphs and tables.
    pub(crate) gap: f32,
    /// Height kept for the stamp over the issuer's name and date; a stamp is 42 mm wide.
    pub(crate) stamp: f32,
    /// Height of the row of signatures.
    pub(crate) signatures: f32,
}

/// Size and line distance of the body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub(crate) size: f32,
    pub(crate) lead: f32,
}

pub(crate) const DENSITIES: [Density; 3] = [
    Density {
        body: Type {
            size: 12.0,
            lead: 21.0,
        },
        gap: 7.0,
        stamp: 122.0,
        signatures: 66.0,
    },
    Density {
        body: Type {
            size: 12.0,
            lead: 19.0,
        },
        gap: 5.0,
        stamp: 112.0,
        signatures: 60.0,
    },
    Density {
        body: Type {
            size: 11.0,
            lead: 17.0,
        },
        gap: 4.0,
        stamp: 104.0,
        signatures: 56.0,
    },
];

/// Makes the file.
pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &NoticeSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot, photos)?;
    let title = format!("{TITLE}（{}）", snapshot.number);
    let names = (title.as_str(), snapshot.organisation.as_str());
    let held = photos.iter().map(|photo| photo.jpeg.as_slice());
    let about = About::of("rectification_notice", names, snapshot, held, rendered_at)?;
    complete(&faces, &layout, photos, &about)
}

/// From pages to the finished file.
pub(crate) fn complete(
    faces: &Faces<'_>,
    layout: &Layout,
    photos: &[Photo],
    about: &About<'_>,
) -> Result<Rendered, RenderError> {
    let doc = pages::render(faces, layout, photos, about.title)?;
    Ok(Rendered {
        pdf: finish(doc, about, &layout.fields)?,
        pages: u32::try_from(layout.pages.len()).unwrap_or(u32::MAX),
        renderer: RENDERER.to_owned(),
        fonts: fonts_of(faces, layout)?,
    })
}

/// Name and SHA-256 of every font file a glyph was taken from.
pub(crate) fn fonts_of(
    faces: &Faces<'_>,
    layout: &Layout,
) -> Result<Vec<(String, [u8; 32])>, RenderError> {
    let used = pages::used(layout);
    let each = used.keys().map(|index| {
        let (_, loaded) = faces.fonts().get(*index)?;
        let name = FONT_FILES.get(*index).map_or("", |f| f.name);
        Ok((name.to_owned(), loaded.sha256))
    });
    each.collect()
}

/// Lays out the notice at the density that needs the fewest pages, the most generous one
/// where several need the same.
fn layout<'a>(
    faces: &'a Faces<'a>,
    snapshot: &NoticeSnapshot,
    photos: &[Photo],
) -> Result<Layout, RenderError> {
    let mut best: Option<Layout> = None;
    for density in DENSITIES {
        let layout = attempt(faces, snapshot, photos, density)?;
        if best
            .as_ref()
            .is_none_or(|best| layout.pages.len() < best.pages.len())
        {
            best = Some(layout);
        }
    }
    let mut layout = best.unwrap_or_default();
    number_pages(faces, &mut layout, &snapshot.number);
    Ok(layout)
}

fn attempt<'a>(
    faces: &'a Faces<'a>,
    snapshot: &NoticeSnapshot,
    photos: &[Photo],
    density: Density,
) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    head::draw(
        &mut sheet,
        &snapshot.organisation,
        TITLE,
        &snapshot.number,
        &snapshot.qr,
    )?;
    let block = closing::Closing::new(&sheet, snapshot, density)?;
    body::draw(&mut sheet, snapshot, density, block.height());
    block.draw(&mut sheet, snapshot, density);
    annex::draw(&mut sheet, &snapshot.photos, photos)?;
    Ok(sheet.finish())
}

/// `共 X 页　第 Y 页` on every page, and the document number from the second page on.
pub(crate) fn number_pages<'a>(faces: &'a Faces<'a>, layout: &mut Layout, number: &str) {
    let count = layout.pages.len();
    let set = Set::new(9.0, 12.0);
    for (n, page) in layout.pages.iter_mut().enumerate() {
        let mut foot = Sheet::new(faces);
        let y = HEIGHT - 48.0;
        let words = format!("共 {count} 页　第 {} 页", n + 1);
        let lines = foot.lines(&words, set, MEASURE);
        foot.draw(lines, set.centre(), SIDE, y, MEASURE);
        if n > 0 {
            let lines = foot.lines(number, set, MEASURE / 3.0);
            foot.draw(lines, set, SIDE, y, MEASURE);
        }
        page.extend(foot.finish().pages.into_iter().flatten());
    }
}

/// A box to tick with its word, at `x` in the middle of the height `y..y + h`; returns where
/// the next one goes.
pub(crate) fn tick(sheet: &mut Sheet<'_>, x: f32, y: f32, h: f32, word: &str, on: bool) -> f32 {
    let set = Set::new(10.0, 14.0);
    let side = 9.0;
    sheet.put(Item::Tick {
        area: crate::page::Area {
            x,
            y: y + (h - side) / 2.0,
            w: side,
            h: side,
        },
        on,
    });
    let lines = sheet.lines(word, set, MEASURE);
    let width = sheet.width(word, set);
    sheet.draw(lines, set, x + side + 3.0, y + (h - set.lead) / 2.0, width);
    x + side + 3.0 + width + 8.0
}
