//! An audit as a table, every finding of it: made anew, so that it says what is so now.

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Kind, Value};
use domain::audit::Rule;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Seen;
use super::row::{FindingRow, row};
use super::walk::Walk;
use crate::exchange::{Table, TableFormat};
use crate::names::Names;
use crate::workspace::{organisation, today};
use crate::{Result, Workspace};

/// Which findings are written, and how.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ExportAudit {
    /// Only of this rule.
    pub rule: Option<Rule>,
    /// Kind of file.
    pub format: TableFormat,
}

/// A table of findings that is being written.
pub struct AuditFile {
    only: Option<Rule>,
    walk: Walk,
    table: Table,
    made_on: NaiveDate,
    rows: u32,
}

impl AuditFile {
    /// Begins it; nothing but the head is written yet.
    pub fn begin(ws: &Workspace, request: ExportAudit) -> Result<Self> {
        let now = ws.now();
        let columns = [
            Column::new("问题", 24.0, Kind::Words),
            Column::new("编号", 20.0, Kind::Words),
            Column::new("名称", 30.0, Kind::Words),
            Column::new("单位", 16.0, Kind::Words),
            Column::new("日期", 12.0, Kind::Day),
            Column::new("对照日期", 12.0, Kind::Day),
            Column::new("日期含义", 30.0, Kind::Words),
            Column::new("情况说明", 40.0, Kind::Words),
        ];
        Ok(Self {
            only: request.rule,
            walk: Walk::begin(ws)?,
            table: Table::begin(request.format, "审计体检", &columns)?,
            made_on: ws.read(|reader| today(reader, now))?,
            rows: 0,
        })
    }

    /// Looks at the next part and writes what is found; `false` when there is none.
    pub fn write_some(&mut self, ws: &Workspace) -> Result<bool> {
        let mut found: Vec<Seen> = Vec::new();
        let only = self.only;
        let more = self.walk.step(ws, &mut |seen| {
            if only.is_none_or(|only| only == seen.finding.rule) {
                found.push(seen);
            }
        })?;
        let lines = ws.read(|reader| {
            let zone = organisation(reader)?.zone;
            let mut names = Names::new(reader);
            let each = found.into_iter().map(|seen| {
                let row = row(reader, &mut names, seen)?;
                let said = row.explanation.as_ref().map(|said| {
                    let on = zone.day(said.explained_at);
                    format!("{}（{}，{on}）", said.words, said.explained_by_name)
                });
                Ok((row, said.unwrap_or_default()))
            });
            each.collect::<Result<Vec<_>>>()
        })?;
        for (row, said) in lines {
            self.table.row(&cells(row, said))?;
            self.rows += 1;
        }
        Ok(more)
    }

    /// Rows looked at, and rows in all.
    pub fn progress(&self) -> (u32, u32) {
        self.walk.progress()
    }

    /// Findings written.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// The file.
    pub fn finish(self) -> Result<Vec<u8>> {
        self.table.finish(self.made_on)
    }
}

fn cells(row: FindingRow, said: String) -> [Value; 8] {
    let text = |words: String| match words.is_empty() {
        true => Value::None,
        false => Value::Text(words),
    };
    let day = |day: Option<NaiveDate>| day.map_or(Value::None, Value::Day);
    let (rule, days) = words(row.finding.rule);
    [
        text(rule.to_owned()),
        text(row.number),
        text(row.title),
        text(row.unit_name),
        day(row.finding.found.on),
        day(row.finding.found.against),
        text(days.to_owned()),
        text(said),
    ]
}

/// What a rule is called on paper, and what its days are.
fn words(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::StepBeforeFound => ("办理早于发现", "办理日；对照发现日"),
        Rule::CompletedBeforeFound => ("整改完成早于发现", "完成日；对照发现日"),
        Rule::ClosedBeforeCompleted => ("销号早于整改完成", "销号日；对照完成日"),
        Rule::ReinspectedBeforeSubmitted => ("复查早于提交验收", "复查日；对照提交日"),
        Rule::PhotoBeforeFound => ("整改后照片拍于发现之前", "拍摄日；对照发现日"),
        Rule::ReceivedBeforeIssued => ("签收早于签发", "签收日；对照签发日"),
        Rule::ExtensionDecidedLate => ("延期审批晚于期限", "审批日；对照当时的期限"),
        Rule::RectifierReinspected => ("整改人参加复查", "复查日"),
        Rule::TooFewReinspectors => ("复查不足两人", "复查日"),
        Rule::ClosedWithoutReinspection => ("未复查即销号", "销号日"),
        Rule::ClosedWithoutEvidence => ("销号无整改后照片，也无原因", "销号日"),
        Rule::PhotoMissing => ("无整改前照片，也无原因", "发现日"),
        Rule::MajorWithoutCriterion => ("重大隐患无判定依据", ""),
        Rule::MajorWithoutPlan => ("重大隐患无批准的治理方案", "整改期限"),
        Rule::MajorWithoutReport => ("重大隐患未报告监管部门或职代会", ""),
        Rule::ReceiptMissing => ("签发逾七日无签收", "签发日"),
        Rule::RefusalWithoutWitnesses => ("拒签逾期未补见证", "补证期限"),
        Rule::RecordMissing => ("检查结束逾七日无检查记录", "检查结束日"),
        Rule::RecordUnsigned => ("检查记录逾七日签字不全", "记录形成日"),
        Rule::ReplyMissing => ("逾期未反馈", "反馈期限"),
        Rule::ObjectionUndecided => ("异议逾期未处理", "处理期限"),
        Rule::SupervisionUnanswered => ("督办逾期未答复", "答复期限"),
        Rule::Orphaned => ("责任人或责任单位已不在", "整改期限"),
        Rule::LookBackMissed => ("回头看逾期未做", "应做日"),
        Rule::NumberGap => ("编号空缺", ""),
    }
}
