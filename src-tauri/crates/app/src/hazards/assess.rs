//! 定级.

use crate::workspace::Writer;
use chrono::{DateTime, Utc};
use domain::checklist::{Basis, Checklist};
use domain::hazard::{
    Assessment, Hazard, StatutoryLevel, StepDetail, check_assessed_again, check_assessment,
};
use domain::inspection::Inspection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use super::view::check_not_frozen;
use crate::clauses::Clauses;
use crate::workspace::find;
use crate::{Result, Workspace};

/// Gives a hazard its level.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssessHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Level of the law.
    pub level: StatutoryLevel,
    /// Level of the organisation's own scale.
    #[serde(default)]
    pub local_level: String,
    /// Criterion (判定标准) or minutes; required for a major hazard.
    #[serde(default)]
    pub criterion: String,
    /// What it violates; the basis of the check item when empty.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// When it happened; now when absent.
    #[serde(default)]
    pub happened_at: Option<DateTime<Utc>>,
    /// Scans of the minutes (研判纪要).
    #[serde(default)]
    pub evidence: Vec<Uuid>,
}

/// Gives a hazard its level.
pub fn assess_hazard(ws: &mut Workspace, request: AssessHazard) -> Result<HazardView> {
    let taking = Taking {
        kind: "assess_hazard",
        hazard: request.hazard,
        actor: None,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_not_frozen(tx, &ground.hazard)?;
        let basis = match request.basis.is_empty() {
            true => item_basis(tx, &ground.hazard)?,
            false => request.basis,
        };
        let assessment = Assessment {
            level: request.level,
            local_level: request.local_level.trim().to_owned(),
            criterion: request.criterion.trim().to_owned(),
            basis,
        };
        let scale = &ground.organisation.policy.levels;
        check_assessed_again(&ground.hazard, &ground.case, &assessment)?;
        check_assessment(&ground.author, scale, &assessment)?;
        check_files(tx, &request.evidence)?;
        ground.hazard.assessment = Some(assessment.clone());
        tx.save(&ground.hazard)?;
        Ok(StepDetail::Assessed {
            assessment,
            evidence: request.evidence,
        })
    })
}

fn item_basis(tx: &Writer<'_, '_>, hazard: &Hazard) -> Result<Vec<Basis>> {
    let Some((inspection, item)) = &hazard.origin.inspection else {
        return Ok(Vec::new());
    };
    let inspection: Inspection = find(tx, "inspection", *inspection)?;
    let checklist: Checklist = find(tx, "checklist", inspection.checklist)?;
    let clauses = Clauses::of(tx)?;
    let item = checklist.item(item).cloned();
    Ok(item
        .map(|item| clauses.item(item).basis)
        .unwrap_or_default())
}
