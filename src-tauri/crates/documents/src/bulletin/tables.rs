//! Tables of the bulletin.

use domain::figures::{
    Figure, FiguresSnapshot, InspectionFigures, Mention, Scored, UnitFigures, percent,
};

use super::rated;
use crate::sheet::Align;
use crate::table::{Column, Table};

const fn column(head: &'static str, width: f32, align: Align) -> Column {
    Column { head, width, align }
}

const fn count(head: &'static str, width: f32) -> Column {
    column(head, width, Align::Centre)
}

/// What a row is called.
pub(crate) fn name(row: &UnitFigures) -> &str {
    match row.name.as_str() {
        "" => "未落实责任单位",
        name => name,
    }
}

pub(super) fn units(snapshot: &FiguresSnapshot) -> Table {
    let columns = [
        column("单位", 110.5, Align::Left),
        count("期初", 42.0),
        count("新增", 42.0),
        count("销号", 42.0),
        count("期末", 42.0),
        count("逾期", 42.0),
        count("到期", 42.0),
        count("按期整改率（原期限）", 54.0),
        count("按期整改率（现期限）", 54.0),
    ];
    let row = |called: &str, row: &UnitFigures| {
        let mut cells = vec![called.to_owned()];
        cells.extend(
            [
                Figure::Opening,
                Figure::Found,
                Figure::Closed,
                Figure::Closing,
                Figure::Overdue,
                Figure::DueCurrent,
            ]
            .map(|figure| row.of(figure).to_string()),
        );
        cells.push(rated(
            row.of(Figure::OnTimeOriginal),
            row.of(Figure::DueOriginal),
        ));
        cells.push(rated(
            row.of(Figure::OnTimeCurrent),
            row.of(Figure::DueCurrent),
        ));
        cells
    };
    let mut rows: Vec<_> = snapshot
        .rows
        .iter()
        .map(|one| row(name(one), one))
        .collect();
    rows.push(row("合计", &snapshot.total));
    Table::new(columns, rows)
}

pub(super) fn inspections(inspections: &InspectionFigures) -> Table {
    let columns = [
        column("检查类型", 130.5, Align::Left),
        count("检查（次）", 68.0),
        count("检查项目（项）", 68.0),
        count("不符合（项）", 68.0),
        count("转隐患（项）", 68.0),
        count("当场整改（项）", 68.0),
    ];
    let sums = inspections.kinds.iter().fold([0; 5], |sums, kind| {
        let each = [kind.held, kind.items, kind.failed, kind.raised, kind.fixed];
        std::array::from_fn(|n| sums.get(n).unwrap_or(&0) + each.get(n).unwrap_or(&0))
    });
    let row = |called: &str, counts: [u32; 5]| {
        let mut cells = vec![called.to_owned()];
        cells.extend(counts.map(|count| count.to_string()));
        cells
    };
    let kinds = inspections.kinds.iter();
    let mut rows: Vec<_> = kinds
        .map(|kind| {
            let counts = [kind.held, kind.items, kind.failed, kind.raised, kind.fixed];
            row(kind.kind.words(), counts)
        })
        .collect();
    rows.push(row("合计", sums));
    Table::new(columns, rows)
}

pub(super) fn pressing(mentions: &[Mention]) -> Table {
    let columns = [
        column("隐患编号", 78.0, Align::Left),
        column("隐患", 152.5, Align::Left),
        column("责任单位", 76.0, Align::Left),
        column("责任人", 46.0, Align::Left),
        count("整改期限", 66.0),
        count("情况", 52.0),
    ];
    let rows = mentions
        .iter()
        .map(|one| {
            let late = match one.late_days {
                0 => String::new(),
                days => format!("逾期{days}天"),
            };
            let major = if one.major { "重大" } else { "" };
            let stands: Vec<&str> = [major, &late]
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect();
            vec![
                one.number.clone(),
                one.title.clone(),
                one.unit.clone(),
                one.owner.clone(),
                one.due_on.map(|day| day.to_string()).unwrap_or_default(),
                stands.join("，"),
            ]
        })
        .collect();
    Table::new(columns, rows)
}

pub(super) fn kpi(scored: &[Scored]) -> Table {
    let columns = [
        column("指标", 150.5, Align::Left),
        count("目标", 80.0),
        count("实际", 120.0),
        count("权重", 60.0),
        count("得分", 60.0),
    ];
    let rows = scored
        .iter()
        .map(|one| {
            let days = one.indicator.in_days();
            let unit = if days { "天" } else { "%" };
            let bound = if one.indicator.less_is_better() {
                "≤"
            } else {
                "≥"
            };
            let actual = one.measured.map_or_else(String::new, |measured| {
                let value = percent(measured.value);
                format!("{value}{unit}（{}/{}）", measured.part, measured.whole)
            });
            vec![
                one.indicator.words().to_owned(),
                format!("{bound}{}{unit}", percent(one.target)),
                actual,
                one.weight.to_string(),
                one.score.map(percent).unwrap_or_default(),
            ]
        })
        .collect();
    Table::new(columns, rows)
}
