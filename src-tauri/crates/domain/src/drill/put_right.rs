//! 更正: a time or words that were put in wrongly are put right. What was first written stays in the log.

use std::borrow::Cow;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use uuid::Uuid;

use super::run::taken_back;
use super::{DrillEntry, EntryDetail, Run};
use crate::{Refusal, Refused};

/// The entries as they stand after all that was put right, the newest last word on each.
pub fn in_force(entries: &[DrillEntry]) -> Cow<'_, [DrillEntry]> {
    let back = taken_back(entries);
    let mut rights: Vec<_> = entries
        .iter()
        .filter(|entry| !back.contains(&entry.id))
        .filter_map(|entry| match &entry.detail {
            EntryDetail::PutRight { of, moment, text } => {
                Some(((entry.recorded_at, entry.id), *of, *moment, text))
            }
            _ => None,
        })
        .collect();
    if rights.is_empty() {
        return Cow::Borrowed(entries);
    }
    rights.sort_by_key(|(recorded, ..)| *recorded);
    let standing = entries.iter().cloned().map(|mut entry| {
        for (_, of, moment, text) in &rights {
            if *of == entry.id && entry.detail.to_put_right() {
                entry.at = *moment;
                if let Some(text) = text {
                    entry.detail = entry.detail.saying(text);
                }
            }
        }
        entry
    });
    Cow::Owned(standing.collect())
}

impl EntryDetail {
    /// Whether its time and words may be put right: what is about other entries, and paper, is not.
    fn to_put_right(&self) -> bool {
        !matches!(
            self,
            Self::EnteredLater(_) | Self::TakenBack { .. } | Self::PutRight { .. }
        )
    }

    /// Whether the drill's clock begins, stands, goes on or ends by it.
    fn moves_clock(&self) -> bool {
        matches!(
            self,
            Self::Started
                | Self::Paused { .. }
                | Self::Resumed
                | Self::TurnedReal { .. }
                | Self::Stopped { .. }
                | Self::Ended
        )
    }

    /// The words somebody wrote; absent where an entry has none of its own.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Skipped { reason, .. } | Self::Paused { reason } | Self::Stopped { reason } => {
                Some(reason)
            }
            Self::Judged { remarks, .. } => Some(remarks),
            Self::Happened { text, .. }
            | Self::Noted { text }
            | Self::Observed { text, .. }
            | Self::Photographed { text, .. }
            | Self::Communicated { text, .. }
            | Self::TurnedReal { text } => Some(text),
            Self::Started
            | Self::Stamped { .. }
            | Self::Resumed
            | Self::Ended
            | Self::EnteredLater(_)
            | Self::TakenBack { .. }
            | Self::PutRight { .. } => None,
        }
    }

    /// The same with other words; as it is where it has none.
    fn saying(&self, words: &str) -> Self {
        let mut other = self.clone();
        match &mut other {
            Self::Skipped { reason, .. } | Self::Paused { reason } | Self::Stopped { reason } => {
                words.clone_into(reason);
            }
            Self::Judged { remarks, .. } => words.clone_into(remarks),
            Self::Happened { text, .. }
            | Self::Noted { text }
            | Self::Observed { text, .. }
            | Self::Photographed { text, .. }
            | Self::Communicated { text, .. }
            | Self::TurnedReal { text } => words.clone_into(text),
            Self::Started
            | Self::Stamped { .. }
            | Self::Resumed
            | Self::Ended
            | Self::EnteredLater(_)
            | Self::TakenBack { .. }
            | Self::PutRight { .. } => {}
        }
        other
    }
}

impl Run {
    /// What people write ends at seconds: within the second of the begin it is the begin that is meant.
    pub(super) fn not_before_begin(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let same = |began: &DateTime<Utc>| {
            at < *began
                && began
                    .duration_trunc(TimeDelta::seconds(1))
                    .is_ok_and(|from| at >= from)
        };
        self.started_at.filter(same).unwrap_or(at)
    }

    /// What puts an entry right, where it may be put right so.
    pub(super) fn put_right(
        &self,
        (of, moment, text): (Uuid, DateTime<Utc>, Option<String>),
        entries: &[DrillEntry],
        now: DateTime<Utc>,
    ) -> Refused<EntryDetail> {
        let entry = entries.iter().find(|entry| entry.id == of);
        let entry = entry.ok_or(Refusal::NotFound {
            what: "drill_entry",
            id: of,
        })?;
        if self.taken_back.contains(&of) {
            return Err(Refusal::EntryTakenBack);
        }
        if !entry.detail.to_put_right() {
            return Err(Refusal::NotToPutRight);
        }
        let moment = match entry.detail {
            EntryDetail::Started => moment,
            _ => self.not_before_begin(moment),
        };
        if moment > now {
            return Err(Refusal::InFuture { field: "at" });
        }
        let text = match text {
            Some(words) => {
                let said = entry.detail.saying(&words).checked()?;
                said.words().map(str::to_owned)
            }
            None => None,
        };
        Ok(EntryDetail::PutRight { of, moment, text })
    }

    /// With this entry the clock still does all it did before, and steps lie between begin and end.
    pub(super) fn check_story(&self, new: &DrillEntry, entries: &[DrillEntry]) -> Refused<()> {
        let of = match &new.detail {
            EntryDetail::PutRight { of, .. } => *of,
            // What was put right is as it was before, which has to fit what came since.
            EntryDetail::TakenBack { of } => match entries.iter().find(|entry| entry.id == *of) {
                Some(DrillEntry {
                    detail: EntryDetail::PutRight { of, .. },
                    ..
                }) => *of,
                _ => return Ok(()),
            },
            detail if detail.moves_clock() => new.id,
            _ => return Ok(()),
        };
        let mut all = entries.to_vec();
        all.push(new.clone());
        let told = Run::fold(&all);
        let standing = in_force(&all);
        let about = standing.iter().find(|entry| entry.id == of);
        let clock = about.is_some_and(|entry| entry.detail.moves_clock());
        for entry in standing.iter() {
            let bound = matches!(
                entry.detail,
                EntryDetail::Stamped { .. } | EntryDetail::Observed { .. }
            );
            if told.taken_back.contains(&entry.id) {
                continue;
            }
            if entry.id == of || (clock && bound) {
                told.check_within(&entry.detail, entry.at)?;
            }
        }
        let moved = |id: &Uuid| told.moved.iter().any(|(_, moved)| moved == id);
        let before = self.moved.iter().map(|(_, id)| id);
        let new = (new.detail.moves_clock()).then_some(&new.id);
        match before.chain(new).all(moved) {
            true => Ok(()),
            false => Err(Refusal::ClockOutOfOrder { field: "at" }),
        }
    }
}
