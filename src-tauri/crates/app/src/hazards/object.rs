//! 异议: raised by the unit in the days the notice prints, decided by those who issue notices.

use chrono::{DateTime, NaiveDate, Utc};
use domain::Refused;
use domain::calendar::WorkCalendar;
use domain::hazard::{
    Case, Disputed, Objection, ObjectionDecision, Responsibility, Ruling, StepDetail,
    check_objection, check_objection_decision,
};
use domain::organisation::{Organisation, Unit};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Disputes fact, responsibility or deadline.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RaiseObjection {
    /// Hazard.
    pub hazard: Uuid,
    /// What is disputed.
    pub against: Disputed,
    /// Why.
    pub grounds: String,
    /// The day by which it is decided; by the organisation's workdays when absent.
    pub decide_by: Option<NaiveDate>,
    /// Scans of the paper.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who objects, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Decides on an objection.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideObjection {
    /// Hazard.
    pub hazard: Uuid,
    /// 维持, 变更 or 撤销.
    pub ruling: Ruling,
    /// Why.
    pub reason: String,
    /// Scans of the paper.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who decides, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Disputes fact, responsibility or deadline.
pub fn raise_objection(ws: &mut Workspace, request: RaiseObjection) -> Result<HazardView> {
    let calendar = ws.calendar.clone();
    let taking = Taking {
        kind: "raise_objection",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let policy = &ground.organisation.policy;
        let last_day = until(&ground.case, &ground.organisation, &calendar)?;
        let objection = Objection {
            against: request.against,
            grounds: request.grounds.trim().to_owned(),
            decide_by: match request.decide_by {
                Some(day) => day,
                None => calendar.add_workdays(ground.day, policy.objection_decision_workdays)?,
            },
            evidence: request.evidence,
        };
        let by = (&ground.actor, ground.unit_head);
        let last_day = last_day.unwrap_or(ground.day);
        check_objection(&ground.case, by, &objection, (ground.day, last_day))?;
        Ok(StepDetail::ObjectionRaised(objection))
    })
}

/// The last day on which an objection may be raised, once the notice was served.
pub(super) fn until(
    case: &Case,
    organisation: &Organisation,
    calendar: &WorkCalendar,
) -> Refused<Option<NaiveDate>> {
    let served_on = case.served_at.map(|at| organisation.zone.day(at));
    let workdays = organisation.policy.objection_workdays;
    let last = served_on.map(|day| calendar.add_workdays(day, workdays));
    last.transpose()
}

/// Decides on an objection.
pub fn decide_objection(ws: &mut Workspace, request: DecideObjection) -> Result<HazardView> {
    let taking = Taking {
        kind: "decide_objection",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        if let Ruling::Changed {
            responsibility: Some(to),
            ..
        } = &request.ruling
        {
            check_there(tx, *to)?;
        }
        let decision = ObjectionDecision {
            ruling: request.ruling,
            reason: request.reason.trim().to_owned(),
            evidence: request.evidence,
        };
        check_objection_decision(&ground.case, &ground.actor, &decision, ground.day)?;
        Ok(StepDetail::ObjectionDecided(decision))
    })
}

/// Unit and owner are there.
fn check_there(reader: &Reader<'_>, to: Responsibility) -> Result<()> {
    find::<Unit>(reader, "unit", to.unit)?.present()?;
    if let Some(owner) = to.owner {
        find::<Person>(reader, "person", owner)?.present()?;
    }
    Ok(())
}
