//! 隐患整改确认单: what was found, what was done before the inspector left, and both sign for it.

use domain::form::{FormRow, FormSignature, FormSnapshot};
use domain::hazard::{SpotFix, StepDetail};
use uuid::Uuid;

use super::{Draft, empty};
use crate::hazards::paper::told::{Told, bare, day};
use crate::{Error, Result};

pub(super) fn words(told: &Told<'_, '_>, draft: &Draft<'_>) -> Result<FormSnapshot> {
    let step = draft.step()?;
    let StepDetail::FixedOnSpot(fix) = &step.detail else {
        return Err(Error::Damaged { what: "step" });
    };
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
    let signers = signers(told, step.actor, fix)?;
    let lines = signers.iter().enumerate();
    Ok(FormSnapshot {
        heading: told.hazard_heading(),
        rows,
        signatures: lines
            .map(|(n, (label, name))| line(n, label, name))
            .collect(),
        // Who is there confirms; nobody stamps on the spot.
        stamped_by: String::new(),
        photos,
        ..empty(told, draft)
    })
}

/// How many sign it.
pub(in crate::hazards::paper) const SIGNERS: usize = 2;

/// Who signs, in order: as what, and by which name.
pub(in crate::hazards::paper) fn signers(
    told: &Told<'_, '_>,
    inspector: Uuid,
    fix: &SpotFix,
) -> Result<[(&'static str, String); SIGNERS]> {
    Ok([
        ("检查人", told.name(inspector)?),
        ("现场负责人", fix.confirmed_by.clone()),
    ])
}
