//! Planned outages (停电窗口) written as a table, as a job.

use app::hazards::{ExportOutages, OutagesFile};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Session;
use super::backup::ChosenView;
use super::exchange::grow;
use crate::error::Failure;

/// Writes outages, exactly as they are filtered, where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StartOutagesExport {
    /// Proposed name.
    pub name: String,
    /// What is written.
    pub list: ExportOutages,
}

/// Lets a person choose where, then writes outages.
pub(crate) fn start_outages_export(
    session: &mut Session,
    request: StartOutagesExport,
) -> Result<ChosenView, Failure> {
    let file = OutagesFile::begin(session.desk().workspace()?, request.list)?;
    grow(session, ("start_outages_export", &request.name), file)
}
