//! What stands in the way of a step beside the table, written out by hand and read from the bare steps, so that every
//! refusal of a walk is held against its reason.

use super::table::leads;
use super::*;
use crate::{Refusal, Refused};

/// The steps that count: those since the last import was taken back.
pub(super) fn counted(steps: &[Step]) -> &[Step] {
    let back = |step: &Step| step.detail.kind() == StepKind::ImportTakenBack;
    let begin = steps.iter().rposition(back).map_or(0, |at| at + 1);
    &steps[begin..]
}

/// The state the table says a case is in.
pub(super) fn status(steps: &[Step]) -> Status {
    steps.iter().fold(Status::New, |status, step| {
        leads(status, step.detail.kind()).unwrap()
    })
}

/// Whether a step was rightly taken, or refused with the reason that stood in its way.
pub(super) fn check_answer(hazard: &Hazard, steps: &[Step], step: StepKind, answer: &Refused<()>) {
    let hindered = hindered(hazard, steps, step);
    match answer {
        Ok(()) => assert!(hindered.is_empty(), "{step:?} in spite of {hindered:?}"),
        Err(refusal) => {
            let said = format!("{refusal:?}");
            let code = said.split([' ', '(']).next().unwrap_or_default();
            assert!(
                hindered.contains(&code),
                "{step:?}: {said}, not {hindered:?}"
            );
            let named = match refusal {
                Refusal::StepNotFromHere {
                    step: named,
                    status,
                } => *named == step.name() && *status == self::status(steps),
                _ => said.contains(&hazard.number),
            };
            assert!(named, "{said}");
        }
    }
}

/// Codes of everything that stands in the way of a step; the table's alone where the table forbids it.
fn hindered(hazard: &Hazard, steps: &[Step], step: StepKind) -> Vec<&'static str> {
    use StepKind as K;
    if step == K::ImportTakenBack {
        let fresh = matches!(steps, [one] if matches!(one.detail, StepDetail::Imported(_)));
        return if fresh {
            Vec::new()
        } else {
            vec!["WorkedOnSince"]
        };
    }
    if hazard.kind == CaseKind::Improvement && !of_improvements(step) {
        return vec!["NotAHazard"];
    }
    let assigned_hazard = hazard.kind == CaseKind::Hazard && step == K::Assigned;
    let told = Told(counted(steps));
    let came_back = match step {
        K::FollowedUp {
            outcome: FollowUpOutcome::CameBack,
            noticed,
        } => Some(noticed),
        _ => None,
    };
    let wrongly_back = came_back.is_some_and(|noticed| noticed != told.noticed());
    if assigned_hazard || wrongly_back || leads(status(steps), step).is_none() {
        return vec!["StepNotFromHere"];
    }
    told.gates(step)
}

/// What a 改进事项 goes through.
fn of_improvements(step: StepKind) -> bool {
    use StepKind as K;
    matches!(
        step,
        K::Reported
            | K::Assigned
            | K::OwnerNamed
            | K::Progress
            | K::ExtensionRequested
            | K::ExtensionDecided
            | K::SupervisionOrdered
            | K::Urged
            | K::OutageNamed
            | K::Transferred
            | K::HandedOver
            | K::Submitted
            | K::Reinspected { .. }
            | K::Closed
            | K::Voided
    )
}

/// What the steps say, each fact by the last of them that speaks of it.
struct Told<'a>(&'a [Step]);

impl Told<'_> {
    fn last<T>(&self, says: impl Fn(&StepDetail) -> Option<T>) -> Option<T> {
        self.0.iter().rev().find_map(|step| says(&step.detail))
    }

    fn is(&self, says: impl Fn(&StepDetail) -> Option<bool>) -> bool {
        self.last(says).unwrap_or_default()
    }

    fn noticed(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::Notified { .. } => Some(true),
            StepDetail::NoticeWithdrawn { .. } => Some(false),
            _ => None,
        })
    }

    fn disputed(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::ObjectionRaised(_) => Some(true),
            StepDetail::ObjectionDecided(_) | StepDetail::TransferredOut(_) => Some(false),
            _ => None,
        })
    }

    fn more_time_asked(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::ExtensionRequested(_) => Some(true),
            StepDetail::ExtensionDecided(_)
            | StepDetail::Submitted(_)
            | StepDetail::Transferred(_)
            | StepDetail::TransferredOut(_) => Some(false),
            _ => None,
        })
    }

    fn suspected(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::SuspectedMajor(_) => Some(true),
            StepDetail::Assessed { assessment, .. }
                if assessment.level == StatutoryLevel::Major =>
            {
                Some(false)
            }
            StepDetail::Regraded { .. } => Some(false),
            _ => None,
        })
    }

    fn major(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::Assessed { assessment, .. }
            | StepDetail::Regraded { assessment, .. }
            | StepDetail::Notified { assessment, .. } => {
                Some(assessment.level == StatutoryLevel::Major)
            }
            _ => None,
        })
    }

    fn listed(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::Listed(_) => Some(true),
            StepDetail::Delisted(_) => Some(false),
            _ => None,
        })
    }

    /// The newest plan: waits, or what was decided.
    fn plan(&self) -> Option<Option<bool>> {
        self.last(|detail| match detail {
            StepDetail::PlanDrafted(_) => Some(None),
            StepDetail::PlanDecided(decision) => Some(Some(decision.approved)),
            _ => None,
        })
    }

    /// Everybody whom the newest plan names said yes last.
    fn agreed(&self) -> bool {
        let drafted = |step: &Step| matches!(step.detail, StepDetail::PlanDrafted(_));
        let since = self.0.iter().rposition(drafted).unwrap_or_default();
        let since = self.0.get(since..).unwrap_or_default();
        let says = |person| {
            let mut said = since.iter().rev().filter(|step| step.actor == person);
            said.find_map(|step| match &step.detail {
                StepDetail::PlanCountersigned(said) => Some(said.agrees),
                _ => None,
            })
        };
        since.first().is_some_and(|step| match &step.detail {
            StepDetail::PlanDrafted(plan) => {
                let mut named = plan.countersigners.iter();
                named.all(|one| says(one.person) == Some(true))
            }
            _ => false,
        })
    }

    fn evaluated(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::Evaluated(evaluation) => Some(evaluation.passed),
            StepDetail::Reinspected(visit) if !visit.passed => Some(false),
            _ => None,
        })
    }

    fn outside(&self) -> bool {
        self.is(|detail| match detail {
            StepDetail::TransferredOut(_) => Some(true),
            StepDetail::FollowedUp(visit) if visit.outcome == FollowUpOutcome::CameBack => {
                Some(false)
            }
            _ => None,
        })
    }

    fn looked_back(&self) -> bool {
        self.is(|detail| matches!(detail, StepDetail::LookedBack(_)).then_some(true))
    }

    /// What is missing of a report: it, or the proof that it arrived.
    fn owed(&self, to: ReportTo) -> Option<&'static str> {
        let mut receipts = self.0.iter().filter_map(|step| match &step.detail {
            StepDetail::MajorReported(report) if report.to == to => Some(&report.receipt),
            _ => None,
        });
        let any = receipts.clone().next().is_some();
        match (any, receipts.any(|receipt| !receipt.is_empty())) {
            (false, _) => Some("ReportMissing"),
            (true, false) => Some("ReceiptMissing"),
            (true, true) => None,
        }
    }

    fn gates(&self, step: StepKind) -> Vec<&'static str> {
        use StepKind as K;
        let mut gates = Vec::new();
        let mut gate = |code, shut: bool, of: bool| {
            if shut && of {
                gates.push(code);
            }
        };
        let withdrawn = step == K::ObjectionDecided { withdrawn: true };
        let decided = matches!(step, K::ObjectionDecided { .. });
        let evaluated = matches!(step, K::Evaluated { .. });
        let reinspected = matches!(step, K::Reinspected { .. });
        let out = step == K::TransferredOut;
        let closed = step == K::Closed;
        let worked = step == K::Submitted || reinspected || closed;
        let planned =
            evaluated || matches!(step, K::PlanDrafted | K::PlanCountersigned | K::PlanDecided);
        let spread = matches!(step, K::MajorReported | K::Listed);
        let suspicion = step == K::SuspectedMajor;

        gate(
            "ObjectionOpen",
            self.disputed(),
            step == K::ObjectionRaised || closed,
        );
        gate("NoObjection", !self.disputed(), decided);
        gate(
            "ExtensionAsked",
            self.more_time_asked(),
            step == K::ExtensionRequested,
        );
        gate(
            "NoExtensionAsked",
            !self.more_time_asked(),
            step == K::ExtensionDecided,
        );
        gate(
            "NoPlanToDecide",
            self.plan() != Some(None),
            matches!(step, K::PlanCountersigned | K::PlanDecided),
        );
        gate(
            "NobodyLeftToCountersign",
            self.plan() == Some(None) && self.agreed(),
            step == K::PlanCountersigned,
        );
        gate(
            "LookedBackAlready",
            self.looked_back(),
            step == K::LookedBack,
        );
        gate(
            "SuspicionOpen",
            self.suspected(),
            suspicion || worked || out,
        );
        gate("AlreadyMajor", self.major(), suspicion);
        gate(
            "MajorNotOnSpot",
            self.major() || self.suspected(),
            step == K::FixedOnSpot,
        );
        gate(
            "NotMajor",
            !self.major(),
            planned || spread && !self.suspected(),
        );
        let untreated = self.major() && self.plan() != Some(Some(true)) && !self.outside();
        gate(
            "MajorNeedsPlan",
            untreated,
            worked || evaluated || step == K::Progress,
        );
        gate(
            "EvaluationMissing",
            self.major() && !self.evaluated(),
            reinspected,
        );
        let ends = closed || step == K::Voided || withdrawn;
        gate(
            "StillListed",
            self.listed(),
            step == K::Listed || out || ends,
        );
        gate(
            "NotListed",
            !self.listed(),
            matches!(step, K::DelistingAsked | K::Delisted),
        );
        for to in [ReportTo::Authority, ReportTo::WorkersCongress] {
            if let Some(code) = self.owed(to) {
                gate(code, self.major(), closed || out);
            }
        }
        gates
    }
}
