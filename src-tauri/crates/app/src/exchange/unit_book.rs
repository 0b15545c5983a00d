//! A unit's open hazards as a workbook to fill in, and what it says when it comes back. Nothing is
//! recorded here: each row proposes a command that a person accepts or refuses.

use std::collections::BTreeMap;

use documents::spreadsheet::{Book, Cell, Column, Grid, Kind, Value, Workbook, read_day};
use domain::Refusal;
use domain::hazard::{Beside, Case, Hazard, HazardAct, Submission, check_submission};
use domain::language::{Language, Words};
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use store::{LedgerBounds, LedgerFilter, Reader};
use uuid::Uuid;

use super::dictionary::{Field, WORDS, normal};
use super::record::{Told, column};
use crate::hazards::spot::confirmation;
use crate::hazards::{self, RefusalView, head_of};
use crate::names::Names;
use crate::workspace::{find, organisation, today};
use crate::{Error, Result, Workspace};

/// What stands before the ids in the hidden column.
const MARK: &str = "bihuan:row:";
/// Most rows of one workbook.
const MOST: u32 = 2000;
/// What the unit reads.
const SHOWN: [Field; 11] = [
    Field::Number,
    Field::Status,
    Field::Place,
    Field::Equipment,
    Field::EquipmentNumber,
    Field::Spot,
    Field::Description,
    Field::Measures,
    Field::Owner,
    Field::DueOn,
    Field::InterimControls,
];
/// What the unit fills in.
const RESULT: Words = ("整改情况（填写）", "Work done (fill in)");
const COMPLETED: Words = ("完成时间（填写）", "Completed on (fill in)");
const CHECKED_BY: Words = ("自验人（填写）", "Checked by (fill in)");
const NO_PHOTO: Words = ("没有照片的原因（填写）", "Why there is no photo (fill in)");
/// Where the unit puts its photos; wherever in the row they lie, they are its.
const PHOTOS: Words = (
    "整改后照片（贴在本行）",
    "Photos after the work (put into this row)",
);
/// What the sheet is called.
const NAME: Words = ("待整改隐患", "Hazards to rectify");

/// Most photos of one row.
const MOST_OF_ROW: usize = 20;

/// Asks what a workbook says that came back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadUnitWorkbook {
    /// The file, sent in before.
    pub attachment: Uuid,
}

/// What a workbook says that came back.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReturnedView {
    /// Its rows.
    pub rows: Vec<ReturnedRow>,
    /// Rows that nothing was filled in.
    pub untouched: u32,
}

/// A row that says something new.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReturnedRow {
    /// Row of the sheet, from 1.
    pub row: u32,
    /// Hazard; absent when the row names none of this workspace.
    pub hazard: Option<Uuid>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Something was done with the hazard since the workbook was written.
    pub stale: bool,
    /// What the unit changed that it was only to read; it is not taken over.
    pub changed: Vec<Difference>,
    /// Pictures in the row that go along as its photos.
    pub photos: u32,
    /// Why pictures in the row cannot be taken; the rest of the row can be recorded without them.
    pub photos_refusal: Option<RefusalView>,
    /// The pictures, as parts of the file.
    #[serde(skip)]
    pub(super) parts: Vec<String>,
    /// What can be recorded of it.
    pub proposal: Option<ProposedCall>,
    /// Why it cannot be recorded.
    pub refusal: Option<RefusalView>,
}

/// A cell that differs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Difference {
    /// Title of the column.
    pub title: String,
    /// What stands here.
    pub here: String,
    /// What came back.
    pub there: String,
}

/// A command that records what a row says, for the person whose step it is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProposedCall {
    /// `record_progress` or `submit_rectification`.
    pub command: String,
    /// Its request.
    pub request: Json,
    /// Whose step it is.
    pub actor_name: String,
}

/// The open hazards of a unit and of those below it.
pub fn unit_workbook(ws: &Workspace, unit: Uuid) -> Result<Vec<u8>> {
    let (now, language) = (ws.now(), ws.language());
    ws.read(|reader| {
        find::<Unit>(reader, "unit", unit)?;
        let filter = LedgerFilter {
            units: reader.unit_and_descendants(unit)?,
            open: true,
            ..LedgerFilter::default()
        };
        let bounds = LedgerBounds {
            limit: MOST,
            ..LedgerBounds::default()
        };
        let (page, next) = reader.ledger(&filter, &bounds)?;
        if next.is_some() {
            return Err(Refusal::TooMany {
                field: "rows",
                most: MOST as usize,
            }
            .into());
        }
        if page.is_empty() {
            return Err(Refusal::NothingSelected.into());
        }
        let mut columns = vec![Column::new("ID", 4.0, Kind::Hidden)];
        columns.extend(SHOWN.map(|field| column(field, language)));
        columns.push(Column::new(language.of(RESULT), 36.0, Kind::ToFill));
        columns.push(Column::new(language.of(COMPLETED), 14.0, Kind::DayToFill));
        columns.push(Column::new(language.of(CHECKED_BY), 12.0, Kind::ToFill));
        columns.push(Column::new(language.of(PHOTOS), 22.0, Kind::ToFill));
        columns.push(Column::new(language.of(NO_PHOTO), 20.0, Kind::ToFill));
        let mut book = Workbook::new(language.of(NAME), &columns)?;
        let mut names = Names::new(reader);
        for row in page {
            let (hazard, case) = hazards::load(reader, row.id)?;
            let mut cells = vec![Value::Text(mark(&hazard, &case))];
            cells.extend(shown(reader, &mut names, &hazard, language)?);
            cells.extend([const { Value::None }; 5]);
            book.row(&cells)?;
        }
        Ok(book.finish(today(reader, now)?)?)
    })
}

/// The ids by which a row is found again: the hazard, and the step it stood at.
fn mark(hazard: &Hazard, case: &Case) -> String {
    let head = case.heads.first().copied().unwrap_or_default();
    format!("{MARK}{}:{}", hazard.id.simple(), head.simple())
}

fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    hazard: &Hazard,
    language: Language,
) -> Result<Vec<Value>> {
    let steps = reader.steps(hazard.id)?;
    let case = Case::fold(&steps);
    let zone = organisation(reader)?.zone;
    let told = Told {
        hazard,
        steps: &steps,
        case: &case,
        zone,
        language,
    };
    SHOWN
        .into_iter()
        .map(|field| told.cell(reader, names, field))
        .collect()
}

/// What a workbook says that came back.
pub fn read_unit_workbook(ws: &mut Workspace, request: ReadUnitWorkbook) -> Result<ReturnedView> {
    let (_, book) = super::book::open(ws, request.attachment)?;
    says(ws, &book, &BTreeMap::new())
}

/// What a workbook says; `taken` are its pictures that are photos already, and those that turned out to be none.
pub(super) fn says(
    ws: &Workspace,
    book: &Book,
    taken: &BTreeMap<String, Option<Uuid>>,
) -> Result<ReturnedView> {
    let (now, author) = (ws.now(), ws.author().ok_or(Error::NobodySignedIn)?);
    ws.read(|reader| {
        let author: Person = find(reader, "person", author)?;
        let mut view = ReturnedView {
            rows: Vec::new(),
            untouched: 0,
        };
        for grid in &book.grids {
            let Some((head, language)) = head(grid) else {
                continue;
            };
            let back = Returned {
                reader,
                grid,
                head,
                language,
                author: &author,
                now,
                taken,
            };
            // A picture may lie below the last row that has words.
            let pictured = grid.pictures.iter().map(|placed| placed.row + 1).max();
            let end = grid.rows.len().max(pictured.unwrap_or_default());
            for row in head + 1..end {
                match back.row(row)? {
                    Some(row) => view.rows.push(row),
                    None => view.untouched += u32::from(back.marked(row).is_some()),
                }
            }
        }
        match view.rows.is_empty() && view.untouched == 0 {
            true => Err(Refusal::NoHeader.into()),
            false => Ok(view),
        }
    })
}

/// The row that has the titles to fill in, and their language.
fn head(grid: &Grid) -> Option<(usize, Language)> {
    let named = |row: &Vec<Cell>, title: &str| row.iter().any(|cell| cell.words() == title);
    let written_in = |row: &Vec<Cell>| {
        let all = Language::ALL.into_iter();
        let mut fit = all.filter(|one| named(row, one.of(RESULT)) && named(row, one.of(COMPLETED)));
        fit.next()
    };
    let mut rows = grid.rows.iter().take(20).enumerate();
    rows.find_map(|(at, row)| Some((at, written_in(row)?)))
}

struct Returned<'a, 'c> {
    reader: &'a Reader<'c>,
    grid: &'a Grid,
    head: usize,
    language: Language,
    author: &'a Person,
    now: chrono::DateTime<chrono::Utc>,
    taken: &'a BTreeMap<String, Option<Uuid>>,
}

impl Returned<'_, '_> {
    fn cell(&self, row: usize, title: &str) -> &Cell {
        const NONE: &Cell = &Cell::Empty;
        self.column(title)
            .map_or(NONE, |column| self.grid.cell(row, column))
    }

    fn filled_in(&self, row: usize, title: Words) -> &Cell {
        self.cell(row, self.language.of(title))
    }

    fn column(&self, title: &str) -> Option<usize> {
        let heads = self.grid.rows.get(self.head)?;
        heads.iter().position(|cell| cell.words() == title)
    }

    /// Hazard and step of a row, wherever its hidden cell went.
    fn marked(&self, row: usize) -> Option<(Uuid, Uuid)> {
        let cells = self.grid.rows.get(row)?;
        cells.iter().find_map(|cell| {
            let words = cell.words();
            let (hazard, head) = words.strip_prefix(MARK)?.split_once(':')?;
            Some((hazard.parse().ok()?, head.parse().ok()?))
        })
    }

    /// The pictures of a row that can be taken, each once, and why others cannot.
    fn pictures(&self, row: usize) -> (Vec<String>, Option<Refusal>) {
        let placed = { self.grid.pictures.iter() }.filter(|placed| placed.row == row);
        let (mut parts, mut refusal) = (Vec::new(), None);
        for picture in placed {
            let broken = self.taken.get(&picture.part).is_some_and(Option::is_none);
            if !picture.sound || broken {
                let field = "photos";
                refusal = Some(Refusal::PictureUnusable { field });
            } else if !parts.contains(&picture.part) {
                parts.push(picture.part.clone());
            }
        }
        if parts.len() > MOST_OF_ROW {
            let (field, most) = ("photos", MOST_OF_ROW);
            return (Vec::new(), Some(Refusal::TooMany { field, most }));
        }
        (parts, refusal)
    }

    /// What a row says; nothing when nothing was filled in.
    fn row(&self, at: usize) -> Result<Option<ReturnedRow>> {
        let titled = |field| WORDS.title(field, self.language);
        let (parts, photos_refusal) = self.pictures(at);
        let filled = [RESULT, COMPLETED, CHECKED_BY, NO_PHOTO]
            .iter()
            .any(|title| !self.filled_in(at, *title).is_empty());
        let filled = filled || !parts.is_empty() || photos_refusal.is_some();
        let mut view = ReturnedRow {
            row: super::preview::count(at + 1),
            hazard: None,
            number: self.cell(at, titled(Field::Number)).words(),
            title: String::new(),
            stale: false,
            changed: Vec::new(),
            photos: super::preview::count(parts.len()),
            photos_refusal: photos_refusal.as_ref().map(RefusalView::of),
            parts,
            proposal: None,
            refusal: None,
        };
        let marked = self.marked(at);
        let known = match marked {
            Some((hazard, _)) => self.reader.get::<Hazard>(hazard)?,
            None => None,
        };
        let Some(hazard) = known else {
            view.refusal = Some(RefusalView::of(&Refusal::UnknownSheetRow));
            return Ok(filled.then_some(view));
        };
        let (hazard, case) = hazards::load(self.reader, hazard.id)?;
        let mut names = Names::new(self.reader);
        let here = shown(self.reader, &mut names, &hazard, self.language)?;
        for (field, here) in SHOWN.into_iter().zip(here) {
            // A workbook from before a column was there does not change it.
            let Some(column) = self.column(titled(field)) else {
                continue;
            };
            let (here, there) = (told(&here), self.grid.cell(at, column).words());
            if normal(&here) != normal(&there) {
                let title = titled(field).to_owned();
                view.changed.push(Difference { title, here, there });
            }
        }
        // A state that went on by itself was not changed by the unit.
        view.stale = marked.is_some_and(|(_, head)| !case.heads.contains(&head));
        if view.stale {
            view.changed
                .retain(|cell| cell.title != titled(Field::Status));
        }
        view.hazard = Some(hazard.id);
        view.number.clone_from(&hazard.number);
        view.title.clone_from(&hazard.title);
        if !filled {
            return Ok((!view.changed.is_empty()).then_some(view));
        }
        match self.proposal((at, &view.parts), &hazard, &case, &mut names) {
            Ok(proposal) => view.proposal = Some(proposal),
            Err(Error::Refused(refusal)) => view.refusal = Some(RefusalView::of(&refusal)),
            Err(other) => return Err(other),
        }
        Ok(Some(view))
    }

    fn proposal(
        &self,
        (at, parts): (usize, &[String]),
        hazard: &Hazard,
        case: &Case,
        names: &mut Names<'_, '_>,
    ) -> Result<ProposedCall> {
        let taken = parts
            .iter()
            .filter_map(|part| self.taken.get(part).copied());
        let photos: Vec<Uuid> = taken.flatten().collect();
        let words = |title: Words| self.filled_in(at, title).words();
        let unit = case.responsibility.map(|known| known.unit);
        let head = unit
            .map(|unit| head_of(self.reader, unit))
            .transpose()?
            .flatten();
        let head = head.map(|head| head.id);
        let standing = hazards::standing_notice(self.reader, hazard.id)?;
        let beside = Beside {
            person: self.author,
            unit_head: head,
            notice: standing.as_deref(),
            confirmation: confirmation(self.reader, hazard, case)?,
            today: today(self.reader, self.now)?,
            extensions_most: organisation(self.reader)?.policy.extensions_most,
            objection_until: None,
        };
        let owner = case.responsibility.and_then(|known| known.owner);
        let missing = || Refusal::OwnerNotNamed {
            hazard: hazard.number.clone(),
        };
        let actor = owner.or(head);
        let result = domain::text("result", &words(RESULT), 1000)?;
        let Some(completed_on) = self.completed_on(at)? else {
            HazardAct::RecordProgress.check(hazard, case, beside)?;
            let actor = actor.ok_or_else(missing)?;
            return Ok(ProposedCall {
                command: "record_progress".to_owned(),
                request: json!({ "hazard": hazard.id, "text": result, "photos": photos, "actor": actor }),
                actor_name: names.person(actor)?,
            });
        };
        HazardAct::Submit.check(hazard, case, beside)?;
        let actor = actor.ok_or_else(missing)?;
        let checked_by = match normal(&words(CHECKED_BY)).as_str() {
            "" => head.unwrap_or(actor),
            _ => self.person(&words(CHECKED_BY), unit)?,
        };
        let submission = Submission {
            result,
            completed_on,
            // Those that are not taken in yet stand for themselves.
            photos: vec![Uuid::nil(); parts.len()],
            no_photo_reason: words(NO_PHOTO),
            checked_by,
            evidence: Vec::new(),
            spent: None,
        };
        let zone = organisation(self.reader)?.zone;
        let days = (hazard.found_on(zone), zone.day(self.now));
        let person: Person = find(self.reader, "person", actor)?;
        check_submission(hazard, case, &person, head, &submission, days)?;
        Ok(ProposedCall {
            command: "submit_rectification".to_owned(),
            request: json!({
                "hazard": hazard.id,
                "result": submission.result,
                "completed_on": completed_on,
                "photos": photos,
                "no_photo_reason": submission.no_photo_reason,
                "checked_by": checked_by,
                "actor": actor,
            }),
            actor_name: person.name,
        })
    }

    fn completed_on(&self, at: usize) -> Result<Option<chrono::NaiveDate>> {
        let cell = self.filled_in(at, COMPLETED);
        let words = cell.words();
        if words.is_empty() || WORDS.is_nothing(&words) {
            return Ok(None);
        }
        let (field, text) = ("completed_on", words.clone());
        match cell {
            Cell::Time(at) => Ok(Some(at.date())),
            _ => match read_day(&words, None) {
                Ok(day) => Ok(Some(day)),
                Err(_) => Err(Refusal::DayUnclear { field, text }.into()),
            },
        }
    }

    fn person(&self, name: &str, unit: Option<Uuid>) -> Result<Uuid> {
        let mut roster = super::roster::Roster::new(self.reader, &[], &[])?;
        match roster.person(name, unit) {
            super::roster::Named::Known(id) => Ok(id),
            _ => {
                let (field, name) = ("checked_by", name.to_owned());
                Err(Refusal::NotInRegister { field, name }.into())
            }
        }
    }
}

/// What a person reads in a cell.
fn told(value: &Value) -> String {
    match value {
        Value::None | Value::Pictures(_) => String::new(),
        Value::Text(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Day(day) => day.to_string(),
    }
}
