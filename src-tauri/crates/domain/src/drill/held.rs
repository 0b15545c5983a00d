//! 补录: a drill that was held without this timeline, entered afterwards with the times it had.

use chrono::{DateTime, Duration, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Drill, DrillAct, DrillEntry, DrillStatus, EntryDetail, Run};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// How a drill was held, as paper says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeldDrill {
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was over.
    pub ended_at: DateTime<Utc>,
    /// Why it was broken off (中止); empty where it was not.
    #[serde(default)]
    pub stopped: String,
    /// Why it is entered only now.
    pub reason: String,
    /// Scans of what was written on the day: sign-in sheet, record.
    #[serde(default)]
    pub sheets: Vec<Uuid>,
}

impl HeldDrill {
    /// Most scans.
    pub const MOST_SHEETS: usize = 40;
    /// Days no drill is longer than.
    const LONGEST: i64 = 7;

    fn checked(self, now: DateTime<Utc>) -> Refused<Self> {
        for (field, at) in [("started_at", self.started_at), ("ended_at", self.ended_at)] {
            if at > now {
                return Err(Refusal::InFuture { field });
            }
        }
        let lasted = self.ended_at - self.started_at;
        let field = "ended_at";
        if lasted <= Duration::zero() {
            return Err(Refusal::EndsBeforeBegin { field });
        }
        if lasted > Duration::days(Self::LONGEST) {
            let days = Self::LONGEST;
            return Err(Refusal::DrillTooLong { field, days });
        }
        if self.sheets.len() > Self::MOST_SHEETS {
            let (field, most) = ("sheets", Self::MOST_SHEETS);
            return Err(Refusal::TooMany { field, most });
        }
        Ok(Self {
            stopped: optional_text("stopped", &self.stopped, 300)?,
            reason: text("reason", &self.reason, 300)?,
            ..self
        })
    }
}

impl Drill {
    /// Enters that it was held, or puts right what was entered so; refused where a clock ran here.
    pub fn enter_held(
        &self,
        (id, held): (Uuid, HeldDrill),
        entries: &[DrillEntry],
        (recorded_by, now): (Uuid, DateTime<Utc>),
    ) -> Refused<DrillEntry> {
        let run = Run::fold(entries);
        self.check_held_elsewhere(&run)?;
        let held = held.checked(now)?;
        for stamp in run.stamps.values() {
            if stamp.at < held.started_at {
                return Err(Refusal::BeforeDrill {
                    field: "started_at",
                });
            }
            if stamp.at > held.ended_at {
                return Err(Refusal::AfterDrill { field: "ended_at" });
            }
        }
        Ok(DrillEntry {
            id,
            drill: self.id,
            at: now,
            detail: EntryDetail::EnteredLater(held),
            recorded_by,
            recorded_at: now,
        })
    }

    /// Whether its begin and end may come from paper: the clock did not run here.
    pub fn check_held_elsewhere(&self, run: &Run) -> Refused<()> {
        let state = DrillStatus::of(self, run, 0);
        let act = DrillAct::EnterHeld;
        act.check(&self.number, state)?;
        match run.started_at.is_some() && run.later.is_none() {
            true => Err(Refusal::DrillStands {
                drill: self.number.clone(),
                state,
                act,
            }),
            false => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::walks::drill;
    use super::super::{Ending, Phase};
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn held(started_at: &str, ended_at: &str) -> HeldDrill {
        HeldDrill {
            started_at: at(started_at),
            ended_at: at(ended_at),
            stopped: String::new(),
            reason: "当日未带电脑".into(),
            sheets: Vec::new(),
        }
    }

    const NOW: &str = "2026-12-20T01:00:00Z";

    fn enter(held: HeldDrill, id: u128, entries: &[DrillEntry]) -> Refused<DrillEntry> {
        let id = Uuid::from_u128(id);
        drill().enter_held((id, held), entries, (Uuid::nil(), at(NOW)))
    }

    #[test]
    fn what_paper_says_is_when_it_was_held() {
        let whole = held("2026-12-08T06:00:00Z", "2026-12-08T06:40:00Z");
        let first = enter(whole.clone(), 1, &[]).unwrap();
        let run = Run::fold(std::slice::from_ref(&first));
        assert_eq!(run.started_at, Some(whole.started_at));
        assert_eq!(run.phase, Phase::Over);
        assert_eq!(run.ended, Some((whole.ended_at, Ending::Completed)));
        assert_eq!(run.elapsed_seconds(at(NOW)), 2400);
        let state = DrillStatus::of(&drill(), &run, 0);
        assert_eq!(state, DrillStatus::Held);
        // A time that was read wrongly is put right; the newest stands, the first stays in the log.
        let mut right = held("2026-12-07T06:10:00Z", "2026-12-07T06:40:00Z");
        right.stopped = "雷雨".into();
        let mut second = enter(right.clone(), 2, std::slice::from_ref(&first)).unwrap();
        second.recorded_at += Duration::minutes(1);
        let run = Run::fold(&[second, first]);
        assert_eq!(run.started_at, Some(right.started_at));
        assert_eq!(run.ended, Some((right.ended_at, Ending::Stopped)));
    }

    #[test]
    fn steps_lie_between_what_paper_says() {
        let drill = drill();
        let line = drill.script[0].id;
        let entered = enter(held("2026-12-08T06:00:00Z", "2026-12-08T06:40:00Z"), 1, &[]).unwrap();
        let stamp = |when: &str| {
            let stamp = (Uuid::from_u128(3), EntryDetail::Stamped { line });
            let entries = std::slice::from_ref(&entered);
            drill.enter(stamp, entries, (at(when), at(NOW)), Uuid::nil())
        };
        assert_eq!(
            stamp("2026-12-08T05:59:59Z"),
            Err(Refusal::BeforeDrill { field: "at" })
        );
        assert_eq!(
            stamp("2026-12-08T06:40:01Z"),
            Err(Refusal::AfterDrill { field: "at" })
        );
        let stamped = stamp("2026-12-08T06:05:00Z").unwrap();
        let entries = [entered.clone(), stamped];
        let later = held("2026-12-08T06:10:00Z", "2026-12-08T06:40:00Z");
        assert_eq!(
            enter(later, 4, &entries),
            Err(Refusal::BeforeDrill {
                field: "started_at"
            })
        );
        let sooner = held("2026-12-08T06:00:00Z", "2026-12-08T06:01:00Z");
        assert_eq!(
            enter(sooner, 4, &entries),
            Err(Refusal::AfterDrill { field: "ended_at" })
        );
    }

    #[test]
    fn what_cannot_have_been_is_refused() {
        let refused = |from: &str, to: &str| enter(held(from, to), 1, &[]).unwrap_err();
        let backwards = Refusal::EndsBeforeBegin { field: "ended_at" };
        let (begin, end) = ("2026-12-08T06:00:00Z", "2026-12-08T06:40:00Z");
        assert_eq!(refused(end, begin), backwards);
        assert_eq!(refused(begin, begin), backwards);
        let field = "ended_at";
        assert_eq!(
            refused(begin, "2026-12-15T06:00:01Z"),
            Refusal::DrillTooLong { field, days: 7 }
        );
        assert!(enter(held(begin, "2026-12-15T06:00:00Z"), 1, &[]).is_ok());
        assert_eq!(
            refused(begin, "2026-12-20T01:00:01Z"),
            Refusal::InFuture { field: "ended_at" }
        );
        let mut silent = held(begin, end);
        silent.reason = " ".into();
        assert_eq!(
            enter(silent, 1, &[]),
            Err(Refusal::Blank { field: "reason" })
        );
        let started = DrillEntry {
            id: Uuid::from_u128(8),
            drill: Uuid::nil(),
            at: at(begin),
            detail: EntryDetail::Started,
            recorded_by: Uuid::nil(),
            recorded_at: at(begin),
        };
        let mut ended = started.clone();
        (ended.id, ended.at) = (Uuid::from_u128(9), at(end));
        ended.detail = EntryDetail::Ended;
        for entries in [&[started.clone()][..], &[started, ended][..]] {
            let refused = enter(held(begin, end), 1, entries);
            assert!(matches!(refused, Err(Refusal::DrillStands { .. })));
        }
    }
}
