//! What the panel of a failed item is filled with before anybody types.

use chrono::NaiveDate;
use domain::checklist::{Basis, CheckItem, Checklist};
use domain::equipment::Equipment;
use domain::hazard::{Kind, StatutoryLevel, title_of};
use domain::inspection::{Answer, Inspection, answer_id};
use domain::organisation::Place;
use domain::people::Person;
use domain::reading::Reading;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::clauses::Clauses;
use crate::hazards::SimilarRow;
use crate::hazards::recur::similar;
use crate::inspections::item_of;
use crate::names::Names;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Asks what to propose for a failed item.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeHazard {
    /// Inspection.
    pub inspection: Uuid,
    /// Item code.
    pub item: String,
}

/// A hazard as proposed. Nothing was written.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProposalView {
    /// Short title.
    pub title: String,
    /// What, with what was measured.
    pub description: String,
    /// Exact spot; the place or the equipment itself until somebody is more exact.
    pub spot: String,
    /// What must be done.
    pub measures: String,
    /// Level.
    pub level: StatutoryLevel,
    /// What it violates.
    pub basis: Vec<Basis>,
    /// Responsible unit.
    pub unit: Uuid,
    /// Its name.
    pub unit_name: String,
    /// Who owned the latest hazard of this place, else of this unit.
    pub owner: Option<Uuid>,
    /// Name of the owner.
    pub owner_name: Option<String>,
    /// Workdays the organisation gives for this level.
    pub due_in_workdays: u32,
    /// The day these workdays end; absent where the workdays of a year are not published yet.
    pub due_on: Option<NaiveDate>,
    /// Earlier hazards of this place and item within a year, the latest first.
    pub similar: Vec<SimilarRow>,
}

/// What the panel of a failed item is filled with.
pub fn propose_hazard(ws: &mut Workspace, request: ProposeHazard) -> Result<ProposalView> {
    let now = ws.now();
    ws.read(|reader| {
        let inspection: Inspection = find(reader, "inspection", request.inspection)?;
        let checklist: Checklist = find(reader, "checklist", inspection.checklist)?;
        let item = item_of(&checklist, &request.item)?;
        let place: Place = find(reader, "place", inspection.place)?;
        let answer: Option<Answer> = reader.get(answer_id(inspection.id, &item.code))?;
        let equipment = inspection
            .equipment
            .map(|id| find::<Equipment>(reader, "equipment", id))
            .transpose()?;
        let words = Words::of(
            item,
            answer.and_then(|answer| answer.outcome.reading),
            &place,
            equipment.as_ref(),
        );
        let owner = match reader.last_owner(place.id, place.unit)? {
            Some(owner) => Some(find::<Person>(reader, "person", owner)?),
            None => None,
        };
        let owner = owner.filter(|owner| owner.active);
        let organisation = organisation(reader)?;
        let due_in_workdays = organisation.policy.proposed_workdays(item.default_level);
        let today = organisation.zone.day(now);
        let kind = Kind {
            place: place.id,
            cause: None,
            item: Some(item.code.clone()),
        };
        Ok(ProposalView {
            title: title_of(&words.description),
            description: words.description,
            spot: words.spot,
            measures: words.measures,
            level: item.default_level,
            basis: Clauses::of(reader)?.item(item.clone()).basis,
            unit: place.unit,
            unit_name: Names::new(reader).unit(place.unit)?,
            owner: owner.as_ref().map(|owner| owner.id),
            owner_name: owner.map(|owner| owner.name),
            due_in_workdays,
            due_on: ws.calendar.add_workdays(today, due_in_workdays).ok(),
            similar: similar(reader, &kind, today, None, now)?,
        })
    })
}

/// The words that stand for what nobody typed.
pub(super) struct Words {
    pub description: String,
    pub spot: String,
    pub measures: String,
}

impl Words {
    pub fn of(
        item: &CheckItem,
        reading: Option<Reading>,
        place: &Place,
        equipment: Option<&Equipment>,
    ) -> Self {
        Self {
            description: item.hazard_words(reading),
            spot: equipment.map_or_else(|| place.name.clone(), Equipment::double_name),
            measures: item.typical_measure.clone(),
        }
    }
}
