//! How far a drill kept to its script, and how long its stages took to begin.

use super::{Punctuality, Run, ScriptLine, Stage, punctuality};

/// How far a drill kept to its script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// Steps that happened.
    pub taken: u32,
    /// Of these, on time.
    pub on_time: u32,
    /// Stages in the order of the script.
    pub responses: Vec<Response>,
}

/// How long until a stage began, in seconds of the drill's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    /// Stage.
    pub stage: Stage,
    /// By the script.
    pub planned: u32,
    /// On the day; absent where it did not come to that.
    pub actual: Option<u32>,
}

impl Pace {
    /// That of a timeline, by its script.
    pub fn of(script: &[ScriptLine], run: &Run) -> Self {
        let mut pace = Self {
            taken: 0,
            on_time: 0,
            responses: Vec::new(),
        };
        for line in script {
            let stamp = run.stamps.get(&line.id);
            let actual = stamp.map(|stamp| run.elapsed_seconds(stamp.at));
            if let Some(actual) = actual {
                let late = actual - i64::from(line.at_seconds);
                pace.taken += 1;
                pace.on_time += u32::from(punctuality(late) == Punctuality::OnTime);
            }
            let actual = actual.map(|seconds| u32::try_from(seconds.max(0)).unwrap_or(u32::MAX));
            pace.begins(line, actual);
        }
        pace
    }

    /// A stage begins with whichever of its steps comes first.
    fn begins(&mut self, line: &ScriptLine, actual: Option<u32>) {
        let mut known = self.responses.iter_mut();
        match known.find(|one| one.stage == line.stage) {
            None => self.responses.push(Response {
                stage: line.stage,
                planned: line.at_seconds,
                actual,
            }),
            Some(one) => {
                one.planned = one.planned.min(line.at_seconds);
                one.actual = match (one.actual, actual) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration, Utc};
    use uuid::Uuid;

    use super::*;
    use crate::drill::{DrillEntry, EntryDetail};

    fn line(id: u128, at_seconds: u32, stage: Stage) -> ScriptLine {
        ScriptLine {
            id: Uuid::from_u128(id),
            at_seconds,
            stage,
            action: "动作".into(),
            performer: String::new(),
            criterion: String::new(),
        }
    }

    fn entry(id: u128, seconds: i64, detail: EntryDetail) -> DrillEntry {
        let at = DateTime::<Utc>::UNIX_EPOCH + Duration::seconds(seconds);
        DrillEntry {
            id: Uuid::from_u128(id),
            drill: Uuid::nil(),
            at,
            detail,
            recorded_by: Uuid::nil(),
            recorded_at: at,
        }
    }

    fn stamped(id: u128, seconds: i64, line: u128) -> DrillEntry {
        let line = Uuid::from_u128(line);
        entry(id, seconds, EntryDetail::Stamped { line })
    }

    #[test]
    fn a_stage_begins_with_its_first_step_and_a_pause_does_not_count() {
        let script = [
            line(1, 60, Stage::Reporting),
            line(2, 300, Stage::FirstResponse),
            line(3, 400, Stage::FirstResponse),
            line(4, 900, Stage::Restoration),
        ];
        let paused = EntryDetail::Paused {
            reason: String::new(),
        };
        let run = Run::fold(&[
            entry(10, 0, EntryDetail::Started),
            stamped(11, 100, 1),
            entry(12, 200, paused),
            entry(13, 260, EntryDetail::Resumed),
            // The second step of the stage came before the first: 320 seconds on the drill's clock.
            stamped(14, 380, 3),
            stamped(15, 560, 2),
        ]);
        let pace = Pace::of(&script, &run);
        assert_eq!((pace.taken, pace.on_time), (3, 1));
        let response = |stage, planned, actual| Response {
            stage,
            planned,
            actual,
        };
        assert_eq!(
            pace.responses,
            [
                response(Stage::Reporting, 60, Some(100)),
                response(Stage::FirstResponse, 300, Some(320)),
                response(Stage::Restoration, 900, None),
            ]
        );
    }

    #[test]
    fn a_drill_without_a_timeline_has_only_its_plan() {
        let pace = Pace::of(&[line(1, 60, Stage::Warning)], &Run::fold(&[]));
        assert_eq!((pace.taken, pace.on_time), (0, 0));
        assert_eq!(pace.responses[0].actual, None);
    }
}
