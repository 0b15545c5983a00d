//! Bringing a ledger in: all of it in one act, or nothing.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, Utc};
use domain::Refusal;
use domain::hazard::{Case, Entry, RectifiedAs, StepDetail, check_import};
use domain::ledger_import::{ImportedRow, LedgerImport};
use domain::numbering::SeriesKind;
use domain::organisation::{Place, Unit};
use domain::people::{Person, Role};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::Serialize;
use store::{Reader, StoreError};
use uuid::Uuid;

use super::dictionary::normal;
use super::layout::{ColumnView, KnownBy};
use super::lines::{Line, NewNames};
use super::merge;
use super::photos::Photos;
use super::plan::{self, Fate, ReadLedger};
use super::preview::{Tally, by, count};
use crate::findings::capture::undetermined;
use crate::names::Names;
use crate::register::aliases;
use crate::workspace::{Writer, find, organisation};
use crate::{Result, Workspace, hazards, numbers};

/// An import.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ImportView {
    /// Import.
    pub import: Uuid,
    /// Name of the file.
    pub file_name: String,
    /// Sheet of the file.
    pub sheet: String,
    /// Who brought it in.
    pub imported_by_name: String,
    /// When.
    pub imported_at: DateTime<Utc>,
    /// Hazards it brought.
    pub hazards: u32,
    /// Rows that were merged into hazards that were here.
    pub merged: u32,
    /// Units, people and places that were entered with it; they stay when it is taken back.
    pub created: u32,
    /// When it was taken back.
    pub taken_back_at: Option<DateTime<Utc>>,
    /// What became of the rows; only when it was just done.
    pub tally: Option<Tally>,
}

/// How far a long act is; `false` stops it, and nothing is written.
pub type Progress<'a> = &'a mut dyn FnMut(u32, u32) -> bool;

/// Brings a ledger in. Rows that have to be mended, or that are there already, stay out.
pub fn import_ledger(
    ws: &mut Workspace,
    reading: &ReadLedger,
    progress: Progress<'_>,
) -> Result<ImportView> {
    let (file_name, book) = super::book::open(ws, reading.attachment)?;
    let by = by(ws)?;
    let mut photos = Photos::default();
    if book.grids.iter().any(|grid| !grid.pictures.is_empty()) {
        let plan = ws.read(|reader| {
            check_import(&find::<Person>(reader, "person", by.author)?)?;
            plan::plan(reader, &book, reading, by)
        })?;
        photos = Photos::take_in(ws, reading.attachment, &plan.rows, &mut *progress)?;
    }
    let (import, tally) = ws.write("import_ledger", None, |tx, author| {
        check_import(author)?;
        let plan = plan::plan(tx, &book, reading, by)?;
        let tally = Tally::of(&plan.rows);
        let total = tally.taken + tally.merged;
        if total == 0 {
            return Err(Refusal::NothingToImport.into());
        }
        let mut import = LedgerImport {
            id: tx.new_id(),
            file_name,
            sheet: plan.sheet,
            attachment: reading.attachment,
            imported_by: author.id,
            imported_at: tx.now(),
            created: Vec::new(),
            undone: None,
        };
        // Written first, so that nothing stands in the log before what it belongs to.
        tx.save(&import)?;
        let mut entered = Entered::default();
        let wanted = |row: &plan::Planned| matches!(row.fate, Fate::Taken | Fate::Merged);
        for (row, done) in plan.rows.into_iter().filter(wanted).zip(0_u32..) {
            if !progress(done, total) {
                return Err(StoreError::Stopped.into());
            }
            let line = row.line;
            let into = row.like.and_then(|like| like.hazard);
            if let (Fate::Merged, Some(hazard)) = (row.fate, into) {
                merge::enter(tx, (import.id, line), hazard, &mut photos)?;
                continue;
            }
            enter(
                tx,
                author,
                (import.id, reading.rectified_as),
                line,
                (&mut entered, &mut photos),
            )?;
        }
        // From here on it is done, whatever somebody wanted meanwhile.
        progress(total, total);
        import.created = entered.created;
        tx.save(&import)?;
        remember(tx, author, &plan.layout.columns)?;
        for said in &reading.names {
            if let Some(unit) = said.is_kept() {
                aliases::keep(tx, unit, &said.name, (None, None))?;
            }
        }
        Ok((import.id, tally))
    })?;
    let view = ws.read(|reader| {
        shown(
            reader,
            &mut Names::new(reader),
            find(reader, "import", import)?,
        )
    })?;
    Ok(ImportView {
        tally: Some(tally),
        ..view
    })
}

/// Rows of the register entered with an import, each once.
#[derive(Default)]
struct Entered {
    units: BTreeMap<String, Uuid>,
    people: BTreeMap<String, Uuid>,
    places: BTreeMap<String, Uuid>,
    created: Vec<Uuid>,
}

fn enter(
    tx: &mut Writer<'_, '_>,
    author: &Person,
    (import, rectified_as): (Uuid, RectifiedAs),
    line: Line,
    (entered, photos): (&mut Entered, &mut Photos),
) -> Result<()> {
    let Some(mut entry) = line.entry else {
        return Ok(());
    };
    entry.photos = photos.record(tx, &line.photos_before)?;
    entry.photos_after = photos.record(tx, &line.photos_after)?;
    entered.names(tx, author, &line.new, &mut entry)?;
    if entry.site.place == Place::UNDETERMINED {
        undetermined(tx, author)?;
    }
    let id = tx.new_id();
    let zone = organisation(tx)?.zone;
    let number = match line.number.as_str() {
        "" => numbers::take(tx, SeriesKind::Hazard, entry.found_on.year(), id)?,
        number => {
            numbers::adopt(tx, SeriesKind::Hazard, number, id)?;
            number.to_owned()
        }
    };
    numbers::adopt_notices(tx, &entry.words.notice, id)?;
    let time = (tx.now(), zone);
    let (hazard, imported, at) =
        entry.admit((id, number), (import, line.row), rectified_as, time)?;
    tx.save(&hazard)?;
    let case = Case::fold([]);
    let detail = StepDetail::Imported(imported);
    hazards::step(tx, (&hazard, &case), (author, author), Some(at), detail)?;
    let row = ImportedRow {
        id: tx.new_id(),
        import,
        hazard: id,
        row: line.row,
        cells: line.cells,
        merged: None,
    };
    tx.append(&row)?;
    Ok(())
}

impl Entered {
    /// Puts ids in the place of names that are new.
    fn names(
        &mut self,
        tx: &mut Writer<'_, '_>,
        author: &Person,
        new: &NewNames,
        entry: &mut Entry,
    ) -> Result<()> {
        if let Some((name, above)) = &new.unit {
            let unit = self.unit(tx, author, name, *above)?;
            entry.site.unit = unit;
            if let Some(responsibility) = &mut entry.responsibility {
                responsibility.unit = unit;
            }
        }
        let unit = entry.responsibility.map(|known| known.unit);
        if let (Some((name, of)), Some(responsibility)) = (&new.owner, &mut entry.responsibility) {
            let of = of.or(unit);
            responsibility.owner = Some(self.person(tx, author, name, of)?);
        }
        if let Some((name, of)) = &new.place {
            let of = of.or(unit).unwrap_or(entry.site.unit);
            let place = self.place(tx, author, name, of)?;
            entry.site.place = place;
        }
        Ok(())
    }

    fn unit(
        &mut self,
        tx: &mut Writer<'_, '_>,
        author: &Person,
        name: &str,
        above: Option<Uuid>,
    ) -> Result<Uuid> {
        if let Some(known) = self.units.get(&normal(name)) {
            return Ok(*known);
        }
        permission::check(author, Action::Administer)?;
        let unit = match tx.unit_named(above, name)? {
            Some(known) => known,
            None => {
                let unit = Unit::new(tx.new_id(), name, above)?;
                tx.save(&unit)?;
                self.created.push(unit.id);
                unit.id
            }
        };
        self.units.insert(normal(name), unit);
        Ok(unit)
    }

    fn person(
        &mut self,
        tx: &mut Writer<'_, '_>,
        author: &Person,
        name: &str,
        unit: Option<Uuid>,
    ) -> Result<Uuid> {
        if let Some(known) = self.people.get(&normal(name)) {
            return Ok(*known);
        }
        permission::check(author, Action::Administer)?;
        let person = Person::new(tx.new_id(), name, unit, &[Role::Member])?;
        tx.save(&person)?;
        self.created.push(person.id);
        self.people.insert(normal(name), person.id);
        Ok(person.id)
    }

    fn place(
        &mut self,
        tx: &mut Writer<'_, '_>,
        author: &Person,
        name: &str,
        unit: Uuid,
    ) -> Result<Uuid> {
        if let Some(known) = self.places.get(&normal(name)) {
            return Ok(*known);
        }
        permission::check(author, Action::PrepareNotice)?;
        let place = Place::new(tx.new_id(), name, unit, "")?;
        tx.save(&place)?;
        self.created.push(place.id);
        self.places.insert(normal(name), place.id);
        Ok(place.id)
    }
}

/// Keeps what was said of titles, for the next ledger of this department.
fn remember(tx: &mut Writer<'_, '_>, author: &Person, columns: &[ColumnView]) -> Result<()> {
    let mut kept = plan::remembered(tx, author)?;
    let said = columns.iter().filter(|column| column.by == KnownBy::Person);
    let mut any = false;
    for column in said.filter(|column| !column.title.is_empty()) {
        kept.insert(normal(&column.title), column.field);
        any = true;
    }
    if any {
        let text = serde_json::to_string(&kept).unwrap_or_default();
        tx.local().set_setting(&plan::memory(author), Some(&text))?;
    }
    Ok(())
}

/// An import as shown.
pub(super) fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    import: LedgerImport,
) -> Result<ImportView> {
    Ok(ImportView {
        import: import.id,
        hazards: reader.count_imported(import.id)?,
        merged: reader.count_merged(import.id)?,
        imported_by_name: names.person(import.imported_by)?,
        imported_at: import.imported_at,
        created: count(import.created.len()),
        taken_back_at: import.undone.map(|undone| undone.at),
        file_name: import.file_name,
        sheet: import.sheet,
        tally: None,
    })
}
