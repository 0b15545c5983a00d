//! What puts a finding right: the act that is at hand, for whoever looks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Rule;
use crate::drill::DrillAct;
use crate::hazard::{Beside, Case, Hazard, HazardAct};
use crate::notice::{DocumentState, Notice, NoticeAct};
use crate::people::Person;
use crate::permission::{self, Action};

/// An act that puts a finding right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", content = "act", rename_all = "snake_case")]
pub enum Mend {
    /// On the hazard.
    Hazard(HazardAct),
    /// On the notice.
    Notice(NoticeAct),
    /// On the drill.
    Drill(DrillAct),
    /// On the plan.
    Plan(PlanMend),
}

/// What is done with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanMend {
    /// 修订.
    Revise,
    /// 评估.
    Review,
    /// 备案.
    File,
}

/// The act on a hazard that puts a finding right and may be done now; none where what is written
/// stands, or where it is for somebody else to do.
pub fn hazard_mend(
    rule: Rule,
    hazard: &Hazard,
    case: &Case,
    beside: Beside<'_>,
) -> Option<HazardAct> {
    let acts: &[HazardAct] = match rule {
        Rule::MajorWithoutCriterion => &[HazardAct::Regrade, HazardAct::Assess],
        Rule::MajorWithoutPlan => &[
            HazardAct::CountersignPlan,
            HazardAct::DecidePlan,
            HazardAct::DraftPlan,
        ],
        Rule::PlanNotCountersigned => &[HazardAct::CountersignPlan],
        Rule::MajorWithoutReport => &[HazardAct::ReportMajor],
        Rule::ProgressMissing => &[HazardAct::RecordProgress, HazardAct::Urge],
        Rule::ReplyMissing => &[HazardAct::Submit, HazardAct::NameOwner, HazardAct::Urge],
        Rule::ObjectionUndecided => &[HazardAct::DecideObjection],
        Rule::SupervisionUnanswered => &[HazardAct::RecordProgress, HazardAct::Urge],
        Rule::Orphaned => &[HazardAct::Transfer, HazardAct::NameOwner],
        Rule::DrillActionUnsettled => &[HazardAct::NameOwner, HazardAct::Settle],
        Rule::DrillActionOverdue => &[HazardAct::Submit, HazardAct::AskExtension, HazardAct::Urge],
        Rule::LookBackMissed | Rule::ClosedWithoutEvidence => &[HazardAct::LookBack],
        _ => &[],
    };
    let mut acts = acts.iter().copied();
    acts.find(|act| act.check(hazard, case, beside).is_ok())
}

/// The act on a notice that puts a finding right and may be done now.
pub fn notice_mend(
    rule: Rule,
    notice: &Notice,
    state: DocumentState,
    person: &Person,
) -> Option<NoticeAct> {
    let act = match rule {
        Rule::ReceiptMissing => NoticeAct::Serve,
        Rule::RefusalWithoutWitnesses => NoticeAct::AddWitnesses,
        _ => return None,
    };
    act.check(notice, state, person).is_ok().then_some(act)
}

/// The act on a drill that puts a finding right and may be done now.
pub fn drill_mend(rule: Rule, may: impl Fn(DrillAct) -> bool) -> Option<DrillAct> {
    let act = match rule {
        Rule::DrillWithoutSignIn => DrillAct::SignIn,
        Rule::DrillNotEvaluated => DrillAct::Evaluate,
        Rule::DrillFindingOpen => DrillAct::Find,
        Rule::DrillRecordMissing | Rule::DrillRecordUnsigned => DrillAct::MakePaper,
        Rule::DrillNotReported => DrillAct::Report,
        _ => return None,
    };
    may(act).then_some(act)
}

/// What is done with a plan that puts a finding right, by whoever keeps plans. What was filed late stays so.
pub fn plan_mend(rule: Rule, person: &Person) -> Option<PlanMend> {
    let mend = match rule {
        Rule::PlanNotRevised => PlanMend::Revise,
        Rule::PlanReviewMissed => PlanMend::Review,
        Rule::PlanNotFiled => PlanMend::File,
        _ => return None,
    };
    let may = permission::check(person, Action::KeepEmergencyPlans).is_ok();
    may.then_some(mend)
}
