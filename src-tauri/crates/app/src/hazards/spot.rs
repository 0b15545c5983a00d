//! 即查即改: what was corrected before the inspector left, and whether both signed for it.

use domain::hazard::paper::PaperKind;
use domain::hazard::{Case, Confirmation, Hazard, SpotFix, StepDetail, check_spot_fix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::HazardView;
use super::take::{Taking, check_files, take};
use super::view::check_not_frozen;
use crate::{Result, Workspace};

/// A general hazard that has its level and stands in no notice was corrected on the spot.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixHazardOnSpot {
    /// Hazard.
    pub hazard: Uuid,
    /// What was done, by whom, how it looks after.
    pub fixed: FixOnSpot,
}

/// A correction on the spot (即查即改).
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FixOnSpot {
    /// What was done.
    pub result: String,
    /// Photos after the correction.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Why there is none.
    #[serde(default)]
    pub no_photo_reason: String,
    /// Who is in charge on the spot and confirms it; whoever came along on the inspection when empty.
    #[serde(default)]
    pub confirmed_by: String,
}

/// Records a correction on the spot of a hazard that was reported.
pub fn fix_hazard_on_spot(ws: &mut Workspace, request: FixHazardOnSpot) -> Result<HazardView> {
    let taking = Taking {
        kind: "fix_hazard_on_spot",
        hazard: request.hazard,
        actor: None,
        happened_at: None,
    };
    take(ws, taking, |tx, ground| {
        check_not_frozen(tx, &ground.hazard)?;
        check_files(tx, &request.fixed.photos)?;
        let zone = ground.organisation.zone;
        let fix = fixed(&request.fixed, &ground.hazard, zone, "");
        check_spot_fix(&ground.author, &fix)?;
        fix.settle(&mut ground.hazard, zone)?;
        tx.save(&ground.hazard)?;
        Ok(StepDetail::FixedOnSpot(fix))
    })
}

/// What was done, on the day it was found.
pub(crate) fn fixed(
    said: &FixOnSpot,
    hazard: &Hazard,
    zone: domain::calendar::Zone,
    companion: &str,
) -> SpotFix {
    let confirmed_by = match said.confirmed_by.trim() {
        "" => companion,
        named => named,
    };
    SpotFix {
        result: said.result.trim().to_owned(),
        completed_on: hazard.found_on(zone),
        photos: said.photos.clone(),
        no_photo_reason: said.no_photo_reason.trim().to_owned(),
        confirmed_by: confirmed_by.to_owned(),
    }
}

/// Where the 整改确认单 stands; no hazard but one corrected on the spot is asked for it.
pub(crate) fn confirmation(
    reader: &Reader<'_>,
    hazard: &Hazard,
    case: &Case,
) -> Result<Confirmation> {
    if !case.fixed_on_spot {
        return Ok(Confirmation::Missing);
    }
    let mut states = Vec::new();
    for paper in reader.hazard_papers_of(hazard.id)? {
        if paper.kind == PaperKind::SpotConfirmation {
            let (_, _, state) = super::paper::load(reader, paper.id)?;
            states.push(state);
        }
    }
    Ok(Confirmation::of(states))
}
