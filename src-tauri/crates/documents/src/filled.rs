//! A filled-in form: what it says in rows, who signs, the stamp, copies and photos. What it is about is no
//! business of this page.

use chrono::{DateTime, FixedOffset};
use domain::form::{FormRow, FormSignature, FormSnapshot};

use crate::draft;
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, Hand, Rows, numbered};
use crate::notice::{annex, complete, head, number_pages};
use crate::page::{BOTTOM, Layout, MEASURE, SIDE, TOP};
use crate::sheet::{Set, Sheet};
use crate::words::{bare, date};
use crate::wrap::Line;
use crate::{Photo, Rendered};

/// Heights in points, roomiest first. The first that needs the fewest pages is taken.
const DENSITIES: [Heights; 3] = [
    Heights {
        rows: Rows {
            plain: 29.0,
            signed: SIGNED,
        },
        stamp: 122.0,
    },
    Heights {
        rows: Rows {
            plain: 25.0,
            signed: SIGNED,
        },
        stamp: 112.0,
    },
    Heights {
        rows: Rows {
            plain: 22.0,
            signed: SIGNED,
        },
        stamp: 104.0,
    },
];

/// Height of a line that is signed on, at every density: less does not hold a signature by key.
const SIGNED: f32 = 44.0;
/// Height of a row that is written in by hand.
const ROOM: f32 = 52.0;
/// Least height of the rows on the page that is signed: about six lines.
const WITH_SIGNATURES: f32 = 110.0;
/// Characters of a label that stand on one line.
const LABEL_LINE: usize = 6;
const BODY: (f32, f32) = (12.0, 20.0);
const FOOT: (f32, f32) = (10.0, 16.0);
/// Width of the name and date that the stamp stands over.
const STAMPED: f32 = 216.0;
const GAP: f32 = 7.0;

#[derive(Debug, Clone, Copy)]
struct Heights {
    rows: Rows,
    /// Kept for the stamp; it is 42 mm wide.
    stamp: f32,
}

/// Whether somebody made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum As {
    Made,
    Draft,
}

pub(crate) fn render(
    fonts: &Fonts,
    (kind, made): (&str, As),
    snapshot: &FormSnapshot,
    photos: &[Photo],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let mut layout = layout(&faces, snapshot, photos)?;
    if made == As::Draft {
        draft::mark(&faces, &mut layout);
    }
    let title = format!("{}（{}）", snapshot.title, snapshot.heading);
    let names = (title.as_str(), snapshot.organisation.as_str());
    let held = photos.iter().map(|photo| photo.jpeg.as_slice());
    let about = About::of(kind, names, snapshot, held, rendered_at)?;
    complete(&faces, &layout, photos, &about)
}

fn layout<'a>(
    faces: &'a Faces<'a>,
    snapshot: &FormSnapshot,
    photos: &[Photo],
) -> Result<Layout, RenderError> {
    let mut best: Option<Layout> = None;
    for heights in DENSITIES {
        let layout = attempt(faces, snapshot, photos, heights)?;
        if best
            .as_ref()
            .is_none_or(|best| layout.pages.len() < best.pages.len())
        {
            best = Some(layout);
        }
    }
    let mut layout = best.unwrap_or_default();
    number_pages(faces, &mut layout, &snapshot.heading);
    Ok(layout)
}

fn attempt<'a>(
    faces: &'a Faces<'a>,
    snapshot: &FormSnapshot,
    photos: &[Photo],
    heights: Heights,
) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    head::draw(
        &mut sheet,
        &snapshot.organisation,
        &snapshot.title,
        &snapshot.heading,
        &snapshot.qr,
    )?;
    opening(&mut sheet, snapshot);
    let end = End::of(&sheet, snapshot, heights.stamp);
    let form = &mut Form::new(&mut sheet, heights.rows);
    let block = form.height_signed(snapshot.signatures.len()) + end.height();
    for (row, below) in snapshot.rows.iter().zip(kept(form, &snapshot.rows, block)) {
        form.reserve = below;
        draw_row(form, row);
    }
    form.reserve = 0.0;
    for (n, signature) in snapshot.signatures.iter().enumerate() {
        if n + 1 == snapshot.signatures.len() {
            form.reserve = end.height();
        }
        let hand = match signature.by_key {
            true => Hand::Key("Issuer"),
            false => Hand::inked(signature.ink, photos, snapshot.dated_on)?,
        };
        sign(form, (n, signature), &snapshot.signatures, hand);
    }
    end.draw(&mut sheet, snapshot);
    annex::draw(&mut sheet, &snapshot.photos, photos)?;
    Ok(sheet.finish())
}

fn opening(sheet: &mut Sheet<'_>, snapshot: &FormSnapshot) {
    let set = Set::new(BODY.0, BODY.1);
    if !snapshot.addressee.is_empty() {
        let to = sheet.body(&format!("{}：", bare(&snapshot.addressee)), set, false);
        sheet.flow(to, set, 0.0);
    }
    if !snapshot.opening.is_empty() {
        let words = sheet.body(&snapshot.opening, set, true);
        sheet.flow(words, set, 0.0);
        sheet.y += GAP;
    }
}

/// What each row keeps below it on its page: nobody signs on a page that holds but a line of what is signed, so
/// the last rows stay with the signatures.
fn kept(form: &Form<'_, '_>, rows: &[FormRow], block: f32) -> Vec<f32> {
    let most = BOTTOM - TOP - 2.0 * ROOM;
    let mut words = 0.0;
    let below = rows.iter().rev().map(|row| {
        let below = match words < WITH_SIGNATURES {
            true => (block + words).min(most),
            false => 0.0,
        };
        words += height(form, row);
        below
    });
    let mut below: Vec<f32> = below.collect();
    below.reverse();
    below
}

fn height(form: &Form<'_, '_>, row: &FormRow) -> f32 {
    match row {
        FormRow::Words { words, .. } if words.trim().is_empty() => ROOM,
        FormRow::Words { label, words } => form.height(&folded(label), words.trim()),
        FormRow::Choices { .. } => form.height("", ""),
    }
}

fn draw_row(form: &mut Form<'_, '_>, row: &FormRow) {
    match row {
        FormRow::Words { label, words } if words.trim().is_empty() => {
            form.space(&folded(label), ROOM);
        }
        FormRow::Words { label, words } => form.row(&folded(label), words.trim()),
        FormRow::Choices { label, choices } => {
            let choices: Vec<(&str, bool)> = { choices.iter() }
                .map(|(word, taken)| (word.as_str(), *taken))
                .collect();
            form.ticks(&folded(label), &choices);
        }
    }
}

fn sign(
    form: &mut Form<'_, '_>,
    (n, signature): (usize, &FormSignature),
    all: &[FormSignature],
    hand: Hand,
) {
    let label = &signature.label;
    let alike = |one: &&FormSignature| one.label == *label;
    let before = all.iter().take(n).filter(alike).count();
    let label = numbered(label, before, all.iter().filter(alike).count());
    form.signed_by(&folded(&label), &signature.name, hand);
}

/// A label in two lines where it does not stand on one.
fn folded(label: &str) -> String {
    let count = label.chars().count();
    if count <= LABEL_LINE {
        return label.to_owned();
    }
    let mut lines = label.to_owned();
    let half = count.div_ceil(2);
    if let Some((at, _)) = label.char_indices().nth(half) {
        lines.insert(at, '\n');
    }
    lines
}

/// What follows the signatures: the last sentence, name and date under the stamp, copies at the foot.
struct End {
    closing: Vec<Line>,
    stamped: Vec<Line>,
    copies: Vec<Line>,
    stamp: f32,
}

impl End {
    fn of(sheet: &Sheet<'_>, snapshot: &FormSnapshot, stamp: f32) -> Self {
        let mut closing = Vec::new();
        let mut last = vec![snapshot.closing.clone()];
        if !snapshot.photos.is_empty() {
            last.push(format!("附件：现场照片{}张", snapshot.photos.len()));
        }
        for words in last.iter().filter(|words| !words.is_empty()) {
            closing.extend(sheet.body(words, set(BODY), true));
        }
        let mut stamped = Vec::new();
        if !snapshot.stamped_by.is_empty() {
            stamped = sheet.balanced(&snapshot.stamped_by, set(BODY), STAMPED);
            stamped.extend(sheet.lines(&date(snapshot.dated_on), set(BODY), STAMPED));
        }
        let copies = match snapshot.copies_to.as_str() {
            "" => Vec::new(),
            copies => {
                let words = format!("抄送：{}。", bare(copies));
                sheet.lines(&words, set(FOOT), MEASURE - 24.0)
            }
        };
        Self {
            closing,
            stamp: match stamped.len() {
                0 => 0.0,
                lines => stamp + lines.saturating_sub(2) as f32 * BODY.1,
            },
            stamped,
            copies,
        }
    }

    fn closing_height(&self) -> f32 {
        match self.closing.len() {
            0 => 0.0,
            lines => lines as f32 * BODY.1 + GAP,
        }
    }

    fn foot_height(&self) -> f32 {
        match self.copies.len() {
            0 => 0.0,
            lines => lines as f32 * FOOT.1 + 8.0,
        }
    }

    fn height(&self) -> f32 {
        self.closing_height() + self.stamp + self.foot_height()
    }

    fn draw(self, sheet: &mut Sheet<'_>, snapshot: &FormSnapshot) {
        if sheet.room() < self.height() {
            sheet.turn();
        }
        let foot = self.foot_height();
        if !self.closing.is_empty() {
            sheet.y += GAP;
            let height = self.closing.len() as f32 * BODY.1;
            sheet.draw(self.closing, set(BODY), SIDE, sheet.y, MEASURE);
            sheet.y += height;
        }
        if !snapshot.stamped_by.is_empty() {
            // A stamp stands upright with the name and the date a little below its middle.
            let height = self.stamped.len() as f32 * BODY.1;
            let top = sheet.y + self.stamp / 2.0 + 8.0 - height / 2.0;
            let x = SIDE + MEASURE - STAMPED;
            sheet.draw(self.stamped, set(BODY).centre(), x, top, STAMPED);
            sheet.y += self.stamp;
        }
        if !self.copies.is_empty() {
            let y = BOTTOM - foot;
            sheet.rule((SIDE, y), (SIDE + MEASURE, y));
            sheet.draw(self.copies, set(FOOT), SIDE + 12.0, y + 2.0, MEASURE);
            sheet.rule((SIDE, BOTTOM - 3.0), (SIDE + MEASURE, BOTTOM - 3.0));
            sheet.y = BOTTOM;
        }
    }
}

fn set((size, lead): (f32, f32)) -> Set {
    Set::new(size, lead)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::page::Item;
    use crate::testing::{fonts, keep, long, normal, photos, rendered_at};

    pub(crate) fn opinion() -> FormSnapshot {
        let notice = normal();
        FormSnapshot {
            organisation: notice.organisation.clone(),
            title: "隐患整改复查意见书".to_owned(),
            heading: "供电安复〔2026〕7号".to_owned(),
            addressee: notice.addressee,
            opening: "我单位于2026年11月23日发出《隐患整改通知书》（供电安改〔2026〕12号），现对你单位整改情况进行复查，提出如下意见：".to_owned(),
            rows: vec![
                FormRow::words("隐患", "隐患〔2026〕12号　电缆沟积水，水位没过中间接头；盖板破损2块。"),
                FormRow::Choices {
                    label: "复查方式".to_owned(),
                    choices: vec![("现场".to_owned(), true), ("资料".to_owned(), false), ("试验".to_owned(), true)],
                },
                FormRow::words("复查情况", "积水已排净，盖板已补齐，水泵试运行正常。"),
                FormRow::words("总结论", "复查合格，建议销号。"),
            ],
            closing: String::new(),
            signatures: vec![
                FormSignature::by_key("复查人", "何𬭚（安监员）"),
                FormSignature::by_hand("复查人", "李娜"),
                FormSignature::by_hand("被复查单位负责人", "王志强（所长）"),
            ],
            stamped_by: notice.organisation,
            copies_to: "运维检修部、营销部".to_owned(),
            photos: Vec::new(),
            dated_on: notice.issued_on,
            qr: "bihuan:1:reinspection_opinion:供电安复〔2026〕7号:00000000000070008000000000000001:00:00".to_owned(),
        }
    }

    pub(crate) fn report() -> FormSnapshot {
        let (mut form, notice) = (opinion(), long());
        let item = |n: usize| notice.items[n % notice.items.len()].clone();
        form.organisation = notice.organisation.clone();
        form.stamped_by = notice.organisation.clone();
        form.addressee = notice.addressee.clone();
        form.rows = (0..26)
            .map(|n| {
                FormRow::words(
                    "危害程度和整改难易程度分析",
                    format!("{}；{}", item(n).description, item(n).measures),
                )
            })
            .collect();
        form.rows
            .push(FormRow::words("防止复发措施", "排查。".repeat(900)));
        form.rows.push(FormRow::words("其他", ""));
        form.signatures = notice
            .inspection
            .inspectors
            .iter()
            .map(|name| FormSignature::by_hand("复查人", name))
            .collect();
        form.signatures.push(FormSignature::by_key(
            "主要负责人",
            "司马𬭚（国网江苏省电力有限公司洪泽湖区供电分公司党委书记、总经理）",
        ));
        form.copies_to = notice.copies_to.join("、");
        form.closing = "特此报告。".to_owned();
        form.photos = notice.photos.clone();
        form
    }

    fn made(form: &FormSnapshot) -> Rendered {
        let pictures = match form.photos.is_empty() {
            true => Vec::new(),
            false => photos(&long()),
        };
        render(fonts(), ("paper", As::Made), form, &pictures, rendered_at()).unwrap()
    }

    fn laid(form: &FormSnapshot) -> Layout {
        let faces = Faces::new(fonts());
        let pictures = match form.photos.is_empty() {
            true => Vec::new(),
            false => photos(&long()),
        };
        layout(&faces, form, &pictures).unwrap()
    }

    fn words(items: &[Item]) -> String {
        let glyphs = items.iter().filter_map(|item| match item {
            Item::Text { glyphs, .. } => Some(glyphs.iter().map(|placed| placed.glyph.ch)),
            _ => None,
        });
        glyphs.flatten().collect()
    }

    #[test]
    fn a_form_is_the_same_bytes_twice_and_has_a_field_where_a_key_signs() {
        let form = opinion();
        let first = made(&form);
        keep("form-opinion.pdf", &first.pdf);
        assert_eq!(first.pages, 1);
        assert!(first == made(&form));
        let layout = laid(&form);
        let names: Vec<_> = layout.fields.iter().map(|field| field.name).collect();
        assert_eq!(names, ["Issuer"]);
        let said = words(&layout.pages[0]);
        assert!(
            said.contains("复查人一") && said.contains("复查人二"),
            "{said}"
        );
        let mut by_hand = form;
        by_hand.signatures[0].by_key = false;
        assert!(laid(&by_hand).fields.is_empty());
    }

    /// A reply in which somebody wrote so many sentences into each of its longer rows.
    fn reply(sentences: usize) -> FormSnapshot {
        let said = "已排净积水，更换破损盖板，水泵试运行正常。".repeat(sentences);
        let long = |label| FormRow::words(label, said.as_str());
        FormSnapshot {
            title: "隐患整改反馈单".to_owned(),
            opening: "根据《隐患整改通知书》（供电安改〔2026〕12号），现将隐患整改情况反馈如下："
                .to_owned(),
            rows: vec![
                FormRow::words("反馈单位", "城东供电所"),
                FormRow::words("隐患", "隐患〔2026〕12号　电缆沟积水，水位没过中间接头。"),
                FormRow::words("整改期限", "2026年12月4日（含当日）"),
                long("整改措施落实情况"),
                FormRow::words("完成日期", "2026年12月2日"),
                long("原因分析"),
                long("防止复发措施"),
                long("举一反三情况"),
                FormRow::words("自验", "自验人刘洋，2026年12月2日提交验收。"),
            ],
            signatures: ["整改责任人", "自验人", "责任单位负责人"]
                .map(|label| FormSignature::by_hand(label, "刘洋"))
                .to_vec(),
            copies_to: String::new(),
            ..opinion()
        }
    }

    #[test]
    fn with_signatures_that_go_overleaf_go_the_last_lines_of_what_is_signed() {
        let cell = SIDE + crate::form::LABEL + 8.0;
        let mut overleaf = 0;
        for sentences in 1..60 {
            let form = reply(sentences);
            let layout = laid(&form);
            if [2, 8, 30].contains(&sentences) {
                keep(&format!("form-reply-{sentences}.pdf"), &made(&form).pdf);
            }
            let signed = |page: &&Vec<Item>| words(page).contains("签名");
            let pages: Vec<_> = layout.pages.iter().filter(signed).collect();
            assert_eq!(pages.len(), 1, "{sentences}: signed on one page");
            let lines = pages[0].iter().filter(|item| match item {
                Item::Text { x, glyphs, .. } => (x - cell).abs() < 0.5 && glyphs.len() > 3,
                _ => false,
            });
            // The names of those who sign are not counted, nor is a last line of a few characters.
            assert!(lines.count() >= 4, "{sentences}");
            overleaf += usize::from(!words(&layout.pages[0]).contains("签名"));
        }
        assert!(overleaf > 30, "{overleaf}");
    }

    #[test]
    fn a_draft_says_so_on_every_page_and_has_nothing_to_sign() {
        let form = FormSnapshot {
            qr: String::new(),
            ..report()
        };
        let pictures = photos(&long());
        let draft = ("paper", As::Draft);
        let made = render(fonts(), draft, &form, &pictures, rendered_at()).unwrap();
        keep("form-draft.pdf", &made.pdf);
        let pdf = lopdf::Document::load_mem(&made.pdf).unwrap();
        assert!(!pdf.catalog().unwrap().has(b"AcroForm"));
        let faces = Faces::new(fonts());
        let mut layout = layout(&faces, &form, &pictures).unwrap();
        assert!(!words(&layout.pages[0]).contains(draft::WORD));
        draft::mark(&faces, &mut layout);
        assert!(layout.pages.len() > 2 && layout.fields.is_empty());
        assert!(
            layout
                .pages
                .iter()
                .all(|page| words(page).contains(draft::WORD))
        );
    }

    #[test]
    fn a_long_form_runs_on_and_nobody_signs_on_a_page_without_its_words() {
        let form = report();
        let long = made(&form);
        keep("form-long.pdf", &long.pdf);
        assert!(long.fonts.iter().any(|(name, _)| name.contains("SerifJP")));
        let layout = laid(&form);
        let signed = layout
            .pages
            .iter()
            .find(|page| words(page).contains("主要负责人"));
        let signed = words(signed.unwrap());
        assert!(signed.contains("其他"), "{signed}");
        assert!(
            signed.contains("特此报告") && signed.contains("抄送"),
            "{signed}"
        );
        let last = words(layout.pages.last().unwrap());
        assert!(last.contains("图10"), "{last}");
    }
}
