//! The papers of the statistics, and papers that are edited on, as files that a person keeps.

use app::drills::{GetDrillFigures, make_drill_figures};
use app::editable::{GetWordTemplate, MakeEditable, make_editable, sample_template};
use app::figures::{MakeFigures, make_figures};

use super::Session;
use crate::error::Failure;
use crate::host::{DoneView, keep};

/// Lets a person choose where, then writes the bulletin or the statutory table.
pub(crate) fn save_figures(
    session: &mut Session,
    request: MakeFigures,
) -> Result<DoneView, Failure> {
    let file = make_figures(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}

/// Lets a person choose where, then writes the figures of drills.
pub(crate) fn save_drill_figures(
    session: &mut Session,
    request: GetDrillFigures,
) -> Result<DoneView, Failure> {
    let file = make_drill_figures(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}

/// Lets a person choose where, then writes a paper of a hazard or a drill as a Word file.
pub(crate) fn save_editable(
    session: &mut Session,
    request: MakeEditable,
) -> Result<DoneView, Failure> {
    let file = make_editable(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}

/// Lets a person choose where, then writes a template to begin one's own with.
pub(crate) fn save_sample_template(
    session: &mut Session,
    _: GetWordTemplate,
) -> Result<DoneView, Failure> {
    let file = sample_template()?;
    keep(session, &file.name, &file.bytes)
}
