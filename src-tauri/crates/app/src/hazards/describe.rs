//! Saying more exactly what was found, before a notice prints it.

use domain::hazard::{Description, check_locator};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::HazardView;
use crate::workspace::find;
use crate::{Result, Workspace};

/// Says anew what was found, and adds photos.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DescribeHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// What, where, how many.
    pub description: String,
    /// Exact spot (部位).
    pub spot: String,
    /// Photos to be added; those there are stay.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Short title; made from the description when empty, as it was when absent.
    #[serde(default)]
    pub title: Option<String>,
    /// What else there is to say (备注); as it was when absent.
    #[serde(default)]
    pub remarks: Option<String>,
}

/// Says anew what was found: by whoever entered it, or by whoever may assess it.
pub fn describe_hazard(ws: &mut Workspace, request: DescribeHazard) -> Result<HazardView> {
    let hazard = request.hazard;
    ws.write("describe_hazard", None, |tx, author| {
        let (mut hazard, case) = super::load(tx, request.hazard)?;
        check_locator(&hazard, author)?;
        super::view::check_not_frozen(tx, &hazard)?;
        for photo in &request.photos {
            find::<Attachment>(tx, "attachment", *photo)?;
        }
        let anew = Description {
            description: request.description,
            spot: request.spot,
            title: request.title,
            photos: request.photos,
            remarks: request.remarks,
        };
        hazard.describe(&case, anew)?;
        tx.save(&hazard)?;
        Ok(())
    })?;
    super::view::view(ws, hazard)
}
