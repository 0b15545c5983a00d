//! Finishing an inspection.

use domain::checklist::Checklist;
use domain::inspection::Inspection;
use domain::permission::{self, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::InspectionView;
use super::parts::check_parts;
use crate::workspace::find;
use crate::{Result, Workspace};

/// Finishes an inspection.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishInspection {
    /// Inspection.
    pub inspection: Uuid,
    /// Opinion.
    pub opinion: String,
}

/// Finishes an inspection; every item must have an answer.
pub fn finish_inspection(ws: &mut Workspace, request: FinishInspection) -> Result<InspectionView> {
    ws.write("finish_inspection", None, |tx, author| {
        permission::check(author, Action::Inspect)?;
        let mut inspection: Inspection = find(tx, "inspection", request.inspection)?;
        let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
        check_parts(tx, &inspection, author)?;
        let answers = tx.answers(inspection.id)?;
        let now = tx.now();
        inspection.finish(&checklist, &answers, &request.opinion, now)?;
        tx.save(&inspection)?;
        Ok(())
    })?;
    super::view::view(ws, request.inspection)
}
