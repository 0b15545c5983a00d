//! An audit as a table, every finding of it: made anew, so that it says what is so now.

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Kind, Value};
use domain::audit::Rule;
use domain::language::{Language, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Seen;
use super::row::{FindingRow, row};
use super::walk::Walk;
use super::words::words;
use crate::exchange::{Growing, Table, TableFormat};
use crate::names::Names;
use crate::workspace::{organisation, today};
use crate::{Result, Workspace};

/// What the sheet is called.
const NAME: Words = ("审计体检", "Audit");

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
    language: Language,
    rows: u32,
}

impl AuditFile {
    /// Begins it; nothing but the head is written yet.
    pub fn begin(ws: &Workspace, request: ExportAudit) -> Result<Self> {
        let (now, language) = (ws.now(), ws.language());
        let column = |title, width, kind| Column::new(language.of(title), width, kind);
        let columns = [
            column(("问题", "Finding"), 24.0, Kind::Words),
            column(("编号", "Number"), 20.0, Kind::Words),
            column(("名称", "Name"), 30.0, Kind::Words),
            column(("单位", "Unit"), 16.0, Kind::Words),
            column(("日期", "Day"), 12.0, Kind::Day),
            column(("对照日期", "Compared with"), 12.0, Kind::Day),
            column(("日期含义", "What the days are"), 30.0, Kind::Words),
            column(("情况说明", "Explanation"), 40.0, Kind::Words),
        ];
        Ok(Self {
            only: request.rule,
            walk: Walk::begin(ws)?,
            table: Table::begin(request.format, language.of(NAME), &columns)?,
            made_on: ws.read(|reader| today(reader, now))?,
            language,
            rows: 0,
        })
    }
}

impl Growing for AuditFile {
    /// Looks at the next part and writes what is found.
    fn write_some(&mut self, ws: &mut Workspace) -> Result<bool> {
        let mut found: Vec<Seen> = Vec::new();
        let (only, language) = (self.only, self.language);
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
                    let (words, name) = (&said.words, &said.explained_by_name);
                    match language {
                        Language::Chinese => format!("{words}（{name}，{on}）"),
                        Language::English => format!("{words} ({name}, {on})"),
                    }
                });
                Ok((row, said.unwrap_or_default()))
            });
            each.collect::<Result<Vec<_>>>()
        })?;
        for (row, said) in lines {
            self.table.row(&cells(row, said, language))?;
            self.rows += 1;
        }
        Ok(more)
    }

    /// In rows looked at.
    fn progress(&self) -> (u32, u32) {
        self.walk.progress()
    }

    /// Findings written.
    fn rows(&self) -> u32 {
        self.rows
    }

    fn finish(self) -> Result<Vec<u8>> {
        self.table.finish(self.made_on)
    }
}

fn cells(row: FindingRow, said: String, language: Language) -> [Value; 8] {
    let text = |words: String| match words.is_empty() {
        true => Value::None,
        false => Value::Text(words),
    };
    let day = |day: Option<NaiveDate>| day.map_or(Value::None, Value::Day);
    let (rule, days) = words(row.finding.rule);
    [
        text(language.of(rule).to_owned()),
        text(row.number),
        text(row.title),
        text(row.unit_name),
        day(row.finding.found.on),
        day(row.finding.found.against),
        text(language.of(days).to_owned()),
        text(said),
    ]
}
