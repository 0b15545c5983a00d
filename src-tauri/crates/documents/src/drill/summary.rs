//! The summary of whoever held the drill (总结报告): outline, what was found, lessons, suggestions.

use domain::drill::paper::DrillSnapshot;
use domain::drill::{Punctuality, punctuality};

use super::{LOOK, attendance, photos, renewed, sentence, signatures, tables, times};
use crate::Photo;
use crate::error::RenderError;
use crate::sheet::Sheet;
use crate::story::{Story, heading, set};

pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    snapshot: &DrillSnapshot,
    pictures: &[Photo],
) -> Result<(), RenderError> {
    set(sheet, &story(snapshot), &LOOK);
    sheet.y += 14.0;
    signatures(sheet, snapshot);
    if !snapshot.photos.is_empty() {
        sheet.turn();
        heading(sheet, "附件　现场照片");
        photos(sheet, &snapshot.photos, pictures)?;
    }
    Ok(())
}

pub(super) fn story(snapshot: &DrillSnapshot) -> Story {
    let mut story = Story::default();
    story.rows(renewed(snapshot).into_iter().collect());
    story.chapter("基本概要");
    for words in outline(snapshot) {
        story.paragraph(words);
    }
    if let Some(bars) = tables::responses(&snapshot.responses) {
        story.bars(bars);
    }
    if !snapshot.summary.is_empty() {
        story.chapter("总结");
        prose(&mut story, &snapshot.summary);
    }
    if let Some(evaluation) = &snapshot.evaluation {
        story.chapter("评估结论");
        let score = tables::points(evaluation.score);
        story.paragraph(format!(
            "评估组综合评分{score}分，等级为{}。",
            evaluation.grade
        ));
        prose(&mut story, &evaluation.organisation);
        prose(&mut story, &evaluation.performance);
    }
    story.chapter("发现的问题与纠正行动");
    match snapshot.actions.is_empty() {
        true => story.paragraph("未发现需要纠正的问题。"),
        false => story.table(tables::actions(&snapshot.actions)),
    }
    if let Some(evaluation) = &snapshot.evaluation {
        story.chapter("经验教训");
        prose(&mut story, &evaluation.lessons);
        story.chapter("建议");
        prose(&mut story, &evaluation.suggestions);
        prose(&mut story, &evaluation.revision);
    }
    if !snapshot.reported.is_empty() {
        story.chapter("报送情况");
        for words in &snapshot.reported {
            story.paragraph(sentence(words));
        }
    }
    story
}

/// A paragraph for each line.
fn prose(story: &mut Story, words: &str) {
    let lines = words.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .for_each(|line| story.paragraph(sentence(line)));
}

/// What was held, when, where, by whom, how far it kept to its script.
pub(super) fn outline(snapshot: &DrillSnapshot) -> Vec<String> {
    let plans: Vec<String> = snapshot
        .plans
        .iter()
        .map(|plan| format!("《{}》（{}）", plan.title, plan.kind))
        .collect();
    let under = match snapshot.under.is_empty() {
        true => String::new(),
        false => format!("按照{}，", snapshot.under),
    };
    let tried = match plans.is_empty() {
        true => String::new(),
        false => format!("，演练预案为{}", plans.join("、")),
    };
    let mut words = vec![format!(
        "{under}{}于{}在{}组织了“{}”（{}）{tried}。",
        snapshot.host,
        times(snapshot.started_at, snapshot.ended_at),
        snapshot.place,
        snapshot.title,
        snapshot.kinds.join("、"),
    )];
    let units = match snapshot.units.is_empty() {
        true => String::new(),
        false => format!("参演单位有{}。", snapshot.units.join("、")),
    };
    words.push(format!("{units}{}。", attendance(snapshot)));
    let scenario: Vec<&str> = snapshot
        .scenario
        .iter()
        .map(|(_, words)| crate::words::bare(words))
        .collect();
    if !scenario.is_empty() {
        words.push(format!("模拟情景：{}。", scenario.join("；")));
    }
    words.push(kept(snapshot));
    if !snapshot.entered_later.is_empty() {
        words.push(sentence(&snapshot.entered_later));
    }
    if !snapshot.broken_off.is_empty() {
        words.push(sentence(&snapshot.broken_off));
    }
    words
}

/// How many steps of the script came when they should.
fn kept(snapshot: &DrillSnapshot) -> String {
    let steps = snapshot.timeline.iter().filter(|one| one.planned.is_some());
    let steps: Vec<_> = steps.collect();
    let taken = steps.iter().filter_map(|one| one.planned.zip(one.actual));
    let late = taken.map(|(planned, actual)| actual - i64::from(planned));
    let late: Vec<i64> = late.collect();
    let punctual = |wanted: Punctuality| late.iter().filter(|s| punctuality(**s) == wanted).count();
    format!(
        "演练脚本共{}步，实施{}步，其中准时{}步、提前{}步、滞后{}步。",
        steps.len(),
        late.len(),
        punctual(Punctuality::OnTime),
        punctual(Punctuality::Early),
        punctual(Punctuality::Late),
    )
}
