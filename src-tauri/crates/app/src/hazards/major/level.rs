//! 疑似重大, and the judgement that follows: the level changes with a reason, the history stays.

use chrono::{DateTime, Utc};
use domain::checklist::Basis;
use domain::hazard::{
    Assessment, Status, StatutoryLevel, StepDetail, Suspicion, check_editable, check_regrading,
    check_suspicion,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::hazards::take::{Taking, check_files, take};
use crate::hazards::view::check_not_frozen;
use crate::hazards::{HazardView, standing_notice};
use crate::workspace::organisation;
use crate::{Result, Workspace};

/// Says that a hazard may be major. Controls hold at once; report and notice need not wait.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuspectMajor {
    /// Hazard.
    pub hazard: Uuid,
    /// What speaks for it.
    pub grounds: String,
    /// Controls at once.
    pub interim_controls: String,
    /// Scans that prove it.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who suspects, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Changes the level, or judges a suspicion.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegradeHazard {
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
    /// What it violates; as before when empty.
    #[serde(default)]
    pub basis: Vec<Basis>,
    /// Why.
    pub reason: String,
    /// Scans of the minutes (研判纪要).
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who judges, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Says that a hazard may be major.
pub fn suspect_major(ws: &mut Workspace, request: SuspectMajor) -> Result<HazardView> {
    let taking = Taking {
        kind: "suspect_major",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let suspicion = Suspicion {
            grounds: request.grounds.trim().to_owned(),
            interim_controls: request.interim_controls.trim().to_owned(),
            evidence: request.evidence,
        };
        check_suspicion(&ground.actor, &suspicion)?;
        let hazard = &mut ground.hazard;
        let editable = check_editable(hazard, &ground.case, "interim_controls").is_ok();
        // The notice that goes out now prints these controls.
        if editable && standing_notice(tx, hazard.id)?.is_none() {
            hazard.set_interim_controls(&suspicion.interim_controls)?;
            tx.save(hazard)?;
        }
        Ok(StepDetail::SuspectedMajor(suspicion))
    })
}

/// Changes the level, or judges a suspicion.
pub fn regrade_hazard(ws: &mut Workspace, request: RegradeHazard) -> Result<HazardView> {
    let taking = Taking {
        kind: "regrade_hazard",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let before = ground.case.assessment.as_ref();
        let assessment = Assessment {
            level: request.level,
            local_level: request.local_level.trim().to_owned(),
            criterion: request.criterion.trim().to_owned(),
            basis: match request.basis.is_empty() {
                true => before.map(|was| was.basis.clone()).unwrap_or_default(),
                false => request.basis,
            },
        };
        let reason = request.reason.trim().to_owned();
        let scale = organisation(tx)?.policy.levels;
        check_regrading(&ground.actor, &scale, &assessment, &reason)?;
        if ground.case.status == Status::Assessed {
            check_not_frozen(tx, &ground.hazard)?;
            ground.hazard.assessment = Some(assessment.clone());
            tx.save(&ground.hazard)?;
        }
        Ok(StepDetail::Regraded {
            assessment,
            reason,
            evidence: request.evidence,
        })
    })
}
