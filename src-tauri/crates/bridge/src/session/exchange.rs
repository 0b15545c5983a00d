//! Ledgers in and out as jobs: brought in while people see how far it is, written where they choose; and
//! checklists out.

use app::exchange::{self, ExportLedger, Growing, LedgerFile, ReadLedger};
use app::irregularities::{ExportIrregularities, IrregularitiesFile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::Session;
use super::backup::ChosenView;
use super::jobs::{Job, JobState, JobView, OneResult};
use crate::error::Failure;
use crate::host::{DoneView, chosen, keep, write};

/// Writes the ledger, exactly as it is filtered, where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartExport {
    /// Proposed name.
    pub name: String,
    /// What is written.
    pub ledger: ExportLedger,
}

/// Writes defects and violations, exactly as they are filtered, where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartIrregularitiesExport {
    /// Proposed name.
    pub name: String,
    /// What is written.
    pub list: ExportIrregularities,
}

/// Writes the rows of a file that have to be mended, with the reasons, where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveRowsToMend {
    /// Proposed name.
    pub name: String,
    /// How the file is read.
    pub reading: ReadLedger,
}

/// Writes a unit's open hazards, to be filled in there, where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveUnitWorkbook {
    /// Proposed name.
    pub name: String,
    /// Unit, with those below it.
    pub unit: Uuid,
}

/// Writes a checklist where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveChecklist {
    /// Proposed name.
    pub name: String,
    /// Checklist.
    pub checklist: Uuid,
}

/// Brings a ledger in. It is one act: until it is done nothing is written, and stopping it leaves nothing.
pub(crate) fn start_import(session: &mut Session, reading: ReadLedger) -> Result<JobView, Failure> {
    let own = session.clone();
    session.start(1, move |job| {
        let came = own.at_back(|ws| {
            exchange::import_ledger(ws, &reading, &mut |done, total| {
                job.at(done, total);
                !job.is_stopped()
            })
        });
        own.ended(job, "start_import", came.map(|view| json!(view)))
    })
}

/// Lets a person choose where, then writes the ledger.
pub(crate) fn start_export(
    session: &mut Session,
    request: StartExport,
) -> Result<ChosenView, Failure> {
    // What cannot be written is refused before anybody is asked for a place.
    let file = LedgerFile::begin(session.desk().workspace()?, request.ledger)?;
    grow(session, ("start_export", &request.name), file)
}

/// Lets a person choose where, then writes defects and violations.
pub(crate) fn start_irregularities_export(
    session: &mut Session,
    request: StartIrregularitiesExport,
) -> Result<ChosenView, Failure> {
    let file = IrregularitiesFile::begin(session.desk().workspace()?, request.list)?;
    grow(
        session,
        ("start_irregularities_export", &request.name),
        file,
    )
}

/// Lets a person choose where, then writes a file there as a job that can be stopped.
pub(super) fn grow(
    session: &mut Session,
    (command, name): (&'static str, &str),
    mut file: impl Growing + Send + 'static,
) -> Result<ChosenView, Failure> {
    let Some(path) = chosen(session, name)? else {
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
            match own.at_back(|ws| file.write_some(ws)) {
                Ok(true) => {}
                Ok(false) => break,
                Err(failure) => return own.ended(job, command, Err(failure)),
            }
        }
        let rows = file.rows();
        let bytes = file.finish().map_err(Failure::from);
        let written = bytes.and_then(|bytes| write(&path, &bytes));
        own.ended(job, command, written.map(|()| json!({ "rows": rows })))
    })?;
    Ok(ChosenView { job: Some(job) })
}

/// Lets a person choose where, then writes the rows to mend.
pub(crate) fn save_rows_to_mend(
    session: &mut Session,
    request: SaveRowsToMend,
) -> Result<DoneView, Failure> {
    let bytes = exchange::rows_to_mend(session.desk().workspace()?, &request.reading)?;
    keep(session, &request.name, &bytes)
}

/// Lets a person choose where, then writes a unit's open hazards.
pub(crate) fn save_unit_workbook(
    session: &mut Session,
    request: SaveUnitWorkbook,
) -> Result<DoneView, Failure> {
    let bytes = exchange::unit_workbook(session.desk().workspace()?, request.unit)?;
    keep(session, &request.name, &bytes)
}

/// Lets a person choose where, then writes a checklist.
pub(crate) fn save_checklist(
    session: &mut Session,
    request: SaveChecklist,
) -> Result<DoneView, Failure> {
    let bytes = exchange::checklist_workbook(session.desk().workspace()?, request.checklist)?;
    keep(session, &request.name, &bytes)
}

impl Session {
    /// What was done to its end is done, also when somebody wanted to stop it just then.
    pub(super) fn ended(
        &self,
        job: &Job,
        command: &str,
        came: Result<serde_json::Value, Failure>,
    ) -> JobState {
        let stopped = came
            .as_ref()
            .is_err_and(|failure| failure.code == "stopped");
        job.add(OneResult::of(self.traced(command, came)));
        match stopped {
            true => JobState::Cancelled,
            false => JobState::Done,
        }
    }
}
