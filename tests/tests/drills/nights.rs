//! Drills that go past midnight, turn real, or are not held.

use app::FileInParts;
use app::drills::{
    CancelDrill, CardLine, DrillArchive, EnterObserverCard, MakeDrillPaper, SignInToDrill,
    cancel_drill, enter_observer_card, make_drill_paper, sign_in_to_drill,
};
use chrono::{DateTime, Duration, NaiveTime, Utc};
use domain::drill::paper::{DrillPaper, PaperKind};
use domain::drill::{DrillForm, DrillRole, EntryDetail, SignIn};
use testkit::Company;
use uuid::Uuid;

use super::shown;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(super) fn record(company: &mut Company, drill: Uuid) -> DrillPaper {
    let request = MakeDrillPaper {
        drill,
        kind: PaperKind::Record,
        renewal: String::new(),
        reviewer: None,
    };
    let view = make_drill_paper(&mut company.ws, request).unwrap();
    let id = view.papers[0].id;
    company
        .ws
        .store()
        .read(|reader| reader.get(id))
        .unwrap()
        .unwrap()
}

/// From eleven in the morning to ten past midnight is more than half a day: only the day that the card says
/// tells on which side the note lies.
#[test]
fn a_line_of_a_card_has_the_day_it_says() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let begun = at("2026-12-08T03:00:00Z");
    company.folder.env.set(begun);
    company.enter(drill, EntryDetail::Started);
    company.folder.env.set(at("2026-12-08T17:00:00Z"));
    company.enter(drill, EntryDetail::Ended);
    let view = shown(&mut company, drill);
    let mut people = view.people.iter();
    let observer = people
        .find(|one| one.role == DrillRole::Evaluator)
        .unwrap()
        .id;
    let line = |day: Option<&str>, text: &str| CardLine {
        showed: NaiveTime::from_hms_opt(0, 10, 0).unwrap(),
        day: day.map(|day| day.parse().unwrap()),
        text: text.to_owned(),
        line: None,
    };
    let card = |lines| EnterObserverCard {
        observer,
        ahead_seconds: 60,
        lines,
    };
    let refused = company.refuses(|ws| enter_observer_card(ws, card(vec![line(None, "转供完成")])));
    assert_eq!(refused, domain::Refusal::BeforeDrill { field: "at" });
    let lines = vec![line(Some("2026-12-09"), "转供完成")];
    let view = enter_observer_card(&mut company.ws, card(lines)).unwrap();
    let noted = view
        .timeline
        .iter()
        .find(|one| one.observer_name.is_some())
        .unwrap();
    assert_eq!(noted.at, at("2026-12-08T16:09:00Z"));
    let words = record(&mut company, drill).snapshot;
    let moment = words
        .timeline
        .iter()
        .find(|one| one.action == "转供完成")
        .unwrap();
    assert_eq!(moment.day, "2026-12-09".parse().ok());
    let first = words
        .timeline
        .iter()
        .find(|one| one.at.is_some() && one.day.is_none());
    assert!(first.is_none(), "nothing else was stamped: {first:?}");
}

/// Signed in twenty minutes before midnight and ten after: the hour alone would put the later one a day too early.
#[test]
fn who_signs_in_after_midnight_has_the_day_on_the_record() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let people = shown(&mut company, drill).people.into_iter();
    let people: Vec<Uuid> = people.map(|one| one.id).collect();
    let sign_in = |company: &mut Company, one: Uuid, when: &str| {
        company.folder.env.set(at(when));
        let request = SignInToDrill {
            participants: vec![one],
            by: SignIn::RollCall {
                initials: "ZW".to_owned(),
            },
        };
        sign_in_to_drill(&mut company.ws, request).unwrap();
    };
    sign_in(&mut company, people[0], "2026-12-08T15:40:00Z");
    company.folder.env.set(at("2026-12-08T15:50:00Z"));
    company.enter(drill, EntryDetail::Started);
    sign_in(&mut company, people[1], "2026-12-08T16:10:00Z");
    company.enter(drill, EntryDetail::Ended);
    let words = record(&mut company, drill).snapshot.participants;
    let mut said: Vec<_> = { words.iter() }
        .filter(|one| one.present)
        .map(|one| one.attendance.as_str())
        .collect();
    said.sort_unstable();
    assert_eq!(said, ["12月9日 00:10 点名 ZW", "23:40 点名 ZW"]);
}

#[test]
fn what_had_happened_stands_where_the_drill_turned_real() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    company.start(drill);
    company.folder.env.advance(Duration::minutes(4));
    let text = String::new();
    company.enter(drill, EntryDetail::TurnedReal { text });
    company.folder.env.advance(Duration::minutes(9));
    let told = |text: &str, in_earnest| EntryDetail::Happened {
        text: text.to_owned(),
        stage: None,
        in_earnest,
        actor: String::new(),
    };
    company.enter(drill, told("2 号柜真起火，119 已到场", true));
    company.enter(drill, told("城东 113 线停电", false));
    company.enter(drill, EntryDetail::Ended);
    let words = record(&mut company, drill).snapshot;
    let told = words.broken_off;
    assert!(
        told.ends_with("转为实战处置：2 号柜真起火，119 已到场"),
        "{told}"
    );
    let results: Vec<_> = { words.timeline.iter() }
        .filter(|one| one.planned.is_none())
        .map(|one| (one.result.as_str(), one.action.as_str(), one.actual))
        .collect();
    assert_eq!(
        results,
        [
            ("转为实战处置", "2 号柜真起火，119 已到场", Some(240)),
            ("计划外事件", "城东 113 线停电", Some(780)),
        ]
    );
}

fn archive(company: &Company, drill: Uuid) -> (domain::drill::paper::DrillSnapshot, Vec<u8>) {
    let mut archive = DrillArchive::begin(&company.ws, drill).unwrap();
    while archive.take_some(&company.ws).unwrap() {}
    let words = archive.words().clone();
    (words, archive.finish().unwrap())
}

#[test]
fn what_was_cancelled_or_broken_off_has_an_archive_that_says_so() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    let (words, _) = archive(&company, drill);
    assert_eq!(words.not_held, "本次演练尚未举行");
    let reason = "当日保电。".to_owned();
    cancel_drill(&mut company.ws, CancelDrill { drill, reason }).unwrap();
    let (words, bytes) = archive(&company, drill);
    assert!(bytes.starts_with(b"%PDF-"));
    let (said, by) = (words.not_held, "由张伟取消，原因：当日保电");
    assert!(
        said.starts_with("本次演练未举行") && said.ends_with(by),
        "{said}"
    );
    assert_eq!(words.broken_off, "");

    let plan = shown(&mut company, drill).terms.plan;
    let request = testkit::forms::drill(plan, DrillForm::Live);
    let stopped = app::drills::plan_drill(&mut company.ws, request)
        .unwrap()
        .row
        .id;
    company.prepare(stopped);
    company.start(stopped);
    let reason = "雷雨临近".to_owned();
    company.enter(stopped, EntryDetail::Stopped { reason });
    let (words, bytes) = archive(&company, stopped);
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(words.not_held.is_empty() && words.broken_off.ends_with("中止：雷雨临近"));
}
