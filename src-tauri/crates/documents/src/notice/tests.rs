use domain::photo::{Colour, Figure, Point, Shape};

use crate::testing::{fonts, inked, keep, long, normal, photos, refused, rendered_at, short};
use crate::{RenderError, rectification_notice, service_record};

use super::*;

fn layout_of(snapshot: &NoticeSnapshot) -> Layout {
    let fonts = fonts();
    let faces = Faces::new(fonts);
    layout(&faces, snapshot, &photos(snapshot)).unwrap()
}

/// All text of a page, line by line.
fn words(page: &[Item]) -> Vec<String> {
    page.iter()
        .filter_map(|item| match item {
            Item::Text { glyphs, .. } => Some(glyphs.iter().map(|p| p.glyph.ch).collect()),
            _ => None,
        })
        .collect()
}

#[test]
fn the_same_words_give_the_same_bytes() {
    let fonts = fonts();
    for (name, snapshot) in [("short", short()), ("normal", normal()), ("long", long())] {
        let photos = photos(&snapshot);
        let once = rectification_notice(fonts, &snapshot, &photos, rendered_at()).unwrap();
        let twice = rectification_notice(fonts, &snapshot, &photos, rendered_at()).unwrap();
        assert!(once == twice, "{name}");
        keep(&format!("{name}.pdf"), &once.pdf);
    }
    for (name, snapshot) in [("refused", refused()), ("inked", inked())] {
        let once = service_record(fonts, &snapshot, rendered_at()).unwrap();
        let twice = service_record(fonts, &snapshot, rendered_at()).unwrap();
        assert!(once == twice, "{name}");
        keep(&format!("{name}.pdf"), &once.pdf);
    }
}

#[test]
fn pages_are_as_few_as_the_words_allow() {
    assert_eq!(layout_of(&short()).pages.len(), 1);
    assert_eq!(layout_of(&normal()).pages.len(), 2);
    assert!(layout_of(&long()).pages.len() <= 7);
}

#[test]
fn a_notice_by_delegation_says_by_whom_above_the_signatures() {
    let mut snapshot = short();
    let said = |layout: &Layout| -> Vec<String> {
        let pages = layout.pages.iter();
        pages.flat_map(|page| words(page)).collect()
    };
    let begins =
        |lines: &[String], with: &str| lines.iter().position(|line| line.starts_with(with));
    let before = said(&layout_of(&snapshot));
    assert_eq!(begins(&before, "受周正委托"), None);
    snapshot.delegation = Some("受周正委托签发（委托期2026年11月1日至2026年12月31日）".into());
    let layout = layout_of(&snapshot);
    assert_eq!(layout.pages.len(), 1);
    let lines = said(&layout);
    let (names, by) = (begins(&lines, "编制"), begins(&lines, "受周正委托"));
    assert!(names.is_some() && names < by, "{lines:?}");
}

#[test]
fn a_notice_issued_again_says_which_one_it_replaces() {
    let mut snapshot = short();
    let said = |layout: &Layout| -> String {
        let pages = layout.pages.iter();
        pages.flat_map(|page| words(page)).collect()
    };
    assert!(!said(&layout_of(&snapshot)).contains("替代"));
    snapshot.replaces = vec!["供电安改〔2026〕1号".to_owned()];
    let layout = layout_of(&snapshot);
    assert_eq!(layout.pages.len(), 1);
    let lines = said(&layout);
    assert!(
        lines.contains("本通知书替代已作废的供电安改〔2026〕1号。"),
        "{lines}"
    );
}

#[test]
fn a_record_of_service_holds_one_field_on_one_page() {
    let fonts = fonts();
    for snapshot in [refused(), inked()] {
        let record = service_record(fonts, &snapshot, rendered_at()).unwrap();
        assert_eq!(record.pages, 1);
        let text = String::from_utf8_lossy(&record.pdf).into_owned();
        assert_eq!(text.matches("/FT/Sig").count(), 1);
        assert!(text.contains("(Issuer)"));
    }
}

#[test]
fn rare_names_take_the_fallback_fonts_and_say_so() {
    let fonts = fonts();
    let plain = rectification_notice(fonts, &short(), &[], rendered_at()).unwrap();
    assert_eq!(plain.fonts.len(), 2);
    let snapshot = long();
    let rare = rectification_notice(fonts, &snapshot, &photos(&snapshot), rendered_at()).unwrap();
    assert!(rare.fonts.iter().any(|(name, _)| name.contains("SerifJP")));
}

#[test]
fn missing_glyphs_and_photos_are_refused() {
    let fonts = fonts();
    let mut snapshot = short();
    snapshot.items[0].description.push('\u{f0000}');
    assert!(matches!(
        rectification_notice(fonts, &snapshot, &[], rendered_at()),
        Err(RenderError::MissingGlyphs { chars }) if chars == "\u{f0000}"
    ));
    assert!(matches!(
        rectification_notice(fonts, &normal(), &[], rendered_at()),
        Err(RenderError::PhotoMissing { no: 1 })
    ));
    let broken = [Photo {
        no: 1,
        jpeg: vec![0xff, 0xd8, 0xff],
    }];
    assert!(matches!(
        rectification_notice(fonts, &normal(), &broken, rendered_at()),
        Err(RenderError::PhotoUnusable { no: 1 })
    ));
}

#[test]
fn both_fields_stand_with_body_text_whatever_the_number_of_hazards() {
    for count in 1..=14 {
        let mut snapshot = long();
        snapshot.items.truncate(count);
        snapshot.photos.clear();
        for item in &mut snapshot.items {
            item.photos.clear();
        }
        let layout = layout_of(&snapshot);
        let names: Vec<_> = layout.fields.iter().map(|f| f.name).collect();
        assert_eq!(names, ["Issuer", "Receiver"]);
        let page = layout.fields[0].page;
        assert!(layout.fields.iter().all(|f| f.page == page));
        assert_eq!(page + 1, layout.pages.len());
        // The last sentence of the body ends on the page that is signed.
        let first = words(&layout.pages[page]).concat();
        assert!(first.contains("条考核。"), "{count}: {first}");
    }
}

#[test]
fn nothing_reaches_beyond_the_margins() {
    for snapshot in [short(), normal(), long()] {
        for page in &layout_of(&snapshot).pages {
            for item in page {
                if let Item::Text { x, y, size, glyphs } = item {
                    let right = glyphs
                        .iter()
                        .map(|p| x + p.x + 0.5 * size)
                        .fold(0.0, f32::max);
                    assert!(*x >= SIDE - 0.1 && right <= SIDE + MEASURE + 0.6 * size);
                    assert!(*y < HEIGHT - 30.0);
                }
            }
        }
    }
}

#[test]
fn the_words_on_paper_are_the_ones_agreed() {
    let all = words(&layout_of(&normal()).pages[0]).concat();
    for needed in [
        "城东供电所：",
        "以上共3项，均为一般隐患。",
        "整改期间应当采取措施确保安全",
        "2026年12月7日（含当日）前",
        "签收仅表示收到本通知书。",
        "自签收之日起5个工作日内书面提出。",
        "抄送：运维检修部。",
        "本通知书一式三份",
        "附件：现场照片4张",
        "共 2 页　第 1 页",
    ] {
        assert!(all.contains(needed), "{needed} is not in {all}");
    }
    for unwanted in ["责令", "复议", "指纹", "SHA", "时间戳"] {
        assert!(!all.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn major_hazards_are_counted_and_get_their_five_commitments() {
    let pages = layout_of(&long()).pages;
    let all: String = pages.iter().flat_map(|p| words(p)).collect();
    assert!(all.contains("以上共14项，其中第5、9项属于重大隐患。"));
    assert!(all.contains("见上表第5项"));
}

#[test]
fn a_very_tall_row_is_cut_over_pages() {
    let mut snapshot = short();
    snapshot.items[0].description = "电缆沟积水，盖板缺失。".repeat(120);
    let layout = layout_of(&snapshot);
    assert!(layout.pages.len() >= 3);
    let heads = layout
        .pages
        .iter()
        .filter(|p| words(p).iter().any(|w| w == "隐患描述"))
        .count();
    assert!(heads >= 2);
}

#[test]
fn the_file_is_plain_and_holds_two_empty_fields() {
    let fonts = fonts();
    let pdf = rectification_notice(fonts, &short(), &[], rendered_at())
        .unwrap()
        .pdf;
    assert!(pdf.starts_with(b"%PDF-1.7\n"));
    let text = String::from_utf8_lossy(&pdf);
    assert!(!text.contains("/ObjStm") && !text.contains("/XRef") && !text.contains("pdfaid"));
    let doc = lopdf::Document::load_mem(&pdf).unwrap();
    let size = doc.trailer.get(b"Size").unwrap().as_i64().unwrap();
    assert_eq!(doc.objects.len() as i64, size - 1);
    let widgets: Vec<_> = doc
        .objects
        .values()
        .filter_map(|o| o.as_dict().ok())
        .filter(|d| d.has(b"FT"))
        .collect();
    assert_eq!(widgets.len(), 2);
    for widget in widgets {
        assert!(!widget.has(b"V") && widget.has(b"AP"));
        assert_eq!(widget.get(b"F").unwrap().as_i64().unwrap(), 132);
    }
}

/// One shape of each kind over the first photo.
fn drawn_on() -> NoticeSnapshot {
    let point = |x, y| Point { x, y };
    let (from, to) = (point(1000, 1500), point(6000, 7000));
    let figures = [
        (Colour::Red, Figure::Arrow { from, to }),
        (Colour::Yellow, Figure::Ellipse { from, to }),
        (
            Colour::Blue,
            Figure::Rectangle {
                from: to,
                to: point(9900, 9900),
            },
        ),
        (
            Colour::Red,
            Figure::Freehand {
                points: (0..60)
                    .map(|n| point(300 + n * 100, 8000 + (n % 7) * 200))
                    .collect(),
            },
        ),
        (
            Colour::Blue,
            Figure::Text {
                at: point(9000, 9990),
                text: "实测 350 mm".to_owned(),
            },
        ),
        (
            Colour::Red,
            Figure::Text {
                at: point(0, 0),
                text: "长".repeat(40),
            },
        ),
    ];
    let mut notice = normal();
    let shapes = figures.map(|(colour, figure)| Shape { colour, figure });
    notice.photos[0].marks = shapes.to_vec();
    notice.photos[2].marks = shapes.to_vec();
    notice
}

#[test]
fn what_is_drawn_lies_over_its_photo_and_nowhere_else() {
    let notice = drawn_on();
    let layout = layout_of(&notice);
    let annex = layout.pages.last().unwrap();
    let photo = annex.iter().find_map(|item| match item {
        Item::Photo { area, no: 1 } => Some(*area),
        _ => None,
    });
    let area = photo.unwrap();
    let inside = |x: f32, y: f32| {
        let slack = 0.5;
        x >= area.x - slack
            && x <= area.x + area.w + slack
            && y >= area.y - slack
            && y <= area.y + area.h + slack
    };
    let first = annex
        .iter()
        .skip_while(|item| !matches!(item, Item::Photo { no: 1, .. }))
        .skip(1);
    let own: Vec<&Item> = first
        .take_while(|item| !matches!(item, Item::Photo { .. }))
        .collect();
    let (mut lines, mut plates) = (0, 0);
    for item in own {
        match item {
            Item::Stroke { points, .. } => {
                lines += 1;
                assert!(points.iter().all(|(x, y)| inside(*x, *y)), "{points:?}");
            }
            Item::Plate { area, .. } => {
                plates += 1;
                assert!(
                    inside(area.x, area.y) && inside(area.x + area.w, area.y + area.h),
                    "{area:?}"
                );
            }
            _ => {}
        }
    }
    // Each line over its casing; an arrow has two.
    assert_eq!((lines, plates), (10, 2));
    assert!(words(annex).iter().any(|line| line == "实测 350 mm"));
    let fonts = fonts();
    let pictures = photos(&notice);
    let made = rectification_notice(fonts, &notice, &pictures, rendered_at()).unwrap();
    keep("drawn.pdf", &made.pdf);
    assert!(made.pages == layout_of(&normal()).pages.len() as u32);
}

#[test]
fn a_snapshot_without_drawings_reads_and_writes_as_before() {
    let words = serde_json::to_string(&normal()).unwrap();
    assert!(!words.contains("marks"));
    let back: NoticeSnapshot = serde_json::from_str(&words).unwrap();
    assert_eq!(back, normal());
}
