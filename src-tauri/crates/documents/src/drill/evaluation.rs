//! The evaluators' report (评估报告): how it was judged, what it came to, what was found.

use domain::drill::paper::{DrillSnapshot, EvaluationWords};

use super::summary::outline;
use super::{LOOK, renewed, sentence, signatures, tables};
use crate::sheet::Sheet;
use crate::story::{Row, Story, set};

pub(super) fn draw(sheet: &mut Sheet<'_>, snapshot: &DrillSnapshot) {
    set(sheet, &story(snapshot), &LOOK);
    sheet.y += 14.0;
    signatures(sheet, snapshot);
}

pub(super) fn story(snapshot: &DrillSnapshot) -> Story {
    let mut story = Story::default();
    story.rows(renewed(snapshot).into_iter().collect());
    story.chapter("演练概况");
    for words in outline(snapshot) {
        story.paragraph(words);
    }
    if let Some(evaluation) = &snapshot.evaluation {
        judged(&mut story, snapshot, evaluation);
    }
    story.chapter("存在问题与纠正行动");
    match snapshot.actions.is_empty() {
        true => story.paragraph("未发现需要纠正的问题。"),
        false => story.table(tables::actions(&snapshot.actions)),
    }
    if let Some(evaluation) = &snapshot.evaluation {
        story.chapter("对预案的意见");
        story.paragraph(sentence(&evaluation.revision));
        if !evaluation.suggestions.is_empty() {
            story.paragraph(sentence(&evaluation.suggestions));
        }
    }
    story
}

fn judged(story: &mut Story, snapshot: &DrillSnapshot, evaluation: &EvaluationWords) {
    story.chapter("评估组与评估方法");
    story.paragraph(format!(
        "评估组由{}组成。",
        evaluation.evaluators.join("、")
    ));
    story.paragraph(format!(
        "评估员按评估表逐项独立评分（百分制），各项取评分的平均值，按权重加权得综合得分；无人观察到的项不计分，其权重由其余项分摊。等级分为{}。",
        evaluation.grades.join("、")
    ));
    if evaluation.scheme > 0 {
        let version = evaluation.scheme;
        story.paragraph(format!(
            "评估项、权重和等级采用本单位演练评分方案第{version}版。"
        ));
    }
    story.chapter("评估结果");
    let score = tables::points(evaluation.score);
    story.paragraph(format!(
        "本次演练综合得分{score}分，等级为{}。",
        evaluation.grade
    ));
    story.gap(4.0);
    story.table(tables::groups(evaluation));
    if let Some(bars) = tables::responses(&snapshot.responses) {
        story.bars(bars);
    }
    story.chapter("目标实现情况");
    match snapshot.objectives.is_empty() {
        true => story.paragraph("演练方案没有列出目标。"),
        false => story.table(tables::objectives(snapshot)),
    }
    story.chapter("组织实施与参演人员表现");
    for words in [&evaluation.organisation, &evaluation.performance] {
        if !words.is_empty() {
            story.paragraph(sentence(words));
        }
    }
    if !evaluation.self_assessments.is_empty() {
        story.paragraph("参演人员自评：");
        let said = evaluation.self_assessments.iter();
        let said = said.map(|said| Row::words(&said.who, sentence(&said.words)));
        story.rows(said.collect());
    }
    story.chapter("预案与保障评价");
    story.rows(tables::aspects(evaluation));
    story.chapter("逐项评分");
    story.table(tables::items(evaluation));
}
