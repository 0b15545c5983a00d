//! The list of who was to come (参演人员签到表), with the ink of those who signed on the laptop and the
//! photographed sheets of those who signed on paper.

use domain::drill::paper::{DrillSnapshot, ParticipantWords};
use domain::notice::snapshot::PhotoWords;

use crate::error::RenderError;
use crate::page::{Area, Item, MEASURE, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{Column, Table};
use crate::{Photo, jpeg};

const HEADS: [(&str, f32); 6] = [
    ("序号", 30.0),
    ("姓名", 64.0),
    ("单位", 98.5),
    ("演练角色", 98.0),
    ("签到", 86.0),
    ("签名", SIGNATURE),
];
const SMALL: Set = Set {
    size: 9.5,
    lead: 13.0,
    weight: crate::fonts::Weight::Regular,
    align: Align::Left,
};
/// Width of the last column, where hands sign.
const SIGNATURE: f32 = 95.0;
/// Height of a row: what a hand needs to sign.
const ROW: f32 = 27.0;
const PAD: f32 = 3.0;

pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    snapshot: &DrillSnapshot,
    inks: &[Photo],
) -> Result<(), RenderError> {
    heads(sheet);
    for (participant, no) in snapshot.participants.iter().zip(1_u32..) {
        row(sheet, participant, no, inks)?;
    }
    Ok(())
}

fn heads(sheet: &mut Sheet<'_>) {
    if sheet.room() < 3.0 * ROW {
        sheet.turn();
    }
    let mut x = SIDE;
    for (head, width) in HEADS {
        boxed(sheet, head, SMALL.bold().centre(), (x, width, 22.0));
        x += width;
    }
    sheet.y += 22.0;
}

/// The list as a table, for hands to sign in: who came, but not that anybody signed.
pub(crate) fn table(snapshot: &DrillSnapshot) -> Table {
    let columns = HEADS.map(|(head, width)| Column {
        head,
        width,
        align: Align::Left,
    });
    let rows = snapshot.participants.iter().zip(1_u32..);
    let rows = rows.map(|(one, no)| words(one, no).map(|said| said.replace("签名", "签到")));
    Table::new(columns, rows.map(Vec::from).collect())
}

fn words(participant: &ParticipantWords, no: u32) -> [String; 6] {
    [
        no.to_string(),
        participant.name.clone(),
        participant.unit.clone(),
        participant.role.clone(),
        participant.attendance.clone(),
        String::new(),
    ]
}

fn row(
    sheet: &mut Sheet<'_>,
    participant: &ParticipantWords,
    no: u32,
    inks: &[Photo],
) -> Result<(), RenderError> {
    let words = words(participant, no);
    let tall = words.iter().zip(HEADS).map(|(words, (_, width))| {
        sheet.lines(words, SMALL, width - 2.0 * PAD).len() as f32 * SMALL.lead + 2.0 * PAD
    });
    let height = tall.fold(ROW, f32::max);
    if sheet.room() < height {
        sheet.turn();
        heads(sheet);
    }
    let mut x = SIDE;
    for (n, (words, (_, width))) in words.iter().zip(HEADS).enumerate() {
        let set = match n {
            0 => SMALL.centre(),
            _ => SMALL,
        };
        boxed(sheet, words, set, (x, width, height));
        x += width;
    }
    let cell = Area {
        x: x - SIGNATURE,
        y: sheet.y,
        w: SIGNATURE,
        h: height,
    };
    if let Some(no) = participant.ink {
        let area = cell.inset(2.0).fitted(shape_of(inks, no)?);
        sheet.put(Item::Photo { area, no });
    }
    sheet.y += height;
    Ok(())
}

/// A photographed sheet, as large as the page lets it be: the hands on it are to be read.
pub(super) fn photographed(
    sheet: &mut Sheet<'_>,
    words: &PhotoWords,
    pictures: &[Photo],
) -> Result<(), RenderError> {
    let set = SMALL.centre();
    let caption = sheet.lines(&words.caption, set, MEASURE).len() as f32 * set.lead + 12.0;
    let room = Area {
        x: SIDE,
        y: sheet.y,
        w: MEASURE,
        h: sheet.room() - caption,
    };
    let fitted = room.fitted(shape_of(pictures, words.no)?);
    // It hangs below its heading; what is left of the page stays free at the foot.
    let area = Area {
        y: room.y,
        ..fitted
    };
    sheet.put(Item::Photo { area, no: words.no });
    sheet.y = area.y + area.h + 6.0;
    sheet.block(&words.caption, set, SIDE, MEASURE);
    Ok(())
}

/// Width and height of a picture.
fn shape_of(pictures: &[Photo], no: u32) -> Result<(f32, f32), RenderError> {
    let picture = pictures.iter().find(|one| one.no == no);
    let picture = picture.ok_or(RenderError::PhotoMissing { no })?;
    let frame = jpeg::frame(&picture.jpeg).ok_or(RenderError::PhotoUnusable { no })?;
    match (frame.width, frame.height) {
        (0, _) | (_, 0) => Err(RenderError::PhotoUnusable { no }),
        (width, height) => Ok((width as f32, height as f32)),
    }
}

fn boxed(sheet: &mut Sheet<'_>, words: &str, set: Set, (x, w, h): (f32, f32, f32)) {
    let area = Area {
        x,
        y: sheet.y,
        w,
        h,
    };
    sheet.frame(area);
    let inside = Area {
        x: x + PAD,
        w: w - 2.0 * PAD,
        ..area
    };
    sheet.label(words, set, inside);
}
