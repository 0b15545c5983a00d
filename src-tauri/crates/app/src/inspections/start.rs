//! Starting an inspection.

use chrono::{DateTime, Datelike, Utc};
use domain::checklist::Checklist;
use domain::hazard::Hazard;
use domain::inspection::{Inspection, InspectionKind, Weather};
use domain::inspection_plan::Planned;
use domain::numbering::SeriesKind;
use domain::organisation::{Place, Unit};
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::InspectionView;
use super::plans::check_planned;
use crate::register::equipment::standing;
use crate::workspace::{find, people, today};
use crate::{Error, Result, Workspace, numbers};

/// Starts an inspection of one place by one checklist.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartInspection {
    /// Kind.
    pub kind: InspectionKind,
    /// Plan or order it is made under, in words.
    pub under: Option<String>,
    /// The time of a plan it is made for.
    #[serde(default)]
    pub planned: Option<Planned>,
    /// Place; its unit is the one inspected.
    pub place: Uuid,
    /// The one piece of equipment there it is about; all of the place when absent.
    #[serde(default)]
    pub equipment: Option<Uuid>,
    /// Checklist.
    pub checklist: Uuid,
    /// Inspectors, two or more, the leader first.
    pub inspectors: Vec<Uuid>,
    /// Who comes along from the unit.
    #[serde(default)]
    pub companion: String,
    /// Begin; now when absent.
    pub started_at: Option<DateTime<Utc>>,
    /// Weather, where it is known already.
    #[serde(default)]
    pub weather: Option<Weather>,
}

/// Starts an inspection and takes its number.
pub fn start_inspection(ws: &mut Workspace, request: StartInspection) -> Result<InspectionView> {
    let now = ws.now();
    let id = ws.write("start_inspection", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let place: Place = find(tx, "place", request.place)?;
        place.present()?;
        if place.id == Place::UNDETERMINED {
            return Err(Error::missing("place", place.id));
        }
        find::<Unit>(tx, "unit", place.unit)?;
        find::<Checklist>(tx, "checklist", request.checklist)?;
        let inspectors = people(tx, &request.inspectors)?;
        for person in &inspectors {
            permission::check(person, Action::Inspect)?;
        }
        let mut under = request.under.clone();
        if let Some(planned) = request.planned {
            let plan = check_planned(tx, planned, (place.id, request.equipment))?;
            if let Some(hazard) = plan.because_of
                && under.as_deref().unwrap_or_default().trim().is_empty()
            {
                let hazard: Hazard = find(tx, "hazard", hazard)?;
                under = Some(format!("举一反三（{}）", hazard.number));
            }
        }
        let equipment = standing(tx, request.equipment, place.id)?;
        let id = tx.new_id();
        let year = today(tx, now)?.year();
        let number = numbers::take(tx, SeriesKind::Inspection, year, id)?;
        let mut inspection = Inspection::start(
            id,
            number,
            request.kind,
            (under.as_deref(), request.planned),
            (place.unit, place.id, equipment.as_ref()),
            request.checklist,
            &inspectors,
            &request.companion,
            (request.started_at.unwrap_or(now), now),
        )?;
        inspection.note_weather(request.weather)?;
        tx.save(&inspection)?;
        Ok(id)
    })?;
    super::view::view(ws, id)
}
