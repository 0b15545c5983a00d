//! The calendar of inspections as a file that a person keeps.

use app::inspections::{
    ExportInspectionCalendar, GetInspectionCalendar, export_inspection_calendar,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Session;
use crate::error::Failure;
use crate::host::{DoneView, keep};

/// Writes the calendar (.ics) where a person chooses.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveInspectionCalendar {
    /// What is to be in it.
    pub calendar: GetInspectionCalendar,
}

/// Lets a person choose where, then writes the calendar.
pub(crate) fn save_inspection_calendar(
    session: &mut Session,
    request: SaveInspectionCalendar,
) -> Result<DoneView, Failure> {
    let SaveInspectionCalendar { calendar } = request;
    let file = export_inspection_calendar(
        session.desk().workspace()?,
        ExportInspectionCalendar { calendar },
    )?;
    keep(session, &file.file_name, file.text.as_bytes())
}
