//! What puts a finding right: the act that is at hand, for whoever looks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Rule;
use crate::hazard::{Beside, Case, Hazard, HazardAct};
use crate::notice::{DocumentState, Notice, NoticeAct};
use crate::people::Person;

/// An act that puts a finding right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", content = "act", rename_all = "snake_case")]
pub enum Mend {
    /// On the hazard.
    Hazard(HazardAct),
    /// On the notice.
    Notice(NoticeAct),
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
        Rule::MajorWithoutPlan => &[HazardAct::DecidePlan, HazardAct::DraftPlan],
        Rule::MajorWithoutReport => &[HazardAct::ReportMajor],
        Rule::ProgressMissing => &[HazardAct::RecordProgress, HazardAct::Urge],
        Rule::ReplyMissing => &[HazardAct::Submit, HazardAct::NameOwner, HazardAct::Urge],
        Rule::ObjectionUndecided => &[HazardAct::DecideObjection],
        Rule::SupervisionUnanswered => &[HazardAct::RecordProgress, HazardAct::Urge],
        Rule::Orphaned => &[HazardAct::Transfer, HazardAct::NameOwner],
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
