//! The summary of whoever held the drill (总结报告): outline, what was found, lessons, suggestions.

use domain::drill::paper::DrillSnapshot;
use domain::drill::{Punctuality, punctuality};

use super::{ROWS, photos, renewed, sentence, signatures, tables};
use crate::Photo;
use crate::chapters::{Chapters, paragraph};
use crate::error::RenderError;
use crate::form::Form;
use crate::sheet::Sheet;
use crate::words::span;

pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    snapshot: &DrillSnapshot,
    pictures: &[Photo],
) -> Result<(), RenderError> {
    renewed(&mut Form::new(sheet, ROWS), snapshot);
    let mut chapter = Chapters::default();
    chapter.begin(sheet, "基本概要");
    for words in outline(snapshot) {
        paragraph(sheet, &words);
    }
    tables::responses(sheet, &snapshot.responses);
    if !snapshot.summary.is_empty() {
        chapter.begin(sheet, "总结");
        prose(sheet, &snapshot.summary);
    }
    if let Some(evaluation) = &snapshot.evaluation {
        chapter.begin(sheet, "评估结论");
        let score = tables::points(evaluation.score);
        paragraph(
            sheet,
            &format!("评估组综合评分{score}分，等级为{}。", evaluation.grade),
        );
        prose(sheet, &evaluation.organisation);
        prose(sheet, &evaluation.performance);
    }
    chapter.begin(sheet, "发现的问题与纠正行动");
    match snapshot.actions.is_empty() {
        true => paragraph(sheet, "未发现需要纠正的问题。"),
        false => tables::actions(sheet, &snapshot.actions),
    }
    if let Some(evaluation) = &snapshot.evaluation {
        chapter.begin(sheet, "经验教训");
        prose(sheet, &evaluation.lessons);
        chapter.begin(sheet, "建议");
        prose(sheet, &evaluation.suggestions);
        prose(sheet, &evaluation.revision);
    }
    if !snapshot.reported.is_empty() {
        chapter.begin(sheet, "报送情况");
        for words in &snapshot.reported {
            paragraph(sheet, &sentence(words));
        }
    }
    sheet.y += 14.0;
    signatures(sheet, snapshot);
    if !snapshot.photos.is_empty() {
        sheet.turn();
        super::heading(sheet, "附件　现场照片");
        photos(sheet, &snapshot.photos, pictures)?;
    }
    Ok(())
}

/// A paragraph for each line.
fn prose(sheet: &mut Sheet<'_>, words: &str) {
    let lines = words.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .for_each(|line| paragraph(sheet, &sentence(line)));
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
        span(snapshot.started_at, Some(snapshot.ended_at)),
        snapshot.place,
        snapshot.title,
        snapshot.kinds.join("、"),
    )];
    let (expected, present) = (snapshot.expected, snapshot.present);
    let units = match snapshot.units.is_empty() {
        true => String::new(),
        false => format!("参演单位有{}。", snapshot.units.join("、")),
    };
    words.push(format!("{units}应到{expected}人，实到{present}人。"));
    let scenario: Vec<&str> = snapshot
        .scenario
        .iter()
        .map(|(_, words)| crate::words::bare(words))
        .collect();
    if !scenario.is_empty() {
        words.push(format!("模拟情景：{}。", scenario.join("；")));
    }
    words.push(kept(snapshot));
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
