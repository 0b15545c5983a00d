//! An observer's card, typed in later: its times are those of a watch, which has an offset of its own.

use chrono::{NaiveDate, NaiveTime};
use domain::Refusal;
use domain::drill::{DrillAct, EntryDetail, Participant, Watch};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded};
use crate::workspace::{find, organisation};
use crate::{Error, Result, Workspace};

/// Most lines of one card.
const MOST_LINES: usize = 100;

/// Enters an observer's card.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterObserverCard {
    /// The observer, a participant.
    pub observer: Uuid,
    /// Seconds the observer's watch was ahead of this laptop; below zero when it was behind.
    pub ahead_seconds: i32,
    /// What the card says.
    pub lines: Vec<CardLine>,
}

/// A line of a card.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardLine {
    /// Time of day as the watch showed it.
    pub showed: NaiveTime,
    /// The day that belongs to it, where the drill went past midnight; the nearest to its begin when absent.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// What was seen; may be empty where the card only says when a step happened.
    #[serde(default)]
    pub text: String,
    /// Step of the script it speaks of.
    pub line: Option<Uuid>,
}

/// Enters a card whole, in one act.
pub fn enter_observer_card(ws: &mut Workspace, request: EnterObserverCard) -> Result<DrillView> {
    let now = ws.now();
    let drill = ws.write("enter_observer_card", None, |tx, author| {
        let observer: Participant = find(tx, "drill_participant", request.observer)?;
        let mut loaded = Loaded::of(tx, observer.drill)?;
        loaded.check(DrillAct::EnterCard, author)?;
        if request.lines.is_empty() {
            return Err(Refusal::Blank { field: "lines" }.into());
        }
        if request.lines.len() > MOST_LINES {
            let (field, most) = ("lines", MOST_LINES);
            return Err(Refusal::TooMany { field, most }.into());
        }
        let zone = organisation(tx)?.zone;
        let begun = loaded.run().started_at;
        let begun = begun.ok_or(Error::Damaged {
            what: "drill_entry",
        })?;
        for line in request.lines {
            let watch = Watch {
                showed: line.showed,
                day: line.day,
                ahead_seconds: request.ahead_seconds,
            };
            let at = watch.moment(zone, begun);
            let detail = EntryDetail::Observed {
                observer: observer.id,
                watch,
                text: line.text,
                line: line.line,
            };
            let entry = (tx.new_id(), detail);
            let entry = { &loaded.drill }.enter(entry, &loaded.entries, (at, now), author.id)?;
            tx.append(&entry)?;
            loaded.entries.push(entry);
        }
        Ok(observer.drill)
    })?;
    view(ws, drill)
}
