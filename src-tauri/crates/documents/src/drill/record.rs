//! The record of the day (domain form 4.6).

use domain::drill::paper::{DrillSnapshot, EvaluationWords};

use super::{
    LOOK, attendance, coming, photos, renewed, sentence, sign_in, signatures, tables, times,
};
use crate::Photo;
use crate::error::RenderError;
use crate::sheet::Sheet;
use crate::story::{Row, Story, heading, set};

pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    snapshot: &DrillSnapshot,
    pictures: &[Photo],
) -> Result<(), RenderError> {
    set(sheet, &story(snapshot), &LOOK);
    signatures(sheet, snapshot);
    if !snapshot.participants.is_empty() {
        sheet.turn();
        heading(sheet, "附件一　参演人员签到表");
        sign_in::draw(sheet, snapshot, pictures)?;
        for one in &snapshot.sheets {
            sheet.turn();
            heading(sheet, "附件一（续）　签到表照片");
            sign_in::photographed(sheet, one, pictures)?;
        }
    }
    if !snapshot.photos.is_empty() {
        sheet.turn();
        let more = match snapshot.more_photos {
            0 => String::new(),
            more => format!("（另有{more}张，存演练档案）"),
        };
        heading(sheet, &format!("附件二　现场照片{more}"));
        photos(sheet, &snapshot.photos, pictures)?;
    }
    Ok(())
}

pub(super) fn story(snapshot: &DrillSnapshot) -> Story {
    let mut story = Story::default();
    story.rows(facts(snapshot));
    if !snapshot.materials.is_empty() {
        story.heading("应急物资与装备");
        story.table(tables::materials(&snapshot.materials));
    }
    story.heading("演练过程");
    if !snapshot.entered_later.is_empty() {
        story.plain(sentence(&snapshot.entered_later));
    }
    if !snapshot.broken_off.is_empty() {
        story.plain(sentence(&snapshot.broken_off));
    }
    story.table(tables::timeline(&snapshot.timeline));
    story.note("注：计划和实际下方的时间从演练开始起算，不含暂停；前后相差 1 分钟以内为准时。");
    if !snapshot.communications.is_empty() {
        story.heading("通信记录");
        story.table(tables::communications(&snapshot.communications));
    }
    if !snapshot.hot_wash.is_empty() {
        story.heading("现场点评");
        let said = snapshot.hot_wash.iter();
        let said = said.map(|said| Row::words(&said.who, sentence(&said.words)));
        story.rows(said.collect());
    }
    if let Some(evaluation) = &snapshot.evaluation {
        judged(&mut story, evaluation);
    }
    story.heading("存在问题与纠正行动");
    match snapshot.actions.is_empty() {
        true => story.note("未发现问题。"),
        false => story.table(tables::actions(&snapshot.actions)),
    }
    if !snapshot.summary.is_empty() {
        story.heading("总结");
        let lines = snapshot.summary.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            story.plain(sentence(line));
        }
    }
    story.gap(8.0);
    let mut rows = Vec::new();
    if !snapshot.attachments.is_empty() {
        let listed = snapshot.attachments.iter().zip(1..);
        let listed = listed.map(|(words, no)| format!("{no}．{words}"));
        rows.push(Row::words("附件", listed.collect::<Vec<_>>().join("\n")));
    }
    rows.extend(reporting(snapshot));
    story.rows(rows);
    story
}

/// 分项得分, 参演自评, 评估组意见 and what plan and organisation proved to be.
pub(super) fn judged(story: &mut Story, evaluation: &EvaluationWords) {
    story.heading("评估");
    let score = tables::points(evaluation.score);
    let result = format!("{score}分，等级：{}", evaluation.grade);
    story.rows(vec![Row::words("评估得分", result)]);
    story.gap(4.0);
    story.table(tables::groups(evaluation));
    if !evaluation.self_assessments.is_empty() {
        story.heading("参演自评");
        let said = evaluation.self_assessments.iter();
        let said = said.map(|said| Row::words(&said.who, sentence(&said.words)));
        story.rows(said.collect());
    }
    story.heading("评估组意见");
    let opinion = [
        ("组织实施", &evaluation.organisation),
        ("参演人员\n表现", &evaluation.performance),
        ("经验教训", &evaluation.lessons),
        ("改进建议", &evaluation.suggestions),
    ];
    let said = opinion.into_iter().filter(|(_, words)| !words.is_empty());
    story.rows(
        said.map(|(label, words)| Row::words(label, sentence(words)))
            .collect(),
    );
    story.rows(tables::aspects(evaluation));
    story.rows(vec![Row::words("预案修订", sentence(&evaluation.revision))]);
}

/// Whether it has to be reported, and when and to whom it was.
fn reporting(snapshot: &DrillSnapshot) -> Vec<Row> {
    let reported = snapshot.reported.join("\n");
    let Some(needed) = snapshot.report_needed else {
        let row = Row::words("报送情况", reported.clone());
        return (!reported.is_empty()).then_some(row).into_iter().collect();
    };
    let mut rows = vec![Row::words("是否需上报", if needed { "是" } else { "否" })];
    match (needed, reported.is_empty()) {
        (_, false) => rows.push(Row::words("报送日期", reported)),
        (true, true) => rows.push(Row::words("报送日期", "尚未报送")),
        (false, true) => {}
    }
    rows
}

pub(super) fn facts(snapshot: &DrillSnapshot) -> Vec<Row> {
    let mut rows: Vec<Row> = renewed(snapshot).into_iter().collect();
    let mut row = |label: &str, words: String| rows.push(Row::words(label, words));
    row("演练名称", snapshot.title.clone());
    let plans = snapshot.plans.iter();
    let plans: Vec<String> = plans
        .map(|plan| format!("{}（{}）", plan.title, plan.kind))
        .collect();
    row("应急预案", or_none(&plans.join("\n")));
    row("演练类型", snapshot.kinds.join("、"));
    row("计划依据", or_none(&snapshot.under));
    row("计划时间", snapshot.planned.clone());
    match snapshot.not_held.as_str() {
        "" => row("演练时间", times(snapshot.started_at, snapshot.ended_at)),
        said => row("举行情况", sentence(said)),
    }
    row("演练地点", snapshot.place.clone());
    row("组织单位", snapshot.host.clone());
    if !snapshot.units.is_empty() {
        row("参演单位", snapshot.units.join("、"));
    }
    for role in &snapshot.roles {
        row(&role.role, role.people.join("、"));
    }
    row(coming(snapshot), attendance(snapshot));
    for (label, words) in &snapshot.scenario {
        row(label, sentence(words));
    }
    let objectives = snapshot.objectives.iter().zip(1..);
    let objectives: Vec<String> = objectives
        .map(|(one, no)| match one.reached.as_str() {
            "" => format!("{no}．{}", one.text),
            reached => format!("{no}．{}（{reached}）", one.text),
        })
        .collect();
    row("演练目标", or_none(&objectives.join("\n")));
    row("安全保障\n措施", or_none(&snapshot.safety));
    row("中止条件", or_none(&snapshot.stop_conditions));
    rows
}

fn or_none(words: &str) -> String {
    match words.trim() {
        "" => "无".to_owned(),
        words => words.to_owned(),
    }
}
