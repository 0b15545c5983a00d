//! 移交 of one hazard, and the hand-over of everything a person owns.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::hazard::{
    Case, Hazard, Responsibility, StepDetail, Taker, Transfer, check_editable, check_hand_over,
    check_transfer,
};
use domain::organisation::Unit;
use domain::people::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::take::{Taking, check_files, take};
use super::{HazardLink, HazardView};
use crate::workspace::{Writer, find};
use crate::{Result, Workspace};

/// Transfers a hazard to another unit or owner.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferHazard {
    /// Hazard.
    pub hazard: Uuid,
    /// Unit from now on.
    pub unit: Uuid,
    /// Owner from now on; absent when the unit has yet to name one.
    pub owner: Option<Uuid>,
    /// Why.
    pub reason: String,
    /// Controls until it is rectified.
    pub interim_controls: String,
    /// Who received it: the head of the unit or the owner.
    pub received_by: Uuid,
    /// Scans of the letter (移交函).
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who transfers, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Hands over every open hazard of a person.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// Whose hazards.
    pub person: Uuid,
    /// Who takes over what `each` does not name.
    pub to: Option<Uuid>,
    /// Who takes over which.
    #[serde(default)]
    pub each: Vec<TakesOver>,
    /// Why.
    pub reason: String,
}

/// Who takes over which hazard.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakesOver {
    /// Hazard.
    pub hazard: Uuid,
    /// Owner from now on.
    pub owner: Uuid,
}

/// What was handed over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HandedOverView {
    /// In the order of entry.
    pub moved: Vec<MovedHazard>,
}

/// A hazard that was handed over.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MovedHazard {
    /// Hazard.
    #[serde(flatten)]
    pub hazard: HazardLink,
    /// Owner from now on.
    pub owner: Uuid,
    /// The owner's name.
    pub owner_name: String,
}

/// Transfers a hazard to another unit or owner.
pub fn transfer_hazard(ws: &mut Workspace, request: TransferHazard) -> Result<HazardView> {
    let taking = Taking {
        kind: "transfer_hazard",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.evidence)?;
        let unit: Unit = find(tx, "unit", request.unit)?;
        let owner = request.owner.map(|id| find::<Person>(tx, "person", id));
        let owner = owner.transpose()?;
        let received_by: Person = find(tx, "person", request.received_by)?;
        let transfer = Transfer {
            to: Responsibility {
                unit: unit.id,
                owner: request.owner,
            },
            reason: request.reason.trim().to_owned(),
            interim_controls: request.interim_controls.trim().to_owned(),
            received_by: received_by.id,
            evidence: request.evidence,
        };
        let taker = Taker {
            unit: &unit,
            owner: owner.as_ref(),
            received_by: &received_by,
        };
        check_transfer(&ground.case, &ground.actor, &transfer, taker)?;
        Ok(StepDetail::Transferred(transfer))
    })
}

/// Hands over every open hazard of a person, all or none.
pub fn hand_over(ws: &mut Workspace, request: HandOver) -> Result<HandedOverView> {
    let moved = ws.write("hand_over", None, |tx, author| {
        let takers = takers(tx, &request)?;
        let mut moved = Vec::with_capacity(takers.len());
        for (hazard, case, owner) in takers {
            check_hand_over(author, request.person, &owner, &request.reason)?;
            let reason = request.reason.trim().to_owned();
            moved.push(MovedHazard {
                owner: owner.id,
                owner_name: owner.name,
                hazard: HazardLink::to(hazard.clone()),
            });
            give(tx, (hazard, case), author, owner.id, reason)?;
        }
        Ok(moved)
    })?;
    Ok(HandedOverView { moved })
}

/// Every open hazard of the person with whoever takes it over.
fn takers(tx: &Writer<'_, '_>, request: &HandOver) -> Result<Vec<(Hazard, Case, Person)>> {
    let from: Person = find(tx, "person", request.person)?;
    let mut each: BTreeMap<Uuid, Uuid> = request
        .each
        .iter()
        .map(|takes| (takes.hazard, takes.owner))
        .collect();
    let (mut takers, mut left) = (Vec::new(), Vec::new());
    for id in tx.hazards_open_with(from.id)? {
        let (hazard, case) = super::load(tx, id)?;
        match each.remove(&id).or(request.to) {
            Some(owner) => takers.push((hazard, case, find(tx, "person", owner)?)),
            None => left.push(hazard.number),
        }
    }
    if let Some(other) = each.keys().next() {
        let hazard = find::<Hazard>(tx, "hazard", *other)?.number;
        let person = from.name;
        return Err(Refusal::NotOwnedBy { hazard, person }.into());
    }
    if !left.is_empty() {
        return Err(Refusal::HandOverIncomplete { hazards: left }.into());
    }
    if takers.is_empty() {
        return Err(Refusal::NothingToHandOver { person: from.name }.into());
    }
    Ok(takers)
}

/// Before the notice the owner is a register, from then on it changes by a step.
fn give(
    tx: &mut Writer<'_, '_>,
    (mut hazard, case): (Hazard, Case),
    author: &Person,
    owner: Uuid,
    reason: String,
) -> Result<()> {
    if check_editable(&hazard, &case, "responsibility").is_err() {
        let detail = StepDetail::HandedOver { owner, reason };
        return super::step(tx, (&hazard, &case), (author, author), None, detail);
    }
    super::view::check_not_frozen(tx, &hazard)?;
    if let Some(responsibility) = &mut hazard.responsibility {
        responsibility.owner = Some(owner);
    }
    tx.save(&hazard)?;
    Ok(())
}
