//! Which step a paper puts on paper, and whether it may be made now.

use uuid::Uuid;

use super::PaperKind;
use crate::hazard::rules::check_follows;
use crate::hazard::spot::check_confirmer;
use crate::hazard::{
    Case, Hazard, ReportTo, Status, Step, StepDetail, StepKind, check_closer, check_rectifier,
};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::{Refusal, Refused};

/// Who makes a paper.
#[derive(Debug, Clone, Copy)]
pub struct Maker<'a> {
    /// Who.
    pub person: &'a Person,
    /// Head of the responsible unit.
    pub unit_head: Option<Uuid>,
}

/// Whether a paper may be made now: by whom, and on the ground of what. Nothing is put on paper that did
/// not happen.
pub fn check_make(
    kind: PaperKind,
    hazard: &Hazard,
    case: &Case,
    steps: &[Step],
    maker: Maker<'_>,
) -> Refused<()> {
    check_maker(kind, case, maker)?;
    if case.in_conflict() {
        let hazard = hazard.number.clone();
        return Err(Refusal::CaseInConflict { hazard });
    }
    let found = rests_on(kind, case, steps, None);
    let hazard_number = || hazard.number.clone();
    match kind {
        _ if matches!(case.status, Status::New | Status::Voided) => Err(Refusal::StepNotFromHere {
            step: kind.name(),
            status: case.status,
        }),
        PaperKind::SpotConfirmation if found.is_none() => Err(Refusal::NotFixedOnSpot {
            hazard: hazard_number(),
        }),
        PaperKind::RectificationReply if found.is_none() => Err(Refusal::NothingSubmitted {
            hazard: hazard_number(),
        }),
        PaperKind::ReinspectionOpinion if found.is_none() => Err(Refusal::NotReinspected {
            hazard: hazard_number(),
        }),
        PaperKind::ClosingApproval if case.status == Status::Closed && found.is_some() => Ok(()),
        PaperKind::ClosingApproval => check_follows(hazard, case, StepKind::Closed),
        PaperKind::SupervisionOrder if found.is_none() => Err(Refusal::NotSupervised {
            hazard: hazard_number(),
        }),
        PaperKind::TreatmentPlan if !is_in_force(case) => Err(Refusal::NoPlanForPaper {
            hazard: hazard_number(),
        }),
        PaperKind::ReportToAuthority | PaperKind::ReportToCongress => {
            match case.is_treated_as_major() {
                true => Ok(()),
                false => Err(Refusal::NotMajor {
                    hazard: hazard_number(),
                }),
            }
        }
        PaperKind::DelistingRequest => check_follows(hazard, case, StepKind::DelistingAsked),
        _ => Ok(()),
    }
}

/// A plan is there that was not sent back.
fn is_in_force(case: &Case) -> bool {
    case.treatment.plan_waits() || case.treatment.plan_approved()
}

fn check_maker(kind: PaperKind, case: &Case, maker: Maker<'_>) -> Refused<()> {
    let person = maker.person;
    match kind {
        // The reply is the unit's word, also where the safety department types it.
        PaperKind::RectificationReply => permission::check(person, Action::RecordForOthers)
            .or_else(|_| check_rectifier(case, person, maker.unit_head)),
        // The plan is the unit's, too.
        PaperKind::TreatmentPlan => permission::check(person, Action::MakePaper)
            .or_else(|_| check_rectifier(case, person, maker.unit_head)),
        PaperKind::ClosingApproval => {
            permission::check(person, Action::MakePaper).or_else(|_| check_closer(case, person))
        }
        PaperKind::SpotConfirmation => check_confirmer(person),
        _ => permission::check(person, Action::MakePaper),
    }
}

/// The step that a paper puts on paper: the newest that has an effect, or the one named.
pub fn rests_on<'a>(
    kind: PaperKind,
    case: &Case,
    steps: &'a [Step],
    named: Option<Uuid>,
) -> Option<&'a Step> {
    let fits = |detail: &StepDetail| match (kind, detail) {
        (PaperKind::RectificationReply, StepDetail::Submitted(_))
        | (PaperKind::ReinspectionOpinion, StepDetail::Reinspected(_))
        | (PaperKind::SpotConfirmation | PaperKind::ClosingApproval, StepDetail::FixedOnSpot(_))
        | (PaperKind::SupervisionOrder, StepDetail::SupervisionOrdered(_))
        | (PaperKind::TreatmentPlan, StepDetail::PlanDrafted(_))
        | (PaperKind::DelistingRequest, StepDetail::Listed(_)) => true,
        (PaperKind::ClosingApproval, StepDetail::Reinspected(visit)) => visit.passed,
        (PaperKind::ReportToAuthority, StepDetail::MajorReported(report)) => {
            report.to == ReportTo::Authority
        }
        (PaperKind::ReportToCongress, StepDetail::MajorReported(report)) => {
            report.to == ReportTo::WorkersCongress
        }
        _ => false,
    };
    let mut effective = steps
        .iter()
        .rev()
        .filter(|step| !case.without_effect.contains(&step.id));
    effective.find(|step| fits(&step.detail) && named.is_none_or(|id| id == step.id))
}

#[cfg(test)]
mod tests {
    use super::super::{PAPER_KINDS, PaperField, asked};
    use super::*;
    use crate::hazard::sample::{
        HEAD, Walk, assessed, day, head, officer, owner, person, plan, reinspected, submitted,
    };
    use crate::hazard::{Listing, PlanDecision, SpotFix, StatutoryLevel, SupervisionOrder};
    use crate::people::Role;

    fn may(walk: &Walk, kind: PaperKind, person: &Person) -> Refused<()> {
        let maker = Maker {
            person,
            unit_head: Some(HEAD),
        };
        check_make(kind, &walk.hazard, &walk.case(), &walk.steps, maker)
    }

    fn offered(walk: &Walk) -> Vec<PaperKind> {
        let may = |kind: &PaperKind| may(walk, *kind, &officer()).is_ok();
        PAPER_KINDS.into_iter().filter(may).collect()
    }

    #[test]
    fn each_paper_waits_for_what_it_puts_on_paper() {
        let mut walk = Walk::served(StatutoryLevel::General);
        assert_eq!(offered(&walk), []);
        walk.must(submitted());
        assert_eq!(offered(&walk), [PaperKind::RectificationReply]);
        walk.must(reinspected(false));
        let told = [
            PaperKind::RectificationReply,
            PaperKind::ReinspectionOpinion,
        ];
        assert_eq!(offered(&walk), told);
        walk.must(submitted());
        walk.must(reinspected(true));
        let decided = [told[0], told[1], PaperKind::ClosingApproval];
        assert_eq!(offered(&walk), decided);
        // Afterwards what happened can still be put on paper.
        let closed = StepDetail::Closed {
            effectiveness: "隐患消除".to_owned(),
            look_back_on: None,
        };
        walk.take(&person(Role::SafetyDirector), closed).unwrap();
        assert_eq!(offered(&walk), decided);
    }

    #[test]
    fn what_was_corrected_on_the_spot_is_approved_without_acceptance() {
        let mut walk = Walk::begin();
        walk.must(assessed(StatutoryLevel::General));
        walk.must(StepDetail::FixedOnSpot(SpotFix {
            result: "当场清除".to_owned(),
            completed_on: day("2026-11-23"),
            photos: Vec::new(),
            no_photo_reason: "夜间".to_owned(),
            confirmed_by: "王志强".to_owned(),
        }));
        let kind = PaperKind::ClosingApproval;
        assert_eq!(offered(&walk), [PaperKind::SpotConfirmation, kind]);
        let (case, steps) = (walk.case(), &walk.steps);
        let step = rests_on(kind, &case, steps, None).map(|step| &step.detail);
        let fields = asked(kind, step).into_iter().map(|one| one.field);
        assert_eq!(fields.collect::<Vec<_>>(), [PaperField::Effectiveness]);
    }

    #[test]
    fn the_newest_step_counts_unless_another_is_named() {
        let mut walk = Walk::served(StatutoryLevel::General);
        for answer_by in ["2026-12-05", "2026-12-08"] {
            walk.must(StepDetail::SupervisionOrdered(SupervisionOrder {
                demands: "三日内排净积水".to_owned(),
                answer_by: day(answer_by),
                ..SupervisionOrder::default()
            }));
        }
        let (case, steps) = (walk.case(), &walk.steps);
        let last = steps.len() - 1;
        let order = |named| rests_on(PaperKind::SupervisionOrder, &case, steps, named);
        assert_eq!(order(None), steps.get(last));
        assert_eq!(order(Some(steps[last - 1].id)), steps.get(last - 1));
        // A step of another kind is no order.
        assert_eq!(order(Some(steps[0].id)), None);
    }

    #[test]
    fn a_major_hazard_is_reported_and_a_listed_one_delisted() {
        let mut walk = Walk::served(StatutoryLevel::Major);
        let reports = [PaperKind::ReportToAuthority, PaperKind::ReportToCongress];
        assert_eq!(offered(&walk), reports);
        assert!(matches!(
            may(&walk, PaperKind::DelistingRequest, &officer()),
            Err(Refusal::StepNotFromHere { .. })
        ));
        walk.must(StepDetail::Listed(Listing {
            authority: "市应急管理局".to_owned(),
            document: "督〔2026〕3号".to_owned(),
            listed_on: day("2026-11-24"),
            level: None,
            evidence: Vec::new(),
        }));
        // It is asked for once the work was accepted.
        assert_eq!(offered(&walk), reports);
        let general = Walk::served(StatutoryLevel::General);
        let refused = may(&general, PaperKind::ReportToAuthority, &officer());
        assert!(matches!(refused, Err(Refusal::NotMajor { .. })));
    }

    #[test]
    fn a_plan_is_put_on_paper_from_its_draft_on_unless_it_was_sent_back() {
        let mut walk = Walk::served(StatutoryLevel::Major);
        let kind = PaperKind::TreatmentPlan;
        let none = || {
            Err(Refusal::NoPlanForPaper {
                hazard: "隐患1号".to_owned(),
            })
        };
        assert_eq!(may(&walk, kind, &officer()), none());
        walk.must(StepDetail::PlanDrafted(plan()));
        for person in [officer(), owner(), head(), person(Role::Principal)] {
            assert_eq!(may(&walk, kind, &person), Ok(()));
        }
        let refused = may(&walk, kind, &person(Role::Member));
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
        let back = PlanDecision {
            plan: walk.steps.last().unwrap().id,
            approved: false,
            opinion: "再议".to_owned(),
            no_countersign: String::new(),
            evidence: Vec::new(),
        };
        walk.take(&person(Role::Principal), StepDetail::PlanDecided(back))
            .unwrap();
        assert_eq!(may(&walk, kind, &officer()), none());
        walk.must(StepDetail::PlanDrafted(plan()));
        let (case, steps) = (walk.case(), &walk.steps);
        assert_eq!(rests_on(kind, &case, steps, None), steps.last());
    }

    #[test]
    fn the_reply_is_the_units_and_the_rest_the_safety_departments() {
        let mut walk = Walk::served(StatutoryLevel::General);
        walk.must(submitted());
        walk.must(reinspected(true));
        for unit in [owner(), head()] {
            assert_eq!(may(&walk, PaperKind::RectificationReply, &unit), Ok(()));
            let refused = may(&walk, PaperKind::ReinspectionOpinion, &unit);
            assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
        }
        let stranger = person(Role::Member);
        let refused = may(&walk, PaperKind::RectificationReply, &stranger);
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
    }
}
