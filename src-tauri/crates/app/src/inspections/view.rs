//! Inspections as shown.

use chrono::{DateTime, Utc};
use domain::checklist::Checklist;
use domain::inspection::{Finding, Inspection, InspectionKind, Totals};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::workspace::find;
use crate::{Page, PageRequest, Result, Workspace};

/// Asks for one inspection.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetInspection {
    /// Inspection.
    pub inspection: Uuid,
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
    /// Place inspected.
    pub place: Uuid,
    /// Begin.
    pub started_at: DateTime<Utc>,
    /// End; absent while running.
    pub finished_at: Option<DateTime<Utc>>,
}

/// An inspection with its answers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InspectionView {
    /// The inspection.
    #[serde(flatten)]
    pub row: InspectionRow,
    /// Plan or order it is made under.
    pub under: Option<String>,
    /// Checklist in the version used.
    pub checklist: Uuid,
    /// Inspectors, the leader first.
    pub inspectors: Vec<Uuid>,
    /// Who came along.
    pub companion: String,
    /// Opinion at the end.
    pub opinion: String,
    /// Answers in the order of the checklist.
    pub answers: Vec<AnswerView>,
    /// Items without an answer.
    pub open_items: Vec<String>,
    /// Counts.
    pub totals: Totals,
}

/// An answer.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnswerView {
    /// Item code.
    pub item: String,
    /// Result.
    pub result: Finding,
    /// Measured value.
    pub reading: Option<String>,
    /// Note.
    pub note: String,
    /// Attachments.
    pub photos: Vec<Uuid>,
    /// Hazard raised from it.
    pub hazard: Option<Uuid>,
}

/// One inspection.
pub fn get_inspection(ws: &mut Workspace, request: GetInspection) -> Result<InspectionView> {
    view(ws, request.inspection)
}

/// Inspections, the latest first.
pub fn list_inspections(ws: &mut Workspace, request: PageRequest) -> Result<Page<InspectionRow>> {
    ws.read(|reader| Page::of(reader.latest(request.bounds())?, |row| Ok(shown(&row))))
}

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<InspectionView> {
    ws.read(|reader| {
        let inspection: Inspection = find(reader, "inspection", id)?;
        let checklist: Checklist = find(reader, "checklist", inspection.checklist)?;
        let rows = reader.answers(id)?;
        let raised = reader.hazards_raised(id)?;
        let totals = Totals::of(&rows);
        let mut open_items = Vec::new();
        let mut answers = Vec::new();
        for item in &checklist.items {
            match rows.iter().find(|row| row.item == item.code) {
                None => open_items.push(item.code.clone()),
                Some(row) => answers.push(AnswerView {
                    item: row.item.clone(),
                    result: row.outcome.result,
                    reading: row.outcome.reading.map(|reading| reading.to_string()),
                    note: row.note.clone(),
                    photos: row.photos.clone(),
                    hazard: raised.get(&row.item).copied(),
                }),
            }
        }
        Ok(InspectionView {
            row: shown(&inspection),
            under: inspection.under,
            checklist: inspection.checklist,
            inspectors: inspection.inspectors,
            companion: inspection.companion,
            opinion: inspection.opinion,
            answers,
            open_items,
            totals,
        })
    })
}

fn shown(inspection: &Inspection) -> InspectionRow {
    InspectionRow {
        id: inspection.id,
        number: inspection.number.clone(),
        kind: inspection.kind,
        unit: inspection.unit,
        place: inspection.place,
        started_at: inspection.started_at,
        finished_at: inspection.finished_at,
    }
}
