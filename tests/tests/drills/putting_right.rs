//! What was pressed late, wrongly or not at all: the time is that of the press, and is put right afterwards.

use app::drills::{DrillView, RecordDrillEntry, record_drill_entry};
use chrono::{DateTime, Duration, Utc};
use domain::Refusal;
use domain::drill::{CallMeans, DrillForm, DrillStatus, EntryDetail, Phase};
use testkit::Company;
use uuid::Uuid;

use super::{same_after_reopening, shown};

fn begun() -> (Company, Uuid, DateTime<Utc>) {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    company.start(drill);
    let began = shown(&mut company, drill).clock.started_at.unwrap();
    (company, drill, began)
}

fn at_second(company: &Company, began: DateTime<Utc>, seconds: i64) {
    company.folder.env.set(began + Duration::seconds(seconds));
}

fn asked(drill: Uuid, detail: EntryDetail) -> RecordDrillEntry {
    RecordDrillEntry {
        drill,
        detail,
        at: None,
        pressed_at: None,
    }
}

fn tap(company: &mut Company, drill: Uuid, detail: EntryDetail) -> DrillView {
    record_drill_entry(&mut company.ws, asked(drill, detail)).unwrap()
}

fn right(of: Uuid, moment: DateTime<Utc>) -> EntryDetail {
    EntryDetail::PutRight {
        of,
        moment,
        text: None,
    }
}

/// The entry that was written last.
fn newest(view: &DrillView) -> Uuid {
    view.last_entry.unwrap()
}

#[test]
fn a_press_has_its_own_time_whatever_it_waited_for() {
    let (mut company, drill, began) = begun();
    let script = shown(&mut company, drill).script;
    at_second(&company, began, 30);
    let press = |line: usize, seconds: i64| RecordDrillEntry {
        pressed_at: Some(began + Duration::seconds(seconds)),
        ..asked(
            drill,
            EntryDetail::Stamped {
                line: script[line].line.id,
            },
        )
    };
    let view = record_drill_entry(&mut company.ws, press(0, 12)).unwrap();
    assert_eq!(view.script[0].actual_seconds, Some(12));
    // A window whose clock runs ahead does not stamp the future, nor one behind what came before the begin.
    let view = record_drill_entry(&mut company.ws, press(1, 90)).unwrap();
    assert_eq!(view.script[1].actual_seconds, Some(30));
    let view = record_drill_entry(&mut company.ws, press(2, -5)).unwrap();
    assert_eq!(view.script[2].actual_seconds, Some(0));
}

#[test]
fn a_drill_nobody_ended_ends_when_it_did() {
    let (mut company, drill, began) = begun();
    let script = shown(&mut company, drill).script;
    at_second(&company, began, 300);
    let line = script[0].line.id;
    tap(&mut company, drill, EntryDetail::Stamped { line });
    // The battery was empty; the laptop is opened again three hours later.
    at_second(&company, began, 3 * 3600);
    let end = |seconds: i64| RecordDrillEntry {
        at: Some(began + Duration::seconds(seconds)),
        ..asked(drill, EntryDetail::Ended)
    };
    let refused = company.refuses(|ws| record_drill_entry(ws, end(299)));
    assert_eq!(refused, Refusal::AfterDrill { field: "at" });
    let view = record_drill_entry(&mut company.ws, end(2400)).unwrap();
    assert_eq!(view.clock.phase, Phase::Over);
    assert_eq!(view.clock.seconds, 2400);
    // It was ten minutes later, as it turns out.
    let of = newest(&view);
    let moment = began + Duration::seconds(3000);
    let view = tap(&mut company, drill, right(of, moment));
    assert_eq!(
        (view.clock.seconds, view.row.status),
        (3000, DrillStatus::Held)
    );
    let entry = view.timeline.iter().find(|entry| entry.id == of).unwrap();
    let before = entry.before.as_ref().unwrap();
    assert_eq!(before.at, began + Duration::seconds(2400));
    assert_eq!(entry.at, moment);
    // The begin too, as long as nothing lies before it.
    let begin = view
        .timeline
        .iter()
        .find(|one| one.detail == EntryDetail::Started);
    let begin = begin.unwrap().id;
    let late = began + Duration::seconds(301);
    let refused = company.refuses(|ws| record_drill_entry(ws, asked(drill, right(begin, late))));
    assert_eq!(refused, Refusal::BeforeDrill { field: "at" });
    let sooner = began - Duration::seconds(60);
    let view = tap(&mut company, drill, right(begin, sooner));
    assert_eq!(view.clock.seconds, 3060);
    // What put right the end is a slip itself: the end is where it was.
    let slip = { view.timeline.iter() }
        .find(|one| matches!(one.detail, EntryDetail::PutRight { of: about, .. } if about == of));
    let of = slip.unwrap().id;
    let view = tap(&mut company, drill, EntryDetail::TakenBack { of });
    assert_eq!(view.clock.seconds, 2460);
    same_after_reopening(company, drill);
}

#[test]
fn pauses_keep_their_order_when_their_times_are_put_right() {
    let (mut company, drill, began) = begun();
    at_second(&company, began, 100);
    let reason = String::new();
    let paused = newest(&tap(&mut company, drill, EntryDetail::Paused { reason }));
    at_second(&company, began, 400);
    let resumed = newest(&tap(&mut company, drill, EntryDetail::Resumed));
    at_second(&company, began, 500);
    assert_eq!(shown(&mut company, drill).clock.seconds, 200);
    let moved = began + Duration::seconds(40);
    let view = tap(&mut company, drill, right(paused, moved));
    assert_eq!(view.clock.seconds, 140);
    let crossed = began + Duration::seconds(30);
    let refused =
        company.refuses(|ws| record_drill_entry(ws, asked(drill, right(resumed, crossed))));
    assert_eq!(refused, Refusal::ClockOutOfOrder { field: "at" });
    let future = began + Duration::seconds(501);
    let refused = company.refuses(|ws| record_drill_entry(ws, asked(drill, right(paused, future))));
    assert_eq!(refused, Refusal::InFuture { field: "at" });
    // A stop is of the moment somebody called it, which is before its reason was written.
    let stop = RecordDrillEntry {
        at: Some(began + Duration::seconds(450)),
        ..asked(
            drill,
            EntryDetail::Stopped {
                reason: "人员受伤".to_owned(),
            },
        )
    };
    let view = record_drill_entry(&mut company.ws, stop).unwrap();
    assert_eq!(
        (view.row.status, view.clock.seconds),
        (DrillStatus::Stopped, 90)
    );
}

#[test]
fn any_entry_is_put_right_or_taken_back_and_those_after_it_stay() {
    let (mut company, drill, began) = begun();
    let script = shown(&mut company, drill).script;
    let mut view = shown(&mut company, drill);
    for (step, seconds) in script.iter().zip([60, 120, 180]) {
        at_second(&company, began, seconds);
        let line = step.line.id;
        view = tap(&mut company, drill, EntryDetail::Stamped { line });
    }
    let said = EntryDetail::Communicated {
        from: "值班员 赵磊".to_owned(),
        to: "调控中心".to_owned(),
        means: CallMeans::DispatchLine,
        text: "2 号柜冒烟".to_owned(),
    };
    let said = newest(&tap(&mut company, drill, said));
    let first = view.script[0].entry.unwrap();
    let second = view.script[1].entry.unwrap();
    let moment = began + Duration::seconds(42);
    let view = tap(&mut company, drill, right(first, moment));
    assert_eq!(view.script[0].actual_seconds, Some(42));
    let view = tap(&mut company, drill, EntryDetail::TakenBack { of: second });
    assert_eq!(view.next_step, Some(script[1].line.id));
    assert_eq!(view.script[2].actual_seconds, Some(180));
    let words = EntryDetail::PutRight {
        of: said,
        moment: began + Duration::seconds(150),
        text: Some("3 号柜冒烟".to_owned()),
    };
    let view = tap(&mut company, drill, words);
    let entry = view.timeline.iter().find(|entry| entry.id == said).unwrap();
    assert_eq!(
        (entry.seconds, entry.words.as_deref()),
        (150, Some("3 号柜冒烟"))
    );
    let before = entry.before.as_ref().unwrap();
    assert_eq!(before.words.as_deref(), Some("2 号柜冒烟"));
    let blank = EntryDetail::PutRight {
        of: said,
        moment,
        text: Some(" ".to_owned()),
    };
    let refused = company.refuses(|ws| record_drill_entry(ws, asked(drill, blank)));
    assert_eq!(refused, Refusal::Blank { field: "text" });
    let refused = company.refuses(|ws| record_drill_entry(ws, asked(drill, right(second, moment))));
    assert_eq!(refused, Refusal::EntryTakenBack);
    let last = newest(&view);
    let refused = company.refuses(|ws| record_drill_entry(ws, asked(drill, right(last, moment))));
    assert_eq!(refused, Refusal::NotToPutRight);
    same_after_reopening(company, drill);
}
