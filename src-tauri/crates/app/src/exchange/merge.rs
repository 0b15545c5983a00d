//! A row that tells of a hazard which is here already: what it fills and what stays, told before and done
//! with the import.

use chrono::{DateTime, NaiveDate, Utc};
use documents::spreadsheet::Value;
use domain::Refusal;
use domain::hazard::{Case, Entry, Filled, Hazard};
use domain::language::Language;
use domain::ledger_import::ImportedRow;
use domain::people::Person;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use uuid::Uuid;

use super::dictionary::{Field, WORDS, normal};
use super::lines::Line;
use super::photos::Photos;
use super::record::Told;
use super::spoken;
use crate::incoming::check_bound;
use crate::names::Names;
use crate::workspace::{Writer, find, organisation};
use crate::{Error, Result, hazards};

/// What merging a row into the hazard it looks like would do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MergeView {
    /// Whether the hazard may be filled still: a notice fixes what it says.
    pub open: bool,
    /// What the hazard lacks and gets from the row.
    pub fills: Vec<Fills>,
    /// What differs: the hazard keeps what it says, the row is kept beside it.
    pub stays: Vec<Stays>,
    /// Photos that are added.
    pub photos: u32,
}

/// A field that is filled.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Fills {
    /// Which.
    pub field: Field,
    /// What the row says.
    pub there: String,
}

/// A field that differs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Stays {
    /// Which.
    pub field: Field,
    /// What the hazard says; may be empty.
    pub here: String,
    /// What the row says.
    pub there: String,
}

/// The hazard as the row leaves it, and what was filled.
fn merged(
    reader: &Reader<'_>,
    (hazard, case): (&Hazard, &Case),
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<Option<(Hazard, Vec<Filled>)>> {
    if hazards::standing_notice(reader, hazard.id)?.is_some() {
        return Ok(None);
    }
    let zone = organisation(reader)?.zone;
    let mut entry = entry.clone();
    // A paper from outside binds the deadline; a row that goes beyond it does not fill it.
    let bound = |day: NaiveDate| check_bound(reader, hazard.id, (day, zone.day(now)));
    match entry.due_on.map(bound) {
        Some(Err(Error::Refused(_))) => entry.due_on = None,
        Some(Err(other)) => return Err(other),
        Some(Ok(())) | None => {}
    }
    // As when it is settled by hand: whoever is gone becomes nobody's owner.
    if let Some(responsibility) = &mut entry.responsibility
        && let Some(owner) = responsibility.owner.filter(|owner| !owner.is_nil())
        && find::<Person>(reader, "person", owner)?.present().is_err()
    {
        responsibility.owner = None;
    }
    let mut filled = hazard.clone();
    match filled.merge(case, &entry, zone) {
        Ok(what) => Ok(Some((filled, what))),
        Err(Refusal::FixedByNotice { .. }) => Ok(None),
        Err(refusal) => Err(refusal.into()),
    }
}

/// What merging a row would do.
pub(super) fn view(
    reader: &Reader<'_>,
    line: &Line,
    id: Uuid,
    (now, language): (DateTime<Utc>, Language),
) -> Result<Option<MergeView>> {
    let Some(entry) = &line.entry else {
        return Ok(None);
    };
    let (hazard, case) = hazards::load(reader, id)?;
    let done = merged(reader, (&hazard, &case), entry, now)?;
    let (open, filled) = done.map_or((false, Vec::new()), |(_, filled)| (true, filled));
    let organisation = organisation(reader)?;
    let steps = reader.steps(id)?;
    let told = Told {
        hazard: &hazard,
        steps: &steps,
        case: &case,
        zone: organisation.zone,
        language,
    };
    let mut names = Names::new(reader);
    let (mut fills, mut stays) = (Vec::new(), Vec::new());
    for (field, words) in &line.said {
        let there = spoken_there((*field, words), entry, language);
        if fills_field(&filled, *field) {
            fills.push(Fills {
                field: *field,
                there,
            });
            continue;
        }
        if is_same(*field, &hazard, &case, entry) || WORDS.is_nothing(&there) {
            continue;
        }
        let here = match told.cell(reader, &mut names, *field)? {
            Value::Text(words) => words,
            Value::Day(day) => day.to_string(),
            _ => String::new(),
        };
        if normal(&here) != normal(&there) {
            stays.push(Stays {
                field: *field,
                here,
                there,
            });
        }
    }
    Ok(Some(MergeView {
        photos: match open {
            true => super::preview::count(line.photos_before.len()),
            false => 0,
        },
        open,
        fills,
        stays,
    }))
}

/// Keeps a row with the hazard it looks like, and fills what that lacks.
pub(super) fn enter(
    tx: &mut Writer<'_, '_>,
    (import, line): (Uuid, Line),
    id: Uuid,
    photos: &mut Photos,
) -> Result<()> {
    let Some(mut entry) = line.entry else {
        return Ok(());
    };
    let (hazard, case) = hazards::load(tx, id)?;
    let now = tx.now();
    let mut done = merged(tx, (&hazard, &case), &entry, now)?;
    if done.is_some() && !line.photos_before.is_empty() {
        entry.photos = photos.record_new(tx, &line.photos_before, &hazard.photos)?;
        done = merged(tx, (&hazard, &case), &entry, now)?;
    }
    let mut filled = Vec::new();
    if let Some((hazard, what)) = done
        && !what.is_empty()
    {
        tx.save(&hazard)?;
        filled = what;
    }
    let row = ImportedRow {
        id: tx.new_id(),
        import,
        hazard: id,
        row: line.row,
        cells: line.cells,
        merged: Some(filled),
    };
    tx.append(&row)?;
    Ok(())
}

/// Takes out what a row filled.
pub(super) fn take_out(
    tx: &mut Writer<'_, '_>,
    row: &ImportedRow,
    filled: &[Filled],
) -> Result<()> {
    if filled.is_empty() {
        return Ok(());
    }
    let (mut hazard, case) = hazards::load(tx, row.hazard)?;
    if hazards::standing_notice(tx, hazard.id)?.is_some() {
        let hazard = hazard.number;
        return Err(Refusal::WorkedOnSince { hazard }.into());
    }
    hazard.take_out(&case, filled)?;
    tx.save(&hazard)?;
    Ok(())
}

fn fills_field(filled: &[Filled], field: Field) -> bool {
    filled.iter().any(|one| match one {
        Filled::Cause(_) => field == Field::Cause,
        Filled::Discipline(_) => field == Field::Discipline,
        Filled::Consequence(_) => field == Field::Consequence,
        Filled::Responsibility(known) => {
            field == Field::Unit || (field == Field::Owner && known.owner.is_some())
        }
        Filled::Owner(_) => field == Field::Owner,
        Filled::Measures(_) => field == Field::Measures,
        Filled::DueOn(_) => field == Field::DueOn,
        Filled::Funds(_) => field == Field::Funds,
        Filled::Contingency(_) => field == Field::Contingency,
        Filled::InterimControls(_) => field == Field::InterimControls,
        Filled::Remarks(_) => field == Field::Remarks,
        Filled::Photos(_) => false,
    })
}

/// Whether the row means what the hazard says, whatever the words.
fn is_same(field: Field, hazard: &Hazard, case: &Case, entry: &Entry) -> bool {
    let responsibility = case.responsibility.or(hazard.responsibility);
    let said = entry.responsibility;
    match field {
        Field::Unit => responsibility.map(|of| of.unit) == said.map(|of| of.unit),
        Field::Owner => {
            let owner = said.and_then(|of| of.owner);
            owner.is_some() && responsibility.and_then(|of| of.owner) == owner
        }
        Field::Place => hazard.site.place == entry.site.place,
        Field::Equipment | Field::EquipmentNumber => {
            entry.site.equipment.is_some() && hazard.site.equipment == entry.site.equipment
        }
        Field::Level => {
            let level = case.assessment.as_ref().or(hazard.assessment.as_ref());
            let levels = |of: &domain::hazard::Assessment| (of.level, of.local_level.clone());
            level.map(levels) == entry.assessment.as_ref().map(levels)
        }
        Field::FoundBy => hazard.origin.found_by() == Some(entry.found_by),
        Field::PhotosBefore => true,
        _ => false,
    }
}

/// What the row says, as this program writes it where it was understood.
fn spoken_there((field, words): (Field, &str), entry: &Entry, language: Language) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let understood = match field {
        Field::FoundOn => Some(entry.found_on.to_string()),
        Field::DueOn => day(entry.due_on),
        Field::OriginalDueOn => day(entry.original_due_on),
        Field::CompletedOn => day(entry.completed_on),
        Field::ReinspectedOn => day(entry.reinspected_on),
        Field::ClosedOn => day(entry.closed_on),
        Field::Cause => entry.cause.map(|of| spoken::cause(of, language).to_owned()),
        Field::Discipline => entry
            .discipline
            .map(|of| spoken::discipline(of, language).to_owned()),
        _ => None,
    };
    understood.unwrap_or_else(|| words.to_owned())
}
