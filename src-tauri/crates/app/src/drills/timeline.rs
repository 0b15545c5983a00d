//! The live timeline: one tap is one entry, one act, one write that is on the disk when it answers.

use chrono::{DateTime, Utc};
use domain::Refusal;
use domain::drill::{DrillAct, EntryDetail};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Attachment;
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded};
use crate::workspace::find;
use crate::{Result, Workspace};

/// Puts an entry in the timeline of a drill.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDrillEntry {
    /// Drill.
    pub drill: Uuid,
    /// What happened. Observers' cards come by `enter_observer_card`.
    pub detail: EntryDetail,
    /// When, as somebody says; the moment of the press when absent.
    pub at: Option<DateTime<Utc>>,
    /// When it was pressed, by this laptop's clock: what it waited for since does not make it later.
    #[serde(default)]
    pub pressed_at: Option<DateTime<Utc>>,
}

/// Puts an entry in the timeline, with the time of this moment.
pub fn record_drill_entry(ws: &mut Workspace, request: RecordDrillEntry) -> Result<DrillView> {
    let now = ws.now();
    ws.write("record_drill_entry", None, |tx, author| {
        let loaded = Loaded::of(tx, request.drill)?;
        let act = request.detail.act();
        loaded.check(act, author)?;
        match act {
            DrillAct::EnterCard => return Err(Refusal::Blank { field: "observer" }.into()),
            DrillAct::EnterHeld => return Err(Refusal::Blank { field: "held" }.into()),
            _ => {}
        }
        let pressed = { request.pressed_at }.map(|at| loaded.run().pressed(at, now));
        let at = match act {
            DrillAct::TakeBack => now,
            _ => request.at.or(pressed).unwrap_or(now),
        };
        if act == DrillAct::Start {
            loaded.drill.check_ready(&loaded.people)?;
        }
        if let EntryDetail::Photographed { photos, .. } = &request.detail {
            for photo in photos {
                find::<Attachment>(tx, "attachment", *photo)?;
            }
        }
        let entry = (tx.new_id(), request.detail);
        let times = (at, now);
        let entry = { loaded.drill }.enter(entry, &loaded.entries, times, author.id)?;
        tx.append(&entry)?;
        Ok(())
    })?;
    view(ws, request.drill)
}
