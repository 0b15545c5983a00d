//! An emergency plan on paper (应急预案), from what a version says.

use chrono::{DateTime, FixedOffset};
use domain::emergency::Contents;
use serde::Serialize;

use crate::Rendered;
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, Hand, Rows};
use crate::notice::{complete, head, number_pages};
use crate::page::Layout;
use crate::sheet::{Align, Set, Sheet};
use crate::story::{Look, Row, Story, set};
use crate::table::{Column, Table};

const ROWS: Rows = Rows {
    plain: 25.0,
    signed: 44.0,
};
const LOOK: Look = Look {
    table: Set {
        size: 10.0,
        lead: 14.5,
        weight: crate::fonts::Weight::Regular,
        align: Align::Left,
    },
    rows: ROWS,
};

/// What the paper of a plan says.
#[derive(Debug, Clone, Serialize)]
pub struct PlanPaperWords {
    /// Organisation.
    pub organisation: String,
    /// Name of the plan.
    pub name: String,
    /// Its number with its version, e.g. `XC-03　第2版`; a draft says that it is one.
    pub number: String,
    /// What stands above its parts: kind, unit, when it was signed and filed; each with its label.
    pub rows: Vec<(String, String)>,
    /// What it says.
    pub contents: Contents,
    /// Who drafted, reviewed and signed it, each with the role; nameless where it is written by hand.
    pub signatories: Vec<(String, String)>,
}

pub(crate) fn render(
    fonts: &Fonts,
    words: &PlanPaperWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, words)?;
    let title = format!("{}（{}）", words.name, words.number);
    let names = (title.as_str(), words.organisation.as_str());
    let about = About::of("emergency_plan", names, words, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn layout<'a>(faces: &'a Faces<'a>, words: &'a PlanPaperWords) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    head::draw(
        &mut sheet,
        &words.organisation,
        &words.name,
        &words.number,
        "",
    )?;
    set(&mut sheet, &story(words), &LOOK);
    sheet.y += 14.0;
    let count = words.signatories.len();
    let mut form = Form::new(&mut sheet, ROWS);
    for (n, (role, name)) in words.signatories.iter().enumerate() {
        form.reserve = count.saturating_sub(n + 1) as f32 * ROWS.signed;
        form.signed_by(role, name, Hand::Blank);
    }
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &words.name);
    Ok(layout)
}

fn story(words: &PlanPaperWords) -> Story {
    let mut story = Story::default();
    let rows = words.rows.iter();
    story.rows(rows.map(|(label, said)| Row::words(label, said)).collect());
    let contents = &words.contents;
    for (title, said) in [
        ("应急组织体系", &contents.organisation),
        ("职责分工", &contents.duties),
        ("响应程序", &contents.procedure),
        ("处置措施", &contents.measures),
    ] {
        story.chapter(title);
        prose(&mut story, said);
    }
    if !contents.contacts.is_empty() {
        story.chapter("通讯录");
        story.table(contacts(contents));
    }
    if !contents.materials.is_empty() {
        story.chapter("应急物资装备");
        story.table(materials(contents));
    }
    if !contents.cards.is_empty() {
        story.chapter("应急处置卡");
        for card in &contents.cards {
            story.heading(&match card.event.is_empty() {
                true => card.post.clone(),
                false => format!("{}：{}", card.post, card.event),
            });
            let steps = card.steps.iter().zip(1..);
            let steps = steps.map(|(step, no)| format!("{no}．{step}"));
            let mut rows = vec![Row::words("处置步骤", steps.collect::<Vec<_>>().join("\n"))];
            if !card.warnings.is_empty() {
                rows.push(Row::words("禁止事项", card.warnings.clone()));
            }
            let called = card.contacts.iter();
            let called = called.map(|one| format!("{} {}", one.name, one.phone));
            let called: Vec<String> = called.collect();
            if !called.is_empty() {
                rows.push(Row::words("联络", called.join("，")));
            }
            story.rows(rows);
        }
    }
    story
}

/// A paragraph for each line; what is not written yet says so.
fn prose(story: &mut Story, words: &str) {
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.collect();
    match lines.is_empty() {
        true => story.paragraph("（未编写）"),
        false => lines.into_iter().for_each(|line| story.paragraph(line)),
    }
}

const fn column(head: &'static str, width: f32) -> Column {
    Column {
        head,
        width,
        align: Align::Left,
    }
}

fn contacts(contents: &Contents) -> Table {
    let columns = [
        column("应急职务", 130.0),
        column("姓名或单位", 130.0),
        column("岗位", 100.5),
        column("电话", 110.0),
    ];
    let row = |one: &domain::emergency::contents::Contact| {
        vec![
            one.role.clone(),
            one.name.clone(),
            one.post.clone(),
            one.phone.clone(),
        ]
    };
    Table::new(columns, contents.contacts.iter().map(row).collect())
}

fn materials(contents: &Contents) -> Table {
    let columns = [
        column("名称", 150.5),
        column("数量", 80.0),
        column("存放地点", 140.0),
        column("保管人", 100.0),
    ];
    let row = |one: &domain::emergency::contents::Material| {
        vec![
            one.name.clone(),
            one.quantity.clone(),
            one.place.clone(),
            one.keeper.clone(),
        ]
    };
    Table::new(columns, contents.materials.iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failure ends the test")]

    use domain::emergency::Card;
    use domain::emergency::contents::{CardContact, Contact, Material};

    use super::*;
    use crate::testing::{fonts, keep, rendered_at};

    fn many() -> PlanPaperWords {
        let contact = |no: u32| Contact {
            role: format!("第{no}组组长"),
            name: "何𬭚".to_owned(),
            phone: "0539-8600 1234".to_owned(),
            person: None,
            post: "安全监察部主任".to_owned(),
        };
        let material = |no: u32| Material {
            name: format!("正压式空气呼吸器（{no}号）"),
            quantity: "2 套".to_owned(),
            place: "城东开关站值班室".to_owned(),
            keeper: "赵磊".to_owned(),
        };
        let card = |post: &str| Card {
            post: post.to_owned(),
            event: "配电室起火".to_owned(),
            steps: ["报告所长和调度", "断开上级电源并验电", "拨打 119"]
                .map(str::to_owned)
                .to_vec(),
            warnings: "带电用水".to_owned(),
            contacts: vec![CardContact {
                name: "调度".to_owned(),
                phone: "8600 1111".to_owned(),
            }],
        };
        PlanPaperWords {
            organisation: "清河供电公司".to_owned(),
            name: "10 kV 城东开关站火灾现场处置方案".to_owned(),
            number: "XC-03　第3版".to_owned(),
            rows: [("类别", "现场处置方案"), ("编制单位", "城东供电所")]
                .map(|(label, words)| (label.to_owned(), words.to_owned()))
                .to_vec(),
            contents: Contents {
                organisation: "所长任现场指挥。\n下设断电组、灭火组、疏散组。".to_owned(),
                duties: "断电组：断开电源、验电。\n灭火组：使用二氧化碳灭火器扑救。".to_owned(),
                procedure: "发现、报告、启动、终止。".repeat(30),
                measures: "先断电、再验电、后扑救。".repeat(40),
                contacts: (1..=12).map(contact).collect(),
                materials: (1..=14).map(material).collect(),
                cards: vec![card("值班员"), card("现场指挥")],
            },
            signatories: [("编制", "张伟"), ("审核", ""), ("签发", "陈国栋（总经理）")]
                .map(|(role, name)| (role.to_owned(), name.to_owned()))
                .to_vec(),
        }
    }

    #[test]
    fn a_plan_has_all_its_parts_on_pages_that_are_numbered() {
        let made = render(fonts(), &many(), rendered_at()).unwrap();
        keep("emergency_plan.pdf", &made.pdf);
        assert!(made.pages >= 3, "{}", made.pages);
        let bare = PlanPaperWords {
            contents: Contents::default(),
            ..many()
        };
        let made = render(fonts(), &bare, rendered_at()).unwrap();
        keep("emergency_plan_draft.pdf", &made.pdf);
        assert_eq!(made.pages, 1);
    }
}
