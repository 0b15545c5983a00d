//! Saying why a finding is as it is.

use domain::Refusal;
use domain::audit::{Explanation, Finding};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::eyes::Eyes;
use super::row::ExplanationView;
use crate::names::Names;
use crate::{Result, Workspace};

/// Explains a finding, exactly as it was found.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplainFinding {
    /// The finding.
    pub finding: Finding,
    /// Why it is so.
    pub words: String,
}

/// Explains a finding.
pub fn explain_finding(ws: &mut Workspace, request: ExplainFinding) -> Result<ExplanationView> {
    let now = ws.now();
    let calendar = ws.calendar.clone();
    let made = ws.write("explain_finding", None, |tx, author| {
        let again = Eyes::new(tx, &calendar, now)?.again(&request.finding)?;
        if again.is_none_or(|seen| seen.finding != request.finding) {
            return Err(Refusal::FindingGone.into());
        }
        let made = Explanation::new(tx.new_id(), request.finding, &request.words, author, now)?;
        tx.save(&made)?;
        Ok(made)
    })?;
    ws.read(|reader| ExplanationView::of(&mut Names::new(reader), made))
}
