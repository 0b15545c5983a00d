//! A hundred kills in the middle of writing: nothing acknowledged is lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failure ends the test"
)]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use app::drills::{DrillView, GetDrill, get_drill};
use app::register::places::list_places;
use app::{ListRequest, Workspace, photos};
use domain::drill::{DrillForm, DrillStatus};
use testkit::Company;
use uuid::Uuid;

/// One test at a time: whoever starts a process lends it, until that runs, the lock files that others
/// hold open here.
static ALONE: Mutex<()> = Mutex::new(());

const KILLS: u32 = 100;
const KILLS_OF_A_DRILL: u32 = 30;
/// The promise is three seconds from start to an open workspace.
const REOPEN: Duration = Duration::from_secs(3);

#[test]
fn what_was_acknowledged_survives_a_hundred_kills() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let company = Company::found();
    let director = company.director();
    let folder = company.close();
    let (mut places, mut pictures) = (BTreeSet::new(), BTreeSet::new());
    for round in 0..KILLS {
        let (said_places, said_pictures) = killed(&folder.path(), director, round);
        places.extend(said_places);
        pictures.extend(said_pictures);

        let begun = Instant::now();
        let mut ws = folder
            .open(&testkit::by(director))
            .expect("opened after a kill");
        assert!(
            begun.elapsed() < REOPEN,
            "round {round}: {:?}",
            begun.elapsed()
        );
        let lost = lost(&mut ws, &places, &pictures);
        assert!(lost.is_empty(), "round {round}: lost {lost:?}");
        if round % 10 == 9 {
            let report = ws.store().check().expect("checked");
            assert!(
                report.findings.is_empty(),
                "round {round}: {:?}",
                report.findings
            );
        }
    }
    assert!(
        places.len() > 100 && !pictures.is_empty(),
        "the writer wrote too little"
    );
}

#[test]
fn a_disk_that_forgets_what_was_acknowledged_is_found_out() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let company = Company::found();
    let director = company.director();
    let folder = company.close();
    let kept = folder.beside("kept");
    copy(&folder.path(), &kept);
    let (places, pictures) = killed(&folder.path(), director, 5);
    let (places, pictures) = (places.into_iter().collect(), pictures.into_iter().collect());
    let mut ws = folder.open(&testkit::by(director)).expect("opened");
    assert!(lost(&mut ws, &places, &pictures).is_empty());
    drop(ws);
    let mut ws = folder
        .open_at(&kept, &testkit::by(director))
        .expect("opened as it was before");
    let lost = lost(&mut ws, &places, &pictures);
    assert_eq!(lost.len(), places.len() + pictures.len());
}

#[test]
fn a_live_timeline_loses_no_stamp_to_kills_in_its_middle() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    company.start(drill);
    let director = company.director();
    let folder = company.close();
    let mut said = Vec::new();
    for round in 0..KILLS_OF_A_DRILL {
        said.extend(tapped(&folder.path(), director, round, drill));
        let mut ws = folder
            .open(&testkit::by(director))
            .expect("opened after a kill");
        let view = get_drill(&mut ws, GetDrill { drill }).unwrap();
        assert_eq!(view.row.status, DrillStatus::Running, "round {round}");
        assert_eq!(view.clock.started_at, Some(testkit::forms::drill_begin()));
        assert_eq!(
            lost_stamps(&view, &said),
            Vec::<Uuid>::new(),
            "round {round}"
        );
    }
    let mut ws = folder.open(&testkit::by(director)).unwrap();
    let view = get_drill(&mut ws, GetDrill { drill }).unwrap();
    assert!(view.next_step.is_none(), "every step was stamped");
    assert!(
        said.len() > view.script.len(),
        "the writer wrote too little"
    );
    // The control: a stamp that nobody made is missed.
    assert_eq!(lost_stamps(&view, &[drill]), [drill]);
    assert!(ws.store().check().unwrap().findings.is_empty());
}

/// Entries that were acknowledged and do not stand in the timeline.
fn lost_stamps(view: &DrillView, said: &[Uuid]) -> Vec<Uuid> {
    let there: BTreeSet<Uuid> = view.timeline.iter().map(|entry| entry.id).collect();
    said.iter()
        .filter(|id| !there.contains(id))
        .copied()
        .collect()
}

/// What was acknowledged and is not there, or not whole.
fn lost(ws: &mut Workspace, places: &BTreeSet<Uuid>, pictures: &BTreeSet<Uuid>) -> Vec<Uuid> {
    let there = all_places(ws);
    let places = places.difference(&there);
    let pictures = pictures
        .iter()
        .filter(|picture| photos::file(ws, **picture).is_err());
    places.chain(pictures).copied().collect()
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Lets a writer work and kills it shortly after an acknowledgement, at another moment each time.
fn killed(folder: &std::path::Path, director: Uuid, round: u32) -> (Vec<Uuid>, Vec<Uuid>) {
    let said = acknowledged(folder, director, round, None);
    let picture = |at: &usize| at % 5 == 4;
    let (pictures, places): (Vec<_>, Vec<_>) = said
        .into_iter()
        .enumerate()
        .partition(|(at, _)| picture(at));
    let ids = |list: Vec<(usize, Uuid)>| list.into_iter().map(|(_, id)| id).collect();
    (ids(places), ids(pictures))
}

/// The same with a writer that stamps a drill.
fn tapped(folder: &std::path::Path, director: Uuid, round: u32, drill: Uuid) -> Vec<Uuid> {
    acknowledged(folder, director, round, Some(drill))
}

/// What a writer acknowledged before it was killed.
fn acknowledged(
    folder: &std::path::Path,
    director: Uuid,
    round: u32,
    drill: Option<Uuid>,
) -> Vec<Uuid> {
    let mut writer = Command::new(env!("CARGO_BIN_EXE_writer"))
        .args([folder.as_os_str(), director.to_string().as_ref()])
        .arg(format!("{}", 1000 + round))
        .args(drill.map(|drill| drill.to_string()))
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
    let wanted = 2 + round % 6;
    let mut said: Vec<Uuid> = Vec::new();
    for _ in 0..wanted {
        said.push(lines.next().expect("a line").unwrap().parse().unwrap());
    }
    let moment = Duration::from_micros(u64::from(round) * 137 % 5000);
    let begun = Instant::now();
    while begun.elapsed() < moment {
        std::hint::spin_loop();
    }
    writer.kill().unwrap();
    writer.wait().unwrap();
    // What it said before it died counts as well; a torn last line was no acknowledgement.
    said.extend(
        lines
            .map_while(Result::ok)
            .filter_map(|line| line.parse::<Uuid>().ok()),
    );
    said
}

fn all_places(ws: &mut Workspace) -> BTreeSet<Uuid> {
    let mut found = BTreeSet::new();
    let mut after = None;
    loop {
        let page = list_places(
            ws,
            ListRequest {
                after,
                limit: Some(200),
                ..ListRequest::default()
            },
        )
        .unwrap();
        found.extend(page.rows.into_iter().map(|place| place.id));
        after = page.next;
        if after.is_none() {
            return found;
        }
    }
}
