//! The way of a major hazard, or of one that may be: what is behind it, what is missing, with whom.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::major::{PlanStanding, Reported};
use super::rules::check_follows;
use super::{Case, Hazard, HazardAct, ReportTo, Status, Step, StepDetail, StepKind};
use crate::people::Role;
use crate::permission::{Action, roles};

/// A station of the way, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Station {
    /// 疑似重大.
    Suspicion,
    /// 定级, with criterion or minutes.
    Level,
    /// 治理方案.
    Plan,
    /// 报告监管部门.
    AuthorityReport,
    /// 报告职代会.
    CongressReport,
    /// 挂牌督办 and 摘牌.
    Listing,
    /// 治理评估.
    Evaluation,
    /// 销号.
    Closing,
}

/// How far a station is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// Nothing yet.
    Missing,
    /// Begun: something is still to follow.
    Begun,
    /// Done.
    Done,
    /// It is none of this hazard's.
    NotNeeded,
}

/// A station of one hazard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Waypoint {
    /// Which.
    pub station: Station,
    /// How far it is.
    pub reached: Reached,
    /// The step that brought it there.
    pub step: Option<Uuid>,
    /// What takes it further now; absent while something else must come before.
    pub act: Option<HazardAct>,
    /// Whose part it is to take it further, by role; the owner's or the head's of the unit when empty.
    pub by: BTreeSet<Role>,
}

/// The way of a hazard; empty when it is neither major nor suspected, and for an archive, which owes
/// none of it.
pub fn way(hazard: &Hazard, case: &Case, steps: &[Step]) -> Vec<Waypoint> {
    if !case.is_treated_as_major() || case.is_archive() {
        return Vec::new();
    }
    let steps = Steps { case, steps };
    let treatment = &case.treatment;
    let suspected = steps.last(|step| matches!(step, StepDetail::SuspectedMajor(_)));
    let suspicion = suspected.map(|step| (Station::Suspicion, Reached::Done, Some(step), None));
    let level = match treatment.suspicion {
        Some(_) => (Reached::Missing, None),
        None => (Reached::Done, steps.last(judges)),
    };
    let judging = match case.status {
        Status::Reported => HazardAct::Assess,
        _ => HazardAct::Regrade,
    };
    let plan = match treatment.plan.as_ref().map(|plan| plan.standing) {
        None => (Reached::Missing, None, HazardAct::DraftPlan),
        Some(PlanStanding::Drafted) => {
            let said = |step: &StepDetail| {
                matches!(
                    step,
                    StepDetail::PlanDrafted(_) | StepDetail::PlanCountersigned(_)
                )
            };
            let act = match treatment.countersign_waits() {
                true => HazardAct::CountersignPlan,
                false if treatment.countersign_failed() => HazardAct::DraftPlan,
                false => HazardAct::DecidePlan,
            };
            (Reached::Begun, steps.last(said), act)
        }
        Some(standing) => {
            let decided = steps.last(|step| matches!(step, StepDetail::PlanDecided(_)));
            let reached = match standing {
                PlanStanding::Approved => Reached::Done,
                _ => Reached::Begun,
            };
            (reached, decided, HazardAct::DraftPlan)
        }
    };
    let listing = match (&treatment.listing, treatment.delisted_on) {
        (Some(_), _) => {
            let listed = |step: &StepDetail| {
                matches!(step, StepDetail::Listed(_) | StepDetail::DelistingAsked(_))
            };
            let act = match treatment.delisting_asked {
                None => HazardAct::AskDelisting,
                Some(_) => HazardAct::RecordDelisting,
            };
            (Reached::Begun, steps.last(listed), act)
        }
        (None, Some(_)) => {
            let delisted = steps.last(|step| matches!(step, StepDetail::Delisted(_)));
            (Reached::Done, delisted, HazardAct::RecordListing)
        }
        (None, None) => (Reached::NotNeeded, None, HazardAct::RecordListing),
    };
    let evaluated = treatment.evaluation.is_some();
    let evaluation = steps.last(|step| matches!(step, StepDetail::Evaluated(_)));
    let closing = steps.last(|step| matches!(step, StepDetail::Closed { .. }));
    let done = |done| match done {
        true => Reached::Done,
        false => Reached::Missing,
    };
    let act = Some;
    suspicion
        .into_iter()
        .chain([
            (Station::Level, level.0, level.1, act(judging)),
            (Station::Plan, plan.0, plan.1, act(plan.2)),
            steps.report(ReportTo::Authority, treatment.authority.as_ref()),
            steps.report(
                ReportTo::WorkersCongress,
                treatment.workers_congress.as_ref(),
            ),
            (Station::Listing, listing.0, listing.1, act(listing.2)),
            (
                Station::Evaluation,
                done(evaluated),
                evaluation.filter(|_| evaluated),
                act(HazardAct::EvaluateTreatment),
            ),
            (
                Station::Closing,
                done(case.status == Status::Closed),
                closing,
                act(HazardAct::Close),
            ),
        ])
        // What ended before its time owes nothing more.
        .filter(|(_, reached, ..)| case.status != Status::Voided || *reached == Reached::Done)
        .map(|(station, reached, step, act)| {
            let theirs = case.outside.is_some() && reached != Reached::Done;
            let reached = match station {
                Station::Plan | Station::Evaluation if theirs => Reached::NotNeeded,
                _ => reached,
            };
            let open = matches!(reached, Reached::Missing | Reached::Begun);
            let (kind, by) = act.and_then(part).unzip();
            let by = by.unwrap_or_default();
            let follows = kind.is_some_and(|kind| check_follows(hazard, case, kind).is_ok());
            Waypoint {
                station,
                reached,
                step,
                act: act.filter(|_| open && follows),
                by: match open {
                    true => by.iter().copied().collect(),
                    false => BTreeSet::new(),
                },
            }
        })
        .collect()
}

/// The step an act takes here, and whose it is.
fn part(act: HazardAct) -> Option<(StepKind, &'static [Role])> {
    Some(match act {
        HazardAct::Assess => (StepKind::Assessed, roles(Action::AssessMajor)),
        HazardAct::Regrade => (StepKind::Regraded, roles(Action::AssessMajor)),
        HazardAct::DraftPlan => (StepKind::PlanDrafted, roles(Action::Rectify)),
        // Whose part it is to countersign is said by name, with the plan.
        HazardAct::CountersignPlan => (StepKind::PlanCountersigned, &[]),
        HazardAct::DecidePlan => (StepKind::PlanDecided, roles(Action::ApprovePlan)),
        HazardAct::ReportMajor => (StepKind::MajorReported, roles(Action::ReportMajor)),
        HazardAct::AskDelisting => (StepKind::DelistingAsked, roles(Action::KeepListing)),
        HazardAct::RecordDelisting => (StepKind::Delisted, roles(Action::KeepListing)),
        HazardAct::EvaluateTreatment => (
            StepKind::Evaluated { passed: true },
            roles(Action::EvaluateTreatment),
        ),
        HazardAct::Close => (StepKind::Closed, roles(Action::CloseMajor)),
        _ => return None,
    })
}

/// What gives a level.
fn judges(step: &StepDetail) -> bool {
    match step {
        StepDetail::Assessed { .. } | StepDetail::Regraded { .. } => true,
        StepDetail::Imported(imported) => imported.assessment.is_some(),
        _ => false,
    }
}

/// The steps that have effect.
struct Steps<'a> {
    case: &'a Case,
    steps: &'a [Step],
}

type Told = (Station, Reached, Option<Uuid>, Option<HazardAct>);

impl Steps<'_> {
    /// The last of a kind.
    fn last(&self, wanted: impl Fn(&StepDetail) -> bool) -> Option<Uuid> {
        let taken = self.steps.iter().rev();
        taken
            .filter(|step| !self.case.without_effect.contains(&step.id))
            .find(|step| wanted(&step.detail))
            .map(|step| step.id)
    }

    fn report(&self, to: ReportTo, made: Option<&Reported>) -> Told {
        let station = match to {
            ReportTo::Authority => Station::AuthorityReport,
            ReportTo::WorkersCongress => Station::CongressReport,
        };
        let reached = match made {
            None => Reached::Missing,
            Some(report) if report.receipt.is_empty() => Reached::Begun,
            Some(_) => Reached::Done,
        };
        let wanted = |step: &StepDetail| matches!(step, StepDetail::MajorReported(r) if r.to == to);
        let act = Some(HazardAct::ReportMajor);
        (station, reached, self.last(wanted), act)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{
        Walk, assessed, countersigner, day, notified, person, plan, served,
    };
    use super::super::{
        Countersign, MajorReport, PlanDecision, StatutoryLevel, Suspicion, TreatmentPlan,
    };
    use super::*;

    fn shown(walk: &Walk) -> Vec<(Station, Reached, Option<HazardAct>)> {
        let way = way(&walk.hazard, &walk.case(), &walk.steps);
        way.into_iter()
            .map(|at| (at.station, at.reached, at.act))
            .collect()
    }

    fn at(walk: &Walk, station: Station) -> Waypoint {
        let way = way(&walk.hazard, &walk.case(), &walk.steps);
        way.into_iter().find(|at| at.station == station).unwrap()
    }

    fn suspected() -> StepDetail {
        StepDetail::SuspectedMajor(Suspicion {
            grounds: "没过接头".to_owned(),
            interim_controls: "停用".to_owned(),
            evidence: Vec::new(),
        })
    }

    fn reported(receipt: &str) -> StepDetail {
        StepDetail::MajorReported(MajorReport {
            to: ReportTo::Authority,
            recipient: "应急管理局".to_owned(),
            reported_on: day("2026-11-24"),
            receipt: receipt.to_owned(),
            evidence: Vec::new(),
        })
    }

    #[test]
    fn a_general_hazard_has_no_such_way() {
        assert_eq!(shown(&Walk::served(StatutoryLevel::General)), []);
    }

    #[test]
    fn a_suspicion_waits_for_its_judgement_while_the_report_may_go() {
        let mut walk = Walk::begin();
        for detail in [
            assessed(StatutoryLevel::General),
            suspected(),
            notified(StatutoryLevel::General),
            served(),
        ] {
            walk.must(detail);
        }
        assert_eq!(
            shown(&walk),
            [
                (Station::Suspicion, Reached::Done, None),
                (Station::Level, Reached::Missing, Some(HazardAct::Regrade)),
                (Station::Plan, Reached::Missing, None),
                (
                    Station::AuthorityReport,
                    Reached::Missing,
                    Some(HazardAct::ReportMajor)
                ),
                (
                    Station::CongressReport,
                    Reached::Missing,
                    Some(HazardAct::ReportMajor)
                ),
                (Station::Listing, Reached::NotNeeded, None),
                (Station::Evaluation, Reached::Missing, None),
                (Station::Closing, Reached::Missing, None),
            ]
        );
        assert!(at(&walk, Station::Level).by.contains(&Role::SafetyDirector));
        assert_eq!(
            at(&walk, Station::Suspicion).step,
            walk.steps.get(2).map(|step| step.id)
        );
    }

    #[test]
    fn what_is_only_reported_is_judged_by_its_assessment() {
        let mut walk = Walk::begin();
        walk.must(suspected());
        assert_eq!(at(&walk, Station::Level).act, Some(HazardAct::Assess));
        let reason = "误报".to_owned();
        walk.must(assessed(StatutoryLevel::Major));
        let director = person(Role::SafetyDirector);
        let voided = StepDetail::Voided { reason };
        walk.take(&director, voided).unwrap();
        let stations: Vec<_> = shown(&walk).into_iter().map(|at| at.0).collect();
        assert_eq!(stations, [Station::Suspicion, Station::Level]);
    }

    #[test]
    fn the_plan_is_the_units_until_it_waits_for_the_principal() {
        let mut walk = Walk::served(StatutoryLevel::Major);
        let drafting = at(&walk, Station::Plan);
        assert_eq!(drafting.act, Some(HazardAct::DraftPlan));
        assert!(drafting.by.is_empty());
        walk.must(StepDetail::PlanDrafted(plan()));
        let waiting = at(&walk, Station::Plan);
        assert_eq!(
            (waiting.reached, waiting.act),
            (Reached::Begun, Some(HazardAct::DecidePlan))
        );
        assert_eq!(waiting.by, BTreeSet::from([Role::Principal]));
        let decision = PlanDecision {
            plan: Uuid::nil(),
            approved: true,
            opinion: String::new(),
            no_countersign: "只涉及本所".to_owned(),
            evidence: Vec::new(),
        };
        walk.take(&person(Role::Principal), StepDetail::PlanDecided(decision))
            .unwrap();
        let approved = at(&walk, Station::Plan);
        assert_eq!((approved.reached, approved.act), (Reached::Done, None));
        assert!(approved.by.is_empty());
    }

    #[test]
    fn a_plan_goes_round_those_who_countersign_before_the_principal() {
        let mut walk = Walk::served(StatutoryLevel::Major);
        let lines = person(Role::UnitHead);
        walk.must(StepDetail::PlanDrafted(TreatmentPlan {
            countersigners: vec![countersigner(lines.id)],
            ..plan()
        }));
        let act = |walk: &Walk| at(walk, Station::Plan).act;
        assert_eq!(act(&walk), Some(HazardAct::CountersignPlan));
        let said = |agrees| {
            StepDetail::PlanCountersigned(Countersign {
                plan: Uuid::nil(),
                agrees,
                opinion: "缺停电窗口".to_owned(),
                evidence: Vec::new(),
            })
        };
        walk.take(&lines, said(false)).unwrap();
        assert_eq!(act(&walk), Some(HazardAct::DraftPlan));
        walk.take(&lines, said(true)).unwrap();
        let last = walk.steps.last().map(|step| step.id);
        let agreed = at(&walk, Station::Plan);
        assert_eq!(agreed.act, Some(HazardAct::DecidePlan));
        assert_eq!(agreed.step, last);
    }

    #[test]
    fn a_report_is_done_with_its_receipt() {
        let mut walk = Walk::served(StatutoryLevel::Major);
        walk.must(reported(""));
        assert_eq!(at(&walk, Station::AuthorityReport).reached, Reached::Begun);
        walk.must(reported("收文118号"));
        let report = at(&walk, Station::AuthorityReport);
        assert_eq!((report.reached, report.act), (Reached::Done, None));
        assert_eq!(at(&walk, Station::CongressReport).reached, Reached::Missing);
    }
}
