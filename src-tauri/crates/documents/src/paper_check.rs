//! The report of a check of papers (纸电核对报告): how the sample was drawn, how each paper was found, and what was done
//! about what differs.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use crate::Rendered;
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::Form;
use crate::notice::{complete, head, number_pages};
use crate::page::{Layout, MEASURE, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};

/// What the report says.
#[derive(Debug, Clone, Serialize)]
pub struct PaperCheckWords {
    /// Organisation.
    pub organisation: String,
    /// What the check is called.
    pub title: String,
    /// How far it is, e.g. `已办结`.
    pub state: String,
    /// How the sample was drawn, label and words.
    pub drawn: Vec<[String; 2]>,
    /// What it came to, label and words.
    pub counts: Vec<[String; 2]>,
    /// Papers in the order they were drawn.
    pub papers: Vec<PaperFound>,
    /// What differs.
    pub differences: Vec<DifferenceWords>,
    /// What is said of the check; may be empty.
    pub opinion: String,
    /// Who signed it off, and on which day.
    pub signed: Option<(String, NaiveDate)>,
}

/// A paper of the sample.
#[derive(Debug, Clone, Serialize)]
pub struct PaperFound {
    /// Place in the sample, from 1.
    pub no: u32,
    /// 盒号、件号; empty for none.
    pub place: String,
    /// What it is.
    pub kind: String,
    /// Number; empty for none.
    pub number: String,
    /// Its day.
    pub dated_on: NaiveDate,
    /// How it was found; empty while nobody looked.
    pub found: String,
}

/// What differs of a paper.
#[derive(Debug, Clone, Serialize)]
pub struct DifferenceWords {
    /// The paper's place in the sample.
    pub no: u32,
    /// What differs.
    pub point: String,
    /// How.
    pub words: String,
    /// What was done about it, each answer a line; empty for nothing yet.
    pub answers: String,
    /// Whether it is settled.
    pub settled: bool,
}

pub(crate) fn render(
    fonts: &Fonts,
    words: &PaperCheckWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, words)?;
    let title = format!("纸电核对报告（{}）", words.title);
    let names = (title.as_str(), words.organisation.as_str());
    let about = About::of("paper_check", names, words, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn layout<'a>(faces: &'a Faces<'a>, words: &PaperCheckWords) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let title = match words.signed {
        Some(_) => words.title.clone(),
        None => format!("{}（{}）", words.title, words.state),
    };
    head::draw(&mut sheet, &words.organisation, "纸电核对报告", &title, "")?;
    rows(&mut sheet, &words.drawn);
    sheet.y += 8.0;
    rows(&mut sheet, &words.counts);
    heading(&mut sheet, "一、核对明细");
    papers(&mut sheet, words);
    heading(&mut sheet, "二、差异与整改");
    match words.differences.is_empty() {
        true => sheet.block("无差异。", set(), SIDE, MEASURE),
        false => differences(&mut sheet, words),
    }
    sheet.y += 10.0;
    let mut form = Form::new(&mut sheet, crate::drill::LOOK.rows);
    if !words.opinion.is_empty() {
        form.row("核对意见", &words.opinion);
    }
    if let Some((name, on)) = &words.signed {
        form.row("办结", &format!("{name}　{}", on.format("%Y年%-m月%-d日")));
    }
    form.signed("核对人", "");
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &words.title);
    Ok(layout)
}

fn rows(sheet: &mut Sheet<'_>, rows: &[[String; 2]]) {
    let mut form = Form::new(sheet, crate::drill::LOOK.rows);
    for [label, words] in rows {
        form.row(label, words);
    }
}

fn heading(sheet: &mut Sheet<'_>, title: &str) {
    sheet.y += 12.0;
    sheet.block(title, Set::new(12.0, 20.0).bold(), SIDE, MEASURE);
    sheet.y += 4.0;
}

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

fn set() -> Set {
    Set::new(9.5, 13.5)
}

fn papers(sheet: &mut Sheet<'_>, words: &PaperCheckWords) {
    let columns = [
        column("序号", 30.0, Align::Centre),
        column("盒号、件号", 92.0, Align::Left),
        column("文书", 112.0, Align::Left),
        column("文号", 122.5, Align::Left),
        column("日期", 64.0, Align::Centre),
        column("核对结果", 50.0, Align::Centre),
    ];
    let rows = words.papers.iter().map(|paper| {
        vec![
            paper.no.to_string(),
            paper.place.clone(),
            paper.kind.clone(),
            paper.number.clone(),
            paper.dated_on.to_string(),
            paper.found.clone(),
        ]
    });
    table::draw(sheet, SIDE, &columns, &rows.collect::<Vec<_>>(), set());
}

fn differences(sheet: &mut Sheet<'_>, words: &PaperCheckWords) {
    let columns = [
        column("序号", 30.0, Align::Centre),
        column("项目", 64.0, Align::Left),
        column("差异", 142.5, Align::Left),
        column("整改情况", 184.0, Align::Left),
        column("状态", 50.0, Align::Centre),
    ];
    let rows = words.differences.iter().map(|one| {
        let state = match one.settled {
            true => "已整改",
            false => "待整改",
        };
        vec![
            one.no.to_string(),
            one.point.clone(),
            one.words.clone(),
            one.answers.clone(),
            state.to_owned(),
        ]
    });
    table::draw(sheet, SIDE, &columns, &rows.collect::<Vec<_>>(), set());
}
