//! Comparing a clause with the original.

use domain::clause::{ClauseCheck, Found};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::library::Library;
use super::list::{ClauseRow, row};
use crate::{Error, Result, Workspace};

/// Records that somebody compared a clause with the original.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VerifyClause {
    /// Clause of the library.
    pub clause: Uuid,
    /// The number found in the original.
    pub number: String,
    /// The words found there.
    #[serde(default)]
    pub words: String,
}

/// Records that the author compared a clause with the original: from now on it is sure here.
pub fn verify_clause(ws: &mut Workspace, request: VerifyClause) -> Result<ClauseRow> {
    let entry = Library::shipped()?.entry(request.clause);
    let entry = entry.ok_or_else(|| Error::missing("clause", request.clause))?;
    ws.write("verify_clause", None, |tx, author| {
        let found = Found {
            number: &request.number,
            words: &request.words,
        };
        let ids = (tx.new_id(), entry.id);
        let check = ClauseCheck::new(ids, &entry.clause, found, (author, tx.now()))?;
        tx.append(&check)?;
        Ok(())
    })?;
    ws.read(|reader| row(reader, entry))
}
