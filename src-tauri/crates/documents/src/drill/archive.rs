//! The archive of a drill (演练档案): plan, script, sign-in, evaluation, summary, photos, the names of its
//! files, and its papers as they are kept, bound into one file.

use chrono::{DateTime, FixedOffset, NaiveDateTime};
use domain::drill::paper::DrillSnapshot;

use super::{LOOK, attendance, coming, photos, record, sentence, sign_in, tables, times};
use crate::dossier::front::{self, Cover};
use crate::dossier::{Body, bind, held};
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::page::{MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::story::{Block, Row, Story, set};
use crate::table::Table;
use crate::{Paper, Photo, Rendered};

const TITLE: &str = "应急演练档案";

pub(crate) fn render(
    fonts: &Fonts,
    words: &DrillSnapshot,
    (bound_at, bound_by): (NaiveDateTime, &str),
    pictures: &[Photo],
    papers: &[Paper],
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let cover = Cover {
        organisation: &words.organisation,
        kind: (TITLE, ""),
        name: &words.title,
        number: &words.number,
        rows: &cover(words),
        parts: &[],
        bound: (bound_at, bound_by),
        none: "本次演练尚无文书。",
    };
    let title = format!("{TITLE}（{}）", words.number);
    let names = (title.as_str(), words.organisation.as_str());
    let shown = pictures.iter().map(|picture| picture.jpeg.as_slice());
    let about = About::of(
        "drill_archive",
        names,
        words,
        shown.chain(held(papers)),
        rendered_at,
    )?;
    let front = front::cover(&faces, &cover, papers.len());
    let body = body(&faces, words, pictures)?;
    bind(
        &faces,
        (&words.number, front),
        body,
        (pictures, papers),
        &about,
    )
}

fn cover(words: &DrillSnapshot) -> Vec<(String, String)> {
    let plans: Vec<&str> = words.plans.iter().map(|plan| plan.title.as_str()).collect();
    let row = |label: &str, said: String| (label.to_owned(), said);
    let mut rows = vec![
        row("应急预案", plans.join("\n")),
        row("演练类型", words.kinds.join("、")),
        match words.not_held.as_str() {
            "" => row("演练时间", times(words.started_at, words.ended_at)),
            said => row("举行情况", sentence(said)),
        },
        row("演练地点", words.place.clone()),
        row("组织单位", words.host.clone()),
        row(coming(words), attendance(words)),
    ];
    if !words.broken_off.is_empty() {
        rows.push(row("中止或转实战", sentence(&words.broken_off)));
    }
    if let Some(evaluation) = &words.evaluation {
        let score = tables::points(evaluation.score);
        rows.push(row("评估结果", format!("{score}分，{}", evaluation.grade)));
    }
    if !words.reported.is_empty() {
        rows.push(row("报送情况", words.reported.join("\n")));
    }
    rows
}

fn body<'a>(
    faces: &'a Faces<'a>,
    words: &DrillSnapshot,
    pictures: &[Photo],
) -> Result<Body, RenderError> {
    let mut sheet = Sheet::new(faces);
    let mut entries = Vec::new();
    let mut part = |sheet: &mut Sheet<'_>, title: &str| {
        front::heading(sheet, title);
        entries.push((title.to_owned(), sheet.page()));
    };
    part(&mut sheet, "一、演练方案");
    let mut plan = Story::default();
    plan.rows(record::facts(words));
    if !words.materials.is_empty() {
        plan.heading("应急物资与装备");
        plan.table(tables::materials(&words.materials));
    }
    set(&mut sheet, &plan, &LOOK);
    part(&mut sheet, "二、脚本与过程");
    for said in [&words.not_held, &words.entered_later, &words.broken_off] {
        if !said.is_empty() {
            say(&mut sheet, &sentence(said));
            sheet.y += 4.0;
        }
    }
    table(&mut sheet, tables::timeline(&words.timeline));
    part(&mut sheet, "三、签到");
    match words.participants.is_empty() {
        true => say(&mut sheet, "没有参演人员名单。"),
        false => sign_in::draw(&mut sheet, words, pictures)?,
    }
    part(&mut sheet, "四、评估");
    if !words.hot_wash.is_empty() {
        let mut said = Story::default();
        said.heading("现场点评");
        let remarks = words.hot_wash.iter();
        let remarks = remarks.map(|one| Row::words(&one.who, sentence(&one.words)));
        said.rows(remarks.collect());
        set(&mut sheet, &said, &LOOK);
        sheet.y += 8.0;
    }
    match &words.evaluation {
        None if !words.not_held.is_empty() => say(&mut sheet, "未举行，没有评估。"),
        None if !words.broken_off.is_empty() => say(&mut sheet, "未按计划进行到底，没有评估。"),
        None => say(&mut sheet, "尚未评估。"),
        Some(evaluation) => {
            let mut judged = Story::default();
            record::judged(&mut judged, evaluation);
            judged.heading("逐项评分");
            judged.table(tables::items(evaluation));
            set(&mut sheet, &judged, &LOOK);
        }
    }
    part(&mut sheet, "五、总结与纠正行动");
    match words.summary.is_empty() {
        true if !words.not_held.is_empty() => say(&mut sheet, "未举行，没有总结。"),
        true => say(&mut sheet, "尚未总结。"),
        false => say(&mut sheet, &sentence(&words.summary)),
    }
    if !words.actions.is_empty() {
        sheet.y += 6.0;
        table(&mut sheet, tables::actions(&words.actions));
    }
    part(&mut sheet, "六、现场照片");
    match words.photos.is_empty() {
        true => say(&mut sheet, "没有照片。"),
        false => photos(&mut sheet, &words.photos, pictures)?,
    }
    if !words.attachments.is_empty() {
        part(&mut sheet, "七、演练资料");
        for (said, no) in words.attachments.iter().zip(1..) {
            say(&mut sheet, &format!("{no}．{said}"));
        }
    }
    Ok(Body {
        pages: sheet.finish().pages,
        entries,
    })
}

fn table(sheet: &mut Sheet<'_>, table: Table) {
    set(sheet, &Story(vec![Block::Table(table)]), &LOOK);
}

fn say(sheet: &mut Sheet<'_>, words: &str) {
    sheet.block(words, Set::new(11.0, 18.0), SIDE, MEASURE);
}
