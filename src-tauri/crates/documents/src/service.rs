//! The record of service (送达记录): how a notice was handed over when no key signed for it.

use chrono::{DateTime, FixedOffset};
use domain::notice::snapshot::{ServiceSnapshot, ServiceWords};

use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, LABEL, Rows, numbered};
use crate::notice::{complete, head, number_pages, two_lines};
use crate::page::{Area, BOTTOM, MEASURE, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::words::{bare, date, moment};
use crate::{Rendered, page::Layout};

const TITLE: &str = "送达记录";
/// Heights in points, roomiest first: least height of a row, of a row that is signed by hand,
/// and of the space for issuer, date and stamp. The first that needs the fewest pages is taken.
const DENSITIES: [Heights; 3] = [
    Heights {
        rows: Rows {
            plain: 32.0,
            signed: 44.0,
        },
        closing: 128.0,
    },
    Heights {
        rows: Rows {
            plain: 29.0,
            signed: 40.0,
        },
        closing: 122.0,
    },
    Heights {
        rows: Rows {
            plain: 25.0,
            signed: 34.0,
        },
        closing: 114.0,
    },
];

#[derive(Debug, Clone, Copy)]
struct Heights {
    rows: Rows,
    closing: f32,
}

pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &ServiceSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot)?;
    let title = format!("{TITLE}（{}）", snapshot.notice_number);
    let names = (title.as_str(), snapshot.organisation.as_str());
    let about = About::of("service_record", names, snapshot, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn layout<'a>(faces: &'a Faces<'a>, snapshot: &ServiceSnapshot) -> Result<Layout, RenderError> {
    let mut best: Option<Layout> = None;
    for heights in DENSITIES {
        let layout = attempt(faces, snapshot, heights)?;
        if best
            .as_ref()
            .is_none_or(|best| layout.pages.len() < best.pages.len())
        {
            best = Some(layout);
        }
    }
    let mut layout = best.unwrap_or_default();
    number_pages(faces, &mut layout, &snapshot.notice_number);
    Ok(layout)
}

fn attempt<'a>(
    faces: &'a Faces<'a>,
    snapshot: &ServiceSnapshot,
    heights: Heights,
) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let number = format!("对应文书：{}", snapshot.notice_number);
    head::draw(
        &mut sheet,
        &snapshot.organisation,
        TITLE,
        &number,
        &snapshot.qr,
    )?;
    let form = &mut Form::new(&mut sheet, heights.rows);
    form.row(
        "送达文书",
        &format!("隐患整改通知书（{}）", snapshot.notice_number),
    );
    form.row("受送达单位", &snapshot.addressee);
    form.row("送达时间", &moment(snapshot.served_at));
    form.row("送达地点", &snapshot.place);
    form.ways(&snapshot.delivery);
    outcome(form, &snapshot.outcome);
    let remarks = bare(&snapshot.remarks);
    for (n, server) in snapshot.servers.iter().enumerate() {
        // The last row goes with the signature when that needs a new page.
        if remarks.is_empty() && n + 1 == snapshot.servers.len() {
            form.reserve = heights.closing;
        }
        form.signed(&numbered("送达人", n, snapshot.servers.len()), server);
    }
    if !remarks.is_empty() {
        form.reserve = heights.closing;
        form.row("备注", &format!("{remarks}。"));
    }
    closing(&mut sheet, snapshot, heights.closing);
    Ok(sheet.finish())
}

fn outcome(form: &mut Form<'_, '_>, outcome: &ServiceWords) {
    let refused = matches!(outcome, ServiceWords::Refused { .. });
    form.ticks(
        "送达结果",
        &[("签收（纸质签名）", !refused), ("拒绝签收", refused)],
    );
    match outcome {
        ServiceWords::Ink { receiver } => form.signed("签收人", receiver),
        ServiceWords::Refused {
            refuser,
            reason,
            witnesses,
        } => {
            form.row("拒签人", refuser);
            form.row("拒签理由\n或现场情况", &format!("{}。", bare(reason)));
            for n in 0..witnesses.len().max(2) {
                let name = witnesses.get(n).map_or("", String::as_str);
                form.signed(&numbered("见证人", n, 2), name);
            }
        }
    }
}

/// The issuer's signature beside the organisation's name, date and stamp.
fn closing(sheet: &mut Sheet<'_>, snapshot: &ServiceSnapshot, stamp: f32) {
    let cell_height = 62.0;
    if sheet.room() < stamp {
        sheet.turn();
    }
    let half = MEASURE / 2.0;
    let issuer_set = Set::new(12.0, 20.0).centre();
    let mut lines = sheet.balanced(&snapshot.organisation, issuer_set, half - 24.0);
    lines.extend(sheet.lines(&date(snapshot.recorded_on), issuer_set, half - 24.0));
    let height = lines.len() as f32 * issuer_set.lead;
    let top = sheet.y.min(BOTTOM - stamp);
    let y = top + stamp / 2.0 + 8.0 - height / 2.0;
    sheet.draw(lines, issuer_set, SIDE + half + 24.0, y, half - 24.0);

    let head = Area {
        x: SIDE,
        y: y + height - cell_height,
        w: LABEL - 16.0,
        h: cell_height,
    };
    let cell = Area {
        x: head.x + head.w,
        w: half - head.w,
        ..head
    };
    sheet.frame(head);
    sheet.frame(cell);
    let label = Set {
        align: Align::Centre,
        ..Set::new(10.0, 14.0).bold()
    };
    two_lines(sheet, "签发人\n（签名、日期）", label, head);
    sheet.field("Issuer", cell.inset(5.0));
    sheet.y = top + stamp;
}
