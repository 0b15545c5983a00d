//! 治理方案 and 治理评估: drafted by the unit, countersigned by those it names, approved by the principal;
//! evaluated under the principal before anybody re-inspects.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{
    Countersign, Evaluation, MOST_COUNTERSIGNERS, PlanDecision, StepDetail, TreatmentPlan,
    check_countersign, check_evaluation, check_plan, check_plan_decision,
};
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::hazards::HazardView;
use crate::hazards::take::{Taking, check_files, take};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Drafts the treatment plan of a major hazard; a later draft replaces it and is approved anew.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftTreatmentPlan {
    /// Hazard.
    pub hazard: Uuid,
    /// The six parts, and who countersigns them.
    pub plan: TreatmentPlan,
    /// Who drafts, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Countersigns a treatment plan (会签): agrees, or says why not.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountersignTreatmentPlan {
    /// Hazard.
    pub hazard: Uuid,
    /// The step that drafted the plan.
    pub plan: Uuid,
    /// 同意.
    pub agrees: bool,
    /// Opinion; required of who does not agree.
    #[serde(default)]
    pub opinion: String,
    /// Scans of the signed paper.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who countersigns, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Approves a treatment plan or sends it back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideTreatmentPlan {
    /// Hazard.
    pub hazard: Uuid,
    /// The step that drafted the plan.
    pub plan: Uuid,
    /// 批准.
    pub approved: bool,
    /// Why; required when sent back.
    #[serde(default)]
    pub opinion: String,
    /// Why nobody needs to countersign it, where it names nobody and does not say itself.
    #[serde(default)]
    pub no_countersign: String,
    /// Scans of the signed paper.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who decides, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Records the evaluation of a treatment.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvaluateTreatment {
    /// Hazard.
    pub hazard: Uuid,
    /// The day it was held.
    pub evaluated_on: NaiveDate,
    /// Who took part.
    pub experts: String,
    /// What was found.
    pub findings: String,
    /// 治理合格.
    pub passed: bool,
    /// New deadline when it failed.
    pub new_due_on: Option<NaiveDate>,
    /// Scans of the report.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// The principal, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Drafts the treatment plan.
pub fn draft_treatment_plan(ws: &mut Workspace, request: DraftTreatmentPlan) -> Result<HazardView> {
    let taking = Taking {
        kind: "draft_treatment_plan",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        let mut plan = request.plan;
        plan.no_countersign = plan.no_countersign.trim().to_owned();
        // One more than there may be is enough to refuse it.
        let named = plan.countersigners.iter().take(MOST_COUNTERSIGNERS + 1);
        let mut people = Vec::new();
        for one in named {
            people.push(find::<Person>(tx, "person", one.person)?);
            find::<Unit>(tx, "unit", one.unit)?.present()?;
        }
        let by = (&ground.actor, ground.unit_head);
        check_plan(&ground.case, by, &plan, &people)?;
        Ok(StepDetail::PlanDrafted(plan))
    })
}

/// Countersigns the treatment plan.
pub fn countersign_treatment_plan(
    ws: &mut Workspace,
    request: CountersignTreatmentPlan,
) -> Result<HazardView> {
    let taking = Taking {
        kind: "countersign_treatment_plan",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let said = Countersign {
            plan: request.plan,
            agrees: request.agrees,
            opinion: request.opinion.trim().to_owned(),
            evidence: request.evidence,
        };
        check_countersign(&ground.case, &ground.actor, &said)?;
        Ok(StepDetail::PlanCountersigned(said))
    })
}

/// Approves the treatment plan or sends it back.
pub fn decide_treatment_plan(
    ws: &mut Workspace,
    request: DecideTreatmentPlan,
) -> Result<HazardView> {
    let taking = Taking {
        kind: "decide_treatment_plan",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let decision = PlanDecision {
            plan: request.plan,
            approved: request.approved,
            opinion: request.opinion.trim().to_owned(),
            no_countersign: request.no_countersign.trim().to_owned(),
            evidence: request.evidence,
        };
        check_plan_decision(&ground.case, &ground.actor, &decision)?;
        Ok(StepDetail::PlanDecided(decision))
    })
}

/// Records the evaluation of a treatment.
pub fn evaluate_treatment(ws: &mut Workspace, request: EvaluateTreatment) -> Result<HazardView> {
    let taking = Taking {
        kind: "evaluate_treatment",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let evaluation = Evaluation {
            evaluated_on: request.evaluated_on,
            experts: request.experts.trim().to_owned(),
            findings: request.findings.trim().to_owned(),
            passed: request.passed,
            new_due_on: request.new_due_on,
            evidence: request.evidence,
        };
        check_evaluation(&ground.actor, &evaluation, ground.today)?;
        Ok(StepDetail::Evaluated(evaluation))
    })
}
