//! The ledger, exactly as it is filtered, as a workbook or as comma separated text. A page at a time,
//! so that others can work in between.

use chrono::NaiveDate;
use documents::spreadsheet::{Column, Kind, PICTURE_WIDTH, Value};
use domain::Refusal;
use domain::hazard::{Case, Hazard};
use domain::language::{Language, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::LedgerBounds;
use uuid::Uuid;

use super::columns::{LedgerColumn, Written, written};
use super::dictionary::{Field, WORDS};
use super::record::Told;
use super::table::{Growing, Table, TableFormat};
use crate::hazards::ledger::{LedgerConditions, LedgerOrder, LedgerView, filter, order, shown};
use crate::names::Names;
use crate::photos::small;
use crate::workspace::{find, organisation, today};
use crate::{Result, Workspace};

/// What the sheet is called.
const NAME: Words = ("隐患台账", "Hazard ledger");
/// Most rows that get small pictures.
const MOST_WITH_PHOTOS: u32 = 2000;
/// Columns of pictures.
const PHOTOS: [Field; 2] = [Field::PhotosBefore, Field::PhotosAfter];
/// Rows written at a time.
const PAGE: u32 = 100;
/// Size of a small picture.
const EDGE: u32 = 160;

/// The ledger as a file: the view and the conditions of `list_hazards`, all pages.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ExportLedger {
    /// View.
    pub view: LedgerView,
    /// Conditions on top of the view.
    pub conditions: LedgerConditions,
    /// Sorted by.
    pub sort: LedgerOrder,
    /// The other way round.
    pub descending: bool,
    /// Columns in their order; all that are known, which can be brought in again, when absent.
    pub columns: Option<Vec<LedgerColumn>>,
    /// Kind of file.
    pub format: TableFormat,
    /// With small pictures before and after the work; in a workbook of at most 2000 rows.
    pub photos: bool,
}

/// A ledger that is being written.
pub struct LedgerFile {
    request: ExportLedger,
    columns: Vec<Written>,
    table: Table,
    made_on: NaiveDate,
    language: Language,
    after: Option<String>,
    ended: bool,
    done: u32,
    total: u32,
}

impl LedgerFile {
    /// Begins it; nothing but the head is written yet.
    pub fn begin(ws: &Workspace, request: ExportLedger) -> Result<Self> {
        let (now, me) = (ws.now(), ws.author());
        let (made_on, total) = ws.read(|reader| {
            let today = today(reader, now)?;
            let filter = filter(reader, request.view, &request.conditions, (me, today))?;
            Ok((today, reader.count_ledger(&filter)?))
        })?;
        let with_photos = request.photos && request.format == TableFormat::Xlsx;
        if with_photos && total > MOST_WITH_PHOTOS {
            let (field, most) = ("photos", MOST_WITH_PHOTOS as usize);
            return Err(Refusal::TooMany { field, most }.into());
        }
        let language = ws.language();
        let columns = written(request.columns.as_deref());
        if columns.is_empty() {
            return Err(Refusal::Blank { field: "columns" }.into());
        }
        let mut heads = Vec::from_iter(columns.iter().map(|column| column.column(language)));
        if with_photos {
            let titles = PHOTOS.map(|field| WORDS.title(field, language));
            heads.extend(titles.map(|title| Column::new(title, PICTURE_WIDTH, Kind::Picture)));
        }
        let table = Table::begin(request.format, language.of(NAME), &heads)?;
        Ok(Self {
            request,
            columns,
            table,
            made_on,
            language,
            after: None,
            ended: false,
            done: 0,
            total,
        })
    }
}

impl Growing for LedgerFile {
    fn write_some(&mut self, ws: &mut Workspace) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        let (now, me) = (ws.now(), ws.author());
        let with_photos = self.request.photos && self.request.format == TableFormat::Xlsx;
        let (rows, next) = ws.read(|reader| {
            let today = today(reader, now)?;
            let asked = &self.request;
            let filter = filter(reader, asked.view, &asked.conditions, (me, today))?;
            let bounds = LedgerBounds {
                order: order(asked.view, asked.sort),
                descending: asked.descending,
                after: self.after.clone(),
                limit: PAGE,
            };
            let (page, next) = reader.ledger(&filter, &bounds)?;
            let zone = organisation(reader)?.zone;
            let mut names = Names::new(reader);
            let mut rows: Vec<(Vec<Value>, [Option<Uuid>; 2])> = Vec::new();
            for row in page {
                let hazard: Hazard = find(reader, "hazard", row.id)?;
                let steps = reader.steps(row.id)?;
                let case = Case::fold(&steps);
                let told = Told {
                    hazard: &hazard,
                    steps: &steps,
                    case: &case,
                    zone,
                    language: self.language,
                };
                let row = shown(row, today);
                let cells = { self.columns.iter() }
                    .map(|column| column.cell(&told, &row, reader, &mut names))
                    .collect::<Result<_>>()?;
                // The last after the work shows how it is now.
                let after = steps.iter().flat_map(|step| step.detail.photos_after());
                rows.push((
                    cells,
                    [hazard.photos.first(), after.last()].map(Option::<&Uuid>::copied),
                ));
            }
            Ok((rows, next))
        })?;
        for (mut cells, photos) in rows {
            self.done += 1;
            if with_photos {
                for photo in photos {
                    cells.push(match photo {
                        Some(photo) => Value::Pictures(vec![small(ws, photo, EDGE)?.bytes]),
                        None => Value::None,
                    });
                }
            }
            self.table.row(&cells)?;
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
