//! What a paper says that no step knows: somebody fills it in, or it is not made.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PaperKind;
use crate::hazard::StepDetail;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Words that are filled in.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PaperField {
    /// 投入资金.
    Funds,
    /// 原因分析.
    Causes,
    /// 防止复发措施.
    Prevention,
    /// 举一反三情况.
    LateralCheck,
    /// 复查方式, one or more of [`METHODS`].
    Method,
    /// 未完成事项.
    Undone,
    /// 专业验收, or that none is due.
    Acceptance,
    /// 有效性评价.
    Effectiveness,
    /// 发文字号, given by the office.
    DocumentNumber,
    /// 报送单位.
    Recipient,
    /// 隐患现状及产生原因.
    StateAndCauses,
    /// 危害程度和整改难易程度分析.
    HarmAndDifficulty,
    /// 治理完成情况.
    Treated,
    /// 抄送.
    CopiesTo,
}

/// Ways to re-inspect.
pub const METHODS: [&str; 3] = ["现场", "资料", "试验"];

/// A field of a paper and whether it may stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub field: PaperField,
    /// The paper is not made without it.
    pub required: bool,
}

/// What is asked for a paper of this step, in the order of its rows.
pub fn asked(kind: PaperKind, step: Option<&StepDetail>) -> Vec<Asked> {
    use PaperField as F;
    let failed = matches!(step, Some(StepDetail::Reinspected(visit)) if !visit.passed);
    let on_spot = matches!(step, Some(StepDetail::FixedOnSpot(_)));
    let (required, optional): (&[F], &[F]) = match kind {
        PaperKind::SpotConfirmation => (&[], &[]),
        PaperKind::RectificationReply => {
            (&[F::Funds, F::Causes, F::Prevention, F::LateralCheck], &[])
        }
        PaperKind::ReinspectionOpinion if failed => (&[F::Method, F::Undone], &[F::CopiesTo]),
        PaperKind::ReinspectionOpinion => (&[F::Method], &[F::CopiesTo]),
        // On the spot nothing was accepted but the correction itself.
        PaperKind::ClosingApproval if on_spot => (&[F::Effectiveness], &[]),
        PaperKind::ClosingApproval => (&[F::Acceptance, F::Effectiveness], &[]),
        PaperKind::SupervisionOrder => (&[], &[F::CopiesTo]),
        PaperKind::TreatmentPlan => (&[], &[F::DocumentNumber, F::CopiesTo]),
        PaperKind::ReportToAuthority | PaperKind::ReportToCongress => (
            &[F::Recipient, F::StateAndCauses, F::HarmAndDifficulty],
            &[F::DocumentNumber, F::CopiesTo],
        ),
        PaperKind::DelistingRequest => (&[F::Treated], &[F::DocumentNumber, F::CopiesTo]),
    };
    let with = |fields: &[F], required| {
        let each = fields.iter().map(move |field| Asked {
            field: *field,
            required,
        });
        each.collect::<Vec<_>>()
    };
    let mut all = with(required, true);
    all.extend(with(optional, false));
    all
}

impl PaperField {
    /// Machine name, as in refusals.
    pub fn name(self) -> &'static str {
        match self {
            Self::Funds => "funds",
            Self::Causes => "causes",
            Self::Prevention => "prevention",
            Self::LateralCheck => "lateral_check",
            Self::Method => "method",
            Self::Undone => "undone",
            Self::Acceptance => "acceptance",
            Self::Effectiveness => "effectiveness",
            Self::DocumentNumber => "document_number",
            Self::Recipient => "recipient",
            Self::StateAndCauses => "state_and_causes",
            Self::HarmAndDifficulty => "harm_and_difficulty",
            Self::Treated => "treated",
            Self::CopiesTo => "copies_to",
        }
    }

    /// Most characters.
    fn most(self) -> usize {
        match self {
            Self::Method | Self::DocumentNumber => 60,
            Self::Funds | Self::Recipient | Self::CopiesTo => 200,
            // The step of closing takes no more.
            Self::Effectiveness => 500,
            _ => 1000,
        }
    }
}

/// What was filled in, trimmed and without what is empty: everything required, nothing that is not asked.
pub fn check_said(
    asked: &[Asked],
    said: &BTreeMap<PaperField, String>,
) -> Refused<BTreeMap<PaperField, String>> {
    let stranger = |field: &&PaperField| !asked.iter().any(|one| one.field == **field);
    if let Some(field) = said.keys().find(stranger) {
        return Err(Refusal::NotAsked {
            field: field.name(),
        });
    }
    let mut kept = BTreeMap::new();
    for Asked { field, required } in asked {
        let words = said.get(field).map_or("", String::as_str);
        let words = match required {
            true => text(field.name(), words, field.most())?,
            false => optional_text(field.name(), words, field.most())?,
        };
        if *field == PaperField::Method {
            check_methods(&words)?;
        }
        if !words.is_empty() {
            kept.insert(*field, words);
        }
    }
    Ok(kept)
}

fn check_methods(words: &str) -> Refused<()> {
    match words.split('、').find(|word| !METHODS.contains(word)) {
        Some(word) => Err(Refusal::WordUnknown {
            field: PaperField::Method.name(),
            text: word.to_owned(),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hazard::sample::reinspected;

    fn said(words: &[(PaperField, &str)]) -> BTreeMap<PaperField, String> {
        let each = words
            .iter()
            .map(|(field, words)| (*field, (*words).to_owned()));
        each.collect()
    }

    fn opinion(passed: bool) -> Vec<Asked> {
        asked(PaperKind::ReinspectionOpinion, Some(&reinspected(passed)))
    }

    #[test]
    fn what_is_required_is_said_and_nothing_else() {
        let fields = opinion(false);
        let blank = |field| Err(Refusal::Blank { field });
        let only = said(&[(PaperField::Method, "现场、试验")]);
        assert_eq!(check_said(&fields, &only), blank("undone"));
        let whole = said(&[
            (PaperField::Method, "现场、试验"),
            (PaperField::Undone, " 盖板未补齐 "),
            (PaperField::CopiesTo, "  "),
        ]);
        let kept = check_said(&fields, &whole).unwrap();
        assert_eq!(kept.get(&PaperField::Undone).unwrap(), "盖板未补齐");
        assert!(!kept.contains_key(&PaperField::CopiesTo));
        // Where it passed, nothing is undone.
        let passed = opinion(true);
        let stranger = Err(Refusal::NotAsked { field: "undone" });
        assert_eq!(check_said(&passed, &whole), stranger);
    }

    #[test]
    fn there_are_three_ways_to_reinspect() {
        let fields = opinion(true);
        let by = |words| check_said(&fields, &said(&[(PaperField::Method, words)]));
        assert!(by("现场").is_ok());
        assert!(
            matches!(by("现场、看看"), Err(Refusal::WordUnknown { text, .. }) if text == "看看")
        );
    }
}
