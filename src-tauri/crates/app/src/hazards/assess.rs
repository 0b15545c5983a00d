//! 定级.

use crate::workspace::Writer;
use domain::checklist::{Basis, Checklist};
use domain::hazard::{Assessment, Hazard, StatutoryLevel, StepDetail, check_assessment};
use domain::inspection::Inspection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::HazardView;
use crate::clauses::Clauses;
use crate::workspace::{find, organisation};
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
}

/// Gives a hazard its level.
pub fn assess_hazard(ws: &mut Workspace, request: AssessHazard) -> Result<HazardView> {
    ws.write("assess_hazard", None, |tx, author| {
        let (mut hazard, case) = super::load(tx, request.hazard)?;
        super::view::check_not_frozen(tx, &hazard)?;
        let basis = match request.basis.is_empty() {
            true => item_basis(tx, &hazard)?,
            false => request.basis.clone(),
        };
        let assessment = Assessment {
            level: request.level,
            local_level: request.local_level.trim().to_owned(),
            criterion: request.criterion.trim().to_owned(),
            basis,
        };
        let scale = organisation(tx)?.policy.levels;
        check_assessment(author, &scale, &assessment)?;
        hazard.assessment = Some(assessment.clone());
        tx.save(&hazard)?;
        let detail = StepDetail::Assessed { assessment };
        super::step(tx, (&hazard, &case), (author, author), None, detail)
    })?;
    super::view::view(ws, request.hazard)
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
