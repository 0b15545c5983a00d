//! The unit's side: who owns it, how far it is, and when it is done. Also recorded for others.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{
    Progress, StepDetail, Submission, check_progress, check_submission, check_unit_head,
};
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use crate::workspace::find;
use crate::{Result, Workspace};

/// The unit names the owner.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameOwner {
    /// Hazard.
    pub hazard: Uuid,
    /// Owner.
    pub owner: Uuid,
    /// Who named the owner, when recorded for someone else; the head of the unit.
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    #[serde(default)]
    pub happened_at: Option<DateTime<Utc>>,
}

/// Reports progress.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordProgress {
    /// Hazard.
    pub hazard: Uuid,
    /// What was done.
    pub text: String,
    /// Photos during the work.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Scans that prove it.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Money put in place for it so far, yuan; as it was when absent.
    #[serde(default)]
    pub spent: Option<u32>,
    /// Who reports, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Submits for acceptance.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubmitRectification {
    /// Hazard.
    pub hazard: Uuid,
    /// How the measures were carried out.
    pub result: String,
    /// Day the work was finished.
    pub completed_on: NaiveDate,
    /// Photos after the work.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Why there is none.
    #[serde(default)]
    pub no_photo_reason: String,
    /// Who checked the work in the unit (自验人).
    pub checked_by: Uuid,
    /// Scans that prove it: the signed 反馈单, reports of tests (试验报告).
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Money put in place for it so far, yuan; as it was when absent.
    #[serde(default)]
    pub spent: Option<u32>,
    /// Who submits, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// The head of the responsible unit names the owner.
pub fn name_owner(ws: &mut Workspace, request: NameOwner) -> Result<HazardView> {
    let taking = Taking {
        kind: "name_owner",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        find::<Person>(tx, "person", request.owner)?.present()?;
        check_unit_head(&ground.actor, ground.unit_head)?;
        Ok(StepDetail::OwnerNamed {
            owner: request.owner,
        })
    })
}

/// Reports progress.
pub fn record_progress(ws: &mut Workspace, request: RecordProgress) -> Result<HazardView> {
    let taking = Taking {
        kind: "record_progress",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.photos)?;
        check_files(tx, &request.evidence)?;
        let progress = Progress {
            text: request.text.trim().to_owned(),
            photos: request.photos,
            evidence: request.evidence,
            spent: request.spent,
        };
        check_progress(&ground.case, &ground.actor, ground.unit_head, &progress)?;
        Ok(StepDetail::Progress(progress))
    })
}

/// Submits for acceptance with a photo after the work.
pub fn submit_rectification(
    ws: &mut Workspace,
    request: SubmitRectification,
) -> Result<HazardView> {
    let taking = Taking {
        kind: "submit_rectification",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.photos)?;
        check_files(tx, &request.evidence)?;
        find::<Person>(tx, "person", request.checked_by)?.present()?;
        let submission = Submission {
            result: request.result.trim().to_owned(),
            completed_on: request.completed_on,
            photos: request.photos,
            no_photo_reason: request.no_photo_reason.trim().to_owned(),
            checked_by: request.checked_by,
            evidence: request.evidence,
            spent: request.spent,
        };
        let found_on = ground.hazard.found_on(ground.organisation.zone);
        check_submission(
            &ground.hazard,
            &ground.case,
            &ground.actor,
            ground.unit_head,
            &submission,
            (found_on, ground.today),
        )?;
        Ok(StepDetail::Submitted(submission))
    })
}
