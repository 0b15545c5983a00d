//! 隐患整改复查意见书 (domain form 4.4): what two found who did not rectify. They propose; closing is decided
//! elsewhere, and whether it lasts is for the look back.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::paper::{METHODS, PaperField};
use domain::hazard::{Reinspection, Step, StepDetail};

use super::{Draft, empty, verdict};
use crate::hazards::paper::told::{Told, bare, day};
use crate::{Error, Result};

pub(super) fn words(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let step = draft.step()?;
    let StepDetail::Reinspected(visit) = &step.detail else {
        return Err(Error::Damaged { what: "step" });
    };
    let methods: Vec<&str> = draft.said.of(PaperField::Method).split('、').collect();
    let method = |method: &str| (method.to_owned(), methods.contains(&method));
    let mut rows = told.hazard_rows()?;
    rows.push(FormRow::words(
        "整改期限",
        told.deadline_in(&told.case_before(step)),
    ));
    if let Some(done) = reported(told, step) {
        rows.push(FormRow::words("单位反馈", done));
    }
    rows.extend([
        FormRow::words("复查日期", told.day(step.happened_at)),
        FormRow::Choices {
            label: "复查方式".to_owned(),
            choices: METHODS.map(method).to_vec(),
        },
        FormRow::words("复查情况", visit.findings.as_str()),
        verdict(visit.passed),
        FormRow::words("复查意见", conclusion(told, draft, (visit, step))),
    ]);
    let mut signatures = Vec::new();
    for (n, inspector) in visit.inspectors.iter().enumerate() {
        let name = told.name(*inspector)?;
        signatures.push(match n {
            0 => FormSignature::by_key("复查人", name),
            _ => FormSignature::by_hand("复查人", name),
        });
    }
    signatures.push(FormSignature::by_hand("被复查单位", told.head_name()));
    let photos = visit.photos.iter();
    Ok(FormSnapshot {
        heading: draft.number.to_owned(),
        addressee: told.unit_name(),
        opening: match &told.notice {
            Some(notice) => format!(
                "我单位于{}发出《隐患整改通知书》（{}），现对你单位整改情况进行复查，提出如下意见：",
                day(notice.issued_on),
                notice.number
            ),
            None => "现对你单位隐患整改情况进行复查，提出如下意见：".to_owned(),
        },
        rows,
        signatures,
        copies_to: draft.said.of(PaperField::CopiesTo).to_owned(),
        photos: told.annex(photos.map(|id| (*id, "复查".to_owned())).collect())?,
        ..empty(told, draft)
    })
}

/// What the unit had reported when it was re-inspected.
fn reported(told: &Told<'_, '_>, visit: &Step) -> Option<String> {
    let before = told.steps.iter().rev();
    let mut before = before.skip_while(|step| step.id != visit.id);
    before.find_map(|step| match &step.detail {
        StepDetail::Submitted(done) => Some(format!(
            "{}。{}完成。",
            bare(&done.result),
            day(done.completed_on)
        )),
        _ => None,
    })
}

fn conclusion(
    told: &Told<'_, '_>,
    draft: &Draft<'_>,
    (visit, step): (&Reinspection, &Step),
) -> String {
    if visit.passed {
        return "整改合格，建议销号。是否销号，以《隐患销号审批表》为准。".to_owned();
    }
    let failed = |one: &&Step| matches!(&one.detail, StepDetail::Reinspected(v) if !v.passed);
    let until = told.steps.iter().position(|one| one.id == step.id);
    let until = until.map_or(0, |at| at + 1);
    let round = told.steps.iter().take(until).filter(failed).count() + 1;
    let by = { visit.new_due_on }
        .map(|due| format!("限{}前（含当日）重新整改完毕（第{round}轮）。", day(due)))
        .unwrap_or_default();
    let undone = bare(draft.said.of(PaperField::Undone));
    format!("整改不合格。未完成事项：{undone}。{by}")
}
