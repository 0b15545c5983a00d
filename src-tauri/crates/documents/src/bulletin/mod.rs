//! The bulletin (通报) of a period: what was found and rectified, unit by unit, what presses, the
//! appraisal; the statutory table is its annex.

pub(crate) mod statutory;
mod tables;

use chrono::{DateTime, FixedOffset};
use domain::figures::{Figure, FiguresSnapshot, UnitFigures, percent, rate, total_score};

use crate::Rendered;
use crate::bars::Pair;
use crate::chapters::{BODY, centred};
use crate::error::RenderError;
use crate::finish::About;
use crate::fonts::{Faces, Fonts};
use crate::form::Rows;
use crate::notice::{complete, number_pages};
use crate::page::{Layout, MEASURE, SIDE};
use crate::sheet::{Set, Sheet};
use crate::story::{self, Bars, Look, Story};
use crate::words::{bare, date};

pub(crate) use tables::name;

/// What it is called, without its period.
pub(crate) const SUBJECT: &str = "安全检查与隐患排查治理情况通报";
/// Height kept for the stamp over department and date.
const STAMP: f32 = 104.0;

pub(crate) fn render(
    fonts: &Fonts,
    snapshot: &FiguresSnapshot,
    rendered_at: DateTime<FixedOffset>,
) -> Result<Rendered, RenderError> {
    let faces = Faces::new(fonts);
    let layout = layout(&faces, snapshot);
    let title = title(snapshot);
    let names = (title.as_str(), snapshot.organisation.as_str());
    let about = About::of("bulletin", names, snapshot, [], rendered_at)?;
    complete(&faces, &layout, &[], &about)
}

fn title(snapshot: &FiguresSnapshot) -> String {
    format!("{}{SUBJECT}", snapshot.period.words())
}

/// Whose numbers they are.
pub(crate) fn whose(snapshot: &FiguresSnapshot) -> String {
    format!("{}{}", snapshot.organisation, snapshot.unit_name)
}

fn layout<'a>(faces: &'a Faces<'a>, snapshot: &FiguresSnapshot) -> Layout {
    let mut sheet = Sheet::new(faces);
    let sheet = &mut sheet;
    centred(sheet, &whose(snapshot), Set::new(16.0, 24.0).bold());
    sheet.y += 4.0;
    centred(sheet, &title(snapshot), Set::new(20.0, 30.0).bold());
    sheet.y += 2.0;
    centred(sheet, &until(snapshot), Set::new(11.0, 17.0));
    sheet.y += 10.0;

    let look = Look {
        table: Set::new(10.0, 14.0),
        rows: Rows {
            plain: 25.0,
            signed: 44.0,
        },
    };
    story::set(sheet, &story(snapshot), &look);
    signed(sheet, snapshot);
    sheet.turn();
    statutory::draw(sheet, snapshot);
    let mut layout = std::mem::replace(sheet, Sheet::new(faces)).finish();
    number_pages(faces, &mut layout, &snapshot.period.words());
    layout
}

/// What it says before it is dated.
pub(crate) fn story(snapshot: &FiguresSnapshot) -> Story {
    let mut story = Story::default();
    story.chapter("总体情况");
    for words in overall(&snapshot.total) {
        story.paragraph(words);
    }
    if snapshot.rows.len() > 1 {
        story.chapter("各单位情况");
        story.bars(Bars {
            lead: "",
            of: "单位",
            legend: ["新增（项）", "期末未销号（项）"],
            pairs: snapshot.rows.iter().map(pair).collect(),
        });
        story.table(tables::units(snapshot));
    }
    if !snapshot.inspections.kinds.is_empty() || snapshot.inspections.due > 0 {
        story.chapter("检查情况");
        story.paragraph(inspections(snapshot));
        story.table(tables::inspections(&snapshot.inspections));
    }
    if !snapshot.pressing.is_empty() {
        story.chapter("重大隐患和逾期隐患");
        story.table(tables::pressing(&snapshot.pressing));
    }
    if let Some(score) = total_score(&snapshot.kpi) {
        story.chapter("考核");
        story.table(tables::kpi(&snapshot.kpi));
        story.gap(4.0);
        story.paragraph(format!(
            "综合得分{}分。无可计量数据的指标不计分，其权重由其余指标分摊。",
            percent(score)
        ));
    }
    if !bare(&snapshot.remarks).is_empty() {
        story.chapter("工作要求");
        let lines = snapshot.remarks.lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .for_each(|line| story.paragraph(line));
    }
    story
}

/// Until when its numbers count.
pub(crate) fn until(snapshot: &FiguresSnapshot) -> String {
    format!("数据截至{}", date(snapshot.as_of))
}

/// The bars of a unit.
fn pair(row: &UnitFigures) -> Pair {
    let counts = [Figure::Found, Figure::Closing].map(|figure| row.of(figure));
    Pair {
        name: name(row).to_owned(),
        values: counts.map(Some),
        labels: counts.map(|count| count.to_string()),
    }
}

/// A rate in words; nothing where there is nothing to divide by.
pub(crate) fn rated(part: u32, whole: u32) -> String {
    rate(part, whole).map_or(String::new(), |rate| format!("{}%", percent(rate)))
}

/// 万元, to the yuan.
pub(crate) fn wan(yuan: i64) -> String {
    let (whole, rest) = (yuan / 10_000, yuan % 10_000);
    let rest = format!("{rest:04}");
    match rest.trim_end_matches('0') {
        "" => whole.to_string(),
        rest => format!("{whole}.{rest}"),
    }
}

fn overall(total: &UnitFigures) -> Vec<String> {
    let of = |figure| total.of(figure);
    let found = of(Figure::Found);
    let mut first = format!(
        "期初未销号隐患{}项，本期新增{found}项，销号{}项，期末未销号{}项",
        of(Figure::Opening),
        of(Figure::Closed),
        of(Figure::Closing),
    );
    if of(Figure::Closing) > 0 {
        first.push_str(&format!(
            "，其中重大隐患{}项、逾期{}项",
            of(Figure::ClosingMajor),
            of(Figure::Overdue)
        ));
    }
    first.push('。');
    let mut words = vec![first];
    if found > 0 {
        words.push(format!(
            "新增隐患中，一般隐患{}项、重大隐患{}项、待定级{}项；人的不安全行为{}项、设备设施{}项、环境{}项、管理{}项{}；自查发现{}项（{}），即查即改{}项，复发{}项；涉及治理资金{}万元。",
            of(Figure::General),
            of(Figure::Major),
            of(Figure::Unassessed),
            of(Figure::CauseHuman),
            of(Figure::CauseEquipment),
            of(Figure::CauseEnvironment),
            of(Figure::CauseManagement),
            match of(Figure::CauseUnknown) {
                0 => String::new(),
                unknown => format!("、未分类{unknown}项"),
            },
            of(Figure::SelfFound),
            rated(of(Figure::SelfFound), found),
            of(Figure::FixedOnSpot),
            of(Figure::Recurring),
            wan(total.funds),
        ));
    }
    let due = |what: &str, part, whole| {
        format!(
            "按{what}，本期到期{}项，按期完成整改{}项，按期整改率{}",
            of(whole),
            of(part),
            rated(of(part), of(whole))
        )
    };
    match (of(Figure::DueOriginal), of(Figure::DueCurrent)) {
        (0, 0) => words.push("本期没有到期的隐患。".to_owned()),
        (original, current) => {
            let original =
                (original > 0).then(|| due("原期限", Figure::OnTimeOriginal, Figure::DueOriginal));
            let current =
                (current > 0).then(|| due("现期限", Figure::OnTimeCurrent, Figure::DueCurrent));
            let both: Vec<String> = original.into_iter().chain(current).collect();
            words.push(format!("{}。未到期的不计入。", both.join("；")));
        }
    }
    if of(Figure::Closing) > 0 {
        words.push(format!(
            "期末未销号隐患的存续时间：7天以内{}项，8至30天{}项，31至90天{}项，90天以上{}项。",
            of(Figure::Age7),
            of(Figure::Age30),
            of(Figure::Age90),
            of(Figure::AgeOlder),
        ));
    }
    words
}

fn inspections(snapshot: &FiguresSnapshot) -> String {
    let inspections = &snapshot.inspections;
    let held: u32 = inspections.kinds.iter().map(|kind| kind.held).sum();
    match inspections.due {
        0 => format!("本期开展检查{held}次。"),
        due => format!(
            "本期计划检查{due}次，完成{}次，计划完成率{}；共开展检查{held}次。",
            inspections.done,
            rated(inspections.done, due)
        ),
    }
}

/// Department and date, with room for the stamp.
fn signed(sheet: &mut Sheet<'_>, snapshot: &FiguresSnapshot) {
    if sheet.room() < STAMP {
        sheet.turn();
    }
    sheet.y += STAMP - 48.0;
    let column = MEASURE * 0.5;
    for words in [&snapshot.department, &date(snapshot.as_of)] {
        let set = BODY.centre();
        let lines = sheet.lines(words, set, column);
        sheet.draw(lines, set, SIDE + MEASURE - column, sheet.y, column);
        sheet.y += set.lead;
    }
}

#[cfg(test)]
pub(crate) mod tests;
