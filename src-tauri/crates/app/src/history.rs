//! What happened to a row: every act that touched it.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::HistoryPage;
use uuid::Uuid;

use crate::{Result, Workspace};

/// Asks for the history of a row.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GetHistory {
    /// Any row.
    pub row: Uuid,
    /// Acts older than this one; from the newest when absent.
    pub before: Option<u32>,
}

/// A page of history, the newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HistoryView {
    /// Acts.
    pub acts: Vec<ActView>,
}

/// One act on the row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ActView {
    /// Position in this laptop's log.
    pub position: u32,
    /// Command.
    pub kind: String,
    /// Who.
    pub author: Uuid,
    /// For whom.
    pub on_behalf_of: Option<Uuid>,
    /// On which device.
    pub device: Uuid,
    /// Raw clock of that device.
    pub at: DateTime<Utc>,
    /// Fields changed.
    pub changes: Vec<ChangeView>,
}

/// One field changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeView {
    /// Field.
    pub field: String,
    /// Value before.
    pub before: Option<serde_json::Value>,
    /// Value after.
    pub after: serde_json::Value,
}

/// Acts shown at once.
const PAGE: u32 = 50;

/// The history of a row, the newest first.
pub fn get_history(ws: &mut Workspace, request: GetHistory) -> Result<HistoryView> {
    ws.read(|reader| {
        let page = HistoryPage {
            before: request.before.map(i64::from),
            limit: PAGE,
        };
        let acts = reader
            .history(request.row, page)?
            .into_iter()
            .map(|entry| ActView {
                position: u32::try_from(entry.act.position).unwrap_or(u32::MAX),
                kind: entry.act.kind,
                author: entry.act.author,
                on_behalf_of: entry.act.on_behalf_of,
                device: entry.act.act.device,
                at: entry.act.at,
                changes: entry
                    .changes
                    .into_iter()
                    .map(|change| ChangeView {
                        field: format!("{}.{}", change.table, change.field),
                        before: Some(change.old).filter(|value| !value.is_null()),
                        after: change.new,
                    })
                    .collect(),
            });
        Ok(HistoryView {
            acts: acts.collect(),
        })
    })
}
