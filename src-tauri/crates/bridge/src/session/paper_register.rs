//! The register of papers (发文登记簿) written as a table, as a job.

use app::paper_register::{ExportPaperRegister, PaperRegisterFile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Session;
use super::backup::ChosenView;
use super::exchange::grow;
use crate::error::Failure;

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
    let file = PaperRegisterFile::begin(session.desk().workspace()?, &request.register)?;
    grow(session, ("start_register_export", &request.name), file)
}
