//! Files of emergency plans and drills that a person keeps.

use app::drills::{MakeDrillBlanks, make_drill_blanks};
use app::emergency::{
    ExportDrillCalendar, MakeDrillYear, MakePlanCards, MakePlanPaper, export_drill_calendar,
    make_drill_year, make_plan_cards, make_plan_paper,
};

use super::Session;
use crate::error::Failure;
use crate::host::{DoneView, keep};

/// Lets a person choose where, then writes the year of drills (.ics).
pub(crate) fn save_drill_calendar(
    session: &mut Session,
    request: ExportDrillCalendar,
) -> Result<DoneView, Failure> {
    let file = export_drill_calendar(session.desk().workspace()?, request)?;
    keep(session, &file.file_name, file.text.as_bytes())
}

/// Lets a person choose where, then writes the cards of a plan.
pub(crate) fn save_plan_cards(
    session: &mut Session,
    request: MakePlanCards,
) -> Result<DoneView, Failure> {
    let file = make_plan_cards(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}

/// Lets a person choose where, then writes the year's plan of drills.
pub(crate) fn save_drill_year(
    session: &mut Session,
    request: MakeDrillYear,
) -> Result<DoneView, Failure> {
    let file = make_drill_year(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}

/// Lets a person choose where, then writes a plan on paper.
pub(crate) fn save_plan_paper(
    session: &mut Session,
    request: MakePlanPaper,
) -> Result<DoneView, Failure> {
    let file = make_plan_paper(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}

/// Lets a person choose where, then writes the sheets to carry on the day of a drill.
pub(crate) fn save_drill_blanks(
    session: &mut Session,
    request: MakeDrillBlanks,
) -> Result<DoneView, Failure> {
    let file = make_drill_blanks(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}
