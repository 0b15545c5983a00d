//! 隐患销号审批表: the proofs in their order, self-check, acceptance, re-inspection, and the approval that
//! decides.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::paper::{PaperField, PaperKind};
use domain::hazard::{Reinspection, SpotFix, Step, StepDetail};

use super::{Draft, empty};
use crate::Result;
use crate::hazards::paper::told::{Told, bare, day, joined};

pub(super) fn words(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let mut rows = told.hazard_rows()?;
    rows.push(FormRow::words(
        "责任单位责任人",
        joined(&[&told.unit_name(), &told.owner_name()], "，"),
    ));
    if !told.case.fixed_on_spot {
        rows.push(FormRow::words("整改通知书", told.cited_notice()));
        rows.push(FormRow::words("整改期限", told.deadline()));
    }
    let step = draft.step()?;
    match &step.detail {
        StepDetail::FixedOnSpot(fix) => rows.extend(on_spot(fix)),
        StepDetail::Reinspected(visit) => rows.extend(proven(told, draft, (visit, step))?),
        _ => {}
    }
    rows.extend([
        FormRow::words("有效性评价", draft.said.of(PaperField::Effectiveness)),
        FormRow::words("回头看", draft.look_back_on.map(day).unwrap_or_default()),
        FormRow::words("审批意见", "同意销号。"),
    ]);
    Ok(FormSnapshot {
        heading: told.hazard_heading(),
        rows,
        signatures: vec![
            FormSignature::by_hand("填报人", draft.maker.titled()),
            FormSignature::by_key("审批人", draft.signer_name()),
        ],
        ..empty(told, draft)
    })
}

fn on_spot(fix: &SpotFix) -> [FormRow; 2] {
    [
        FormRow::words(
            "即查即改",
            format!("{}。{}完成。", bare(&fix.result), day(fix.completed_on)),
        ),
        FormRow::words("现场确认", fix.confirmed_by.as_str()),
    ]
}

fn proven(
    told: &Told<'_, '_>,
    draft: &Draft<'_>,
    (visit, step): (&Reinspection, &Step),
) -> Result<Vec<FormRow>> {
    let mut rows = Vec::new();
    if let Some((done, submitted)) = told.submission() {
        rows.push(FormRow::words(
            "整改情况",
            format!("{}。{}完成。", bare(&done.result), day(done.completed_on)),
        ));
        let by = told.name(done.checked_by)?;
        let on = told.day(submitted.happened_at);
        rows.push(FormRow::words(
            "单位自验",
            format!("自验人{by}，{on}提交验收。"),
        ));
    }
    rows.push(FormRow::words(
        "专业验收",
        draft.said.of(PaperField::Acceptance),
    ));
    if let Some(evaluation) = told.evaluation() {
        rows.push(FormRow::words("治理评估", evaluated(evaluation)));
    }
    let opinion = opinion_number(told, step)?;
    rows.push(FormRow::words(
        "安监复查",
        format!(
            "{}。复查人{}，{}，复查合格，建议销号{opinion}。",
            bare(&visit.findings),
            told.names(&visit.inspectors)?,
            told.day(step.happened_at)
        ),
    ));
    if let Some(delisted) = told.case.treatment.delisted_on {
        rows.push(FormRow::words(
            "挂牌督办",
            format!("{}摘牌。", day(delisted)),
        ));
    }
    Ok(rows)
}

/// What the evaluation of the treatment found.
pub(super) fn evaluated(evaluation: &domain::hazard::Evaluation) -> String {
    format!(
        "{}，{}评估：{}。结论：治理{}。",
        day(evaluation.evaluated_on),
        bare(&evaluation.experts),
        bare(&evaluation.findings),
        if evaluation.passed {
            "合格"
        } else {
            "不合格"
        }
    )
}

/// `（供电安复〔2026〕7号）`, where the opinion was put on paper.
fn opinion_number(told: &Told<'_, '_>, step: &Step) -> Result<String> {
    let papers = told.reader.hazard_papers_of(told.hazard.id)?;
    let opinion = |paper: &&domain::hazard::paper::HazardPaper| {
        paper.kind == PaperKind::ReinspectionOpinion && paper.step == Some(step.id)
    };
    let last = papers.iter().rev().find(opinion);
    Ok(last
        .map(|paper| format!("（{}）", paper.number))
        .unwrap_or_default())
}
