//! What a unit is told on the spot (现场问题告知单), before the notice is issued. It is signed by hand
//! and has no signature field.

use chrono::{DateTime, FixedOffset};
use domain::notice::snapshot::{SiteItem, SiteSnapshot};

use crate::Rendered;
use crate::error::RenderError;
use crate::finish::About;
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
    let names = (title.as_str(), snapshot.organisation.as_str());
    let about = About::of("site_notice", names, snapshot, [], rendered_at)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{fonts, keep, normal, rendered_at};

    fn sample(items: usize, told_by: &str) -> SiteSnapshot {
        let notice = normal();
        let item = SiteItem {
            hazard_no: "隐患〔2026〕12号".into(),
            location: "东侧电缆沟".into(),
            description: "电缆沟积水，水位没过中间接头；盖板破损2块。".into(),
            demand: "立即排水，设围栏".into(),
        };
        SiteSnapshot {
            organisation: notice.organisation,
            addressee: notice.addressee,
            inspection: notice.inspection,
            items: vec![item; items],
            told_by: told_by.into(),
            told_on: notice.issued_on,
            qr: notice.qr,
        }
    }

    /// All words of a paper.
    fn said(snapshot: &SiteSnapshot) -> String {
        let faces = Faces::new(fonts());
        crate::testing::said(&layout(&faces, snapshot).unwrap())
    }

    #[test]
    fn it_has_no_field_to_sign_and_says_that_the_notice_follows() {
        let made = render(fonts(), &sample(3, "何𬭚"), rendered_at()).unwrap();
        keep("site-notice.pdf", &made.pdf);
        assert_eq!(made.pages, 1);
        let text = String::from_utf8_lossy(&made.pdf).into_owned();
        assert!(!text.contains("/FT/Sig"));
        assert!(said(&sample(3, "何𬭚")).contains("整改通知书签发后另行送达"));
        let again = render(fonts(), &sample(3, "何𬭚"), rendered_at()).unwrap();
        assert!(made == again);
    }

    #[test]
    fn many_findings_run_over_pages_and_whoever_inspected_signs_once() {
        let many = render(fonts(), &sample(60, "何𬭚"), rendered_at()).unwrap();
        assert!((2..=6).contains(&many.pages), "{}", many.pages);
        let teller = |told_by: &str| said(&sample(1, told_by)).contains("告知人");
        assert!(teller("何𬭚"));
        assert!(!teller(&normal().inspection.inspectors[0]));
    }
}
