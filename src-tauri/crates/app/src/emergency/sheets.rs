//! Sheets of a version that come home after it was signed or filed.

use chrono::{DateTime, Utc};
use domain::emergency::{EmergencyPlan, PlanPaper, PlanSheet, PlanVersion};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::files::{PlanFileView, files};
use super::versions::check_files;
use super::view::{EmergencyPlanPage, page};
use crate::names::Names;
use crate::workspace::find;
use crate::{Result, Workspace};

/// Adds the signed page of a version, or the authority's registration, that came home later.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddPlanSheets {
    /// Version.
    pub version: Uuid,
    /// What the sheets prove.
    pub paper: PlanPaper,
    /// Scans; photos or PDF.
    pub scans: Vec<Uuid>,
    /// Number of the registration, where it came with them; as it was when empty.
    #[serde(default)]
    pub receipt: String,
}

/// Sheets that came home later.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanSheetView {
    /// What they prove.
    pub paper: PlanPaper,
    /// The scans.
    pub files: Vec<PlanFileView>,
    /// Who added them.
    pub added_by_name: String,
    /// When.
    pub added_at: DateTime<Utc>,
}

/// Adds them; what was recorded before stays as it is.
pub fn add_plan_sheets(ws: &mut Workspace, request: AddPlanSheets) -> Result<EmergencyPlanPage> {
    let plan = ws.write("add_plan_sheets", None, |tx, author| {
        let mut version: PlanVersion = find(tx, "plan_version", request.version)?;
        check_files(tx, &request.scans)?;
        let known: Vec<PlanSheet> = tx.children("version", version.id)?;
        let sheets = (request.paper, request.scans.as_slice());
        let hands = (author, tx.now());
        let sheet = PlanSheet::add(tx.new_id(), &version, sheets, &known, hands)?;
        tx.append(&sheet)?;
        if request.paper == PlanPaper::Filing && !request.receipt.trim().is_empty() {
            version.register(&request.receipt)?;
            tx.save(&version)?;
        }
        Ok(find::<EmergencyPlan>(tx, "emergency_plan", version.plan)?.id)
    })?;
    page(ws, plan)
}

/// What came home later for a version, the first first.
pub(super) fn sheets(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    version: Uuid,
) -> Result<Vec<PlanSheetView>> {
    let rows = reader.children::<PlanSheet>("version", version)?;
    let shown = rows.into_iter().map(|one| {
        Ok(PlanSheetView {
            paper: one.paper,
            files: files(reader, &one.scans)?,
            added_by_name: names.person(one.added_by)?,
            added_at: one.added_at,
        })
    });
    shown.collect()
}
