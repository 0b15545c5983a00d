//! One inspection as the walk shows it: every item with its answer and what was found there before.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::checklist::{CheckItem, Checklist};
use domain::inspection::{Answer, Finding, Inspection, Nonconformity, Totals, Weather, answer_id};
use domain::people::Person;
use domain::photo_slot::{PhotoSlot, SlotSubject};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::list::{InspectionRow, shown};
use super::parts::{self, PartsView};
use super::record::{self, RecordView};
use crate::clauses::Clauses;
use crate::hazards::RefusalView;
use crate::names::Names;
use crate::page::MOST;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Asks for one inspection.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetInspection {
    /// Inspection.
    pub inspection: Uuid,
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
    /// Weather; absent while nobody noted it.
    pub weather: Option<Weather>,
    /// Attachments that show the whole of the place.
    pub photos: Vec<Uuid>,
    /// The checklist's items in order.
    pub items: Vec<WalkItem>,
    /// Answers in the order of the checklist.
    pub answers: Vec<AnswerView>,
    /// Items without an answer.
    pub open_items: Vec<String>,
    /// Counts.
    pub totals: Totals,
    /// The parts it was divided into.
    pub divided: PartsView,
    /// Its record in every version, the newest first; empty while there is none.
    pub records: Vec<RecordView>,
    /// Why no record may be made now; absent when one may.
    pub record_refusal: Option<RefusalView>,
    /// Whether the leader has a certified key to sign the record with.
    pub leader_certified: bool,
}

/// An item on the walk.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WalkItem {
    /// The item.
    pub item: CheckItem,
    /// Whether the person seated walks it; everybody does once the inspection has ended, or while it is
    /// not divided.
    pub mine: bool,
    /// Name of who walks its part; absent while the inspection is not divided.
    pub walker_name: Option<String>,
    /// Its answer, once there is one.
    pub answer: Option<AnswerView>,
    /// The latest answer to it at this place in an earlier inspection.
    pub last: Option<LastAnswer>,
    /// Placeholders that wait for photos of it or of the hazard raised from it.
    pub open_photo_slots: Vec<Uuid>,
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
    /// What the failed item is: 隐患, 缺陷 or 违章.
    pub nonconformity: Option<Nonconformity>,
    /// Hazard raised from it.
    pub hazard: Option<Uuid>,
    /// Number of that hazard.
    pub hazard_number: Option<String>,
    /// Who answered.
    pub answered_by: Uuid,
    /// Name of who answered.
    pub answered_by_name: String,
    /// When.
    pub answered_at: DateTime<Utc>,
}

/// An answer of an earlier inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LastAnswer {
    /// Day of the answer.
    pub date: NaiveDate,
    /// Result.
    pub result: Finding,
    /// Name of who answered.
    pub by_name: String,
}

/// One inspection.
pub fn get_inspection(ws: &mut Workspace, request: GetInspection) -> Result<InspectionView> {
    view(ws, request.inspection)
}

/// Earlier inspections of a place in which an item is looked for.
const EARLIER: u32 = 20;

pub(super) fn view(ws: &Workspace, id: Uuid) -> Result<InspectionView> {
    let (now, me) = (ws.now(), ws.author());
    ws.read(|reader| {
        let me = me.map(|me| find::<Person>(reader, "person", me));
        let me = me.transpose()?;
        let inspection: Inspection = find(reader, "inspection", id)?;
        let checklist: Checklist = find(reader, "checklist", inspection.checklist)?;
        let clauses = Clauses::of(reader)?;
        let mut names = Names::new(reader);
        let mut rows = reader.answers(id)?;
        let raised = reader.hazards_raised(id)?;
        for row in &mut rows {
            if row.nonconformity.is_none() && raised.contains_key(&row.item) {
                row.nonconformity = Some(Nonconformity::Hazard);
            }
        }
        let totals = Totals::of(&rows);
        let of = (&inspection, &checklist, rows.as_slice());
        let (divided, writers) = parts::shown(reader, &mut names, of, me.as_ref())?;
        let mut awaited = awaited(reader, id, &raised)?;
        let mut last = last_answers(reader, &mut names, &inspection, &checklist)?;
        let (mut items, mut answers, mut open_items) = (Vec::new(), Vec::new(), Vec::new());
        for item in checklist.items {
            let row = rows.iter().find(|row| row.item == item.code);
            let hazard = raised.get(&item.code).copied();
            let answer = row.map(|row| answer_view(reader, &mut names, row, hazard));
            let answer = answer.transpose()?;
            match &answer {
                None => open_items.push(item.code.clone()),
                Some(answer) => answers.push(answer.clone()),
            }
            let writer = writers.get(&item.section).copied();
            items.push(WalkItem {
                mine: inspection.finished_at.is_some()
                    || writer.is_none_or(|writer| me.as_ref().is_some_and(|me| me.id == writer)),
                walker_name: writer.map(|writer| names.person(writer)).transpose()?,
                answer,
                last: last.remove(&item.code),
                open_photo_slots: awaited.remove(&item.code).unwrap_or_default(),
                item: clauses.item(item),
            });
        }
        Ok(InspectionView {
            row: shown(reader, &mut names, &inspection)?,
            records: record::records(reader, &mut names, id, me.as_ref())?,
            record_refusal: record::offer(&inspection, me.as_ref()),
            leader_certified: record::leader_certified(reader, &inspection, now)?,
            under: inspection.under,
            checklist: inspection.checklist,
            inspectors: inspection.inspectors,
            companion: inspection.companion,
            opinion: inspection.opinion,
            weather: inspection.weather,
            photos: inspection.photos,
            items,
            answers,
            open_items,
            divided,
            totals,
        })
    })
}

fn answer_view(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    row: &Answer,
    hazard: Option<Uuid>,
) -> Result<AnswerView> {
    let raised = hazard.map(|id| find::<domain::hazard::Hazard>(reader, "hazard", id));
    Ok(AnswerView {
        item: row.item.clone(),
        result: row.outcome.result,
        reading: row.outcome.reading.map(|reading| reading.to_string()),
        note: row.note.clone(),
        photos: row.photos.clone(),
        nonconformity: row.nonconformity.clone(),
        hazard,
        hazard_number: raised.transpose()?.map(|hazard| hazard.number),
        answered_by: row.answered_by,
        answered_by_name: names.person(row.answered_by)?,
        answered_at: row.answered_at,
    })
}

/// Placeholders that wait, by item.
fn awaited(
    reader: &Reader<'_>,
    inspection: Uuid,
    raised: &BTreeMap<String, Uuid>,
) -> Result<BTreeMap<String, Vec<Uuid>>> {
    let all = store::PageBounds {
        after: None,
        limit: MOST,
    };
    let mut by_item: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
    for slot in reader.open_photo_slots(Some(inspection), all)?.rows {
        if let Some(item) = item_of_slot(&slot, raised)? {
            by_item.entry(item).or_default().push(slot.id);
        }
    }
    Ok(by_item)
}

fn item_of_slot(slot: &PhotoSlot, raised: &BTreeMap<String, Uuid>) -> Result<Option<String>> {
    Ok(match slot.subject()? {
        SlotSubject::Item { item, .. } => Some(item),
        SlotSubject::Hazard { hazard } => {
            let from = raised.iter().find(|(_, raised)| **raised == hazard);
            from.map(|(item, _)| item.clone())
        }
    })
}

/// The latest answer to each item at the same place or equipment in an earlier inspection.
fn last_answers(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    inspection: &Inspection,
    checklist: &Checklist,
) -> Result<BTreeMap<String, LastAnswer>> {
    let zone = organisation(reader)?.zone;
    let mut last = BTreeMap::new();
    let of = (inspection.place, inspection.equipment);
    for earlier in reader.inspections_before(of, inspection.id, EARLIER)? {
        for item in &checklist.items {
            if last.contains_key(&item.code) {
                continue;
            }
            if let Some(answer) = reader.get::<Answer>(answer_id(earlier, &item.code))? {
                let shown = LastAnswer {
                    date: zone.day(answer.answered_at),
                    result: answer.outcome.result,
                    by_name: names.person(answer.answered_by)?,
                };
                last.insert(item.code.clone(), shown);
            }
        }
        if last.len() == checklist.items.len() {
            break;
        }
    }
    Ok(last)
}
