//! What may be done with a hazard now, and why the rest may not. The action bar shows these answers;
//! each is the same check the act itself makes, as far as it can be known before the act.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Case, Commitments, Hazard, Progress, Reinspection, Status, StepDetail, Submission,
    check_editable, check_rectifier, check_unit_head,
};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// An act on a hazard, by the name of what people press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HazardAct {
    /// Settle owner, measures, deadline and the rest.
    Settle,
    /// 定级.
    Assess,
    /// 下达整改通知书.
    IssueNotice,
    /// Name the owner.
    NameOwner,
    /// 整改进度.
    RecordProgress,
    /// 提交验收.
    Submit,
    /// 复查.
    Reinspect,
    /// 销号.
    Close,
    /// 作废.
    Void,
}

/// Every act, in the order of the loop.
pub const ACTS: [HazardAct; 9] = [
    HazardAct::Settle,
    HazardAct::Assess,
    HazardAct::IssueNotice,
    HazardAct::NameOwner,
    HazardAct::RecordProgress,
    HazardAct::Submit,
    HazardAct::Reinspect,
    HazardAct::Close,
    HazardAct::Void,
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
}

impl HazardAct {
    /// Whether the act may be done now.
    pub fn check(self, hazard: &Hazard, case: &Case, beside: Beside<'_>) -> Refused<()> {
        let person = beside.person;
        match self {
            Self::Settle => {
                permission::check(person, Action::Assess)?;
                check_editable(hazard, case, "responsibility")?;
                not_in_notice(hazard, beside)
            }
            Self::Assess => {
                permission::check(person, Action::Assess)?;
                follows(
                    case,
                    &StepDetail::Assessed {
                        assessment: sample_assessment(),
                    },
                )?;
                not_in_notice(hazard, beside)
            }
            Self::IssueNotice => {
                permission::check(person, Action::PrepareNotice)?;
                if case.status != Status::Assessed {
                    return Err(Refusal::StepNotFromHere {
                        step: "notified",
                        status: case.status,
                    });
                }
                not_in_notice(hazard, beside)
            }
            Self::NameOwner => {
                or_for_others(person, check_unit_head(person, beside.unit_head))?;
                follows(case, &StepDetail::OwnerNamed { owner: Uuid::nil() })
            }
            Self::RecordProgress => {
                or_for_others(person, check_rectifier(case, person, beside.unit_head))?;
                follows(
                    case,
                    &StepDetail::Progress(Progress {
                        text: String::new(),
                        photos: Vec::new(),
                    }),
                )
            }
            Self::Submit => {
                or_for_others(person, check_rectifier(case, person, beside.unit_head))?;
                follows(case, &StepDetail::Submitted(sample_submission()))?;
                Commitments::of(hazard, case).check_for_submission(&hazard.number)
            }
            Self::Reinspect => {
                permission::check(person, Action::Reinspect)?;
                follows(case, &StepDetail::Reinspected(sample_visit()))
            }
            Self::Close => {
                let action = match case.is_major() {
                    true => Action::CloseMajor,
                    false => Action::Close,
                };
                permission::check(person, action)?;
                follows(
                    case,
                    &StepDetail::Closed {
                        effectiveness: String::new(),
                    },
                )?;
                match case.is_major() {
                    true => Err(Refusal::MajorNeedsPlan {
                        hazard: hazard.number.clone(),
                    }),
                    false => Ok(()),
                }
            }
            Self::Void => {
                permission::check(person, Action::Void)?;
                follows(
                    case,
                    &StepDetail::Voided {
                        reason: String::new(),
                    },
                )
            }
        }
    }
}

/// The act the loop waits for; nothing when it has closed, or when a paper is on its way.
pub fn awaited(hazard: &Hazard, case: &Case, notice: Option<&str>) -> Option<HazardAct> {
    match case.status {
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
                Some(_) => HazardAct::Submit,
            })
        }
        Status::Submitted => Some(HazardAct::Reinspect),
        Status::Accepted => Some(HazardAct::Close),
        Status::Closed | Status::Voided => None,
    }
}

fn follows(case: &Case, step: &StepDetail) -> Refused<()> {
    match case.status.after(step) {
        Some(_) => Ok(()),
        None => Err(Refusal::StepNotFromHere {
            step: step.name(),
            status: case.status,
        }),
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

fn sample_assessment() -> super::Assessment {
    super::Assessment {
        level: super::StatutoryLevel::General,
        local_level: String::new(),
        criterion: String::new(),
        basis: Vec::new(),
    }
}

fn sample_submission() -> Submission {
    Submission {
        result: String::new(),
        completed_on: chrono::NaiveDate::MIN,
        photos: Vec::new(),
        no_photo_reason: String::new(),
        checked_by: Uuid::nil(),
    }
}

fn sample_visit() -> Reinspection {
    Reinspection {
        inspectors: Vec::new(),
        findings: String::new(),
        passed: true,
        new_due_on: None,
        photos: Vec::new(),
    }
}
