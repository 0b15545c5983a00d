//! Papers from outside and to outsiders.

use domain::incoming::IncomingPaper;
use domain::outgoing::OutgoingPaper;
use uuid::Uuid;

use crate::{Reader, Record, Result};

impl Reader<'_> {
    /// Papers from outside that name a hazard, the oldest first.
    pub fn incoming_of(&self, hazard: Uuid) -> Result<Vec<IncomingPaper>> {
        self.naming(hazard)
    }

    /// Papers to outsiders that speak of a hazard, withdrawn ones too, the oldest first.
    pub fn outgoing_of(&self, hazard: Uuid) -> Result<Vec<OutgoingPaper>> {
        self.naming(hazard)
    }

    /// There are few papers: no index is worth its keep.
    fn naming<R: Record>(&self, hazard: Uuid) -> Result<Vec<R>> {
        let named = format!("%\"{hazard}\"%");
        self.select(
            "WHERE hazards LIKE ?1 ORDER BY id",
            &[named.as_str().into()],
        )
    }
}
