//! Emergency cards (应急处置卡): what one post does, on a card to carry. Four on a sheet of A4, each A6,
//! with marks to cut along; whatever does not fit on one card goes on to the next.

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::emergency::Card;
use serde::Serialize;

use crate::Rendered;
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::notice::complete;
use crate::page::{Area, HEIGHT, Item, Layout, WIDTH};
use crate::sheet::{Set, Sheet};
use crate::words::date;

/// Width and height of a card.
const CARD: (f32, f32) = (WIDTH / 2.0, HEIGHT / 2.0);
/// Margin inside a card: 9 mm, so that cutting askew takes no word.
const MARGIN: f32 = 25.5;
/// Height of the foot.
const FOOT: f32 = 13.0;
/// Sizes of the steps, the largest that fits is taken.
const SIZES: [f32; 4] = [12.0, 11.0, 10.0, 9.0];
/// How much red there is in a warning.
const RED: [f32; 3] = [0.70, 0.11, 0.11];
const BLACK: [f32; 3] = [0.1, 0.13, 0.17];
const GREY: [f32; 3] = [0.6, 0.63, 0.67];

/// What the cards of a plan say besides their own words.
#[derive(Debug, Clone, Serialize)]
pub struct CardWords {
    /// Organisation.
    pub organisation: String,
    /// Plan.
    pub plan: String,
    /// Version.
    pub version: String,
    /// Since when it holds; a draft says that it is one.
    pub published_on: Option<NaiveDate>,
    /// The cards.
    pub cards: Vec<Card>,
}

pub(crate) fn render(
    fonts: &Fonts,
    words: &CardWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, words);
    let title = format!("{}应急处置卡", words.plan);
    let names = (title.as_str(), words.organisation.as_str());
    let about = About::of("emergency_cards", names, words, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn layout<'a>(faces: &'a Faces<'a>, words: &'a CardWords) -> Layout {
    let mut deck = Deck {
        sheet: Sheet::new(faces),
        placed: 0,
        words,
    };
    for card in &words.cards {
        deck.card(card);
    }
    deck.sheet.finish()
}

/// Cards as they are dealt out over sheets.
struct Deck<'a> {
    sheet: Sheet<'a>,
    placed: usize,
    words: &'a CardWords,
}

impl Deck<'_> {
    /// Turns to where the next card goes; returns its inside.
    fn next(&mut self) -> Area {
        let at = self.placed % 4;
        if at == 0 {
            if self.placed > 0 {
                self.sheet.turn();
            }
            self.cut_marks();
        }
        self.placed += 1;
        let (w, h) = CARD;
        Area {
            x: (at % 2) as f32 * w,
            y: (at / 2) as f32 * h,
            w,
            h,
        }
        .inset(MARGIN)
    }

    fn cut_marks(&mut self) {
        let (w, h) = CARD;
        let mut stroke = |from, to| {
            self.sheet.put(Item::Stroke {
                points: vec![from, to],
                closed: false,
                thickness: 0.5,
                colour: GREY,
            });
        };
        for (from, to) in [
            ((w, 0.0), (w, 18.0)),
            ((w, HEIGHT - 18.0), (w, HEIGHT)),
            ((0.0, h), (18.0, h)),
            ((WIDTH - 18.0, h), (WIDTH, h)),
            ((w - 9.0, h), (w + 9.0, h)),
            ((w, h - 9.0), (w, h + 9.0)),
        ] {
            stroke(from, to);
        }
    }

    fn card(&mut self, card: &Card) {
        let size = SIZES.into_iter().find(|size| {
            let area = Area {
                x: 0.0,
                y: 0.0,
                w: CARD.0,
                h: CARD.1,
            }
            .inset(MARGIN);
            let steps = card.steps.iter();
            let steps: f32 = steps
                .map(|step| self.step_height(step, *size, area.w))
                .sum();
            self.head_height(card, area.w) + steps + self.closing_height(card, area.w) + FOOT
                <= area.h
        });
        let size = size.unwrap_or(9.0);
        let mut area = self.next();
        let mut y = self.head(card, area, false);
        for (no, step) in (1..).zip(&card.steps) {
            let height = self.step_height(step, size, area.w);
            if y + height > area.y + area.h - FOOT {
                self.foot(area);
                area = self.next();
                y = self.head(card, area, true);
            }
            self.step((no, step), size, area, y);
            y += height;
        }
        let closing = self.closing_height(card, area.w);
        if y + closing > area.y + area.h - FOOT {
            self.foot(area);
            area = self.next();
            self.head(card, area, true);
        }
        // What must be found at a glance stands at the bottom of the card, always in one place.
        let y = area.y + area.h - FOOT - closing;
        self.closing(card, area, y);
        self.foot(area);
    }

    fn name(card: &Card, goes_on: bool) -> String {
        let rest = if goes_on { "（续）" } else { "" };
        format!("{}{rest}", card.post)
    }

    fn head_height(&self, card: &Card, w: f32) -> f32 {
        let post = self.sheet.lines(&card.post, Self::post(), w).len() as f32;
        let event = match card.event.is_empty() {
            true => 0.0,
            false => self.sheet.lines(&card.event, Self::event(), w).len() as f32,
        };
        14.0 + post * Self::post().lead + event * Self::event().lead + 10.0
    }

    fn post() -> Set {
        Set::new(20.0, 25.0).bold()
    }

    fn event() -> Set {
        Set::new(11.5, 16.0)
    }

    /// Draws the head; returns where the steps begin.
    fn head(&mut self, card: &Card, area: Area, goes_on: bool) -> f32 {
        let Area { x, w, .. } = area;
        self.sheet.y = area.y;
        let over = format!("应急处置卡　{}", self.words.plan);
        let small = Set::new(8.5, 14.0);
        let mut lines = self.sheet.lines(&over, small, w);
        lines.truncate(1);
        self.sheet.draw(lines, small, x, area.y, w);
        self.sheet.y += 14.0;
        self.sheet
            .block(&Self::name(card, goes_on), Self::post(), x, w);
        if !card.event.is_empty() {
            self.sheet.block(&card.event, Self::event(), x, w);
        }
        let y = self.sheet.y + 4.0;
        self.sheet.put(Item::Stroke {
            points: vec![(x, y), (x + w, y)],
            closed: false,
            thickness: 1.4,
            colour: BLACK,
        });
        y + 6.0
    }

    fn step_set(size: f32) -> Set {
        Set::new(size, size * 1.42)
    }

    fn step_height(&self, step: &str, size: f32, w: f32) -> f32 {
        let set = Self::step_set(size);
        let lines = self.sheet.lines(step, set, w - size * 1.9).len() as f32;
        lines * set.lead + 3.0
    }

    fn step(&mut self, (no, step): (usize, &str), size: f32, area: Area, y: f32) {
        let set = Self::step_set(size);
        let indent = size * 1.9;
        let number = self.sheet.lines(&no.to_string(), set.bold(), indent);
        self.sheet.draw(number, set.bold(), area.x, y, indent);
        let lines = self.sheet.lines(step, set, area.w - indent);
        self.sheet
            .draw(lines, set, area.x + indent, y, area.w - indent);
    }

    fn warning() -> Set {
        Set::new(10.5, 15.0).bold()
    }

    fn warning_height(&self, card: &Card, w: f32) -> f32 {
        match card.warnings.is_empty() {
            true => 0.0,
            false => {
                let lines = self
                    .sheet
                    .lines(&Self::warns(card), Self::warning(), w - 16.0);
                lines.len() as f32 * Self::warning().lead + 10.0 + 6.0
            }
        }
    }

    fn warns(card: &Card) -> String {
        format!("严禁　{}", card.warnings)
    }

    fn closing_height(&self, card: &Card, w: f32) -> f32 {
        self.warning_height(card, w) + card.contacts.len() as f32 * Self::contact().lead + 4.0
    }

    fn contact() -> Set {
        Set::new(11.0, 17.0)
    }

    /// What must not be done and whom to call.
    fn closing(&mut self, card: &Card, area: Area, y: f32) {
        let Area { x, w, .. } = area;
        let mut y = y;
        let height = self.warning_height(card, w);
        if height > 0.0 {
            let plate = Area {
                x,
                y,
                w,
                h: height - 6.0,
            };
            self.sheet.put(Item::Plate {
                area: plate,
                edge: 1.2,
                colour: RED,
            });
            let lines = self
                .sheet
                .lines(&Self::warns(card), Self::warning(), w - 16.0);
            self.sheet
                .draw(lines, Self::warning(), x + 8.0, y + 5.0, w - 16.0);
            y += height;
        }
        for contact in &card.contacts {
            let set = Self::contact();
            let phone = self.sheet.width(&contact.phone, set.bold());
            let lines = self.sheet.lines(&contact.name, set, w - phone - 10.0);
            self.sheet
                .draw(lines.into_iter().take(1).collect(), set, x, y, w);
            let lines = self.sheet.lines(&contact.phone, set.bold(), w);
            self.sheet.draw(lines, set.bold(), x + w - phone, y, w);
            y += set.lead;
        }
    }

    fn foot(&mut self, area: Area) {
        let words = self.words;
        let since = match words.published_on {
            Some(day) => format!("第 {} 版，{}起施行", words.version, date(day)),
            None => format!("第 {} 版草案，未经签署", words.version),
        };
        let set = Set::new(8.0, 11.0);
        let y = area.y + area.h - FOOT + 4.0;
        let rest = self.sheet.width(&since, set);
        let mut lines = self
            .sheet
            .lines(&words.organisation, set, area.w - rest - 8.0);
        lines.truncate(1);
        self.sheet.draw(lines, set, area.x, y, area.w);
        let lines = self.sheet.lines(&since, set, area.w);
        self.sheet
            .draw(lines, set, area.x + area.w - rest, y, area.w);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{fonts, keep, rendered_at};
    use domain::emergency::CardContact;

    fn contact(name: &str, phone: &str) -> CardContact {
        CardContact {
            name: name.into(),
            phone: phone.into(),
        }
    }

    fn card(post: &str, steps: usize) -> Card {
        let all = [
            "确认起火柜号，按下就近手动报警按钮，大声呼喊示警。",
            "电话报告所长和调控中心：地点、柜号、有无人员被困。",
            "得到调控许可后断开 2 号柜电源，验明无电；未验电不得用水。",
            "用二氧化碳灭火器对准火焰根部喷射，两人一组，背向出口。",
            "火势控制不住即撤离，关门，在南门外 30 米处清点人数。",
        ];
        Card {
            post: post.into(),
            event: "10 kV 城东开关站高压室起火".into(),
            steps: (0..steps).map(|n| all[n % all.len()].to_owned()).collect(),
            warnings: "带电设备用水、泡沫灭火；未戴呼吸器进入冒烟的 SF₆ 设备室".into(),
            contacts: vec![
                contact("所长 王志强", "0539-1200"),
                contact("调控中心", "0539-1110"),
                contact("消防", "119"),
            ],
        }
    }

    fn words(cards: Vec<Card>) -> CardWords {
        CardWords {
            organisation: "清河供电公司".into(),
            plan: "配电室火灾现场处置方案".into(),
            version: "3.2".into(),
            published_on: NaiveDate::from_ymd_opt(2026, 3, 2),
            cards,
        }
    }

    /// All words of the sheets.
    fn said(words: &CardWords) -> String {
        let faces = Faces::new(fonts());
        let layout = layout(&faces, words);
        let items = layout.pages.iter().flatten();
        let glyphs = items.filter_map(|item| match item {
            Item::Text { glyphs, .. } => Some(glyphs.iter().map(|placed| placed.glyph.ch)),
            _ => None,
        });
        glyphs.flatten().collect()
    }

    #[test]
    fn four_cards_lie_on_a_sheet_and_the_fifth_on_the_next() {
        let of = |n: usize| words((0..n).map(|_| card("值班员", 5)).collect());
        let made = render(fonts(), &of(4), rendered_at()).unwrap();
        keep("emergency-cards.pdf", &made.pdf);
        assert_eq!(made.pages, 1);
        assert_eq!(render(fonts(), &of(5), rendered_at()).unwrap().pages, 2);
        assert!(made == render(fonts(), &of(4), rendered_at()).unwrap());
    }

    #[test]
    fn a_long_card_goes_on_and_loses_nothing() {
        let long = words(vec![card("值班员", 30)]);
        let text = said(&long);
        assert!(text.contains("值班员（续）"));
        assert_eq!(text.matches("清点人数").count(), 6);
        assert_eq!(text.matches("119").count(), 1);
    }

    #[test]
    fn nothing_leaves_its_card() {
        let faces = Faces::new(fonts());
        let layout = layout(&faces, &words(vec![card("运维人员", 12), card("所长", 1)]));
        for item in layout.pages.iter().flatten() {
            let Item::Text { x, y, glyphs, size } = item else {
                continue;
            };
            let right = glyphs.last().map_or(0.0, |last| last.x + size);
            let column = (x / CARD.0).floor();
            assert!(x + right <= (column + 1.0) * CARD.0, "{x} {right}");
            let row = ((y - size) / CARD.1).floor();
            assert!(*y <= (row + 1.0) * CARD.1, "{y}");
        }
    }

    #[test]
    fn a_draft_says_so() {
        let draft = CardWords {
            published_on: None,
            ..words(vec![card("值班员", 3)])
        };
        assert!(said(&draft).contains("未经签署"));
        assert!(!said(&words(vec![card("值班员", 3)])).contains("未经签署"));
    }
}
