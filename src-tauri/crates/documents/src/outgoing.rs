//! Papers to outsiders: what they are told of hazards (隐患告知书), and the letter by which hazards are
//! transferred (隐患移交函). Both are stamped and signed for by hand; neither threatens, neither orders.

use chrono::{DateTime, FixedOffset};
use domain::outgoing::{OutgoingItem, OutgoingKind, OutgoingSnapshot};

use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, Rows};
use crate::letter::{self, CLOSING};
use crate::notice::{annex, complete, head, number_pages};
use crate::page::{Layout, MEASURE, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};
use crate::words::{bare, date, numbers};
use crate::{Photo, Rendered};

const ROWS: Rows = Rows {
    plain: 28.0,
    signed: 38.0,
};
/// Height of the form below the letter, with the copies.
const RECEIPT: f32 = 5.0 * 38.0 + 36.0;

const COLUMNS: [Column; 5] = [
    column("序号", 28.0, Align::Centre),
    column("部位", 92.0, Align::Left),
    column("隐患情况", 152.0, Align::Left),
    column("依据", 100.0, Align::Left),
    column("可能造成的后果", 98.5, Align::Left),
];

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &OutgoingSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot, photos)?;
    let title = format!("{}（{}）", snapshot.kind.title(), snapshot.number);
    let names = (title.as_str(), snapshot.organisation.as_str());
    let held = photos.iter().map(|photo| photo.jpeg.as_slice());
    let about = About::of("outgoing_paper", names, snapshot, held, rendered_at)?;
    complete(&faces, &layout, photos, &about)
}

fn layout<'a>(
    faces: &'a Faces<'a>,
    snapshot: &OutgoingSnapshot,
    photos: &[Photo],
) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let title = snapshot.kind.title();
    head::draw(
        &mut sheet,
        &snapshot.organisation,
        title,
        &snapshot.number,
        &snapshot.qr,
    )?;
    letter::salutation(&mut sheet, &snapshot.addressee.name);
    letter::paragraph(&mut sheet, &intro(snapshot), 0.0);
    sheet.y += 6.0;
    let rows: Vec<Vec<String>> = snapshot.items.iter().zip(1..).map(row).collect();
    table::draw(&mut sheet, SIDE, &COLUMNS, &rows, Set::new(10.0, 14.5));
    sheet.y += 10.0;
    let mut paragraphs = paragraphs(snapshot);
    let last = paragraphs.pop().unwrap_or_default();
    for words in paragraphs {
        letter::paragraph(&mut sheet, &words, 0.0);
    }
    letter::paragraph(&mut sheet, &last, CLOSING);
    let names = format!(
        "编制：{}　签发：{}",
        snapshot.prepared_by, snapshot.issued_by
    );
    letter::closing(
        &mut sheet,
        &names,
        &snapshot.organisation,
        snapshot.issued_on,
    );
    receipt(&mut sheet, snapshot);
    annex::draw(&mut sheet, &snapshot.photos, photos)?;
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &snapshot.number);
    Ok(layout)
}

fn intro(snapshot: &OutgoingSnapshot) -> String {
    let count = snapshot.items.len();
    match snapshot.kind {
        OutgoingKind::Advice => format!(
            "{}，我单位发现以下{count}项涉及你方的安全隐患，可能危及人身、设备和供电安全，现告知如下：",
            snapshot.found
        ),
        OutgoingKind::Transfer => format!(
            "{}，我单位发现以下{count}项安全隐患。{}，不属于我单位的治理范围，现移交你方治理：",
            snapshot.found,
            bare(&snapshot.reason)
        ),
    }
}

fn row((item, no): (&OutgoingItem, u32)) -> Vec<String> {
    let mut what = format!("{}\n（{}", bare(&item.description), item.hazard_no);
    if !item.photos.is_empty() {
        what.push_str(&format!("，图{}", numbers(&item.photos)));
    }
    what.push('）');
    vec![
        no.to_string(),
        item.location.clone(),
        what,
        item.basis.join("\n"),
        bare(&item.consequence).to_owned(),
    ]
}

fn paragraphs(snapshot: &OutgoingSnapshot) -> Vec<String> {
    let mut said = Vec::new();
    let until = match snapshot.due_on {
        Some(day) => format!("，请于{}（含当日）前治理完毕", date(day)),
        None => String::new(),
    };
    said.push(format!(
        "请你方{}{until}，并将治理情况书面告知我单位。",
        bare(snapshot.demand.trim_start_matches('请'))
    ));
    if !snapshot.interim_controls.is_empty() {
        said.push(format!(
            "治理完毕前，我单位采取以下临时措施：{}。请你方同时做好安全防护。",
            bare(&snapshot.interim_controls)
        ));
    }
    said.push(format!("我单位联系人：{}。", snapshot.contact));
    said
}

/// What is written by hand when it is handed over, and who receives a copy.
fn receipt(sheet: &mut Sheet<'_>, snapshot: &OutgoingSnapshot) {
    if sheet.room() < RECEIPT {
        sheet.turn();
    }
    let meaning = match snapshot.kind {
        OutgoingKind::Advice => "签收仅表示收到本告知书。",
        OutgoingKind::Transfer => "签收表示收到本函及所列隐患，请盖章后退回一份。",
    };
    let form = &mut Form::new(sheet, ROWS);
    let ways = ["当面", "挂号邮寄", "留置（拒收）"];
    form.ticks("送达方式", &ways.map(|way| (way, false)));
    form.row("回执", meaning);
    form.signed("签收人\n（单位盖章）", "");
    form.space("拒收情况", ROWS.plain);
    form.signed("见证人一", "");
    form.signed("见证人二", "");
    if !snapshot.copies_to.is_empty() {
        sheet.y += 6.0;
        let copies = format!("抄送：{}。", snapshot.copies_to.join("、"));
        sheet.block(&copies, Set::new(10.0, 16.0), SIDE, MEASURE);
    }
}

#[cfg(test)]
mod tests {
    use domain::outgoing::{Outsider, OutsiderKind};

    use super::*;
    use crate::testing::{fonts, keep, many_photos, normal, rendered_at, said};

    fn sample(kind: OutgoingKind, items: usize) -> OutgoingSnapshot {
        let notice = normal();
        let item = OutgoingItem {
            hazard_no: "隐患〔2026〕12号".into(),
            location: "清河纺织厂配电室 2 号进线柜".into(),
            description: "用户进线电缆终端头绝缘开裂，雨天有放电声。".into(),
            basis: vec!["《供电营业规则》".into()],
            consequence: "短路引起越级跳闸，同线路 3 个台区停电".into(),
            photos: vec![1, 2],
        };
        let transfer = kind == OutgoingKind::Transfer;
        OutgoingSnapshot {
            kind,
            organisation: notice.organisation,
            department: notice.department,
            number: match transfer {
                false => "供电安告〔2026〕3号".into(),
                true => "供电安移〔2026〕3号".into(),
            },
            addressee: Outsider {
                name: "清河纺织厂".into(),
                kind: OutsiderKind::Customer,
                contact: "孙明".into(),
                address: String::new(),
                contractor: None,
            },
            found: "2026年11月23日".into(),
            items: vec![item; items],
            demand: "请更换电缆终端头，并委托有资质的单位试验合格。".into(),
            due_on: Some(notice.reply_due),
            reason: match transfer {
                true => "该设备产权属你方".into(),
                false => String::new(),
            },
            interim_controls: "每周红外测温一次".into(),
            contact: "张伟，0517-8366 1203".into(),
            prepared_by: "张伟".into(),
            issued_by: "周正".into(),
            issued_on: notice.issued_on,
            copies_to: vec!["清河县发展和改革局".into()],
            photos: notice.photos,
            qr: notice.qr,
        }
    }

    fn words(snapshot: &OutgoingSnapshot) -> String {
        let faces = Faces::new(fonts());
        said(&layout(&faces, snapshot, &many_photos()).unwrap())
    }

    #[test]
    fn an_advice_asks_and_does_not_order() {
        let snapshot = sample(OutgoingKind::Advice, 1);
        let made = render(fonts(), &snapshot, &many_photos(), rendered_at()).unwrap();
        keep("advice.pdf", &made.pdf);
        assert_eq!(made.pages, 2);
        let words = words(&snapshot);
        for said in [
            "请你方更换电缆终端头",
            "抄送：清河县发展和改革局",
            "见证人二",
        ] {
            assert!(words.contains(said), "{said} in {words}");
        }
        for never in ["责令", "考核", "复议", "整改责任人"] {
            assert!(!words.contains(never), "{never} in {words}");
        }
    }

    #[test]
    fn a_letter_of_transfer_says_why_and_asks_for_the_receipt() {
        let snapshot = sample(OutgoingKind::Transfer, 6);
        let made = render(fonts(), &snapshot, &many_photos(), rendered_at()).unwrap();
        keep("transfer.pdf", &made.pdf);
        assert!((3..=4).contains(&made.pages), "{}", made.pages);
        let words = words(&snapshot);
        for said in [
            "隐患移交函",
            "该设备产权属你方",
            "请盖章后退回一份",
            "临时措施",
        ] {
            assert!(words.contains(said), "{said} in {words}");
        }
    }
}
