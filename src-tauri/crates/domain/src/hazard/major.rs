//! 重大: what only a major hazard goes through. A suspicion moves at once, with controls, report and
//! notice; the approved treatment plan gates treatment and closing, never the notice.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::countersign::{self, Countersigner, Countersigning};
use super::{Assessment, Case, Hazard, Scale, StepKind, check_assessment, check_rectifier};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused, deadline};

/// 疑似重大: somebody thinks it is major, and nobody judged it yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Suspicion {
    /// What speaks for it.
    pub grounds: String,
    /// Controls at once.
    pub interim_controls: String,
    /// Scans that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Uuid>,
}

/// 治理方案: six parts, none of which may be missing (16 号令 15 条), and who countersigns them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TreatmentPlan {
    /// (一) 治理的目标和任务.
    pub goals: String,
    /// (二) 采取的方法和措施.
    pub methods: String,
    /// (三) 经费和物资的落实.
    pub funds: String,
    /// (四) 负责治理的机构和人员.
    pub bodies: String,
    /// (五) 治理的时限和要求.
    pub schedule: String,
    /// (六) 安全措施和应急预案.
    pub safety: String,
    /// Who is to countersign (会签); plans of the fourth rules name nobody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countersigners: Vec<Countersigner>,
    /// Why nobody needs to, where nobody is named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub no_countersign: String,
}

/// What was decided on a treatment plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanDecision {
    /// The step that drafted it.
    pub plan: Uuid,
    /// 批准, else sent back.
    pub approved: bool,
    /// Why; may be empty when approved.
    pub opinion: String,
    /// Why nobody needed to countersign it, where nobody was named and the plan does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub no_countersign: String,
    /// Scans of the signed paper.
    pub evidence: Vec<Uuid>,
}

/// Whom a major hazard is reported to (安全生产法 41 条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportTo {
    /// 负有安全生产监督管理职责的部门.
    Authority,
    /// 职工大会或者职工代表大会.
    WorkersCongress,
}

/// 重大隐患报告, or the receipt of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MajorReport {
    /// To whom by law.
    pub to: ReportTo,
    /// To whom by name.
    pub recipient: String,
    /// The day it was reported.
    pub reported_on: NaiveDate,
    /// How receipt is proven; empty until it is.
    pub receipt: String,
    /// Scans of report and receipt.
    pub evidence: Vec<Uuid>,
}

/// 挂牌督办: the authority lists the hazard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Listing {
    /// Who lists it.
    pub authority: String,
    /// Its document.
    pub document: String,
    /// The day it was listed.
    pub listed_on: NaiveDate,
    /// Level of the authority; older records name the authority alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<ListingLevel>,
    /// Scans of the document.
    pub evidence: Vec<Uuid>,
}

/// Level of an authority that lists a hazard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListingLevel {
    /// 县级.
    County,
    /// 市级.
    City,
    /// 省级.
    Province,
    /// 国家级.
    State,
}

impl Listing {
    /// Whether the province lists it: as it says, and where it does not, as the authority's name does.
    pub fn by_province(&self) -> bool {
        match self.level {
            Some(level) => level == ListingLevel::Province,
            None => self.authority.contains('省'),
        }
    }
}

/// 摘牌申请: the authority is asked to take it off the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DelistingRequest {
    /// Our document.
    pub document: String,
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// Scans of the document.
    pub evidence: Vec<Uuid>,
}

/// 摘牌: the authority takes it off the list; that is not 销号.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Delisting {
    /// Document of the authority.
    pub document: String,
    /// The day it was taken off.
    pub delisted_on: NaiveDate,
    /// Scans of the document.
    pub evidence: Vec<Uuid>,
}

/// 治理评估, organised by the principal before acceptance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evaluation {
    /// The day it was held.
    pub evaluated_on: NaiveDate,
    /// Who took part: technicians and experts, or the body that was charged with it.
    pub experts: String,
    /// What was found.
    pub findings: String,
    /// 治理合格.
    pub passed: bool,
    /// New deadline when it failed.
    pub new_due_on: Option<NaiveDate>,
    /// Scans of the report.
    pub evidence: Vec<Uuid>,
}

/// How far a major hazard is beside its status.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Treatment {
    /// A suspicion nobody judged yet.
    pub suspicion: Option<Suspicion>,
    /// The newest treatment plan.
    pub plan: Option<DraftedPlan>,
    /// The report to the authority.
    pub authority: Option<Reported>,
    /// The report to the workers' congress.
    pub workers_congress: Option<Reported>,
    /// Listed and not yet taken off.
    pub listing: Option<Listing>,
    /// What was last asked of the authority, until it was taken off.
    pub delisting_asked: Option<DelistingRequest>,
    /// The day it was taken off the list.
    pub delisted_on: Option<NaiveDate>,
    /// The evaluation of this round.
    pub evaluation: Option<Evaluation>,
}

/// A treatment plan and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DraftedPlan {
    /// The step that drafted it.
    pub step: Uuid,
    /// The six parts.
    pub plan: TreatmentPlan,
    /// Where it stands.
    pub standing: PlanStanding,
    /// Who countersigns it, and what each said.
    pub countersigns: Vec<Countersigning>,
}

/// Where a treatment plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanStanding {
    /// Waits for the principal.
    Drafted,
    /// 已批准.
    Approved,
    /// Sent back.
    SentBack,
}

/// A report that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reported {
    /// The day.
    pub reported_on: NaiveDate,
    /// How receipt is proven; empty until it is.
    pub receipt: String,
}

impl Treatment {
    /// The newest plan is approved.
    pub fn plan_approved(&self) -> bool {
        self.plan_stands(PlanStanding::Approved)
    }

    /// The newest plan waits for the principal.
    pub fn plan_waits(&self) -> bool {
        self.plan_stands(PlanStanding::Drafted)
    }

    /// The newest plan stands so.
    fn plan_stands(&self, standing: PlanStanding) -> bool {
        self.plan
            .as_ref()
            .is_some_and(|plan| plan.standing == standing)
    }

    pub(super) fn draft(&mut self, step: Uuid, plan: &TreatmentPlan) {
        self.plan = Some(DraftedPlan {
            step,
            countersigns: plan
                .countersigners
                .iter()
                .map(Countersigning::asked)
                .collect(),
            plan: plan.clone(),
            standing: PlanStanding::Drafted,
        });
    }

    pub(super) fn decide(&mut self, decision: &PlanDecision) {
        if let Some(plan) = &mut self.plan {
            plan.standing = match decision.approved {
                true => PlanStanding::Approved,
                false => PlanStanding::SentBack,
            };
        }
    }

    /// The receipt of a report may come later; the day stays that of the report.
    pub(super) fn report(&mut self, report: &MajorReport) {
        let kept = match report.to {
            ReportTo::Authority => &mut self.authority,
            ReportTo::WorkersCongress => &mut self.workers_congress,
        };
        let kept = kept.get_or_insert(Reported {
            reported_on: report.reported_on,
            receipt: String::new(),
        });
        if !report.receipt.is_empty() {
            kept.receipt.clone_from(&report.receipt);
        }
    }

    pub(super) fn delist(&mut self, delisting: &Delisting) {
        self.listing = None;
        self.delisting_asked = None;
        self.delisted_on = Some(delisting.delisted_on);
    }

    /// Both reports were made and their receipt is proven.
    pub(super) fn check_reports(&self, hazard: &str) -> Refused<()> {
        for (to, report) in [
            (ReportTo::Authority, &self.authority),
            (ReportTo::WorkersCongress, &self.workers_congress),
        ] {
            let hazard = hazard.to_owned();
            match report {
                None => return Err(Refusal::ReportMissing { hazard, to }),
                Some(report) if report.receipt.is_empty() => {
                    return Err(Refusal::ReceiptMissing { hazard, to });
                }
                Some(_) => {}
            }
        }
        Ok(())
    }
}

/// What must have happened before a step, on a hazard that is major or may be.
pub(super) fn check_gates(of: &Hazard, case: &Case, step: StepKind) -> Refused<()> {
    let hazard = || of.number.clone();
    let treatment = &case.treatment;
    let judged = treatment.suspicion.is_none();
    let major = case.is_major();
    match step {
        StepKind::Closed if case.objection.is_some() => {
            Err(Refusal::ObjectionOpen { hazard: hazard() })
        }
        StepKind::SuspectedMajor if major => Err(Refusal::AlreadyMajor { hazard: hazard() }),
        StepKind::FixedOnSpot if case.is_treated_as_major() => {
            Err(Refusal::MajorNotOnSpot { hazard: hazard() })
        }
        StepKind::MajorReported | StepKind::Listed if !major && judged => {
            Err(Refusal::NotMajor { hazard: hazard() })
        }
        StepKind::PlanDrafted
        | StepKind::PlanCountersigned
        | StepKind::PlanDecided
        | StepKind::Evaluated { .. }
            if !major =>
        {
            Err(Refusal::NotMajor { hazard: hazard() })
        }
        StepKind::PlanCountersigned => match &treatment.plan {
            Some(plan) => countersign::check_anybody_left(plan, &of.number),
            None => Ok(()),
        },
        StepKind::Submitted | StepKind::Reinspected { .. } | StepKind::Closed if !judged => {
            Err(Refusal::SuspicionOpen { hazard: hazard() })
        }
        StepKind::TransferredOut if !judged => Err(Refusal::SuspicionOpen { hazard: hazard() }),
        StepKind::TransferredOut if treatment.listing.is_some() => {
            Err(Refusal::StillListed { hazard: hazard() })
        }
        StepKind::TransferredOut if major => treatment.check_reports(&hazard()),
        StepKind::Progress
        | StepKind::Submitted
        | StepKind::Evaluated { .. }
        | StepKind::Reinspected { .. }
        | StepKind::Closed
            // What others rectified needs no plan of ours.
            if major && !treatment.plan_approved() && case.outside.is_none() =>
        {
            Err(Refusal::MajorNeedsPlan { hazard: hazard() })
        }
        StepKind::Reinspected { .. } if major && treatment.evaluation.is_none() => {
            Err(Refusal::EvaluationMissing { hazard: hazard() })
        }
        StepKind::Closed | StepKind::Voided | StepKind::ObjectionDecided { withdrawn: true }
            if treatment.listing.is_some() =>
        {
            Err(Refusal::StillListed { hazard: hazard() })
        }
        StepKind::Closed if major => treatment.check_reports(&hazard()),
        _ => Ok(()),
    }
}

/// 疑似重大: by whoever inspects, with grounds and with controls at once.
pub fn check_suspicion(actor: &Person, suspicion: &Suspicion) -> Refused<()> {
    permission::check(actor, Action::Inspect)?;
    text("grounds", &suspicion.grounds, 500)?;
    text("interim_controls", &suspicion.interim_controls, 500).map(drop)
}

/// 改级: as any assessment, by whoever may assess as major, and says why.
pub fn check_regrading(
    actor: &Person,
    scale: &Scale,
    assessment: &Assessment,
    reason: &str,
) -> Refused<()> {
    permission::check(actor, Action::AssessMajor)?;
    check_assessment(actor, scale, assessment)?;
    text("reason", reason, 500).map(drop)
}

impl TreatmentPlan {
    /// The six parts by the names of their fields.
    fn parts(&self) -> [(&'static str, &String); 6] {
        [
            ("goals", &self.goals),
            ("methods", &self.methods),
            ("funds", &self.funds),
            ("bodies", &self.bodies),
            ("schedule", &self.schedule),
            ("safety", &self.safety),
        ]
    }
}

/// 编制治理方案: by the unit, all six parts, with those `named` to countersign as the register has them.
pub fn check_plan(
    case: &Case,
    (actor, unit_head): (&Person, Option<Uuid>),
    plan: &TreatmentPlan,
    named: &[Person],
) -> Refused<()> {
    check_rectifier(case, actor, unit_head)?;
    for (part, words) in plan.parts() {
        if words.trim().is_empty() {
            return Err(Refusal::PlanPartMissing { part });
        }
        text(part, words, 1000)?;
    }
    countersign::check_countersigners(actor, &plan.countersigners, named, &plan.no_countersign)
}

/// 批准治理方案: by the principal, on the newest plan, once it is countersigned; sending back says why.
pub fn check_plan_decision(case: &Case, actor: &Person, decision: &PlanDecision) -> Refused<()> {
    permission::check(actor, Action::ApprovePlan)?;
    let plan = case.treatment.plan.as_ref();
    let plan = plan
        .filter(|plan| plan.step == decision.plan)
        .ok_or(Refusal::NotTheNewestPlan)?;
    match decision.approved {
        true => {
            countersign::check_agreed(plan, &decision.no_countersign)?;
            optional_text("opinion", &decision.opinion, 500).map(drop)
        }
        false => text("opinion", &decision.opinion, 500).map(drop),
    }
}

/// 报告: a day that is not to come, and to whom.
pub fn check_major_report(actor: &Person, report: &MajorReport, today: NaiveDate) -> Refused<()> {
    permission::check(actor, Action::ReportMajor)?;
    text("recipient", &report.recipient, 100)?;
    optional_text("receipt", &report.receipt, 200)?;
    not_to_come("reported_on", report.reported_on, today)
}

/// 挂牌: by which document.
pub fn check_listing(actor: &Person, listing: &Listing, today: NaiveDate) -> Refused<()> {
    permission::check(actor, Action::KeepListing)?;
    text("authority", &listing.authority, 100)?;
    text("document", &listing.document, 100)?;
    not_to_come("listed_on", listing.listed_on, today)
}

/// 摘牌申请: by which document of ours, not before it was listed.
pub fn check_delisting_request(
    case: &Case,
    actor: &Person,
    request: &DelistingRequest,
    today: NaiveDate,
) -> Refused<()> {
    permission::check(actor, Action::KeepListing)?;
    text("document", &request.document, 100)?;
    not_to_come("asked_on", request.asked_on, today)?;
    not_before_listing(case, "asked_on", request.asked_on)
}

/// 摘牌: by which document of the authority, not before it was listed.
pub fn check_delisting(
    case: &Case,
    actor: &Person,
    delisting: &Delisting,
    today: NaiveDate,
) -> Refused<()> {
    permission::check(actor, Action::KeepListing)?;
    text("document", &delisting.document, 100)?;
    not_to_come("delisted_on", delisting.delisted_on, today)?;
    not_before_listing(case, "delisted_on", delisting.delisted_on)
}

/// 治理评估: the principal's, with experts; where it failed the work begins anew by a new day.
pub fn check_evaluation(actor: &Person, evaluation: &Evaluation, today: NaiveDate) -> Refused<()> {
    permission::check(actor, Action::EvaluateTreatment)?;
    text("experts", &evaluation.experts, 300)?;
    text("findings", &evaluation.findings, 1000)?;
    not_to_come("evaluated_on", evaluation.evaluated_on, today)?;
    deadline::check_outcome(evaluation.passed, evaluation.new_due_on, today)
}

fn not_before_listing(case: &Case, field: &'static str, day: NaiveDate) -> Refused<()> {
    match &case.treatment.listing {
        Some(listing) if day < listing.listed_on => Err(Refusal::EndsBeforeBegin { field }),
        _ => Ok(()),
    }
}

fn not_to_come(field: &'static str, day: NaiveDate, today: NaiveDate) -> Refused<()> {
    match day > today {
        true => Err(Refusal::InFuture { field }),
        false => Ok(()),
    }
}
