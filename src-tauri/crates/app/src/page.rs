//! Lists come in pages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most rows a page may ask for.
pub const MOST: u32 = 200;

/// Which page of a list.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PageRequest {
    /// Last id of the page before; absent for the first page.
    pub after: Option<Uuid>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

impl PageRequest {
    pub(crate) fn bounds(&self) -> store::PageBounds {
        store::PageBounds {
            after: self.after,
            limit: self.limit.unwrap_or(50).clamp(1, MOST),
        }
    }
}

/// One page of a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "{T}Page")]
pub struct Page<T> {
    /// Rows.
    pub rows: Vec<T>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
}

impl<T> Page<T> {
    /// Maps the rows.
    pub(crate) fn of<R>(
        page: store::PageOf<R>,
        map: impl FnMut(R) -> crate::Result<T>,
    ) -> crate::Result<Self> {
        let rows = page
            .rows
            .into_iter()
            .map(map)
            .collect::<crate::Result<_>>()?;
        Ok(Self {
            rows,
            next: page.next,
        })
    }
}
