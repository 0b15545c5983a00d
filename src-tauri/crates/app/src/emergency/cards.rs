//! The cards of a plan as PDF.

use documents::CardWords;
use domain::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::kept::Kept;
use crate::workspace::organisation;
use crate::{Result, Workspace};

/// Asks for the cards of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakePlanCards {
    /// Plan.
    pub plan: Uuid,
    /// Of this version; of the one that holds when absent, else of the draft.
    #[serde(default)]
    pub version: Option<Uuid>,
}

/// The cards as a file.
pub struct PlanCardsFile {
    /// Proposed name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Makes the cards of a plan; nothing is kept.
pub fn make_plan_cards(ws: &Workspace, request: &MakePlanCards) -> Result<PlanCardsFile> {
    let now = ws.now();
    let (words, zone) = ws.read(|reader| {
        let organisation = organisation(reader)?;
        let kept = Kept::of(reader, request.plan)?;
        let version = match request.version {
            Some(id) => kept.versions.iter().find(|one| one.id == id),
            None => kept.in_force().or_else(|| kept.draft()),
        };
        let plan = kept.plan.name.clone();
        let version = version.ok_or_else(|| Refusal::NoPlanVersion { plan: plan.clone() })?;
        if version.contents.cards.is_empty() {
            return Err(Refusal::NoPlanCards { plan }.into());
        }
        let words = CardWords {
            organisation: organisation.name,
            plan,
            version: version.label.clone(),
            published_on: version.published_on(),
            cards: version.contents.cards.clone(),
        };
        Ok((words, organisation.zone))
    })?;
    let made = documents::emergency_cards(&*ws.fonts()?, &words, zone.stamped(now))?;
    Ok(PlanCardsFile {
        name: format!("{} 应急处置卡 {}版.pdf", words.plan, words.version),
        bytes: made.pdf,
    })
}
