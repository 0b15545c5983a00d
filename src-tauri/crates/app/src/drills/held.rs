//! 补录: a drill that was held without this laptop.

use domain::drill::{DrillAct, HeldDrill};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Enters that a drill was held, or puts right when.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterHeldDrill {
    /// Drill, planned and not begun here.
    pub drill: Uuid,
    /// What paper says of it.
    pub held: HeldDrill,
}

/// Enters that a drill was held. Times of steps, people and photos come after it, as on any drill that
/// is over.
pub fn enter_held_drill(ws: &mut Workspace, request: EnterHeldDrill) -> Result<DrillView> {
    ws.write("enter_held_drill", None, |tx, author| {
        let loaded = Loaded::of(tx, request.drill)?;
        loaded.check(DrillAct::EnterHeld, author)?;
        for sheet in &request.held.sheets {
            find::<Attachment>(tx, "attachment", *sheet)?;
        }
        let (held, hands) = ((tx.new_id(), request.held), (author.id, tx.now()));
        let entry = { loaded.drill }.enter_held(held, &loaded.entries, hands)?;
        tx.append(&entry)?;
        Ok(())
    })?;
    view(ws, request.drill)
}
