//! The papers of a drill: record (演练记录), evaluation report (评估报告), summary report (总结报告). All
//! are made of the same words; whoever signs by key has the field `Issuer`.

pub(crate) mod archive;
pub(crate) mod blank;
mod evaluation;
pub(crate) mod figures;
mod record;
mod sign_in;
mod summary;
mod tables;
#[cfg(test)]
pub(crate) mod tests;
#[cfg(test)]
mod tests_of_days;
pub(crate) mod year;

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use domain::drill::paper::{DrillSnapshot, PaperKind};
use domain::notice::snapshot::PhotoWords;

use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, Hand, Rows};
use crate::notice::annex::pair_of;
use crate::notice::{complete, head, number_pages};
use crate::page::Layout;
use crate::sheet::{Set, Sheet};
use crate::story::{Look, Row, Story};
use crate::words::{bare, moment, span};
use crate::{Photo, Rendered};

pub(crate) use sign_in::table as sign_in_list;

const ROWS: Rows = Rows {
    plain: 25.0,
    signed: 44.0,
};
pub(crate) const LOOK: Look = Look {
    table: Set {
        size: 9.5,
        lead: 13.5,
        weight: crate::fonts::Weight::Regular,
        align: crate::sheet::Align::Left,
    },
    rows: ROWS,
};
/// Height of a row of photos with their captions.
const PHOTOS: f32 = 224.0;

pub(crate) fn render(
    fonts: &Fonts,
    kind: PaperKind,
    snapshot: &DrillSnapshot,
    pictures: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, kind, snapshot, pictures)?;
    let title = format!("{}（{}）", title(kind, snapshot), numbered(snapshot));
    let names = (title.as_str(), snapshot.organisation.as_str());
    let held = pictures.iter().map(|picture| picture.jpeg.as_slice());
    let about = About::of(kind.name(), names, snapshot, held, rendered_at)?;
    complete(&faces, &layout, pictures, &about)
}

fn layout<'a>(
    faces: &'a Faces<'a>,
    kind: PaperKind,
    snapshot: &DrillSnapshot,
    pictures: &[Photo],
) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let number = format!("编号：{}", numbered(snapshot));
    let organisation = &snapshot.organisation;
    head::draw(
        &mut sheet,
        organisation,
        title(kind, snapshot),
        &number,
        &snapshot.qr,
    )?;
    match kind {
        PaperKind::Record => record::draw(&mut sheet, snapshot, pictures)?,
        PaperKind::Evaluation => evaluation::draw(&mut sheet, snapshot),
        PaperKind::Summary => summary::draw(&mut sheet, snapshot, pictures)?,
    }
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &numbered(snapshot));
    Ok(layout)
}

/// What stands above it: what became a real response is no mere drill.
fn title(kind: PaperKind, snapshot: &DrillSnapshot) -> &'static str {
    match kind {
        PaperKind::Record if snapshot.turned_real => "应急演练（转实战）记录",
        PaperKind::Record | PaperKind::Evaluation | PaperKind::Summary => kind.title(),
    }
}

/// What a paper says before it is signed.
pub(crate) fn story(kind: PaperKind, snapshot: &DrillSnapshot) -> Story {
    match kind {
        PaperKind::Record => record::story(snapshot),
        PaperKind::Evaluation => evaluation::story(snapshot),
        PaperKind::Summary => summary::story(snapshot),
    }
}

/// The number, and which version from the second on.
pub(crate) fn numbered(snapshot: &DrillSnapshot) -> String {
    match snapshot.version {
        1 => snapshot.number.clone(),
        version => format!("{} 第{version}版", snapshot.number),
    }
}

/// What a later version takes the place of.
fn renewed(snapshot: &DrillSnapshot) -> Option<Row> {
    let why = bare(&snapshot.renewal);
    let before = snapshot.version.saturating_sub(1);
    let words = format!("代替第{before}版。原因：{why}。");
    (before > 0).then(|| Row::words("重新制作", words))
}

/// Lines to sign on, kept together; the first is signed by key.
fn signatures(sheet: &mut Sheet<'_>, snapshot: &DrillSnapshot) {
    let count = snapshot.signatories.len();
    let mut form = Form::new(sheet, ROWS);
    for (n, signatory) in snapshot.signatories.iter().enumerate() {
        let left = count.saturating_sub(n + 1).min(5);
        form.reserve = left as f32 * ROWS.signed;
        let hand = match n {
            0 => Hand::Key("Issuer"),
            _ => Hand::Blank,
        };
        form.signed_by(&signatory.role, &signatory.name, hand);
    }
}

/// The photos, two in a row.
fn photos(
    sheet: &mut Sheet<'_>,
    words: &[PhotoWords],
    pictures: &[Photo],
) -> Result<(), RenderError> {
    let all: Vec<&PhotoWords> = words.iter().collect();
    for pair in all.chunks(2) {
        if sheet.room() < PHOTOS {
            sheet.turn();
        }
        sheet.y += pair_of(sheet, pair, pictures, PHOTOS)? + 10.0;
    }
    Ok(())
}

/// From when until when; a night has two days and needs its hours.
fn times(from: NaiveDateTime, until: NaiveDateTime) -> String {
    match from.date() == until.date() {
        true => span(from, Some(until)),
        false => format!("{}至{}", moment(from), moment(until)),
    }
}

/// What the line about who came is called.
fn coming(words: &DrillSnapshot) -> &'static str {
    match words.not_held.is_empty() {
        true => "应到／实到",
        false => "应到",
    }
}

/// Who was to come, who of them came, and who came besides.
fn attendance(words: &DrillSnapshot) -> String {
    if !words.not_held.is_empty() {
        return format!("应到{}人", words.expected);
    }
    let said = format!("应到{}人，实到{}人", words.expected, words.present);
    match words.joined {
        0 => said,
        joined => format!("{said}，另有{joined}人"),
    }
}

/// Words that end as a sentence does; nothing stays nothing.
fn sentence(words: &str) -> String {
    match bare(words) {
        "" => String::new(),
        words if words.ends_with(['！', '？']) => words.to_owned(),
        words => format!("{words}。"),
    }
}

/// Seconds of the drill's clock: `2分05秒`, `1时02分`.
fn length(seconds: i64) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    match (hours, minutes, seconds) {
        (0, 0, seconds) => format!("{seconds}秒"),
        (0, minutes, 0) => format!("{minutes}分"),
        (0, minutes, seconds) => format!("{minutes}分{seconds:02}秒"),
        (hours, 0, _) => format!("{hours}时"),
        (hours, minutes, _) => format!("{hours}时{minutes:02}分"),
    }
}

/// The drill's clock: `0:05:00`.
fn clock(seconds: i64) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    format!("{}:{:02}:{seconds:02}", minutes / 60, minutes % 60)
}
