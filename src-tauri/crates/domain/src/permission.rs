//! Who may do what: one table from action to roles (domain table of section 5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::people::{Person, Role};
use crate::{Refusal, Refused};

/// Everything a role can be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Units, places, people, roles, access, certificates, number series, backup.
    Administer,
    /// Lead or answer an inspection.
    Inspect,
    /// Plan inspections.
    PlanInspections,
    /// Report a hazard (随手拍).
    ReportHazard,
    /// 定级.
    Assess,
    /// Assess as 重大.
    AssessMajor,
    /// Write a notice and give it its number.
    PrepareNotice,
    /// Make a paper of a hazard beside its notice.
    MakePaper,
    /// 签发.
    IssueNotice,
    /// Tell a unit on the spot what was found (现场告知).
    NotifyOnSite,
    /// Register papers from outside, split and answer them (外来文书).
    RegisterPaper,
    /// Hand a notice over and record how.
    Serve,
    /// Report progress, submit for acceptance, for oneself as owner or unit head.
    Rectify,
    /// 代录.
    RecordForOthers,
    /// 延期审批 of a general hazard.
    DecideExtension,
    /// 延期审批 of a major hazard.
    DecideMajorExtension,
    /// 复查.
    Reinspect,
    /// 批准治理方案.
    ApprovePlan,
    /// 治理评估.
    EvaluateTreatment,
    /// 重大隐患报告.
    ReportMajor,
    /// 挂牌 and 摘牌, as the authority's papers say.
    KeepListing,
    /// 销号 of a general hazard.
    Close,
    /// 销号 of a major hazard.
    CloseMajor,
    /// 作废.
    Void,
    /// Compare a clause with the original (条款核对).
    VerifyClause,
    /// Change a checklist.
    EditChecklist,
    /// Bring in a ledger kept elsewhere, and take it back.
    ImportLedger,
    /// 回头看.
    LookBack,
    /// 重新立案.
    Reopen,
    /// 异议处理.
    DecideObjection,
    /// 告知从业人员.
    BriefWorkers,
    /// 督办.
    Supervise,
    /// 催办.
    Urge,
    /// Enter years of public holidays.
    KeepCalendar,
    /// 停电计划: enter, move and cancel planned outages, and name them for hazards.
    KeepOutages,
    /// 承包商: keep the register of contractors and their safety agreements.
    KeepContractors,
    /// 移交.
    Transfer,
    /// Hand over what somebody who leaves still owns.
    HandOver,
    /// 报送: report the figures of a period.
    ReportFigures,
    /// Set weights and targets of the appraisal.
    SetTargets,
    /// Explain what an audit finds (情况说明).
    ExplainFinding,
    /// Plan drills, put them off, cancel them.
    PlanDrills,
    /// Run a drill and bring it to its end.
    ConductDrills,
    /// Keep the register of emergency plans: enter, draft, file, review, withdraw.
    KeepEmergencyPlans,
    /// 签署应急预案.
    ApproveEmergencyPlan,
    /// Choose how often drills are held, and who counts for itself.
    SetDrillPolicy,
    /// 归档: say in which box a paper lies.
    FilePapers,
    /// 纸电核对: draw a sample of papers and hold it against what is kept.
    CheckPapers,
    /// Answer what a check of papers found to differ.
    AnswerDifferences,
}

/// Roles that allow an action; an empty list means everybody who is active.
pub(crate) fn roles(action: Action) -> &'static [Role] {
    use Role::{
        Administrator, Auditor, DeputyInCharge, Principal, SafetyDirector, SafetyOfficer, UnitHead,
    };
    match action {
        Action::Administer => &[Administrator],
        Action::ReportHazard | Action::Rectify => &[],
        Action::Inspect => &[
            SafetyOfficer,
            SafetyDirector,
            UnitHead,
            DeputyInCharge,
            Principal,
        ],
        Action::PlanInspections | Action::PlanDrills => &[SafetyOfficer, SafetyDirector, UnitHead],
        Action::ConductDrills => &[
            SafetyOfficer,
            SafetyDirector,
            UnitHead,
            DeputyInCharge,
            Principal,
        ],
        Action::Assess => &[SafetyOfficer, SafetyDirector, Principal],
        Action::AssessMajor => &[SafetyDirector, DeputyInCharge, Principal],
        Action::PrepareNotice => &[SafetyOfficer, SafetyDirector],
        Action::MakePaper => &[SafetyOfficer, SafetyDirector, DeputyInCharge, Principal],
        Action::IssueNotice => &[SafetyDirector, DeputyInCharge, Principal],
        Action::Serve | Action::RecordForOthers => &[SafetyOfficer, SafetyDirector],
        Action::ImportLedger
        | Action::KeepContractors
        | Action::RegisterPaper
        | Action::Reinspect
        | Action::Reopen
        | Action::LookBack
        | Action::ExplainFinding
        | Action::VerifyClause
        | Action::EditChecklist => &[SafetyOfficer, SafetyDirector],
        Action::Close | Action::Void | Action::DecideExtension | Action::Transfer => {
            &[SafetyDirector]
        }
        Action::Urge => &[
            SafetyOfficer,
            SafetyDirector,
            UnitHead,
            DeputyInCharge,
            Principal,
        ],
        Action::DecideObjection | Action::Supervise => &[SafetyDirector, DeputyInCharge, Principal],
        Action::KeepCalendar => &[Administrator, SafetyOfficer, SafetyDirector],
        Action::KeepOutages => &[SafetyOfficer, SafetyDirector, UnitHead, DeputyInCharge],
        Action::NotifyOnSite | Action::BriefWorkers => &[SafetyOfficer, SafetyDirector, UnitHead],
        Action::HandOver => &[Administrator, SafetyDirector],
        Action::CloseMajor
        | Action::DecideMajorExtension
        | Action::ApprovePlan
        | Action::EvaluateTreatment => &[Principal],
        Action::ReportMajor => &[SafetyOfficer, SafetyDirector, DeputyInCharge, Principal],
        Action::KeepListing => &[SafetyOfficer, SafetyDirector],
        Action::ReportFigures => &[SafetyOfficer, SafetyDirector, DeputyInCharge, Principal],
        Action::SetTargets => &[SafetyDirector, DeputyInCharge, Principal],
        Action::KeepEmergencyPlans => &[SafetyOfficer, SafetyDirector, UnitHead],
        Action::ApproveEmergencyPlan => &[Principal],
        Action::SetDrillPolicy => &[SafetyDirector, DeputyInCharge, Principal],
        Action::FilePapers | Action::AnswerDifferences => &[SafetyOfficer, SafetyDirector],
        Action::CheckPapers => &[SafetyOfficer, SafetyDirector, Auditor],
    }
}

/// Allows or refuses an action by roles alone.
pub fn check(person: &Person, action: Action) -> Refused<()> {
    person.present()?;
    let needed = roles(action);
    if person.is_auditor() && !needed.contains(&Role::Auditor) {
        return Err(Refusal::ReadOnly {
            person: person.name.clone(),
        });
    }
    if needed.is_empty() || person.is_any(needed) {
        return Ok(());
    }
    Err(Refusal::NotAllowed {
        action,
        person: person.name.clone(),
    })
}

/// The acts of an auditor (审计只读), by the names they have in the log: those that keep a check of papers. Each
/// makes or changes rows of the check alone, so nothing of what is audited is ever touched.
const AUDITORS_ACTS: [&str; 4] = [
    "start_paper_check",
    "mark_checked_paper",
    "end_paper_check",
    "cancel_paper_check",
];

/// Allows or refuses an act by its name in the log, whatever it is about: the write path asks before each.
pub fn check_act(author: &Person, act: &str) -> Refused<()> {
    author.present()?;
    match author.is_auditor() && !AUDITORS_ACTS.contains(&act) {
        true => Err(Refusal::ReadOnly {
            person: author.name.clone(),
        }),
        false => Ok(()),
    }
}

/// Allows an author to record what `actor` did: oneself always, others only by 代录.
pub fn check_on_behalf(author: &Person, actor: &Person) -> Refused<()> {
    author.present()?;
    actor.present()?;
    if author.id == actor.id || check(author, Action::RecordForOthers).is_ok() {
        return Ok(());
    }
    Err(Refusal::MayNotRecordForOthers {
        person: author.name.clone(),
    })
}

/// People named where each must be another one.
pub fn check_distinct<'a>(people: impl IntoIterator<Item = &'a Person>) -> Refused<()> {
    let mut seen = std::collections::BTreeSet::new();
    for person in people {
        person.present()?;
        if !seen.insert(person.id) {
            return Err(Refusal::SamePersonTwice {
                person: person.name.clone(),
            });
        }
    }
    Ok(())
}

/// Two witnesses or more, none of whom had a part in what they witness.
pub fn check_witnesses(witnesses: &[Person], involved: impl Fn(Uuid) -> bool) -> Refused<()> {
    if witnesses.len() < 2 {
        return Err(Refusal::WitnessesMissing {
            found: witnesses.len(),
        });
    }
    check_distinct(witnesses)?;
    match witnesses.iter().find(|person| involved(person.id)) {
        Some(person) => Err(Refusal::WitnessInvolved {
            person: person.name.clone(),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(role: Role) -> Person {
        Person::new(Uuid::from_u128(role as u128), "某人", None, &[role]).unwrap()
    }

    #[test]
    fn closing_a_major_hazard_is_the_principals() {
        assert!(check(&person(Role::Principal), Action::CloseMajor).is_ok());
        assert_eq!(
            check(&person(Role::SafetyDirector), Action::CloseMajor),
            Err(Refusal::NotAllowed {
                action: Action::CloseMajor,
                person: "某人".into()
            })
        );
    }

    #[test]
    fn everybody_present_may_report_and_nobody_who_left() {
        let mut member = person(Role::Member);
        assert!(check(&member, Action::ReportHazard).is_ok());
        member.active = false;
        assert!(matches!(
            check(&member, Action::ReportHazard),
            Err(Refusal::PersonInactive { .. })
        ));
    }

    #[test]
    fn an_auditor_does_nothing_but_check_papers() {
        let (auditor, officer) = (person(Role::Auditor), person(Role::SafetyOfficer));
        for action in [Action::ReportHazard, Action::Rectify, Action::Inspect] {
            let refused = check(&auditor, action);
            assert!(
                matches!(refused, Err(Refusal::ReadOnly { .. })),
                "{action:?}"
            );
            assert!(check(&officer, action).is_ok(), "{action:?}");
        }
        assert!(check(&auditor, Action::CheckPapers).is_ok());
        for act in ["report_hazard", "file_papers", "answer_paper_difference"] {
            let refused = check_act(&auditor, act);
            assert!(matches!(refused, Err(Refusal::ReadOnly { .. })), "{act}");
            assert!(check_act(&officer, act).is_ok(), "{act}");
        }
        assert!(check_act(&auditor, "mark_checked_paper").is_ok());
    }

    #[test]
    fn only_the_safety_department_records_for_others() {
        let (member, head) = (person(Role::Member), person(Role::UnitHead));
        assert!(check_on_behalf(&member, &member).is_ok());
        assert!(check_on_behalf(&person(Role::SafetyOfficer), &member).is_ok());
        assert!(check_on_behalf(&head, &member).is_err());
    }
}
