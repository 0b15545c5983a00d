//! What an import would bring, to be looked at and corrected before it is done.

use documents::spreadsheet::{self, Book, Limits};
use domain::hazard::{Lack, Stands};
use domain::ledger_import::KeptCell;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dictionary::Field;
use super::layout::ColumnView;
use super::merge::{self, MergeView};
use super::plan::{By, Fate, Like, Plan, Planned, ReadLedger, plan};
use super::roster::UnknownName;
use crate::hazards::RefusalView;
use crate::page::MOST;
use crate::{Error, Result, Workspace};

/// Asks what an import would bring.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreviewLedger {
    /// How the file is read.
    pub reading: ReadLedger,
    /// Which rows are shown; all when absent.
    pub show: Option<LinesShown>,
    /// Rows below this one, from 1; from the first when absent.
    pub after: Option<u32>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinesShown {
    /// Those that have to be mended.
    Faulty,
    /// Those that look like a hazard that is there, also where it was said what becomes of them.
    Twice,
    /// Those that become hazards.
    Taken,
    /// Those that are no hazards.
    Aside,
}

/// What an import would bring.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LedgerPreview {
    /// Name of the file.
    pub file_name: String,
    /// Its sheets.
    pub sheets: Vec<SheetView>,
    /// The sheet that is read.
    pub sheet: String,
    /// Last row of the head, from 1.
    pub head: u32,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Rows by what becomes of them.
    pub tally: Tally,
    /// Names that the register does not have.
    pub unknown: Vec<UnknownName>,
    /// Pictures in the sheet.
    pub pictures: u32,
    /// Of these, those that become photos of the rows that are taken.
    pub photos: u32,
    /// Rows, as asked for.
    pub lines: Vec<LineView>,
    /// Pass as `after` for the next rows; absent on the last page.
    pub next: Option<u32>,
}

/// A sheet of the file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SheetView {
    /// Name.
    pub name: String,
    /// Rows down to the last that is not empty.
    pub rows: u32,
}

/// Rows by what becomes of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Tally {
    /// Rows below the head that are not empty.
    pub rows: u32,
    /// They become hazards.
    pub taken: u32,
    /// Of these, archives.
    pub archived: u32,
    /// Of these, reported.
    pub reported: u32,
    /// Of these, being rectified.
    pub rectifying: u32,
    /// Of these, to be re-inspected.
    pub submitted: u32,
    /// Of these, voided.
    pub voided: u32,
    /// They have to be mended.
    pub faulty: u32,
    /// They look like a hazard that is there.
    pub twice: u32,
    /// They are merged into the hazard they look like.
    pub merged: u32,
    /// Somebody left them out.
    pub left_out: u32,
    /// They are no hazards.
    pub aside: u32,
}

impl Tally {
    pub(super) fn of(rows: &[Planned]) -> Self {
        let mut tally = Self::default();
        for row in rows {
            tally.rows += 1;
            match row.fate {
                Fate::Taken => tally.take(row.stands),
                Fate::Faulty => tally.faulty += 1,
                Fate::Twice => tally.twice += 1,
                Fate::Merged => tally.merged += 1,
                Fate::LeftOut => tally.left_out += 1,
                Fate::Aside => tally.aside += 1,
            }
        }
        tally
    }

    fn take(&mut self, stands: Option<Stands>) {
        self.taken += 1;
        match stands {
            Some(Stands::Archived) => self.archived += 1,
            Some(Stands::Rectifying) => self.rectifying += 1,
            Some(Stands::Submitted) => self.submitted += 1,
            Some(Stands::Voided) => self.voided += 1,
            Some(Stands::Reported) | None => self.reported += 1,
        }
    }
}

/// A row with what becomes of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LineView {
    /// Row of the sheet, from 1.
    pub row: u32,
    /// Its cells.
    pub cells: Vec<KeptCell>,
    /// What becomes of it.
    pub fate: Fate,
    /// Where it will stand.
    pub stands: Option<Stands>,
    /// What it lacks to stand where the ledger says.
    pub lacks: Vec<Lack>,
    /// What it looks like.
    pub like: Option<Like>,
    /// What merging it into the hazard it looks like would do; absent when that is a row of this file.
    pub merge: Option<MergeView>,
    /// What has to be mended.
    pub faults: Vec<FaultView>,
    /// Several owners stand in one cell; the first becomes the owner.
    pub more_owners: bool,
    /// The register does not have the owner; the unit will name one.
    pub owner_unknown: bool,
    /// Double name of the equipment it is linked to.
    pub equipment_name: Option<String>,
    /// Equipment it names that the register does not have at its place; the words stay.
    pub equipment_unknown: Option<String>,
    /// Photos before the work.
    pub photos_before: u32,
    /// Photos after the work.
    pub photos_after: u32,
}

/// What has to be mended in a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FaultView {
    /// Where.
    pub field: Field,
    /// Why.
    pub refusal: RefusalView,
}

impl LineView {
    fn of(row: &Planned) -> Self {
        let faults = row.line.faults.iter();
        Self {
            row: row.line.row,
            cells: row.line.cells.clone(),
            fate: row.fate,
            stands: row.stands.filter(|_| !row.line.aside),
            lacks: row.lacks.clone(),
            like: row.like.clone(),
            merge: None,
            faults: faults
                .map(|(field, refusal)| FaultView {
                    field: *field,
                    refusal: RefusalView::of(refusal),
                })
                .collect(),
            more_owners: row.line.more_owners,
            owner_unknown: row.line.owner_unknown,
            equipment_name: row.line.equipment_name.clone(),
            equipment_unknown: row.line.equipment_unknown.clone(),
            photos_before: count(row.line.photos_before.len()),
            photos_after: count(row.line.photos_after.len()),
        }
    }
}

impl LinesShown {
    fn shows(self, row: &Planned) -> bool {
        match self {
            Self::Faulty => row.fate == Fate::Faulty,
            Self::Twice => row.like.is_some(),
            Self::Taken => row.fate == Fate::Taken,
            Self::Aside => matches!(row.fate, Fate::Aside | Fate::LeftOut),
        }
    }
}

/// What an import would bring. Nothing is written.
pub fn preview_ledger(ws: &mut Workspace, request: PreviewLedger) -> Result<LedgerPreview> {
    let (file_name, book) = super::book::open(ws, request.reading.attachment)?;
    preview(ws, file_name, &book, &request)
}

/// As [`preview_ledger`], of a file that was not taken in.
pub fn preview_file(
    ws: &Workspace,
    name: &str,
    bytes: &[u8],
    request: &PreviewLedger,
) -> Result<LedgerPreview> {
    let book = spreadsheet::read(bytes, Limits::default())?;
    preview(ws, name.to_owned(), &book, request)
}

fn preview(
    ws: &Workspace,
    file_name: String,
    book: &Book,
    request: &PreviewLedger,
) -> Result<LedgerPreview> {
    let (by, language) = (by(ws)?, ws.language());
    let plan = ws.read(|reader| plan(reader, book, &request.reading, by))?;
    let after = request.after.unwrap_or_default();
    let limit = request.limit.unwrap_or(50).clamp(1, MOST) as usize;
    let asked =
        |row: &&Planned| row.line.row > after && request.show.is_none_or(|show| show.shows(row));
    let mut asked: Vec<&Planned> = plan.rows.iter().filter(asked).take(limit + 1).collect();
    let taken = plan.rows.iter().filter(|row| row.fate == Fate::Taken);
    let photos = taken.map(|row| row.line.photos_before.len() + row.line.photos_after.len());
    let photos = photos.sum();
    let more = asked.len() > limit;
    asked.truncate(limit);
    let lines = asked.into_iter().map(|row| {
        let like = row.like.as_ref().and_then(|like| like.hazard);
        let merge = match like.filter(|_| row.fate != Fate::Taken) {
            Some(hazard) => {
                ws.read(|reader| merge::view(reader, &row.line, hazard, (by.now, language)))?
            }
            None => None,
        };
        Ok(LineView {
            merge,
            ..LineView::of(row)
        })
    });
    let lines: Vec<LineView> = lines.collect::<Result<_>>()?;
    let Plan {
        sheet,
        layout,
        rows,
        unknown,
        pictures,
    } = plan;
    Ok(LedgerPreview {
        file_name,
        sheets: book
            .grids
            .iter()
            .map(|grid| SheetView {
                name: grid.name.clone(),
                rows: count(grid.rows.len()),
            })
            .collect(),
        sheet,
        head: count(layout.head.end() + 1),
        columns: layout.columns,
        tally: Tally::of(&rows),
        unknown,
        pictures: count(pictures),
        photos: count(photos),
        next: lines.last().map(|line| line.row).filter(|_| more),
        lines,
    })
}

/// Whoever sits at this laptop.
pub(super) fn by(ws: &Workspace) -> Result<By> {
    Ok(By {
        author: ws.author().ok_or(Error::NobodySignedIn)?,
        now: ws.now(),
        device: ws.store.opened().device,
    })
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
