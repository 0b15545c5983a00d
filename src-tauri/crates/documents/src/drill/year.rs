//! The year's plan of drills (年度应急演练计划), to be approved: what has its day, and what the law demands besides.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use super::LOOK;
use crate::Rendered;
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::{Form, Hand, Rows};
use crate::notice::{complete, head, number_pages};
use crate::page::Layout;
use crate::sheet::{Align, Sheet};
use crate::story::{Story, set};
use crate::table::{Column, Table};

const ROWS: Rows = Rows {
    plain: 25.0,
    signed: 44.0,
};

/// What the year's plan says.
#[derive(Debug, Clone, Serialize)]
pub struct DrillYearWords {
    /// Organisation.
    pub organisation: String,
    /// Department that answers for drills.
    pub department: String,
    /// Year.
    pub year: i32,
    /// Day of the paper.
    pub made_on: NaiveDate,
    /// Drills with a day, by it.
    pub drills: Vec<YearDrill>,
    /// What is demanded and has no day yet.
    pub demands: Vec<YearDemand>,
    /// Reading of the law by which it is demanded, in words.
    pub reading: String,
}

/// A drill of the year.
#[derive(Debug, Clone, Serialize)]
pub struct YearDrill {
    /// What it is called.
    pub title: String,
    /// Plan it exercises.
    pub plan: String,
    /// 实战 or 桌面.
    pub form: String,
    /// Unit that holds it, with those that take part.
    pub unit: String,
    /// Day.
    pub on: NaiveDate,
    /// Place.
    pub place: String,
    /// How it stands: 计划, or 已开展.
    pub stands: String,
}

/// What is demanded and has no day yet.
#[derive(Debug, Clone, Serialize)]
pub struct YearDemand {
    /// On whom.
    pub body: String,
    /// What.
    pub words: String,
    /// Until when.
    pub by: NaiveDate,
    /// Clause.
    pub basis: String,
}

pub(crate) fn render(
    fonts: &Fonts,
    words: &DrillYearWords,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, words)?;
    let title = title(words);
    let names = (title.as_str(), words.organisation.as_str());
    let about = About::of("drill_year", names, words, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn title(words: &DrillYearWords) -> String {
    format!("{}年度应急演练计划", words.year)
}

fn layout<'a>(faces: &'a Faces<'a>, words: &'a DrillYearWords) -> Result<Layout, RenderError> {
    let mut sheet = Sheet::new(faces);
    let made = words.made_on.format("%Y年%-m月%-d日").to_string();
    let under = format!("编制部门：{}　　{made}", words.department);
    head::draw(&mut sheet, &words.organisation, &title(words), &under, "")?;
    set(&mut sheet, &story(words), &LOOK);
    sheet.y += 14.0;
    let mut form = Form::new(&mut sheet, ROWS);
    for (n, role) in ["编制人", "审核人", "批准人"].into_iter().enumerate() {
        form.reserve = (2 - n) as f32 * ROWS.signed;
        form.signed_by(role, "", Hand::Blank);
    }
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &title(words));
    Ok(layout)
}

fn story(words: &DrillYearWords) -> Story {
    let mut story = Story::default();
    story.heading("演练安排");
    match words.drills.is_empty() {
        true => story.plain("还没有排定日期的演练。"),
        false => story.table(drills(&words.drills)),
    }
    if !words.demands.is_empty() {
        story.gap(6.0);
        story.heading("法定要求中尚未排定的");
        story.table(demands(&words.demands));
    }
    story.note(&format!("注：法定要求按{}计算。", words.reading));
    story
}

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

fn drills(drills: &[YearDrill]) -> Table {
    let columns = [
        column("序号", 28.0, Align::Centre),
        column("演练名称", 110.0, Align::Left),
        column("应急预案", 96.5, Align::Left),
        column("形式", 34.0, Align::Centre),
        column("组织和参演单位", 72.0, Align::Left),
        column("时间", 46.0, Align::Centre),
        column("地点", 52.0, Align::Left),
        column("情况", 32.0, Align::Centre),
    ];
    let rows = drills.iter().zip(1..).map(|(one, no)| {
        vec![
            no.to_string(),
            one.title.clone(),
            one.plan.clone(),
            one.form.clone(),
            one.unit.clone(),
            one.on.format("%-m月%-d日").to_string(),
            one.place.clone(),
            one.stands.clone(),
        ]
    });
    Table::new(columns, rows.collect())
}

fn demands(demands: &[YearDemand]) -> Table {
    let columns = [
        column("序号", 28.0, Align::Centre),
        column("单位", 110.0, Align::Left),
        column("要求", 150.5, Align::Left),
        column("最迟", 62.0, Align::Centre),
        column("依据", 120.0, Align::Left),
    ];
    let rows = demands.iter().zip(1..).map(|(one, no)| {
        vec![
            no.to_string(),
            one.body.clone(),
            one.words.clone(),
            one.by.format("%-m月%-d日").to_string(),
            one.basis.clone(),
        ]
    });
    Table::new(columns, rows.collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failure ends the test")]

    use super::*;
    use crate::testing::{fonts, keep, rendered_at};

    #[test]
    fn a_year_of_drills_has_lines_to_sign_on_its_last_page() {
        let on = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let drill = |no: u32| YearDrill {
            title: format!("10 kV 城东开关站火灾现场处置演练（{no}）"),
            plan: "10 kV 城东开关站火灾现场处置方案".to_owned(),
            form: "实战".to_owned(),
            unit: "城东供电所；变电运维一班、城东消防救援站".to_owned(),
            on: on(1 + no % 12, 10),
            place: "10 kV 城东开关站，Ⅰ段母线室".to_owned(),
            stands: if no < 4 { "已开展" } else { "计划" }.to_owned(),
        };
        let demand = |words: &str| YearDemand {
            body: "清河供电公司".to_owned(),
            words: words.to_owned(),
            by: on(12, 31),
            basis: "《生产安全事故应急预案管理办法》第三十三条".to_owned(),
        };
        let words = DrillYearWords {
            organisation: "清河供电公司".to_owned(),
            department: "安全监察部".to_owned(),
            year: 2026,
            made_on: on(1, 5),
            drills: (1..=24).map(drill).collect(),
            demands: vec![demand("本年综合应急预案或专项应急预案演练一次")],
            reading: "“最低要求”口径".to_owned(),
        };
        let made = render(fonts(), &words, rendered_at()).unwrap();
        keep("drill_year.pdf", &made.pdf);
        assert!(made.pages >= 2, "{}", made.pages);
        let bare = DrillYearWords {
            drills: Vec::new(),
            demands: Vec::new(),
            ..words
        };
        assert_eq!(render(fonts(), &bare, rendered_at()).unwrap().pages, 1);
    }
}
