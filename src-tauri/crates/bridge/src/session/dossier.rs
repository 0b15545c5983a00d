//! The file of a hazard (一患一档) and the archive of a drill (演练档案) as jobs: read part by part, bound, written where a person chooses.

use app::FileInParts;
use app::drills::DrillArchive;
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

/// Binds everything there is of a drill into one PDF, where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartDrillArchive {
    /// Drill.
    pub drill: Uuid,
}

/// The file of a hazard.
pub(crate) fn start_dossier(
    session: &mut Session,
    request: StartDossier,
) -> Result<ChosenView, Failure> {
    let file = DossierFile::begin(session.desk().workspace()?, request.hazard)?;
    bind(session, "start_dossier", file)
}

/// The archive of a drill.
pub(crate) fn start_drill_archive(
    session: &mut Session,
    request: StartDrillArchive,
) -> Result<ChosenView, Failure> {
    let file = DrillArchive::begin(session.desk().workspace()?, request.drill)?;
    bind(session, "start_drill_archive", file)
}

/// Lets a person choose where, then binds the file. What cannot be bound was refused before.
fn bind(
    session: &mut Session,
    act: &'static str,
    mut file: impl FileInParts + Send + 'static,
) -> Result<ChosenView, Failure> {
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
                Err(failure) => return own.ended(job, act, Err(failure)),
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
        own.ended(job, act, written.map(|()| json!({})))
    })?;
    Ok(ChosenView { job: Some(job) })
}
