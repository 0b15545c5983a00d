//! The inspection record (安全检查记录表): what was checked, what was found, who signed.

use chrono::{DateTime, FixedOffset};
use domain::inspection_record::{RecordItem, RecordSnapshot, Reply};

use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, Hand, Rows, numbered};
use crate::notice::{annex, complete, head, number_pages};
use crate::page::{Layout, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};
use crate::words::{bare, span};
use crate::{Photo, Rendered};

const TITLE: &str = "安全检查记录表";
const ROWS: Rows = Rows {
    plain: 25.0,
    signed: 44.0,
};
/// Height left for the opinion of the unit inspected, which is written by hand.
const REPLY: f32 = 58.0;

const COLUMNS: [Column; 6] = [
    column("序号", 27.0, Align::Centre),
    column("检查内容", 158.0, Align::Left),
    column("依据", 92.0, Align::Left),
    column("方法", 27.0, Align::Centre),
    column("结果", 47.0, Align::Centre),
    column("实测、问题与处置", 119.5, Align::Left),
];

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &RecordSnapshot,
    pictures: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot, pictures)?;
    let title = format!("{TITLE}（{}）", numbered_version(snapshot));
    let names = (title.as_str(), snapshot.organisation.as_str());
    let held = pictures.iter().map(|picture| picture.jpeg.as_slice());
    let about = About::of("inspection_record", names, snapshot, held, rendered_at)?;
    complete(&faces, &layout, pictures, &about)
}

fn layout<'a>(
    faces: &'a Faces<'a>,
    snapshot: &RecordSnapshot,
    pictures: &[Photo],
) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let number = format!("编号：{}", numbered_version(snapshot));
    head::draw(
        &mut sheet,
        &snapshot.organisation,
        TITLE,
        &number,
        &snapshot.qr,
    )?;
    facts(&mut Form::new(&mut sheet, ROWS), snapshot);
    sheet.y += 8.0;
    let rows: Vec<Vec<String>> = snapshot.items.iter().zip(1..).map(row).collect();
    table::draw(&mut sheet, SIDE, &COLUMNS, &rows, Set::new(9.5, 13.5));
    sheet.y += 8.0;
    closing(&mut Form::new(&mut sheet, ROWS), snapshot, pictures)?;
    annex::draw(&mut sheet, &snapshot.photos, pictures)?;
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &numbered_version(snapshot));
    Ok(layout)
}

/// The number, and which version from the second on.
fn numbered_version(snapshot: &RecordSnapshot) -> String {
    match snapshot.version {
        1 => snapshot.number.clone(),
        version => format!("{} 第{version}版", snapshot.number),
    }
}

fn facts(form: &mut Form<'_, '_>, snapshot: &RecordSnapshot) {
    if snapshot.version > 1 {
        let before = snapshot.version - 1;
        let why = bare(&snapshot.renewal);
        form.row("重新制作", &format!("代替第{before}版。原因：{why}。"));
    }
    let unit = match snapshot.unit_head.is_empty() {
        true => snapshot.unit.clone(),
        false => format!("{}，负责人{}", snapshot.unit, snapshot.unit_head),
    };
    form.row("被检查单位", &unit);
    form.row("检查地点", &snapshot.place);
    form.row(
        "检查时间",
        &span(snapshot.started_at, Some(snapshot.finished_at)),
    );
    let kind = match snapshot.under.is_empty() {
        true => snapshot.kind.clone(),
        false => format!("{}（{}）", snapshot.kind, snapshot.under),
    };
    if !snapshot.weather.is_empty() {
        form.row("天气", &snapshot.weather);
    }
    form.row("检查类型", &kind);
    form.row("检查表", &snapshot.checklist);
}

fn row((item, no): (&RecordItem, u32)) -> Vec<String> {
    let pictures: Vec<String> = item.photos.iter().map(|no| format!("图{no}")).collect();
    let pictures = match pictures.as_slice() {
        [] => String::new(),
        numbers => format!("见{}", numbers.join("、")),
    };
    let said = [&item.reading, &item.note, &item.outcome, &pictures];
    let said: Vec<&str> = said
        .iter()
        .map(|words| bare(words))
        .filter(|words| !words.is_empty())
        .collect();
    vec![
        no.to_string(),
        item.text.clone(),
        item.basis.clone(),
        item.method.clone(),
        item.result.clone(),
        said.join("；"),
    ]
}

fn closing(
    form: &mut Form<'_, '_>,
    snapshot: &RecordSnapshot,
    inks: &[Photo],
) -> Result<(), RenderError> {
    form.row(
        "合计",
        &format!(
            "共查{}项，不符合{}项，其中当场整改{}项，登记隐患{}项。",
            snapshot.items.len(),
            snapshot.failed,
            snapshot.fixed,
            snapshot.raised
        ),
    );
    form.row("检查意见", &format!("{}。", bare(&snapshot.opinion)));
    if !snapshot.photos.is_empty() {
        form.row("附件", &format!("现场照片{}张", snapshot.photos.len()));
    }
    let count = snapshot.inspectors.len();
    for (n, inspector) in snapshot.inspectors.iter().enumerate() {
        let label = match n {
            0 => "检查组长".to_owned(),
            _ => numbered("成员", n - 1, count - 1),
        };
        let hand = match (n, Hand::inked(inspector.ink, inks, snapshot.recorded_on)?) {
            (0, Hand::Blank) => Hand::Key("Issuer"),
            (_, hand) => hand,
        };
        form.signed_by(&label, &inspector.name, hand);
    }
    reply(form, snapshot, inks)
}

/// What the unit says: its opinion over its signature, or that it refuses before witnesses.
fn reply(
    form: &mut Form<'_, '_>,
    snapshot: &RecordSnapshot,
    inks: &[Photo],
) -> Result<(), RenderError> {
    let companion = &snapshot.companion;
    match &snapshot.reply {
        Reply::Signs { opinion } => {
            form.reserve = ROWS.signed;
            match bare(opinion) {
                "" => form.space("被检查单位\n意见", REPLY),
                opinion => form.row("被检查单位\n意见", &format!("{opinion}。")),
            }
            form.reserve = 0.0;
            let hand = Hand::inked(companion.ink, inks, snapshot.recorded_on)?;
            form.signed_by("被检查单位\n签字", &companion.name, hand);
        }
        Reply::Refuses { reason, witnesses } => {
            form.reserve = 2.0 * ROWS.signed;
            form.row("被检查单位", &format!("{}拒绝签字", companion.name));
            form.row("拒签理由\n或现场情况", &format!("{}。", bare(reason)));
            form.reserve = 0.0;
            let count = witnesses.len().max(2);
            for n in 0..count {
                let name = witnesses.get(n).map_or("", String::as_str);
                form.signed(&numbered("见证人", n, count), name);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{fonts, keep, photo_words, pictures, rendered_at};
    use chrono::NaiveDate;
    use domain::inspection_record::Signatory;

    fn sample(items: usize) -> RecordSnapshot {
        let at = |hour| {
            let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
            day.and_hms_opt(hour, 10, 0).unwrap()
        };
        let signatory = |name: &str| Signatory {
            name: name.to_owned(),
            ink: None,
        };
        let item = |n: usize| {
            let fails = n % 4 == 1;
            RecordItem {
                text: "防小动物挡板高度不低于 400 mm，出入口完好，孔洞封堵严密".to_owned(),
                basis: "GB 50053-2013（条号待核）".to_owned(),
                method: "测".to_owned(),
                result: if fails { "不符合" } else { "符合" }.to_owned(),
                reading: "实测 350 mm".to_owned(),
                note: if fails { "南侧挡板偏低" } else { "" }.to_owned(),
                outcome: if fails {
                    "转隐患〔2026〕412号"
                } else {
                    ""
                }
                .to_owned(),
                photos: Vec::new(),
            }
        };
        RecordSnapshot {
            organisation: "清河供电公司".to_owned(),
            number: "检查〔2026〕31号".to_owned(),
            version: 1,
            renewal: String::new(),
            unit: "城东供电所".to_owned(),
            unit_head: "王志强".to_owned(),
            place: "10 kV 城东开关站".to_owned(),
            kind: "专项检查".to_owned(),
            under: "2026年秋季安全大检查方案".to_owned(),
            checklist: "配电室/开关站（20 kV 及以下），第1版".to_owned(),
            weather: "阴，-3 ℃，风力4级".to_owned(),
            started_at: at(9),
            finished_at: at(11),
            inspectors: vec![signatory("张伟"), signatory("李娜"), signatory("㐂𠮷")],
            companion: signatory("王志强（所长）"),
            items: (0..items).map(item).collect(),
            failed: 4,
            fixed: 1,
            raised: 3,
            opinion: "对发现的问题限期整改，整改期间加强巡视".to_owned(),
            reply: Reply::Signs {
                opinion: String::new(),
            },
            photos: Vec::new(),
            recorded_on: at(9).date(),
            qr: "bihuan:1:inspection:检查〔2026〕31号".to_owned(),
        }
    }

    #[test]
    fn the_leader_has_a_field_to_sign_and_the_rest_sign_by_hand() {
        let made = render(fonts(), &sample(15), &[], rendered_at()).unwrap();
        keep("inspection-record.pdf", &made.pdf);
        let faces = Faces::new(fonts());
        let layout = layout(&faces, &sample(15), &[]).unwrap();
        assert_eq!(layout.fields.len(), 1);
        assert_eq!(layout.fields[0].name, "Issuer");
        assert_eq!(made.pages as usize, layout.pages.len());
    }

    #[test]
    fn a_long_checklist_runs_over_pages_and_the_signatures_stay_together() {
        let short = render(fonts(), &sample(8), &[], rendered_at()).unwrap();
        let long = render(fonts(), &sample(60), &[], rendered_at()).unwrap();
        keep("inspection-record-long.pdf", &long.pdf);
        assert!(long.pages > short.pages + 2, "{}", long.pages);
    }

    #[test]
    fn photos_stand_in_an_annex_of_their_own_and_each_item_names_its_own() {
        let mut words = sample(6);
        words.photos = (1..=5)
            .map(|no| photo_words(no, "10 kV 城东开关站概貌"))
            .collect();
        words.items[1].photos = vec![2, 3];
        let refused = render(fonts(), &words, &[], rendered_at());
        assert!(matches!(refused, Err(RenderError::PhotoMissing { no: 1 })));
        let photos = pictures(&words.photos);
        let made = render(fonts(), &words, &photos, rendered_at()).unwrap();
        keep("inspection-record-photos.pdf", &made.pdf);
        let without = render(fonts(), &sample(6), &[], rendered_at()).unwrap();
        assert_eq!(
            made.pages,
            without.pages + 2,
            "four on a page, one on the next"
        );
        assert!(row((&words.items[1], 2))[5].ends_with("见图2、图3"));
    }

    #[test]
    fn a_refusal_has_lines_for_two_witnesses_also_when_none_is_known() {
        let refused = |witnesses: &[&str]| RecordSnapshot {
            reply: Reply::Refuses {
                reason: "对检查结果有异议，不肯签字".to_owned(),
                witnesses: witnesses.iter().map(|name| (*name).to_owned()).collect(),
            },
            ..sample(6)
        };
        let made = render(
            fonts(),
            &refused(&["郑好（技术员）"; 2]),
            &[],
            rendered_at(),
        )
        .unwrap();
        keep("inspection-record-refused.pdf", &made.pdf);
        let faces = Faces::new(fonts());
        let drawn = |witnesses: &[&str]| {
            let layout = layout(&faces, &refused(witnesses), &[]).unwrap();
            layout.pages.iter().flatten().count()
        };
        assert_eq!(drawn(&[]), drawn(&["郑好"; 2]));
        assert!(drawn(&["郑好"; 3]) > drawn(&["郑好"; 2]));
    }

    #[test]
    fn a_later_version_says_what_it_takes_the_place_of() {
        let again = RecordSnapshot {
            version: 2,
            renewal: "陪同人姓名写错".to_owned(),
            reply: Reply::Signs {
                opinion: "情况属实，按期整改".to_owned(),
            },
            ..sample(6)
        };
        let made = render(fonts(), &again, &[], rendered_at()).unwrap();
        keep("inspection-record-again.pdf", &made.pdf);
        let first = render(fonts(), &sample(6), &[], rendered_at()).unwrap();
        assert_ne!(made.pdf, first.pdf);
    }

    #[test]
    fn ink_that_is_named_but_not_given_is_refused() {
        let mut snapshot = sample(3);
        snapshot.companion.ink = Some(7);
        let refused = render(fonts(), &snapshot, &[], rendered_at());
        assert!(matches!(refused, Err(RenderError::PhotoMissing { no: 7 })));
    }
}
