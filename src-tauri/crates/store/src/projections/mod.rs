//! What is derived from rows and stored for speed: status, current deadline, search. It is made by
//! the same call after every live act and while rebuilding, so it can be thrown away at will.

mod cases;
mod drill_pace;
mod drills;
mod irregularities;
mod papers;
mod pinyin;
mod register;
mod search;

pub use pinyin::initials;
pub(crate) use search::{is_han, spread};

use crate::{Reader, Result, write::Touched};

/// Keeps derived tables and columns in step with the rows.
pub trait Projector: Send + Sync {
    /// The derived tables: emptied before a rebuild, part of the rows' digest.
    fn tables(&self) -> &'static [&'static str];

    /// Empties what is not a plain table. Those of [`Projector::tables`] are emptied already.
    fn clear(&self, _rows: &Reader<'_>) -> Result<()> {
        Ok(())
    }

    /// The rows an act touched have changed. What is written must follow from the rows alone.
    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()>;
}

/// Derives nothing.
pub struct NoProjections;

impl Projector for NoProjections {
    fn tables(&self) -> &'static [&'static str] {
        &[]
    }

    fn project(&self, _rows: &Reader<'_>, _touched: &Touched) -> Result<()> {
        Ok(())
    }
}

/// The projections of this version.
pub(crate) fn current() -> &'static dyn Projector {
    &Each
}

/// One after the other.
struct Each;

impl Projector for Each {
    fn tables(&self) -> &'static [&'static str] {
        &[
            "hazard_case",
            "hazard_raised",
            "notice_hazard",
            "notice_standing",
            "plan_countersigner",
            "search_row",
            "drill_standing",
            "drill_pace",
            "drill_response",
            "drill_action",
            "hazard_paper_open",
            "irregularity_standing",
            "registered_paper",
        ]
    }

    fn clear(&self, rows: &Reader<'_>) -> Result<()> {
        search::Search.clear(rows)
    }

    fn project(&self, rows: &Reader<'_>, touched: &Touched) -> Result<()> {
        // A case carries its number in the index of words, which has to be there before.
        search::Search.project(rows, touched)?;
        cases::Cases.project(rows, touched)?;
        papers::Papers.project(rows, touched)?;
        // Whether one became a hazard that stands is known from its case.
        irregularities::Irregularities.project(rows, touched)?;
        register::Register.project(rows, touched)?;
        // How many of its actions are open is known from their cases.
        drills::Drills.project(rows, touched)
    }
}
