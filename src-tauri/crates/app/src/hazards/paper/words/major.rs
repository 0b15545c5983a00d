//! 重大事故隐患报告 and 摘牌申请: formal documents to the outside, signed by the principal and stamped.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::paper::{PaperField, PaperKind};
use domain::hazard::{StepDetail, TreatmentPlan};
use domain::people::Person;

use super::closing::evaluated;
use super::{Draft, empty};
use crate::clauses::Clauses;
use crate::hazards::paper::told::{Told, bare, day, joined};
use crate::hazards::words::basis;
use crate::{Error, Result};

/// 重大事故隐患报告: present state and cause, harm and difficulty, treatment (16 号令 14 条).
pub(super) fn report(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let said = |field| draft.said.of(field);
    let (hazard, case) = (&told.hazard, &told.case);
    let mut rows = told.hazard_rows()?;
    rows.push(FormRow::words(
        "发现日期",
        day(hazard.found_on(told.organisation.zone)),
    ));
    let judged = judged(told)?;
    if !judged.is_empty() {
        rows.push(FormRow::words("判定依据", judged));
    }
    rows.extend([
        FormRow::words("隐患现状及产生原因", said(PaperField::StateAndCauses)),
        FormRow::words(
            "危害程度和整改难易程度分析",
            said(PaperField::HarmAndDifficulty),
        ),
    ]);
    let controls = case
        .interim_controls
        .as_ref()
        .unwrap_or(&hazard.interim_controls);
    if !controls.is_empty() {
        rows.push(FormRow::words("已采取的防控措施", controls.as_str()));
    }
    rows.extend(plan_rows(told));
    let responsible = joined(&[&told.unit_name(), &told.owner_name()], "，");
    for (label, words) in [
        ("责任单位责任人", responsible),
        ("整改期限", told.deadline()),
    ] {
        if !words.is_empty() {
            rows.push(FormRow::words(label, words));
        }
    }
    if let Some(listing) = &case.treatment.listing {
        let words = joined(&[&listing.authority, &listing.document], "，");
        rows.push(FormRow::words("挂牌督办", words));
    }
    let to = match draft.kind {
        PaperKind::ReportToCongress => "向职工大会或者职工代表大会",
        _ => "向负有安全生产监督管理职责的部门",
    };
    Ok(FormSnapshot {
        opening: format!(
            "根据《中华人民共和国安全生产法》第四十一条第二款{to}报告的规定，现将重大事故隐患排查治理情况报告如下："
        ),
        addressee: said(PaperField::Recipient).to_owned(),
        rows,
        closing: "特此报告。".to_owned(),
        photos: told.annex(told.photos_before())?,
        ..formal(told, draft)?
    })
}

/// 摘牌申请: the authority is asked to take it off the list. That is not closing.
pub(super) fn delisting(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let StepDetail::Listed(listing) = &draft.step()?.detail else {
        return Err(Error::Damaged { what: "step" });
    };
    let mut rows = told.hazard_rows()?;
    let judged = judged(told)?;
    if !judged.is_empty() {
        rows.push(FormRow::words("判定依据", judged));
    }
    rows.push(FormRow::words(
        "责任单位责任人",
        joined(&[&told.unit_name(), &told.owner_name()], "，"),
    ));
    rows.push(FormRow::words(
        "治理完成情况",
        draft.said.of(PaperField::Treated),
    ));
    if let Some((done, _)) = told.submission() {
        rows.push(FormRow::words("完成日期", day(done.completed_on)));
    }
    if let Some(evaluation) = told.evaluation() {
        rows.push(FormRow::words("治理评估", evaluated(evaluation)));
    }
    if let Some((visit, step)) = told.reinspection() {
        rows.push(FormRow::words(
            "安监复查",
            format!(
                "{}。{}，{}复查合格。",
                bare(&visit.findings),
                told.names(&visit.inspectors)?,
                told.day(step.happened_at)
            ),
        ));
    }
    let mut photos = told.photos_before();
    photos.extend(told.photos_of_work());
    Ok(FormSnapshot {
        addressee: listing.authority.clone(),
        opening: format!(
            "{}，贵单位以“{}”对我单位下列重大事故隐患挂牌督办。现治理完成，申请摘牌：",
            day(listing.listed_on),
            listing.document
        ),
        rows,
        closing: "特此申请。".to_owned(),
        photos: told.annex(photos)?,
        ..formal(told, draft)?
    })
}

/// What both have: the office's number, the principal's name, copies.
fn formal(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let principal = told.principal()?;
    let principal = principal.as_ref().map(Person::titled).unwrap_or_default();
    let maker = draft.maker;
    Ok(FormSnapshot {
        heading: match draft.number {
            "" => told.hazard_heading(),
            number => number.to_owned(),
        },
        signatures: vec![
            FormSignature::by_hand("主要负责人", principal),
            FormSignature::by_hand("填报人", joined(&[&maker.titled(), &maker.phone], "　")),
        ],
        copies_to: draft.said.of(PaperField::CopiesTo).to_owned(),
        ..empty(told, draft)
    })
}

/// By which criterion and clauses it is major.
fn judged(told: &Told<'_, '_>) -> Result<String> {
    let (hazard, case) = (&told.hazard, &told.case);
    let Some(assessed) = case.assessment.clone().or(hazard.assessment.clone()) else {
        return Ok(String::new());
    };
    let known = match case.notice {
        None => Clauses::of(told.reader)?.assessment(hazard, assessed),
        Some(_) => assessed,
    };
    let clauses = basis(&known).join("；");
    Ok(joined(&[&known.criterion, &clauses], "；"))
}

fn plan_rows(told: &Told<'_, '_>) -> Vec<FormRow> {
    let treatment = &told.case.treatment;
    match &treatment.plan {
        Some(drafted) if treatment.plan_approved() => parts(&drafted.plan),
        _ => vec![FormRow::words("治理方案", "尚未批准，批准后另行报送。")],
    }
}

pub(super) fn parts(plan: &TreatmentPlan) -> Vec<FormRow> {
    let parts = [
        ("治理目标任务", &plan.goals),
        ("方法和措施", &plan.methods),
        ("经费和物资", &plan.funds),
        ("机构和人员", &plan.bodies),
        ("时限和要求", &plan.schedule),
        ("安全措施和应急预案", &plan.safety),
    ];
    parts
        .into_iter()
        .map(|(label, words)| FormRow::words(label, words.as_str()))
        .collect()
}
