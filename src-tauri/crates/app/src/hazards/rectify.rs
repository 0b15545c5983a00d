//! The unit's side: who owns it, how far it is, and when it is done. Also recorded for others.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{
    Case, Progress, StepDetail, Submission, check_progress, check_submission, check_unit_head,
};
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::records::Attachment;
use uuid::Uuid;

use super::HazardView;
use crate::workspace::{find, organisation};
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
    /// Who submits, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// The head of the responsible unit names the owner.
pub fn name_owner(ws: &mut Workspace, request: NameOwner) -> Result<HazardView> {
    ws.write("name_owner", request.actor, |tx, author| {
        let (hazard, case) = super::load(tx, request.hazard)?;
        let actor = super::actor(tx, request.actor, author)?;
        find::<Person>(tx, "person", request.owner)?.present()?;
        check_unit_head(&actor, unit_head(tx, &case)?)?;
        let detail = StepDetail::OwnerNamed {
            owner: request.owner,
        };
        super::step(tx, (&hazard, &case), (&actor, author), None, detail)
    })?;
    super::view::view(ws, request.hazard)
}

/// Reports progress.
pub fn record_progress(ws: &mut Workspace, request: RecordProgress) -> Result<HazardView> {
    ws.write("record_progress", request.actor, |tx, author| {
        let (hazard, case) = super::load(tx, request.hazard)?;
        let actor = super::actor(tx, request.actor, author)?;
        check_photos(tx, &request.photos)?;
        let progress = Progress {
            text: request.text.trim().to_owned(),
            photos: request.photos.clone(),
        };
        check_progress(&case, &actor, unit_head(tx, &case)?, &progress)?;
        let detail = StepDetail::Progress(progress);
        super::step(
            tx,
            (&hazard, &case),
            (&actor, author),
            request.happened_at,
            detail,
        )
    })?;
    super::view::view(ws, request.hazard)
}

/// Submits for acceptance with a photo after the work.
pub fn submit_rectification(
    ws: &mut Workspace,
    request: SubmitRectification,
) -> Result<HazardView> {
    let now = ws.now();
    ws.write("submit_rectification", request.actor, |tx, author| {
        let (hazard, case) = super::load(tx, request.hazard)?;
        let actor = super::actor(tx, request.actor, author)?;
        check_photos(tx, &request.photos)?;
        find::<Person>(tx, "person", request.checked_by)?.present()?;
        let zone = organisation(tx)?.zone;
        let submission = Submission {
            result: request.result.trim().to_owned(),
            completed_on: request.completed_on,
            photos: request.photos.clone(),
            no_photo_reason: request.no_photo_reason.trim().to_owned(),
            checked_by: request.checked_by,
        };
        let days = (hazard.found_on(zone), zone.day(now));
        let head = unit_head(tx, &case)?;
        check_submission(&hazard, &case, &actor, head, &submission, days)?;
        let detail = StepDetail::Submitted(submission);
        super::step(
            tx,
            (&hazard, &case),
            (&actor, author),
            request.happened_at,
            detail,
        )
    })?;
    super::view::view(ws, request.hazard)
}

fn unit_head(reader: &Reader<'_>, case: &Case) -> Result<Option<Uuid>> {
    match case.responsibility {
        Some(responsibility) => Ok(find::<Unit>(reader, "unit", responsibility.unit)?.head),
        None => Ok(None),
    }
}

fn check_photos(reader: &Reader<'_>, photos: &[Uuid]) -> Result<()> {
    for photo in photos {
        find::<Attachment>(reader, "attachment", *photo)?;
    }
    Ok(())
}
