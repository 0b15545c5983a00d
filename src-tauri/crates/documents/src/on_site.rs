//! What a unit is told on the spot (现场问题告知单), before the notice is issued. It is signed by hand
//! and has no signature field.

use chrono::{DateTime, FixedOffset};
use domain::notice::snapshot::{SiteItem, SiteSnapshot};

use crate::Rendered;
use crate::error::RenderError;
use crate::finish::{About, source};
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, Rows, numbered};
use crate::notice::{complete, head, number_pages};
use crate::page::{Layout, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};
use crate::words::{bare, date, span};

const TITLE: &str = "现场问题告知单";
/// What the paper is and is not.
const MEANING: &str = "本单只告知检查中发现的问题，请立即采取措施防止事故；它不代替整改通知书，\
整改通知书签发后另行送达，整改要求和期限以通知书为准。签名仅表示收到本单。";
const ROWS: Rows = Rows {
    plain: 29.0,
    signed: 44.0,
};

const COLUMNS: [Column; 4] = [
    column("序号", 30.0, Align::Centre),
    column("部位", 92.0, Align::Left),
    column("发现的问题", 196.5, Align::Left),
    column("现场要求", 152.0, Align::Left),
];

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &SiteSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot)?;
    let title = format!("{TITLE}（{}）", snapshot.addressee);
    let words =
        serde_json::to_vec(snapshot).map_err(|error| RenderError::Assembly(error.to_string()))?;
    let stamp = rendered_at.to_rfc3339();
    let about = About {
        title: &title,
        author: &snapshot.organisation,
        rendered_at,
        source: source("site_notice", &[&words, stamp.as_bytes()]),
    };
    complete(&faces, &layout, &[], &about)
}

fn layout<'a>(faces: &'a Faces<'a>, snapshot: &SiteSnapshot) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let told_on = date(snapshot.told_on);
    head::draw(
        &mut sheet,
        &snapshot.organisation,
        TITLE,
        &told_on,
        &snapshot.qr,
    )?;
    let form = &mut Form::new(&mut sheet, ROWS);
    form.row("被检查单位", &snapshot.addressee);
    form.row("检查地点", &snapshot.inspection.place);
    let seen = &snapshot.inspection;
    form.row("检查时间", &span(seen.from, seen.until));
    sheet.y += 8.0;
    let rows: Vec<Vec<String>> = snapshot.items.iter().zip(1..).map(row).collect();
    table::draw(&mut sheet, SIDE, &COLUMNS, &rows, Set::new(10.5, 15.0));
    sheet.y += 8.0;
    let form = &mut Form::new(&mut sheet, ROWS);
    let count = seen.inspectors.len();
    form.reserve = ROWS.signed * (count as f32 + 2.0);
    form.row("说明", MEANING);
    form.reserve = 0.0;
    for (n, inspector) in seen.inspectors.iter().enumerate() {
        form.signed(&numbered("检查人", n, count), inspector);
    }
    if !seen.inspectors.contains(&snapshot.told_by) {
        form.signed("告知人", &snapshot.told_by);
    }
    form.signed("被检查单位\n现场人员", "");
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &told_on);
    Ok(layout)
}

fn row((item, no): (&SiteItem, u32)) -> Vec<String> {
    vec![
        no.to_string(),
        item.location.clone(),
        format!("{}\n（{}）", bare(&item.description), item.hazard_no),
        item.demand.clone(),
    ]
}
