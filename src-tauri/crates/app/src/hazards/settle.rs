//! Settling who, what and by when, before the notice fixes it.

use chrono::NaiveDate;
use domain::hazard::{Cause, Discipline, Need, Responsibility, check_editable};
use domain::organisation::Unit;
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use crate::incoming::check_bound;
use crate::workspace::{find, organisation};
use crate::{Result, Workspace};

/// Writes registers of a hazard that is not notified yet; absent fields stay as they are.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettleHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Responsible unit.
    pub unit: Option<Uuid>,
    /// Owner; absent with `unit` given means the unit names the owner at receipt.
    pub owner: Option<Uuid>,
    /// What must be done.
    pub measures: Option<String>,
    /// Controls until then.
    pub interim_controls: Option<String>,
    /// Deadline, inclusive of the day.
    pub due_on: Option<NaiveDate>,
    /// Deadline as workdays from today; instead of `due_on`.
    pub due_in_workdays: Option<u32>,
    /// Money.
    pub funds: Option<Need>,
    /// Contingency plan.
    pub contingency: Option<Need>,
    /// Kind of cause.
    pub cause: Option<Cause>,
    /// Line of business.
    #[serde(default)]
    pub discipline: Option<Discipline>,
    /// What may happen.
    pub consequence: Option<String>,
}

/// Writes registers of a hazard.
pub fn settle_hazard(ws: &mut Workspace, request: SettleHazard) -> Result<HazardView> {
    let now = ws.now();
    let calendar = ws.calendar.clone();
    ws.write("settle_hazard", None, |tx, author| {
        permission::check(author, Action::Assess)?;
        let (mut hazard, case) = super::load(tx, request.hazard)?;
        check_editable(&hazard, &case, "commitments")?;
        super::view::check_not_frozen(tx, &hazard)?;
        let zone = organisation(tx)?.zone;
        if let Some(unit) = request.unit {
            find::<Unit>(tx, "unit", unit)?;
            if let Some(owner) = request.owner {
                find::<Person>(tx, "person", owner)?.present()?;
            }
            hazard.responsibility = Some(Responsibility {
                unit,
                owner: request.owner,
            });
        }
        let measures = request
            .measures
            .as_deref()
            .unwrap_or(&hazard.measures)
            .to_owned();
        let interim = request
            .interim_controls
            .as_deref()
            .unwrap_or(&hazard.interim_controls);
        if request.measures.is_some() || request.interim_controls.is_some() {
            let interim = interim.to_owned();
            hazard.set_measures(&measures, &interim)?;
        }
        let due_on = match (request.due_on, request.due_in_workdays) {
            (Some(day), _) => Some(day),
            (None, Some(count)) => Some(calendar.add_workdays(zone.day(now), count.min(1000))?),
            (None, None) => None,
        };
        if let Some(due_on) = due_on {
            hazard.set_due(due_on, zone)?;
            check_bound(tx, hazard.id, (due_on, zone.day(now)))?;
        }
        if let Some(funds) = &request.funds {
            hazard.funds = funds.clone();
        }
        if let Some(contingency) = &request.contingency {
            hazard.contingency = contingency.clone();
        }
        hazard.cause = request.cause.or(hazard.cause);
        hazard.discipline = request.discipline.or(hazard.discipline);
        if let Some(consequence) = &request.consequence {
            hazard.set_consequence(consequence)?;
        }
        tx.save(&hazard)?;
        Ok(())
    })?;
    super::view::view(ws, request.hazard)
}
