//! What people wrote in a step, to find it again by.

use super::StepDetail;

impl StepDetail {
    /// The free words of a step.
    pub fn said(&self) -> Vec<&str> {
        match self {
            Self::Reported
            | Self::Served(_)
            | Self::ReceiptRefused(_)
            | Self::OwnerNamed { .. }
            | Self::ImportTakenBack => Vec::new(),
            Self::Assessed { assessment, .. } | Self::Notified { assessment, .. } => {
                vec![&assessment.criterion]
            }
            Self::Assigned { measures, .. } => vec![measures],
            Self::Progress(it) => vec![&it.text],
            Self::Submitted(it) => vec![&it.result],
            Self::Reinspected(it) => vec![&it.findings],
            Self::FixedOnSpot(it) => vec![&it.result, &it.confirmed_by],
            Self::Closed { effectiveness, .. } => vec![effectiveness],
            Self::LookedBack(it) => vec![&it.findings],
            Self::Voided { reason }
            | Self::NoticeWithdrawn { reason, .. }
            | Self::HandedOver { reason, .. } => vec![reason],
            Self::Imported(it) => {
                let words = &it.words;
                vec![
                    &it.said,
                    &it.measures,
                    &words.found_by,
                    &words.owners,
                    &words.notice,
                    &words.result,
                    &words.reinspected_by,
                    &words.conclusion,
                ]
            }
            Self::ExtensionRequested(it) => vec![&it.reason, &it.work_done, &it.interim_controls],
            Self::ExtensionDecided(it) => vec![&it.opinion],
            Self::SuspectedMajor(it) => vec![&it.grounds, &it.interim_controls],
            Self::Regraded {
                assessment, reason, ..
            } => vec![&assessment.criterion, reason],
            Self::PlanDrafted(it) => vec![
                &it.goals,
                &it.methods,
                &it.funds,
                &it.bodies,
                &it.schedule,
                &it.safety,
                &it.no_countersign,
            ],
            Self::PlanCountersigned(it) => vec![&it.opinion],
            Self::PlanDecided(it) => vec![&it.opinion, &it.no_countersign],
            Self::MajorReported(it) => vec![&it.recipient, &it.receipt],
            Self::Listed(it) => vec![&it.authority, &it.document],
            Self::DelistingAsked(it) => vec![&it.document],
            Self::Delisted(it) => vec![&it.document],
            Self::Evaluated(it) => vec![&it.experts, &it.findings],
            Self::ObjectionRaised(it) => vec![&it.grounds],
            Self::ObjectionDecided(it) => vec![&it.reason],
            Self::WorkersBriefed(it) => vec![&it.audience],
            Self::SupervisionOrdered(it) => vec![&it.demands],
            Self::SupervisionAnswered(it) => vec![&it.text],
            Self::SupervisionSettled(it) => vec![&it.opinion],
            Self::Urged(it) => vec![&it.said, &it.answer],
            Self::LateralChecked(it) => vec![&it.look_for],
            Self::OutageNamed(it) => vec![&it.reason],
            Self::Transferred(it) => vec![&it.reason, &it.interim_controls],
            Self::TransferredOut(it) => vec![&it.number, &it.to, &it.interim_controls],
            Self::FollowedUp(it) => vec![&it.findings],
        }
    }
}
