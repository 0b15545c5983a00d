//! The list of defects and violations, exactly as it is filtered, as a workbook or as comma separated text. A page at
//! a time, so that others can work in between.

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Kind, Value};
use domain::irregularity::{DefectGrade, IrregularityKind, IrregularityState};
use domain::language::{Language, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::PageBounds;
use uuid::Uuid;

use super::list::{IrregularityConditions, filter, narrowed};
use super::view::{IrregularityView, Sight, shown};
use crate::exchange::{Growing, Table, TableFormat};
use crate::names::Names;
use crate::workspace::today;
use crate::{Result, Workspace};

/// What the sheet is called.
const NAME: Words = ("缺陷与违章", "Defects and violations");
/// Rows written at a time.
const PAGE: u32 = 100;

/// Heads of the columns, how wide each is and what it holds.
const COLUMNS: [(Words, f64, Kind); 22] = [
    (("类别", "Kind"), 8.0, Kind::Words),
    (("状态", "State"), 10.0, Kind::Words),
    (("发现日期", "Found on"), 12.0, Kind::Day),
    (("发现人", "Found by"), 10.0, Kind::Words),
    (("单位", "Unit"), 16.0, Kind::Words),
    (("场所", "Place"), 16.0, Kind::Words),
    (("设备", "Equipment"), 18.0, Kind::Words),
    (("部位", "Spot"), 14.0, Kind::Words),
    (("内容", "What was seen"), 36.0, Kind::Words),
    (("缺陷等级", "Grade"), 8.0, Kind::Words),
    (("检修编号", "Maintenance no."), 16.0, Kind::Words),
    (("违章人", "Person"), 10.0, Kind::Words),
    (("违章单位", "Whose person"), 16.0, Kind::Words),
    (("当场纠正", "Corrected at once"), 10.0, Kind::Words),
    (("处理期限", "Due on"), 12.0, Kind::Day),
    (("处理日期", "Settled on"), 12.0, Kind::Day),
    (("处理情况", "How it was settled"), 30.0, Kind::Words),
    (("处理人", "Settled by"), 12.0, Kind::Words),
    (("检查编号", "Inspection"), 18.0, Kind::Words),
    (("检查项目", "Item"), 26.0, Kind::Words),
    (("隐患编号", "Hazard"), 18.0, Kind::Words),
    (("作废原因", "Void because"), 20.0, Kind::Words),
];

/// The list as a file: the conditions of `list_irregularities`, all pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ExportIrregularities {
    /// Which.
    pub conditions: IrregularityConditions,
    /// Only where they stand so; anywhere when absent.
    pub state: Option<IrregularityState>,
    /// Only open ones whose day is past.
    pub overdue: bool,
    /// Kind of file.
    pub format: TableFormat,
}

/// A list that is being written.
pub struct IrregularitiesFile {
    request: ExportIrregularities,
    table: Table,
    made_on: NaiveDate,
    language: Language,
    after: Option<Uuid>,
    ended: bool,
    done: u32,
    total: u32,
}

impl IrregularitiesFile {
    /// Begins it; nothing but the head is written yet.
    pub fn begin(ws: &Workspace, request: ExportIrregularities) -> Result<Self> {
        let now = ws.now();
        let (made_on, total) = ws.read(|reader| {
            let today = today(reader, now)?;
            let filter = filter(reader, &request.conditions)?;
            let filter = narrowed(&filter, request.state, request.overdue.then_some(today));
            Ok((today, reader.count_irregularities(&filter)?))
        })?;
        let language = ws.language();
        let columns =
            COLUMNS.map(|(title, wide, kind)| Column::new(language.of(title), wide, kind));
        Ok(Self {
            table: Table::begin(request.format, language.of(NAME), &columns)?,
            request,
            made_on,
            language,
            after: None,
            ended: false,
            done: 0,
            total,
        })
    }
}

impl Growing for IrregularitiesFile {
    fn write_some(&mut self, ws: &mut Workspace) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        let (rows, next) = ws.read(|reader| {
            let sight = Sight::of(ws, reader)?;
            let filter = filter(reader, &self.request.conditions)?;
            let overdue = self.request.overdue.then_some(sight.today);
            let filter = narrowed(&filter, self.request.state, overdue);
            let bounds = PageBounds {
                after: self.after,
                limit: PAGE,
            };
            let page = reader.irregularities(&filter, bounds)?;
            let mut names = Names::new(reader);
            let rows = page.rows.iter().map(|id| shown(&sight, &mut names, *id));
            Ok((rows.collect::<Result<Vec<_>>>()?, page.next))
        })?;
        for row in rows {
            self.done += 1;
            self.table.row(&cells(row, self.language))?;
        }
        self.ended = next.is_none();
        self.after = next;
        Ok(!self.ended)
    }

    fn progress(&self) -> (u32, u32) {
        (self.done, self.total.max(self.done))
    }

    fn finish(self) -> Result<Vec<u8>> {
        self.table.finish(self.made_on)
    }
}

fn cells(row: IrregularityView, language: Language) -> [Value; COLUMNS.len()] {
    let text = |text: String| match text.is_empty() {
        true => Value::None,
        false => Value::Text(text),
    };
    let word = |words: Words| Value::Text(language.of(words).to_owned());
    let day = |day: Option<NaiveDate>| day.map_or(Value::None, Value::Day);
    let (how, by) = row
        .handled
        .map(|handled| (handled.how, handled.by))
        .unwrap_or_default();
    [
        word(kind(row.kind)),
        word(state(row.state)),
        Value::Day(row.found_on),
        text(row.found_by_name),
        text(row.unit_name),
        text(row.place_name),
        text(row.equipment_name.unwrap_or_default()),
        text(row.spot),
        text(row.description),
        row.grade.map_or(Value::None, |of| word(grade(of))),
        text(row.maintenance_number),
        text(row.person_name),
        text(row.employer),
        match row.kind {
            IrregularityKind::Defect => Value::None,
            IrregularityKind::Violation if row.corrected_on_spot => word(("是", "Yes")),
            IrregularityKind::Violation => word(("否", "No")),
        },
        day(row.due_on),
        day(row.settled_on),
        text(how),
        text(by),
        text(row.inspection_number.unwrap_or_default()),
        text(row.item_text.unwrap_or_default()),
        text(row.hazard_number.unwrap_or_default()),
        text(row.voided.unwrap_or_default()),
    ]
}

fn kind(kind: IrregularityKind) -> Words {
    match kind {
        IrregularityKind::Defect => ("缺陷", "Defect"),
        IrregularityKind::Violation => ("违章", "Violation"),
    }
}

fn state(state: IrregularityState) -> Words {
    match state {
        IrregularityState::Open => ("未处理", "Open"),
        IrregularityState::Handled => ("已处理", "Settled"),
        IrregularityState::Raised => ("已转隐患", "Became a hazard"),
        IrregularityState::Voided => ("作废", "Void"),
    }
}

fn grade(grade: DefectGrade) -> Words {
    match grade {
        DefectGrade::General => ("一般", "General"),
        DefectGrade::Serious => ("严重", "Serious"),
        DefectGrade::Critical => ("危急", "Critical"),
    }
}
