//! What may be done with a hazard now, and why the rest may not. The action bar shows these answers;
//! each is the same check the act itself makes, as far as it can be known before the act.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::{check_closer, check_follows, check_no_notice_waits};
use super::{
    Case, Commitments, Confirmation, FollowUpOutcome, Hazard, Status, StepKind, check_confirmed,
    check_describable, check_editable, check_locatable, check_locator, check_rectifier,
    check_unit_head, countersign, extension, look_back, objection, outside, recurrence, spot,
    supervision,
};
use crate::organisation::Place;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// An act on a hazard, by the name of what people press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HazardAct {
    /// 补地点: it was reported without a place, or with a wrong one.
    Locate,
    /// 改描述: what was found, said more exactly, and more photos.
    Describe,
    /// Settle owner, measures, deadline and the rest.
    Settle,
    /// 定级.
    Assess,
    /// 即查即改.
    FixOnSpot,
    /// 整改确认单, signed by both.
    ConfirmFix,
    /// 下达整改通知书.
    IssueNotice,
    /// Name the owner.
    NameOwner,
    /// 整改进度.
    RecordProgress,
    /// 延期申请.
    AskExtension,
    /// 延期审批.
    DecideExtension,
    /// 提出异议.
    Object,
    /// 异议处理.
    DecideObjection,
    /// 告知从业人员.
    BriefWorkers,
    /// 下达督办单.
    Supervise,
    /// 督办回复.
    AnswerSupervision,
    /// 督办核定.
    SettleSupervision,
    /// 催办.
    Urge,
    /// 举一反三.
    CheckLaterally,
    /// 停电窗口: name the outage that the rectification needs.
    NameOutage,
    /// 移交.
    Transfer,
    /// 隐患告知书 to somebody outside.
    Advise,
    /// 移交外单位.
    TransferOut,
    /// 跟踪 of what others rectify.
    FollowUp,
    /// 提交验收.
    Submit,
    /// 复查.
    Reinspect,
    /// 疑似重大.
    SuspectMajor,
    /// 改级.
    Regrade,
    /// 编制治理方案.
    DraftPlan,
    /// 会签治理方案.
    CountersignPlan,
    /// 批准治理方案.
    DecidePlan,
    /// 重大隐患报告.
    ReportMajor,
    /// 挂牌督办.
    RecordListing,
    /// 治理评估.
    EvaluateTreatment,
    /// 摘牌申请.
    AskDelisting,
    /// 摘牌.
    RecordDelisting,
    /// 销号.
    Close,
    /// 作废.
    Void,
    /// 回头看.
    LookBack,
    /// 重新立案.
    Reopen,
}

/// Every act, in the order of the loop.
pub const ACTS: [HazardAct; 40] = [
    HazardAct::Locate,
    HazardAct::Describe,
    HazardAct::Settle,
    HazardAct::Assess,
    HazardAct::FixOnSpot,
    HazardAct::ConfirmFix,
    HazardAct::IssueNotice,
    HazardAct::NameOwner,
    HazardAct::RecordProgress,
    HazardAct::AskExtension,
    HazardAct::DecideExtension,
    HazardAct::Object,
    HazardAct::DecideObjection,
    HazardAct::BriefWorkers,
    HazardAct::Supervise,
    HazardAct::AnswerSupervision,
    HazardAct::SettleSupervision,
    HazardAct::Urge,
    HazardAct::CheckLaterally,
    HazardAct::NameOutage,
    HazardAct::Transfer,
    HazardAct::Advise,
    HazardAct::TransferOut,
    HazardAct::FollowUp,
    HazardAct::Submit,
    HazardAct::Reinspect,
    HazardAct::SuspectMajor,
    HazardAct::Regrade,
    HazardAct::DraftPlan,
    HazardAct::CountersignPlan,
    HazardAct::DecidePlan,
    HazardAct::ReportMajor,
    HazardAct::RecordListing,
    HazardAct::EvaluateTreatment,
    HazardAct::AskDelisting,
    HazardAct::RecordDelisting,
    HazardAct::Close,
    HazardAct::Void,
    HazardAct::LookBack,
    HazardAct::Reopen,
];

/// What the answer depends on beside the hazard.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// Who asks.
    pub person: &'a Person,
    /// Head of the responsible unit.
    pub unit_head: Option<Uuid>,
    /// Number of a notice it stands in that was not withdrawn.
    pub notice: Option<&'a str>,
    /// Where the 整改确认单 stands, of what was corrected on the spot.
    pub confirmation: Confirmation,
    /// Today, by the organisation's clock.
    pub today: NaiveDate,
    /// How often a deadline may be extended.
    pub extensions_most: u32,
    /// The last day on which the notice may be objected to.
    pub objection_until: Option<NaiveDate>,
}

impl HazardAct {
    /// Whether the act may be done now.
    pub fn check(self, hazard: &Hazard, case: &Case, beside: Beside<'_>) -> Refused<()> {
        let person = beside.person;
        let follows = |step| check_follows(hazard, case, step);
        let rectifier = || or_for_others(person, check_rectifier(case, person, beside.unit_head));
        match self {
            Self::Locate => {
                check_locator(hazard, person)?;
                check_locatable(case)
            }
            Self::Describe => {
                check_locator(hazard, person)?;
                check_describable(case)?;
                not_in_notice(hazard, beside)
            }
            Self::Settle => {
                permission::check(person, Action::Assess)?;
                check_editable(hazard, case, "responsibility")?;
                not_in_notice(hazard, beside)
            }
            Self::Assess => {
                permission::check(person, Action::Assess)?;
                follows(StepKind::Assessed)?;
                not_in_notice(hazard, beside)
            }
            Self::FixOnSpot => {
                permission::check(person, Action::Inspect)?;
                follows(StepKind::FixedOnSpot)?;
                not_in_notice(hazard, beside)
            }
            Self::ConfirmFix => spot::check_confirmable(hazard, case, person, beside.confirmation),
            Self::IssueNotice => {
                // Without a delegation a paper for the spot is printed from the same sheet.
                permission::check(person, Action::PrepareNotice).or_else(|no| {
                    permission::check(person, Action::NotifyOnSite).map_err(|_| no)
                })?;
                follows(StepKind::Notified)?;
                not_in_notice(hazard, beside)
            }
            Self::NameOwner => {
                or_for_others(person, check_unit_head(person, beside.unit_head))?;
                follows(StepKind::OwnerNamed)
            }
            Self::RecordProgress => {
                rectifier()?;
                follows(StepKind::Progress)
            }
            Self::AskExtension => {
                rectifier()?;
                follows(StepKind::ExtensionRequested)?;
                case.extensions.check_left(beside.extensions_most)?;
                // A paper of an earlier day may come in late.
                or_for_others(person, extension::check_in_time(case, beside.today))
            }
            Self::DecideExtension => {
                follows(StepKind::ExtensionDecided)?;
                or_for_others(person, extension::check_decider(hazard, case, person))
            }
            Self::Object => {
                rectifier()?;
                follows(StepKind::ObjectionRaised)?;
                let last_day = beside.objection_until.unwrap_or(beside.today);
                or_for_others(person, objection::check_in_time(beside.today, last_day))
            }
            Self::DecideObjection => {
                follows(StepKind::ObjectionDecided { withdrawn: false })?;
                or_for_others(person, objection::check_arbiter(case, person))
            }
            Self::BriefWorkers => {
                permission::check(person, Action::BriefWorkers)?;
                follows(StepKind::WorkersBriefed)
            }
            Self::Supervise => {
                or_for_others(person, permission::check(person, Action::Supervise))?;
                follows(StepKind::SupervisionOrdered)
            }
            Self::AnswerSupervision => {
                rectifier()?;
                follows(StepKind::SupervisionAnswered)?;
                case.to_answer().map(drop).ok_or_else(|| none_waits(hazard))
            }
            Self::SettleSupervision => {
                follows(StepKind::SupervisionSettled)?;
                let answered = case.to_settle().ok_or_else(|| none_waits(hazard))?;
                or_for_others(person, supervision::check_orderer(answered, person))
            }
            Self::Urge => {
                permission::check(person, Action::Urge)?;
                follows(StepKind::Urged)
            }
            Self::NameOutage => {
                permission::check(person, Action::KeepOutages)?;
                follows(StepKind::OutageNamed)
            }
            Self::CheckLaterally => {
                permission::check(person, Action::PlanInspections)?;
                follows(StepKind::LateralChecked)
            }
            Self::Transfer => {
                or_for_others(person, permission::check(person, Action::Transfer))?;
                follows(StepKind::Transferred)
            }
            Self::Advise => {
                permission::check(person, Action::PrepareNotice)?;
                outside::check_advised(case)
            }
            Self::TransferOut => {
                permission::check(person, Action::PrepareNotice)?;
                follows(StepKind::TransferredOut)?;
                check_no_notice_waits(hazard, case, beside.notice)
            }
            Self::FollowUp => {
                permission::check(person, Action::Reinspect)?;
                let (outcome, noticed) = (FollowUpOutcome::Pending, false);
                follows(StepKind::FollowedUp { outcome, noticed })
            }
            Self::Submit => {
                rectifier()?;
                follows(StepKind::Submitted)?;
                Commitments::of(hazard, case).check_for_submission(&hazard.number)
            }
            Self::Reinspect => {
                permission::check(person, Action::Reinspect)?;
                follows(StepKind::Reinspected { passed: true })
            }
            Self::Close => {
                check_closer(case, person)?;
                follows(StepKind::Closed)?;
                check_confirmed(hazard, case, beside.confirmation)
            }
            Self::SuspectMajor => {
                permission::check(person, Action::Inspect)?;
                follows(StepKind::SuspectedMajor)
            }
            Self::Regrade => {
                or_for_others(person, permission::check(person, Action::AssessMajor))?;
                follows(StepKind::Regraded)
            }
            Self::DraftPlan => {
                rectifier()?;
                follows(StepKind::PlanDrafted)
            }
            Self::CountersignPlan => {
                follows(StepKind::PlanCountersigned)?;
                or_for_others(person, countersign::check_countersigner(case, person))
            }
            Self::DecidePlan => {
                or_for_others(person, permission::check(person, Action::ApprovePlan))?;
                follows(StepKind::PlanDecided)
            }
            Self::ReportMajor => {
                or_for_others(person, permission::check(person, Action::ReportMajor))?;
                follows(StepKind::MajorReported)
            }
            Self::RecordListing => {
                permission::check(person, Action::KeepListing)?;
                follows(StepKind::Listed)
            }
            Self::AskDelisting => {
                permission::check(person, Action::KeepListing)?;
                follows(StepKind::DelistingAsked)
            }
            Self::RecordDelisting => {
                permission::check(person, Action::KeepListing)?;
                follows(StepKind::Delisted)
            }
            Self::EvaluateTreatment => {
                or_for_others(person, permission::check(person, Action::EvaluateTreatment))?;
                follows(StepKind::Evaluated { passed: true })
            }
            Self::Void => {
                permission::check(person, Action::Void)?;
                follows(StepKind::Voided)?;
                check_no_notice_waits(hazard, case, beside.notice)
            }
            Self::LookBack => {
                follows(StepKind::LookedBack)?;
                or_for_others(person, look_back::check_looker(case, person))
            }
            Self::Reopen => recurrence::check_reopenable(hazard, case, person),
        }
    }
}

/// The act the loop waits for; nothing when it has closed, or when a paper is on its way. What is closed
/// waits for its look back once that is due.
pub fn awaited(
    hazard: &Hazard,
    case: &Case,
    (notice, confirmation): (Option<&str>, Confirmation),
    today: NaiveDate,
) -> Option<HazardAct> {
    match case.status {
        // Without a place it is given no level.
        Status::Reported if hazard.site.place == Place::UNDETERMINED => Some(HazardAct::Locate),
        Status::New | Status::Reported => Some(HazardAct::Assess),
        Status::Assessed if notice.is_some() => None,
        Status::Assessed => {
            let settled = hazard.responsibility.is_some()
                && hazard.due_on.is_some()
                && !hazard.measures.trim().is_empty();
            Some(match settled {
                true => HazardAct::IssueNotice,
                false => HazardAct::Settle,
            })
        }
        Status::Notified => None,
        Status::Served | Status::Rectifying | Status::Returned => {
            let owner = case.responsibility.and_then(|r| r.owner);
            Some(match owner {
                None => HazardAct::NameOwner,
                Some(_) => awaited_of_major(case).unwrap_or(HazardAct::Submit),
            })
        }
        Status::Submitted if case.is_major() && case.treatment.evaluation.is_none() => {
            Some(HazardAct::EvaluateTreatment)
        }
        Status::Submitted => Some(HazardAct::Reinspect),
        Status::Accepted if case.treatment.listing.is_some() => {
            Some(match case.treatment.delisting_asked {
                None => HazardAct::AskDelisting,
                Some(_) => HazardAct::RecordDelisting,
            })
        }
        Status::Accepted if case.fixed_on_spot && confirmation == Confirmation::Missing => {
            Some(HazardAct::ConfirmFix)
        }
        Status::Accepted => Some(awaited_of_major(case).unwrap_or(HazardAct::Close)),
        Status::Transferred => {
            let outside = case.outside.as_ref();
            let due = outside.and_then(|outside| outside.follow_up_on);
            due.is_some_and(|day| day <= today)
                .then_some(HazardAct::FollowUp)
        }
        Status::Closed => {
            let due = case.look_back_on.is_some_and(|day| day <= today);
            due.then_some(HazardAct::LookBack)
        }
        Status::Voided => None,
    }
}

/// What a major hazard, or one that may be, still lacks beside the work.
fn awaited_of_major(case: &Case) -> Option<HazardAct> {
    let treatment = &case.treatment;
    // What others rectified needs no plan of ours.
    if case.outside.is_some() {
        return None;
    }
    if treatment.suspicion.is_some() {
        return Some(HazardAct::Regrade);
    }
    if !case.is_major() {
        return None;
    }
    if treatment.countersign_waits() {
        return Some(HazardAct::CountersignPlan);
    }
    if treatment.decision_waits() {
        return Some(HazardAct::DecidePlan);
    }
    if !treatment.plan_approved() {
        return Some(HazardAct::DraftPlan);
    }
    let reported = treatment.check_reports("").is_ok();
    (case.status == Status::Accepted && !reported).then_some(HazardAct::ReportMajor)
}

fn none_waits(hazard: &Hazard) -> Refusal {
    Refusal::NoSupervisionWaits {
        hazard: hazard.number.clone(),
    }
}

fn not_in_notice(hazard: &Hazard, beside: Beside<'_>) -> Refused<()> {
    match beside.notice {
        None => Ok(()),
        Some(notice) => Err(Refusal::AlreadyInNotice {
            hazard: hazard.number.clone(),
            notice: notice.to_owned(),
        }),
    }
}

/// Whoever may record for others (代录) may record the act of the one who may do it.
fn or_for_others(person: &Person, own: Refused<()>) -> Refused<()> {
    match permission::check(person, Action::RecordForOthers) {
        Ok(()) => Ok(()),
        Err(_) => own,
    }
}
