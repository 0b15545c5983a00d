//! The live timeline: stamps, slips, pauses, cards, and the turn to a real event.

use app::drills::{
    CardLine, DrillView, EnterObserverCard, RecordDrillEntry, enter_observer_card,
    record_drill_entry,
};
use chrono::Duration;
use domain::Refusal;
use domain::drill::{DrillAct, DrillForm, DrillStatus, EntryDetail, Phase, Punctuality};
use testkit::Company;
use uuid::Uuid;

use super::{same_after_reopening, shown, why_not};

fn tap(company: &mut Company, drill: Uuid, detail: EntryDetail) -> DrillView {
    let at = None;
    record_drill_entry(
        &mut company.ws,
        RecordDrillEntry {
            drill,
            detail,
            at,
            pressed_at: None,
        },
    )
    .unwrap()
}

fn wait(company: &Company, seconds: i64) {
    company.folder.env.advance(Duration::seconds(seconds));
}

fn line(view: &DrillView, at: usize) -> Uuid {
    view.script[at].line.id
}

#[test]
fn a_drill_does_not_begin_before_it_is_ready() {
    let mut company = Company::found();
    let drill = company.bare_drill(DrillForm::Live);
    let start = || RecordDrillEntry {
        drill,
        detail: EntryDetail::Started,
        at: None,
        pressed_at: None,
    };
    let refused = company.refuses(|ws| record_drill_entry(ws, start()));
    assert_eq!(refused, Refusal::ScriptMissing);
    company.write_script(drill);
    let refused = company.refuses(|ws| record_drill_entry(ws, start()));
    assert_eq!(refused, Refusal::CommanderMissing);
    company.invite(drill);
    let view = shown(&mut company, drill);
    assert_eq!(why_not(&view, DrillAct::Start), None);
    assert_eq!(why_not(&view, DrillAct::Stamp), Some("drill_stands"));
}

#[test]
fn one_tap_stamps_the_actual_time_against_the_planned_one() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    company.start(drill);
    let view = shown(&mut company, drill);
    let (first, second) = (line(&view, 0), line(&view, 1));
    assert_eq!(view.next_step, Some(first));
    tap(&mut company, drill, EntryDetail::Stamped { line: first });
    // Planned at 02:00, done at 03:40.
    wait(&company, 220);
    let view = tap(&mut company, drill, EntryDetail::Stamped { line: second });
    assert_eq!(view.script[0].punctuality, Some(Punctuality::OnTime));
    assert_eq!(view.script[1].actual_seconds, Some(220));
    assert_eq!(view.script[1].late_seconds, Some(100));
    assert_eq!(view.clock.punctuality, Some(Punctuality::Late));
    let twice = RecordDrillEntry {
        drill,
        detail: EntryDetail::Stamped { line: second },
        at: None,
        pressed_at: None,
    };
    assert!(matches!(
        company.refuses(|ws| record_drill_entry(ws, twice)),
        Refusal::StampedAlready { .. }
    ));
    // A slip is taken back and stamped again; the slip stays to be seen.
    let of = view.last_entry.unwrap();
    let view = tap(&mut company, drill, EntryDetail::TakenBack { of });
    assert_eq!(view.next_step, Some(second));
    assert!(
        view.timeline
            .iter()
            .any(|entry| entry.id == of && entry.taken_back)
    );
    wait(&company, 20);
    let view = tap(&mut company, drill, EntryDetail::Stamped { line: second });
    assert_eq!(view.script[1].actual_seconds, Some(240));
    same_after_reopening(company, drill);
}

#[test]
fn a_pause_stops_the_clock_and_the_drill_goes_on_after_it() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    company.start(drill);
    wait(&company, 60);
    let reason = "真实告警核实".to_owned();
    tap(&mut company, drill, EntryDetail::Paused { reason });
    wait(&company, 600);
    let view = shown(&mut company, drill);
    assert_eq!((view.clock.phase, view.clock.seconds), (Phase::Paused, 60));
    assert_eq!(why_not(&view, DrillAct::Stamp), Some("drill_stands"));
    tap(&mut company, drill, EntryDetail::Resumed);
    wait(&company, 60);
    assert_eq!(shown(&mut company, drill).clock.seconds, 120);
}

#[test]
fn a_drill_turns_real_and_its_clock_goes_on() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    company.start(drill);
    wait(&company, 90);
    let text = "2 号柜真实起火".to_owned();
    let view = tap(&mut company, drill, EntryDetail::TurnedReal { text });
    assert_eq!(view.row.status, DrillStatus::Real);
    assert_eq!(view.clock.seconds, 90);
    wait(&company, 30);
    let called = EntryDetail::Happened {
        text: "拨打 119".to_owned(),
        stage: None,
        in_earnest: false,
        actor: String::new(),
    };
    let view = tap(&mut company, drill, called);
    let last = view.timeline.last().unwrap();
    assert_eq!((last.seconds, last.real), (120, true));
    // The script is no longer what happens.
    let stamp = RecordDrillEntry {
        drill,
        detail: EntryDetail::Stamped {
            line: line(&view, 0),
        },
        at: None,
        pressed_at: None,
    };
    assert!(matches!(
        company.refuses(|ws| record_drill_entry(ws, stamp)),
        Refusal::DrillStands { .. }
    ));
    let view = tap(&mut company, drill, EntryDetail::Ended);
    assert_eq!(view.row.status, DrillStatus::Responded);
    same_after_reopening(company, drill);
}

#[test]
fn a_card_typed_in_later_stands_at_the_laptops_time() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    company.start(drill);
    let started = shown(&mut company, drill).clock.started_at.unwrap();
    wait(&company, 600);
    tap(&mut company, drill, EntryDetail::Ended);
    wait(&company, 3600);
    let view = shown(&mut company, drill);
    let observer = view
        .people
        .iter()
        .find(|one| one.name == "李娜")
        .unwrap()
        .id;
    // The drill began at 14:00:00; the watch was 12 seconds ahead.
    let of = |showed: &str, line: Option<Uuid>| CardLine {
        showed: showed.parse().unwrap(),
        text: "担架从南门绕行".to_owned(),
        day: None,
        line,
    };
    let card = |lines| EnterObserverCard {
        observer,
        ahead_seconds: 12,
        lines,
    };
    let first = line(&view, 0);
    let lines = vec![of("14:04:12", None), of("14:01:12", Some(first))];
    let view = enter_observer_card(&mut company.ws, card(lines)).unwrap();
    let seen: Vec<_> = { view.timeline.iter() }
        .filter(|entry| entry.observer_name.is_some())
        .map(|entry| (entry.seconds, entry.at - started))
        .collect();
    assert_eq!(
        seen,
        [(60, Duration::seconds(60)), (240, Duration::seconds(240))]
    );
    // Nobody pressed a key at the first step: the card says when it was.
    assert_eq!(view.script[0].actual_seconds, Some(60));
    assert!(view.script[0].by_card);
    let late = card(vec![of("17:00:00", None)]);
    assert_eq!(
        company.refuses(|ws| enter_observer_card(ws, late)),
        Refusal::InFuture { field: "at" }
    );
    let off = EnterObserverCard {
        ahead_seconds: 40_000,
        ..card(vec![of("14:04:12", None)])
    };
    assert!(matches!(
        company.refuses(|ws| enter_observer_card(ws, off)),
        Refusal::BeforeDrill { .. } | Refusal::WatchTooFarOff { .. }
    ));
}
