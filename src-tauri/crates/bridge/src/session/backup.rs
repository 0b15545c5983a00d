//! Backup and restore from the window: a file a person chooses, written or read while they see how
//! far it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Session;
use super::jobs::{Job, JobState, JobView, OneResult};
use crate::error::Failure;
use crate::host::refused;

/// Writes everything but this device's key into one file that a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartBackup {
    /// Proposed name.
    pub name: String,
}

/// Makes the workspace of this laptop from a backup that a person chooses. There must be none yet.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartRestore {}

/// A job, unless the person changed their mind about the file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChosenView {
    /// The job.
    pub job: Option<JobView>,
}

/// Lets a person choose where, then writes the backup as of this moment.
pub(crate) fn start_backup(
    session: &mut Session,
    request: StartBackup,
) -> Result<ChosenView, Failure> {
    // Whoever may not look at the workspace is not asked for a place either.
    session.desk().workspace()?;
    let Some(file) = session.host().save_as(&request.name).map_err(refused)? else {
        return Ok(ChosenView { job: None });
    };
    let began = session.0.env.now();
    let backup = {
        let mut desk = session.desk();
        let ws = desk.workspace()?;
        ws.begin_backup(&file)?
    };
    let own = session.clone();
    let job = session.start(1, move |job| {
        let written = backup.write(&mut |done, total| goes_on(job, done, total));
        if written.is_ok()
            && let Ok(ws) = own.desk().workspace()
        {
            // Whoever locked meanwhile has the backup all the same; only its date is not kept.
            let _ = ws.note_backup(began);
        }
        own.came(job, "start_backup", written)
    })?;
    Ok(ChosenView { job: Some(job) })
}

/// Lets a person choose a backup, then unpacks and verifies it. Nothing stands before all of it does.
pub(crate) fn start_restore(session: &mut Session, _: StartRestore) -> Result<ChosenView, Failure> {
    let folder = session.desk().vacant()?;
    let Some(file) = session.host().pick().map_err(refused)? else {
        return Ok(ChosenView { job: None });
    };
    let own = session.clone();
    let job = session.start(1, move |job| {
        let read = app::restore(&file, &folder, &mut |done, total| goes_on(job, done, total));
        own.came(job, "start_restore", read)
    })?;
    Ok(ChosenView { job: Some(job) })
}

impl Session {
    /// What was done to its end is done, also when somebody wanted to stop it just then.
    fn came(
        &self,
        job: &Job,
        command: &str,
        made: Result<app::BackupSummary, app::StoreError>,
    ) -> JobState {
        let stopped = matches!(made, Err(app::StoreError::Stopped));
        let answer: Result<Value, Failure> = made
            .map(|made| json!({ "entries": made.entries, "bytes": made.bytes }))
            .map_err(|error| app::Error::from(error).into());
        job.add(OneResult::of(self.traced(command, answer)));
        match stopped {
            true => JobState::Cancelled,
            false => JobState::Done,
        }
    }
}

/// A backup that is written to its end is one, whatever somebody wanted meanwhile.
fn goes_on(job: &Job, done: u64, total: u64) -> bool {
    let kib = |bytes: u64| u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
    job.at(kib(done), kib(total));
    !job.is_stopped()
}
