//! Random days: whatever is pressed in whatever order, the timeline stays one story.

use chrono::{DateTime, Duration, NaiveTime, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::Refused;
use crate::emergency::PlanKind;

const BEGIN: &str = "2026-12-08T06:00:00Z";

fn begin() -> DateTime<Utc> {
    BEGIN.parse().unwrap()
}

fn lines() -> [Uuid; 3] {
    [1, 2, 3].map(Uuid::from_u128)
}

pub(super) fn drill() -> Drill {
    let terms = DrillTerms {
        title: "开关站火灾".into(),
        content: DrillContent::Single,
        form: DrillForm::Live,
        purpose: DrillPurpose::Testing,
        plan: Uuid::from_u128(10),
        under: String::new(),
        unit: Uuid::from_u128(11),
        units: Vec::new(),
        place: Uuid::from_u128(12),
        spot: String::new(),
        starts_at: begin(),
        minutes: 40,
        scenario: Scenario::default(),
        objectives: Vec::new(),
        safety: Safety {
            measures: "设围栏".into(),
            stop_conditions: "人员受伤".into(),
        },
    };
    let mut drill = Drill::plan(Uuid::from_u128(9), "演练〔2026〕1号".into(), terms).unwrap();
    let line = |(id, at_seconds): (Uuid, u32)| ScriptLine {
        id,
        at_seconds,
        stage: Stage::Reporting,
        action: "报告".into(),
        performer: String::new(),
        criterion: String::new(),
    };
    let [first, second, third] = lines();
    let script = [(third, 240), (first, 0), (second, 120)].map(line);
    drill.write_script(script.to_vec()).unwrap();
    drill
}

/// What somebody presses; whether it fits is for the rules to say.
fn presses() -> Vec<EntryDetail> {
    let words = || "看到".to_owned();
    let [first, second, third] = lines();
    vec![
        EntryDetail::Started,
        EntryDetail::Stamped { line: first },
        EntryDetail::Stamped { line: second },
        EntryDetail::Stamped { line: third },
        EntryDetail::Skipped {
            line: second,
            reason: String::new(),
        },
        EntryDetail::Judged {
            line: first,
            met: true,
            remarks: String::new(),
        },
        EntryDetail::Happened {
            text: words(),
            stage: None,
            in_earnest: false,
            actor: String::new(),
        },
        EntryDetail::Noted { text: words() },
        EntryDetail::Observed {
            observer: Uuid::from_u128(20),
            watch: Watch {
                showed: NaiveTime::MIN,
                day: None,
                ahead_seconds: 0,
            },
            text: words(),
            line: Some(third),
        },
        EntryDetail::Paused {
            reason: String::new(),
        },
        EntryDetail::Resumed,
        EntryDetail::TurnedReal {
            text: String::new(),
        },
        EntryDetail::Stopped { reason: words() },
        EntryDetail::Ended,
    ]
}

/// A day of presses, each so many seconds after the one before; the last number chooses what is
/// taken back, where something is.
fn day() -> impl Strategy<Value = Vec<(usize, i64, usize)>> {
    prop::collection::vec((0usize..19, 0i64..200, 0usize..8), 1..40)
}

struct Day {
    drill: Drill,
    entries: Vec<DrillEntry>,
    now: DateTime<Utc>,
    ids: u128,
}

impl Day {
    fn new() -> Self {
        Self {
            drill: drill(),
            entries: Vec::new(),
            now: begin(),
            ids: 1000,
        }
    }

    fn status(&self) -> DrillStatus {
        DrillStatus::of(&self.drill, &Run::fold(&self.entries), 0)
    }

    fn press(&mut self, detail: EntryDetail) -> Refused<()> {
        self.ids += 1;
        let id = Uuid::from_u128(self.ids);
        let times = (self.now, self.now);
        let entry = { &self.drill }.enter((id, detail), &self.entries, times, Uuid::nil())?;
        self.entries.push(entry);
        Ok(())
    }

    /// Runs a day; gives what was pressed, where it stood before, and whether it was taken.
    fn run(
        &mut self,
        presses_of_day: &[(usize, i64, usize)],
    ) -> Vec<(EntryDetail, DrillStatus, bool)> {
        let all = presses();
        let mut said = Vec::new();
        for (choice, later, which) in presses_of_day {
            self.now += Duration::seconds(*later);
            let detail = match all.get(*choice) {
                Some(detail) => detail.clone(),
                None => match self.entries.get(*which) {
                    Some(entry) if *choice >= 16 => EntryDetail::PutRight {
                        of: entry.id,
                        moment: entry.at + Duration::seconds(*later - 100),
                        text: None,
                    },
                    Some(entry) => EntryDetail::TakenBack { of: entry.id },
                    None => continue,
                },
            };
            let before = self.status();
            let taken = self.press(detail.clone()).is_ok();
            said.push((detail, before, taken));
        }
        said
    }
}

proptest! {
    /// Nothing is taken that does not fit where the drill stands.
    #[test]
    fn what_is_taken_fits_where_the_drill_stands(presses in day()) {
        let mut day = Day::new();
        for (detail, before, taken) in day.run(&presses) {
            let fits = detail.act().check("", before).is_ok();
            prop_assert!(fits || !taken, "{detail:?} at {before:?}");
        }
    }

    /// Entries come from several laptops in any order, and tell the same story.
    #[test]
    fn the_story_does_not_depend_on_the_order_of_arrival(
        presses in day(),
        seed in any::<prop::sample::Index>(),
    ) {
        let mut day = Day::new();
        day.run(&presses);
        let told = Run::fold(&day.entries);
        let mut turned = day.entries.clone();
        if !turned.is_empty() {
            let by = seed.index(turned.len());
            turned.rotate_left(by);
        }
        prop_assert_eq!(&Run::fold(&turned), &told);
        turned.reverse();
        prop_assert_eq!(&Run::fold(&turned), &told);
    }

    /// The clock never runs backwards, and never faster than the day.
    #[test]
    fn the_clock_only_goes_forward(presses in day()) {
        let mut day = Day::new();
        day.run(&presses);
        let run = Run::fold(&day.entries);
        if let Some(started_at) = run.started_at {
            let mut before = 0;
            for minute in 0..180 {
                let seconds = run.elapsed_seconds(started_at + Duration::minutes(minute));
                prop_assert!(seconds >= before, "{seconds} after {before}");
                prop_assert!(seconds <= minute * 60);
                before = seconds;
            }
        }
    }

    /// Whatever is put right, steps have times between begin and end.
    #[test]
    fn steps_lie_between_begin_and_end(presses in day()) {
        let mut day = Day::new();
        day.run(&presses);
        let run = Run::fold(&day.entries);
        for stamp in run.stamps.values().filter(|stamp| !stamp.by_card) {
            prop_assert!(run.started_at.is_some_and(|begin| stamp.at >= begin));
            prop_assert!(run.ended.is_none_or(|(end, _)| stamp.at <= end));
        }
    }

    /// What is put right stands once, however often it is applied.
    #[test]
    fn putting_right_is_done_once(presses in day()) {
        let mut day = Day::new();
        day.run(&presses);
        let once = in_force(&day.entries).into_owned();
        prop_assert_eq!(&*in_force(&once), &once[..]);
        prop_assert_eq!(Run::fold(&once), Run::fold(&day.entries));
    }

    /// Taking the last entry back leaves the day as it was before it.
    #[test]
    fn a_slip_that_is_taken_back_leaves_no_trace_in_the_story(presses in day()) {
        let mut day = Day::new();
        day.run(&presses);
        let Some(last) = day.entries.last().cloned() else { return Ok(()) };
        let before = Run::fold(&day.entries[..day.entries.len() - 1]);
        if day.press(EntryDetail::TakenBack { of: last.id }).is_ok() {
            let mut after = Run::fold(&day.entries);
            prop_assert!(after.taken_back.remove(&last.id));
            prop_assert_eq!(after, before);
        }
    }
}

#[test]
fn a_step_has_one_time_until_it_is_taken_back() {
    let mut day = Day::new();
    let [first, ..] = lines();
    day.press(EntryDetail::Started).unwrap();
    day.press(EntryDetail::Stamped { line: first }).unwrap();
    let again = day.press(EntryDetail::Stamped { line: first });
    let step = "报告".to_owned();
    assert_eq!(again, Err(Refusal::StampedAlready { step }));
    let of = day.entries.last().unwrap().id;
    day.press(EntryDetail::TakenBack { of }).unwrap();
    let twice = day.press(EntryDetail::TakenBack { of });
    assert_eq!(twice, Err(Refusal::EntryTakenBack));
    day.press(EntryDetail::Stamped { line: first }).unwrap();
    let of = day.entries.first().unwrap().id;
    let begin = day.press(EntryDetail::TakenBack { of });
    assert_eq!(begin, Err(Refusal::NotToTakeBack));
}

#[test]
fn a_time_lies_between_begin_and_end() {
    let mut day = Day::new();
    let [first, second, _] = lines();
    day.press(EntryDetail::Started).unwrap();
    day.now += Duration::minutes(10);
    let at = |day: &Day, line, at| {
        let stamp = (Uuid::from_u128(7), EntryDetail::Stamped { line });
        let entry = day
            .drill
            .enter(stamp, &day.entries, (at, day.now), Uuid::nil());
        entry.map(|entry| entry.at)
    };
    let earlier = begin() - Duration::seconds(1);
    assert_eq!(
        at(&day, first, earlier),
        Err(Refusal::BeforeDrill { field: "at" })
    );
    let future = day.now + Duration::seconds(1);
    assert_eq!(
        at(&day, first, future),
        Err(Refusal::InFuture { field: "at" })
    );
    assert_eq!(at(&day, first, begin()), Ok(begin()));
    let end = day.now;
    day.press(EntryDetail::Ended).unwrap();
    day.now += Duration::minutes(1);
    assert_eq!(at(&day, second, end), Ok(end));
    let after = Err(Refusal::AfterDrill { field: "at" });
    assert_eq!(at(&day, second, day.now), after);
}

#[test]
fn a_concluded_drill_is_closed_with_its_last_action() {
    let mut day = Day::new();
    day.press(EntryDetail::Started).unwrap();
    day.press(EntryDetail::Ended).unwrap();
    assert_eq!(day.status(), DrillStatus::Held);
    let hands = (Uuid::nil(), day.now);
    let aftermath = Aftermath {
        status: day.status(),
        plan: PlanKind::OnSite,
        people: &[],
        findings: &[],
        evaluated: true,
    };
    day.drill.conclude("达到目标", &aftermath, hands).unwrap();
    let run = Run::fold(&day.entries);
    assert_eq!(DrillStatus::of(&day.drill, &run, 1), DrillStatus::Improving);
    assert_eq!(DrillStatus::of(&day.drill, &run, 0), DrillStatus::Closed);
}

#[test]
fn a_live_drill_is_ready_with_script_commander_and_safety() {
    let commander = Participant::new(
        (Uuid::from_u128(5), Uuid::from_u128(9)),
        (None, "王志强", ""),
        (DrillRole::Commander, ""),
        true,
    );
    let people = [commander.unwrap()];
    let ready = drill();
    assert_eq!(ready.check_ready(&people), Ok(()));
    assert_eq!(ready.check_ready(&[]), Err(Refusal::CommanderMissing));
    let mut bare = ready.clone();
    bare.script.clear();
    assert_eq!(bare.check_ready(&people), Err(Refusal::ScriptMissing));
    let mut unsafe_one = ready.clone();
    unsafe_one.terms.safety = Safety::default();
    assert_eq!(unsafe_one.check_ready(&people), Err(Refusal::SafetyMissing));
    unsafe_one.terms.form = DrillForm::Tabletop;
    assert_eq!(unsafe_one.check_ready(&people), Ok(()));
}

#[test]
fn a_minute_before_or_after_is_on_time() {
    assert_eq!(punctuality(ON_TIME_SECONDS), Punctuality::OnTime);
    assert_eq!(punctuality(-ON_TIME_SECONDS), Punctuality::OnTime);
    assert_eq!(punctuality(ON_TIME_SECONDS + 1), Punctuality::Late);
    assert_eq!(punctuality(-ON_TIME_SECONDS - 1), Punctuality::Early);
}
