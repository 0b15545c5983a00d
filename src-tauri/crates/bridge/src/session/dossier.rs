//! The file of a hazard (一患一档) as a job: read part by part, bound, written where a person chooses.

use app::hazards::dossier::DossierFile;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::Session;
use super::backup::ChosenView;
use super::jobs::JobState;
use crate::dispatch::unwinding;
use crate::error::{Failure, failure};
use crate::host::{chosen, write};

/// Binds everything there is of a hazard into one PDF, where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartDossier {
    /// Hazard.
    pub hazard: Uuid,
}

/// Lets a person choose where, then binds the file.
pub(crate) fn start_dossier(
    session: &mut Session,
    request: StartDossier,
) -> Result<ChosenView, Failure> {
    // What cannot be bound is refused before anybody is asked for a place.
    let mut file = DossierFile::begin(session.desk().workspace()?, request.hazard)?;
    let Some(path) = chosen(session, &file.file_name())? else {
        return Ok(ChosenView { job: None });
    };
    let own = session.clone();
    let job = session.start(1, move |job| {
        loop {
            let (done, total) = file.progress();
            job.at(done, total);
            if job.is_stopped() {
                return JobState::Cancelled;
            }
            match own.at_back(|ws| file.take_some(ws)) {
                Ok(true) => {}
                Ok(false) => break,
                Err(failure) => return own.ended(job, "start_dossier", Err(failure)),
            }
        }
        let (_, total) = file.progress();
        // Binding needs no workspace: nobody waits for it.
        let bytes = unwinding(|| file.finish().map_err(|error| failure(&error)));
        if job.is_stopped() {
            return JobState::Cancelled;
        }
        let written = bytes.and_then(|bytes| write(&path, &bytes));
        job.at(total, total);
        own.ended(job, "start_dossier", written.map(|()| json!({})))
    })?;
    Ok(ChosenView { job: Some(job) })
}
