//! 移交外单位: a hazard that is not ours to rectify leaves our duty once somebody outside signed for it, and
//! is followed every month until it is rectified or comes back.

use chrono::{Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::{check_follows, check_no_notice_waits};
use super::{Case, Hazard, Status, StepKind};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// A transfer to somebody outside, who signed for the letter (移交函).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TransferOut {
    /// The letter.
    pub letter: Uuid,
    /// Its number.
    pub number: String,
    /// Who rectifies it from now on.
    pub to: String,
    /// Our controls until it is rectified.
    pub interim_controls: String,
    /// Who signed for it over there.
    pub received_by: String,
    /// The day it is followed up first.
    pub follow_up_on: NaiveDate,
    /// Scans of the letter, signed for receipt.
    pub evidence: Vec<Uuid>,
}

/// What was seen on following it up (跟踪).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FollowUp {
    /// What was found.
    pub findings: String,
    /// What came of it.
    pub outcome: FollowUpOutcome,
    /// A notice of ours is in force, which binds again when it comes back.
    pub noticed: bool,
    /// The day of the next; absent when it ends.
    pub next_on: Option<NaiveDate>,
    /// Photos.
    pub photos: Vec<Uuid>,
    /// Why there is none, where it is said to be rectified.
    pub no_photo_reason: String,
    /// Scans of what they wrote.
    pub evidence: Vec<Uuid>,
}

/// What came of a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpOutcome {
    /// 仍在治理.
    Pending,
    /// 已整改, as seen on the spot.
    Rectified,
    /// 退回: they will not do it; it is ours again.
    CameBack,
}

/// Where a hazard is that others rectify.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Outside {
    /// The letter.
    pub letter: Uuid,
    /// Its number.
    pub number: String,
    /// Who rectifies it.
    pub to: String,
    /// The day it is followed up next; absent once it is rectified.
    pub follow_up_on: Option<NaiveDate>,
}

impl Outside {
    /// As a transfer begins it.
    pub(super) fn begin(transfer: &TransferOut) -> Self {
        Self {
            letter: transfer.letter,
            number: transfer.number.clone(),
            to: transfer.to.clone(),
            follow_up_on: Some(transfer.follow_up_on),
        }
    }
}

/// The day of the next look: a month on.
pub fn month_on(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(Months::new(1)).unwrap_or(day)
}

/// Whether a hazard may be transferred: by the director, and not while a notice of it waits for receipt.
pub fn check_transfer_out(
    hazard: &Hazard,
    case: &Case,
    actor: &Person,
    notice: Option<&str>,
) -> Refused<()> {
    permission::check(actor, Action::Transfer)?;
    check_transferable(hazard, case, notice)
}

/// Whether a hazard is one that may be transferred, whoever issues the letter.
pub fn check_transferable(hazard: &Hazard, case: &Case, notice: Option<&str>) -> Refused<()> {
    check_follows(hazard, case, StepKind::TransferredOut)?;
    check_no_notice_waits(hazard, case, notice)
}

/// Outsiders are told of what is still to be done.
pub(super) fn check_advised(case: &Case) -> Refused<()> {
    match case.status.is_open() || case.status == Status::Transferred {
        true => Ok(()),
        false => Err(Refusal::StepNotFromHere {
            step: "advised",
            status: case.status,
        }),
    }
}

/// Whether somebody may be told of a hazard outside.
pub fn check_advice(case: &Case, author: &Person) -> Refused<()> {
    permission::check(author, Action::PrepareNotice)?;
    check_advised(case)
}

/// 跟踪: says what was found; what is said to be rectified is shown.
pub fn check_follow_up(actor: &Person, follow_up: &FollowUp) -> Refused<()> {
    permission::check(actor, Action::Reinspect)?;
    text("findings", &follow_up.findings, 500)?;
    let bare = follow_up.photos.is_empty() && follow_up.no_photo_reason.trim().is_empty();
    match follow_up.outcome == FollowUpOutcome::Rectified && bare {
        true => Err(Refusal::AfterPhotoMissing),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{
        Walk, assessed, day, followed_up, notified, officer, person, served, transferred_out,
    };
    use super::super::{StatutoryLevel, StepDetail};
    use super::*;
    use crate::people::Role;

    fn outside(mut walk: Walk) -> Walk {
        walk.must(transferred_out());
        walk
    }

    fn found() -> Walk {
        let mut walk = Walk::begin();
        walk.must(assessed(StatutoryLevel::General));
        walk
    }

    #[test]
    fn it_leaves_our_duty_and_is_closed_when_others_rectified_it() {
        let mut walk = outside(found());
        let case = walk.case();
        assert_eq!(case.status, Status::Transferred);
        assert!(!case.status.is_open() && !case.status.is_with_unit());
        let known = case.outside.unwrap();
        assert_eq!(known.follow_up_on, Some(day("2026-12-23")));
        walk.must(followed_up(FollowUpOutcome::Pending, false));
        let known = walk.case().outside.unwrap();
        assert_eq!(known.follow_up_on, Some(day("2027-01-23")));
        walk.must(followed_up(FollowUpOutcome::Rectified, false));
        walk.must(StepDetail::Closed {
            effectiveness: "用户已更换跌落式熔断器".to_owned(),
            look_back_on: None,
        });
        assert_eq!(walk.case().status, Status::Closed);
    }

    #[test]
    fn what_comes_back_is_ours_as_it_was() {
        let mut walk = outside(found());
        // No notice was in force.
        let refusal = walk.take(&officer(), followed_up(FollowUpOutcome::CameBack, true));
        assert!(matches!(refusal, Err(Refusal::StepNotFromHere { .. })));
        walk.must(followed_up(FollowUpOutcome::CameBack, false));
        assert_eq!(
            (walk.case().status, walk.case().outside),
            (Status::Assessed, None)
        );

        let mut walk = found();
        walk.must(notified(StatutoryLevel::General));
        walk.must(served());
        let mut walk = outside(walk);
        walk.must(followed_up(FollowUpOutcome::CameBack, true));
        let case = walk.case();
        assert_eq!(case.status, Status::Rectifying);
        assert_eq!(case.due_on, Some(day("2026-12-04")));
    }

    #[test]
    fn a_notice_that_waits_for_receipt_is_withdrawn_first() {
        let mut walk = found();
        walk.must(notified(StatutoryLevel::General));
        let refusal = walk.take(&officer(), transferred_out());
        let status = Status::Notified;
        let step = "transferred_out";
        assert_eq!(refusal, Err(Refusal::StepNotFromHere { step, status }));
    }

    #[test]
    fn a_major_one_is_reported_to_the_authority_first() {
        let mut walk = Walk::begin();
        walk.must(assessed(StatutoryLevel::Major));
        let refusal = walk.take(&officer(), transferred_out());
        assert!(matches!(refusal, Err(Refusal::ReportMissing { .. })));
    }

    #[test]
    fn the_director_transfers_and_what_is_rectified_is_shown() {
        let (hazard, case) = (found().hazard, found().case());
        let may = |role| check_transfer_out(&hazard, &case, &person(role), None);
        assert_eq!(may(Role::SafetyDirector), Ok(()));
        assert!(matches!(
            may(Role::SafetyOfficer),
            Err(Refusal::NotAllowed { .. })
        ));
        let StepDetail::FollowedUp(mut seen) = followed_up(FollowUpOutcome::Rectified, false)
        else {
            unreachable!("a follow-up");
        };
        assert_eq!(check_follow_up(&officer(), &seen), Ok(()));
        seen.no_photo_reason.clear();
        let bare = check_follow_up(&officer(), &seen);
        assert_eq!(bare, Err(Refusal::AfterPhotoMissing));
        seen.outcome = FollowUpOutcome::Pending;
        assert_eq!(check_follow_up(&officer(), &seen), Ok(()));
    }

    #[test]
    fn a_month_on_is_the_same_day_or_the_last() {
        assert_eq!(month_on(day("2026-11-23")), day("2026-12-23"));
        assert_eq!(month_on(day("2027-01-31")), day("2027-02-28"));
    }
}
