//! 回头看: what is due, and what was seen. What was not effective is opened again in the same act.

use chrono::{DateTime, NaiveDate, Utc};
use domain::hazard::{LookBack, StepDetail, check_look_back};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ledger::shown;
use super::recur::{Back, anew};
use super::take::{Taking, check_files, take};
use super::{HazardRow, HazardView};
use crate::page::MOST;
use crate::workspace::today;
use crate::{Error, Result, Workspace};

/// Records a look back.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordLookBack {
    /// Hazard.
    pub hazard: Uuid,
    /// What was found.
    pub findings: String,
    /// The rectification holds; else the hazard is opened again as a new one.
    pub effective: bool,
    /// Photos.
    #[serde(default)]
    pub photos: Vec<Uuid>,
    /// Why there is none.
    #[serde(default)]
    pub no_photo_reason: String,
    /// Scans that prove it.
    #[serde(default)]
    pub evidence: Vec<Uuid>,
    /// Who looked, when recorded for someone else (代录).
    pub actor: Option<Uuid>,
    /// When it happened; now when absent.
    pub happened_at: Option<DateTime<Utc>>,
}

/// Asks for the closed hazards to be looked at again.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ListLookBacks {
    /// Due by this day; today when absent.
    pub until: Option<NaiveDate>,
}

/// The closed hazards to be looked at again.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LookBacksView {
    /// The earliest first, two hundred at most.
    pub rows: Vec<HazardRow>,
}

/// Records a look back.
pub fn record_look_back(ws: &mut Workspace, request: RecordLookBack) -> Result<HazardView> {
    let taking = Taking {
        kind: "record_look_back",
        hazard: request.hazard,
        actor: request.actor,
        happened_at: request.happened_at,
    };
    take(ws, taking, |tx, ground| {
        check_files(tx, &request.photos)?;
        check_files(tx, &request.evidence)?;
        let look = LookBack {
            findings: request.findings.trim().to_owned(),
            effective: request.effective,
            photos: request.photos,
            no_photo_reason: request.no_photo_reason.trim().to_owned(),
            evidence: request.evidence,
        };
        check_look_back(&ground.case, &ground.actor, &look)?;
        if !look.effective {
            let back = Back {
                reason: &look.findings,
                description: "",
                photos: look.photos.clone(),
                no_photo_reason: &look.no_photo_reason,
                found_at: request.happened_at.unwrap_or(tx.now()),
            };
            anew(tx, (&ground.actor, &ground.author), &ground.hazard, back)?;
        }
        Ok(StepDetail::LookedBack(look))
    })
}

/// The closed hazards to be looked at again.
pub fn list_look_backs(ws: &mut Workspace, request: ListLookBacks) -> Result<LookBacksView> {
    let now = ws.now();
    ws.read(|reader| {
        let today = today(reader, now)?;
        let until = request.until.unwrap_or(today);
        let mut rows = Vec::new();
        for id in reader.hazards_to_look_back(until, MOST)? {
            let row = reader.ledger_row(id)?;
            let row = row.ok_or_else(|| Error::missing("hazard", id))?;
            rows.push(shown(row, today));
        }
        Ok(LookBacksView { rows })
    })
}
