//! Lists come in pages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most rows a page may ask for.
pub const MOST: u32 = 200;

/// Most rows a list answers besides its page.
const MOST_BESIDES: usize = 50;

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

/// The page of a list that is there whole, and where the next begins after.
pub(crate) fn cut<T>(
    rows: Vec<T>,
    page: &PageRequest,
    id: impl Fn(&T) -> Uuid,
) -> (Vec<T>, Option<Uuid>) {
    let bounds = page.bounds();
    let most = usize::try_from(bounds.limit).unwrap_or(usize::MAX);
    let begin = match bounds.after {
        None => 0,
        Some(last) => rows
            .iter()
            .position(|row| id(row) == last)
            .map_or(rows.len(), |at| at + 1),
    };
    let more = rows.len().saturating_sub(begin) > most;
    let rows: Vec<T> = rows.into_iter().skip(begin).take(most).collect();
    let next = rows.last().filter(|_| more).map(&id);
    (rows, next)
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

/// Which rows of a register, in the order they were entered.
#[derive(Debug, Clone, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListRequest {
    /// Only with this text in the name or beside it.
    pub text: String,
    /// Only those in use, or only those given up.
    pub active: Option<bool>,
    /// These rows besides, whatever else is asked for: those a form already names. At most 50 count.
    pub with: Vec<Uuid>,
    /// Last id of the page before; absent for the first page.
    pub after: Option<Uuid>,
    /// Rows wanted, 1 to 200; 50 when absent.
    pub limit: Option<u32>,
}

impl ListRequest {
    pub(crate) fn bounds(&self) -> store::PageBounds {
        let Self { after, limit, .. } = *self;
        PageRequest { after, limit }.bounds()
    }

    pub(crate) fn filter(&self) -> store::RegisterFilter {
        store::RegisterFilter {
            text: self.text.clone(),
            active: self.active,
            place: None,
        }
    }
}

/// One page of a register.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "{T}List")]
pub struct Listed<T> {
    /// Rows.
    pub rows: Vec<T>,
    /// Pass as `after` for the next page; absent on the last.
    pub next: Option<Uuid>,
    /// Rows on all pages.
    pub total: u32,
}

impl<T> Listed<T> {
    /// A page of a register, its rows mapped.
    pub(crate) fn of<R: store::Record>(
        reader: &store::Reader<'_>,
        request: &ListRequest,
        map: impl FnMut(R) -> crate::Result<T>,
    ) -> crate::Result<Self> {
        Self::filtered(reader, &request.filter(), request, map)
    }

    /// As [`Self::of`], chosen by more than text and use.
    pub(crate) fn filtered<R: store::Record>(
        reader: &store::Reader<'_>,
        filter: &store::RegisterFilter,
        request: &ListRequest,
        map: impl FnMut(R) -> crate::Result<T>,
    ) -> crate::Result<Self> {
        let mut page = reader.register::<R>(filter, request.bounds())?;
        for id in request.with.iter().take(MOST_BESIDES) {
            if page.rows.iter().all(|row| row.id() != *id) {
                page.rows.extend(reader.get(*id)?);
            }
        }
        let page = Page::of(page, map)?;
        Ok(Self {
            rows: page.rows,
            next: page.next,
            total: reader.count_register::<R>(filter)?,
        })
    }
}
