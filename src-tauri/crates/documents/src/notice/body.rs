//! From the addressee to the last sentence before the signatures.

use domain::notice::snapshot::{NoticeItem, NoticeSnapshot};

use super::{Density, text};
use crate::page::{MEASURE, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};
use crate::words::{bare, numbers, sorted};

/// Type of the tables: 小五, with 4 pt between lines.
const TABLE: (f32, f32) = (9.0, 13.0);

/// Height below which a table is not divided, in points.
const SMALL: f32 = 220.0;

/// Writes the body; `reserve` is the height that must stay below its last lines.
pub(crate) fn draw(
    sheet: &mut Sheet<'_>,
    snapshot: &NoticeSnapshot,
    density: Density,
    reserve: f32,
) {
    let set = Set::new(density.body.size, density.body.lead);
    let small = Set::new(TABLE.0, TABLE.1);

    let to = sheet.body(&format!("{}：", bare(&snapshot.addressee)), set, false);
    sheet.flow(to, set, 0.0);
    let intro = sheet.body(&text::intro(snapshot), set, true);
    sheet.flow(intro, set, 0.0);
    sheet.y += density.gap;
    let (columns, rows) = hazards(&snapshot.items);
    table::draw(sheet, SIDE, &columns, &rows, small);
    sheet.y += density.gap;

    let words = format!(
        "{}{}",
        text::count(&snapshot.items),
        text::safety(&snapshot.items)
    );
    let words = sheet.body(&words, set, true);
    sheet.flow(words, set, 0.0);

    if snapshot.items.iter().any(|item| item.major) {
        let lead = sheet.body("重大隐患整改“五落实”如下：", set, true);
        let (columns, rows) = commitments(&snapshot.items);
        // The sentence that announces the table stays with it, and a small table with itself.
        let height = table::height(sheet, &columns, &rows, small);
        let least = if height < SMALL {
            height
        } else {
            6.0 * small.lead
        };
        if sheet.room() < set.lead + density.gap + least {
            sheet.turn();
        }
        sheet.flow(lead, set, 0.0);
        sheet.y += density.gap;
        table::draw(sheet, SIDE, &columns, &rows, small);
        sheet.y += density.gap;
    }

    let mut last = sheet.body(&text::reply(snapshot), set, true);
    if !snapshot.photos.is_empty() {
        let annex = format!("附件：现场照片{}张", snapshot.photos.len());
        last.extend(sheet.body(&annex, set, true));
    }
    sheet.flow(last, set, reserve);
}

fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

/// The hazards. The column of photo numbers is left out when there is nothing to put in it.
fn hazards(items: &[NoticeItem]) -> (Vec<Column>, Vec<Vec<String>>) {
    let photos = items.iter().any(|item| !item.photos.is_empty());
    let unnamed = items.iter().any(|item| item.owner.is_none());
    let photo_width = if photos { 27.0 } else { 0.0 };
    let owner_width = if unnamed { 52.0 } else { 36.0 };
    // Five characters wide, as most places are named.
    let place_width = 52.0;
    let fixed = 24.0 + place_width + 28.0 + owner_width + 54.0 + photo_width;
    let rest = MEASURE - fixed;
    let (left, centre) = (Align::Left, Align::Centre);
    let mut columns = vec![
        column("序\n号", 24.0, centre),
        column("部位", place_width, left),
        column("隐患描述", rest * 0.37, left),
        column("依据", rest * 0.295, left),
        column("等级", 28.0, centre),
        column("整改要求", rest * 0.335, left),
        column("责任人", owner_width, centre),
        column("期限\n（含当日）", 54.0, centre),
    ];
    if photos {
        columns.push(column("照片\n编号", photo_width, centre));
    }
    let rows = (1..)
        .zip(items)
        .map(|(n, item)| row(n, item, photos))
        .collect();
    (columns, rows)
}

fn row(n: u32, item: &NoticeItem, photos: bool) -> Vec<String> {
    let mut row = vec![
        n.to_string(),
        bare(&item.location).to_owned(),
        bare(&item.description).to_owned(),
        item.basis.join("\n"),
        if item.major { "重大" } else { "一般" }.to_owned(),
        bare(&item.measures).to_owned(),
        text::owner(item),
        text::narrow(item.due_on),
    ];
    if photos {
        row.push(numbers(&sorted(&item.photos)));
    }
    row
}

/// Responsibility, measures, funds, time and contingency of each major hazard.
fn commitments(items: &[NoticeItem]) -> (Vec<Column>, Vec<Vec<String>>) {
    let rest = MEASURE - 24.0 - 78.0 - 60.0;
    let (left, centre) = (Align::Left, Align::Centre);
    let columns = vec![
        column("序\n号", 24.0, centre),
        column("责任", 78.0, centre),
        column("措施", rest * 0.26, left),
        column("资金", rest * 0.28, left),
        column("时限\n（含当日）", 60.0, centre),
        column("预案", rest * 0.46, left),
    ];
    let filled = |words: &str| match bare(words) {
        "" => "不需要".to_owned(),
        words => words.to_owned(),
    };
    let rows = (1..)
        .zip(items)
        .filter(|(_, item)| item.major)
        .map(|(n, item): (u32, _)| {
            vec![
                n.to_string(),
                text::owner(item),
                format!("见上表第{n}项整改要求"),
                filled(&item.funds),
                text::narrow(item.due_on),
                filled(&item.contingency),
            ]
        })
        .collect();
    (columns, rows)
}
