//! 隐患整改确认单: what was found, what was done before the inspector left, and both sign for it.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::StepDetail;

use super::{Draft, empty};
use crate::hazards::paper::told::{Told, bare, day};
use crate::{Error, Result};

pub(super) fn words(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let step = draft.step()?;
    let StepDetail::FixedOnSpot(fix) = &step.detail else {
        return Err(Error::Damaged { what: "step" });
    };
    let inspector = told.name(step.actor)?;
    let mut rows = vec![FormRow::words("责任单位", told.unit_name())];
    rows.extend(told.hazard_rows()?);
    rows.extend([
        FormRow::words(
            "发现日期",
            day(told.hazard.found_on(told.organisation.zone)),
        ),
        FormRow::words("整改情况", format!("{}。", bare(&fix.result))),
        FormRow::words("完成日期", format!("{}，当场完成", day(fix.completed_on))),
        FormRow::words("确认意见", "经现场共同确认，上述隐患已按要求当场整改完成。"),
    ]);
    let mut photos = told.photos_before();
    photos.extend(fix.photos.iter().map(|id| (*id, "整改后".to_owned())));
    let without = [
        (
            told.hazard.photos.is_empty(),
            "无整改前照片",
            &told.hazard.no_photo_reason,
        ),
        (fix.photos.is_empty(), "无整改后照片", &fix.no_photo_reason),
    ];
    let without = without.into_iter().filter_map(|(missing, words, why)| {
        let said = missing && !bare(why).is_empty();
        said.then(|| format!("{words}，原因：{}。", bare(why)))
    });
    let without: Vec<String> = without.collect();
    if !without.is_empty() {
        rows.push(FormRow::words("照片", without.concat()));
    }
    let photos = told.annex(photos)?;
    let line = |n: usize, label: &str, name: &str| {
        let ink = draft.inks.get(n).copied().flatten();
        let before = draft.inks.iter().take(n).flatten().count();
        FormSignature {
            ink: ink.and_then(|_| u32::try_from(photos.len() + before + 1).ok()),
            ..FormSignature::by_hand(label, name)
        }
    };
    let [inspecting, in_charge] = LINES;
    Ok(FormSnapshot {
        heading: told.hazard_heading(),
        rows,
        signatures: vec![
            line(0, inspecting, &inspector),
            line(1, in_charge, &fix.confirmed_by),
        ],
        // Who is there confirms; nobody stamps on the spot.
        stamped_by: String::new(),
        photos,
        ..empty(told, draft)
    })
}

/// Who signs, in order.
pub(in crate::hazards::paper) const LINES: [&str; 2] = ["检查人", "现场负责人"];
