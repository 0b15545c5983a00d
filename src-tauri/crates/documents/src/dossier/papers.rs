//! The papers, each page in a frame of its own under a line that says which paper it is.

use super::Paper;
use super::bind::Opened;
use crate::fonts::Faces;
use crate::page::{Area, HEIGHT, Item, RULE, WIDTH};
use crate::photo::{self, prepare};
use crate::scan;
use crate::sheet::{Set, Sheet};
use crate::{Photo, jpeg};

/// Margin left and right, and where the line above and the frame stand.
const MARGIN: f32 = 30.0;
const HEAD: f32 = 24.0;
const FRAME: Area = Area {
    x: MARGIN,
    y: 44.0,
    w: WIDTH - 2.0 * MARGIN,
    h: HEIGHT - 44.0 - 56.0,
};
/// Numbers of scanned pictures, beyond those of any photo.
const FIRST_PICTURE: u32 = 100_000;

/// A paper, as far as its pages can be shown.
pub(super) struct Sheaf {
    title: String,
    file_name: String,
    pub(super) inside: Inside,
}

pub(super) enum Inside {
    Pages(Box<Opened>),
    Picture {
        no: u32,
        shape: (f32, f32),
    },
    /// Encrypted, damaged or of another kind: only the enclosed file speaks.
    Closed,
}

/// A page of a paper on a page of the dossier.
pub(super) struct Slot {
    pub(super) paper: usize,
    /// Page of the paper, from 0.
    pub(super) source: usize,
    /// Page among those of all papers, from 0.
    pub(super) page: usize,
    pub(super) area: Area,
}

pub(super) struct Bound {
    pub(super) pages: Vec<Vec<Item>>,
    pub(super) entries: Vec<(String, usize)>,
    pub(super) slots: Vec<Slot>,
}

/// The name of a paper by which contents, pages and enclosed files agree.
pub(super) fn annex(at: usize) -> String {
    format!("附{}", at + 1)
}

/// Opens the papers; pictures join the photos.
pub(super) fn open(papers: &[Paper], pictures: &mut Vec<Photo>) -> Vec<Sheaf> {
    let mut next = FIRST_PICTURE;
    let opened = papers.iter().map(|paper| {
        let inside = if paper.bytes.starts_with(b"%PDF-") {
            match Opened::of(&paper.bytes, scan::Limits::default()) {
                Ok(opened) => Inside::Pages(Box::new(opened)),
                Err(_) => Inside::Closed,
            }
        } else {
            match prepare(&paper.bytes, photo::Limits::default()) {
                Ok(made) => {
                    let no = next;
                    next += 1;
                    let shape = jpeg::frame(&made.jpeg)
                        .map_or((1.0, 1.0), |f| (f.width as f32, f.height as f32));
                    pictures.push(Photo {
                        no,
                        jpeg: made.jpeg,
                    });
                    Inside::Picture { no, shape }
                }
                Err(_) => Inside::Closed,
            }
        };
        Sheaf {
            title: paper.title.clone(),
            file_name: paper.file_name.clone(),
            inside,
        }
    });
    opened.collect()
}

/// Lays out a page for each page of each paper; what is in the frames comes later.
pub(super) fn draw<'a>(faces: &'a Faces<'a>, sheaves: &[Sheaf]) -> Bound {
    let mut bound = Bound {
        pages: Vec::new(),
        entries: Vec::new(),
        slots: Vec::new(),
    };
    for (paper, sheaf) in sheaves.iter().enumerate() {
        let title = format!("{}　{}", annex(paper), sheaf.title);
        bound.entries.push((title.clone(), bound.pages.len()));
        let count = match &sheaf.inside {
            Inside::Pages(opened) => opened.count(),
            _ => 1,
        };
        for source in 0..count {
            let mut sheet = Sheet::new(faces);
            head(&mut sheet, &title, source, count);
            match &sheaf.inside {
                Inside::Pages(opened) => {
                    let area = fitted(opened.shape(source));
                    frame(&mut sheet, area);
                    bound.slots.push(Slot {
                        paper,
                        source,
                        page: bound.pages.len(),
                        area,
                    });
                }
                Inside::Picture { no, shape } => {
                    let area = fitted(*shape);
                    sheet.put(Item::Photo { area, no: *no });
                    frame(&mut sheet, area);
                }
                Inside::Closed => {
                    let words = format!(
                        "此件不能按页装订。原件逐字节附在本文件的附件中：{} {}。",
                        annex(paper),
                        sheaf.file_name
                    );
                    sheet.label(&words, Set::new(12.0, 20.0).centre(), FRAME);
                }
            }
            bound.pages.extend(sheet.finish().pages);
        }
    }
    bound
}

fn head(sheet: &mut Sheet<'_>, title: &str, source: usize, count: usize) {
    let set = Set::new(9.0, 12.0);
    let right = match count {
        1 => "原件共 1 页".to_owned(),
        _ => format!("原件共 {count} 页　第 {} 页", source + 1),
    };
    let width = sheet.width(&right, set);
    let mut left = sheet.lines(title, set, FRAME.w - width - 16.0);
    left.truncate(1);
    sheet.draw(left, set, FRAME.x, HEAD, FRAME.w);
    let right = sheet.lines(&right, set, width + 1.0);
    sheet.draw(right, set, FRAME.x + FRAME.w - width, HEAD, width);
}

/// The largest area of that shape in the frame, at its top.
fn fitted((w, h): (f32, f32)) -> Area {
    let scale = (FRAME.w / w).min(FRAME.h / h);
    Area {
        x: FRAME.x + (FRAME.w - w * scale) / 2.0,
        y: FRAME.y,
        w: w * scale,
        h: h * scale,
    }
}

fn frame(sheet: &mut Sheet<'_>, area: Area) {
    sheet.frame(area.inset(-RULE));
}
