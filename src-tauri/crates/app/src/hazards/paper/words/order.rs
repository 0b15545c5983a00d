//! 隐患整改督办单: cites the notice; it neither replaces it nor moves its deadline.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::StepDetail;
use domain::hazard::paper::PaperField;

use super::{Draft, empty};
use crate::hazards::paper::told::{Told, day, joined};
use crate::{Error, Result};

pub(super) fn words(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let step = draft.step()?;
    let StepDetail::SupervisionOrdered(order) = &step.detail else {
        return Err(Error::Damaged { what: "step" });
    };
    let ordered_on = told.organisation.zone.day(step.happened_at);
    let mut rows = vec![FormRow::words(
        "督办对象",
        joined(&[&told.unit_name(), &told.owner_name()], "，"),
    )];
    rows.extend(told.hazard_rows()?);
    if let Some(notice) = &told.notice {
        let words = format!("{}，{}签发", notice.number, day(notice.issued_on));
        rows.push(FormRow::words("整改通知书", words));
    }
    let case = told.case_before(step);
    let late = match case.due_on {
        Some(due) if due < ordered_on => {
            format!(
                "，至{}已逾期{}日",
                day(ordered_on),
                (ordered_on - due).num_days()
            )
        }
        _ => String::new(),
    };
    rows.push(FormRow::words(
        "整改期限",
        format!("{}{late}", told.deadline_in(&case)),
    ));
    if let Some(listing) = &told.case.treatment.listing {
        let words = [
            listing.authority.as_str(),
            &listing.document,
            &day(listing.listed_on),
        ]
        .join("，");
        rows.push(FormRow::words("挂牌督办", words));
    }
    rows.extend([
        FormRow::words("督办要求", order.demands.as_str()),
        FormRow::words("反馈期限", format!("{}（含当日）", day(order.answer_by))),
        FormRow::words(
            "说明",
            match &told.notice {
                Some(_) => "本单督促整改，不代替整改通知书，不改变整改期限。签收仅表示收到。",
                None => "本单督促整改，不改变整改期限。签收仅表示收到。",
            },
        ),
    ]);
    Ok(FormSnapshot {
        heading: draft.number.to_owned(),
        addressee: told.unit_name(),
        opening: "现对下列隐患的整改实施督办，请按要求办理并按期反馈：".to_owned(),
        rows,
        signatures: vec![
            FormSignature::by_key("督办人", draft.signer_name()),
            FormSignature::by_hand("签收人", told.head_name()),
        ],
        copies_to: draft.said.of(PaperField::CopiesTo).to_owned(),
        ..empty(told, draft)
    })
}
