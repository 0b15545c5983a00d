//! 复查: by two people neither of whom is the owner.

use chrono::NaiveDate;
use domain::hazard::{Reinspection, StepDetail, check_reinspection};
use domain::people::Person;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use crate::workspace::{find, organisation, people};
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
}

/// Records a re-inspection; passing proposes closing, failing opens another round.
pub fn record_reinspection(ws: &mut Workspace, request: RecordReinspection) -> Result<HazardView> {
    let now = ws.now();
    ws.write("record_reinspection", None, |tx, author| {
        permission::check(author, Action::Reinspect)?;
        let (hazard, case) = super::load(tx, request.hazard)?;
        for photo in &request.photos {
            find::<store::records::Attachment>(tx, "attachment", *photo)?;
        }
        let inspectors = people(tx, &request.inspectors)?;
        let organisation = organisation(tx)?;
        let owner = case.responsibility.and_then(|r| r.owner);
        let owner = owner
            .map(|id| find::<Person>(tx, "person", id))
            .transpose()?;
        let visit = Reinspection {
            inspectors: request.inspectors.clone(),
            findings: request.findings.trim().to_owned(),
            passed: request.passed,
            new_due_on: request.new_due_on,
            photos: request.photos.clone(),
        };
        check_reinspection(
            &case,
            &inspectors,
            &visit,
            owner.and_then(|person| person.unit),
            organisation.policy.reinspectors_from_other_team,
            organisation.zone.day(now),
        )?;
        let detail = StepDetail::Reinspected(visit);
        super::step(tx, (&hazard, &case), (author, author), None, detail)
    })?;
    super::view::view(ws, request.hazard)
}
