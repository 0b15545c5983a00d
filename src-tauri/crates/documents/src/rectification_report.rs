//! The answer to a paper from outside (整改情况报告): what became of each hazard that it named.

use chrono::{DateTime, FixedOffset};
use domain::notice::snapshot::{ReportItem, ReportSnapshot};

use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::letter::{self, CLOSING};
use crate::notice::{annex, complete, head, number_pages};
use crate::page::{Layout, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};
use crate::words::{bare, date, numbers};
use crate::{Photo, Rendered};

const TITLE: &str = "整改情况报告";

const COLUMNS: [Column; 5] = [
    column("序号", 28.0, Align::Centre),
    column("指出的问题", 142.0, Align::Left),
    column("整改措施", 112.0, Align::Left),
    column("责任单位、\n责任人", 72.0, Align::Left),
    column("整改情况", 116.5, Align::Left),
];

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &ReportSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot, photos)?;
    let title = format!("{TITLE}（{}）", snapshot.number);
    let names = (title.as_str(), snapshot.organisation.as_str());
    let held = photos.iter().map(|photo| photo.jpeg.as_slice());
    let about = About::of("rectification_report", names, snapshot, held, rendered_at)?;
    complete(&faces, &layout, photos, &about)
}

fn layout<'a>(
    faces: &'a Faces<'a>,
    snapshot: &ReportSnapshot,
    photos: &[Photo],
) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let number = format!("对应来文：{}", snapshot.number);
    head::draw(
        &mut sheet,
        &snapshot.organisation,
        TITLE,
        &number,
        &snapshot.qr,
    )?;
    letter::salutation(&mut sheet, &snapshot.sender);
    letter::paragraph(&mut sheet, &intro(snapshot), 0.0);
    sheet.y += 6.0;
    let rows: Vec<Vec<String>> = snapshot.items.iter().zip(1..).map(row).collect();
    table::draw(&mut sheet, SIDE, &COLUMNS, &rows, Set::new(10.0, 14.5));
    sheet.y += 10.0;
    if !snapshot.remarks.is_empty() {
        letter::paragraph(&mut sheet, &format!("{}。", bare(&snapshot.remarks)), 0.0);
    }
    letter::paragraph(&mut sheet, "特此报告。", CLOSING + 21.0);
    let contact = format!("联系人：{}", snapshot.contact);
    letter::closing(
        &mut sheet,
        &contact,
        &snapshot.organisation,
        snapshot.reported_on,
    );
    annex::draw(&mut sheet, &snapshot.photos, photos)?;
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &snapshot.number);
    Ok(layout)
}

fn intro(snapshot: &ReportSnapshot) -> String {
    let count = snapshot.items.len();
    let done = snapshot.items.iter().filter(|item| item.done).count();
    let rest = match count - done {
        0 => "已全部办结".to_owned(),
        left => format!("已办结{done}项，其余{left}项正在整改"),
    };
    format!(
        "贵单位{}收悉。文中指出的问题共{count}项，截至{}，{rest}。现将整改情况逐项报告如下：",
        snapshot.paper,
        date(snapshot.reported_on)
    )
}

fn row((item, no): (&ReportItem, u32)) -> Vec<String> {
    let mut standing = item.standing.clone();
    if !item.photos.is_empty() {
        standing.push_str(&format!("（见图{}）", numbers(&item.photos)));
    }
    vec![
        no.to_string(),
        format!("{}：{}", item.place, bare(&item.description)),
        bare(&item.measures).to_owned(),
        item.responsible.clone(),
        standing,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{fonts, keep, many_photos, normal, rendered_at, said};

    fn sample(items: u32, done: u32) -> ReportSnapshot {
        let notice = normal();
        let item = |no: u32| ReportItem {
            place: "10 kV 城东开关站 消防通道".into(),
            description: "消防通道堆放绝缘子包装箱，占用宽度约0.8米。".into(),
            measures: "清理包装箱，划设禁停线，纳入每周巡视。".into(),
            responsible: "城东供电所，刘洋".into(),
            standing: match no <= done {
                true => "2026年12月1日完成整改，经2026年12月2日复查合格，已销号".into(),
                false => "正在整改，计划2026年12月15日前完成".into(),
            },
            done: no <= done,
            photos: if no == 1 {
                vec![1, 2, 3, 4]
            } else {
                Vec::new()
            },
        };
        ReportSnapshot {
            organisation: notice.organisation,
            sender: "清河县应急管理局".into(),
            number: "清应急改〔2026〕8号".into(),
            paper: "《责令限期整改指令书》（清应急改〔2026〕8号，2026年11月18日）".into(),
            items: (1..=items).map(item).collect(),
            remarks: String::new(),
            contact: "何𬭚，0517-8366 1203".into(),
            reported_on: notice.issued_on,
            photos: notice.photos,
            qr: notice.qr,
        }
    }

    fn made(snapshot: &ReportSnapshot) -> (Rendered, String) {
        let photos = many_photos();
        let made = render(fonts(), snapshot, &photos, rendered_at()).unwrap();
        let faces = Faces::new(fonts());
        let words = said(&layout(&faces, snapshot, &photos).unwrap());
        (made, words)
    }

    #[test]
    fn it_answers_hazard_by_hazard_and_says_what_is_left() {
        let (part, words) = made(&sample(3, 2));
        keep("rectification-report.pdf", &part.pdf);
        assert_eq!(part.pages, 2);
        assert!(words.contains("已办结2项，其余1项正在整改"));
        assert!(words.contains("（见图1—4）"));
        let (whole, words) = made(&sample(2, 2));
        assert!(words.contains("共2项") && words.contains("已全部办结"));
        assert!(whole == made(&sample(2, 2)).0);
        assert!(!String::from_utf8_lossy(&whole.pdf).contains("/FT/Sig"));
    }

    #[test]
    fn many_hazards_run_over_pages_and_the_stamp_keeps_its_room() {
        let (many, _) = made(&sample(40, 11));
        keep("rectification-report-long.pdf", &many.pdf);
        assert!((4..=9).contains(&many.pages), "{}", many.pages);
    }
}
