//! The papers of the statistics as files that a person keeps.

use app::drills::{GetDrillFigures, make_drill_figures};
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
