//! What is known of the hazard: facts, basis, photos, steps.

use super::front::{heading, rows};
use super::{DossierWords, PhotoGroup, StepWords};
use crate::Photo;
use crate::error::RenderError;
use crate::fonts::Faces;
use crate::notice::annex::pair_of;
use crate::page::{Item, MEASURE, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};

/// Height of a row of photos with their captions.
const PHOTOS: f32 = 230.0;

const COLUMNS: [Column; 6] = [
    column("序号", 25.0, Align::Centre),
    column("时间", 90.0, Align::Left),
    column("事项", 60.0, Align::Left),
    column("经办", 74.0, Align::Left),
    column("内容", 162.5, Align::Left),
    column("设备", 59.0, Align::Left),
];

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

/// Pages, and on which of them each part begins.
pub(crate) struct Body {
    pub(crate) pages: Vec<Vec<Item>>,
    pub(crate) entries: Vec<(String, usize)>,
}

pub(super) fn draw<'a>(
    faces: &'a Faces<'a>,
    words: &DossierWords,
    photos: &[Photo],
) -> Result<Body, RenderError> {
    let mut sheet = Sheet::new(faces);
    let mut entries = Vec::new();
    let mut part = |sheet: &mut Sheet<'_>, title: &str| {
        heading(sheet, title);
        entries.push((title.to_owned(), sheet.page()));
    };

    part(&mut sheet, "一、基本情况");
    rows(&mut sheet, &words.facts);

    part(&mut sheet, "二、依据");
    let set = Set::new(11.0, 18.0);
    if words.basis.is_empty() {
        sheet.block("尚未定级，没有依据。", set, SIDE, MEASURE);
    }
    for (basis, no) in words.basis.iter().zip(1..) {
        let lines = sheet.lines(&format!("{no}．{basis}"), set, MEASURE);
        sheet.flow(lines, set, 0.0);
    }

    part(&mut sheet, "三、照片");
    for group in &words.photos {
        pictures(&mut sheet, group, photos)?;
    }

    part(&mut sheet, "四、办理经过");
    let rows: Vec<Vec<String>> = words.steps.iter().zip(1..).map(row).collect();
    table::draw(&mut sheet, SIDE, &COLUMNS, &rows, Set::new(9.5, 13.5));
    Ok(Body {
        pages: sheet.finish().pages,
        entries,
    })
}

fn pictures(
    sheet: &mut Sheet<'_>,
    group: &PhotoGroup,
    photos: &[Photo],
) -> Result<(), RenderError> {
    let set = Set::new(11.0, 18.0);
    let needed = if group.photos.is_empty() {
        2.0 * set.lead
    } else {
        PHOTOS + set.lead
    };
    if sheet.room() < needed {
        sheet.turn();
    }
    sheet.block(&group.title, set.bold(), SIDE, MEASURE);
    sheet.y += 2.0;
    if group.photos.is_empty() {
        sheet.block(&group.none, set, SIDE, MEASURE);
    }
    let all: Vec<_> = group.photos.iter().collect();
    for pair in all.chunks(2) {
        if sheet.room() < PHOTOS {
            sheet.turn();
        }
        let used = pair_of(sheet, pair, photos, PHOTOS)?;
        sheet.y += used + 10.0;
    }
    sheet.y += 6.0;
    Ok(())
}

fn row((step, no): (&StepWords, u32)) -> Vec<String> {
    let shown = |at: chrono::NaiveDateTime| at.format("%Y-%m-%d %H:%M").to_string();
    let (happened, recorded) = (shown(step.happened_at), shown(step.recorded_at));
    vec![
        no.to_string(),
        match happened == recorded {
            true => happened,
            false => format!("{happened}\n{recorded} 记录"),
        },
        step.step.clone(),
        step.people.clone(),
        step.words.clone(),
        step.device.clone(),
    ]
}
