//! Drills of two days, and drills that were not held.

use domain::drill::paper::{DrillSnapshot, PaperKind};

use super::tests::{at, pages, with_pictures};
use super::{archive, render};
use super::{clock, length};
use crate::testing::{fonts, keep, rendered_at};

#[test]
fn a_night_keeps_its_days_and_what_was_not_held_says_why() {
    let (sample, pictures) = with_pictures(2);
    let sample = DrillSnapshot {
        photos: Vec::new(),
        ..sample
    };
    let said = |snapshot: &DrillSnapshot| {
        crate::testing::said(&pages(PaperKind::Record, snapshot, &pictures))
    };
    // Who told whom what, with the time of day.
    let text = said(&sample);
    assert!(
        text.contains("通信记录") && text.contains("14:02:05"),
        "{text}"
    );
    let mut night = sample.clone();
    night.communications.clear();
    assert!(!said(&night).contains("通信记录"));
    let began = at(23, 30);
    (night.started_at, night.ended_at) = (began, began + chrono::Duration::minutes(70));
    let late = began + chrono::Duration::minutes(40);
    for moment in &mut night.timeline {
        (moment.at, moment.day) = (Some(late.time()), Some(late.date()));
    }
    let text = said(&night);
    assert!(text.contains("23时30分至2026年11月21日0时40分"), "{text}");
    assert!(text.contains("11月21日00:10:00"), "{text}");
    keep(
        "drill_record-night.pdf",
        &render(fonts(), PaperKind::Record, &night, &pictures, rendered_at())
            .unwrap()
            .pdf,
    );
    let day = said(&sample.clone());
    assert!(!day.contains("11月21日"), "{day}");
    let cancelled = DrillSnapshot {
        not_held: "本次演练未举行，2026年11月19日由张伟取消，原因：雷雨".to_owned(),
        evaluation: None,
        summary: String::new(),
        actions: Vec::new(),
        timeline: Vec::new(),
        ..sample.clone()
    };
    let bound = (at(9, 0), "张伟");
    let made = archive::render(fonts(), &cancelled, bound, &pictures, &[], rendered_at()).unwrap();
    keep("drill-archive-cancelled.pdf", &made.pdf);
    let text = said(&cancelled);
    assert!(
        text.contains("举行情况") && !text.contains("演练时间"),
        "{text}"
    );
    assert!(
        text.contains("应到2人") && !text.contains("实到0"),
        "{text}"
    );
}

#[test]
fn lengths_are_said_as_people_say_them() {
    let said = [5, 60, 125, 3600, 3720].map(length);
    assert_eq!(said, ["5秒", "1分", "2分05秒", "1时", "1时02分"]);
    assert_eq!(clock(3725), "1:02:05");
}
