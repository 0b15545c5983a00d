//! The report or the workbook of a check of papers (纸电核对), where a person chooses.

use app::paper_checks::{MakePaperCheck, make_paper_check};

use super::Session;
use crate::error::Failure;
use crate::host::{DoneView, keep};

/// Lets a person choose where, then writes a check of papers.
pub(crate) fn save_paper_check(
    session: &mut Session,
    request: MakePaperCheck,
) -> Result<DoneView, Failure> {
    let file = make_paper_check(session.desk().workspace()?, &request)?;
    keep(session, &file.name, &file.bytes)
}
