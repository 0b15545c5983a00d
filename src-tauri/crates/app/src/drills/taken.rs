//! What a drill has from the version of its plan that holds: offered, taken over in one act, and told.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::drill::{DrillAct, PlanPiece, PlanPieces, TakenFromPlan, parts_of_plan};
use domain::emergency::PlanVersion;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use uuid::Uuid;

use super::papers::plan_version;
use super::people::{Newcomer, enter};
use super::view::view;
use super::{DrillView, Loaded};
use crate::names::Names;
use crate::workspace::{Writer, find};
use crate::{Result, Workspace};

/// Takes materials, people or a first script over from the version of the plan that holds.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeFromPlan {
    /// Drill, not begun.
    pub drill: Uuid,
    /// What is taken over.
    pub pieces: Vec<PlanPiece>,
}

/// What the version of a plan that holds has to be taken over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanOffer {
    /// What the version is called.
    pub label: String,
    /// How much of each.
    pub pieces: PlanPieces,
}

/// What a drill has from a version of its plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TakenView {
    /// What the version is called.
    pub label: String,
    /// It still holds.
    pub in_force: bool,
    /// What was taken over.
    pub pieces: Vec<PlanPiece>,
    /// Who took it over.
    pub by_name: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Takes it over.
pub fn take_from_plan(ws: &mut Workspace, request: TakeFromPlan) -> Result<DrillView> {
    ws.write("take_from_plan", None, |tx, author| {
        let mut loaded = Loaded::of(tx, request.drill)?;
        loaded.check(DrillAct::Prepare, author)?;
        take(tx, &mut loaded, &request.pieces, author)?;
        tx.save(&loaded.drill)?;
        Ok(())
    })?;
    view(ws, request.drill)
}

/// Takes pieces over into a drill; people are saved, the drill is not.
pub(super) fn take(
    tx: &mut Writer<'_, '_>,
    loaded: &mut Loaded,
    pieces: &[PlanPiece],
    author: &Person,
) -> Result<()> {
    let version = plan_version(tx, loaded.plan.id, None)?;
    let version = version.ok_or_else(|| Refusal::NoPlanVersion {
        plan: loaded.plan.name.clone(),
    })?;
    let hands = (author.id, tx.now());
    { &mut loaded.drill }.take_from_plan(&version, pieces, &mut || tx.new_id(), hands)?;
    if pieces.contains(&PlanPiece::People) {
        for (person, role, duty) in parts_of_plan(&version.contents) {
            let known = loaded.people.iter().any(|one| one.person == Some(person));
            if known || !find::<Person>(tx, "person", person)?.active {
                continue;
            }
            let newcomer = Newcomer {
                person: Some(person),
                name: String::new(),
                organisation: String::new(),
                role,
                duty,
            };
            let one = enter(tx, loaded.drill.id, &newcomer, true)?;
            tx.save(&one)?;
        }
    }
    Ok(())
}

/// What the version has to be taken over.
pub(super) fn offer(version: &PlanVersion) -> PlanOffer {
    PlanOffer {
        label: version.label.clone(),
        pieces: PlanPieces::of(&version.contents),
    }
}

/// What was taken over, by name.
pub(super) fn told(
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
    taken: &TakenFromPlan,
    holds: Option<&PlanVersion>,
) -> Result<TakenView> {
    let version: PlanVersion = find(reader, "plan_version", taken.version)?;
    Ok(TakenView {
        in_force: holds.is_some_and(|one| one.id == version.id),
        label: version.label,
        pieces: taken.pieces.clone(),
        by_name: names.person(taken.by)?,
        at: taken.at,
    })
}
