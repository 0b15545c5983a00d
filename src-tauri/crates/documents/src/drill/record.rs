//! The record of the day (domain form 4.6).

use domain::drill::paper::DrillSnapshot;

use super::{ROWS, heading, photos, renewed, sentence, sign_in, signatures, tables};
use crate::Photo;
use crate::error::RenderError;
use crate::form::Form;
use crate::page::{MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::words::span;

pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    snapshot: &DrillSnapshot,
    pictures: &[Photo],
) -> Result<(), RenderError> {
    facts(&mut Form::new(sheet, ROWS), snapshot);
    if !snapshot.materials.is_empty() {
        heading(sheet, "应急物资与装备");
        tables::materials(sheet, &snapshot.materials);
    }
    heading(sheet, "演练过程");
    if !snapshot.broken_off.is_empty() {
        let set = Set::new(11.0, 18.0);
        sheet.block(&sentence(&snapshot.broken_off), set, SIDE, MEASURE);
    }
    tables::timeline(sheet, &snapshot.timeline);
    note(
        sheet,
        "注：计划和实际下方的时间从演练开始起算，不含暂停；前后相差 1 分钟以内为准时。",
    );
    if !snapshot.hot_wash.is_empty() {
        heading(sheet, "现场点评");
        let mut form = Form::new(sheet, ROWS);
        for said in &snapshot.hot_wash {
            form.row(&said.who, &sentence(&said.words));
        }
    }
    if let Some(evaluation) = &snapshot.evaluation {
        heading(sheet, "评估");
        let mut form = Form::new(sheet, ROWS);
        let score = tables::points(evaluation.score);
        form.row(
            "评估得分",
            &format!("{score}分，等级：{}", evaluation.grade),
        );
        tables::aspects(&mut form, evaluation);
        form.row("预案修订", &sentence(&evaluation.revision));
    }
    heading(sheet, "存在问题与纠正行动");
    match snapshot.actions.is_empty() {
        true => note(sheet, "未发现问题。"),
        false => tables::actions(sheet, &snapshot.actions),
    }
    sheet.y += 8.0;
    if !snapshot.reported.is_empty() {
        let mut form = Form::new(sheet, ROWS);
        form.row("报送情况", &snapshot.reported.join("\n"));
    }
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
        heading(sheet, "附件二　现场照片");
        photos(sheet, &snapshot.photos, pictures)?;
    }
    Ok(())
}

fn note(sheet: &mut Sheet<'_>, words: &str) {
    sheet.y += 3.0;
    sheet.block(words, Set::new(9.5, 14.0), SIDE, MEASURE);
}

pub(super) fn facts(form: &mut Form<'_, '_>, snapshot: &DrillSnapshot) {
    renewed(form, snapshot);
    form.row("演练名称", &snapshot.title);
    let plans = snapshot.plans.iter();
    let plans: Vec<String> = plans
        .map(|plan| format!("{}（{}）", plan.title, plan.kind))
        .collect();
    form.row("应急预案", &or_none(&plans.join("\n")));
    form.row("演练类型", &snapshot.kinds.join("、"));
    form.row("计划依据", &or_none(&snapshot.under));
    form.row("计划时间", &snapshot.planned);
    form.row(
        "演练时间",
        &span(snapshot.started_at, Some(snapshot.ended_at)),
    );
    form.row("演练地点", &snapshot.place);
    form.row("组织单位", &snapshot.host);
    if !snapshot.units.is_empty() {
        form.row("参演单位", &snapshot.units.join("、"));
    }
    for role in &snapshot.roles {
        form.row(&role.role, &role.people.join("、"));
    }
    let (expected, present) = (snapshot.expected, snapshot.present);
    form.row("应到／实到", &format!("应到{expected}人，实到{present}人"));
    for (label, words) in &snapshot.scenario {
        form.row(label, &sentence(words));
    }
    let objectives = snapshot.objectives.iter().zip(1..);
    let objectives: Vec<String> = objectives
        .map(|(one, no)| match one.reached.as_str() {
            "" => format!("{no}．{}", one.text),
            reached => format!("{no}．{}（{reached}）", one.text),
        })
        .collect();
    form.row("演练目标", &or_none(&objectives.join("\n")));
    form.row("安全保障\n措施", &or_none(&snapshot.safety));
    form.row("中止条件", &or_none(&snapshot.stop_conditions));
}

fn or_none(words: &str) -> String {
    match words.trim() {
        "" => "无".to_owned(),
        words => words.to_owned(),
    }
}
