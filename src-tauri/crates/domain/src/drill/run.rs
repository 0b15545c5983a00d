//! The timeline as one story: the fold of its entries, whatever laptop they come from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DrillEntry, EntryDetail, HeldDrill, ScriptLine, in_force};
use crate::{Refusal, Refused};

/// Whether the clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// It has not begun.
    Waiting,
    /// The clock runs.
    Running,
    /// The clock stands.
    Paused,
    /// It is over.
    Over,
}

/// How a drill ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// 结束: as planned.
    Completed,
    /// 中止.
    Stopped,
}

/// The time of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// DrillEntry that says so.
    pub entry: Uuid,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// An observer's card says so; nobody pressed a key.
    pub by_card: bool,
}

/// What a step was judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Judgement {
    /// Whether what it is judged by was met.
    pub met: bool,
    /// What was seen.
    pub remarks: String,
}

/// The fold of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// When it began.
    pub started_at: Option<DateTime<Utc>>,
    /// Whether the clock runs.
    pub phase: Phase,
    /// When and how it ended.
    pub ended: Option<(DateTime<Utc>, Ending)>,
    /// Since when it is no drill any more.
    pub real_since: Option<DateTime<Utc>>,
    /// What had happened then, as it was said at once or later; empty while nobody said.
    pub real_told: String,
    /// Stretches in which the clock stood; the last one may be open.
    pub pauses: Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    /// Times of the steps that happened.
    pub stamps: BTreeMap<Uuid, Stamp>,
    /// Steps that did not happen, and why.
    pub skipped: BTreeMap<Uuid, String>,
    /// What steps were judged.
    pub judged: BTreeMap<Uuid, Judgement>,
    /// Entries that were slips.
    pub taken_back: BTreeSet<Uuid>,
    /// It was held without this timeline; begin and end were entered afterwards.
    pub later: Option<EnteredLater>,
    /// Entries by which the clock began, stood, went on or ended, in the order in which they did.
    pub(super) moved: Vec<(DateTime<Utc>, Uuid)>,
}

/// What was entered afterwards (补录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredLater {
    /// What paper says.
    pub held: HeldDrill,
    /// Who entered it.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

impl Run {
    /// Folds entries in the order of their times. What contradicts what came before has no effect.
    pub fn fold(entries: &[DrillEntry]) -> Self {
        let entries = &*in_force(entries);
        let mut run = Self {
            started_at: None,
            phase: Phase::Waiting,
            ended: None,
            real_since: None,
            real_told: String::new(),
            pauses: Vec::new(),
            stamps: BTreeMap::new(),
            skipped: BTreeMap::new(),
            judged: BTreeMap::new(),
            taken_back: taken_back(entries),
            later: None,
            moved: Vec::new(),
        };
        let standing = entries.iter();
        let standing = standing.filter(|entry| !run.taken_back.contains(&entry.id));
        let mut standing: Vec<&DrillEntry> = standing.collect();
        standing.sort_by_key(|entry| (entry.at, entry.recorded_at, entry.id));
        run.take_paper(&standing);
        for entry in &standing {
            run.follow(entry);
        }
        run.take_cards(&standing);
        run
    }

    /// The newest of what was entered afterwards stands, where no clock ran.
    fn take_paper(&mut self, standing: &[&DrillEntry]) {
        let ran = |entry: &&DrillEntry| entry.detail == EntryDetail::Started;
        let papers = standing.iter().filter_map(|entry| match &entry.detail {
            EntryDetail::EnteredLater(held) => Some((entry, held)),
            _ => None,
        });
        let newest = papers.max_by_key(|(entry, _)| (entry.recorded_at, entry.id));
        if let Some((entry, held)) = newest
            && !standing.iter().any(ran)
        {
            let ending = match held.stopped.is_empty() {
                true => Ending::Completed,
                false => Ending::Stopped,
            };
            self.started_at = Some(held.started_at);
            self.phase = Phase::Over;
            self.ended = Some((held.ended_at, ending));
            self.later = Some(EnteredLater {
                held: held.clone(),
                by: entry.recorded_by,
                at: entry.recorded_at,
            });
        }
    }

    fn follow(&mut self, entry: &DrillEntry) {
        let before = (self.phase, self.real_since);
        self.tell(entry);
        if before != (self.phase, self.real_since) {
            self.moved.push((entry.at, entry.id));
        }
    }

    fn tell(&mut self, entry: &DrillEntry) {
        match (&entry.detail, self.phase) {
            (EntryDetail::Started, Phase::Waiting) => {
                self.started_at = Some(entry.at);
                self.phase = Phase::Running;
            }
            (EntryDetail::Paused { .. }, Phase::Running) if self.real_since.is_none() => {
                self.pauses.push((entry.at, None));
                self.phase = Phase::Paused;
            }
            (EntryDetail::Resumed, Phase::Paused) => self.resume(entry.at),
            (EntryDetail::TurnedReal { text }, Phase::Running | Phase::Paused)
                if self.real_since.is_none() =>
            {
                self.resume(entry.at);
                self.real_since = Some(entry.at);
                self.real_told.clone_from(text);
            }
            (
                EntryDetail::Happened {
                    text,
                    in_earnest: true,
                    ..
                },
                _,
            ) if self.real_since.is_some() => {
                if !self.real_told.is_empty() {
                    self.real_told.push('；');
                }
                self.real_told.push_str(text);
            }
            (EntryDetail::Stopped { .. }, Phase::Running | Phase::Paused) => {
                self.end(entry.at, Ending::Stopped);
            }
            (EntryDetail::Ended, Phase::Running | Phase::Paused) => {
                self.end(entry.at, Ending::Completed);
            }
            (EntryDetail::Stamped { line }, _) => {
                // The earliest of two laptops stands.
                self.stamps.entry(*line).or_insert(Stamp {
                    entry: entry.id,
                    at: entry.at,
                    by_card: false,
                });
            }
            (EntryDetail::Skipped { line, reason }, _) => {
                self.skipped.insert(*line, reason.clone());
            }
            (EntryDetail::Judged { line, met, remarks }, _) => {
                let (met, remarks) = (*met, remarks.clone());
                self.judged.insert(*line, Judgement { met, remarks });
            }
            _ => {}
        }
    }

    /// A step that nobody stamped has the time of the first card that speaks of it.
    fn take_cards(&mut self, standing: &[&DrillEntry]) {
        for entry in standing {
            if let EntryDetail::Observed {
                line: Some(line), ..
            } = &entry.detail
            {
                self.stamps.entry(*line).or_insert(Stamp {
                    entry: entry.id,
                    at: entry.at,
                    by_card: true,
                });
            }
        }
        let stamps = &self.stamps;
        self.skipped.retain(|line, _| !stamps.contains_key(line));
    }

    fn resume(&mut self, at: DateTime<Utc>) {
        if let Some((_, open @ None)) = self.pauses.last_mut() {
            *open = Some(at);
        }
        self.phase = Phase::Running;
    }

    fn end(&mut self, at: DateTime<Utc>, ending: Ending) {
        self.resume(at);
        self.phase = Phase::Over;
        self.ended = Some((at, ending));
    }

    /// Seconds on the drill's clock at a moment: from the begin, without the pauses, until the end.
    pub fn elapsed_seconds(&self, at: DateTime<Utc>) -> i64 {
        let Some(started_at) = self.started_at else {
            return 0;
        };
        let at = self.ended.map_or(at, |(ended, _)| ended.min(at));
        let stood = self.pauses.iter().map(|(from, to)| {
            let to = to.unwrap_or(at).min(at);
            (to - *from).max(Duration::zero())
        });
        let stood: Duration = stood.fold(Duration::zero(), |sum, one| sum + one);
        (at - started_at - stood).num_seconds()
    }

    /// An entry of the day lies between begin and end; cards may speak of what came just before or
    /// after.
    pub(super) fn check_within(&self, detail: &EntryDetail, at: DateTime<Utc>) -> Refused<()> {
        let Some(started_at) = self.started_at else {
            return Ok(());
        };
        let about = match detail {
            EntryDetail::Observed { .. } => Duration::hours(2),
            _ => Duration::zero(),
        };
        if at < started_at - about {
            return Err(Refusal::BeforeDrill { field: "at" });
        }
        // Words and pictures may come after the end; times of steps may not.
        let bound = matches!(
            detail,
            EntryDetail::Stamped { .. } | EntryDetail::Observed { .. }
        );
        match self.ended {
            Some((ended, _)) if bound && at > ended + about => {
                Err(Refusal::AfterDrill { field: "at" })
            }
            _ => Ok(()),
        }
    }

    /// A step has one time.
    pub(super) fn check_unmarked(&self, line: &ScriptLine) -> Refused<()> {
        let stamped = self
            .stamps
            .get(&line.id)
            .is_some_and(|stamp| !stamp.by_card);
        match stamped || self.skipped.contains_key(&line.id) {
            true => Err(Refusal::StampedAlready {
                step: line.action.clone(),
            }),
            false => Ok(()),
        }
    }

    pub(super) fn check_taking_back(&self, of: Uuid, entries: &[DrillEntry]) -> Refused<()> {
        let entry = entries.iter().find(|entry| entry.id == of);
        let entry = entry.ok_or(Refusal::NotFound {
            what: "drill_entry",
            id: of,
        })?;
        if self.taken_back.contains(&of) {
            return Err(Refusal::EntryTakenBack);
        }
        match entry.detail {
            EntryDetail::Started | EntryDetail::EnteredLater(_) | EntryDetail::TakenBack { .. } => {
                Err(Refusal::NotToTakeBack)
            }
            _ => Ok(()),
        }
    }

    /// The moment of a press that arrives now: what it waits for does not make it later, and no press comes
    /// before what the clock did last.
    pub fn pressed(&self, pressed_at: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
        let last = self.moved.last().map(|(at, _)| *at);
        last.map_or(pressed_at, |last| pressed_at.max(last))
            .min(now)
    }

    /// The step that is next: the first without a time.
    pub fn next_line<'a>(&self, script: &'a [ScriptLine]) -> Option<&'a ScriptLine> {
        let marked = |id| self.stamps.contains_key(id) || self.skipped.contains_key(id);
        script.iter().find(|line| !marked(&line.id))
    }
}

/// Every entry that another takes back. The begin stays, and so does a taking back.
pub(super) fn taken_back(entries: &[DrillEntry]) -> BTreeSet<Uuid> {
    let stays = |id: Uuid| {
        entries.iter().any(|entry| {
            entry.id == id
                && matches!(
                    entry.detail,
                    EntryDetail::Started
                        | EntryDetail::EnteredLater(_)
                        | EntryDetail::TakenBack { .. }
                )
        })
    };
    let named = entries.iter().filter_map(|entry| match entry.detail {
        EntryDetail::TakenBack { of } => Some(of),
        _ => None,
    });
    named.filter(|id| !stays(*id)).collect()
}
