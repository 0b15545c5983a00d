//! 发文登记簿: which papers it lists, how each stands in one set of words, and why a number is not there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::drill::paper::{PaperKind as DrillPaperKind, PaperState as DrillPaperState};
use crate::hazard::paper::{PaperKind, PaperState};
use crate::inspection_record::RecordState;
use crate::language::Words;
use crate::notice::DocumentState;
use crate::numbering::{NumberBlock, SeriesKind};
use crate::outgoing::{OutgoingKind, OutgoingStanding};

/// What a registered paper is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RegisteredKind {
    /// 隐患整改通知书.
    Notice,
    /// 隐患整改确认单.
    SpotConfirmation,
    /// 隐患整改反馈单.
    RectificationReply,
    /// 隐患整改复查意见书.
    ReinspectionOpinion,
    /// 隐患销号审批表.
    ClosingApproval,
    /// 隐患整改督办单.
    SupervisionOrder,
    /// 重大事故隐患治理方案.
    TreatmentPlan,
    /// 重大事故隐患报告, to the authority.
    ReportToAuthority,
    /// 重大事故隐患报告, to the workers' congress.
    ReportToCongress,
    /// 重大事故隐患摘牌申请.
    DelistingRequest,
    /// 安全检查记录表.
    InspectionRecord,
    /// 隐患告知书.
    Advice,
    /// 隐患移交函.
    TransferLetter,
    /// 外来文书: with its sender's number.
    Incoming,
    /// 隐患排查治理通报.
    Bulletin,
    /// 应急演练记录.
    DrillRecord,
    /// 应急演练评估报告.
    DrillEvaluation,
    /// 应急演练总结报告.
    DrillSummary,
}

impl RegisteredKind {
    /// Every kind, in the order of the register.
    pub const ALL: [Self; 18] = [
        Self::Notice,
        Self::SpotConfirmation,
        Self::RectificationReply,
        Self::ReinspectionOpinion,
        Self::ClosingApproval,
        Self::SupervisionOrder,
        Self::TreatmentPlan,
        Self::ReportToAuthority,
        Self::ReportToCongress,
        Self::DelistingRequest,
        Self::InspectionRecord,
        Self::Advice,
        Self::TransferLetter,
        Self::Incoming,
        Self::Bulletin,
        Self::DrillRecord,
        Self::DrillEvaluation,
        Self::DrillSummary,
    ];

    /// What it is called in a table.
    pub fn words(self) -> Words {
        match self {
            Self::Notice => ("隐患整改通知书", "Rectification notice"),
            Self::SpotConfirmation => ("隐患整改确认单", "Confirmation of a fix on the spot"),
            Self::RectificationReply => ("隐患整改反馈单", "Reply"),
            Self::ReinspectionOpinion => ("隐患整改复查意见书", "Re-inspection opinion"),
            Self::ClosingApproval => ("隐患销号审批表", "Approval of closing"),
            Self::SupervisionOrder => ("隐患整改督办单", "Supervision order"),
            Self::TreatmentPlan => ("重大事故隐患治理方案", "Treatment plan"),
            Self::ReportToAuthority => ("重大事故隐患报告（报部门）", "Report to the authority"),
            Self::ReportToCongress => ("重大事故隐患报告（报职代会）", "Report to the congress"),
            Self::DelistingRequest => ("重大事故隐患摘牌申请", "Request for delisting"),
            Self::InspectionRecord => ("安全检查记录表", "Record of inspection"),
            Self::Advice => ("隐患告知书", "Advice to outsiders"),
            Self::TransferLetter => ("隐患移交函", "Letter of transfer"),
            Self::Incoming => ("外来文书", "Paper from outside"),
            Self::Bulletin => ("统计通报", "Bulletin"),
            Self::DrillRecord => ("应急演练记录", "Drill record"),
            Self::DrillEvaluation => ("应急演练评估报告", "Drill evaluation"),
            Self::DrillSummary => ("应急演练总结报告", "Drill summary"),
        }
    }
}

impl From<PaperKind> for RegisteredKind {
    fn from(kind: PaperKind) -> Self {
        match kind {
            PaperKind::SpotConfirmation => Self::SpotConfirmation,
            PaperKind::RectificationReply => Self::RectificationReply,
            PaperKind::ReinspectionOpinion => Self::ReinspectionOpinion,
            PaperKind::ClosingApproval => Self::ClosingApproval,
            PaperKind::SupervisionOrder => Self::SupervisionOrder,
            PaperKind::TreatmentPlan => Self::TreatmentPlan,
            PaperKind::ReportToAuthority => Self::ReportToAuthority,
            PaperKind::ReportToCongress => Self::ReportToCongress,
            PaperKind::DelistingRequest => Self::DelistingRequest,
        }
    }
}

impl From<OutgoingKind> for RegisteredKind {
    fn from(kind: OutgoingKind) -> Self {
        match kind {
            OutgoingKind::Advice => Self::Advice,
            OutgoingKind::Transfer => Self::TransferLetter,
        }
    }
}

impl From<DrillPaperKind> for RegisteredKind {
    fn from(kind: DrillPaperKind) -> Self {
        match kind {
            DrillPaperKind::Record => Self::DrillRecord,
            DrillPaperKind::Evaluation => Self::DrillEvaluation,
            DrillPaperKind::Summary => Self::DrillSummary,
        }
    }
}

/// The series whose numbers stand on papers; those of hazards and improvements stand in the ledger.
pub const PAPER_SERIES: [SeriesKind; 7] = [
    SeriesKind::RectificationNotice,
    SeriesKind::ReinspectionOpinion,
    SeriesKind::SupervisionOrder,
    SeriesKind::Advice,
    SeriesKind::TransferLetter,
    SeriesKind::Inspection,
    SeriesKind::Drill,
];

/// What numbers of a series stand on.
pub fn series_words(series: SeriesKind) -> Words {
    match series {
        SeriesKind::RectificationNotice => ("隐患整改通知书", "Rectification notices"),
        SeriesKind::ReinspectionOpinion => ("复查意见书", "Re-inspection opinions"),
        SeriesKind::SupervisionOrder => ("督办单", "Supervision orders"),
        SeriesKind::Advice => ("隐患告知书", "Advice to outsiders"),
        SeriesKind::TransferLetter => ("隐患移交函", "Letters of transfer"),
        SeriesKind::Inspection => ("安全检查", "Inspections"),
        SeriesKind::Drill => ("应急演练", "Drills"),
        SeriesKind::Hazard => ("隐患台账", "Hazards"),
        SeriesKind::Improvement => ("改进事项", "Improvements"),
    }
}

/// How a registered paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RegisteredState {
    /// 待签.
    ToSign,
    /// 已签发, 待送达.
    Issued,
    /// 待送达.
    ToHand,
    /// 邮寄在途.
    Posted,
    /// 已签收.
    Received,
    /// 拒签待补证.
    RefusedWithoutEvidence,
    /// 拒签、拒收.
    Refused,
    /// 已签字.
    Signed,
    /// 已被代替.
    Superseded,
    /// 作废: its number stays taken.
    Voided,
    /// 待答复, of a paper from outside.
    ToAnswer,
    /// 已答复.
    Answered,
    /// 已报送.
    Sent,
}

impl RegisteredState {
    /// What it is called in a table.
    pub fn words(self) -> Words {
        match self {
            Self::ToSign => ("待签", "To be signed"),
            Self::Issued => ("已签发，待送达", "Issued, to be served"),
            Self::ToHand => ("待送达", "To be handed over"),
            Self::Posted => ("邮寄在途", "Posted"),
            Self::Received => ("已签收", "Received"),
            Self::RefusedWithoutEvidence => ("拒签待补证", "Refused, evidence missing"),
            Self::Refused => ("拒签", "Refused"),
            Self::Signed => ("已签字", "Signed"),
            Self::Superseded => ("已被代替", "Replaced"),
            Self::Voided => ("作废", "Withdrawn"),
            Self::ToAnswer => ("待答复", "To be answered"),
            Self::Answered => ("已答复", "Answered"),
            Self::Sent => ("已报送", "Sent"),
        }
    }
}

impl From<DocumentState> for RegisteredState {
    fn from(state: DocumentState) -> Self {
        match state {
            DocumentState::Frozen | DocumentState::ToSign => Self::ToSign,
            DocumentState::Issued => Self::Issued,
            DocumentState::Received => Self::Received,
            DocumentState::RefusedWithoutEvidence => Self::RefusedWithoutEvidence,
            DocumentState::Refused => Self::Refused,
            DocumentState::Voided => Self::Voided,
        }
    }
}

impl From<PaperState> for RegisteredState {
    fn from(state: PaperState) -> Self {
        match state {
            PaperState::Unsigned => Self::ToSign,
            PaperState::Signed => Self::Signed,
            PaperState::Superseded => Self::Superseded,
        }
    }
}

impl From<DrillPaperState> for RegisteredState {
    fn from(state: DrillPaperState) -> Self {
        match state {
            DrillPaperState::Unsigned => Self::ToSign,
            DrillPaperState::Signed => Self::Signed,
            DrillPaperState::Superseded => Self::Superseded,
        }
    }
}

impl From<RecordState> for RegisteredState {
    fn from(state: RecordState) -> Self {
        match state {
            RecordState::Unsigned => Self::ToSign,
            RecordState::Signed => Self::Signed,
            RecordState::RefusedWithoutEvidence => Self::RefusedWithoutEvidence,
            RecordState::Refused => Self::Refused,
            RecordState::Superseded => Self::Superseded,
        }
    }
}

impl From<OutgoingStanding> for RegisteredState {
    fn from(standing: OutgoingStanding) -> Self {
        match standing {
            OutgoingStanding::ToHand => Self::ToHand,
            OutgoingStanding::Posted => Self::Posted,
            OutgoingStanding::Refused => Self::Refused,
            OutgoingStanding::Received => Self::Received,
            OutgoingStanding::Voided => Self::Voided,
        }
    }
}

/// Why numbers stand on no paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum GapReason {
    /// Somebody passed over them, or explained them, and said why.
    Explained {
        /// The explanation, by its place among those given.
        by: u32,
    },
    /// They are in the block of another laptop, which may still give them out.
    OtherDevice {
        /// Laptop.
        device: Uuid,
    },
    /// No block holds them: nobody could give them out.
    NotGranted,
    /// Nobody said why.
    Unexplained,
}

/// Numbers that follow each other, stand on no paper, and have one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapPart {
    /// First number.
    pub first: u32,
    /// Last number.
    pub last: u32,
    /// Why.
    pub reason: GapReason,
}

/// Takes numbers that stand on no paper apart by their reasons. `explained` are the first and last number of each
/// explanation; an explanation counts before the block.
pub fn gap_parts(
    (first, last): (u32, u32),
    device: Uuid,
    blocks: &[NumberBlock],
    explained: &[(u32, u32)],
) -> Vec<GapPart> {
    // Reasons change only where one of these begins or has just ended.
    let bounds = blocks.iter().map(|block| (block.first, block.last));
    let mut cuts: Vec<u32> = bounds
        .chain(explained.iter().copied())
        .flat_map(|(first, last)| [first, last.saturating_add(1)])
        .filter(|cut| (first.saturating_add(1)..=last).contains(cut))
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts: Vec<GapPart> = Vec::new();
    let mut from = first;
    for to in cuts.into_iter().map(|cut| cut - 1).chain([last]) {
        if from > to {
            continue;
        }
        let reason = reason(from, device, blocks, explained);
        match parts.last_mut() {
            Some(before) if before.reason == reason => before.last = to,
            _ => parts.push(GapPart {
                first: from,
                last: to,
                reason,
            }),
        }
        from = to.saturating_add(1);
    }
    parts
}

fn reason(
    number: u32,
    device: Uuid,
    blocks: &[NumberBlock],
    explained: &[(u32, u32)],
) -> GapReason {
    let said = |(first, last): &(u32, u32)| (*first..=*last).contains(&number);
    if let Some(by) = explained.iter().position(said) {
        let by = u32::try_from(by).unwrap_or(u32::MAX);
        return GapReason::Explained { by };
    }
    let holds = |block: &&NumberBlock| (block.first..=block.last).contains(&number);
    match blocks.iter().find(holds) {
        None => GapReason::NotGranted,
        Some(block) if block.device == device => GapReason::Unexplained,
        Some(block) => GapReason::OtherDevice {
            device: block.device,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OWN: Uuid = Uuid::from_u128(1);
    const OTHER: Uuid = Uuid::from_u128(2);

    fn block(first: u32, last: u32, device: Uuid) -> NumberBlock {
        NumberBlock {
            id: Uuid::nil(),
            series: Uuid::nil(),
            year: 2026,
            first,
            last,
            device,
        }
    }

    #[test]
    fn a_gap_is_taken_apart_by_its_reasons() {
        let blocks = [block(1, 100, OWN), block(101, 200, OTHER)];
        let parts = gap_parts((90, 230), OWN, &blocks, &[(95, 97)]);
        let part = |first, last, reason| GapPart {
            first,
            last,
            reason,
        };
        assert_eq!(
            parts,
            [
                part(90, 94, GapReason::Unexplained),
                part(95, 97, GapReason::Explained { by: 0 }),
                part(98, 100, GapReason::Unexplained),
                part(101, 200, GapReason::OtherDevice { device: OTHER }),
                part(201, 230, GapReason::NotGranted),
            ]
        );
        assert_eq!(gap_parts((7, 7), OWN, &blocks, &[]).len(), 1);
    }

    proptest! {
        #[test]
        fn the_parts_of_a_gap_are_the_gap(
            first in 1..60_u32,
            length in 0..60_u32,
            blocks in prop::collection::vec((1..100_u32, 0..40_u32, any::<bool>()), 0..6),
            said in prop::collection::vec((1..100_u32, 0..20_u32), 0..5),
        ) {
            let last = first + length;
            let blocks: Vec<_> = blocks
                .into_iter()
                .map(|(from, more, own)| block(from, from + more, if own { OWN } else { OTHER }))
                .collect();
            let said: Vec<_> = said.into_iter().map(|(from, more)| (from, from + more)).collect();
            let parts = gap_parts((first, last), OWN, &blocks, &said);
            let mut next = first;
            for part in &parts {
                prop_assert_eq!(part.first, next);
                prop_assert!(part.last >= part.first);
                for number in part.first..=part.last {
                    prop_assert_eq!(reason(number, OWN, &blocks, &said), part.reason);
                }
                next = part.last + 1;
            }
            prop_assert_eq!(next, last + 1);
        }
    }
}
