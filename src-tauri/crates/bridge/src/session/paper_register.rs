//! The register of papers (发文登记簿) written as a table, as a job.

use app::paper_register::{ExportPaperRegister, PaperRegisterFile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Session;
use super::audit::goes_on;
use super::backup::ChosenView;
use super::jobs::JobState;
use crate::error::Failure;
use crate::host::{chosen, write};

/// Writes the register of a year where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartRegisterExport {
    /// Proposed name.
    pub name: String,
    /// What is written.
    pub register: ExportPaperRegister,
}

/// Lets a person choose where, then writes the register part by part.
pub(crate) fn start_register_export(
    session: &mut Session,
    request: StartRegisterExport,
) -> Result<ChosenView, Failure> {
    let mut file = PaperRegisterFile::begin(session.desk().workspace()?, &request.register)?;
    let Some(path) = chosen(session, &request.name)? else {
        return Ok(ChosenView { job: None });
    };
    let own = session.clone();
    let job = session.start(1, move |job| {
        loop {
            if !goes_on(job, file.progress()) {
                return JobState::Cancelled;
            }
            match own.at_back(|ws| file.write_some(ws)) {
                Ok(true) => {}
                Ok(false) => break,
                Err(failure) => return own.ended(job, "start_register_export", Err(failure)),
            }
        }
        let rows = file.rows();
        let bytes = file.finish().map_err(Failure::from);
        let written = bytes.and_then(|bytes| write(&path, &bytes));
        let came = written.map(|()| json!({ "rows": rows }));
        own.ended(job, "start_register_export", came)
    })?;
    Ok(ChosenView { job: Some(job) })
}
