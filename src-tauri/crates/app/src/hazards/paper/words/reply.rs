//! 隐患整改反馈单 (domain form 4.3): the unit's word on what it did.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::StepDetail;
use domain::hazard::paper::PaperField;

use super::{Draft, empty};
use crate::hazards::paper::told::{Told, bare, day, joined};
use crate::hazards::words::cause;
use crate::{Error, Result};

pub(super) fn words(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let step = draft.step()?;
    let StepDetail::Submitted(done) = &step.detail else {
        return Err(Error::Damaged { what: "step" });
    };
    let said = |field| draft.said.of(field);
    let measures = told
        .case
        .measures
        .as_deref()
        .unwrap_or(&told.hazard.measures);
    let class = told.hazard.cause.map_or("", cause);
    let checked_by = told.name(done.checked_by)?;
    let mut rows = vec![FormRow::words("反馈单位", told.unit_name())];
    rows.extend(told.hazard_rows()?);
    rows.extend([
        FormRow::words("整改要求", measures),
        FormRow::words("整改期限", told.deadline_in(&told.case_before(step))),
        FormRow::words("整改措施落实情况", done.result.as_str()),
        FormRow::words("完成日期", day(done.completed_on)),
        FormRow::words("整改责任人", told.owner_name()),
        FormRow::words("投入资金", said(PaperField::Funds)),
        FormRow::words("原因分析", joined(&[class, said(PaperField::Causes)], "。")),
        FormRow::words("防止复发措施", said(PaperField::Prevention)),
        FormRow::words("举一反三情况", said(PaperField::LateralCheck)),
        FormRow::words(
            "自验",
            format!(
                "自验人{checked_by}，{}提交验收。",
                told.day(step.happened_at)
            ),
        ),
    ]);
    if done.photos.is_empty() {
        let why = format!("无整改后照片，原因：{}。", bare(&done.no_photo_reason));
        rows.push(FormRow::words("照片", why));
    }
    let mut photos = told.photos_before();
    photos.extend(told.photos_of_work());
    Ok(FormSnapshot {
        heading: told.heading(),
        addressee: told.organisation.department.clone(),
        opening: match told.cited_notice().as_str() {
            "" => "现将隐患整改情况反馈如下：".to_owned(),
            notice => format!("根据{notice}，现将隐患整改情况反馈如下："),
        },
        rows,
        signatures: vec![
            FormSignature::by_hand("整改责任人", told.owner_name()),
            FormSignature::by_hand("自验人", checked_by),
            FormSignature::by_hand("责任单位负责人", told.head_name()),
        ],
        stamped_by: told.unit_name(),
        photos: told.annex(photos)?,
        ..empty(told, draft)
    })
}
