//! A drill is concluded: what is left of it are its corrective actions.

use domain::drill::DrillAct;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded};
use crate::{Result, Workspace};

/// Concludes a drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConcludeDrill {
    /// Drill.
    pub drill: Uuid,
    /// Summary (总结).
    pub summary: String,
}

/// Concludes it once every finding is decided, and the evaluation is concluded where one is owed.
pub fn conclude_drill(ws: &mut Workspace, request: ConcludeDrill) -> Result<DrillView> {
    ws.write("conclude_drill", None, |tx, author| {
        let loaded = Loaded::of(tx, request.drill)?;
        loaded.check(DrillAct::Conclude, author)?;
        let hands = (author.id, tx.now());
        let mut drill = loaded.drill.clone();
        drill.conclude(&request.summary, &loaded.aftermath(), hands)?;
        tx.save(&drill)?;
        Ok(())
    })?;
    view(ws, request.drill)
}
