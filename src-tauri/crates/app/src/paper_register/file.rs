//! The register of a year as a table: series by series in the order of their numbers, with the gaps; then what has
//! no series of its own, by day.

use std::collections::VecDeque;

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Kind, Value};
use domain::language::{Language, Words};
use domain::numbering::{Series, SeriesKind};
use domain::paper_register::{PAPER_SERIES, RegisteredKind, series_words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, RegisterOfPapers};
use uuid::Uuid;

use super::numbers::{GapWhy, NumberLine, some};
use super::{RegisterMark, RegisteredRow, days_of, papers};
use crate::exchange::{Growing, Table, TableFormat};
use crate::workspace::{organisation, today};
use crate::{Result, Workspace};

/// What the sheet is called.
const NAME: Words = ("发文登记簿", "Register of papers");
/// Rows read at once.
const PART: u32 = 200;

/// Which register is written, and how.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportPaperRegister {
    /// Year.
    pub year: i32,
    /// Kind of file.
    #[serde(default)]
    pub format: TableFormat,
}

/// What is still to be written.
enum Wanted {
    /// Numbers of a series after one.
    Numbers(SeriesKind, u32),
    /// Papers of a kind after a mark.
    Papers(RegisteredKind, Option<RegisterMark>),
}

/// A register that is being written.
pub struct PaperRegisterFile {
    year: i32,
    wanted: VecDeque<Wanted>,
    table: Table,
    made_on: NaiveDate,
    language: Language,
    device: Uuid,
    rows: u32,
    total: u32,
}

/// Kinds that take no number of a series.
const WITHOUT_SERIES: [RegisteredKind; 9] = [
    RegisteredKind::SpotConfirmation,
    RegisteredKind::RectificationReply,
    RegisteredKind::ClosingApproval,
    RegisteredKind::TreatmentPlan,
    RegisteredKind::ReportToAuthority,
    RegisteredKind::ReportToCongress,
    RegisteredKind::DelistingRequest,
    RegisteredKind::Incoming,
    RegisteredKind::Bulletin,
];

impl PaperRegisterFile {
    /// Begins it; nothing but the head is written yet.
    pub fn begin(ws: &Workspace, request: &ExportPaperRegister) -> Result<Self> {
        let (now, language) = (ws.now(), ws.language());
        let dated = days_of(Some(request.year))?;
        let column = |title, width, kind| Column::new(language.of(title), width, kind);
        let columns = [
            column(("编号", "Number"), 24.0, Kind::Words),
            column(("文书", "Paper"), 24.0, Kind::Words),
            column(("内容", "About"), 40.0, Kind::Words),
            column(("主送（来文）单位", "To (from)"), 24.0, Kind::Words),
            column(("日期", "Day"), 12.0, Kind::Day),
            column(("状态", "State"), 16.0, Kind::Words),
            column(("签收人", "Received by"), 14.0, Kind::Words),
            column(("签收日期", "Received on"), 12.0, Kind::Day),
            column(("归档年度", "Filed under"), 10.0, Kind::Words),
            column(("盒号", "Box"), 10.0, Kind::Words),
            column(("件号", "Piece"), 8.0, Kind::Words),
            column(("说明", "Note"), 40.0, Kind::Words),
        ];
        let numbers = PAPER_SERIES.map(|kind| Wanted::Numbers(kind, 0));
        let papers = WITHOUT_SERIES.map(|kind| Wanted::Papers(kind, None));
        Ok(Self {
            year: request.year,
            wanted: numbers.into_iter().chain(papers).collect(),
            table: Table::begin(request.format, language.of(NAME), &columns)?,
            made_on: ws.read(|reader| today(reader, now))?,
            language,
            device: ws.store.opened().device,
            rows: 0,
            total: ws.read(|reader| {
                let filter = RegisterOfPapers {
                    dated,
                    ..RegisterOfPapers::default()
                };
                Ok(reader.count_registered_papers(&filter)?)
            })?,
        })
    }
}

impl Growing for PaperRegisterFile {
    fn write_some(&mut self, ws: &mut Workspace) -> Result<bool> {
        let Some(wanted) = self.wanted.pop_front() else {
            return Ok(false);
        };
        let (lines, rest) = ws.read(|reader| self.part(reader, wanted))?;
        for line in lines {
            self.table.row(&line)?;
            self.rows += 1;
        }
        if let Some(rest) = rest {
            self.wanted.push_front(rest);
        }
        Ok(true)
    }

    /// In papers: a number may carry several of them, a gap none.
    fn progress(&self) -> (u32, u32) {
        (self.rows.min(self.total), self.total)
    }

    fn rows(&self) -> u32 {
        self.rows
    }

    fn finish(self) -> Result<Vec<u8>> {
        self.table.finish(self.made_on)
    }
}

impl PaperRegisterFile {
    fn part(&self, reader: &Reader<'_>, wanted: Wanted) -> Result<(Vec<Line>, Option<Wanted>)> {
        match wanted {
            Wanted::Numbers(kind, after) => {
                let Some(series) = reader.series(kind)? else {
                    return Ok((Vec::new(), None));
                };
                self.numbers(reader, &series, after)
            }
            Wanted::Papers(kind, after) => {
                let filter = RegisterOfPapers {
                    kinds: vec![kind],
                    dated: days_of(Some(self.year))?,
                    ..RegisterOfPapers::default()
                };
                let (rows, next) = papers(reader, &filter, after, PART)?;
                let lines = rows.into_iter().map(|row| self.paper(row));
                let rest = next.map(|mark| Wanted::Papers(kind, Some(mark)));
                Ok((lines.collect(), rest))
            }
        }
    }

    fn numbers(
        &self,
        reader: &Reader<'_>,
        series: &Series,
        after: u32,
    ) -> Result<(Vec<Line>, Option<Wanted>)> {
        let mut found = Vec::new();
        let of = (series, self.year, self.device);
        let next = some(reader, of, (after, PART), &mut found)?;
        let zone = organisation(reader)?.zone;
        let mut lines = Vec::new();
        for line in found {
            match line {
                NumberLine::Gap {
                    first,
                    last,
                    count,
                    why,
                } => {
                    let numbers = match count {
                        1 => first,
                        _ => format!("{first} – {last}"),
                    };
                    let note = self.why(why, |at| zone.day(at));
                    lines.push(self.bare(numbers, series.kind, note));
                }
                NumberLine::Taken {
                    number,
                    papers,
                    ledger,
                    ..
                } => {
                    if papers.is_empty() {
                        let note = match ledger {
                            Some(hazard) => self.say(
                                ("台账导入：", "From a ledger: "),
                                &format!("{} {}", hazard.number, hazard.title),
                            ),
                            None => self.say(("文书未生成", "No paper yet"), ""),
                        };
                        lines.push(self.bare(number, series.kind, note));
                    }
                    lines.extend(papers.into_iter().map(|row| self.paper(row)));
                }
            }
        }
        Ok((lines, next.map(|next| Wanted::Numbers(series.kind, next))))
    }

    fn say(&self, words: Words, more: &str) -> String {
        format!("{}{more}", self.language.of(words))
    }

    fn why(&self, why: GapWhy, day: impl Fn(chrono::DateTime<chrono::Utc>) -> NaiveDate) -> String {
        match why {
            GapWhy::Explained { words, by_name, at } => {
                let on = day(at);
                match self.language {
                    Language::Chinese => format!("空号：{words}（{by_name}，{on}）"),
                    Language::English => format!("Passed over: {words} ({by_name}, {on})"),
                }
            }
            GapWhy::OtherDevice { name } => self.say(
                ("号段在另一台电脑：", "In the block of another laptop: "),
                &name,
            ),
            GapWhy::NotGranted => self.say(("未发放的号段", "Given to no laptop"), ""),
            GapWhy::Unexplained => self.say(("空号，未说明原因", "Missing, nobody said why"), ""),
        }
    }

    /// A number without a paper.
    fn bare(&self, number: String, series: SeriesKind, note: String) -> Line {
        [
            text(number),
            text(self.language.of(series_words(series)).to_owned()),
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            text(note),
        ]
    }

    fn paper(&self, row: RegisteredRow) -> Line {
        let (by, on) = match row.receipt {
            Some(receipt) => (text(receipt.by), Value::Day(receipt.on)),
            None => (Value::None, Value::None),
        };
        let (year, box_no, piece) = match row.filing {
            Some(place) => (
                Value::Number(place.year.into()),
                text(place.box_no),
                Value::Number(place.piece.into()),
            ),
            None => (Value::None, Value::None, Value::None),
        };
        [
            text(row.number),
            text(self.language.of(row.kind.words()).to_owned()),
            text(row.about),
            text(row.addressee),
            Value::Day(row.dated_on),
            text(self.language.of(row.state.words()).to_owned()),
            by,
            on,
            year,
            box_no,
            piece,
            Value::None,
        ]
    }
}

type Line = [Value; 12];

fn text(words: String) -> Value {
    match words.is_empty() {
        true => Value::None,
        false => Value::Text(words),
    }
}
