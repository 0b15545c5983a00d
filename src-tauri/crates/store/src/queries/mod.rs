//! Questions the trade asks of its rows. Every list is bounded or belongs to one parent.

mod hazards;
mod numbers;
mod register;

pub use hazards::HazardFilter;
#[cfg(test)]
pub(crate) use hazards::ledger;

use serde::Serialize;
use uuid::Uuid;

use crate::{Reader, Record, Result, StoreError};

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

/// A plain enum as the word it has in a column.
pub(crate) fn word(value: &impl Serialize) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::UnlistedTable { table: "word" }),
    }
}
