//! What comes after the paper: the sheet signed by hand, and the witnesses of a refusal.

use domain::Refusal;
use domain::inspection::Inspection;
use domain::inspection_record::{RecordAct, check_witnesses};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::load;
use crate::inspections::InspectionView;
use crate::workspace::{find, people};
use crate::{Result, Workspace};

/// Adds to a record what came home later.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddRecordEvidence {
    /// Record.
    pub record: Uuid,
    /// Scans of the sheet signed by hand.
    #[serde(default)]
    pub scans: Vec<Uuid>,
    /// Two witnesses of a refusal, who did not inspect.
    #[serde(default)]
    pub witnesses: Vec<Uuid>,
}

/// Adds scans, witnesses, or both.
pub fn add_record_evidence(
    ws: &mut Workspace,
    request: AddRecordEvidence,
) -> Result<InspectionView> {
    let inspection = ws.write("add_record_evidence", None, |tx, author| {
        let (mut record, revisions, newest) = load(tx, request.record)?;
        RecordAct::AddScans.check(&record, &revisions, newest, author)?;
        if request.scans.is_empty() && request.witnesses.is_empty() {
            return Err(Refusal::Blank { field: "scans" }.into());
        }
        for scan in &request.scans {
            find::<Attachment>(tx, "attachment", *scan)?;
            if !record.scans.contains(scan) {
                record.scans.push(*scan);
            }
        }
        if !request.witnesses.is_empty() {
            RecordAct::AddWitnesses.check(&record, &revisions, newest, author)?;
            let inspection: Inspection = find(tx, "inspection", record.inspection)?;
            let witnesses = people(tx, &request.witnesses)?;
            check_witnesses(&inspection, record.companion, &witnesses)?;
            record.witnesses.clone_from(&request.witnesses);
        }
        tx.save(&record)?;
        Ok(record.inspection)
    })?;
    crate::inspections::view::view(ws, inspection)
}
