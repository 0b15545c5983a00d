//! The evaluators' report (评估报告): how it was judged, what it came to, what was found.

use domain::drill::paper::{DrillSnapshot, EvaluationWords};

use super::summary::outline;
use super::{ROWS, renewed, sentence, signatures, tables};
use crate::chapters::{Chapters, paragraph};
use crate::form::Form;
use crate::sheet::Sheet;

pub(super) fn draw(sheet: &mut Sheet<'_>, snapshot: &DrillSnapshot) {
    renewed(&mut Form::new(sheet, ROWS), snapshot);
    let mut chapter = Chapters::default();
    chapter.begin(sheet, "演练概况");
    for words in outline(snapshot) {
        paragraph(sheet, &words);
    }
    if let Some(evaluation) = &snapshot.evaluation {
        judged(sheet, &mut chapter, snapshot, evaluation);
    }
    chapter.begin(sheet, "存在问题与纠正行动");
    match snapshot.actions.is_empty() {
        true => paragraph(sheet, "未发现需要纠正的问题。"),
        false => tables::actions(sheet, &snapshot.actions),
    }
    if let Some(evaluation) = &snapshot.evaluation {
        chapter.begin(sheet, "对预案的意见");
        paragraph(sheet, &sentence(&evaluation.revision));
        if !evaluation.suggestions.is_empty() {
            paragraph(sheet, &sentence(&evaluation.suggestions));
        }
    }
    sheet.y += 14.0;
    signatures(sheet, snapshot);
}

fn judged(
    sheet: &mut Sheet<'_>,
    chapter: &mut Chapters,
    snapshot: &DrillSnapshot,
    evaluation: &EvaluationWords,
) {
    chapter.begin(sheet, "评估组与评估方法");
    paragraph(
        sheet,
        &format!("评估组由{}组成。", evaluation.evaluators.join("、")),
    );
    paragraph(
        sheet,
        &format!(
            "评估员按评估表逐项独立评分（百分制），各项取评分的平均值，按权重加权得综合得分；无人观察到的项不计分，其权重由其余项分摊。等级分为{}。",
            evaluation.grades.join("、")
        ),
    );
    if evaluation.scheme > 0 {
        let version = evaluation.scheme;
        let words = format!("评估项、权重和等级采用本单位演练评分方案第{version}版。");
        paragraph(sheet, &words);
    }
    chapter.begin(sheet, "评估结果");
    let score = tables::points(evaluation.score);
    paragraph(
        sheet,
        &format!("本次演练综合得分{score}分，等级为{}。", evaluation.grade),
    );
    sheet.y += 4.0;
    tables::groups(sheet, evaluation);
    tables::responses(sheet, &snapshot.responses);
    chapter.begin(sheet, "目标实现情况");
    match snapshot.objectives.is_empty() {
        true => paragraph(sheet, "演练方案没有列出目标。"),
        false => tables::objectives(sheet, snapshot),
    }
    chapter.begin(sheet, "组织实施与参演人员表现");
    for words in [&evaluation.organisation, &evaluation.performance] {
        if !words.is_empty() {
            paragraph(sheet, &sentence(words));
        }
    }
    if !evaluation.self_assessments.is_empty() {
        paragraph(sheet, "参演人员自评：");
        let mut form = Form::new(sheet, ROWS);
        for said in &evaluation.self_assessments {
            form.row(&said.who, &sentence(&said.words));
        }
    }
    chapter.begin(sheet, "预案与保障评价");
    tables::aspects(&mut Form::new(sheet, ROWS), evaluation);
    chapter.begin(sheet, "逐项评分");
    tables::items(sheet, evaluation);
}
