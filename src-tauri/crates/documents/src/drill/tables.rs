//! Tables that several papers of a drill have.

use domain::drill::paper::{
    ActionWords, CommunicationWords, DrillSnapshot, EvaluationWords, MaterialWords, MomentWords,
    ResponseWords,
};
use domain::drill::{Punctuality, punctuality};
use domain::figures::percent;

use super::{clock, length, sentence};
use crate::bars::Pair;
use crate::sheet::Align;
use crate::story::{Bars, Row};
use crate::table::{Column, Table};

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

/// Tenths of a point; a stroke for what nobody saw.
pub(super) fn points(tenths: Option<u32>) -> String {
    tenths.map_or("—".to_owned(), percent)
}

pub(super) fn materials(materials: &[MaterialWords]) -> Table {
    // Papers made before it was said where things are kept stay as they were.
    let told = materials.iter().any(|one| !one.kept.is_empty());
    let columns = match told {
        true => vec![
            column("序号", 30.0, Align::Centre),
            column("物资装备", 150.5, Align::Left),
            column("存放", 110.0, Align::Left),
            column("核对", 50.0, Align::Centre),
            column("说明", 130.0, Align::Left),
        ],
        false => vec![
            column("序号", 30.0, Align::Centre),
            column("物资装备", 200.5, Align::Left),
            column("核对", 60.0, Align::Centre),
            column("说明", 180.0, Align::Left),
        ],
    };
    let row = |(material, no): (&MaterialWords, u32)| {
        let kept = told.then(|| material.kept.clone());
        let mut row = vec![no.to_string(), material.name.clone()];
        row.extend(kept);
        row.extend([material.checked.clone(), material.note.clone()]);
        row
    };
    let rows = materials.iter().zip(1..).map(row).collect();
    Table::new(columns, rows)
}

pub(super) fn timeline(timeline: &[MomentWords]) -> Table {
    // Where nothing was photographed there is no column for it.
    let shown = timeline.iter().any(|one| !one.photos.is_empty());
    let [action, actor, result] = match shown {
        true => [122.5, 54.0, 86.0],
        false => [138.5, 58.0, 100.0],
    };
    let mut columns = vec![
        column("序号", 26.0, Align::Centre),
        column("计划", 44.0, Align::Centre),
        column("实际", 52.0, Align::Centre),
        column("阶段", 52.0, Align::Centre),
        column("动作与判定条件", action, Align::Left),
        column("执行人", actor, Align::Left),
        column("结果", result, Align::Left),
    ];
    if shown {
        columns.push(column("照片", 34.0, Align::Centre));
    }
    let rows = timeline.iter().zip(1..);
    let rows = rows.map(|(one, no)| {
        let mut row = moment((one, no));
        if shown {
            row.push(numbers(&one.photos));
        }
        row
    });
    Table::new(columns, rows.collect())
}

/// Numbers of photos, those in a row as from and to.
fn numbers(photos: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for no in photos {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*no) => *last = *no,
            _ => runs.push((*no, *no)),
        }
    }
    let said = runs.into_iter().map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    });
    said.collect::<Vec<_>>().join("、")
}

/// 通信记录.
pub(super) fn communications(told: &[CommunicationWords]) -> Table {
    let columns = [
        column("序号", 26.0, Align::Centre),
        column("时刻", 56.0, Align::Centre),
        column("发话", 84.0, Align::Left),
        column("受话", 84.0, Align::Left),
        column("方式", 56.0, Align::Left),
        column("内容", 164.5, Align::Left),
    ];
    let rows = told.iter().zip(1..).map(|(one, no)| {
        let day = one.day.map(|day| day.format("%-m月%-d日\n").to_string());
        let at = one.at.format("%H:%M:%S");
        vec![
            no.to_string(),
            format!("{}{at}", day.unwrap_or_default()),
            one.from.clone(),
            one.to.clone(),
            one.means.clone(),
            one.text.clone(),
        ]
    });
    let rows = rows.collect();
    Table::new(columns, rows)
}

fn moment((moment, no): (&MomentWords, u32)) -> Vec<String> {
    let planned = moment.planned.map(|seconds| clock(seconds.into()));
    let actual = moment.actual.map(clock).into_iter();
    let at = moment.at.map(|at| at.format("%H:%M:%S").to_string());
    let day = moment.day.map(|day| day.format("%-m月%-d日").to_string());
    let actual: Vec<String> = day.into_iter().chain(at).chain(actual).collect();
    let action = match moment.criterion.as_str() {
        "" => moment.action.clone(),
        criterion => format!("{}\n判定：{criterion}", moment.action),
    };
    let said = [deviation(moment), moment.result.clone()];
    let said: Vec<String> = said.into_iter().filter(|words| !words.is_empty()).collect();
    vec![
        no.to_string(),
        planned.unwrap_or_else(|| "计划外".to_owned()),
        actual.join("\n"),
        moment.stage.clone(),
        action,
        moment.actor.clone(),
        said.join("；"),
    ]
}

/// How far it was from its planned time.
fn deviation(moment: &MomentWords) -> String {
    let Some((planned, actual)) = moment.planned.zip(moment.actual) else {
        return String::new();
    };
    let late = actual - i64::from(planned);
    match punctuality(late) {
        Punctuality::OnTime => "准时".to_owned(),
        Punctuality::Late => format!("晚{}", length(late)),
        Punctuality::Early => format!("早{}", length(-late)),
    }
}

/// Response times under their title: the planned ones outlined, the actual ones solid.
pub(super) fn responses(responses: &[ResponseWords]) -> Option<Bars> {
    let pairs = responses.iter().map(|one| Pair {
        name: one.stage.clone(),
        values: [one.actual, Some(one.planned)],
        labels: [one.actual, Some(one.planned)]
            .map(|seconds| seconds.map_or("未进行".to_owned(), |s| length(s.into()))),
    });
    (!responses.is_empty()).then(|| Bars {
        lead: "各阶段从演练开始到启动的用时：",
        of: "阶段",
        legend: ["实际用时", "计划用时"],
        pairs: pairs.collect(),
    })
}

pub(super) fn groups(evaluation: &EvaluationWords) -> Table {
    let columns = [
        column("评估方面", 231.5, Align::Left),
        column("权重", 80.0, Align::Centre),
        column("得分", 80.0, Align::Centre),
        column("等级", 80.0, Align::Centre),
    ];
    let mut rows: Vec<_> = evaluation
        .groups
        .iter()
        .map(|(name, weight, score, grade)| {
            vec![
                name.clone(),
                weight.to_string(),
                points(*score),
                grade.clone(),
            ]
        })
        .collect();
    let weights: u32 = evaluation.groups.iter().map(|group| group.1).sum();
    let grade = evaluation.grade.split('（').next().unwrap_or_default();
    rows.push(vec![
        "综合".to_owned(),
        weights.to_string(),
        points(evaluation.score),
        grade.to_owned(),
    ]);
    Table::new(columns, rows)
}

pub(super) fn items(evaluation: &EvaluationWords) -> Table {
    let columns = [
        column("序号", 26.0, Align::Centre),
        column("评估方面", 66.0, Align::Left),
        column("评估内容", 186.5, Align::Left),
        column("权重", 30.0, Align::Centre),
        column("得分", 36.0, Align::Centre),
        column("等级", 30.0, Align::Centre),
        column("观察记录", 96.0, Align::Left),
    ];
    let rows = evaluation
        .items
        .iter()
        .zip(1..)
        .map(|(item, no)| {
            vec![
                no.to_string(),
                item.group.clone(),
                item.text.clone(),
                item.weight.to_string(),
                points(item.score),
                item.grade.clone(),
                item.remarks.join("；"),
            ]
        })
        .collect();
    Table::new(columns, rows)
}

pub(super) fn objectives(snapshot: &DrillSnapshot) -> Table {
    let columns = [
        column("序号", 30.0, Align::Centre),
        column("演练目标", 231.5, Align::Left),
        column("达成", 60.0, Align::Centre),
        column("说明", 150.0, Align::Left),
    ];
    let rows = snapshot
        .objectives
        .iter()
        .zip(1..)
        .map(|(objective, no)| {
            vec![
                no.to_string(),
                objective.text.clone(),
                objective.reached.clone(),
                objective.note.clone(),
            ]
        })
        .collect();
    Table::new(columns, rows)
}

pub(super) fn actions(actions: &[ActionWords]) -> Table {
    let columns = [
        column("序号", 26.0, Align::Centre),
        column("存在问题", 134.5, Align::Left),
        column("纠正行动", 110.0, Align::Left),
        column("责任人", 54.0, Align::Left),
        column("期限", 58.0, Align::Centre),
        column("情况", 88.0, Align::Left),
    ];
    let rows = actions
        .iter()
        .zip(1..)
        .map(|(one, no)| {
            let due = one.due_on.map(|day| day.to_string());
            vec![
                no.to_string(),
                one.finding.clone(),
                one.action.clone(),
                one.owner.clone(),
                due.unwrap_or_default(),
                one.stands.clone(),
            ]
        })
        .collect();
    Table::new(columns, rows)
}

/// How plan and organisation proved themselves, ticked as on the form.
pub(super) fn aspects(evaluation: &EvaluationWords) -> Vec<Row> {
    let each = evaluation.aspects.iter().map(|one| Row::Choices {
        label: one.aspect.clone(),
        choices: one.ratings.clone(),
        why: sentence(&one.note),
    });
    each.collect()
}
