//! 复查: by two people neither of whom is the owner.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{Reinspection, StepDetail, check_reinspection};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::workspace::{find, people};
use crate::{Result, Workspace};

/// Records a re-inspection.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReinspection {
    /// Hazard.
    pub hazard: Uuid,
    /// Who re-inspected, two or more.
    pub inspectors: Vec<Uuid>,
    /// What was found.
    pub findings: String,
    /// 合格.
    pub passed: bool,
    /// New deadline when it failed.
    pub new_due_on: Option<NaiveDate>,
    /// Photos.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// When they were there; now when absent.
    #[serde(default)]
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records a re-inspection; passing proposes closing, failing opens another round.
pub fn record_reinspection(ws: &mut Workspace, request: RecordReinspection) -> Result<HazardView> {
    let taking = Taking {
        kind: "record_reinspection",
        hazard: request.hazard,
        actor: None,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        permission::check(&ground.author, Action::Reinspect)?;
        check_files(tx, &request.photos)?;
        let inspectors = people(tx, &request.inspectors)?;
        let owner = ground.case.responsibility.and_then(|r| r.owner);
        let owner = owner
            .map(|id| find::<Person>(tx, "person", id))
            .transpose()?;
        let visit = Reinspection {
            inspectors: request.inspectors,
            findings: request.findings.trim().to_owned(),
            passed: request.passed,
            new_due_on: request.new_due_on,
            photos: request.photos,
        };
        check_reinspection(
            &ground.case,
            &inspectors,
            &visit,
            owner.and_then(|person| person.unit),
            ground.organisation.policy.reinspectors_from_other_team,
            ground.day,
        )?;
        Ok(StepDetail::Reinspected(visit))
    })
}
