//! Lists of inspections, with how far each is.

use chrono::{DateTime, NaiveDate, Utc};
use domain::inspection::{Inspection, InspectionKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{InspectionFilter, Reader};
use uuid::Uuid;

use crate::figures::{day_begins, day_ends};
use crate::names::Names;
use crate::workspace::organisation;
use crate::{PageRequest, Result, Workspace};

/// Asks for inspections, the latest first.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListInspections {
    /// Only running ones, or only finished ones.
    pub running: Option<bool>,
    /// Only this kind.
    pub kind: Option<InspectionKind>,
    /// Only of this place.
    pub place: Option<Uuid>,
    /// Only of this equipment.
    pub equipment: Option<Uuid>,
    /// Only of this unit.
    pub unit: Option<Uuid>,
    /// Only of this unit or one below it.
    pub below: Option<Uuid>,
    /// Only those finished on this day or later.
    pub finished_from: Option<NaiveDate>,
    /// Only those finished on this day or earlier.
    pub finished_to: Option<NaiveDate>,
    /// Only with this text in number, plan, place or unit.
    pub text: String,
    /// Page.
    pub page: PageRequest,
}

/// A page of inspections.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InspectionsView {
    /// Rows.
    pub rows: Vec<InspectionRow>,
    /// Pass as `page.after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// How many there are on all pages, whether running or done.
    pub counts: InspectionCounts,
}

/// How many inspections match, apart from `running`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InspectionCounts {
    /// Running.
    pub running: u32,
    /// Finished.
    pub done: u32,
}

/// An inspection in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InspectionRow {
    /// Row id.
    pub id: Uuid,
    /// Number of the record.
    pub number: String,
    /// Kind.
    pub kind: InspectionKind,
    /// Unit inspected.
    pub unit: Uuid,
    /// Its name.
    pub unit_name: String,
    /// Place inspected.
    pub place: Uuid,
    /// Its name.
    pub place_name: String,
    /// The piece of equipment there it is about; absent for all of the place.
    pub equipment: Option<Uuid>,
    /// Its double name.
    pub equipment_name: Option<String>,
    /// Code of the checklist, e.g. `T1`.
    pub checklist_code: String,
    /// Title of the checklist.
    pub checklist_title: String,
    /// Names of the inspectors, the leader first.
    pub inspector_names: Vec<String>,
    /// Begin.
    pub started_at: DateTime<Utc>,
    /// End; absent while running.
    pub finished_at: Option<DateTime<Utc>>,
    /// Items answered.
    pub answered: u32,
    /// Items of the checklist.
    pub item_count: u32,
    /// Items answered 不符合.
    pub fails: u32,
    /// Whether its record (检查记录) was made.
    pub recorded: bool,
}

/// Inspections, the latest first.
pub fn list_inspections(ws: &mut Workspace, request: ListInspections) -> Result<InspectionsView> {
    ws.read(|reader| {
        let filter = InspectionFilter {
            running: request.running,
            kind: request.kind,
            place: request.place,
            equipment: request.equipment,
            unit: request.unit,
            units: match request.below {
                Some(unit) => reader.unit_and_descendants(unit)?,
                None => Vec::new(),
            },
            finished: {
                let zone = organisation(reader)?.zone;
                let begin = request.finished_from.map(|day| day_begins(day, zone));
                (begin, request.finished_to.map(|day| day_ends(day, zone)))
            },
            text: request.text,
        };
        let page = reader.inspections(&filter, request.page.bounds())?;
        let count = |running| {
            let running = Some(running);
            reader.count_inspections(&InspectionFilter {
                running,
                ..filter.clone()
            })
        };
        let counts = InspectionCounts {
            running: count(true)?,
            done: count(false)?,
        };
        let mut names = Names::new(reader);
        let rows = page.rows.iter().map(|row| shown(reader, &mut names, row));
        Ok(InspectionsView {
            rows: rows.collect::<Result<_>>()?,
            next: page.next,
            counts,
        })
    })
}

pub(super) fn shown(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    inspection: &Inspection,
) -> Result<InspectionRow> {
    let counts = reader.answer_counts(inspection.id)?;
    let (unit_name, place_name) = (names.unit(inspection.unit)?, names.place(inspection.place)?);
    let equipment_name = inspection
        .equipment
        .map(|id| names.equipment(id))
        .transpose()?;
    let inspector_names = names.people(&inspection.inspectors)?;
    let checklist = names.checklist(inspection.checklist)?;
    Ok(InspectionRow {
        id: inspection.id,
        number: inspection.number.clone(),
        kind: inspection.kind,
        unit: inspection.unit,
        unit_name,
        place: inspection.place,
        place_name,
        equipment: inspection.equipment,
        equipment_name,
        checklist_code: checklist.code.clone(),
        checklist_title: checklist.title.clone(),
        item_count: u32::try_from(checklist.items.len()).unwrap_or(u32::MAX),
        inspector_names,
        started_at: inspection.started_at,
        finished_at: inspection.finished_at,
        answered: counts.answered,
        fails: counts.fails,
        recorded: reader.has_record(inspection.id)?,
    })
}
