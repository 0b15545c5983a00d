//! The figures of drills as a paper: numbers, rates, response times over the years, the drills themselves.

use chrono::{DateTime, FixedOffset};
use domain::drill::Stage;
use domain::drill::figures::{DrillFigure, DrillFiguresSnapshot, DrillLine, YearOfResponse};
use domain::figures::{percent, rate};

use super::length;
use crate::Rendered;
use crate::bars::{self, Pair};
use crate::chapters::{BODY, Chapters, centred, paragraph};
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::notice::{complete, number_pages};
use crate::page::{Layout, MEASURE, SIDE};
use crate::sheet::{Align, Set, Sheet};
use crate::table::{self, Column};
use crate::words::date;

pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &DrillFiguresSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot);
    let title = title(snapshot);
    let names = (title.as_str(), snapshot.organisation.as_str());
    let about = About::of("drill_figures", names, snapshot, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn title(snapshot: &DrillFiguresSnapshot) -> String {
    format!("{}应急演练情况统计", snapshot.period.words())
}

fn layout<'a>(faces: &'a Faces<'a>, snapshot: &DrillFiguresSnapshot) -> Layout {
    let mut sheet = Sheet::new(faces);
    let whose = format!("{}{}", snapshot.organisation, snapshot.unit_name);
    centred(&mut sheet, &whose, Set::new(16.0, 24.0).bold());
    sheet.y += 4.0;
    centred(&mut sheet, &title(snapshot), Set::new(20.0, 30.0).bold());
    let until = format!("数据截至{}", date(snapshot.as_of));
    centred(&mut sheet, &until, Set::new(11.0, 17.0));
    sheet.y += 10.0;
    let mut chapter = Chapters::default();
    chapter.begin(&mut sheet, "开展情况");
    for words in overall(snapshot) {
        paragraph(&mut sheet, &words);
    }
    let stages = stages(&snapshot.responses);
    if !stages.is_empty() {
        let form = snapshot.form.words();
        chapter.begin(&mut sheet, &format!("{form}各阶段响应用时"));
        paragraph(
            &mut sheet,
            "按演练时钟从开始到该阶段启动计算，暂停不计，取全年进行到该阶段的演练的平均值。",
        );
        sheet.y += 6.0;
        for stage in stages {
            chart(&mut sheet, stage, &snapshot.responses);
        }
    }
    if !snapshot.drills.is_empty() {
        chapter.begin(&mut sheet, "演练清单");
        drills(&mut sheet, &snapshot.drills);
    }
    signed(&mut sheet, snapshot);
    let mut layout = sheet.finish();
    number_pages(faces, &mut layout, &snapshot.period.words());
    layout
}

fn overall(snapshot: &DrillFiguresSnapshot) -> Vec<String> {
    let figures = &snapshot.figures;
    let of = |figure| figures.count(figure);
    let rated =
        |part, whole| rate(part, whole).map_or("—".to_owned(), |r| format!("{}%", percent(r)));
    let planned = of(DrillFigure::Planned);
    vec![
        format!(
            "计划演练{planned}次，已开展{}次，计划完成率{}；其中到期{}次，按期开展{}次，按期开展率{}；延期开展{}次，取消{}次，到期未开展{}次，中止或转实战{}次。",
            of(DrillFigure::PlannedHeld),
            rated(of(DrillFigure::PlannedHeld), planned),
            of(DrillFigure::PlannedDue),
            of(DrillFigure::PlannedOnTime),
            rated(of(DrillFigure::PlannedOnTime), of(DrillFigure::PlannedDue)),
            of(DrillFigure::PlannedLate),
            of(DrillFigure::PlannedCancelled),
            of(DrillFigure::PlannedMissed),
            of(DrillFigure::PlannedBrokenOff),
        ),
        format!(
            "本期共开展演练{}次，其中已评估{}次、已报送{}次；应到{}人次，实到{}人次，参演率{}；脚本实施{}步，准时{}步，准时率{}。",
            of(DrillFigure::Held),
            of(DrillFigure::Evaluated),
            of(DrillFigure::Reported),
            figures.expected,
            figures.present,
            rated(figures.present, figures.expected),
            figures.taken,
            figures.on_time,
            rated(figures.on_time, figures.taken),
        ),
        format!(
            "演练提出纠正行动{}项，到期{}项，按期销号{}项，按期销号率{}；按原定期限，到期{}项，按期销号{}项，按期销号率{}；未关闭{}项。按期以销号日为准，未到期的不计入。",
            of(DrillFigure::Actions),
            of(DrillFigure::ActionsDue),
            of(DrillFigure::ActionsOnTime),
            rated(of(DrillFigure::ActionsOnTime), of(DrillFigure::ActionsDue)),
            of(DrillFigure::ActionsDueFirst),
            of(DrillFigure::ActionsOnTimeFirst),
            rated(
                of(DrillFigure::ActionsOnTimeFirst),
                of(DrillFigure::ActionsDueFirst),
            ),
            of(DrillFigure::ActionsOpen),
        ),
    ]
}

/// Stages in the order of a response.
fn stages(responses: &[YearOfResponse]) -> Vec<Stage> {
    let known = |stage: &Stage| responses.iter().any(|one| one.stage == *stage);
    Stage::ALL.into_iter().filter(known).collect()
}

fn chart(sheet: &mut Sheet<'_>, stage: Stage, responses: &[YearOfResponse]) {
    let years = responses.iter().filter(|one| one.stage == stage);
    let pairs: Vec<Pair> = years
        .map(|one| Pair {
            name: format!("{}年（{}次）", one.year, one.drills),
            values: [Some(one.actual), Some(one.planned)],
            labels: [one.actual, one.planned].map(|seconds| length(seconds.into())),
        })
        .collect();
    let set = Set::new(11.0, 18.0).bold();
    if sheet.room() < bars::LEAST + set.lead {
        sheet.turn();
    }
    sheet.block(stage.words(), set, SIDE, MEASURE);
    bars::draw(sheet, ["实际", "计划"], &pairs);
}

fn drills(sheet: &mut Sheet<'_>, drills: &[DrillLine]) {
    const fn column(head: &'static str, width: f32, align: Align) -> Column {
        Column { head, width, align }
    }
    let columns = [
        column("编号", 84.0, Align::Left),
        column("演练名称", 143.5, Align::Left),
        column("组织单位", 70.0, Align::Left),
        column("计划日期", 60.0, Align::Centre),
        column("开展", 60.0, Align::Centre),
        column("实到／应到", 54.0, Align::Centre),
    ];
    let row = |one: &DrillLine| {
        vec![
            one.number.clone(),
            one.title.clone(),
            one.unit.clone(),
            one.planned_on.to_string(),
            one.held.clone(),
            one.people.clone(),
        ]
    };
    let rows: Vec<_> = drills.iter().map(row).collect();
    table::draw(sheet, SIDE, &columns, &rows, Set::new(9.5, 13.5));
}

/// Department and date, with room for the stamp.
fn signed(sheet: &mut Sheet<'_>, snapshot: &DrillFiguresSnapshot) {
    if sheet.room() < 104.0 {
        sheet.turn();
    }
    sheet.y += 56.0;
    let column = MEASURE * 0.5;
    for words in [&snapshot.department, &date(snapshot.as_of)] {
        let set = BODY.centre();
        let lines = sheet.lines(words, set, column);
        sheet.draw(lines, set, SIDE + MEASURE - column, sheet.y, column);
        sheet.y += set.lead;
    }
}
