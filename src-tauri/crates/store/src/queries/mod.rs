//! Questions the trade asks of its rows. Every list is bounded or belongs to one parent.

mod conditions;
mod contractors;
mod drill_after;
mod drills;
mod exchange;
mod figures;
mod hazard_papers;
mod hazards;
mod inspections;
mod irregularities;
mod ledger;
mod lists;
mod notices;
mod numbers;
mod outages;
mod outside;
mod paper_checks;
mod paper_register;
mod photo_marks;
mod photo_slots;
mod register;
mod search;

#[cfg(test)]
pub(crate) use contractors::{AGREEMENTS_TO_RENEW, PAPERS_TO_CONTRACTOR, VIOLATIONS_OF_CONTRACTOR};
#[cfg(test)]
pub(crate) use drills::{
    ASKING_REVISION, HELD, HELD_OF, LAST, MISSING_MATERIALS, NEXT, PUBLISHED, REPORTED, by_state,
    page as page_of_drills,
};
pub use drills::{DrillFilter, DrillRow};
pub use exchange::Sighted;
#[cfg(test)]
pub(crate) use figures::tally;
pub use figures::{Amount, Mark, Tallied};
pub use hazard_papers::{HazardPaperFilter, OpenPaper};
pub use inspections::{AnswerCounts, InspectionFilter};
#[cfg(test)]
pub(crate) use inspections::{HAZARDS_FOUND_IN, conditions};
pub use irregularities::IrregularityFilter;
#[cfg(test)]
pub(crate) use irregularities::page as page_of_irregularities;
pub(crate) use ledger::decider;
#[cfg(test)]
pub(crate) use ledger::page;
pub use ledger::{LedgerBounds, LedgerFilter, LedgerRow, Order, UnitCount};
pub use lists::{OpenWork, RegisterFilter, UnitMembers};
pub use notices::NoticeFilter;
#[cfg(test)]
pub(crate) use notices::{counting as counting_notices, page as page_of_notices};
pub use outages::OutageFilter;
#[cfg(test)]
pub(crate) use outages::page as page_of_outages;
#[cfg(test)]
pub(crate) use paper_register::papers as page_of_papers;
pub use paper_register::{RegisterOfPapers, RegisteredPaper};
pub use search::Hit;

use serde::Serialize;
use uuid::Uuid;

use crate::{Cell, Reader, Record, Result, StoreError, read::id_at};

/// Rows of one parent are never more than this.
const CHILDREN: u32 = 10_000;

/// Which part of a list.
#[derive(Debug, Clone, Copy)]
pub struct PageBounds {
    /// Last id of the page before.
    pub after: Option<Uuid>,
    /// Rows wanted.
    pub limit: u32,
}

/// A part of a list.
#[derive(Debug, Clone)]
pub struct PageOf<T> {
    /// Rows.
    pub rows: Vec<T>,
    /// Where the next page begins after; nothing on the last.
    pub next: Option<Uuid>,
}

impl<T> PageOf<T> {
    /// Cuts a list that was asked for one row more than wanted.
    fn cut(mut rows: Vec<T>, limit: u32, id: impl Fn(&T) -> Uuid) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().map(id).filter(|_| more);
        Self { rows, next }
    }
}

impl Reader<'_> {
    /// Ids that a question answers.
    fn ids_of(&self, sql: &str, values: &[Cell]) -> Result<Vec<Uuid>> {
        let mut statement = self.conn().prepare_cached(sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values))?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            ids.push(id_at(row, 0)?);
        }
        Ok(ids)
    }

    /// A number that a question answers.
    fn counted(&self, sql: &str, values: &[Cell]) -> Result<u32> {
        Ok(self.value(sql, values)?.unwrap_or_default())
    }

    /// A page in the order of entry.
    pub fn page<R: Record>(&self, bounds: PageBounds) -> Result<PageOf<R>> {
        let rows = self.list(bounds.after, bounds.limit.saturating_add(1))?;
        Ok(PageOf::cut(rows, bounds.limit, R::id))
    }

    /// A page, the latest entry first.
    pub fn latest<R: Record>(&self, bounds: PageBounds) -> Result<PageOf<R>> {
        let before = bounds.after.unwrap_or(Uuid::max());
        let limit = i64::from(bounds.limit.saturating_add(1));
        let tail = "WHERE id < ?1 ORDER BY id DESC LIMIT ?2";
        let rows = self.select(tail, &[before.into(), limit.into()])?;
        Ok(PageOf::cut(rows, bounds.limit, R::id))
    }

    /// All rows of one parent, in the order of entry.
    pub fn children<R: Record>(&self, field: &str, parent: Uuid) -> Result<Vec<R>> {
        self.find(field, parent, None, CHILDREN)
    }
}

/// What matches a text anywhere, for `LIKE .. ESCAPE '\'`.
pub(crate) fn containing(text: &str) -> String {
    let mut pattern = String::from("%");
    for character in text.trim().chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

/// A plain enum as the word it has in a column.
pub(crate) fn word(value: &impl Serialize) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::UnlistedTable { table: "word" }),
    }
}
