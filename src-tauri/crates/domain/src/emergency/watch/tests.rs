//! What asks for a revision by itself: people, drills, reviews, hazards, laws, materials.

use super::*;
use crate::emergency::plan::sample::{day, officer, person, plan};
use crate::emergency::version::sample::{contents, drafted, published};
use crate::emergency::{Contact, DrillState, Unfit};
use crate::people::Role;

/// The version in force since 1 March 2026 names 王志强, head of the unit, by post and number.
fn version() -> PlanVersion {
    let mut version = published(1, "1.0", "2026-03-01");
    version.contents.contacts = vec![Contact {
        role: "现场指挥".into(),
        name: "王志强".into(),
        phone: "0539-1000".into(),
        person: Some(Uuid::from_u128(5)),
        post: "所长".into(),
    }];
    version
}

fn wang() -> Person {
    person(5, "王志强", "所长", Role::UnitHead)
}

fn seen(people: &[Person], head: Option<&Person>) -> Vec<Cause> {
    let around = Around {
        zone: Zone::CHINA,
        people,
        head,
        drills: &[],
        reviews: &[],
        hazards: &[],
        laws: &[],
        always: &[],
        missing: &[],
    };
    let found = signs(&version(), around, day("2026-11-27"));
    found.iter().map(|found| found.sign.cause()).collect()
}

#[test]
fn a_change_of_people_is_seen() {
    assert_eq!(seen(&[wang()], Some(&wang())), []);
    let mut left = wang();
    left.active = false;
    assert_eq!(seen(&[left], None), [Cause::Command]);
    let other = wang().reach("主任", "0539-1000").unwrap();
    assert_eq!(seen(&[other], None), [Cause::Command]);
    let moved = wang().reach("所长", "0539-2000").unwrap();
    assert_eq!(seen(&[moved], None), [Cause::Other]);
    let successor = person(6, "孙䶮", "所长", Role::UnitHead);
    assert_eq!(seen(&[wang()], Some(&successor)), [Cause::Command]);
}

#[test]
fn drills_and_hazards_count_since_the_version_was_written() {
    let drill = |on: &str, unfit: Option<&str>| DrillDay {
        drill: Uuid::from_u128(8),
        title: "火灾演练".into(),
        plan: plan().id,
        unit: Uuid::from_u128(10),
        on: day(on),
        state: DrillState::Held,
        plan_unfit: unfit.map(|words| Unfit {
            words: words.into(),
            on: day(on),
            at: noon(on),
        }),
    };
    // Said of an earlier drill once the version was in force.
    let late = |state| {
        let mut late = drill("2026-02-20", Some("断电次序不对"));
        late.state = state;
        let unfit = late.plan_unfit.as_mut().unwrap();
        (unfit.on, unfit.at) = (day("2026-03-05"), noon("2026-03-05"));
        late
    };
    let hazard = |on: &str| (Uuid::from_u128(9), String::new(), String::new(), day(on));
    let seen = |drills: &[DrillDay], hazards: &[(Uuid, String, String, NaiveDate)]| {
        let around = Around {
            zone: Zone::CHINA,
            people: &[],
            head: None,
            drills,
            reviews: &[],
            hazards,
            laws: &[],
            always: &[],
            missing: &[],
        };
        let found = signs(&version(), around, day("2026-11-27"));
        found
            .iter()
            .map(|found| (found.sign.cause(), found.on))
            .collect::<Vec<_>>()
    };
    assert_eq!(seen(&[drill("2026-05-01", None)], &[]), []);
    assert_eq!(
        seen(&[drill("2026-05-01", Some("断电次序不对"))], &[]),
        [(Cause::Drill, day("2026-05-01"))]
    );
    // Written on 6 January, published on 1 March: what came up in between is not in it.
    assert_eq!(seen(&[drill("2026-01-05", Some("断电次序不对"))], &[]), []);
    assert_eq!(
        seen(&[drill("2026-02-28", Some("断电次序不对"))], &[]),
        [(Cause::Drill, day("2026-02-28"))]
    );
    for state in [DrillState::Held, DrillState::BrokenOff] {
        assert_eq!(
            seen(&[late(state)], &[]),
            [(Cause::Drill, day("2026-03-05"))]
        );
    }
    assert_eq!(
        seen(&[], &[hazard("2026-01-05"), hazard("2026-02-28")]),
        [(Cause::Risk, day("2026-02-28"))]
    );
}

#[test]
fn a_version_entered_after_it_was_published_is_as_old_as_paper_says() {
    let mut version = version();
    let unfit = |at: &str| {
        let at: DateTime<Utc> = at.parse().unwrap();
        let (words, on) = (String::new(), at.date_naive());
        Unfit { words, on, at }
    };
    // Written at nine in the morning of the sixth: what was said at eight is in it.
    assert!(version.knows_of(&unfit("2026-01-06T00:59:59Z"), Zone::CHINA));
    assert!(!version.knows_of(&unfit("2026-01-06T01:00:00Z"), Zone::CHINA));
    // Past midnight here is the day before by UTC, and already the sixth.
    version.drafted_at = "2026-01-05T17:00:00Z".parse().unwrap();
    assert_eq!(version.written_on(Zone::CHINA), Some(day("2026-01-06")));
    version.drafted_at = "2026-02-28T17:00:00Z".parse().unwrap();
    assert!(version.knows_of(&unfit("2026-02-28T16:59:00Z"), Zone::CHINA));
    version.drafted_at = "2026-11-20T02:00:00Z".parse().unwrap();
    assert_eq!(version.written_on(Zone::CHINA), Some(day("2026-03-01")));
    assert!(version.knows_of(&unfit("2026-02-28T02:00:00Z"), Zone::CHINA));
    assert!(!version.knows_of(&unfit("2026-05-01T02:00:00Z"), Zone::CHINA));
}

#[test]
fn what_a_drill_says_anew_is_not_answered_by_what_was_said_of_it_before() {
    let says = |words: &str| Found {
        sign: Sign::DrillUnfit {
            drill: Uuid::from_u128(8),
            title: "火灾演练".into(),
            found: words.into(),
        },
        on: day("2026-05-01"),
    };
    let (early, later) = (says("断电次序不对"), says("断电次序不对；无替补人员"));
    let mut answer =
        PlanTrigger::answer(Uuid::nil(), &plan(), &early, &officer(), noon("2026-05-02"));
    assert!(!answer.answers(&early.sign), "nobody said why not");
    answer
        .dismiss("附图已注明", &officer(), day("2026-05-02"))
        .unwrap();
    assert!(answer.answers(&early.sign));
    assert!(!answer.answers(&later.sign));
    // As it was kept before, by the drill alone.
    answer.sign = format!("drill {}", Uuid::from_u128(8));
    assert!(answer.answers(&early.sign));
    assert!(!answer.answers(&later.sign));
}

fn noon(on: &str) -> DateTime<Utc> {
    day(on).and_hms_opt(4, 0, 0).unwrap().and_utc()
}

fn raised(on: &str) -> PlanTrigger {
    let what = (Cause::Resources, "发电车报废", day(on));
    let at = "2026-06-01T02:00:00Z".parse().unwrap();
    let days = (at, day("2026-06-01"));
    PlanTrigger::raise(Uuid::from_u128(30), &plan(), what, &officer(), days).unwrap()
}

#[test]
fn a_report_stands_until_a_version_written_since_is_published_or_somebody_says_why_not() {
    let mut trigger = raised("2026-05-30");
    assert_eq!(standing(&trigger, None), CauseStanding::Open);
    assert_eq!(standing(&trigger, Some(&version())), CauseStanding::Open);
    let draft = drafted(2, "1.1", contents());
    assert_eq!(standing(&trigger, Some(&draft)), CauseStanding::Open);
    let mut newer = published(2, "1.1", "2026-07-01");
    assert_eq!(
        standing(&trigger, Some(&newer)),
        CauseStanding::Open,
        "written in January"
    );
    newer.drafted_at = "2026-06-20T02:00:00Z".parse().unwrap();
    assert_eq!(standing(&trigger, Some(&newer)), CauseStanding::Revised);
    trigger
        .dismiss("另有两台可用", &officer(), day("2026-06-02"))
        .unwrap();
    assert_eq!(standing(&trigger, None), CauseStanding::Dismissed);
    assert_eq!(
        trigger.dismiss("再说", &officer(), day("2026-06-03")),
        Err(Refusal::PlanTriggerSettled)
    );
}

#[test]
fn nothing_is_reported_of_tomorrow() {
    let what = (Cause::Law, "新条例施行", day("2026-06-02"));
    let days = (DateTime::UNIX_EPOCH, day("2026-06-01"));
    let tried = PlanTrigger::raise(Uuid::nil(), &plan(), what, &officer(), days);
    assert!(matches!(tried, Err(Refusal::InFuture { .. })));
}

#[test]
fn a_law_that_changed_and_what_was_missing_at_a_drill_ask_since_the_version_was_written() {
    let law = |cite: &str, in_force: Option<&str>, gone: Option<(&str, &str)>| Source {
        cite: cite.into(),
        title: String::new(),
        force: crate::checklist::Force::Mandatory,
        issued: None,
        in_force_since: in_force.map(day),
        superseded_by: gone.map(|(by, _)| by.into()),
        superseded_on: gone.map(|(_, on)| day(on)),
        note: String::new(),
    };
    let mut version = version();
    version.drafted_at = "2026-02-20T02:00:00Z".parse().unwrap();
    version.contents.measures = "按 GB/T 3608-2008 设防护，见《消防法》".into();
    let missing = |on: &str| {
        (
            Uuid::from_u128(8),
            "火灾演练".into(),
            "担架".into(),
            day(on),
        )
    };
    let seen = |laws: &[Source], missing: &[(Uuid, String, String, NaiveDate)]| {
        let around = Around {
            zone: Zone::CHINA,
            people: &[],
            head: None,
            drills: &[],
            reviews: &[],
            hazards: &[],
            laws,
            always: &["《生产安全事故应急条例》".to_owned()],
            missing,
        };
        let found = signs(&version, around, day("2026-11-27"));
        found
            .into_iter()
            .map(|one| one.sign.cause())
            .collect::<Vec<_>>()
    };
    let replaced = law("GB/T 3608-2008", None, Some(("GB 3608-2025", "2026-05-01")));
    assert_eq!(seen(&[replaced], &[]), [Cause::Law]);
    // Named with or without its marks; what the plan does not name, is to come or came before is none.
    assert_eq!(
        seen(&[law("《消防法》", Some("2026-06-01"), None)], &[]),
        [Cause::Law]
    );
    let every = law("《生产安全事故应急条例》", Some("2026-04-01"), None);
    assert_eq!(seen(&[every], &[]), [Cause::Law]);
    let unnamed = law("GB 50053-2013", Some("2026-06-01"), None);
    let before = law("《消防法》", Some("2026-01-31"), None);
    let to_come = law("《消防法》", Some("2026-12-01"), None);
    assert_eq!(seen(&[unnamed, before, to_come], &[]), []);
    assert_eq!(seen(&[], &[missing("2026-10-01")]), [Cause::Resources]);
    assert_eq!(seen(&[], &[missing("2026-01-01")]), []);
}
