//! The camera's card comes home after the drill: each photo lies where it was taken.

use app::drills::{
    DrillShot, EnterDrillPhotos, MatchDrillPhotos, RecordDrillEntry, enter_drill_photos,
    match_drill_photos, record_drill_entry,
};
use chrono::Duration;
use domain::Refusal;
use domain::drill::{DrillForm, EntryDetail};
use testkit::{Company, photos};

use super::{same_after_reopening, shown};

/// Taken when the camera's clock showed 08:41:30 on the day of the drill.
const DATED: &[u8] = include_bytes!("../../fixtures/camera.jpg");
/// That camera shows 08:41:30 at 14:05:00.
const BEHIND: i32 = 5 * 3600 + 23 * 60 + 30;

#[test]
fn photos_lie_with_the_step_that_was_done_when_they_were_taken() {
    let mut company = Company::found();
    let drill = company.drill(DrillForm::Live);
    // It is held on the day of the photo, a fortnight before it was planned for.
    company
        .folder
        .env
        .set("2026-11-23T06:00:00Z".parse().unwrap());
    company.enter(drill, EntryDetail::Started);
    let view = shown(&mut company, drill);
    let began = view.clock.started_at.unwrap();
    for (step, minute) in view.script.iter().zip([2, 4, 6, 8]) {
        company.folder.env.set(began + Duration::minutes(minute));
        let request = RecordDrillEntry {
            drill,
            detail: EntryDetail::Stamped { line: step.line.id },
            at: None,
            pressed_at: None,
        };
        record_drill_entry(&mut company.ws, request).unwrap();
    }
    company.folder.env.set(began + Duration::minutes(30));
    company.enter(drill, EntryDetail::Ended);
    company.folder.env.set(began + Duration::hours(5));
    let (dated, bare) = (company.photo(DATED), company.photo(photos::TRENCH_AFTER));
    let ask = |offset_seconds| MatchDrillPhotos {
        drill,
        attachments: vec![dated, bare],
        offset_seconds,
    };
    let second = view.script[1].line.id;
    let rows = match_drill_photos(&mut company.ws, ask(BEHIND))
        .unwrap()
        .rows;
    assert_eq!(rows[0].at, Some(began + Duration::minutes(5)));
    assert_eq!((rows[0].line, rows[0].seconds), (Some(second), Some(300)));
    // A camera that is not set right took it in the morning, which is no time of the drill.
    let rows = match_drill_photos(&mut company.ws, ask(0)).unwrap().rows;
    assert_eq!((rows[0].at, rows[0].line), (None, None));
    assert!(rows[0].taken_at.is_some());
    // Twenty minutes after the end it is of the drill, and of none of its steps.
    let rows = match_drill_photos(&mut company.ws, ask(BEHIND + 45 * 60))
        .unwrap()
        .rows;
    assert_eq!(rows[0].seconds, Some(1800));
    assert_eq!(
        (rows[0].at, rows[0].line),
        (Some(began + Duration::minutes(50)), None)
    );
    let refused = company.refuses(|ws| match_drill_photos(ws, ask(200_000)));
    assert!(matches!(refused, Refusal::WatchTooFarOff { .. }));

    let last = view.script[3].line.id;
    let enter = EnterDrillPhotos {
        drill,
        offset_seconds: BEHIND,
        photos: vec![
            DrillShot {
                attachment: bare,
                line: Some(last),
            },
            DrillShot {
                attachment: dated,
                line: Some(second),
            },
        ],
    };
    let view = enter_drill_photos(&mut company.ws, enter).unwrap();
    assert_eq!(view.script[1].photos, [dated]);
    assert_eq!(view.script[3].photos, [bare]);
    let seen: Vec<_> = { view.timeline.iter() }
        .filter(|entry| matches!(entry.detail, EntryDetail::Photographed { .. }))
        .map(|entry| entry.seconds)
        .collect();
    assert_eq!(seen, [300, 480]);
    same_after_reopening(company, drill);
}
