//! Refusals: unwrapped, and proven to have written nothing.

use app::{Error, Result, Workspace};
use domain::Refusal;
use store::{HistoryPage, StoreError};

/// The refusal of a use case.
pub fn refused<T>(result: Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        Err(other) => panic!("failed, but not by a rule: {other:?}"),
        Ok(_) => panic!("was not refused"),
    }
}

/// What a workspace holds, to compare before and after.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows {
    /// Position of the newest act.
    pub newest: i64,
    /// Digest over every row.
    pub digest: [u8; 32],
}

impl Rows {
    /// Of a workspace.
    pub fn of(ws: &mut Workspace) -> Self {
        let page = HistoryPage {
            before: None,
            limit: 1,
        };
        let acts = ws.store().read(|reader| reader.acts(page));
        let newest = acts.map_err(|error: StoreError| error).expect("acts");
        Self {
            newest: newest.first().map_or(0, |act| act.position),
            digest: ws.store().rows_digest().expect("digest"),
        }
    }
}
